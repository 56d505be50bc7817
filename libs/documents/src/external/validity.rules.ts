export const VALIDITIES = ['undated', 'coming', 'in-force', 'ended'] as const;
/** Chưa rõ ngày hiệu lực · sắp có hiệu lực · đang hiệu lực · hết hiệu lực. */
export type Validity = (typeof VALIDITIES)[number];

/** How an external document stands on a day. Both days are the law's: in force from the first, no longer from the second. */
export function validityOn(
  { effectiveFrom, effectiveTo }: { effectiveFrom: string | null; effectiveTo: string | null },
  day: string,
): Validity {
  if (effectiveTo !== null && effectiveTo <= day) return 'ended';
  if (effectiveFrom === null) return 'undated';
  return effectiveFrom <= day ? 'in-force' : 'coming';
}
