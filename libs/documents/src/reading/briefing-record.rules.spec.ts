import { briefingTitle } from './briefing-record.rules';

describe('a briefing in the register', () => {
  it.each([
    ['meeting', 'Phổ biến Hệ thống tài liệu năm 2026', 'Biên bản hội nghị phổ biến Hệ thống tài liệu năm 2026'],
    ['meeting', 'Hội nghị phổ biến quy trình mới', 'Biên bản hội nghị phổ biến quy trình mới'],
    ['meeting', 'Quy trình tiếp công dân', 'Biên bản hội nghị phổ biến: Quy trình tiếp công dân'],
    ['posting', 'Niêm yết 12 TTHC tại Bộ phận Một cửa', 'Ảnh niêm yết 12 TTHC tại Bộ phận Một cửa'],
    ['posting', 'Phổ biến', 'Ảnh niêm yết: Phổ biến'],
    ['meeting', 'Phổ biến', 'Biên bản hội nghị phổ biến: Phổ biến'],
  ] as const)('%s “%s”: %s', (kind, subject, title) => expect(briefingTitle(kind, subject)).toBe(title));
});
