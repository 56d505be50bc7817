import type { DocumentKind } from '../document.entity';
import { belongsTo, names, touchedDocuments } from './impact.rules';

describe('who names a code', () => {
  it.each([
    ['Áp dụng theo QT-HT-01', 'QT-HT-01', true],
    ['áp dụng theo qt-ht-01, bước 3', 'QT-HT-01', true],
    ['(QT-HT-01)', 'QT-HT-01', true],
    ['Xem QT-HT-01.', 'QT-HT-01', true],
    ['QT-HT-01/QT-HT-02 cùng áp dụng', 'QT-HT-02', true],
    ['QT-HT-011', 'QT-HT-01', false],
    ['BM-QT-HT-01', 'QT-HT-01', false],
    ['QT-HT-01.02', 'QT-HT-01', false],
    ['Sổ tay STCL mục 4', 'STCL', true],
    ['PL-STCL-01', 'STCL', false],
    ['Quy chế QĐ-01', 'QĐ-01', true],
    ['QT.HT.01', 'QT-HT-01', false],
    ['100% (theo mẫu)', '100%', true],
  ])('“%s” names %s: %s', (text, code, expected) => {
    expect(names(text, code)).toBe(expected);
  });

  it('is not misled by the two spellings of a letter', () => {
    expect(names('Theo QĐ-Tổ-01'.normalize('NFD'), 'QĐ-Tổ-01')).toBe(true);
  });
});

describe('forms and annexes of a document', () => {
  it.each([
    ['BM-HT-01.03', 'QT-HT-01', true],
    ['BM-HT-01', 'QT-HT-01', true],
    ['BM-QT-HT-01-02', 'QT-HT-01', true],
    ['BM-HT-011', 'QT-HT-01', false],
    ['BM-HT-04.01', 'QT-HT-01', false],
    ['PL-STCL-01', 'STCL', true],
    ['QT-HT-01', 'QT-HT-01', false],
    ['CSCL', 'STCL', false],
    ['MTCL-2026', 'QT-2026', false],
    ['HD-HT-01', 'QT-HT-01', true],
  ])('%s belongs to %s: %s', (code, of, expected) => {
    expect(belongsTo(code, of)).toBe(expected);
  });

  it('what is changed itself is not touched by the change', () => {
    const document = (code: string, kind: DocumentKind, words: string[] = []) => ({ id: code, code, title: code, kind, words });
    const all = [
      document('QT-HT-01', 'procedure'),
      document('BM-HT-01.01', 'form'),
      document('HD-HT-09', 'instruction', ['Sửa theo QT-HT-01']),
      document('HT-HT-01', 'procedure'),
      document('CSCL', 'policy'),
    ];
    expect(touchedDocuments([{ id: 'QT-HT-01', code: 'QT-HT-01' }], all).map(({ kind, document: { code } }) => [kind, code])).toEqual([
      ['form', 'BM-HT-01.01'],
      ['document', 'HD-HT-09'],
    ]);
    expect(touchedDocuments(all.slice(0, 2), all).map(({ document: { code } }) => code)).toEqual(['HD-HT-09']);
  });
});
