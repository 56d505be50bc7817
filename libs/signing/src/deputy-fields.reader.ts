import { Injectable } from '@nestjs/common';
import { type Language, showActions } from '@qms/http';
import { OrganizationsReader } from '@qms/organizations';
import { type Actor, allows, Work } from '@qms/work';
import type { DeputyDto, DeputyFieldDto, DeputyListDto } from './fields.dto';
import { signingPolicy } from './signing.policy';

const DEPUTIES = `select distinct p.id, p.name, p.post,
    (select to_char(max(a.away_until), 'YYYY-MM-DD') from absence a where a.person_id = p.id and a.organization_id = m.organization_id
       and a.cancelled_at is null and $2::date between a.away_from and a.away_until) as "awayUntil"
  from membership m join person p on p.id = m.person_id and p.deactivated_at is null
  where m.organization_id = $1 and m.role = 'deputy-head' and (m.valid_to is null or m.valid_to > $2::date) order by p.name, p.id`;
/** Fields that are in force or to come, and those that ended within a year. */
const FIELDS = `select f.id, f.person_id as "personId", case when u.id is null then null else json_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) end as unit,
    f.procedure_field as "procedureField", f.decided, to_char(f.valid_from, 'YYYY-MM-DD') as "validFrom", to_char(f.valid_to, 'YYYY-MM-DD') as "validTo",
    case when f.valid_to <= $2::date then 'over' when f.valid_from > $2::date then 'coming' else 'now' end as standing
  from deputy_field f left join organization u on u.id = f.unit_id
  where f.organization_id = $1 and (f.valid_to is null or f.valid_to > $2::date - 366) and f.valid_to is distinct from f.valid_from
  order by f.valid_to nulls first, u.name nulls last, f.procedure_field, f.id`;

/** Deputies of one's own agency and what each has in charge. */
@Injectable()
export class DeputyFieldsReader {
  constructor(
    private readonly work: Work,
    private readonly organizations: OrganizationsReader,
  ) {}

  list(actor: Actor, language: Language): Promise<DeputyListDto> {
    return this.work.read(actor, async (db) => {
      const own = [actor.organizationId, db.today];
      const deputies = await db.query<Omit<DeputyDto, 'fields' | 'seesEverything'>>(DEPUTIES, own);
      const fields = await db.query<DeputyFieldDto & { personId: string }>(FIELDS, own);
      return {
        items: deputies.map((deputy) => {
          const his = fields.filter(({ personId }) => personId === deputy.id).map(({ personId: _person, ...field }) => field);
          return { ...deputy, fields: his, seesEverything: !his.some(({ standing }) => standing === 'now') };
        }),
        units: (await this.organizations.names(db, actor.organizationId))
          .filter(({ id }) => id !== actor.organizationId)
          .map(({ id, name, shortName }) => ({ id, name, shortName }))
          .sort((a, b) => a.name.localeCompare(b.name, 'vi')),
        actions: showActions({ assign: [allows(signingPolicy, actor, 'signing:assign-field', actor)] }, language),
      };
    });
  }
}
