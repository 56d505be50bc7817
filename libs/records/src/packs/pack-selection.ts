import { clauseWithParts } from '@qms/standards';
import type { Actor, LegalDate } from '@qms/work';
import type { PackCriteria } from './evidence-pack.entity';

/** Whoever asks: reads are limited to what the actor may read, whatever the criteria say. */
interface Asking {
  readonly actor: Actor;
  readonly today: LegalDate;
  query<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
}

interface KindCount {
  readonly kind: string;
  readonly records: number;
  readonly withoutFiles: number;
  readonly files: number;
  readonly bytes: number;
  readonly damaged: number;
}

/** The records of `record r` that the criteria choose: those of value on the day, of the organizations that the actor reads. */
const CHOSEN = `($1::boolean or r.organization_id = any ($2::uuid[])) and ($3::uuid is null or r.organization_id = $3)
  and r.happened_on >= coalesce($4::date, r.happened_on) and r.happened_on <= least(coalesce($5::date, r.happened_on), $6::date)
  and (r.valid_to is null or r.valid_to > $6::date) and (r.destroyed_on is null or r.destroyed_on > $6::date)
  and (cardinality($7::text[]) = 0 or r.clauses && $7::text[]) and (cardinality($8::text[]) = 0 or r.kind = any ($8::text[]))`;

const values = ({ actor, today }: Asking, { organizationId, from, to, asOf, clauses = [], kinds = [] }: PackCriteria): unknown[] => [
  actor.reach === 'supervisor',
  actor.reads,
  organizationId ?? null,
  from ?? null,
  to ?? null,
  asOf ?? today,
  clauses.flatMap(clauseWithParts),
  [...kinds],
];

/** What a pack would hold, kind by kind. */
export const countsOf = (asking: Asking, criteria: PackCriteria): Promise<KindCount[]> =>
  asking.query<KindCount>(
    `select c.kind, count(*)::int as records, count(*) filter (where c.files = 0)::int as "withoutFiles", sum(c.files)::int as files,
       sum(c.bytes)::float8 as bytes, sum(c.damaged)::int as damaged
     from (select r.kind, r.id, count(f.id) as files, coalesce(sum(f.size), 0) as bytes, count(f.id) filter (where f.damaged_at is not null or f.infection is not null) as damaged
       from record r left join record_file g on g.record_id = r.id and g.replaced_at is null left join file f on f.id = g.file_id and f.state = 'stored'
       where ${CHOSEN} group by r.kind, r.id) c
     group by c.kind order by count(*) desc, c.kind`,
    values(asking, criteria),
  );

/** Writes down what the actor may read now: the pack holds this and nothing else. */
export const keepChosen = (asking: Asking, packId: string, criteria: PackCriteria): Promise<unknown[]> =>
  asking.query(
    `insert into evidence_pack_record (id, organization_id, pack_id, position, record_organization_id, record_id)
     select uuidv7(), $9, $10, row_number() over (order by o.short_name, o.id, r.happened_on, r.id), r.organization_id, r.id
     from record r join organization o on o.id = r.organization_id where ${CHOSEN}`,
    [...values(asking, criteria), asking.actor.organizationId, packId],
  );
