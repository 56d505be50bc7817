import { expect, it } from 'vitest';
import { PASTE_LIMIT, readPasted } from './pasted-documents.rules';

const letter = {
  number: '312/SKHCN-TĐC',
  happenedOn: '2026-03-16',
  title: 'Về việc báo cáo tình hình thực hiện',
  issuer: 'Sở Khoa học và Công nghệ',
};

it.each([
  ['cells of a table', '312/SKHCN-TĐC\t16/3/2026\tVề việc báo cáo tình hình thực hiện\tSở Khoa học và Công nghệ'],
  ['semicolons', '312/SKHCN-TĐC; 16/03/2026; Về việc báo cáo tình hình thực hiện; Sở Khoa học và Công nghệ'],
  ['bars and a running number', '1 | 312/SKHCN-TĐC | ngày 16/3/2026 | Về việc báo cáo tình hình thực hiện | Sở Khoa học và Công nghệ'],
])('reads %s', (_, line) => {
  expect(readPasted(line)).toEqual({ documents: [letter], faults: [] });
});

it('leaves out the head of the table and empty lines', () => {
  const text =
    'Số, ký hiệu\tNgày\tTrích yếu\tCơ quan\r\n\r\n312/SKHCN-TĐC\t16/3/2026\tVề việc báo cáo tình hình thực hiện\tSở Khoa học và Công nghệ\r\n';
  expect(readPasted(text)).toEqual({ documents: [letter], faults: [] });
});

it('keeps semicolons that belong to the subject', () => {
  expect(readPasted('5/KH; 2/1/2026; Rà soát; cập nhật quy trình; Sở Xây dựng').documents[0]).toMatchObject({
    title: 'Rà soát; cập nhật quy trình',
    issuer: 'Sở Xây dựng',
  });
});

it('names each line that cannot be taken, by its number in the field', () => {
  const { documents, faults } = readPasted('312/SKHCN-TĐC; 16/3/2026\n\n5/KH; 31/02/2026; Kế hoạch; Sở Xây dựng');
  expect(documents).toEqual([]);
  expect(faults).toEqual([
    { code: 'tooFew', row: 1 },
    { code: 'noDay', row: 3, text: '31/02/2026' },
  ]);
});

it('brings letters of either form to NFC', () => {
  expect(readPasted('1/BC; 2/1/2026; Báo cáo; Sở'.normalize('NFD')).documents[0]?.title).toBe('Báo cáo'.normalize('NFC'));
});

it('says when there are more lines than are taken at a time', () => {
  const lines = Array.from({ length: PASTE_LIMIT + 1 }, (_, i) => `${i + 1}/BC; 2/1/2026; Báo cáo; Sở Xây dựng`).join('\n');
  expect(readPasted(lines).faults).toEqual([{ code: 'tooMany', count: 21 }]);
});
