import type { HeldRole, LegalDate } from '@qms/work';

/** What both a unit of work and a reader can do. */
export interface Asking {
  readonly today: LegalDate;
  query<T>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
}

/** Somebody who is away today, for whom another acts. */
export interface StoodInFor {
  readonly personId: string;
  readonly name: string;
  readonly post: string | null;
  /** Last day of the absence. */
  readonly until: LegalDate;
  /** The roles of the absent person today. */
  readonly roles: readonly HeldRole[];
}

/** The roles of a person `p` of an agency `a` today, as JSON; `$today` is the parameter of the day. */
export const ROLES_OF = (person: string, organization: string, today: string): string =>
  `(select coalesce(json_agg(json_build_object('role', m.role, 'unitId', m.unit_id) order by m.role, m.unit_id), '[]') from membership m
     where m.person_id = ${person} and m.organization_id = ${organization} and m.valid_from <= ${today}::date and (m.valid_to is null or m.valid_to > ${today}::date))`;

/** For whom a person stands in today in an agency. */
export const stoodInFor = (db: Asking, personId: string, organizationId: string): Promise<StoodInFor[]> =>
  db.query<StoodInFor>(
    `select a.person_id as "personId", p.name, p.post, to_char(a.away_until, 'YYYY-MM-DD') as until, ${ROLES_OF('a.person_id', 'a.organization_id', '$3')} as roles
     from absence a join person p on p.id = a.person_id
     where a.organization_id = $1 and a.stand_in_id = $2 and a.cancelled_at is null and $3::date between a.away_from and a.away_until order by p.name, p.id`,
    [organizationId, personId, db.today],
  );
