import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, JournalReader, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { type Permission, permits, Refusal } from '@qms/lifecycle';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { certificateGrantLifecycle, type GrantFacts } from '../certificates/certificate-grant.lifecycle';
import { newGrantFacts } from '../certificates/grant.facts';
import { type TrainingRight, trainingPolicy } from '../training.policy';
import { type ClassUnderJudgement, classFacts } from './class.facts';
import { arranges } from './session.rules';
import { sessionsOf } from './sessions.sql';
import { type ClassAction, isHeld, isTaught, trainingClassLifecycle } from './training-class.lifecycle';
import type { ClassDto, ClassesQuery, ClassPageDto, ClassRowDto, OrganiserListDto } from './training-classes.dto';

/** Rows of the list as a workbook. */
export const MOST_CLASSES = 5_000;
const DAY = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;
const FILE = (
  alias: string,
): string => `case when ${alias}.id is null then null else json_build_object('id', ${alias}.id, 'organizationId', ${alias}.organization_id,
  'name', ${alias}.name, 'contentType', ${alias}.content_type, 'size', ${alias}.size, 'sha256', encode(${alias}.sha256, 'hex')) end`;
const ROW = `c.id, c.organization_id as "organizationId", c.code, c.title, c.state,
  json_build_object('id', k.id, 'code', k.code, 'name', k.name, 'regime', k.regime, 'paper', k.paper, 'periods', k.periods) as course,
  ${DAY('c.starts_on')} as "startsOn", ${DAY('c.ends_on')} as "endsOn", c.place, coalesce(c.capacity, k.capacity) as capacity,
  (select count(*)::int from enrolment n where n.class_id = c.id and n.state in ('accepted', 'passed', 'failed')) as accepted,
  json_build_object('id', p.id, 'name', p.name, 'post', p.post) as organiser`;
const FROM = 'from training_class c join course k on k.id = c.course_id join person p on p.id = c.organiser_id';
/** $1 = organizations, $2 = state, $3 = course, $4 = year, $5 = words. */
const WHERE = `where c.organization_id = any ($1::uuid[]) and ($2::text is null or c.state = $2) and ($3::uuid is null or c.course_id = $3)
  and ($4::int is null or c.starts_on between make_date($4, 1, 1) and make_date($4, 12, 31))
  and ($5::text is null or vn_fold(c.code || ' ' || c.title) like '%' || vn_fold($5) || '%')`;
const DETAIL = `select ${ROW}, ${DAY('c.enrol_until')} as "enrolUntil", c.budget, c.plan_task as "planTask", c.cancel_reason as "cancelReason",
    case when u.id is null then null else json_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) end as unit,
    case when v.id is null then null else json_build_object('id', v.id, 'name', v.name) end as provider,
    json_build_object('number', c.call_number, 'signedOn', ${DAY('c.called_on')}, 'file', ${FILE('f')}) as call,
    json_build_object('number', c.opening_number, 'signedOn', ${DAY('c.opened_on')}, 'file', ${FILE('g')}) as opening,
    coalesce((select json_object_agg(n.state, n.many) from (select e.state, count(*)::int as many from enrolment e where e.class_id = c.id group by e.state) n), '{}') as enrolments,
    c.version
  ${FROM} left join organization u on u.id = c.unit_id left join training_provider v on v.id = c.provider_id
    left join file f on f.id = c.call_file_id left join file g on g.id = c.opening_file_id
  where c.id = $1 and c.organization_id = any ($2::uuid[])`;
const ORGANISERS = `select distinct p.id, p.name, p.post from membership m join person p on p.id = m.person_id and p.deactivated_at is null
  where m.organization_id = $1 and m.role in ('course-organiser', 'standards-office-head') and m.valid_from <= $2::date
    and (m.valid_to is null or m.valid_to > $2::date) order by p.name`;

@Injectable()
export class TrainingClassesReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
    private readonly journal: JournalReader,
  ) {}

  /** The latest first. */
  list(actor: Actor, query: ClassesQuery): Promise<ClassPageDto> {
    return this.work.read(actor, async (db) => {
      const limit = query.limit ?? PAGE_SIZE;
      const [on, id] = this.cursors.read('training-classes', query.cursor) ?? [null, null];
      const values = valuesOf(actor, query);
      const rows = await db.query<ClassRowDto>(
        `select ${ROW} ${FROM} ${WHERE} and ($6::date is null or (c.starts_on, c.id) < ($6, $7::uuid)) order by c.starts_on desc, c.id desc limit $8`,
        [...values, on, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select from training_class c ${WHERE} limit ${COUNT_CAP + 1}) n`,
        values,
      );
      return this.cursors.page(
        'training-classes',
        rows,
        limit,
        counted,
        (row) => [row.startsOn, row.id],
        (row) => row,
      );
    });
  }

  /** All of the list, for the workbook. */
  everything(db: Db, query: ClassesQuery): Promise<ClassRowDto[]> {
    return db.query(
      `select ${ROW} ${FROM} ${WHERE} order by c.starts_on desc, c.id desc limit ${MOST_CLASSES + 1}`,
      valuesOf(db.actor, query),
    );
  }

  /** Who may be in charge of a class here. */
  organisers(actor: Actor): Promise<OrganiserListDto> {
    return this.work.read(actor, async (db) => ({ items: await db.query(ORGANISERS, [actor.organizationId, db.today]) }));
  }

  get(actor: Actor, id: string, language: Language): Promise<ClassDto> {
    return this.work.read(actor, (db) => this.read(db, id, language));
  }

  /** @throws Refusal `not-found` */
  async read(db: Db, id: string, language: Language): Promise<ClassDto> {
    const [row] = await db.query<Omit<ClassDto, 'sessions' | 'history' | 'actions'>>(DETAIL, [id, db.actor.reads]);
    if (!row) throw new Refusal('not-found');
    const grant = row.state === 'awaiting-results' ? await newGrantFacts({ query: (sql, values) => db.query(sql, values) }, row) : null;
    return {
      ...row,
      sessions: await sessionsOf(db, id),
      history: await this.journal.historyOf(db, [id], language),
      actions: showActions(classActions(db.actor, await classFacts(db, id), grant), language),
    };
  }
}

const valuesOf = ({ reads }: Actor, { state, courseId, year, q }: ClassesQuery): unknown[] => [
  reads,
  state ?? null,
  courseId ?? null,
  year ?? null,
  q || null,
];

/** What may be done with a class now, by right and by state. @param grant what a new decision needs to know; null before teaching is over */
function classActions(actor: Actor, judged: ClassUnderJudgement, grant: GrantFacts | null): Record<string, Permission[]> {
  const { state, facts } = judged;
  const right = (name: TrainingRight): Permission => allows(trainingPolicy, actor, name, judged);
  const can = (action: ClassAction): Permission => permits(trainingClassLifecycle, action, state, facts);
  const within = (holds: boolean): Permission =>
    holds ? { allowed: true, because: [] } : { allowed: false, because: [{ code: 'wrong-state', params: { state } }] };
  return {
    change: [right('training:run'), within(arranges(state))],
    arrange: [right('training:run'), within(arranges(state))],
    openEnrolment: [right('training:run'), can('open-enrolment')],
    closeRoster: [right('training:run'), can('close-roster')],
    start: [right('training:run'), can('start')],
    endTeaching: [right('training:run'), can('end-teaching')],
    finish: [right('training:run'), can('finish')],
    draftGrant: [
      right('training:run'),
      grant?.resultsOpen ? permits(certificateGrantLifecycle, 'draft', 'recalled', grant) : within(false),
    ],
    judge: [right('training:run'), within(grant?.resultsOpen === true)],
    cancel: [right('training:run'), can('cancel')],
    report: [right('training:read'), within(isTaught(state))],
    evaluation: [right('evaluation:read'), within(isHeld(state))],
    numberCall: [right('training:number-paper'), within(state !== 'cancelled' && state !== 'finished')],
    numberOpening: [right('training:number-paper'), within(state !== 'cancelled' && state !== 'finished')],
  };
}
