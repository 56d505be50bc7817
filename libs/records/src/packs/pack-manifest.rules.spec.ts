import { indexPage, manifestJson, manifestSheet, type PackedRecord, type PackFacts, sumsOf } from './pack-manifest.rules';

const FACTS: PackFacts = {
  id: 'p',
  title: 'Minh chứng <9.2>',
  organization: 'Sở Xây dựng',
  askedBy: 'Nguyễn Văn An',
  askedAt: '2026-11-23T02:00:00Z',
  madeAt: '23/11/2026 09:01',
  criteria: { clauses: ['9.2'] },
  criteriaWords: ['Điều khoản: 9.2'],
};
const file = (name: string, state: 'packed' | 'damaged' | 'gone', path: string | null) => ({
  id: `f-${name}`,
  name,
  contentType: 'application/pdf',
  size: 10,
  sha256: 'ab'.repeat(32),
  gone: state === 'gone',
  receipts: ['1/2026'],
  state,
  path,
});
const RECORD: PackedRecord = {
  id: 'r1',
  organizationName: 'Sở Xây dựng',
  kind: 'audit-report',
  state: 'valid',
  code: null,
  number: '96/BC',
  title: 'Báo cáo "năm" & <2025>',
  issuer: null,
  happenedOn: '2025-12-18',
  clauses: ['9.2'],
  files: [file('Báo cáo #1.pdf', 'packed', '9.2/Báo cáo #1.pdf'), file('hỏng.pdf', 'damaged', null), file('hủy.pdf', 'gone', null)],
};
const BARE: PackedRecord = { ...RECORD, id: 'r2', title: 'Không tệp', files: [] };

describe('the lists of a pack', () => {
  it('have a line for each file, whatever came of it, and one for a record without any', () => {
    const { rows, columns } = manifestSheet(FACTS, [RECORD, BARE]);
    expect(rows.map((row) => [row[0], row[9], row[10]])).toEqual([
      [1, 'Nguyên vẹn, có trong gói', '9.2/Báo cáo #1.pdf'],
      [2, 'TỆP HỎNG trong kho, không đưa vào gói', 'hỏng.pdf'],
      [3, 'Đã hủy theo quy định', 'hủy.pdf'],
      [4, 'Hồ sơ không có tệp', null],
    ]);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(JSON.parse(manifestJson(FACTS, [RECORD, BARE])).records[0].files.map((one: { state: string }) => one.state)).toEqual([
      'packed',
      'damaged',
      'gone',
    ]);
  });

  it('are a page that links each file and lets nothing of a title act', () => {
    const page = indexPage(FACTS, [RECORD, BARE]);
    expect(page).toContain('<a href="9.2/B%C3%A1o%20c%C3%A1o%20%231.pdf">Báo cáo #1.pdf</a>');
    expect(page).toContain('Báo cáo &quot;năm&quot; &amp; &lt;2025&gt;');
    expect(page).toContain('1 tệp hỏng trong kho');
    expect(page).not.toMatch(/<script|<2025>|<9\.2>/);
  });

  it('are sums as sha256sum reads them', () => {
    expect(sumsOf([{ path: 'a/Đ.pdf', sha256: 'cd'.repeat(32) }])).toBe(`${'cd'.repeat(32)}  a/Đ.pdf\n`);
  });
});
