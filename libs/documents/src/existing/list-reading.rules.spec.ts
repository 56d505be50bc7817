import type { Sheet, SheetCell, Workbook } from '@qms/spreadsheets';
import { SUGGESTED_KINDS } from '../kinds/suggested-kinds';
import { type JudgedList, type KnownDocument, type ListCorrections, type ListFacts } from './judged-list.rules';
import { headOf } from './list-columns.rules';
import { judgeList } from './list-judgement.rules';
import { readList } from './list-reading.rules';

type Given = string | number | { date: string } | { formula: string } | { error: string } | null;
const HEAD = [
  'STT',
  'Mã tài liệu',
  'Tên tài liệu',
  'Loại tài liệu',
  'Lần ban hành',
  'Lần sửa đổi',
  'Ngày hiệu lực',
  'Số quyết định',
  'Ngày quyết định',
];
const ROW: Given[] = [1, 'QT-HT-01', 'Quy trình kiểm soát', 'Quy trình', '03', '00', '09/02/2026', '58/QĐ-SXD', '09/02/2026'];

function cellOf(row: number, column: number, given: Given): SheetCell {
  const plain = { row, column, day: null, formula: false, kind: 'text' as const };
  if (typeof given === 'number') return { ...plain, text: String(given), kind: 'number', day: given === 46_062 ? '2026-02-09' : null };
  if (typeof given === 'string') return { ...plain, text: given };
  if ('date' in given!) return { ...plain, text: given.date.split('-').reverse().join('/'), kind: 'date', day: given.date };
  if ('formula' in given!) return { ...plain, text: given.formula, formula: true };
  return { ...plain, text: (given as { error: string }).error, kind: 'error' };
}
const sheet = (rows: readonly (readonly Given[])[], merged: Sheet['merged'] = [], name = 'Danh mục'): Sheet => ({
  name,
  hidden: false,
  merged,
  cells: rows.flatMap((row, i) => row.flatMap((given, j) => (given === null || given === '' ? [] : [cellOf(i + 1, j + 1, given)]))),
});
const FACTS: ListFacts = { today: '2026-11-23', documents: [], units: [{ id: 'u1', names: ['Văn phòng', 'VP'] }], kinds: SUGGESTED_KINDS };
const read = (rows: readonly (readonly Given[])[], merged?: Sheet['merged']) => readList({ sheets: [sheet(rows, merged)] })!;
const judge = (rows: readonly (readonly Given[])[], corrections: ListCorrections = {}, facts: Partial<ListFacts> = {}): JudgedList =>
  judgeList(read(rows), corrections, { ...FACTS, ...facts });
/** The row with some cells of its own: place → value. */
const but = (changes: Record<number, Given>): Given[] => ROW.map((value, i) => (i in changes ? changes[i]! : value));
const told = ({ problems }: JudgedList): string[] => problems.map((problem) => `${problem.cell} ${problem.code}`);

describe('the table is found', () => {
  it('below several title lines, whatever the order and the words of its columns', () => {
    const list = read([
      ['UBND TỈNH AN SƠN'],
      ['DANH MỤC TÀI LIỆU NỘI BỘ'],
      [],
      ['TT', 'Tên văn bản', 'KÝ HIỆU', 'Lần BH', 'Ngày ban hành'],
      [1, 'Quy trình đánh giá nội bộ', 'QT-HT-03', 2, { date: '2026-02-09' }],
    ]);
    expect([list.head, list.columns.map(({ field, letter }) => [field, letter])]).toEqual([
      [4, 4],
      [
        ['code', 'C'],
        ['title', 'B'],
        ['issue', 'D'],
        ['effectiveOn', 'E'],
      ],
    ]);
    expect(list.notes.map((note) => note.code)).toEqual(['issued-on-read-as', 'lines-above']);
  });

  it('with heads in two lines and joined cells', () => {
    const list = read(
      [
        ['STT', 'Mã tài liệu', 'Tên tài liệu', 'Lần', null, 'Ngày hiệu lực', 'Quyết định ban hành', null],
        [null, null, null, 'Ban hành lần', 'Sửa đổi lần', null, 'Số', 'Ngày'],
        [1, 'QT-01', 'Quy trình A', 1, 0, '09/02/2026', '58/QĐ-SXD', '09/02/2026'],
        [2, 'QT-02', 'Quy trình B', 1, 0, '09/02/2026', null, null],
      ],
      [
        { top: 1, left: 1, bottom: 2, right: 1 },
        { top: 1, left: 2, bottom: 2, right: 2 },
        { top: 1, left: 3, bottom: 2, right: 3 },
        { top: 1, left: 4, bottom: 1, right: 5 },
        { top: 1, left: 6, bottom: 2, right: 6 },
        { top: 1, left: 7, bottom: 1, right: 8 },
        { top: 3, left: 7, bottom: 4, right: 7 },
        { top: 3, left: 8, bottom: 4, right: 8 },
      ],
    );
    expect(list.head).toEqual([1, 2]);
    expect(list.columns.map(({ field }) => field)).toEqual([
      'code',
      'title',
      'issue',
      'amendment',
      'effectiveOn',
      'decisionNumber',
      'decidedOn',
    ]);
    expect(list.notes.filter((note) => note.code === 'joined-cells').map((note) => note.cell)).toEqual(['G3:G4', 'H3:H4']);
    expect(judgeList(list, {}, FACTS).rows.map((row) => [row.code, row.decisionNumber, row.decidedOn])).toEqual([
      ['QT-01', '58/QĐ-SXD', '2026-02-09'],
      ['QT-02', '58/QĐ-SXD', '2026-02-09'],
    ]);
  });

  it('in texts typed with parted accents', () => {
    const list = read([
      HEAD.map((head) => head.normalize('NFD')),
      ROW.map((cell) => (typeof cell === 'string' ? cell.normalize('NFD') : cell)),
    ]);
    expect(judgeList(list, {}, FACTS)).toMatchObject({
      rows: [{ title: 'Quy trình kiểm soát', decisionNumber: '58/QĐ-SXD', kind: 'procedure' }],
      problems: [],
    });
  });

  it.each([
    ['nothing', []],
    ['a sheet without codes', [['STT', 'Tên tài liệu']]],
  ])('not in %s', (_, rows) => expect(readList({ sheets: [sheet(rows)] })).toBeNull());

  it('in the first sheet in sight that has one; the others are told', () => {
    const book: Workbook = {
      sheets: [{ ...sheet([HEAD, ROW]), hidden: true }, sheet([['Bìa']], [], 'Bìa'), sheet([HEAD, but({ 1: 'QT-02' })], [], 'Tờ 2')],
    };
    const list = readList(book)!;
    expect([list.sheet, list.rows[0]!.cells.code!.text, list.notes]).toEqual([
      'Tờ 2',
      'QT-02',
      [{ code: 'other-sheet', cell: null, params: { sheet: 'Bìa' } }],
    ]);
  });
});

describe('heads of columns', () => {
  it.each([
    ['Mã TL', 'code'],
    ['KÝ HIỆU VĂN BẢN', 'code'],
    ['Tên quy trình, biểu mẫu', 'title'],
    ['Tên đơn vị', null],
    ['Lần BH/SĐ', 'issue'],
    ['Lần ban hành/ lần sửa đổi', 'issue'],
    ['Số lần SĐ', 'amendment'],
    ['Ngày có HL', 'effectiveOn'],
    ['Ngày hiệu lực (dd/mm/yyyy)', 'effectiveOn'],
    ['Ngày, tháng, năm ban hành', 'issuedOn'],
    ['Số QĐ ban hành', 'decisionNumber'],
    ['Quyết định ban hành (số, ngày)', 'decisionNumber'],
    ['Ngày QĐ', 'decidedOn'],
    ['Phòng chủ trì', 'unit'],
    ['Điều khoản ISO 9001:2015', 'clauses'],
    ['Nơi lưu trữ', 'holder'],
    ['Trạng thái', 'serial'],
    ['Mức mật', null],
  ])('%s is %s', (head, field) => expect(headOf(head)).toBe(field));
});

describe('what is no document', () => {
  it.each<[string, Given[], string]>([
    ['a group with its number in front', ['I', null, 'Tài liệu hệ thống'], 'group-row'],
    ['a group in the first column', ['II. Quy trình'], 'group-row'],
    ['a group in the column of codes', [null, 'A. Biểu mẫu'], 'group-row'],
    ['the head again', HEAD, 'head-again'],
    ['the count of columns', ['(1)', '(2)', '(3)', '(4)'], 'head-again'],
    ['a line below the table', ['Người lập danh mục'], 'no-document'],
  ])('%s', (_, line, code) => {
    const list = read([HEAD, ROW, line]);
    expect([list.rows.length, list.notes.map((note) => note.code)]).toEqual([1, [code]]);
  });

  it('a blank row is passed over, a column that nobody knows is told', () => {
    const list = read([[...HEAD, 'Mức mật'], [], [...ROW, 'Thường']]);
    expect([list.rows.map((row) => row.row), list.notes]).toEqual([
      [3],
      [{ code: 'column-ignored', cell: 'J1', params: { head: 'Mức mật' } }],
    ]);
  });
});

describe('a row', () => {
  it('is understood', () => {
    expect(judge([HEAD, ROW])).toMatchObject({
      rows: [
        {
          row: 2,
          code: 'QT-HT-01',
          title: 'Quy trình kiểm soát',
          kind: 'procedure',
          issue: 3,
          amendment: 0,
          effectiveOn: '2026-02-09',
          decisionNumber: '58/QĐ-SXD',
          decidedOn: '2026-02-09',
          standing: 'new',
        },
      ],
      problems: [],
    });
  });

  it.each<[string, Record<number, Given>, string[]]>([
    ['no code', { 1: null }, ['B2 code-missing']],
    ['a code of signs', { 1: '***' }, ['B2 code-malformed']],
    ['a code off the pattern', { 1: 'QTHT1' }, ['B2 code-off-pattern']],
    ['no title', { 2: null }, ['C2 title-missing']],
    ['a kind that nobody knows', { 3: 'Tập san' }, ['D2 kind-unknown']],
    ['no kind, told by the code', { 3: null }, ['D2 kind-from-code']],
    ['no kind, and a code that tells none', { 1: 'XYZ-01', 3: null }, ['D2 kind-missing']],
    ['no issue', { 4: null }, ['E2 issue-missing']],
    ['an issue in words', { 4: 'ba' }, ['E2 issue-unreadable']],
    ['an issue that Excel made a date', { 4: { date: '2026-01-03' } }, ['E2 issue-became-date']],
    ['issue 0', { 4: '0' }, ['E2 issue-unreadable']],
    ['an amendment in words', { 5: 'một' }, ['F2 amendment-unreadable']],
    ['a day that does not exist', { 6: '31/02/2026' }, ['G2 date-impossible']],
    ['a month before the day', { 6: '02/13/2026' }, ['G2 date-impossible']],
    ['a year of two digits', { 6: '09/02/26' }, ['G2 date-unreadable']],
    ['words for a day', { 6: 'đầu năm' }, ['G2 date-unreadable']],
    ['no day', { 6: null }, ['G2 effective-missing']],
    ['a day to come', { 6: '24/11/2026' }, ['G2 effective-in-future']],
    ['a decision without its day', { 8: null }, ['I2 decision-without-date']],
    ['a day without its decision', { 7: null }, ['H2 decision-without-number']],
    ['no decision', { 7: null, 8: null }, ['H2 decision-missing']],
    ['a decision of tomorrow', { 8: '24/11/2026' }, ['G2 decision-after-effect', 'I2 decision-in-future']],
    ['a decision after the effect', { 8: '10/02/2026' }, ['G2 decision-after-effect']],
    ['a fault of the sheet', { 2: { error: '#REF!' } }, ['C2 cell-error']],
    ['a formula for a title', { 2: { formula: 'Quy trình kiểm soát' } }, ['C2 formula-in-text']],
    ['a formula never calculated', { 2: { formula: '' } }, ['C2 title-missing', 'C2 formula-without-value']],
    ['a title without end', { 2: 'a'.repeat(501) }, ['C2 text-too-long']],
  ])('with %s', (_, changes, problems) => {
    const judged = judge([HEAD, but(changes)]);
    expect(told(judged).sort()).toEqual([...problems].sort());
    const wrong = judged.problems.some((problem) => problem.severity === 'error');
    expect(judged.rows[0]!.standing).toBe(wrong ? 'wrong' : 'new');
  });

  it.each<[string, Record<number, Given>, Record<string, unknown>]>([
    ['both numbers in one cell', { 4: '03/01', 5: null }, { issue: 3, amendment: 1 }],
    ['numbers as numbers', { 4: 3, 5: 1 }, { issue: 3, amendment: 1 }],
    ['a number with its word', { 4: 'Lần 2' }, { issue: 2 }],
    ['a date of the sheet', { 6: { date: '2026-02-09' } }, { effectiveOn: '2026-02-09' }],
    ['a date as its serial number', { 6: 46_062 }, { effectiveOn: '2026-02-09' }],
    ['a date with dots', { 6: '9.2.2026' }, { effectiveOn: '2026-02-09' }],
    ['a date in words', { 6: 'ngày 09 tháng 02 năm 2026' }, { effectiveOn: '2026-02-09' }],
    [
      'number and day of the decision in one cell',
      { 7: 'Quyết định số 58/QĐ-SXD ngày 09/02/2026', 8: null },
      { decisionNumber: '58/QĐ-SXD', decidedOn: '2026-02-09' },
    ],
    ['a kind by its letters', { 1: 'QĐ-HT-01', 3: 'QĐ' }, { kind: 'regulation' }],
  ])('with %s is read', (_, changes, values) => {
    const judged = judge([HEAD, but(changes)]);
    expect(judged).toMatchObject({ rows: [values], problems: [] });
  });

  it.each([
    ['Văn phòng', 'u1', []],
    ['VĂN PHÒNG', 'u1', []],
    ['Phòng Mật mã', null, ['J2 unit-unknown']],
  ])('of the unit %s', (name, unitId, problems) => {
    const judged = judge([
      [...HEAD, 'Đơn vị'],
      [...ROW, name],
    ]);
    expect([judged.rows[0]!.unitId, told(judged)]).toEqual([unitId, problems]);
  });

  it.each([
    ['7.5; 8.1, 9.2.2', ['7.5', '8.1', '9.2.2'], []],
    [7.5, ['7.5'], []],
    ['11.2', [], ['J2 clauses-unreadable']],
  ])('of the clauses %s', (text, clauses, problems) => {
    const judged = judge([
      [...HEAD, 'Điều khoản'],
      [...ROW, text],
    ]);
    expect([judged.rows[0]!.clauses, told(judged)]).toEqual([clauses, problems]);
  });

  it('twice in the sheet stops the second; codes that look alike are told', () => {
    expect(told(judge([HEAD, ROW, ROW, but({ 1: 'qt.ht.01' })]))).toEqual(['B3 code-twice', 'B4 code-off-pattern', 'B4 code-alike']);
  });

  it('is set right by a person, or left out; what was read stays', () => {
    const wrong = [HEAD, but({ 6: '31/02/2026' }), but({ 1: null })];
    const judged = judge(wrong, { 2: { fields: { effectiveOn: '28/02/2026' } }, 3: { leftOut: 'left-out' } });
    expect(judged).toMatchObject({
      rows: [{ effectiveOn: '2026-02-28', corrected: ['effectiveOn'], standing: 'new' }, { standing: 'left-out' }],
      problems: [],
    });
    expect(read(wrong).rows[0]!.cells.effectiveOn!.text).toBe('31/02/2026');
  });
});

describe('beside what the system has', () => {
  const KNOWN: KnownDocument = {
    id: 'd1',
    code: 'QT-HT-01',
    title: 'Quy trình kiểm soát',
    kind: 'procedure',
    state: 'effective',
    issue: 3,
    amendment: 0,
    effectiveOn: '2026-02-09',
    decisionNumber: '58/QĐ-SXD',
    decidedOn: '2026-02-09',
    unitId: 'u1',
    clauses: ['7.5'],
  };
  it.each<[string, Record<number, Given>, Partial<KnownDocument>, string, string[], string[]]>([
    ['the same', {}, {}, 'equal', [], []],
    ['the same, with a cell that says nothing', { 7: null, 8: null }, {}, 'equal', [], ['H2 decision-missing']],
    ['another title', { 2: 'Quy trình khác' }, {}, 'differs', ['title'], ['B2 differs-from-system']],
    ['another issue and day', { 4: 4, 6: '10/02/2026' }, {}, 'differs', ['issue', 'effectiveOn'], ['B2 differs-from-system']],
    ['one that is not in force', {}, { state: 'draft' }, 'differs', [], ['B2 not-in-force-in-system']],
    ['a code written otherwise', { 1: 'QT.HT.01' }, {}, 'new', [], ['B2 code-alike', 'B2 code-off-pattern']],
  ])('%s', (_, changes, known, standing, differs, problems) => {
    const judged = judge([HEAD, but(changes)], {}, { documents: [{ ...KNOWN, ...known }] });
    expect([judged.rows[0]!.standing, judged.rows[0]!.differs, told(judged)]).toEqual([standing, differs, problems]);
  });
});
