import { Injectable } from '@nestjs/common';
import { JournalReader, type Language, showActions } from '@qms/http';
import { permits, Refusal } from '@qms/lifecycle';
import { type Actor, allows, type Db, Work } from '@qms/work';
import type { Outline } from './outline.rules';
import { type PeriodReportState, periodReportLifecycle } from './period-report.lifecycle';
import { plansPolicy } from './plans.policy';
import { countsOf, planRow, tasksOf } from './plans.reader';
import { EDITED, periodNamed, unitsProgress } from './progress.reader';
import { mergedText, partsOf, type ReportFacts, type ToldPart } from './report-merging.rules';
import { productsWords, taskNote } from './report-paper.rules';
import type { ReportDto, ReportEvidenceDto, ReportSectionDto } from './reports.dto';
import { countByStatus, taskStatus } from './task-status.rules';
import type { TaskRow } from './tasks.sql';

interface ReportRow {
  readonly id: string;
  readonly organizationId: string;
  readonly periodId: string;
  readonly state: PeriodReportState;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly fileId: string | null;
  readonly outline: Outline;
  readonly version: number;
}
interface EditedSection {
  readonly id: string;
  readonly key: string;
  readonly merged: string;
  readonly text: string;
  readonly editedBy: string | null;
  readonly editedAt: Date;
  readonly version: number;
}

@Injectable()
export class ReportsReader {
  constructor(
    private readonly work: Work,
    private readonly journal: JournalReader,
  ) {}

  get(actor: Actor, planId: string, periodKey: string, language: Language): Promise<ReportDto> {
    return this.work.read(actor, (db) => this.report(db, planId, periodKey, language));
  }

  /** The report as it stands: merged from accepted unit reports, edited sections over it. @throws Refusal `not-found` */
  async report(db: Db, planId: string, periodKey: string, language: Language): Promise<ReportDto> {
    const plan = await planRow(db, planId);
    const report = await reportRow(db, planId, periodKey);
    const period = await periodNamed(db, planId, periodKey);
    const { facts, tasks, evidence } = await reportFacts(db, planId, plan.number, periodKey);
    const edited = await db.query<EditedSection>(
      `select s.id, s.key, s.merged, s.text, p.name as "editedBy", s.edited_at as "editedAt", s.version
       from report_section s left join person p on p.id = s.edited_by where s.report_id = $1`,
      [report.id],
    );
    return {
      planId,
      planNumber: plan.number,
      period,
      state: report.state,
      number: report.number,
      issuedOn: report.issuedOn,
      fileId: report.fileId,
      title: report.outline.title,
      opening: report.outline.opening,
      closing: report.outline.closing,
      addressees: [...report.outline.addressees],
      copies: [...report.outline.copies],
      sections: report.outline.sections.map((section) =>
        showSection(
          section,
          facts,
          edited.find((one) => one.key === section.key),
        ),
      ),
      counts: countsOf(tasks, db.today),
      tasks: tasks.map((task) => ({
        code: task.code,
        section: task.section,
        title: task.title,
        leads: leadWords(task),
        coordinators: task.coordinatorsText,
        products: productsWords(
          evidence.filter((one) => one.taskCode === task.code),
          task.productText,
        ),
        timing: task.timingText,
        doneOn: task.doneOn,
        status: taskStatus(task, db.today),
        note: taskNote(task),
      })),
      evidence,
      units: await unitsProgress(db, planId, period),
      history: await this.journal.historyOf(db, [report.id, ...edited.map((one) => one.id)], language),
      version: report.version,
      actions: showActions(
        {
          edit: [allows(plansPolicy, db.actor, 'plan-report:edit', report), permits(periodReportLifecycle, 'edit', report.state, {})],
          issue: [allows(plansPolicy, db.actor, 'plan-report:issue', report), permits(periodReportLifecycle, 'issue', report.state, {})],
        },
        language,
      ),
    };
  }
}

async function reportRow(db: Db, planId: string, periodKey: string): Promise<ReportRow> {
  const [report] = await db.query<ReportRow>(
    `select r.id, r.organization_id as "organizationId", r.period_id as "periodId", r.state, r.number, to_char(r.issued_on, 'YYYY-MM-DD') as "issuedOn",
       r.file_id as "fileId", p.outline, r.version from period_report r join reporting_period p on p.id = r.period_id
     where r.organization_id = any ($1::uuid[]) and r.plan_id = $2 and p.key = $3`,
    [db.actor.reads, planId, periodKey],
  );
  if (!report) throw new Refusal('not-found');
  return report;
}

/** What the sections are merged from. */
export async function reportFacts(
  db: Db,
  planId: string,
  planNumber: string,
  periodKey: string,
): Promise<{ facts: ReportFacts; tasks: TaskRow[]; evidence: ReportEvidenceDto[] }> {
  const tasks = await tasksOf(db, planId);
  const evidence = await db.query<ReportEvidenceDto>(
    `select t.code as "taskCode", coalesce(e.record_number, e.record_code, '') as number, to_char(e.record_on, 'YYYY-MM-DD') as "happenedOn",
       e.record_title as title, o.short_name as "organizationName"
     from evidence e join plan_task t on t.id = e.task_id join organization o on o.id = e.other_organization_id
     where e.plan_id = $1 and e.removed_at is null order by t.position, e.record_on, e.id`,
    [planId],
  );
  const parts = await db.query<ToldPart>(
    `select t.code as "taskCode", t.title as "taskTitle", s.code as section, u.id as "unitId", u.short_name as "unitName", e.text, ${EDITED} as "editedText",
       e.next_steps as "nextSteps", e.difficulties
     from unit_report r join reporting_period p on p.id = r.period_id join progress_entry e on e.report_id = r.id join plan_task t on t.id = e.task_id
       join plan_section s on s.id = t.section_id join organization u on u.id = r.unit_id left join progress_edit d on d.entry_id = e.id
       left join task_lead l on l.task_id = t.id and l.unit_id = r.unit_id
     where r.plan_id = $1 and p.key = $2 and r.state = 'accepted' order by t.position, l.position nulls last, u.code`,
    [planId, periodKey],
  );
  const statuses = tasks.map((task) => taskStatus(task, db.today));
  return {
    tasks,
    evidence,
    facts: {
      planNumber,
      parts,
      tasks: tasks.map((task, i) => ({
        code: task.code,
        title: task.title,
        status: statuses[i]!,
        leads: leadWords(task),
        dueOn: task.dueOn,
      })),
      counts: countByStatus(statuses),
      evidence: evidence.length,
      withoutEvidence: tasks.filter((task) => task.evidence === 0).length,
    },
  };
}

/** A collective lead in the words of the plan; named units by their short names. */
const leadWords = (task: TaskRow): string =>
  task.leads.length === 0 || task.leads.some((lead) => lead.collective)
    ? task.leadText
    : task.leads.map((lead) => lead.shortName).join(', ');

function showSection(section: Outline['sections'][number], facts: ReportFacts, edited: EditedSection | undefined): ReportSectionDto {
  const merged = mergedText(section, facts);
  return {
    key: section.key,
    heading: section.heading,
    level: section.level,
    filling: section.filling,
    planSections: [...section.planSections],
    text: edited?.text ?? merged,
    merged,
    edited: edited !== undefined && edited.text !== merged,
    outdated: edited !== undefined && edited.merged !== merged,
    editedBy: edited?.editedBy ?? null,
    editedAt: edited?.editedAt.toISOString() ?? null,
    parts: partsOf(section, facts.parts).map(({ taskCode, taskTitle, unitId, unitName, text, editedText }) => ({
      taskCode,
      taskTitle,
      unitId,
      unitName,
      text,
      editedText,
    })),
    version: edited?.version ?? 0,
  };
}
