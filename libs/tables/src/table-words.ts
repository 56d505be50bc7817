import type { Language, Sentence } from '@qms/http';
import { say } from '@qms/http';
import type { CellProblemCode } from './row-cells';
import type { SheetNote } from './table-reading.rules';

/** What can be wrong with any cell. */
export const CELL_WORDS: Readonly<Record<CellProblemCode, Sentence>> = {
  'cell-error': { vi: 'ô báo lỗi {text}', en: 'the cell shows the error {text}' },
  'formula-in-text': { vi: 'ô là công thức; giá trị "{text}" được dùng', en: 'the cell is a formula; its value "{text}" is used' },
  'formula-without-value': {
    vi: 'công thức chưa có giá trị; hãy mở và lưu lại bằng Excel',
    en: 'the formula has no value; open and save it with Excel',
  },
  'text-too-long': { vi: 'dài quá {longest} ký tự', en: 'longer than {longest} characters' },
};

/** What is told of a sheet; `{thing}` is what its rows are. */
const NOTES: Readonly<Record<SheetNote['code'], Sentence>> = {
  'group-row': { vi: 'dòng nhóm "{text}" được bỏ qua', en: 'group row "{text}" passed over' },
  'head-again': { vi: 'dòng tiêu đề lặp lại được bỏ qua', en: 'the head repeated, passed over' },
  'no-document': { vi: '"{text}" không phải {thing}, được bỏ qua', en: '"{text}" is no {thing}, passed over' },
  'column-ignored': { vi: 'cột "{head}" không dùng đến', en: 'the column "{head}" is not used' },
  'column-twice': {
    vi: 'cột "{head}" trùng ý với cột trước nên không dùng',
    en: 'the column "{head}" repeats one before it and is not used',
  },
  'issued-on-read-as': { vi: 'cột "{head}" được hiểu là {field}', en: 'the column "{head}" is read as {field}' },
  'joined-cells': { vi: 'ô gộp: giá trị áp dụng cho từng dòng', en: 'joined cells: the value counts for each row' },
  'other-sheet': { vi: 'trang tính "{sheet}" không được đọc', en: 'the sheet "{sheet}" is not read' },
  'lines-above': { vi: '{count} dòng phía trên tiêu đề được bỏ qua', en: '{count} lines above the head passed over' },
};

/** `Ô D17: ngày 31/02/2026 không tồn tại`. */
export function atCell({ cell, row }: { readonly cell: string; readonly row: number }, words: string, language: Language): string {
  const isCell = /^[A-Z]/.test(cell);
  const where = language === 'vi' ? (isCell ? `Ô ${cell}` : `Dòng ${row}`) : isCell ? `Cell ${cell}` : `Row ${row}`;
  return `${where}: ${words}`;
}

export function noteWords(note: SheetNote, language: Language, params: Readonly<Record<string, unknown>>): string {
  const words = say(NOTES[note.code], language, { ...note.params, ...params });
  if (note.cell === null) return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
  return `${language === 'vi' ? 'Ô' : 'Cell'} ${note.cell}: ${words}`;
}
