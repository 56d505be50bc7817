import { expiryOf } from './expiry.rules';

it.each([
  ['2026-05-20', 36, '2029-05-20'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
])('issued on %s for %i months counts until %s', (on, months, until) => {
  expect(expiryOf(on, months)).toBe(until);
});
