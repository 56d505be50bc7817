import { expect, it } from 'vitest';
import { nameIn } from './download';

it.each([
  ['attachment; filename="bao cao.docx"; filename*=UTF-8\'\'B%C3%A1o%20c%C3%A1o%20qu%C3%BD%20I.docx', 'Báo cáo quý I.docx'],
  ['attachment; filename="bao-cao.pdf"', 'bao-cao.pdf'],
  ['inline', null],
  [null, null],
])('takes the name of a download from %s', (disposition, name) => {
  expect(nameIn(disposition)).toBe(name);
});
