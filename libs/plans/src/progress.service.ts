import { Injectable } from '@nestjs/common';
import { decide, Refusal } from '@qms/lifecycle';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { PlanTask, ReportingPeriod } from './plan.entity';
import { progressPolicy, unitsOf } from './plans.policy';
import type { ProgressSavedDto, SaveProgressDto, UnitReportOutcomeDto } from './progress.dto';
import { isLate } from './reporting-periods.rules';
import { ProgressEntry, UnitReport } from './unit-report.entity';
import { isOpen, unitReportLifecycle } from './unit-report.lifecycle';
import { versionOf } from './version-of';

/** A unit that leads, with the organization whose QMS it belongs to. */
interface Lead {
  readonly unitId: string;
  readonly qmsOwnerId: string;
}

/** A unit writes what it did, task by task, and its head sends it. */
@Injectable()
export class ProgressService {
  constructor(private readonly work: Work) {}

  /** Autosave of one task. @throws Refusal `report-sent`, `report-already-issued`, `forbidden` (not-your-unit), `changed-meanwhile` with If-Match. */
  save(actor: Actor, taskId: string, periodKey: string, input: SaveProgressDto): Promise<ProgressSavedDto> {
    return this.work.run(actor, async (tx) => {
      const [task] = await tx.find(PlanTask, { id: taskId });
      if (!task) throw new Refusal('not-found');
      const period = await periodOf(tx, task.planId, periodKey);
      const leads = await tx.query<Lead>(
        'select unit_id as "unitId", counterpart_organization_id as "qmsOwnerId" from task_lead where task_id = $1 order by position',
        [taskId],
      );
      const lead = chosen(actor, leads, input.unitId);
      authorize(progressPolicy, actor, 'progress:report', { organizationId: lead.qmsOwnerId, unitId: lead.unitId }, { now: tx.now });
      const report = await this.openReport(tx, task, period, lead);
      if (period.closedAt) throw new Refusal('report-already-issued');
      if (!isOpen(report.state)) throw new Refusal('report-sent');
      const entry = await this.write(tx, report, task, input);
      return { reportId: report.id, version: await versionOf(tx, 'progress_entry', entry.id) };
    });
  }

  /** The head of the unit sends. @throws Refusal `nothing-reported`, `report-already-issued`, `wrong-state`, `forbidden`. */
  submit(actor: Actor, planId: string, periodKey: string, input: { unitId?: string }): Promise<UnitReportOutcomeDto> {
    return this.work.run(actor, async (tx) => {
      const period = await periodOf(tx, planId, periodKey);
      const leads = await tx.query<Lead>(
        'select distinct unit_id as "unitId", counterpart_organization_id as "qmsOwnerId" from task_lead where plan_id = $1 order by unit_id',
        [planId],
      );
      const lead = chosen(actor, leads, input.unitId);
      authorize(progressPolicy, actor, 'progress:submit', { organizationId: lead.qmsOwnerId, unitId: lead.unitId }, { now: tx.now });
      const [begun] = await tx.find(UnitReport, { periodId: period.id, unitId: lead.unitId });
      if (!begun) throw new Refusal('nothing-reported');
      const report = await tx.lock(UnitReport, begun.id);
      const [{ reported } = { reported: 0 }] = await tx.query<{ reported: number }>(
        "select count(*)::int as reported from progress_entry where report_id = $1 and btrim(text) <> ''",
        [report.id],
      );
      const { to } = decide(unitReportLifecycle, 'submit', report.state, {
        reportedTasks: reported,
        reportIssued: period.closedAt !== null,
      });
      await tx.query('update progress_entry set shared_at = coalesce(shared_at, $2) where report_id = $1', [report.id, tx.now]);
      Object.assign(report, {
        state: to,
        sharedAt: report.sharedAt ?? tx.now,
        submittedBy: actor.personId,
        submittedAt: tx.now,
        late: isLate(tx.today, period),
      });
      await tx.save(report);
      await tx.record('unit-report.submitted', report, { period: periodKey, tasks: reported });
      return { id: report.id, state: report.state, late: report.late };
    });
  }

  private async openReport(tx: Tx, task: PlanTask, period: ReportingPeriod, lead: Lead): Promise<UnitReport> {
    await tx.query(
      `insert into unit_report (id, organization_id, counterpart_organization_id, plan_id, period_id, unit_id, state)
       values ($1,$2,$3,$4,$5,$6,'drafting') on conflict (period_id, unit_id) do nothing`,
      [tx.newId(), lead.qmsOwnerId, task.organizationId, task.planId, period.id, lead.unitId],
    );
    const [found] = await tx.find(UnitReport, { periodId: period.id, unitId: lead.unitId });
    return tx.lock(UnitReport, found!.id);
  }

  private async write(tx: Tx, report: UnitReport, task: PlanTask, input: SaveProgressDto): Promise<ProgressEntry> {
    const [known] = await tx.find(ProgressEntry, { reportId: report.id, taskId: task.id });
    const entry = known
      ? await tx.lockSeen(ProgressEntry, known.id)
      : Object.assign(new ProgressEntry(), {
          id: tx.newId(),
          organizationId: report.organizationId,
          counterpartOrganizationId: report.counterpartOrganizationId,
          sharedAt: null,
          reportId: report.id,
          taskId: task.id,
        });
    const words = {
      text: input.text,
      status: input.status,
      nextSteps: input.nextSteps ?? '',
      difficulties: input.difficulties ?? '',
      percent: input.percent ?? null,
      doneOn: input.status === 'done' ? (input.doneOn ?? tx.today) : null,
    };
    const before = known ? Object.fromEntries(Object.keys(words).map((name) => [name, known[name as keyof ProgressEntry]])) : {};
    Object.assign(entry, words, { savedBy: tx.actor.personId, savedAt: tx.now });
    await tx.save(entry);
    // The report is the chain: its row is the one that is locked.
    await tx.recordOf(
      'progress.saved',
      { type: 'unit-report', id: report.id, organizationId: report.organizationId },
      { task: task.code },
      { before, after: words },
    );
    return entry;
  }
}

/** @throws Refusal `not-found` */
export async function periodOf(tx: Tx, planId: string, key: string): Promise<ReportingPeriod> {
  const [period] = await tx.find(ReportingPeriod, { planId, key });
  if (!period) throw new Refusal('not-found');
  return period;
}

/** The unit for which somebody acts: the one named, or the first of his that leads; nobody's where none does. */
function chosen(actor: Actor, leads: readonly Lead[], unitId: string | undefined): Lead {
  const mine = unitsOf(actor);
  return (
    leads.find((lead) => (unitId === undefined ? mine.includes(lead.unitId) : lead.unitId === unitId)) ?? {
      unitId: '',
      qmsOwnerId: actor.organizationId,
    }
  );
}
