import { SUGGESTED_KINDS } from '../kinds/suggested-kinds';
import { type FolderFile, matchFiles, namesCode } from './file-matching.rules';
import { prefixesOf } from './list-values.rules';

const PREFIXES = prefixesOf(SUGGESTED_KINDS);

const PDF = 'application/pdf';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const file = (name: string, more: Partial<FolderFile> = {}): FolderFile => ({
  id: name,
  name,
  contentType: name.endsWith('.pdf') ? PDF : name.endsWith('.txt') ? 'text/plain' : WORD,
  size: 1,
  ...more,
});
const ROWS = [
  { row: 2, code: 'STCL' },
  { row: 3, code: 'PL-STCL-01' },
  { row: 4, code: 'QT-HT-04' },
  { row: 5, code: 'BM-HT-04.01' },
  { row: 6, code: 'QT-1' },
];
const placed = (files: FolderFile[]) => matchFiles(ROWS, files, PREFIXES).map((one) => [one.row, one.role ?? one.because]);

describe('a file finds its row', () => {
  it.each([
    ['QT-HT-04 Kiem soat su khong phu hop.pdf', 4, 'read'],
    ['qt.ht.04_v3.docx', 4, 'source'],
    ['04. QT HT 04.pdf', 4, 'read'],
    ['QTHT04.pdf', 4, 'read'],
    ['BM-HT-04.01 Phiếu báo cáo.docx', 5, 'source'],
    ['BM-HT-04.02 Sổ theo dõi.docx', null, 'no-code'],
    ['PL-STCL-01.pdf', 3, 'read'],
    ['PL-STCL-02.pdf', null, 'no-code'],
    ['STCL 2026.pdf', 2, 'read'],
    ['QT-10.pdf', null, 'no-code'],
    ['QT-1 tiep nhan.pdf', 6, 'read'],
    ['Quyết định ban hành.pdf', null, 'no-code'],
    ['QT-HT-04.txt', null, 'other-type'],
    ['QT-HT-04 Kiểm soát.pdf'.normalize('NFD'), 4, 'read'],
  ])('%s', (name, row, role) => expect(placed([file(name)])).toEqual([[row, role]]));

  it('a PDF and its source stand side by side; two PDFs of one row go to nobody', () => {
    expect(placed([file('QT-HT-04.pdf'), file('QT-HT-04.docx')])).toEqual([
      [4, 'read'],
      [4, 'source'],
    ]);
    expect(placed([file('QT-HT-04 v1.pdf'), file('QT-HT-04 v2.pdf')])).toEqual([
      [null, 'several'],
      [null, 'several'],
    ]);
  });

  it('a person’s choice goes before names', () => {
    expect(placed([file('QT-HT-04 v1.pdf'), file('QT-HT-04 v2.pdf', { chosen: 4 })])).toEqual([
      [null, 'several'],
      [4, 'read'],
    ]);
    expect(placed([file('QT-HT-04.pdf', { chosen: null })])).toEqual([[null, 'set-aside']]);
  });

  it('a code is found whole', () => {
    expect([namesCode('QT-HT-041.pdf', 'QT-HT-04', PREFIXES), namesCode('AQT-HT-04.pdf', 'QT-HT-04', PREFIXES)]).toEqual([false, false]);
  });
});
