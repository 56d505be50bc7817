import { follows, nextCodes, piecesOf, prefixOf } from './code-pattern.rules';

const IN_USE = {
  codes: ['QT-HT-01', 'QT-HT-06', 'QT-XD-02', 'BM-HT-01.03', 'STCL', 'MTCL-2026', 'QT-99'],
  owners: [] as string[],
  year: 2026,
};

describe('mã tài liệu theo quy tắc', () => {
  it.each([
    ['QT-{lĩnh vực}-{số}', 'QT-HT-07', true],
    ['QT-{lĩnh vực}-{số}', 'QT-GĐ-001', true],
    ['QT-{lĩnh vực}-{số}', 'QT-07', false],
    ['QT-{lĩnh vực}-{số}', 'QT-ht-07', false],
    ['QT.{lĩnh vực}.{số}', 'QT.GĐ.01', true],
    ['QT.{lĩnh vực}.{số}', 'QTxGĐx01', false],
    ['BM-{tài liệu}.{số}', 'BM-HT-01.03', true],
    ['BM-{tài liệu}.{số}', 'BM-HT-01', false],
    ['MTCL-{năm}', 'MTCL-2026', true],
    ['MTCL-{năm}', 'MTCL-26', false],
    ['PL-{tài liệu}-{số}', 'PL-STCL-01', true],
    ['STCL', 'STCL', true],
  ])('%s: %s %s', (pattern, code, expected) => expect(follows(code, [pattern])).toBe(expected));

  it('one of several patterns is enough, none is no rule', () => {
    expect(follows('QT-99', ['QT-{lĩnh vực}-{số}', 'QT-{số}'])).toBe(true);
    expect(follows('gì cũng được', [])).toBe(true);
  });

  it.each(['QT-{phòng}-{số}', 'QT-{số}-{số}', 'QT {số}', '', 'QT-{số', `QT-${'X'.repeat(70)}`])('%s is no pattern', (pattern) =>
    expect(piecesOf(pattern)).toBeNull(),
  );

  it('proposes the number after the highest of each beginning in use', () => {
    expect(nextCodes('QT-{lĩnh vực}-{số}', IN_USE)).toEqual(['QT-HT-07', 'QT-XD-03']);
    expect(nextCodes('QT-{số}', IN_USE)).toEqual(['QT-100']);
  });

  it('proposes the first form of a procedure that has none, and the next of one that has', () => {
    expect(nextCodes('BM-{tài liệu}.{số}', { ...IN_USE, owners: ['HT-01', 'XD-02'] })).toEqual(['BM-HT-01.04', 'BM-XD-02.01']);
  });

  it('proposes no code that is in use, and nothing where a word is missing', () => {
    expect(nextCodes('STCL', IN_USE)).toEqual([]);
    expect(nextCodes('CSCL', IN_USE)).toEqual(['CSCL']);
    expect(nextCodes('MTCL-{năm}', { ...IN_USE, year: 2027 })).toEqual(['MTCL-2027']);
    expect(nextCodes('HD-{lĩnh vực}-{số}', IN_USE)).toEqual([]);
  });

  it('knows a kind by the first letters of its pattern', () => {
    expect(['QT-{lĩnh vực}-{số}', 'QĐ.{số}', 'BM{tài liệu}', '{số}'].map(prefixOf)).toEqual(['QT', 'QĐ', 'BM', '']);
  });
});
