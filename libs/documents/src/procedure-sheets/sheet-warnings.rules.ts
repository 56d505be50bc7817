import type { Because } from '@qms/lifecycle';
import { dayNumber, exceeds, totalDays } from '../administrative-procedures/time-limits.rules';

/** A TTHC as its decision announced it. */
export interface AnnouncedLimit {
  readonly code: string;
  readonly timeLimit: string | null;
  readonly decisionNumber: string;
  readonly abolished: boolean;
}

/** The steps against the limits that decisions announced. The limit is the decision's, not an article's: it warns, and names the decision. */
export const againstLimits = (times: readonly string[], limits: readonly AnnouncedLimit[]): Because[] =>
  limits
    .filter(({ timeLimit, abolished }) => !abolished && timeLimit !== null && exceeds(times, timeLimit))
    .map(({ code, timeLimit, decisionNumber }) => ({
      code: 'steps-exceed-limit',
      basis: { kind: 'rule', ref: `Quyết định số ${decisionNumber}` },
      params: { tthc: code, limit: timeLimit, total: dayNumber(totalDays(times)), decision: decisionNumber },
    }));

/** TTHC of a sheet that no decision announces any more. */
export const againstAbolished = (limits: readonly AnnouncedLimit[]): Because[] =>
  limits
    .filter(({ abolished }) => abolished)
    .map(({ code }) => ({
      code: 'tthc-abolished',
      basis: { kind: 'rule', ref: 'Quyết định công bố thủ tục hành chính' },
      params: { tthc: code },
    }));
