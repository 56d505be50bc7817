import { describe, expect, it } from 'vitest';
import { rowsOfHtml, rowsOfText, textOfRows } from './pasted-table';

describe('a pasted table', () => {
  it('from Word keeps the lines of a cell together and repeats joined cells', () => {
    const html = `<table><tr><td>B1</td><td rowspan="2"><p>Công chức</p><p>TN&amp;TKQ</p></td></tr><tr><td>B2</td></tr></table>`;
    expect(rowsOfHtml(html)).toEqual([
      ['B1', 'Công chức\nTN&TKQ'],
      ['B2', 'Công chức\nTN&TKQ'],
    ]);
  });

  it('from Excel as text reads quoted cells of several lines, and is written back the same', () => {
    const text = 'B1\t"Tiếp nhận\nhồ sơ"\t0,5 ngày\nB2\tThẩm định\t15 ngày';
    expect(rowsOfText(text)).toEqual([
      ['B1', 'Tiếp nhận\nhồ sơ', '0,5 ngày'],
      ['B2', 'Thẩm định', '15 ngày'],
    ]);
    expect(rowsOfText(textOfRows(rowsOfText(text)))).toEqual(rowsOfText(text));
  });

  it('is none where the page has no table', () => expect(rowsOfHtml('<p>Kính gửi</p>')).toBeNull());
});
