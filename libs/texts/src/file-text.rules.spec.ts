import { minutesUntilNext, TEXT_FAULTS } from './file-text.rules';

describe('a reading that failed', () => {
  it.each([
    ['store-unavailable', 1, 2],
    ['store-unavailable', 50, 60],
    ['file-damaged', 9, 60],
    ['process-ended', 1, 5],
    ['process-ended', 2, 10],
    ['process-ended', 3, null],
    ['too-long', 3, null],
    ['encrypted', 1, null],
    ['broken', 1, null],
    ['too-large', 1, null],
  ] as const)('by %s, attempt %i: tried again after %s minutes', (fault, attempts, minutes) => {
    expect(minutesUntilNext(fault, attempts)).toBe(minutes);
    expect(TEXT_FAULTS).toContain(fault);
  });
});
