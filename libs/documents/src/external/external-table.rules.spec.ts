import { guessedKind, numberKey, readTable } from './external-table.rules';

const table = (text: string) => readTable(text.split('\n').map((line) => line.split('\t')));

describe('a table of external documents', () => {
  it('without a head is read in our own order', () => {
    const { rows, problems } = table('15/2026/NĐ-CP\tVBQPPL\tChính phủ\t15/7/2026\tQuy định chi tiết\t01/9/2026\t\tQT-XD-01; QT-XD-02');
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        row: 1,
        kind: 'law',
        number: '15/2026/NĐ-CP',
        issuer: 'Chính phủ',
        title: 'Quy định chi tiết',
        issuedOn: '2026-07-15',
        effectiveFrom: '2026-09-01',
        effectiveTo: null,
        documents: ['QT-XD-01', 'QT-XD-02'],
      },
    ]);
  });

  it('with a head is read in any order, the head wherever it stands', () => {
    const { rows, problems } = table(
      'DANH MỤC TÀI LIỆU BÊN NGOÀI\n\nTT\tTrích yếu\tSố/ký hiệu\tNgày ban hành\tCơ quan ban hành\n1\tHệ thống quản lý chất lượng\tTCVN ISO 9001:2015\t31/12/2015\tBộ KH&CN',
    );
    expect(rows).toMatchObject([{ row: 4, kind: 'standard', number: 'TCVN ISO 9001:2015', issuedOn: '2015-12-31' }]);
    expect(problems).toEqual([{ row: 4, column: 'kind', code: 'kind-guessed', severity: 'note' }]);
  });

  it('tells every fault by row and column, and mends nothing', () => {
    const { problems } = table(
      '15/2026/NĐ-CP\tSách\tChính phủ\t31/02/2026\tA\t01/9/2026\t01/8/2026\n15 2026 NĐ CP\tVBQPPL\tChính phủ\t31/02/2026\tA\nX\tKhác\t\thôm qua\t',
    );
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [1, 'issuedOn', 'date-impossible'],
      [1, 'effectiveTo', 'ends-before-it-begins'],
      [1, 'kind', 'kind-unknown'],
      [2, 'issuedOn', 'date-impossible'],
      [3, 'issuedOn', 'date-unreadable'],
      [3, 'issuer', 'missing'],
      [3, 'title', 'missing'],
      [2, 'number', 'twice'],
    ]);
  });

  it.each([
    ['15/2026/NĐ-CP', 'Quy định', 'law'],
    ['50/2014/QH13', 'Luật Xây dựng', 'law'],
    ['12/2026/QĐ-UBND', 'Ban hành quy định', 'law'],
    ['1234/QĐ-UBND', 'Về việc công bố danh mục thủ tục hành chính', 'tthc-decision'],
    ['1234/QĐ-UBND', 'Phê duyệt kế hoạch', 'other'],
    ['TCVN ISO 9001:2015', 'Hệ thống quản lý chất lượng', 'standard'],
  ])('%s “%s” looks like %s', (number, title, kind) => {
    expect(guessedKind(number, title)).toBe(kind);
  });

  it('one number has one key however it is typed', () => {
    expect(new Set(['15/2026/NĐ-CP', '15 2026 nd cp', '15/2026/nđ-cp', '15/2026/NĐ-CP'.normalize('NFD')].map(numberKey)).size).toBe(1);
  });
});
