import { type NamedLearner, readMarks } from './mark-table.rules';

const ROSTER: readonly NamedLearner[] = [
  { enrolmentId: 'a', ordinal: 1, name: 'Trương Hoài Nam' },
  { enrolmentId: 'b', ordinal: 2, name: 'Đặng Thị Ngọc' },
  { enrolmentId: 'c', ordinal: 3, name: 'Nguyễn Văn An' },
  { enrolmentId: 'd', ordinal: 4, name: 'Nguyễn Văn An' },
];
const read = (...lines: string[]) => readMarks(lines.join('\n'), ROSTER, 100);

describe('a pasted table of marks', () => {
  it('is read by name, whatever the accents and their form, with comma or dot, with a head or without', () => {
    const { marks, problems, missing } = read(
      'TT\tHọ và tên\tĐiểm',
      `1\t${'Trương Hoài Nam'.normalize('NFD')}\t72,5`,
      '2\tDANG THI NGOC\t80',
    );
    expect(marks).toEqual([
      { enrolmentId: 'a', mark: '72.5' },
      { enrolmentId: 'b', mark: '80' },
    ]);
    expect([problems, missing]).toEqual([[], ['c', 'd']]);
  });
  it('tells two people of one name apart by the number of the roster, or not at all', () => {
    expect(read('4\tNguyễn Văn An\t60').marks).toEqual([{ enrolmentId: 'd', mark: '60' }]);
    expect(read('Nguyễn Văn An\t60')).toMatchObject({ marks: [], problems: [{ cell: 'A1', code: 'several-of-that-name' }] });
  });
  it('is read by number alone', () => {
    expect(read('2\t55').marks).toEqual([{ enrolmentId: 'b', mark: '55' }]);
  });
  it('names every problem by its cell', () => {
    const { problems, marks } = read(
      '1\tTrương Hoài Nam\t101',
      '2\tĐặng Thị Ngọc\tbảy mươi',
      '9\tNguyễn Văn Bình\t50',
      '1\tĐặng Thị Ngọc\t50',
      '',
      '77\t50',
    );
    expect(problems.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'C1 mark-above-top',
      'C2 mark-unreadable',
      'B3 nobody-of-that-name',
      'A4 ordinal-of-another',
      'A6 nobody-of-that-name',
    ]);
    expect(marks).toEqual([]);
  });
  it('takes nobody twice, and leaves out who was absent', () => {
    expect(read('Trương Hoài Nam\t50', 'Trương Hoài Nam\t60').problems).toEqual([
      { cell: 'A2', code: 'named-twice', text: 'Trương Hoài Nam' },
    ]);
    for (const absent of ['', '-', 'Vắng', 'V']) expect(read(`Trương Hoài Nam\t${absent}`)).toMatchObject({ marks: [], problems: [] });
  });
  it.each(['=1+1', '-5', '1e2', '50%', '70.123', '٧٠'])('%s is no mark', (mark) => {
    expect(read(`Trương Hoài Nam\t${mark}`).problems.map(({ code }) => code)).toEqual(['mark-unreadable']);
  });
});
