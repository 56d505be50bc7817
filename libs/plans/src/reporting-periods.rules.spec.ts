import { isLate, reportingPeriods } from './reporting-periods.rules';

const READ = [
  { period: 'YEAR', text: 'Báo cáo năm: Trước ngày 25/11/2026', dueOn: '2026-11-25', sourceLine: 4 },
  { period: 'Q1', text: 'Báo cáo quý I: Trước ngày 03/3/2026', dueOn: '2026-03-03', sourceLine: 1 },
  { period: 'H1', text: 'Báo cáo 6 tháng: Trước ngày 03/6/2026', dueOn: '2026-06-03', sourceLine: 2 },
  { period: 'Q3', text: 'Báo cáo quý III: Trước ngày 03/9/2026', dueOn: '2026-09-03', sourceLine: 3 },
];

describe('the reporting periods of a year', () => {
  const periods = reportingPeriods(READ, 2026);

  it('are in the order of their deadlines, the last day being the one before', () => {
    expect(periods.map(({ key, name, dueOn, dueBy }) => [key, name, dueOn, dueBy])).toEqual([
      ['Q1', 'quý I năm 2026', '2026-03-03', '2026-03-02'],
      ['H1', '6 tháng đầu năm 2026', '2026-06-03', '2026-06-02'],
      ['Q3', 'quý III năm 2026', '2026-09-03', '2026-09-02'],
      ['YEAR', 'năm 2026', '2026-11-25', '2026-11-24'],
    ]);
  });

  it('overlap in their data: half-year and year begin in December, a quarter goes on', () => {
    expect(periods.map(({ dataFrom, dataTo }) => [dataFrom, dataTo])).toEqual([
      ['2025-12-15', '2026-02-14'],
      ['2025-12-15', '2026-05-14'],
      ['2026-05-15', '2026-08-14'],
      ['2025-12-15', '2026-11-14'],
    ]);
  });

  it('keep the words of the plan', () => {
    expect(periods[0]!.dueWords).toBe('Báo cáo quý I: Trước ngày 03/3/2026');
  });

  it('end on the 14th of the month before where the deadline lies before the 15th', () => {
    expect(
      reportingPeriods([{ period: 'Q1', text: 'Chậm nhất ngày 14/01/2027', dueOn: '2027-01-14', sourceLine: 1 }], 2027)[0],
    ).toMatchObject({
      dueBy: '2027-01-14',
      dataTo: '2026-12-14',
    });
  });

  it('make a report late after their last day only', () => {
    expect(isLate('2026-11-24', { dueBy: '2026-11-24' })).toBe(false);
    expect(isLate('2026-11-25', { dueBy: '2026-11-24' })).toBe(true);
  });
});
