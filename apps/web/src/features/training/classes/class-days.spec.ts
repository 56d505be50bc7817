import { expect, it } from 'vitest';
import { dayAfter } from './class-days';

it('proposes the day after while the class goes on, and none past its end', () => {
  expect(dayAfter('2026-08-10', '2026-08-14')).toBe('2026-08-11');
  expect(dayAfter('2026-08-31', '2026-09-01')).toBe('2026-09-01');
  expect(dayAfter('2026-08-14', '2026-08-14')).toBeNull();
});
