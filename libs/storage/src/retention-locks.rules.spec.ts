import { lockWanted } from './retention-locks.rules';

const now = new Date('2026-11-24T00:00:00Z');
const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

describe('until when the store refuses removal', () => {
  it.each<[string, Date | null, Date | null, Date | null]>([
    ['a known end, never locked', day('2031-01-01'), null, day('2031-01-01')],
    ['a known end, locked until then', day('2031-01-01'), day('2031-01-01'), null],
    ['a term that grew', day('2036-01-01'), day('2031-01-01'), day('2036-01-01')],
    ['a lock that goes beyond the end stays', day('2031-01-01'), day('2032-01-01'), null],
    ['a term that is over', day('2026-01-01'), null, null],
    ['no end known: a year ahead', null, null, day('2027-11-24')],
    ['no end known, half a year and more left', null, day('2027-06-01'), null],
    ['no end known, less than half a year left', null, day('2027-04-01'), day('2027-11-24')],
  ])('%s', (_, retainUntil, lockedUntil, wanted) => {
    expect(lockWanted({ retainUntil, lockedUntil }, now)).toEqual(wanted);
  });
});
