/** What one process does at a time, whoever else runs; the place in the list makes the number, so that no two are the same. */
const HELD = ['migration', 'initialization', 'clock', 'sealing'] as const;
/** Any number above which no other program on the server takes one. */
const FIRST = 7_105_001;

/** Number of the advisory lock for it. Locks of PostgreSQL are numbers, one row of them for each database. */
export const lockFor = (what: (typeof HELD)[number]): number => FIRST + HELD.indexOf(what);
