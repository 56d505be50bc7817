import type { Because } from '@qms/lifecycle';
import type { LegalDate } from '@qms/work';

/** What of a record speaks for or against its destruction. */
export interface DestroyableFacts {
  readonly state: string;
  /** Vĩnh viễn. */
  readonly permanent: boolean;
  /** First day on which its term is over; null = for ever, or not known. */
  readonly retainUntil: LegalDate | null;
  readonly held: boolean;
  /** Day on which the last term or lock of its files is over; null = none. */
  readonly filesUntil: LegalDate | null;
}

/** Everything that speaks against it today; none = it may go. */
export function objections(record: DestroyableFacts, today: LegalDate): Because[] {
  if (record.state === 'destroyed') return [{ code: 'record-destroyed' }];
  const because: Because[] = [];
  if (record.held) because.push({ code: 'record-held' });
  if (record.permanent) because.push({ code: 'record-kept-for-ever' });
  else if (record.retainUntil === null) because.push({ code: 'term-unknown' });
  else if (record.retainUntil > today) because.push({ code: 'term-not-over', params: { retainUntil: record.retainUntil } });
  else if (record.filesUntil !== null && record.filesUntil > today)
    because.push({ code: 'files-retained', params: { retainUntil: record.filesUntil } });
  return because;
}
