import { pastedWorkbook } from '@qms/tables';
import { type AnnexFacts, judgeAnnex, type KnownTthc, readAnnex } from './annex-judgement.rules';

const HEAD = 'STT\tMã TTHC\tTên thủ tục hành chính\tThời hạn giải quyết\tPhí, lệ phí (nếu có)';
const known = (code: string, more: Partial<KnownTthc> = {}): KnownTthc => ({
  id: `id-${code}`,
  code,
  name: 'Cấp giấy phép xây dựng mới',
  field: 'Hoạt động xây dựng',
  level: null,
  timeLimit: '20 ngày',
  fee: 'Không',
  note: null,
  validFrom: '2026-01-01',
  ...more,
});
const FACTS: AnnexFacts = { decisionNumber: '1120/QĐ-UBND', decidedOn: '2026-08-20', validFrom: '2026-09-01', extent: 'part', known: [] };
const judge = (lines: readonly string[], facts: Partial<AnnexFacts> = {}, corrections = {}) =>
  judgeAnnex(readAnnex(pastedWorkbook([HEAD, ...lines].join('\n')))!, corrections, { ...FACTS, ...facts });
const told = (lines: readonly string[], facts: Partial<AnnexFacts> = {}): string[] =>
  judge(lines, facts).problems.map((problem) => `${problem.cell} ${problem.code}`);

describe('danh mục TTHC dán từ phụ lục', () => {
  it('reads field and abolition from the groups above a row', () => {
    const { rows } = judge(
      [
        'A\tDanh mục TTHC mới ban hành',
        'I\tLĩnh vực Hoạt động xây dựng',
        '1\t9.000003\tCấp giấy phép xây dựng mới\t20 ngày\tKhông',
        'B\tDanh mục TTHC bị bãi bỏ',
        '1\t9.000013\tGia hạn giấy phép liên vận',
      ],
      { known: [known('9.000013')] },
    );
    expect(rows.map(({ code, standing, field }) => [code, standing, field])).toEqual([
      ['9.000003', 'new', 'Hoạt động xây dựng'],
      ['9.000013', 'abolished', 'Hoạt động xây dựng'],
    ]);
  });

  it.each<[string, string, Partial<KnownTthc>, string, string[]]>([
    ['the same', '1\t9.000003\tCấp giấy phép xây dựng mới\t20 ngày\tKhông', {}, 'same', []],
    ['another limit', '1\t9.000003\tCấp giấy phép xây dựng mới\t15 ngày\tKhông', {}, 'changed', ['timeLimit']],
    ['a cell that says nothing changes nothing', '1\t9.000003\tCấp giấy phép xây dựng mới\t20 ngày\t', {}, 'same', []],
  ])('compared with last time: %s', (_, line, more, standing, changes) => {
    const [row] = judge([line], { known: [known('9.000003', more)] }).rows;
    expect([row!.standing, row!.changes]).toEqual([standing, changes]);
  });

  it('a whole list abolishes what it leaves out, a part of it nothing', () => {
    const lines = ['1\t9.000003\tCấp giấy phép xây dựng mới\t20 ngày\tKhông'];
    const facts = { known: [known('9.000003'), known('9.000013')] };
    expect(judge(lines, { ...facts, extent: 'whole' }).missing.map(({ code }) => code)).toEqual(['9.000013']);
    expect(judge(lines, facts).missing).toEqual([]);
  });

  it.each<[string, string[], string[]]>([
    ['a code twice', ['1\t9.000003\tTên một\t20 ngày\t', '2\t9.000003\tTên hai\t20 ngày\t'], ['B3 tthc-twice']],
    ['no name', ['1\t9.000003\t\t20 ngày\tKhông'], ['C2 tthc-name-missing']],
    ['no code', ['1\t\tTên thủ tục\t20 ngày\tKhông'], ['B2 tthc-code-missing']],
    ['a strange code', ['1\tQT.01\tTên thủ tục\t20 ngày\tKhông'], ['B2 tthc-code-unusual']],
    ['a limit that cannot be read', ['1\t9.000003\tTên thủ tục\tTrong ngày\tKhông'], ['D2 time-limit-unread']],
    ['no limit', ['1\t9.000003\tTên thủ tục\t\tKhông'], ['D2 time-limit-missing']],
  ])('tells by cell: %s', (_, lines, problems) => expect(told(lines)).toEqual(problems));

  it('does not take back what was announced later', () => {
    const facts = { validFrom: '2025-12-01', known: [known('9.000003')] };
    expect(told(['1\t9.000003\tTên khác hẳn\t20 ngày\tKhông'], facts)).toEqual(['B2 begins-before-last']);
  });

  it('zeros that Excel dropped are told, never guessed', () => {
    const sheet = readAnnex({
      sheets: [
        {
          name: 'A',
          hidden: false,
          merged: [],
          cells: [
            ['Mã TTHC', 'Tên TTHC'],
            [1.01387, 'Bổ nhiệm giám định viên'],
          ].flatMap((line, row) =>
            line.map((value, column) => ({
              row: row + 1,
              column: column + 1,
              text: String(value),
              kind: typeof value === 'number' ? ('number' as const) : ('text' as const),
              day: null,
              formula: false,
            })),
          ),
        },
      ],
    })!;
    expect(judgeAnnex(sheet, {}, FACTS).problems.map((problem) => problem.code)).toContain('tthc-code-lost-zeros');
  });
});
