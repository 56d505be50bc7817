import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, type Language, PAGE_SIZE, type PageQuery, showActions } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { type Actor, allows, authorize, type Db, holds, type Role, Work } from '@qms/work';
import { Handovers, mayTake } from './handovers';
import type { HandoverDto, HandoverGroupDto, HandoverPageDto, HandoverPersonDto, HandoverRowDto, OpenWorkDto } from './handovers.dto';
import { handoversPolicy } from './handovers.policy';

const PERSON = (alias: string, post = `${alias}.post`): string =>
  `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'post', ${post})`;
const FROM = 'from handover h join person f on f.id = h.handed_by join person t on t.id = h.taken_by';
const ROW = `h.id, ${PERSON('f', 'h.from_post')} as "from", ${PERSON('t', 'h.to_post')} as "to", h.reason, h.made_at as "madeAt"`;
/** Its list names drafts: for those who hand over or take over, and for those who see drafts of all ($2 = reader, $3 = he does). */
const SEEN = 'h.organization_id = $1 and ($3 or $2 in (h.handed_by, h.taken_by, h.made_by))';
const seesAll = (actor: Actor): boolean => holds(actor, 'agency-head', 'deputy-head', 'qmr', 'iso-secretary');
/** People of an agency: those who work there today, and those who left within a year. */
const PEOPLE = `select p.id, p.name, p.post, bool_or(m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)) and p.deactivated_at is null as here,
    coalesce(array_agg(distinct m.role) filter (where m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)), '{}') as roles
  from person p join membership m on m.person_id = p.id and m.organization_id = $1 and m.role not in ('system-administrator', 'guest-reader')
    and (m.valid_to is null or m.valid_to > $2::date - 366)
  group by p.id order by p.name, p.id limit 1000`;

/** What is open of a person, and what was handed over, in one's own agency. */
@Injectable()
export class HandoversReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
    private readonly handovers: Handovers,
  ) {}

  /** Before it is handed over: everything by kind. @throws Refusal `not-found` for somebody of another agency */
  open(actor: Actor, personId: string, language: Language): Promise<OpenWorkDto> {
    return this.work.read(actor, async (db) => {
      const { organizationId } = actor;
      authorize(handoversPolicy, actor, 'handover:make', { organizationId, fromId: personId }, { now: db.now });
      const all = await db.query<HandoverPersonDto & { here: boolean; roles: Role[] }>(PEOPLE, [organizationId, db.today]);
      const person = all.find(({ id }) => id === personId);
      if (!person) throw new Refusal('not-found');
      const groups: HandoverGroupDto[] = [];
      for (const kind of this.handovers.kinds) {
        const things = await kind.open(db, { organizationId, personId });
        if (things.length > 0)
          groups.push({
            kind: kind.kind,
            name: kind.words[language],
            things: things.map((thing) => ({ ...thing, link: kind.linkOf(thing.id) })),
          });
      }
      const shown = ({ id, name, post }: HandoverPersonDto): HandoverPersonDto => ({ id, name, post });
      const may = (fromId: string): boolean => allows(handoversPolicy, actor, 'handover:make', { organizationId, fromId }).allowed;
      return {
        person: shown(person),
        groups,
        successors: all
          .filter(({ id, here }) => here && id !== personId)
          .map((one) => ({
            ...shown(one),
            cannotTake: this.handovers.kinds.filter((kind) => !mayTake(kind, one.roles)).map(({ kind }) => kind),
          })),
        people: all.filter(({ id }) => may(id)).map(shown),
      };
    });
  }

  /** The latest first. */
  list(actor: Actor, query: PageQuery, language: Language): Promise<HandoverPageDto> {
    return this.work.read(actor, async (db) => {
      const limit = query.limit ?? PAGE_SIZE;
      const [at, id] = this.cursors.read('handovers', query.cursor) ?? [null, null];
      const values = [actor.organizationId, actor.personId, seesAll(actor)];
      const rows = await db.query<HandoverRowDto>(
        `select ${ROW}, (select count(*)::int from handover_item i where i.handover_id = h.id) as items ${FROM}
         where ${SEEN} and ($4::timestamptz is null or (h.made_at, h.id) < ($4, $5::uuid)) order by h.made_at desc, h.id desc limit $6`,
        [...values, at, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select 1 from handover h where ${SEEN} limit ${COUNT_CAP + 1}) n`,
        values,
      );
      const page = this.cursors.page(
        'handovers',
        rows,
        limit,
        counted,
        (row) => [row.madeAt, row.id],
        (row) => row,
      );
      const subject = { organizationId: actor.organizationId, fromId: actor.personId! };
      return { ...page, actions: showActions({ make: [allows(handoversPolicy, actor, 'handover:make', subject)] }, language) };
    });
  }

  get(actor: Actor, id: string, language: Language): Promise<HandoverDto> {
    return this.work.read(actor, (db) => this.read(db, id, language));
  }

  /** @throws Refusal `not-found` */
  async read(db: Db, id: string, language: Language): Promise<HandoverDto> {
    const [row] = await db.query<Omit<HandoverDto, 'groups'>>(
      `select ${ROW}, ${PERSON('m')} as "madeBy" ${FROM} join person m on m.id = h.made_by where ${SEEN} and h.id = $4`,
      [db.actor.organizationId, db.actor.personId, seesAll(db.actor), id],
    );
    if (!row) throw new Refusal('not-found');
    const items = await db.query<{ kind: string; id: string; label: string }>(
      'select kind, subject_id as id, label from handover_item where handover_id = $1 order by position',
      [id],
    );
    const groups: HandoverGroupDto[] = [];
    for (const { kind, ...thing } of items) {
      let group = groups.find((one) => one.kind === kind);
      if (!group) {
        group = { kind, name: this.handovers.kinds.find((one) => one.kind === kind)?.words[language] ?? kind, things: [] };
        groups.push(group);
      }
      group.things.push({ ...thing, link: this.handovers.kinds.find((one) => one.kind === kind)?.linkOf(thing.id) ?? null });
    }
    return { ...row, groups };
  }
}
