import { handoverPaper } from './handover-paper.rules';
import type { HandoverDto } from './handovers.dto';

const HEAD = { name: 'Sở Xây dựng', parentTitle: 'UBND TỈNH AN SƠN', place: 'An Sơn', symbol: 'SXD' };
const HANDOVER: HandoverDto = {
  id: 'h',
  from: { id: 'a', name: 'Nguyễn Văn An', post: 'Thư ký ISO' },
  to: { id: 'b', name: 'Phan Thị Đào', post: null },
  reason: 'Chuyển công tác từ ngày 01/12/2026.',
  madeBy: { id: 'a', name: 'Nguyễn Văn An', post: 'Thư ký ISO' },
  madeAt: '2026-11-23T18:30:00Z',
  groups: [
    { kind: 'revision-draft', name: 'Dự thảo tài liệu', things: [{ id: '1', label: 'QT-01 - Quy trình một', link: null }] },
    { kind: 'review', name: 'Ý kiến xem xét tài liệu', things: [{ id: '2', label: 'QT-02 - Quy trình hai', link: null }] },
  ],
};

describe('biên bản bàn giao', () => {
  const paper = handoverPaper(HANDOVER, { head: HEAD, now: new Date('2026-11-23T18:31:00Z') });

  it('has who gives, who takes, why, and each thing by kind, on the day in Vietnam', () => {
    const texts = paper.body.map((block) => ('text' in block ? block.text : ''));
    expect(texts).toEqual(
      expect.arrayContaining([
        'Hôm nay, ngày 24/11/2026, tại Sở Xây dựng, chúng tôi gồm:',
        'BÊN GIAO: Nguyễn Văn An, Thư ký ISO',
        'BÊN NHẬN: Phan Thị Đào',
        'Lý do bàn giao: Chuyển công tác từ ngày 01/12/2026.',
        'Hai bên thống nhất bàn giao 02 việc đang thực hiện trên hệ thống quản lý chất lượng với những nội dung như sau:',
        '1. Dự thảo tài liệu (1)',
        '2. Ý kiến xem xét tài liệu (1)',
      ]),
    );
    const rows = paper.body.flatMap((block) => (block.type === 'table' ? block.rows : []));
    expect(rows).toEqual([
      ['1', 'QT-01 - Quy trình một', ''],
      ['1', 'QT-02 - Quy trình hai', ''],
    ]);
  });

  it('is signed by both, and its number is left to the clerk', () => {
    expect(paper.signatures).toEqual([
      { post: 'Bên giao', name: 'Nguyễn Văn An' },
      { post: 'Bên nhận', name: 'Phan Thị Đào' },
    ]);
    expect(paper.head).toMatchObject({ number: null, symbol: 'BB-SXD', date: { day: 24, month: 11, year: 2026 } });
  });
});
