import { arranges, halfOf, hasBegun, isOver, sessionFaults } from './session.rules';
import { CLASS_STATES } from './training-class.lifecycle';

const CLASS = { startsOn: '2026-05-13', endsOn: '2026-05-14' };
const MORNING = { heldOn: '2026-05-13', startsAt: '07:30', endsAt: '11:30' };
const faults = (change: Partial<typeof MORNING>) =>
  sessionFaults({ ...MORNING, ...change }, CLASS).map(({ field, code }) => `${field} ${code}`);

describe('sessions', () => {
  it('are arranged until teaching is over', () => {
    expect(CLASS_STATES.filter(arranges)).toEqual(['planned', 'enrolling', 'roster-closed', 'running']);
  });

  it.each([
    [{}, []],
    [{ heldOn: '2026-05-14' }, []],
    [{ heldOn: '2026-05-12' }, ['heldOn session-outside-class']],
    [{ heldOn: '2026-05-15' }, ['heldOn session-outside-class']],
    [{ endsAt: '07:30' }, ['endsAt ends-before-start']],
    [{ endsAt: '07:00', heldOn: '2026-05-15' }, ['heldOn session-outside-class', 'endsAt ends-before-start']],
  ])('with %j: %j', (change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  it.each([
    ['07:30', 'morning'],
    ['11:59', 'morning'],
    ['12:00', 'afternoon'],
    ['16:59', 'afternoon'],
    ['17:00', 'evening'],
  ])('begun at %s is %s', (startsAt, half) => {
    expect(halfOf(startsAt)).toBe(half);
  });

  it('begin and end by the clock of Vietnam', () => {
    expect(hasBegun(MORNING, new Date('2026-05-13T00:29:59Z'))).toBe(false);
    expect(hasBegun(MORNING, new Date('2026-05-13T00:30:00Z'))).toBe(true);
    expect(isOver({ ...MORNING, endsAt: '11:30:00' }, new Date('2026-05-13T04:29:59Z'))).toBe(false);
    expect(isOver({ ...MORNING, endsAt: '11:30:00' }, new Date('2026-05-13T04:30:00Z'))).toBe(true);
  });
});
