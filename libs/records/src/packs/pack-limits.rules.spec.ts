import { minutesUntilRetry, PACK_LIMITS, packObjections } from './pack-limits.rules';

describe('the size of a pack', () => {
  it.each([
    [{ records: 1, bytes: 0 }, []],
    [{ records: 0, bytes: 0 }, ['pack-without-records']],
    [{ records: PACK_LIMITS.records, bytes: PACK_LIMITS.bytes }, []],
    [{ records: PACK_LIMITS.records + 1, bytes: 1 }, ['pack-of-too-many-records']],
    [{ records: 1, bytes: PACK_LIMITS.bytes + 1 }, ['pack-too-large']],
    [{ records: PACK_LIMITS.records + 1, bytes: PACK_LIMITS.bytes + 1 }, ['pack-of-too-many-records', 'pack-too-large']],
  ])('%j: %j', (size, codes) => expect(packObjections(size).map(({ code }) => code)).toEqual(codes));
});

it.each([
  [1, 1],
  [2, 2],
  [4, 8],
  [5, null],
  [6, null],
])('after %i attempts it is tried again in %s minutes', (attempts, minutes) => expect(minutesUntilRetry(attempts)).toBe(minutes));
