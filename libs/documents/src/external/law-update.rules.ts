import { type Basis, OWN_RULE } from '@qms/lifecycle';
import type { ExternalKind } from './external-document.entity';

/** Months within which a change of law is brought into the system, counted from its entry into force. */
const LAW_MONTHS = 3;
/** Months within which the procedures follow a decision that announces TTHC; the organization's own rule. */
const TTHC_MONTHS = 1;
const LAW: Basis = { kind: 'law', ref: 'QĐ 19/2014/QĐ-TTg, Điều 4 khoản 4 điểm a' };

export const UPDATE_STATES = ['none', 'waits-for-ministry', 'coming', 'counting', 'late', 'brought-in', 'checked', 'contained'] as const;
/**
 * `coming` = sắp có hiệu lực, counts from then; `counting` = còn hạn; `late` = quá hạn; `brought-in` = by a revision that names it; `checked` = đã rà
 * soát, không ảnh hưởng; `contained` = the revision in force when it was linked is younger than the law; `waits-for-ministry` = a standard.
 */
export type UpdateState = (typeof UPDATE_STATES)[number];
/** What somebody still has to do something about. */
export const OPEN_UPDATES: readonly UpdateState[] = ['coming', 'counting', 'late'];

/** What is known of an external document that touches a controlled one. All days are days in Vietnam. */
export interface UpdateFacts {
  readonly kind: ExternalKind;
  readonly issuedOn: string;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  /** The controlled document is in force now. */
  readonly isInForce: boolean;
  /** First day of the revision that was in force when the two were linked; null where none was. */
  readonly revisionFrom: string | null;
  /** First day in force of the first revision that names the external document. */
  readonly broughtInOn: string | null;
  /** Day of “đã rà soát, không ảnh hưởng”. */
  readonly checkedOn: string | null;
  /** The organization's own rule on decisions that announce TTHC is in force. */
  readonly followsTthcDecisions: boolean;
}

export interface LawUpdate {
  readonly state: UpdateState;
  readonly startsOn: string | null;
  /** Last day in time; null where nothing is counted. */
  readonly dueOn: string | null;
  /** Days from today to the due day; negative when it is over. Null once nothing is open. */
  readonly daysLeft: number | null;
  /** It was brought in or checked, but after the due day. */
  readonly wasLate: boolean;
  readonly basis: Basis | null;
}

const NOTHING: LawUpdate = { state: 'none', startsOn: null, dueOn: null, daysLeft: null, wasLate: false, basis: null };

/**
 * The countdown of one external document into one procedure. A VBQPPL counts three months from its entry into force; a revised standard waits for
 * the guidance of the ministry (Điều 4, last paragraph); a decision that announces TTHC is no VBQPPL and follows the organization's own rule.
 */
export function lawUpdate(facts: UpdateFacts, today: string): LawUpdate {
  if (facts.kind === 'standard') return { ...NOTHING, state: 'waits-for-ministry' };
  const term = termOf(facts);
  if (term === null) return NOTHING;
  const { startsOn, dueOn } = term;
  const ended = (state: UpdateState, on: string): LawUpdate => ({ ...term, state, daysLeft: null, wasLate: on > dueOn });
  if (facts.broughtInOn !== null && facts.broughtInOn <= today) return ended('brought-in', facts.broughtInOn);
  if (facts.checkedOn !== null) return ended('checked', facts.checkedOn);
  if (!facts.isInForce || (facts.effectiveTo !== null && facts.effectiveTo <= today)) return { ...NOTHING, basis: term.basis };
  if (facts.revisionFrom !== null && facts.revisionFrom >= startsOn) return { ...term, state: 'contained', daysLeft: null, wasLate: false };
  const state = today < startsOn ? 'coming' : today <= dueOn ? 'counting' : 'late';
  return { ...term, state, daysLeft: daysBetween(today, dueOn), wasLate: false };
}

function termOf(facts: UpdateFacts): { startsOn: string; dueOn: string; basis: Basis } | null {
  if (facts.kind === 'law' && facts.effectiveFrom !== null)
    return { startsOn: facts.effectiveFrom, dueOn: monthsAfter(facts.effectiveFrom, LAW_MONTHS), basis: LAW };
  if (facts.kind !== 'tthc-decision' || !facts.followsTthcDecisions) return null;
  const startsOn = facts.effectiveFrom ?? facts.issuedOn;
  return { startsOn, dueOn: monthsAfter(startsOn, TTHC_MONTHS), basis: OWN_RULE };
}

/** The same day so many months later, or the last of the month where it has no such day: 30/11 and three months are 28/02. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
