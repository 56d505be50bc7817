import { exceeds, readTimeSpan, totalDays } from './time-limits.rules';

describe('thời hạn giải quyết', () => {
  it.each([
    ['20 ngày kể từ ngày nhận đủ hồ sơ hợp lệ', 20, 'day'],
    ['10 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ', 10, 'working-day'],
    ['07 (bảy) ngày làm việc', 7, 'working-day'],
    ['0,5 ngày', 0.5, 'day'],
    ['½ ngày', 0.5, 'day'],
    ['1/2 ngày', 0.5, 'day'],
    ['04 giờ làm việc', 4, 'hour'],
    ['20 ngày; 20 ngày với cấp lại', 20, 'day'],
  ])('%s', (text, amount, unit) => expect(readTimeSpan(text)).toEqual({ amount, unit }));

  it.each(['Giờ hành chính', 'Ngay trong ngày làm việc', 'Không quy định', '', '15 ngày; trường hợp phức tạp 30 ngày'])(
    '%s is none',
    (text) => expect(readTimeSpan(text)).toBeNull(),
  );

  it('the steps of a real procedure make exactly its limit', () => {
    const steps = ['Giờ hành chính', '0,5 ngày', '0,5 ngày', '15 ngày', '02 ngày', '01 ngày', '01 ngày', 'Giờ hành chính'];
    expect(totalDays(steps)).toBe(20);
    expect(exceeds(steps, '20 ngày kể từ ngày nhận đủ hồ sơ hợp lệ')).toBe(false);
    expect(exceeds([...steps, '04 giờ'], '20 ngày')).toBe(true);
    expect(exceeds(steps, 'Không quy định')).toBe(false);
  });
});
