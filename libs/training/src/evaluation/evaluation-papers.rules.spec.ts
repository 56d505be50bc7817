import { evaluationBlocks, evaluationSheets, qrSheet } from './evaluation-papers.rules';

const HEAD = { name: 'Sở Khoa học và Công nghệ', parentTitle: 'UBND tỉnh An Sơn', place: 'An Sơn', symbol: 'SKHCN' };
const RESULTS = [
  { kind: 'scale', words: 'Nội dung', mean: 3.67, counts: [1, 0, 1, 2, 2], texts: [] },
  { kind: 'text', words: 'Ý kiến khác', mean: null, counts: [], texts: ['=1+1', 'Tốt'] },
] as const;
const ONE = {
  code: 'DGNB-2026-01',
  title: 'Đánh giá nội bộ',
  state: 'closed',
  answers: 6,
  audience: { attended: 9, possible: 9, keepsBound: true },
  results: RESULTS,
} as const;

describe('what goes out of an evaluation', () => {
  it('is marks by question, and words on a sheet of their own', () => {
    const [marks, words] = evaluationSheets(ONE, RESULTS, HEAD);
    expect(marks!.rows).toEqual([[1, 'Nội dung', 3.67, 1, 0, 1, 2, 2]]);
    expect(words!.rows).toEqual([
      [1, 'Ý kiến khác', '=1+1'],
      [2, 'Ý kiến khác', 'Tốt'],
    ]);
    expect(marks!.title).toContain('6 phiếu; 9 học viên dự học');
  });

  it('stands in the report of the class as means, without words', () => {
    const blocks = evaluationBlocks(ONE);
    expect(blocks[0]).toEqual({
      type: 'paragraph',
      text: 'Số phiếu thu về: 6; số học viên dự học: 9. Mức đánh giá từ 1 (kém) đến 5 (rất tốt):',
    });
    expect(blocks[1]).toMatchObject({ type: 'table', rows: [['Nội dung', '3,67', '4', '1', '1']] });
  });

  it('says in the report that they are too few, and nothing where nobody was asked', () => {
    expect(evaluationBlocks({ ...ONE, answers: 4, results: null })).toEqual([
      { type: 'paragraph', text: 'Số phiếu thu về: 4; số học viên dự học: 9. Chưa đủ phiếu để tổng hợp.' },
    ]);
    expect(evaluationBlocks({ ...ONE, state: null })).toEqual([]);
    expect(evaluationBlocks(null)).toEqual([]);
  });

  it('is a sheet with the address as QR, which says that it asks for no name', () => {
    const sheet = qrSheet(ONE, HEAD, 'https://iso.example/phieu-danh-gia/X', new Date('2026-05-14T02:00:00Z'));
    expect(sheet).toMatchObject({ qr: 'https://iso.example/phieu-danh-gia/X', lines: ['Lớp: Đánh giá nội bộ (DGNB-2026-01)'] });
    expect(sheet.steps.at(-1)).toContain('không ghi tên');
  });
});
