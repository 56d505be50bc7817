import type { LegalDate } from '@qms/work';
import type { UnitHeadDto } from './authorizations.dto';

/** What both a unit of work and a reader can do. */
interface Asking {
  query<T>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
}

/** Người đứng đầu đơn vị thuộc cơ cấu tổ chức: heads of rooms, and of bodies right under the agency. */
const UNIT_HEADS = `select p.id, p.name, p.post, json_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as unit
  from membership m join person p on p.id = m.person_id and p.deactivated_at is null
    join organization u on u.id = case m.role when 'room-head' then m.unit_id else m.organization_id end and u.parent_id = $1
  where ((m.role = 'room-head' and m.organization_id = $1) or m.role = 'agency-head')
    and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)`;

export const unitHeads = (db: Asking, organizationId: string, on: LegalDate): Promise<UnitHeadDto[]> =>
  db.query<UnitHeadDto>(`${UNIT_HEADS} order by u.name, p.name, p.id`, [organizationId, on]);

export const headsUnit = async (
  db: Asking,
  organizationId: string,
  { personId, unitId, on }: { readonly personId: string; readonly unitId: string; readonly on: LegalDate },
): Promise<boolean> => (await db.query(`${UNIT_HEADS} and p.id = $3 and u.id = $4`, [organizationId, on, personId, unitId])).length > 0;
