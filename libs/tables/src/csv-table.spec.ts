import { WORKBOOK_LIMITS } from '@qms/spreadsheets';
import { csvWorkbook } from './csv-table';

const lines = (bytes: Buffer): string[][] => {
  const out: string[][] = [];
  for (const { row, column, text } of csvWorkbook(bytes).sheets[0]!.cells) {
    out[row - 1] ??= [];
    out[row - 1]![column - 1] = text;
  }
  return out;
};
const NAMES = [
  ['Họ và tên', 'Cơ quan'],
  ['Nguyễn Thị Đào', 'Sở Xây dựng'],
];
const csv = (delimiter: string): string => NAMES.map((line) => line.join(delimiter)).join('\r\n');
/** What Excel with a Vietnamese code page writes: letters with their tone mark behind them. */
const windows1258 = (text: string): Buffer =>
  Buffer.from(
    [...text]
      .flatMap((letter) => {
        const byte = {
          Đ: 0xd0,
          đ: 0xf0,
          ơ: 0xf5,
          ê: 0xea,
          à: 0xe0,
          ọ: [0x6f, 0xf2],
          ễ: [0xea, 0xde],
          ị: [0x69, 0xf2],
          ở: [0xf5, 0xd2],
          â: 0xe2,
          ự: [0xfd, 0xf2],
        }[letter];
        return byte ?? letter.charCodeAt(0);
      })
      .flat(),
  );

describe('a CSV file', () => {
  it.each([',', ';', '\t'])('is read with %j between its cells', (delimiter) => {
    expect(lines(Buffer.from(csv(delimiter)))).toEqual(NAMES);
  });

  it('is not parted by a comma within a cell', () => {
    expect(lines(Buffer.from('Họ tên;Nơi ở\nAn;12 Lê Lợi, Phường 1, Quận 2\nBình;3, Đường 4\n\n'))).toEqual([
      ['Họ tên', 'Nơi ở'],
      ['An', '12 Lê Lợi, Phường 1, Quận 2'],
      ['Bình', '3, Đường 4'],
    ]);
  });

  it('is read with its mark, decomposed, in UTF-16 and in Windows-1258', () => {
    expect(lines(Buffer.from(`\ufeff${csv(',')}`))).toEqual(NAMES);
    expect(lines(Buffer.from(csv(',').normalize('NFD')))).toEqual(NAMES);
    expect(lines(Buffer.from(`\ufeff${csv(';')}`, 'utf16le'))).toEqual(NAMES);
    expect(lines(Buffer.from(`\ufeff${csv(';')}`, 'utf16le').swap16())).toEqual(NAMES);
    expect(lines(windows1258(csv(',')))).toEqual(NAMES);
  });

  it('keeps what stands in quotes together, and tells a text that would be a formula', () => {
    const { cells } = csvWorkbook(Buffer.from('Họ và tên,Ghi chú\n"=HYPERLINK(""http://a"")","một, hai\nba"')).sheets[0]!;
    expect(cells.map(({ text, formula }) => [text, formula])).toEqual([
      ['Họ và tên', false],
      ['Ghi chú', false],
      ['=HYPERLINK("http://a")', true],
      ['một, hai\nba', false],
    ]);
  });

  it('is refused, not cut off, where it is longer or wider than a list', () => {
    expect(() => csvWorkbook(Buffer.from('a,b\n'.repeat(WORKBOOK_LIMITS.rows + 1)))).toThrow('more rows');
    expect(() => csvWorkbook(Buffer.from('a,'.repeat(1_000_000)))).toThrow('more rows or columns');
  });
});
