import type { Because } from '@qms/lifecycle';

/** What one pack takes; more is asked for in parts (by year, by clause). */
export const PACK_LIMITS = { records: 5_000, bytes: 20 * 1024 ** 3 } as const;

/** Days for which a pack lies ready. */
export const PACK_DAYS = 7;

/** What speaks against a pack of this size. */
export function packObjections({ records, bytes }: { records: number; bytes: number }): Because[] {
  if (records === 0) return [{ code: 'pack-without-records' }];
  return [
    ...(records > PACK_LIMITS.records ? [{ code: 'pack-of-too-many-records', params: { records, most: PACK_LIMITS.records } }] : []),
    ...(bytes > PACK_LIMITS.bytes ? [{ code: 'pack-too-large', params: { most: PACK_LIMITS.bytes / 1024 ** 3 } }] : []),
  ];
}

/** Minutes until a pack that could not be made is tried again; null = it is given up and said. */
export const minutesUntilRetry = (attempts: number): number | null => (attempts >= 5 ? null : 2 ** attempts / 2);
