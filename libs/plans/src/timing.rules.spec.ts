import { daysFrom, dueOn, lastDay, type TimingKind } from './timing.rules';

describe('the last day of a task', () => {
  it.each<[string, TimingKind, string | null, string | null]>([
    ['Báo cáo UBND tỉnh trước ngày 05/12/2026', 'by-date', '2026-12-05', '2026-12-04'],
    ['Trước ngày 10/02/2026 ban hành kế hoạch. Định kỳ báo cáo kết quả thực hiện', 'by-date', '2026-02-10', '2026-02-09'],
    ['Trước 10/02/2026', 'by-date', '2026-02-10', '2026-02-09'],
    ['trước ngày 01 tháng 3 năm 2026', 'by-date', '2026-03-01', '2026-02-28'],
    ['Bao cdo UBND tinh trude ngay 05/12/2021', 'by-date', '2021-12-05', '2021-12-04'],
    ['Chậm nhất ngày 05/12/2026', 'by-date', '2026-12-05', '2026-12-05'],
    ['Đến hết ngày 05/12/2026', 'by-date', '2026-12-05', '2026-12-05'],
    ['Trước ngày 01/6/2026 lập danh sách, hoàn thành ngày 05/12/2026', 'by-date', '2026-12-05', '2026-12-05'],
    ['Quý I năm 2026 ban hành kế hoạch', 'quarter', '2026-03-31', '2026-03-31'],
    ['Tháng 12 năm 2026', 'range', '2026-12-31', '2026-12-31'],
    ['Thường xuyên trong năm', 'continuous', null, null],
    ['Thường xuyên đến hết năm', 'continuous', '2026-12-31', null],
    ['Theo hướng dẫn của cấp trên', 'per-superior-guidance', null, null],
    ['Theo kế hoạch được phê duyệt', 'other', null, null],
  ])('of "%s" (%s, %s) is %s', (text, kind, to, expected) => {
    expect(dueOn({ text, kind, from: null, to })).toBe(expected);
  });

  it('of a reporting period is counted the same way', () => {
    expect(lastDay('Báo cáo quý I: Trước ngày 03/3/2026', '2026-03-03')).toBe('2026-03-02');
    expect(lastDay('Chậm nhất ngày 03/3/2026', '2026-03-03')).toBe('2026-03-03');
  });

  it('counts days over months and leap years', () => {
    expect(daysFrom('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysFrom('2026-12-31', 1)).toBe('2027-01-01');
  });
});
