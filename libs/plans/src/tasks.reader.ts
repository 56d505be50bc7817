import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, JournalReader, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { folded, SEARCH_MIN } from '@qms/records';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { type EvidenceReason, reasonWords } from './evidence-reasons';
import { liesUnder } from './outline.rules';
import type {
  FindTasksQuery,
  FoundTaskDto,
  FoundTasksDto,
  TaskAdjustmentDto,
  TaskDto,
  TaskEvidenceDto,
  TaskPageDto,
  TaskProgressDto,
  TaskRowDto,
  TasksQuery,
} from './plans.dto';
import { evidencePolicy, plansPolicy, progressPolicy, unitsOf } from './plans.policy';
import { planRow, tasksOf } from './plans.reader';
import { taskStatus } from './task-status.rules';
import { TASK_COLUMNS, TASK_IN_SCOPE, type TaskRow } from './tasks.sql';

type DetailRow = TaskRow &
  Pick<
    TaskDto,
    | 'planNumber'
    | 'sectionTitle'
    | 'body'
    | 'products'
    | 'startsOn'
    | 'endsOn'
    | 'milestones'
    | 'parts'
    | 'clauses'
    | 'sourceLines'
    | 'missing'
    | 'addedByAct'
    | 'version'
  >;

/** Tasks that a search shows: who looks for more has the list of the plan with its filters. */
const MOST_FOUND = 20;

@Injectable()
export class TasksReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
    private readonly journal: JournalReader,
  ) {}

  /** In the order of the plan. The status is today's, so it is worked out before the page is cut. */
  list(actor: Actor, planId: string, query: TasksQuery): Promise<TaskPageDto> {
    const limit = query.limit ?? PAGE_SIZE;
    const [after] = (this.cursors.read('tasks', query.cursor) ?? [-1]) as [number];
    return this.work.read(actor, async (db) => {
      await planRow(db, planId);
      const found = (await tasksOf(db, planId)).filter(
        (task) =>
          (query.section === undefined || liesUnder(task.section, query.section)) &&
          (query.unitId === undefined || task.leads.some((lead) => lead.id === query.unitId)) &&
          (query.status === undefined || taskStatus(task, db.today) === query.status) &&
          (query.withoutEvidence === undefined || (task.evidence === 0) === query.withoutEvidence),
      );
      return this.cursors.page(
        'tasks',
        found.filter((task) => task.position > after).slice(0, limit + 1),
        limit,
        Math.min(found.length, COUNT_CAP + 1),
        (task) => [task.position],
        (task) => showTask(task, db.today),
      );
    });
  }

  /**
   * Scanned titles have letters missing, so a code is the surer way: it is compared without its dots.
   * @throws Refusal `search-too-short` below three letters or digits
   */
  async find(actor: Actor, { q }: FindTasksQuery): Promise<FoundTasksDto> {
    const text = q.normalize('NFC').trim();
    const words = folded(text)
      .split(/[^a-z0-9]+/)
      .filter(Boolean);
    if (words.join('').length < SEARCH_MIN) throw new Refusal('search-too-short', { field: 'q' });
    return this.work.read(actor, async (db) => ({
      items: await db.query<FoundTaskDto>(
        `select t.id, t.code, t.title, t.plan_id as "planId", p.number as "planNumber" from plan_task t join plan p on p.id = t.plan_id
         where ${TASK_IN_SCOPE} and (regexp_replace(vn_fold(t.code), '[^a-z0-9]', '', 'g') like $2 || '%'
           or not exists (select from unnest($3::text[]) w where position(w in vn_fold(t.title)) = 0))
         order by (position(lower($4) in lower(normalize(t.title, NFC))) > 0) desc, p.issued_on desc, t.position limit ${MOST_FOUND}`,
        [actor.reads, words.join(''), words, text],
      ),
    }));
  }

  get(actor: Actor, id: string, language: Language): Promise<TaskDto> {
    return this.work.read(actor, async (db) => {
      const [task] = await db.query<DetailRow>(
        `select ${TASK_COLUMNS}, p.number as "planNumber", s.title as "sectionTitle", t.body, t.products, to_char(t.starts_on, 'YYYY-MM-DD') as "startsOn",
           to_char(t.ends_on, 'YYYY-MM-DD') as "endsOn", t.milestones, t.parts, t.clauses, t.source_lines as "sourceLines", t.missing,
           t.added_by_act as "addedByAct", t.version
         from plan_task t join plan_section s on s.id = t.section_id join plan p on p.id = t.plan_id where ${TASK_IN_SCOPE} and t.id = $2`,
        [actor.reads, id],
      );
      if (!task) throw new Refusal('not-found');
      const evidenceList = await this.evidenceOf(db, id, language);
      const subject = { organizationId: task.organizationId, leadUnitIds: task.leads.map((lead) => lead.id) };
      const mine = unitsOf(actor).find((unit) => subject.leadUnitIds.includes(unit));
      return {
        ...showTask(task, db.today),
        planId: task.planId,
        planNumber: task.planNumber,
        sectionTitle: task.sectionTitle,
        body: task.body,
        coordinatorsText: task.coordinatorsText,
        productText: task.productText,
        products: task.products,
        timingKind: task.timingKind,
        startsOn: task.startsOn,
        endsOn: task.endsOn,
        milestones: task.milestones,
        parts: task.parts,
        clauses: task.clauses,
        sourceLines: task.sourceLines,
        missing: task.missing,
        addedByAct: task.addedByAct,
        doneOn: task.doneOn,
        evidenceList,
        adjustments: await adjustmentsOf(db, id),
        progress: await progressOf(db, id),
        history: await this.journal.historyOf(db, [id, ...evidenceList.map((one) => one.id)], language),
        version: task.version,
        actions: showActions(
          {
            adjust: [allows(plansPolicy, actor, 'plan:adjust', task)],
            linkEvidence: [allows(evidencePolicy, actor, 'evidence:link', subject)],
            report: [
              allows(progressPolicy, actor, 'progress:report', {
                organizationId: mine ? actor.organizationId : task.organizationId,
                unitId: mine ?? '',
              }),
            ],
          },
          language,
        ),
      };
    });
  }

  /** As the link keeps it: the record itself may lie outside the reader's scope. */
  private async evidenceOf(db: Db, taskId: string, language: Language): Promise<TaskEvidenceDto[]> {
    const rows = await db.query<Omit<TaskEvidenceDto, 'because'> & { because: EvidenceReason[] }>(
      `select e.id, e.record_id as "recordId", e.record_code as code, e.record_title as title, o.short_name as "organizationName", e.record_number as number,
         to_char(e.record_on, 'YYYY-MM-DD') as "happenedOn", e.note, e.because, a.name as "addedBy",
         to_char(e.added_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "addedAt"
       from evidence e join organization o on o.id = e.other_organization_id left join person a on a.id = e.added_by
       where e.task_id = $1 and e.removed_at is null order by e.added_at, e.id`,
      [taskId],
    );
    return rows.map((row) => ({ ...row, because: reasonWords(row.because, language) }));
  }
}

export const showTask = (task: TaskRow, today: string): TaskRowDto => ({
  id: task.id,
  code: task.code,
  section: task.section,
  title: task.title,
  leads: task.leads,
  leadText: task.leadText,
  timingText: task.timingText,
  dueOn: task.dueOn,
  status: taskStatus(task, today),
  evidence: task.evidence,
});

const adjustmentsOf = (db: Db, taskId: string): Promise<TaskAdjustmentDto[]> =>
  db.query<TaskAdjustmentDto>(
    `select kind, act, to_char(happened_on, 'YYYY-MM-DD') as "happenedOn", reason, before, after from task_adjustment where task_id = $1 order by made_at, id`,
    [taskId],
  );

const progressOf = (db: Db, taskId: string): Promise<TaskProgressDto[]> =>
  db.query<TaskProgressDto>(
    `select p.key as period, u.short_name as "unitName", e.text, case when d.before = e.text and d.text <> e.text then d.text end as "editedText", e.status, r.state
     from progress_entry e join unit_report r on r.id = e.report_id join reporting_period p on p.id = r.period_id join organization u on u.id = r.unit_id
       left join progress_edit d on d.entry_id = e.id where e.task_id = $1 and r.state <> 'drafting' order by p.position desc, u.code`,
    [taskId],
  );
