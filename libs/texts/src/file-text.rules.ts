/** How far the reading of a file's text is. */
export const TEXT_STATES = ['waiting', 'reading', 'read', 'without-text', 'unreadable'] as const;
export type TextState = (typeof TEXT_STATES)[number];

/** Why a text was not read; the first ones may pass by themselves, the others are the file's. */
export const TEXT_FAULTS = ['store-unavailable', 'file-damaged', 'process-ended', 'too-long', 'encrypted', 'broken', 'too-large'] as const;
export type TextFault = (typeof TEXT_FAULTS)[number];

/** Types whose text is read; every other is without text. */
export const READ_TYPES = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'image/png',
  'image/jpeg',
  'text/plain',
  'text/csv',
] as const;

/** Bounds of one reading. */
export const READING_LIMITS = {
  /** Pages of a file that are looked at. */
  pages: 1_000,
  /** Pages of a file that are recognized from their picture. */
  recognized: 300,
  /** Milliseconds without a page. */
  onePage: 180_000,
  /** Milliseconds for a file. */
  oneFile: 3 * 3_600_000,
  /** Bytes that the reading process may hold. */
  memory: 1_536 * 1024 * 1024,
} as const;

const PASSING: readonly TextFault[] = ['store-unavailable', 'file-damaged', 'process-ended', 'too-long'];
const ATTEMPTS = 3;

/** Minutes until a failed reading is tried again; null = not by itself. A store that is away is asked as long as it takes. */
export function minutesUntilNext(fault: TextFault, attempts: number): number | null {
  if (!PASSING.includes(fault)) return null;
  if (fault === 'store-unavailable') return Math.min(60, 2 ** Math.min(attempts, 6));
  if (fault === 'file-damaged') return 60;
  return attempts < ATTEMPTS ? 5 * attempts : null;
}
