import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, JournalReader, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { type Actor, allows, type Db, type LegalDate, Work } from '@qms/work';
import { monthsAfter } from '../months.rules';
import { trainingPolicy } from '../training.policy';
import type {
  ClassEffectivenessDto,
  EffectivenessPageDto,
  EffectivenessQuery,
  EffectivenessReviewDto,
  EffectivenessRowDto,
  EvaluatedPersonDto,
  OfficeEffectivenessDto,
} from './effectiveness.dto';
import { type AskedPerson, askedPeople, type Said, saidOf } from './effectiveness.facts';
import { countEffectiveness, dueBy, isLate, PROPOSED_ACTION } from './effectiveness.rules';

type Counted = Omit<EffectivenessRowDto, 'dueBy' | 'late'>;
/** A class for each row, with what stands of its people. $1 office, $2 today. */
const CLASSES = `select * from (select a.class_id as "classId", a.code, a.title, a.organiser, to_char(a.ended_on, 'YYYY-MM-DD') as "endedOn",
    to_char(a.asked_on, 'YYYY-MM-DD') as "askedOn", count(*)::int as people, count(s.verdict)::int as evaluated,
    count(*) filter (where s.verdict = 'effective')::int as effective, count(*) filter (where s.verdict = 'not-effective')::int as "notEffective"
  from effectiveness_asked($1, $2::date, null) a left join lateral (select v.verdict from effectiveness_evaluation v
    where v.enrolment_id = a.enrolment_id and v.organization_id = $1 order by v.evaluated_at desc, v.id desc limit 1) s on true
  group by a.class_id, a.code, a.title, a.organiser, a.ended_on, a.asked_on) c`;
/** $3 = only open ones. */
const WHERE = 'where (not $3 or c.evaluated < c.people)';

/** What an office is asked about the effect of training on its people, and what the organiser learns of it. */
@Injectable()
export class EffectivenessReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
    private readonly journal: JournalReader,
  ) {}

  /** Classes of which the own office is asked, the latest first. */
  list(actor: Actor, query: EffectivenessQuery): Promise<EffectivenessPageDto> {
    return this.work.read(actor, async (db) => {
      const limit = query.limit ?? PAGE_SIZE;
      const [on, id] = this.cursors.read('effectiveness', query.cursor) ?? [null, null];
      const values = [actor.organizationId, db.today, query.open ?? false];
      const rows = await db.query<Counted>(
        `${CLASSES} ${WHERE} and ($4::text is null or (c."askedOn", c."classId") < ($4, $5::uuid)) order by c."askedOn" desc, c."classId" desc limit $6`,
        [...values, on, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (${CLASSES} ${WHERE} limit ${COUNT_CAP + 1}) n`,
        values,
      );
      return this.cursors.page(
        'effectiveness',
        rows,
        limit,
        counted,
        (row) => [row.askedOn, row.classId],
        (row) => withDays(row, db.today),
      );
    });
  }

  /** Those of which somebody is still to be judged; for the work that awaits somebody. */
  async open(db: Db): Promise<EffectivenessRowDto[]> {
    const rows = await db.query<Counted>(`${CLASSES} ${WHERE} order by c."askedOn", c."classId" limit 50`, [
      db.actor.organizationId,
      db.today,
      true,
    ]);
    return rows.map((row) => withDays(row, db.today));
  }

  get(actor: Actor, classId: string, language: Language): Promise<EffectivenessReviewDto> {
    return this.work.read(actor, async (db) => {
      const { row, items } = await this.read(db, classId);
      const [review] = await db.query<{ id: string }>('select id from effectiveness_review where organization_id = $1 and class_id = $2', [
        actor.organizationId,
        classId,
      ]);
      return {
        ...row,
        items,
        proposedAction: PROPOSED_ACTION,
        history: review ? await this.journal.historyOf(db, [review.id], language) : [],
        actions: showActions({ evaluate: [allows(trainingPolicy, actor, 'competence:keep', actor)] }, language),
      };
    });
  }

  /** The form of one class with all that was said. @throws Refusal `not-found` where the office is not asked, or not yet */
  async read(db: Db, classId: string): Promise<{ row: EffectivenessRowDto; items: EvaluatedPersonDto[] }> {
    const people = await askedPeople(db, db.actor.organizationId, db.today, classId);
    const [first] = people;
    if (!first) throw new Refusal('not-found');
    const said = await saidOf(db, db.actor.organizationId, classId);
    const items = people.map((person) => evaluated(person, said));
    const { code, title, organiser, endedOn, askedOn } = first;
    const counts = countEffectiveness(items.map(({ evaluation }) => evaluation?.verdict ?? null));
    return { row: withDays({ classId, code, title, organiser, endedOn, askedOn, ...counts }, db.today), items };
  }

  /** What the offices say of a class of the own organization, in numbers. @throws Refusal `not-found` */
  ofClass(actor: Actor, classId: string): Promise<ClassEffectivenessDto> {
    return this.work.read(actor, async (db) => {
      const [held] = await db.query<{ endsOn: LegalDate; months: number | null; enabled: boolean }>(
        `select to_char(c.ends_on, 'YYYY-MM-DD') as "endsOn", k.effectiveness_months as months, coalesce(r.enabled, false) as enabled
         from training_class c join course k on k.id = c.course_id
           left join organization_rule r on r.organization_id = c.organization_id and r.rule = 'training-effectiveness'
         where c.id = $1 and c.organization_id = any ($2::uuid[])`,
        [classId, actor.reads],
      );
      if (!held) throw new Refusal('not-found');
      const asked = held.enabled && held.months !== null;
      const askedOn = asked ? monthsAfter(held.endsOn, held.months!) : null;
      const items = await db.query<OfficeEffectivenessDto>(
        'select n.office, n.people, n.evaluated, n.effective, n.not_effective as "notEffective" from effectiveness_counts($1) n',
        [classId],
      );
      return {
        asked,
        askedOn,
        dueBy: askedOn && dueBy(askedOn),
        items: asked || items.some((one) => one.evaluated > 0) ? items : [],
      };
    });
  }
}

const withDays = (row: Counted, today: LegalDate): EffectivenessRowDto => ({
  ...row,
  dueBy: dueBy(row.askedOn),
  late: row.evaluated < row.people && isLate(row.askedOn, today),
});

function evaluated({ enrolmentId, fullName, birthDate, position }: AskedPerson, said: readonly Said[]): EvaluatedPersonDto {
  const [evaluation = null, ...before] = said
    .filter((one) => one.enrolmentId === enrolmentId)
    .map(({ id: _id, enrolmentId: _of, ...shown }) => shown);
  return { enrolmentId, fullName, birthDate, position, evaluation, before };
}
