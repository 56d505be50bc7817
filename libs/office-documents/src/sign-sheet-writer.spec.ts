import { readPdf } from '../testing/read-pdf';
import { composeSeatCards, composeSignSheet, type SignSheet } from './sign-sheet-writer';

const AT = new Date('2026-11-24T01:00:00Z');
const sheet = (learners: number): SignSheet => ({
  parent: 'UBND tỉnh An Sơn',
  issuer: 'Sở Khoa học và Công nghệ',
  title: 'Danh sách điểm danh',
  lines: ['Lớp: Đánh giá nội bộ', 'Buổi sáng ngày 24/11/2026'],
  columns: [
    { title: 'TT', width: 24 },
    { title: 'Họ và tên', width: '*' },
    { title: 'Ký tên', width: 74 },
  ],
  rows: Array.from({ length: learners }, (_, i) => ({ cells: [String(i + 1), `Học viên số ${i + 1}`, ''], code: `QMS-DD:buổi:${i}` })),
  blanks: 3,
  closing: `(Danh sách gồm ${learners} học viên)`,
  signers: ['Giảng viên', 'Cán bộ phụ trách lớp'],
  createdAt: AT,
});
const textOf = async (bytes: Uint8Array): Promise<string[]> => {
  const { pages, pieces } = await readPdf(bytes);
  return pages.map((_, i) =>
    pieces
      .filter(({ page }) => page === i + 1)
      .map(({ text }) => text)
      .join(' '),
  );
};

describe('a list to be signed', () => {
  it('names everybody once, leaves rows for who comes unannounced, and repeats its head on each page', async () => {
    const pages = await textOf(await composeSignSheet(sheet(45)));
    expect(pages.length).toBeGreaterThan(2);
    const all = pages.join(' ');
    for (let i = 1; i <= 45; i++) expect(all.match(new RegExp(`Học viên số ${i}(?!\\d)`, 'g'))).toHaveLength(1);
    expect(all).toContain('48');
    expect(pages.filter((page) => page.includes('Họ và tên')).length).toBeGreaterThanOrEqual(pages.length - 1);
    expect(pages.at(-1)).toContain('CÁN BỘ PHỤ TRÁCH LỚP');
  }, 30_000);

  it('is the same file for the same list', async () => {
    expect((await composeSignSheet(sheet(2))).equals(await composeSignSheet(sheet(2)))).toBe(true);
  }, 30_000);
});

describe('cards for the tables', () => {
  it('are one for each, also of an odd number', async () => {
    const cards = ['Lê Văn An', 'Đỗ Thị Ưng', 'Trần Bình'].map((name, i) => ({ number: `Số ${i + 1}`, name, agency: 'Sở Xây dựng' }));
    const text = (await textOf(await composeSeatCards({ heading: 'Đánh giá nội bộ', cards, createdAt: AT }))).join(' ');
    for (const { name } of cards) expect(text).toContain(name.toLocaleUpperCase('vi'));
  }, 30_000);
});
