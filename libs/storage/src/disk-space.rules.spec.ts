import { spaceState } from './disk-space.rules';

const [MB, GB] = [1024 ** 2, 1024 ** 3];

describe('the room that is left on a disk', () => {
  it.each([
    ['an empty disk', 900 * GB, 1_000 * GB, 'fine'],
    ['a small disk that is hardly used', 1.5 * GB, 2 * GB, 'fine'],
    ['nine tenths used, room for ten of the largest files', 2 * GB, 100 * GB, 'fine'],
    ['nine tenths used, no room for ten of the largest files', 1.9 * GB, 100 * GB, 'low'],
    ['no room for the largest file', 199 * MB, 100 * GB, 'full'],
    ['no room for the largest file, on a small disk', 63 * MB, 64 * MB, 'full'],
    ['a file system without a size', 0, 0, 'fine'],
  ])('%s', (_, free, total, expected) => {
    expect(spaceState({ free, total })).toBe(expected);
  });
});
