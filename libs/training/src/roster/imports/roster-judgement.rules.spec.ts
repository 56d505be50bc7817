import type { SheetCell, Workbook } from '@qms/spreadsheets';
import { csvWorkbook, pastedWorkbook } from '@qms/tables';
import { type ReadRoster, readRoster } from './roster-columns.rules';
import { judgeRoster, type KnownLearner, type RosterCorrections, type RosterFacts } from './roster-judgement.rules';
import { rosterProblemText } from './roster-problems.words';

const KNOWN: KnownLearner = {
  id: 'known-1',
  fullName: 'Trần Văn Hoà',
  birthDate: '1985-02-09',
  position: 'Chuyên viên',
  agencyId: 'sxd',
  agencyName: 'Sở Xây dựng',
  email: 'hoa.tv@anson.gov.vn',
  enrolled: null,
};
const FACTS: RosterFacts = {
  today: '2026-11-23',
  known: [KNOWN],
  agencies: [
    { id: 'sxd', name: 'Sở Xây dựng', names: ['Sở Xây dựng', 'SXD', 'Sở XD'] },
    { id: 'pab', name: 'Ủy ban nhân dân phường An Bình', names: ['Ủy ban nhân dân phường An Bình', 'PAB'] },
  ],
};
const HEAD = 'STT\tHọ và tên\tNgày sinh\tChức vụ\tCơ quan, đơn vị\tThư điện tử\tĐiện thoại';
const read = (...lines: string[]): ReadRoster => readRoster(pastedWorkbook([HEAD, ...lines].join('\n')))!;
const judge = (list: ReadRoster, corrections: RosterCorrections = {}, facts: Partial<RosterFacts> = {}) =>
  judgeRoster(list, corrections, { ...FACTS, ...facts });
const told = (list: ReadRoster, corrections?: RosterCorrections, facts?: Partial<RosterFacts>): string[] =>
  judge(list, corrections, facts).problems.map(({ cell, code, severity }) => `${cell} ${severity} ${code}`);
const LINE = '1\tNguyễn Thị Đào\t08/03/1990\tVăn thư\tSXD\tdao.nt@anson.gov.vn\t0912 345 678';

describe('a list of learners', () => {
  it('is understood row by row', () => {
    const { rows, problems } = judge(read(LINE));
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      {
        row: 2,
        fullName: 'Nguyễn Thị Đào',
        birthDate: '1990-03-08',
        position: 'Văn thư',
        agencyId: 'sxd',
        agencyName: 'Sở Xây dựng',
        email: 'dao.nt@anson.gov.vn',
        phone: '0912345678',
        standing: 'new',
      },
    ]);
  });

  it.each([
    ['\t08/03/1990\tVăn thư\tSXD', 'B2 error name-missing'],
    ['=HYPERLINK("x")\t08/03/1990\tVăn thư\tSXD', 'B2 error name-malformed'],
    ['Nguyễn Văn 2\t08/03/1990\tVăn thư\tSXD', 'B2 error name-malformed'],
    ['Đào\t08/03/1990\tVăn thư\tSXD', 'B2 warning name-of-one-word'],
    ['Nguyễn Thị Đào\t31/02/1990\tVăn thư\tSXD', 'C2 error date-impossible'],
    ['Nguyễn Thị Đào\t08-Mar-90\tVăn thư\tSXD', 'C2 error date-unreadable'],
    ['Nguyễn Thị Đào\t1990\tVăn thư\tSXD', 'C2 warning birth-year-only'],
    ['Nguyễn Thị Đào\t24/11/2026\tVăn thư\tSXD', 'C2 error birth-in-future'],
    ['Nguyễn Thị Đào\t24/11/2010\tVăn thư\tSXD', 'C2 warning birth-unlikely'],
    ['Nguyễn Thị Đào\t23/11/2010\tVăn thư\tSXD', undefined],
    ['Nguyễn Thị Đào\t\tVăn thư\tSXD', 'C2 note birth-missing'],
    ['Nguyễn Thị Đào\t08/03/1990\tVăn thư\t', 'E2 warning agency-missing'],
    ['Nguyễn Thị Đào\t08/03/1990\tVăn thư\tCông ty A', 'E2 warning agency-unknown'],
    ['Nguyễn Thị Đào\t08/03/1990\tVăn thư\tSXD\tdao@anson', 'F2 error email-malformed'],
    ['Nguyễn Thị Đào\t08/03/1990\tVăn thư\tSXD\t\t12345', 'G2 warning phone-malformed'],
    [`Nguyễn Thị Đào\t08/03/1990\t${'x'.repeat(201)}\tSXD`, 'D2 error text-too-long'],
  ])('%j: %s', (line, problem) => {
    expect(told(read(`1\t${line}`))).toEqual(problem ? [problem] : []);
  });

  it('says where and what in both languages', () => {
    const [problem] = judge(read('1\tNguyễn Thị Đào\t31/02/1990\tVăn thư\tSXD')).problems;
    expect([rosterProblemText(problem!, 'vi'), rosterProblemText(problem!, 'en')]).toEqual([
      'Ô C2: ngày 31/02/1990 không tồn tại',
      'Cell C2: the day 31/02/1990 does not exist',
    ]);
  });

  it.each(['Phường An Bình', 'UBND phường An Bình', 'PAB', 'ỦY BAN NHÂN DÂN PHƯỜNG AN BÌNH'])('knows the agency by %s', (name) => {
    expect(judge(read(`1\tNguyễn Thị Đào\t08/03/1990\tVăn thư\t${name}`)).rows).toMatchObject([{ agencyId: 'pab' }]);
  });

  it('finds one person in two rows, for certain or by likeness', () => {
    expect(told(read(LINE, LINE.replace('Đào', 'Đào '), '3\tNguyễn Thị Đạo\t08/03/1990\tVăn thư\tSXD'))).toEqual([
      'B3 error person-twice',
      'B4 warning alike-in-list',
    ]);
  });

  it('knows who is known: nobody is entered twice, and a person decides where it is not certain', () => {
    const sure = read('1\tTRẦN VĂN HÒA\t09/02/1985\tChuyên viên\tSở XD\thoa.tv@anson.gov.vn');
    expect(judge(sure).rows).toMatchObject([{ standing: 'known', learnerId: 'known-1' }]);
    expect(judge(sure, {}, { known: [{ ...KNOWN, enrolled: 'accepted' }] }).rows).toMatchObject([{ standing: 'enrolled' }]);
    const unsure = read('1\tTrần Văn Hòa\t\tChuyên viên\tSở Xây dựng');
    expect(judge(unsure).rows).toMatchObject([{ standing: 'undecided', candidates: [{ id: 'known-1' }] }]);
    expect(told(unsure)).toContain('B2 error person-alike');
    expect(judge(unsure, { 2: { sameAs: 'known-1' } }).rows).toMatchObject([{ standing: 'known', learnerId: 'known-1' }]);
    expect(judge(unsure, { 2: { sameAs: 'new' } }).rows).toMatchObject([{ standing: 'new', learnerId: null }]);
    // Somebody else than one of the candidates is no decision.
    expect(judge(unsure, { 2: { sameAs: 'other' } }).rows).toMatchObject([{ standing: 'undecided' }]);
  });

  it('keeps what is known of a person, and tells where the list differs', () => {
    const list = read('1\tTrần Văn Hòa\t09/02/1985\tTrưởng phòng\tUBND phường An Bình');
    expect(told(list)).toEqual(['D2 note differs-from-known', 'E2 note differs-from-known']);
    expect(told(list, {}, { known: [{ ...KNOWN, enrolled: 'withdrawn' }] })).toContain('B2 warning left-the-class');
    expect(told(list, {}, { known: [{ ...KNOWN, enrolled: 'declined' }] })).toContain('B2 warning declined-before');
  });

  it('two rows that a person called the same known one are one person twice', () => {
    const list = read('1\tTrần Văn Hòa\t\tChuyên viên\tSở Xây dựng', '2\tTrần Văn Hoà\t\tPhó phòng\tSở Xây dựng');
    expect(told(list, { 2: { sameAs: 'known-1' }, 3: { sameAs: 'known-1' } })).toContain('B3 error person-twice');
  });

  it('leaves out what a person left out, and takes what he typed instead', () => {
    const list = read('1\tNguyễn Thị Đào\t31/02/1990\tVăn thư\tSXD', '2\tBùi Văn An\t32/13/1990\tVăn thư\tSXD');
    const { rows, problems } = judge(list, { 2: { fields: { birthDate: '28/02/1990' } }, 3: { leftOut: 'left-out' } });
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ birthDate: '1990-02-28', standing: 'new', corrected: ['birthDate'] }, { standing: 'left-out' }]);
  });
});

const cell = (row: number, column: number, text: string, more: Partial<SheetCell> = {}): SheetCell => ({
  row,
  column,
  text,
  kind: 'text',
  day: null,
  formula: false,
  ...more,
});
const sheet = (cells: SheetCell[], merged: Workbook['sheets'][number]['merged'] = []): Workbook => ({
  sheets: [{ name: 'DS', hidden: false, cells, merged }],
});

describe('the head of a list of learners', () => {
  it('over two rows, a name in two columns under one head, dates of Excel, a phone that lost its zero, a formula', () => {
    const list = readRoster(
      sheet(
        [
          cell(1, 1, 'DANH SÁCH HỌC VIÊN'),
          cell(3, 1, 'STT'),
          cell(3, 2, 'Họ và tên'),
          cell(3, 4, 'Ngày sinh (dd/mm/yyyy)'),
          cell(3, 5, 'Liên hệ'),
          cell(4, 5, 'Email'),
          cell(4, 6, 'Số điện thoại'),
          cell(5, 1, 'I. Khối sở, ngành'),
          cell(6, 1, '1', { kind: 'number' }),
          cell(6, 2, 'Nguyễn Thị'.normalize('NFD')),
          cell(6, 3, 'Đào'),
          cell(6, 4, '08/03/1990', { kind: 'date', day: '1990-03-08' }),
          cell(6, 5, 'dao.nt@anson.gov.vn'),
          cell(6, 6, '912345678', { kind: 'number', day: null }),
          cell(7, 2, 'Bùi Văn'),
          cell(7, 3, 'An', { formula: true }),
          cell(7, 4, '32940', { kind: 'number', day: '1990-03-08' }),
        ],
        [
          { top: 3, left: 1, bottom: 4, right: 1 },
          { top: 3, left: 2, bottom: 4, right: 3 },
          { top: 3, left: 4, bottom: 4, right: 4 },
          { top: 3, left: 5, bottom: 3, right: 6 },
          { top: 5, left: 1, bottom: 5, right: 6 },
        ],
      ),
    )!;
    expect(list.notes.map(({ code }) => code)).toEqual(['lines-above', 'group-row']);
    const { rows, problems } = judge(list);
    expect(rows).toMatchObject([
      { row: 6, fullName: 'Nguyễn Thị Đào', birthDate: '1990-03-08', phone: '0912345678', standing: 'new' },
      { row: 7, fullName: 'Bùi Văn An', birthDate: '1990-03-08', standing: 'wrong' },
    ]);
    expect(problems.filter(({ severity }) => severity === 'error').map(({ cell: at, code }) => `${at} ${code}`)).toEqual([
      'B7 formula-in-text',
    ]);
  });

  it('is found by the name and any other column; a list of names with numbers has no groups', () => {
    const list = readRoster(csvWorkbook(Buffer.from('TT;Họ tên\n1;Nguyễn Thị Đào\n2;Bùi Văn An\n')))!;
    expect(list.rows.map(({ cells }) => cells.fullName?.text)).toEqual(['Nguyễn Thị Đào', 'Bùi Văn An']);
    expect(readRoster(csvWorkbook(Buffer.from('Mã;Số lượng\n1;2\n')))).toBeNull();
  });
});
