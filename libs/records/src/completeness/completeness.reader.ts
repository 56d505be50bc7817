import { Injectable } from '@nestjs/common';
import type { Language } from '@qms/http';
import { invalid } from '@qms/lifecycle';
import { CLAUSES, clauseWithParts, REQUIRED_INFORMATION } from '@qms/standards';
import { type Actor, type Db, Work } from '@qms/work';
import type { CompletenessDto, CompletenessQuery, CompletenessRowDto } from './completeness.dto';
import { judgedOn, tally, toneOf } from './completeness.rules';

/** Each clause with its parts, so that a record of 9.1.2 counts for 9.1; made once. */
const PARTS = REQUIRED_INFORMATION.flatMap(({ clause }, place) => clauseWithParts(clause).map((part) => ({ part, place })));

interface Counted {
  readonly organizationId: string;
  readonly place: number;
  readonly count: number;
  readonly before: number;
}

/** What stands in the register for each clause that asks for documented information, organization by organization. */
@Injectable()
export class CompletenessReader {
  constructor(private readonly work: Work) {}

  get(actor: Actor, query: CompletenessQuery, language: Language): Promise<CompletenessDto> {
    return this.work.read(actor, (db) => this.matrix(db, query, language));
  }

  /** @throws Refusal `period-reversed` */
  async matrix(db: Db, { from, to, asOf, organizationId }: CompletenessQuery, language: Language): Promise<CompletenessDto> {
    if (to < from) throw invalid('to', 'period-reversed');
    const day = asOf ?? judgedOn(to, db.today);
    const owners = await ownersOf(db, day, organizationId);
    const counted = new Map((await countsOf(db, owners, from, to, day)).map((one) => [`${one.organizationId}:${one.place}`, one]));
    const organizations = owners.map((owner): CompletenessRowDto => {
      const cells = REQUIRED_INFORMATION.map(({ keeping }, place) => {
        const { count, before } = counted.get(`${owner.organizationId}:${place}`) ?? { count: 0, before: 0 };
        return { count, before, tone: toneOf(keeping, { count, before }) };
      });
      return { ...owner, cells, clauses: tally(cells.map(({ tone }) => tone)) };
    });
    return {
      from,
      to,
      asOf: day,
      clauses: REQUIRED_INFORMATION.map(({ clause, keeping, requiredBy, whereApplicable }, place) => ({
        number: clause,
        title: CLAUSES.find(({ number }) => number === clause)![language],
        keeping,
        requiredBy,
        whereApplicable: whereApplicable === true,
        organizations: tally(organizations.map(({ cells }) => cells[place]!.tone)),
      })),
      organizations,
    };
  }
}

/**
 * Who has a quality management system on that day, or has records all the same; of those that the reader may read. A record is looked for in the
 * order of an index: the planner takes it for quickly met, and would read the whole table for each organization that has none.
 */
function ownersOf(db: Db, day: string, organizationId: string | undefined): Promise<Omit<CompletenessRowDto, 'cells' | 'clauses'>[]> {
  return db.query(
    `select o.id as "organizationId", o.name, o.short_name as "shortName" from organization o
     where ($1::boolean or o.id = any ($2::uuid[])) and ($3::uuid is null or o.id = $3)
       and (o.id = $4 or exists (select from qms_coverage c where c.owner_id = o.id and c.valid_from <= $5::date and (c.valid_to is null or c.valid_to > $5::date))
         or (select r.id from record r where r.organization_id = o.id order by r.happened_on desc, r.id desc limit 1) is not null)
     order by o.id <> $4, o.short_name, o.id`,
    [db.actor.reach === 'supervisor', db.actor.reads, organizationId ?? null, db.actor.organizationId, day],
  );
}

/**
 * One pass over the records of value, by their index alone, put together by what clauses they have: those are few, and only they are held
 * against the parts of each clause. The filters are those of the register, so that each cell is the list behind it.
 */
function countsOf(db: Db, owners: readonly { organizationId: string }[], from: string, to: string, day: string): Promise<Counted[]> {
  return db.query<Counted>(
    `with alike as (
       select r.organization_id, r.clauses, count(*) filter (where r.happened_on >= $2::date) as count,
         count(*) filter (where r.happened_on < $2::date) as before
       from record r
       where r.organization_id = any ($1::uuid[]) and r.clauses <> '{}' and r.happened_on <= least($3::date, $4::date)
         and (r.valid_to is null or r.valid_to > $4::date) and (r.destroyed_on is null or r.destroyed_on > $4::date)
       group by 1, 2)
     select a.organization_id as "organizationId", m.place, sum(a.count)::int as count, sum(a.before)::int as before
     from alike a cross join lateral (
       select distinct p.place from unnest(a.clauses) c join unnest($5::text[], $6::int[]) p (part, place) on p.part = c) m
     group by 1, 2`,
    [owners.map((one) => one.organizationId), from, to, day, PARTS.map(({ part }) => part), PARTS.map(({ place }) => place)],
  );
}
