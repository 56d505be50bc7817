import { CLASS_STATES } from '../classes/training-class.lifecycle';
import { type AttendedSession, checkInRefusals, closingRefusals, enteringRefusals } from './attendance.rules';

const SESSION: AttendedSession = { heldOn: '2026-11-24', startsAt: '07:30:00', endsAt: '11:30:00', closedAt: null, cancelledAt: null };
const at = (time: string): Date => new Date(`2026-11-24T${time}:00+07:00`);
const codes = (because: readonly { code: string }[]): string[] => because.map(({ code }) => code);

describe('entering attendance', () => {
  it('from an hour before it begins, also afterwards', () => {
    expect(codes(enteringRefusals(SESSION, 'running', at('06:29')))).toEqual(['session-not-begun']);
    for (const time of ['06:30', '08:00', '23:00']) expect(enteringRefusals(SESSION, 'running', at(time))).toEqual([]);
  });

  it('while the class takes learners or runs', () => {
    expect(CLASS_STATES.filter((state) => enteringRefusals(SESSION, state, at('08:00')).length === 0)).toEqual([
      'enrolling',
      'roster-closed',
      'running',
    ]);
  });

  it('never of what is closed or cancelled', () => {
    expect(codes(enteringRefusals({ ...SESSION, closedAt: at('12:00') }, 'running', at('13:00')))).toEqual(['session-closed']);
    expect(codes(enteringRefusals({ ...SESSION, cancelledAt: at('07:00') }, 'running', at('13:00')))).toEqual(['session-cancelled']);
  });
});

describe('learners checking themselves in', () => {
  it('from an hour before the session to its end', () => {
    expect(codes(checkInRefusals(SESSION, 'running', at('06:29')))).toEqual(['session-not-begun']);
    for (const time of ['06:30', '07:30', '11:29']) expect(checkInRefusals(SESSION, 'running', at(time))).toEqual([]);
    expect(codes(checkInRefusals(SESSION, 'running', at('11:30')))).toEqual(['session-over']);
    expect(codes(checkInRefusals({ ...SESSION, closedAt: at('09:00') }, 'running', at('09:30')))).toEqual(['session-closed']);
  });
});

describe('closing a session', () => {
  it('once it is over and everybody is entered', () => {
    expect(closingRefusals(SESSION, 'running', 0, at('11:30'))).toEqual([]);
    expect(codes(closingRefusals(SESSION, 'running', 0, at('11:29')))).toEqual(['session-not-over']);
    expect(closingRefusals(SESSION, 'running', 3, at('12:00'))).toEqual([{ code: 'attendance-incomplete', params: { missing: 3 } }]);
    expect(codes(closingRefusals({ ...SESSION, closedAt: at('12:00') }, 'finished', 1, at('11:00')))).toEqual([
      'wrong-state',
      'session-closed',
      'session-not-over',
      'attendance-incomplete',
    ]);
  });
});
