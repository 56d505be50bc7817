import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, JournalReader, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { permits, Refusal } from '@qms/lifecycle';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { liesUnder } from './outline.rules';
import { periodReportLifecycle } from './period-report.lifecycle';
import type { PlanCountsDto, PlanDto, PlanPageDto, PlanRowDto, PlanSectionDto, PlansQuery, ReportingPeriodDto } from './plans.dto';
import { plansPolicy } from './plans.policy';
import { countByStatus, TASK_STATUSES, taskStatus } from './task-status.rules';
import { PLAN_IN_SCOPE, TASK_COLUMNS, TASK_IN_SCOPE, type TaskRow } from './tasks.sql';

const PLAN = `p.id, p.organization_id as "organizationId", o.short_name as "organizationName", p.number, to_char(p.issued_on, 'YYYY-MM-DD') as "issuedOn",
  p.title, p.year, (select count(*)::int from plan_task t where t.plan_id = p.id and ${TASK_IN_SCOPE}) as tasks`;

@Injectable()
export class PlansReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
    private readonly journal: JournalReader,
  ) {}

  /** Newest first. */
  list(actor: Actor, query: PlansQuery): Promise<PlanPageDto> {
    const limit = query.limit ?? PAGE_SIZE;
    const [on, id] = this.cursors.read('plans', query.cursor) ?? [null, null];
    return this.work.read(actor, async (db) => {
      const rows = await db.query<PlanRowDto>(
        `select ${PLAN} from plan p join organization o on o.id = p.organization_id where ${PLAN_IN_SCOPE}
           and ($2::date is null or (p.issued_on, p.id) < ($2, $3::uuid)) order by p.issued_on desc, p.id desc limit $4`,
        [actor.reads, on, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select 1 from plan p where ${PLAN_IN_SCOPE} limit ${COUNT_CAP + 1}) c`,
        [actor.reads],
      );
      return this.cursors.page(
        'plans',
        rows,
        limit,
        counted,
        (row) => [row.issuedOn, row.id],
        (row) => row,
      );
    });
  }

  /** The plan with its counts; another organization sees of it what its own units lead. */
  get(actor: Actor, id: string, language: Language): Promise<PlanDto> {
    return this.work.read(actor, async (db) => {
      const plan = await planRow(db, id);
      const tasks = await tasksOf(db, id);
      const sections = await db.query<Omit<PlanSectionDto, 'counts'>>(
        'select code, title, parent_code as parent from plan_section where plan_id = $1 order by position',
        [id],
      );
      const units = new Map(tasks.flatMap((task) => task.leads).map((lead) => [lead.id, lead]));
      return {
        ...plan,
        sections: sections.map((section) => ({
          ...section,
          counts: countsOf(
            tasks.filter((task) => liesUnder(task.section, section.code)),
            db.today,
          ),
        })),
        units: [...units.values()]
          .sort((a, b) => a.name.localeCompare(b.name, 'vi'))
          .map(({ id: unitId, name, shortName }) => ({
            id: unitId,
            name,
            shortName,
            counts: countsOf(
              tasks.filter((task) => task.leads.some((lead) => lead.id === unitId)),
              db.today,
            ),
          })),
        periods: (await periodsOf(db, id)).map((period) => ({
          ...period,
          actions: showActions(
            {
              change: [
                allows(plansPolicy, actor, 'plan:adjust', plan),
                permits(periodReportLifecycle, 'edit', period.reportState ?? 'draft', {}),
              ],
            },
            language,
          ),
        })),
        counts: countsOf(tasks, db.today),
        history: await this.journal.historyOf(db, [id, ...(await periodIds(db, id))], language),
        actions: showActions(
          { adjust: [allows(plansPolicy, actor, 'plan:adjust', plan)], editReport: [allows(plansPolicy, actor, 'plan-report:edit', plan)] },
          language,
        ),
      };
    });
  }
}

/** @throws Refusal `not-found` outside one's scope. */
export async function planRow(db: Db, id: string): Promise<PlanRowDto & { issuer: string; version: number }> {
  const [plan] = await db.query<PlanRowDto & { issuer: string; version: number }>(
    `select ${PLAN}, p.issuer, p.version from plan p join organization o on o.id = p.organization_id where ${PLAN_IN_SCOPE} and p.id = $2`,
    [db.actor.reads, id],
  );
  if (!plan) throw new Refusal('not-found');
  return plan;
}

/** All tasks of a plan that are in scope, in order: a plan has tens of tasks, at most some hundred. */
export const tasksOf = (db: Db, planId: string): Promise<TaskRow[]> =>
  db.query<TaskRow>(
    `select ${TASK_COLUMNS} from plan_task t join plan_section s on s.id = t.section_id where ${TASK_IN_SCOPE} and t.plan_id = $2 order by t.position`,
    [db.actor.reads, planId],
  );

export function countsOf(tasks: readonly TaskRow[], today: string): PlanCountsDto {
  const counts = countByStatus(tasks.map((task) => taskStatus(task, today)));
  return {
    tasks: tasks.length,
    withoutEvidence: tasks.filter((task) => task.evidence === 0).length,
    byStatus: TASK_STATUSES.map((status) => ({ status, count: counts[status] })),
  };
}

async function periodIds(db: Db, planId: string): Promise<string[]> {
  const rows = await db.query<{ id: string }>('select id from reporting_period where plan_id = $1', [planId]);
  return rows.map((row) => row.id);
}

export const periodsOf = (db: Db, planId: string): Promise<ReportingPeriodDto[]> =>
  db.query<ReportingPeriodDto>(
    `select e.key, e.name, to_char(e.data_from, 'YYYY-MM-DD') as "dataFrom", to_char(e.data_to, 'YYYY-MM-DD') as "dataTo", e.due_words as "dueWords",
       to_char(e.due_on, 'YYYY-MM-DD') as "dueOn", to_char(e.due_by, 'YYYY-MM-DD') as "dueBy", r.state as "reportState", r.number as "reportNumber",
       to_char(r.issued_on, 'YYYY-MM-DD') as "reportIssuedOn", e.version
     from reporting_period e left join period_report r on r.period_id = e.id where e.plan_id = $1 order by e.position`,
    [planId],
  );
