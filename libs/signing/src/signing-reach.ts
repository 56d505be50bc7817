import { type Actor, holds, type LegalDate } from '@qms/work';
import { sameName } from './authorization.rules';
import type { SigningReach } from './fields.rules';

/** What both a unit of work and a reader can do. */
interface Asking {
  readonly actor: Actor;
  readonly today: LegalDate;
  query<T>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
}
interface Row {
  readonly enabled: boolean;
  readonly ownUnits: string[];
  readonly ownFields: string[];
  readonly allUnits: string[];
  readonly allFields: string[];
  readonly awayHead: { name: string; until: LegalDate; standInId: string | null } | null;
}

/** All that bears on it in one statement: a package asks for each of its documents. */
const REACH = `with today as (
    select f.person_id, f.unit_id, vn_fold(f.procedure_field) as field from deputy_field f
    where f.organization_id = $1 and f.valid_from <= $3::date and (f.valid_to is null or f.valid_to > $3::date)), mine as (
    select $2::uuid as id union select a.person_id from absence a where $4 and a.organization_id = $1 and a.stand_in_id = $2 and a.cancelled_at is null
      and $3::date between a.away_from and a.away_until)
  select coalesce((select enabled from organization_rule where organization_id = $1 and rule = 'deputy-signs-own-field'), true) as enabled,
    coalesce((select array_agg(unit_id) from today where person_id in (select id from mine) and unit_id is not null), '{}') as "ownUnits",
    coalesce((select array_agg(field) from today where person_id in (select id from mine) and field is not null), '{}') as "ownFields",
    coalesce((select array_agg(unit_id) from today where unit_id is not null), '{}') as "allUnits",
    coalesce((select array_agg(field) from today where field is not null), '{}') as "allFields",
    (select json_build_object('name', p.name, 'until', to_char(a.away_until, 'YYYY-MM-DD'), 'standInId', a.stand_in_id)
     from absence a join person p on p.id = a.person_id join membership m on m.person_id = a.person_id and m.organization_id = a.organization_id
       and m.role = 'agency-head' and m.valid_from <= $3::date and (m.valid_to is null or m.valid_to > $3::date)
     where a.organization_id = $1 and a.cancelled_at is null and $3::date between a.away_from and a.away_until limit 1) as "awayHead"`;

const NOTHING = { unitIds: [], procedureFields: [] } as const;
const EVERYTHING: SigningReach = { everything: true, own: NOTHING, assigned: NOTHING, awayHead: null };

/**
 * How far who acts signs what awaits the head of his agency. Whoever is no deputy is not held to fields.
 * @param fields whether those of an absent deputy for whom he stands in today count as his own
 */
export async function signingReach(db: Asking, fields: 'own' | 'own-and-stood-in' = 'own-and-stood-in'): Promise<SigningReach> {
  const { actor } = db;
  if (holds(actor, 'agency-head') || !holds(actor, 'deputy-head')) return EVERYTHING;
  const [row] = await db.query<Row>(REACH, [actor.organizationId, actor.personId, db.today, fields === 'own-and-stood-in']);
  return reachOf(row!, actor.personId);
}

/**
 * How far somebody whom a paper names signed for the head (KT.) on a day. A name that no deputy of that day bears has no field: where fields
 * are assigned at all, what he signed lies outside of them.
 */
export async function reachOfSigner(
  db: Omit<Asking, 'today'>,
  signed: { readonly name: string; readonly on: LegalDate },
): Promise<SigningReach> {
  const { organizationId } = db.actor;
  const deputies = await db.query<{ id: string; name: string }>(
    `select distinct p.id, p.name from membership m join person p on p.id = m.person_id where m.organization_id = $1 and m.role = 'deputy-head'
       and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)`,
    [organizationId, signed.on],
  );
  const deputy = deputies.find(({ name }) => sameName(name, signed.name))?.id ?? null;
  const [row] = await db.query<Row>(REACH, [organizationId, deputy, signed.on, true]);
  return reachOf(row!, deputy);
}

function reachOf({ enabled, ownUnits, ownFields, allUnits, allFields, awayHead }: Row, personId: string | null): SigningReach {
  const named = awayHead?.standInId ?? null;
  const namesHim = named !== null && named === personId;
  const hasField = ownUnits.length + ownFields.length > 0;
  const anyField = allUnits.length + allFields.length > 0;
  return {
    everything: !enabled || namesHim || (personId === null ? !anyField : !hasField),
    own: { unitIds: ownUnits, procedureFields: ownFields },
    assigned: { unitIds: allUnits, procedureFields: allFields },
    awayHead: awayHead && { name: awayHead.name, until: awayHead.until, namesAnother: named !== null && !namesHim },
  };
}
