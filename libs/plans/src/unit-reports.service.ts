import { Injectable } from '@nestjs/common';
import { decide, Refusal } from '@qms/lifecycle';
import { type Actor, authorize, legalDate, type Tx, Work } from '@qms/work';
import { PlanTask, ReportingPeriod } from './plan.entity';
import { collectingPolicy } from './plans.policy';
import type { UnitReportOutcomeDto } from './progress.dto';
import { type LeadPart, taskOfParts } from './task-status.rules';
import { ProgressEdit, ProgressEntry, UnitReport, UnitReportDecision } from './unit-report.entity';
import { unitReportLifecycle } from './unit-report.lifecycle';
import { versionOf } from './version-of';

/** The planning officer receives what units sent, or returns it with a reason; what he changes in their words stays visible. */
@Injectable()
export class UnitReportsService {
  constructor(private readonly work: Work) {}

  /** From now on what the unit says counts for its tasks. */
  accept(actor: Actor, id: string): Promise<UnitReportOutcomeDto> {
    return this.decide(actor, id, 'accept', null);
  }

  return(actor: Actor, id: string, reason: string): Promise<UnitReportOutcomeDto> {
    return this.decide(actor, id, 'return', reason);
  }

  /** @throws Refusal `not-found` for a task that the report does not speak of; `report-already-issued`; `wrong-state`. */
  editText(actor: Actor, id: string, taskId: string, text: string): Promise<{ version: number }> {
    return this.work.run(actor, async (tx) => {
      const { report, reportIssued } = await this.received(tx, id);
      if (reportIssued) throw new Refusal('report-already-issued');
      if (report.state !== 'submitted' && report.state !== 'accepted')
        throw new Refusal('wrong-state', { state: report.state, action: 'edit' });
      const [entry] = await tx.find(ProgressEntry, { reportId: id, taskId });
      if (!entry) throw new Refusal('not-found');
      const [known] = await tx.find(ProgressEdit, { entryId: entry.id });
      const edit = known
        ? await tx.lockSeen(ProgressEdit, known.id)
        : Object.assign(new ProgressEdit(), {
            id: tx.newId(),
            organizationId: report.counterpartOrganizationId,
            counterpartOrganizationId: report.organizationId,
            sharedAt: tx.now,
            entryId: entry.id,
          });
      Object.assign(edit, { before: entry.text, text, editedBy: actor.personId, editedAt: tx.now });
      await tx.save(edit);
      const [task] = await tx.find(PlanTask, { id: taskId });
      await tx.record('progress.edited-by-collector', edit, { task: task!.code });
      return { version: await versionOf(tx, 'progress_edit', edit.id) };
    });
  }

  private decide(actor: Actor, id: string, action: 'accept' | 'return', reason: string | null): Promise<UnitReportOutcomeDto> {
    return this.work.run(actor, async (tx) => {
      const { report: seen, reportIssued } = await this.received(tx, id);
      const facts = { reportedTasks: 1, reportIssued };
      decide(unitReportLifecycle, action, seen.state, facts);
      const report = await tx.lock(UnitReport, id);
      const { to } = decide(unitReportLifecycle, action, report.state, facts);
      report.state = to;
      await tx.save(report);
      const decision = await tx.save(
        Object.assign(new UnitReportDecision(), {
          id: tx.newId(),
          organizationId: report.counterpartOrganizationId,
          counterpartOrganizationId: report.organizationId,
          sharedAt: tx.now,
          reportId: id,
          verdict: to as 'accepted' | 'returned',
          reason,
          decidedBy: actor.personId,
          decidedAt: tx.now,
        }),
      );
      await tx.record(`unit-report.${decision.verdict}`, report, { ...(reason && { reason }) }, report.counterpartOrganizationId);
      if (action === 'accept') await this.count(tx, report);
      return { id, state: to, late: report.late };
    });
  }

  /** A report that was sent to the actor's organization; a draft of another organization is not there. */
  private async received(tx: Tx, id: string): Promise<{ report: UnitReport; reportIssued: boolean }> {
    const [report] = await tx.find(UnitReport, { id });
    if (!report) throw new Refusal('not-found');
    authorize(collectingPolicy, tx.actor, 'progress:receive', { organizationId: report.counterpartOrganizationId }, { now: tx.now });
    const [period] = await tx.find(ReportingPeriod, { id: report.periodId });
    return { report, reportIssued: period!.closedAt !== null };
  }

  /** Lead lines take over what the unit says, unless a later report has said more; then each task is worked out from its lines. */
  private async count(tx: Tx, report: UnitReport): Promise<void> {
    const saidOn = legalDate(report.submittedAt!);
    const entries = await tx.find(ProgressEntry, { reportId: report.id });
    for (const entry of entries.sort((a, b) => a.taskId.localeCompare(b.taskId))) {
      const task = await tx.lock(PlanTask, entry.taskId);
      await tx.query(
        `update task_lead set status = $3, said_on = $4, done_on = $5, percent = $6
         where task_id = $1 and unit_id = $2 and (said_on is null or said_on <= $4::date)`,
        [task.id, report.unitId, entry.status, saidOn, entry.doneOn, entry.percent],
      );
      const parts = await tx.query<LeadPart>(
        `select status, to_char(said_on, 'YYYY-MM-DD') as "saidOn", to_char(done_on, 'YYYY-MM-DD') as "doneOn" from task_lead where task_id = $1`,
        [task.id],
      );
      const { reportedOn, doneOn } = taskOfParts(parts);
      if (reportedOn === task.reportedOn && doneOn === task.doneOn) continue;
      Object.assign(task, { reportedOn, doneOn });
      await tx.save(task);
      await tx.record('plan-task.progressed', task, { unitId: report.unitId });
    }
  }
}
