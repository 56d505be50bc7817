import { clauseWithParts } from '@qms/standards';
import type { Db } from '@qms/work';
import type { RecordsQuery, RetentionFilter } from './records.dto';
import type { RecordSources } from './register';
import { handOverBy, toldUpTo } from './retention/hand-over.rules';

/** Only the filters that are set stand in the text, so that each combination keeps a plan of its own. */
export function recordFilters(db: Db, query: RecordsQuery, sources?: RecordSources): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const parts: string[] = [];
  const add = (part: (place: string) => string, value: unknown): void => {
    values.push(value);
    parts.push(part(`$${values.length}`));
  };
  const wide = db.actor.reach === 'supervisor';
  if (!wide) add((p) => `r.organization_id = any (${p}::uuid[])`, db.actor.reads);
  if (sources) {
    add((p) => `r.organization_id = ${p}`, sources.organizationId);
    add((p) => `r.source_type = any (${p}::text[])`, sources.types);
    add((p) => `r.source_id = any (${p}::uuid[])`, sources.ids);
  }
  if (query.organizationId) add((p) => `r.organization_id = ${p}`, query.organizationId);
  if (query.unitId) add((p) => `r.unit_id = ${p}`, query.unitId);
  if (query.retention) parts.push(RETENTION[query.retention]);
  if (query.retention === 'due') add((p) => `r.retain_until <= ${p}::date`, db.today);
  // What is dated ahead of today is not over yet: its last day is more than a year away.
  if (query.retention === 'to-hand-over') add((p) => `r.hand_over_by <= ${p}::date`, handOverBy(db.today));
  if (query.retention === 'hand-over-due') add((p) => `r.hand_over_by <= ${p}::date`, toldUpTo(db.today));
  if (query.kind) add((p) => `r.kind = ${p}`, query.kind);
  if (query.state) add((p) => `r.state = ${p}`, query.state);
  if (query.clause) add((p) => `r.clauses && ${p}::text[]`, clauseWithParts(query.clause));
  if (query.from) add((p) => `r.happened_on >= ${p}::date`, query.from);
  if (query.to) add((p) => `r.happened_on <= ${p}::date`, query.to);
  if (query.asOf)
    add(
      (p) =>
        `(r.happened_on <= ${p}::date and (r.valid_to is null or r.valid_to > ${p}::date) and (r.destroyed_on is null or r.destroyed_on > ${p}::date))`,
      query.asOf,
    );
  return { where: `where ${parts.length > 0 ? parts.join(' and ') : 'true'}`, values };
}

/** What each question about terms asks of a record; the last day stands on the record (hand-over.rules.ts, retention.rules.ts). */
export const RETENTION: Readonly<Record<RetentionFilter, string>> = {
  due: `r.retain_until is not null and r.state <> 'destroyed' and not exists (select from record_hold h where h.record_id = r.id and h.lifted_at is null)
    and not exists (select from destruction_item i where i.record_id = r.id and i.dropped_at is null)`,
  held: 'exists (select from record_hold h where h.record_id = r.id and h.lifted_at is null)',
  unclassified: "r.class_id is null and r.state <> 'destroyed'",
  'to-hand-over': 'r.hand_over_by is not null',
  'hand-over-due': `r.hand_over_by is not null
    and not exists (select from archive_transfer_item i where i.record_id = r.id and i.dropped_at is null)`,
};
