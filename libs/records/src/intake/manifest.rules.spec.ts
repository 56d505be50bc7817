import { manifestPath, manifestText, readReceiptNumber, repeated, titleOf } from './manifest.rules';

describe('the path of a file in a folder', () => {
  it.each([
    ['Hồ sơ 2026/Biên bản.pdf'.normalize('NFD'), 'Hồ sơ 2026/Biên bản.pdf'],
    ['..\\..\\etc\\passwd', 'etc/passwd'],
    ['/a//b/./c.pdf', 'a/b/c.pdf'],
    ['hóa đơn\u202Efdp.exe', 'hóa đơnfdp.exe'],
    ['../..', null],
    ['\u202E', null],
  ])('%j is kept as %j', (given, expected) => {
    expect(manifestPath(given)).toBe(expected);
  });
});

it.each([
  ['2026/Quý I/Biên_bản__họp  xem xét.pdf', 'Biên bản họp xem xét'],
  ['a.b.docx', 'a.b'],
  ['không đuôi', 'không đuôi'],
])('the title of %j is %j', (path, title) => {
  expect(titleOf(path)).toBe(title);
});

it('files of one content are named with the first of them', () => {
  expect([...repeated([{ sha256: 'a' }, { sha256: 'b' }, { sha256: 'a' }, { sha256: 'a' }])]).toEqual([
    [2, 0],
    [3, 0],
  ]);
});

it('the list of a receipt is a text that anybody can make anew', () => {
  expect(manifestText([{ path: 'a/b.pdf', size: 3, sha256: 'ab' }])).toBe('ab  3  a/b.pdf\n');
});

it.each([
  ['15/2026', { number: 15, year: 2026 }],
  ['Biên nhận số 015 / 2026', { number: 15, year: 2026 }],
  ['15', null],
  ['15/26', null],
])('the number %j is read as %j', (text, expected) => {
  expect(readReceiptNumber(text)).toEqual(expected);
});
