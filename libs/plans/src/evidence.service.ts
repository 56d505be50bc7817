import { Injectable } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { RecordsReader } from '@qms/records';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import type { LinkEvidenceDto } from './evidence.dto';
import { Evidence } from './evidence.entity';
import { EvidenceReader } from './evidence.reader';
import { PlanTask } from './plan.entity';
import { evidencePolicy } from './plans.policy';

@Injectable()
export class EvidenceService {
  constructor(
    private readonly work: Work,
    private readonly records: RecordsReader,
    private readonly suggestions: EvidenceReader,
  ) {}

  /** @throws Refusal `unknown-reference` for a record out of scope, `evidence-already-linked`, `forbidden`. */
  link(actor: Actor, taskId: string, input: LinkEvidenceDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const task = await this.lockTask(tx, taskId);
      const [record] = await this.records.briefOf(tx, [input.recordId]);
      if (!record) throw new Refusal('unknown-reference', { field: 'recordId' });
      const [twin] = await tx.query('select 1 from evidence where task_id = $1 and record_id = $2 and removed_at is null', [
        taskId,
        record.id,
      ]);
      if (twin) throw new Refusal('evidence-already-linked');
      const evidence = await tx.save(
        Object.assign(new Evidence(), {
          id: tx.newId(),
          organizationId: task.organizationId,
          otherOrganizationId: record.organizationId,
          planId: task.planId,
          taskId,
          recordId: record.id,
          taskCode: task.code,
          taskTitle: task.title,
          recordCode: record.code,
          recordNumber: record.number,
          recordOn: record.happenedOn,
          recordTitle: record.title,
          note: input.note || null,
          because: await this.suggestions.reasonsFor(tx, task, record.id),
          addedBy: actor.personId,
          addedAt: tx.now,
          removedBy: null,
          removedAt: null,
        }),
      );
      await tx.record('evidence.linked', evidence);
      return { id: evidence.id };
    });
  }

  /** The link goes; that it was there stays. */
  unlink(actor: Actor, taskId: string, evidenceId: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      await this.lockTask(tx, taskId);
      const evidence = await tx.lockSeen(Evidence, evidenceId);
      if (evidence.taskId !== taskId || evidence.removedAt) throw new Refusal('not-found');
      evidence.removedBy = actor.personId;
      evidence.removedAt = tx.now;
      await tx.save(evidence);
      await tx.record('evidence.removed', evidence);
      return { id: evidence.id };
    });
  }

  private async lockTask(tx: Tx, taskId: string): Promise<PlanTask> {
    const [seen] = await tx.find(PlanTask, { id: taskId });
    if (!seen) throw new Refusal('not-found');
    const leads = await tx.query<{ unitId: string }>('select unit_id as "unitId" from task_lead where task_id = $1', [taskId]);
    authorize(
      evidencePolicy,
      tx.actor,
      'evidence:link',
      { organizationId: seen.organizationId, leadUnitIds: leads.map((lead) => lead.unitId) },
      { now: tx.now },
    );
    return tx.lock(PlanTask, taskId);
  }
}
