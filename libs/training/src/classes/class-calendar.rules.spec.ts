import { classCalendar } from './class-calendar.rules';
import type { ClassSessionDto } from './class-sessions.dto';

const session = (more: Partial<ClassSessionDto> = {}): ClassSessionDto => ({
  id: 's1',
  heldOn: '2026-11-24',
  half: 'morning',
  startsAt: '07:30',
  endsAt: '11:30',
  title: 'Khai giảng; nội dung kiểm tra, biên bản',
  periods: 4,
  room: { id: 'r', name: 'Phòng B1', seats: 30 },
  trainers: [],
  closedAt: null,
  cancelledAt: null,
  version: 3,
  ...more,
});
const AT = new Date('2026-11-20T01:02:03.456Z');
const calendar = (...sessions: ClassSessionDto[]): string =>
  classCalendar({ code: 'NVKT-2026-01', title: 'Nghiệp vụ kiểm tra', place: 'Tầng 3', sessions }, AT);

describe('the calendar of a class', () => {
  it('has one event a session, in universal time, with a UID that stays', () => {
    const lines = calendar(session()).split('\r\n');
    for (const line of [
      'UID:s1@qms',
      'DTSTAMP:20261120T010203Z',
      'SEQUENCE:2',
      'DTSTART:20261124T003000Z',
      'DTEND:20261124T043000Z',
      'SUMMARY:NVKT-2026-01: Khai giảng\\; nội dung kiểm tra\\, biên bản',
      'LOCATION:Phòng B1',
      'STATUS:CONFIRMED',
    ])
      expect(calendar(session()).replace(/\r\n /g, '')).toContain(line);
    expect(lines.at(-1)).toBe('');
  });

  it('tells of a cancelled session, and falls back on the place of the class', () => {
    const text = calendar(session({ cancelledAt: '2026-11-21T00:00:00Z', room: null }));
    expect(text).toContain('STATUS:CANCELLED');
    expect(text).toContain('LOCATION:Tầng 3');
  });

  it('folds lines at 75 bytes between letters', () => {
    for (const line of calendar(session({ title: 'Đánh giá nội bộ '.repeat(20) })).split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(calendar(session({ title: 'Đánh giá nội bộ '.repeat(20) })).replace(/\r\n /g, '')).toContain(
      'Đánh giá nội bộ '.repeat(20).trim(),
    );
  });
});
