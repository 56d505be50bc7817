import { Injectable } from '@nestjs/common';
import { type Language, showActions } from '@qms/http';
import { type Permission, permits, Refusal } from '@qms/lifecycle';
import { type Actor, allows, type Db, Work } from '@qms/work';
import type { ReportingPeriodDto } from './plans.dto';
import { collectingPolicy, progressPolicy, unitsOf } from './plans.policy';
import { periodsOf, planRow, tasksOf } from './plans.reader';
import type {
  DecisionDto,
  MyProgressDto,
  PlanProgressDto,
  ReportedTaskDto,
  ShownState,
  UnitProgressDto,
  UnitReportDto,
} from './progress.dto';
import { taskStatus } from './task-status.rules';
import type { LeadRow, TaskRow } from './tasks.sql';
import { isOpen, type UnitReportState, unitReportLifecycle } from './unit-report.lifecycle';

interface ReportRow {
  readonly id: string;
  readonly organizationId: string;
  readonly counterpartOrganizationId: string;
  readonly planId: string;
  readonly unitId: string;
  readonly periodKey: string;
  readonly state: UnitReportState;
  readonly late: boolean;
  readonly submittedAt: Date | null;
  readonly closed: boolean;
}

const REPORT = `select r.id, r.organization_id as "organizationId", r.counterpart_organization_id as "counterpartOrganizationId", r.plan_id as "planId",
  r.unit_id as "unitId", p.key as "periodKey", r.state, r.late, r.submitted_at as "submittedAt", p.closed_at is not null as closed
  from unit_report r join reporting_period p on p.id = r.period_id`;

@Injectable()
export class ProgressReader {
  constructor(private readonly work: Work) {}

  /** One sheet: the tasks that one's unit leads, what it said last beside them. */
  mine(actor: Actor, planId: string, periodKey: string, unitId: string | undefined, language: Language): Promise<MyProgressDto> {
    return this.work.read(actor, async (db) => {
      const plan = await planRow(db, planId);
      const period = await periodNamed(db, planId, periodKey);
      const tasks = await tasksOf(db, planId);
      const leads = tasks.flatMap((task) => task.leads);
      const unit = unitFor(actor, leads, unitId);
      const own = unit ? tasks.filter((task) => task.leads.some((lead) => lead.id === unit.id)) : [];
      const [report] = unit
        ? await db.query<ReportRow>(`${REPORT} where r.plan_id = $1 and p.key = $2 and r.unit_id = $3`, [planId, periodKey, unit.id])
        : [];
      const reported = await reportedTasks(db, own, { unitId: unit?.id ?? null, reportId: report?.id ?? null, before: period.dueOn });
      const subject = { organizationId: report?.organizationId ?? actor.organizationId, unitId: unit?.id ?? '' };
      const state = report?.state ?? 'drafting';
      const closed = (await closedPeriods(db, planId)).has(periodKey);
      return {
        planId,
        planNumber: plan.number,
        period,
        unit: unit ? { id: unit.id, name: unit.name, shortName: unit.shortName } : null,
        reportId: report?.id ?? null,
        ...headOf(report, period, db.today),
        decisions: report ? await decisionsOf(db, report.id) : [],
        tasks: reported,
        actions: showActions(
          {
            save: [allows(progressPolicy, actor, 'progress:report', subject), openFor(state, closed)],
            submit: [
              allows(progressPolicy, actor, 'progress:submit', subject),
              permits(unitReportLifecycle, 'submit', state, {
                reportedTasks: reported.filter((task) => task.entry !== null && task.entry.text !== '').length,
                reportIssued: closed,
              }),
            ],
          },
          language,
        ),
      };
    });
  }

  /** Who leads tasks of the plan, and where each one's report stands. */
  ofPlan(actor: Actor, planId: string, periodKey: string): Promise<PlanProgressDto> {
    return this.work.read(actor, async (db) => {
      await planRow(db, planId);
      const period = await periodNamed(db, planId, periodKey);
      return { planId, period, units: await unitsProgress(db, planId, period) };
    });
  }

  get(actor: Actor, id: string, language: Language): Promise<UnitReportDto> {
    return this.work.read(actor, async (db) => {
      const [report] = await db.query<ReportRow>(`${REPORT} where r.id = $1`, [id]);
      if (!report) throw new Refusal('not-found');
      const plan = await planRow(db, report.planId);
      const period = await periodNamed(db, report.planId, report.periodKey);
      const tasks = (await tasksOf(db, report.planId)).filter((task) => task.leads.some((lead) => lead.id === report.unitId));
      const unit = tasks.flatMap((task) => task.leads).find((lead) => lead.id === report.unitId)!;
      const receive = allows(collectingPolicy, actor, 'progress:receive', { organizationId: report.counterpartOrganizationId });
      const facts = { reportedTasks: 1, reportIssued: report.closed };
      return {
        id,
        planId: plan.id,
        planNumber: plan.number,
        period,
        unit: { id: unit.id, name: unit.name, shortName: unit.shortName },
        ...headOf(report, period, db.today),
        decisions: await decisionsOf(db, id),
        tasks: await reportedTasks(db, tasks, { unitId: report.unitId, reportId: id, before: period.dueOn }),
        actions: showActions(
          {
            accept: [receive, permits(unitReportLifecycle, 'accept', report.state, facts)],
            return: [receive, permits(unitReportLifecycle, 'return', report.state, facts)],
          },
          language,
        ),
      };
    });
  }
}

/** Where each lead unit's report of a period stands. */
export async function unitsProgress(db: Db, planId: string, period: ReportingPeriodDto): Promise<UnitProgressDto[]> {
  const rows = await db.query<
    Omit<UnitProgressDto, 'late' | 'state' | 'submittedAt'> & {
      state: UnitReportState | null;
      late: boolean | null;
      submittedAt: Date | null;
    }
  >(
    `select u.id, u.name, u.short_name as "shortName", count(distinct l.task_id)::int as tasks, r.id as "reportId", r.state, r.late, r.submitted_at as "submittedAt",
       (select count(*)::int from progress_entry e where e.report_id = r.id and btrim(e.text) <> '') as reported
     from task_lead l join organization u on u.id = l.unit_id left join reporting_period p on p.plan_id = l.plan_id and p.key = $2
       left join unit_report r on r.period_id = p.id and r.unit_id = l.unit_id
     where l.plan_id = $1 group by u.id, r.id, r.state, r.late, r.submitted_at order by u.kind = 'room' desc, u.code`,
    [planId, period.key],
  );
  return rows.map((row) => {
    const { state, late, submittedAt } = headOf(
      row.state ? { state: row.state, late: row.late!, submittedAt: row.submittedAt } : undefined,
      period,
      db.today,
    );
    return { ...row, state, late, submittedAt };
  });
}

export async function periodNamed(db: Db, planId: string, key: string): Promise<ReportingPeriodDto> {
  const period = (await periodsOf(db, planId)).find((one) => one.key === key);
  if (!period) throw new Refusal('not-found');
  return period;
}

function headOf(
  report: Pick<ReportRow, 'state' | 'late' | 'submittedAt'> | undefined,
  period: ReportingPeriodDto,
  today: string,
): { state: ShownState; late: boolean; submittedAt: string | null } {
  const sent = report?.submittedAt ?? null;
  return {
    state: report?.state ?? 'not-sent',
    late: sent ? report!.late : today > period.dueBy,
    submittedAt: sent?.toISOString() ?? null,
  };
}

function openFor(state: UnitReportState, closed: boolean): Permission {
  if (closed) return { allowed: false, because: [{ code: 'report-already-issued' }] };
  return isOpen(state) ? { allowed: true, because: [] } : { allowed: false, because: [{ code: 'report-sent' }] };
}

function unitFor(actor: Actor, leads: readonly LeadRow[], unitId: string | undefined): LeadRow | undefined {
  const mine = unitsOf(actor).filter((unit) => unitId === undefined || unit === unitId);
  return leads.find((lead) => mine.includes(lead.id));
}

async function closedPeriods(db: Db, planId: string): Promise<Set<string>> {
  const rows = await db.query<{ key: string }>('select key from reporting_period where plan_id = $1 and closed_at is not null', [planId]);
  return new Set(rows.map((row) => row.key));
}

const decisionsOf = (db: Db, reportId: string): Promise<DecisionDto[]> =>
  db.query<DecisionDto>(
    `select d.verdict, d.reason, p.name as by, to_char(d.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
     from unit_report_decision d left join person p on p.id = d.decided_by where d.report_id = $1 order by d.decided_at desc, d.id desc`,
    [reportId],
  );

/** An edit of the collector holds only for the words that it was made on. */
export const EDITED = 'case when d.before = e.text and d.text <> e.text then d.text end';

async function reportedTasks(
  db: Db,
  tasks: readonly TaskRow[],
  of: { unitId: string | null; reportId: string | null; before: string },
): Promise<ReportedTaskDto[]> {
  const entries = await db.query<NonNullable<ReportedTaskDto['entry']> & { taskId: string }>(
    `select e.task_id as "taskId", e.text, ${EDITED} as "editedText", case when d.before = e.text and d.text <> e.text then a.name end as "editedBy",
       e.status, e.next_steps as "nextSteps", e.difficulties, e.percent, to_char(e.done_on, 'YYYY-MM-DD') as "doneOn", e.version
     from progress_entry e left join progress_edit d on d.entry_id = e.id left join person a on a.id = d.edited_by where e.report_id = $1`,
    [of.reportId],
  );
  const before = await db.query<NonNullable<ReportedTaskDto['previous']> & { taskId: string }>(
    `select distinct on (e.task_id) e.task_id as "taskId", p.name as period, e.text, e.status
     from progress_entry e join unit_report r on r.id = e.report_id join reporting_period p on p.id = r.period_id
     where r.unit_id = $1 and e.task_id = any ($2::uuid[]) and p.due_on < $3::date and r.state <> 'drafting' order by e.task_id, p.due_on desc`,
    [of.unitId, tasks.map((task) => task.id), of.before],
  );
  return tasks.map((task) => {
    const entry = entries.find((one) => one.taskId === task.id);
    const previous = before.find((one) => one.taskId === task.id);
    return {
      taskId: task.id,
      code: task.code,
      section: task.section,
      title: task.title,
      timingText: task.timingText,
      dueOn: task.dueOn,
      taskStatus: taskStatus(task, db.today),
      evidence: task.evidence,
      entry: entry ? without(entry) : null,
      previous: previous ? without(previous) : null,
    };
  });
}

const without = <T extends { taskId: string }>({ taskId: _, ...rest }: T): Omit<T, 'taskId'> => rest;
