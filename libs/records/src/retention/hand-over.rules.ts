import type { LegalDate } from '@qms/work';
import type { RecordKind, RecordState } from '../record.entity';
import { type RetainedFacts, type RetentionTerm, yearsAfter } from './retention.rules';

/** What of a record decides whether and when it goes to the agency's archive. */
export interface HandOverFacts extends RetainedFacts {
  readonly kind: RecordKind;
  readonly state: RecordState;
  /** Day on which the archive took it. */
  readonly archivedOn: LegalDate | null;
}

/** Nộp lưu of a record: from the end of its work until a last day; not before its validity ends; or never, or no more. */
export type HandOver =
  | { readonly kind: 'until'; readonly workEndedOn: LegalDate; readonly by: LegalDate }
  | { readonly kind: 'still-valid' }
  | { readonly kind: 'none' };

/** Those kept for 05 years and more go to the archive (NĐ 30/2020/NĐ-CP, Điều 31 khoản 3 điểm c). */
const FROM_YEARS = 5;
export const mustBeHandedOver = (term: RetentionTerm | null): boolean => term !== null && (term.years === null || term.years >= FROM_YEARS);

/** Last day of the 01 year after the work ended (NĐ 30/2020/NĐ-CP, Điều 30 khoản 2 điểm b). */
export const handOverBy = (workEndedOn: LegalDate): LegalDate => yearsAfter(workEndedOn, 1);

/**
 * When the work of a record ended. Of what is in force it goes on until its validity ends: a revision, and what is kept from the end of its validity.
 * Everything else is entered once it is done: on its own day, whatever day its years are counted from. Null = it goes on.
 */
export function workEndedOn(
  term: RetentionTerm | null,
  { kind, happenedOn, validTo }: Omit<HandOverFacts, 'archivedOn'>,
): LegalDate | null {
  return kind === 'effective-revision' || term?.startEvent === 'validity-end' ? validTo : happenedOn;
}

/** Entered by mistake. A revision is withdrawn by a decision, after it was in force; one that never was had been entered by mistake as well. */
export const isStruckOut = ({ kind, state, happenedOn, validTo }: Omit<HandOverFacts, 'archivedOn'>): boolean =>
  state === 'withdrawn' && !(kind === 'effective-revision' && validTo !== null && validTo > happenedOn);

/** What is struck out, destroyed or with the archive already is not handed over, nor what is kept for less than 05 years or has no term. */
export function handOver(term: RetentionTerm | null, facts: HandOverFacts): HandOver {
  if (!mustBeHandedOver(term) || facts.archivedOn !== null || facts.state === 'destroyed' || isStruckOut(facts)) return { kind: 'none' };
  const ended = workEndedOn(term, facts);
  return ended === null ? { kind: 'still-valid' } : { kind: 'until', workEndedOn: ended, by: handOverBy(ended) };
}

/** Who keeps the register is told so many days ahead; our own choice, no article asks for it. */
const TOLD_DAYS_AHEAD = 30;

/** Of records whose last day is that one or before, it is told: due soon, or overdue. */
export function toldUpTo(today: LegalDate): LegalDate {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + TOLD_DAYS_AHEAD);
  return day.toISOString().slice(0, 10);
}
