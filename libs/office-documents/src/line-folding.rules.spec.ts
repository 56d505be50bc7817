import { foldBalanced } from './line-folding.rules';

/** Every letter one wide. */
const fold = (text: string, width: number): string[] => foldBalanced(text, width, (line) => line.length);

describe('folding names and titles', () => {
  it.each([
    ['UBND TỈNH AN SƠN', 30, ['UBND TỈNH AN SƠN']],
    ['SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH AN SƠN', 30, ['SỞ KHOA HỌC', 'VÀ CÔNG NGHỆ TỈNH AN SƠN']],
    ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH AN SƠN', 30, ['SỞ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG TỈNH AN SƠN']],
    ['ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 85/QĐ-SKHCN', 27, ['ĐOÀN KIỂM TRA', 'THEO QUYẾT ĐỊNH', 'SỐ 85/QĐ-SKHCN']],
    ['TIÊU CHUẨN ĐO LƯỜNG CHẤT LƯỢNG', 25, ['TIÊU CHUẨN', 'ĐO LƯỜNG CHẤT LƯỢNG']],
  ])('%s in a width of %i', (text, width, lines) => {
    expect(fold(text, width)).toEqual(lines);
  });

  it('keeps the lines that were given', () => {
    expect(fold('Phó Giám đốc\nSở Khoa học và Công nghệ', 40)).toEqual(['Phó Giám đốc', 'Sở Khoa học và Công nghệ']);
  });

  it('does not fold in a blank that is to be filled in, nor lose it', () => {
    expect(fold('(Kèm theo Báo cáo số      /BC-SKHCN ngày      của Sở)', 40).join('|')).toMatch(/số {6}\/BC-SKHCN.*ngày {6}của/);
  });

  it('lets a word that is too wide stand alone', () => {
    expect(fold('a bbbbbbbbbb c', 4)).toEqual(['a', 'bbbbbbbbbb', 'c']);
  });

  it('leaves no word out and fits the width, for any width', () => {
    const text = 'Kiểm tra hoạt động xây dựng, áp dụng, duy trì và cải tiến Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia';
    for (let width = 8; width < 130; width += 3) {
      const lines = fold(text, width);
      expect(lines.join(' ')).toBe(text);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    }
  });
});
