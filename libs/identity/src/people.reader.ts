import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, PAGE_SIZE } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { type Actor, holds, Work } from '@qms/work';
import type { PeoplePageDto, PeopleQuery, PersonDto } from './people.dto';

// A unit's people are its own to see; the administrator and the supervising offices see all ($1 = the agency, null = every one).
const IN_SCOPE = '($1::uuid is null or exists (select from membership m where m.person_id = p.id and m.organization_id = $1))';
const WHERE = `from person p where ${IN_SCOPE}
  and ($2::text is null or vn_fold(p.name) like '%' || vn_fold($2) || '%' or p.username like '%' || lower($2) || '%')`;
const COLUMNS = `p.id, p.name, p.username, p.post, p.deactivated_at is null as active, coalesce((
    select json_agg(json_build_object('id', m.id, 'organizationId', m.organization_id, 'organizationName', o.short_name, 'unitId', m.unit_id,
      'unitName', u.short_name, 'role', m.role, 'validFrom', m.valid_from, 'validTo', m.valid_to) order by m.valid_from, m.id)
    from membership m join organization o on o.id = m.organization_id left join organization u on u.id = m.unit_id where m.person_id = p.id), '[]') as memberships`;

const seesAll = (actor: Actor): boolean => holds(actor, 'system-administrator') || actor.reach === 'supervisor';

@Injectable()
export class PeopleReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
  ) {}

  list(actor: Actor, query: PeopleQuery): Promise<PeoplePageDto> {
    const limit = query.limit ?? PAGE_SIZE;
    const [name, id] = this.cursors.read('people', query.cursor) ?? [null, null];
    const filters = [seesAll(actor) ? (query.organizationId ?? null) : actor.organizationId, query.q?.replace(/[%_\\]/g, '\\$&') ?? null];
    return this.work.read(actor, async (db) => {
      const rows = await db.query<PersonDto>(
        `select ${COLUMNS}
         ${WHERE} and ($3::text is null or (p.name, p.id) > ($3, $4::uuid)) order by p.name, p.id limit $5`,
        [...filters, name, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select 1 ${WHERE} limit ${COUNT_CAP + 1}) c`,
        filters,
      );
      return this.cursors.page(
        'people',
        rows,
        limit,
        counted,
        (row) => [row.name, row.id],
        (row) => row,
      );
    });
  }

  /** @throws Refusal `not-found`, for a person of another agency too. */
  get(actor: Actor, id: string): Promise<PersonDto> {
    return this.work.read(actor, async (db) => {
      const [person] = await db.query<PersonDto>(`select ${COLUMNS} from person p where ${IN_SCOPE} and p.id = $2`, [
        seesAll(actor) ? null : actor.organizationId,
        id,
      ]);
      if (!person) throw new Refusal('not-found');
      return person;
    });
  }
}
