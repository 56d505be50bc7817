import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { trainingPolicy } from '../../training.policy';
import type { RosterLearnerDto } from '../enrolments.dto';
import type { KnownLearner } from '../imports/roster-judgement.rules';
import { knownLearners } from '../known-learners';
import { likeness, type NamedPerson } from '../person-match.rules';
import { learnerPermits } from './learner.rules';
import { textOrNull } from './learner-values.rules';
import type {
  LearnerClassDto,
  LearnerDto,
  LearnerPageDto,
  LearnerRowDto,
  LearnersQuery,
  LikenessListDto,
  LikenessQuery,
} from './learners.dto';

const ROW = `l.id, l.full_name as "fullName", to_char(l.birth_date, 'YYYY-MM-DD') as "birthDate", l.position,
  l.counterpart_organization_id as "agencyId", coalesce(o.name, l.agency_name) as "agencyName", l.email, l.phone`;
const FROM = 'from learner l left join organization o on o.id = l.counterpart_organization_id';
/** $1 = organizations, $2 = words. */
const WHERE = `where l.organization_id = any ($1::uuid[]) and l.merged_into_id is null and l.erased_at is null
  and ($2::text is null or l.name_key like '%' || vn_fold($2) || '%' or vn_fold(coalesce(o.name, l.agency_name, '')) like '%' || vn_fold($2) || '%')`;

@Injectable()
export class LearnersReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
  ) {}

  /** By name. */
  list(actor: Actor, query: LearnersQuery): Promise<LearnerPageDto> {
    const limit = query.limit ?? PAGE_SIZE;
    const [name, id] = this.cursors.read('learners', query.cursor) ?? [null, null];
    return this.work.read(actor, async (db) => {
      const values = [actor.reads, query.q || null];
      const rows = await db.query<LearnerRowDto & { key: string }>(
        `select ${ROW}, l.name_key as key, (select count(*)::int from enrolment n join learner m on m.id = n.learner_id
           where coalesce(m.merged_into_id, m.id) = l.id) as classes ${FROM} ${WHERE}
         and ($3::text is null or (l.name_key, l.id) > ($3, $4::uuid)) order by l.name_key, l.id limit $5`,
        [...values, name, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select 1 ${FROM} ${WHERE} limit ${COUNT_CAP + 1}) c`,
        values,
      );
      return this.cursors.page(
        'learners',
        rows,
        limit,
        counted,
        (row) => [row.key, row.id],
        ({ key: _key, ...row }) => row,
      );
    });
  }

  /** Known learners who may be this person. */
  alike(actor: Actor, query: LikenessQuery): Promise<LikenessListDto> {
    const person = {
      fullName: query.fullName,
      birthDate: query.birthDate ?? null,
      position: textOrNull(query.position),
      agencyId: query.agencyId ?? null,
      agencyName: textOrNull(query.agencyName),
      email: textOrNull(query.email),
    };
    return this.work.read(actor, async (db) => ({ items: await likeThis(db, actor.organizationId, person) }));
  }

  get(actor: Actor, id: string, language: Language): Promise<LearnerDto> {
    return this.work.read(actor, async (db) => {
      const [row] = await db.query<
        RosterLearnerDto & { organizationId: string; mergedIntoId: string | null; erasedAt: Date | null; version: number }
      >(
        `select ${ROW}, l.organization_id as "organizationId", l.merged_into_id as "mergedIntoId", l.erased_at as "erasedAt", l.version
         ${FROM} where l.id = $1 and l.organization_id = any ($2::uuid[])`,
        [id, actor.reads],
      );
      if (!row) throw new Refusal('not-found');
      const { organizationId, mergedIntoId, erasedAt, ...learner } = row;
      const [mergedInto = null] = mergedIntoId
        ? await db.query<RosterLearnerDto>(`select ${ROW} ${FROM} where l.id = $1`, [mergedIntoId])
        : [];
      const classes = await db.query<LearnerClassDto & { open: boolean }>(
        `select c.id as "classId", c.code, c.title, to_char(c.starts_on, 'YYYY-MM-DD') as "startsOn", n.state, c.state not in ('finished', 'cancelled') as open
         from enrolment n join training_class c on c.id = n.class_id join learner m on m.id = n.learner_id
         where m.id = $1 or m.merged_into_id = $1 order by c.starts_on desc, c.id desc`,
        [id],
      );
      const facts = { erased: erasedAt !== null, merged: mergedIntoId !== null, inOpenClass: classes.some(({ open }) => open) };
      const keeps = allows(trainingPolicy, actor, 'training:run', { organizationId });
      const erases = allows(trainingPolicy, actor, 'learner:erase', { organizationId });
      return {
        ...learner,
        mergedInto,
        merged: await db.query<RosterLearnerDto>(`select ${ROW} ${FROM} where l.merged_into_id = $1 order by l.created_at, l.id`, [id]),
        alike: erasedAt || mergedIntoId ? [] : (await likeThis(db, organizationId, row)).filter((one) => one.id !== id),
        classes: classes.map(({ open: _open, ...one }) => one),
        erasedAt: erasedAt?.toISOString() ?? null,
        actions: showActions(
          {
            change: [keeps, learnerPermits('change', facts)],
            merge: [keeps, learnerPermits('merge', facts)],
            ...(facts.merged && { part: [keeps, learnerPermits('part', facts)] }),
            reportReads: [keeps, learnerPermits('report-reads', facts)],
            erase: [erases, learnerPermits('erase', facts)],
          },
          language,
        ),
      };
    });
  }
}

async function likeThis(db: Db, organizationId: string, person: NamedPerson): Promise<RosterLearnerDto[]> {
  const namesakes = await knownLearners(db, organizationId, [person.fullName], null);
  const ids = namesakes.filter((one: KnownLearner) => likeness(person, one) !== 'other').map(({ id }) => id);
  return ids.length === 0 ? [] : db.query(`select ${ROW} ${FROM} where l.id = any ($1::uuid[]) order by l.created_at, l.id`, [ids]);
}
