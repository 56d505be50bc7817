import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { type Actor, allows, type HeldRole, Work } from '@qms/work';
import { absencesPolicy } from '../absences.policy';
import type { AbsenceDto, AbsencePageDto, AbsencesQuery, AbsentPersonDto, StandInDto, StandInListDto } from './absences.dto';
import { mayStandIn } from './stand-in.rules';
import { ROLES_OF } from './stood-in';

const PERSON = (alias: string): string => `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'post', ${alias}.post)`;
const STANDING = `case when a.cancelled_at is not null then 'cancelled' when a.away_until < $2::date then 'over' when a.away_from > $2::date then 'coming' else 'now' end`;
const FROM = `from absence a join person p on p.id = a.person_id left join person s on s.id = a.stand_in_id
  where a.organization_id = $1 and ($3 or (a.cancelled_at is null and a.away_until >= $2::date))`;
/** People of an agency are some hundreds. */
const MOST_PEOPLE = 1_000;

type Row = Omit<AbsenceDto, 'mayChange'>;

/** Absences of one's own agency: everybody sees who is away and who stands in. */
@Injectable()
export class AbsencesReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
  ) {}

  /** The latest first. */
  list(actor: Actor, query: AbsencesQuery, language: Language): Promise<AbsencePageDto> {
    return this.work.read(actor, async (db) => {
      const limit = query.limit ?? PAGE_SIZE;
      const [from, id] = this.cursors.read('absences', query.cursor) ?? [null, null];
      const values = [actor.organizationId, db.today, query.past ?? false];
      const rows = await db.query<Row>(
        `select a.id, ${PERSON('p')} as person, to_char(a.away_from, 'YYYY-MM-DD') as "awayFrom", to_char(a.away_until, 'YYYY-MM-DD') as "awayUntil",
           case when s.id is null then null else ${PERSON('s')} end as "standIn", a.note, ${STANDING} as standing, a.version
         ${FROM} and ($4::date is null or (a.away_from, a.id) < ($4, $5::uuid)) order by a.away_from desc, a.id desc limit $6`,
        [...values, from, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select 1 ${FROM} limit ${COUNT_CAP + 1}) n`,
        values,
      );
      const enters = (personId: string) =>
        allows(absencesPolicy, actor, 'absence:enter', { organizationId: actor.organizationId, personId });
      const page = this.cursors.page(
        'absences',
        rows,
        limit,
        counted,
        (row) => [row.awayFrom, row.id],
        (row): AbsenceDto => ({
          ...row,
          mayChange: ['coming', 'now'].includes(row.standing) && enters(row.person.id).allowed,
        }),
      );
      return { ...page, actions: showActions({ enter: [enters(actor.personId!)], enterForOthers: [enters('')] }, language) };
    });
  }

  /** Who may stand in for a person, and for whom the reader may enter an absence. */
  standIns(actor: Actor, personId: string): Promise<StandInListDto> {
    return this.work.read(actor, async (db) => {
      const people = await db.query<StandInDto & { roles: HeldRole[] }>(
        `select p.id, p.name, p.post, ${ROLES_OF('p.id', '$1::uuid', '$2')} as roles,
           (select to_char(max(a.away_until), 'YYYY-MM-DD') from absence a where a.person_id = p.id and a.organization_id = $1 and a.cancelled_at is null
              and $2::date between a.away_from and a.away_until) as "awayUntil"
         from person p where p.deactivated_at is null and exists (select from membership m where m.person_id = p.id and m.organization_id = $1
           and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)) order by p.name, p.id limit ${MOST_PEOPLE}`,
        [actor.organizationId, db.today],
      );
      const absent = people.find(({ id }) => id === personId)?.roles ?? [];
      const may = (id: string): boolean =>
        allows(absencesPolicy, actor, 'absence:enter', { organizationId: actor.organizationId, personId: id }).allowed;
      return {
        items: people
          .filter(({ id, roles }) => id !== personId && mayStandIn(absent, roles))
          .map(({ roles: _roles, ...person }): StandInDto => person),
        people: people.filter(({ id }) => may(id)).map(({ id, name, post }): AbsentPersonDto => ({ id, name, post })),
      };
    });
  }
}
