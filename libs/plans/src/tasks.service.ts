import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { Plan, PlanTask } from './plan.entity';
import type { AddTaskDto, AdjustTaskDto } from './plans.dto';
import { plansPolicy } from './plans.policy';
import { productsOf } from './proposal.rules';
import { clausesOf } from './task-clauses.rules';
import { dueOn, type Timing } from './timing.rules';
import { type PlanUnit, UnitsReader } from './units.reader';
import { versionOf } from './version-of';

/** Changes of a plan within its year: tasks that arise, adjustments, extensions, guidance, a stop. Each by an act; old words are kept. */
@Injectable()
export class TasksService {
  constructor(
    private readonly work: Work,
    private readonly units: UnitsReader,
  ) {}

  /** @throws Refusal `section-unknown`, `task-code-taken`, `unknown-reference` for a unit that is not the organization's. */
  add(actor: Actor, planId: string, input: AddTaskDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const plan = await tx.lock(Plan, planId);
      authorize(plansPolicy, actor, 'plan:adjust', plan, { now: tx.now });
      const leads = await this.leadsOf(tx, plan.organizationId, input.leadUnitIds);
      const [section] = await tx.query<{ id: string }>('select id from plan_section where plan_id = $1 and code = $2', [
        planId,
        input.section,
      ]);
      if (!section) throw invalid('section', 'section-unknown');
      const [twin] = await tx.query('select 1 from plan_task where plan_id = $1 and code = $2', [planId, input.code]);
      if (twin) throw new Refusal('task-code-taken', { field: 'code' });
      const [last] = await tx.query<{ position: number }>(
        'select coalesce(max(position), -1) as position from plan_task where plan_id = $1',
        [planId],
      );
      const timing = timingOf(input.timing);
      const task = await tx.save(
        Object.assign(new PlanTask(), {
          id: tx.newId(),
          organizationId: plan.organizationId,
          planId,
          sectionId: section.id,
          code: input.code,
          title: input.title,
          body: null,
          leadText: leads.map((unit) => unit.name).join(', '),
          coordinatorsText: input.coordinatorsText ?? '',
          productText: input.productText ?? '',
          products: productsOf(input.productText ?? ''),
          ...timing,
          milestones: [],
          parts: [],
          clauses: clausesOf({ title: input.title, productText: input.productText ?? '' }),
          sourceLines: null,
          missing: [],
          confidence: null,
          addedByAct: input.act,
          addedOn: input.happenedOn,
          reportedOn: null,
          doneOn: null,
          adjustedOn: null,
          guidanceOn: null,
          stoppedOn: null,
          position: last!.position + 1,
        }),
      );
      for (const [position, unit] of leads.entries())
        await tx.query(
          `insert into task_lead (id, organization_id, counterpart_organization_id, shared_at, plan_id, task_id, unit_id, collective, position)
           values ($1,$2,$3,$4,$5,$6,$7,false,$8)`,
          [tx.newId(), plan.organizationId, unit.qmsOwnerId, tx.now, planId, task.id, unit.id, position],
        );
      await keepAdjustment(
        tx,
        task,
        { kind: 'added', act: input.act, happenedOn: input.happenedOn },
        {},
        { code: task.code, title: task.title },
      );
      await tx.record('plan-task.added', task, { act: input.act });
      return { id: task.id };
    });
  }

  /** @throws Refusal `adjustment-empty` for a change or extension that changes nothing; `timing-backwards`. */
  adjust(actor: Actor, taskId: string, input: AdjustTaskDto): Promise<{ version: number }> {
    return this.work.run(actor, async (tx) => {
      const task = await tx.lockSeen(PlanTask, taskId);
      authorize(plansPolicy, actor, 'plan:adjust', task, { now: tx.now });
      const change: Partial<PlanTask> = {
        ...(input.title !== undefined && { title: input.title }),
        ...(input.productText !== undefined && { productText: input.productText, products: productsOf(input.productText) }),
        ...(input.timing && timingOf(input.timing)),
      };
      if ((input.kind === 'changed' && Object.keys(change).length === 0) || (input.kind === 'extended' && !input.timing))
        throw new Refusal('adjustment-empty');
      const before = Object.fromEntries(Object.keys(change).map((name) => [name, task[name as keyof PlanTask]]));
      Object.assign(task, change, {
        ...(input.kind === 'guidance' && { guidanceOn: input.happenedOn }),
        ...(input.kind === 'stopped' && { stoppedOn: input.happenedOn }),
        ...(input.kind === 'changed' && { adjustedOn: input.happenedOn }),
      });
      await tx.save(task);
      await keepAdjustment(tx, task, input, before, change);
      await tx.record(`plan-task.${input.kind}`, task, { act: input.act, ...(input.reason && { reason: input.reason }) });
      return { version: await versionOf(tx, 'plan_task', taskId) };
    });
  }

  private async leadsOf(tx: Tx, organizationId: string, ids: readonly string[]): Promise<PlanUnit[]> {
    const units = (await this.units.unitsOf(tx, organizationId)).filter((unit) => ids.includes(unit.id) && !unit.ended);
    if (units.length !== new Set(ids).size) throw new Refusal('unknown-reference', { field: 'leadUnitIds' });
    return units;
  }
}

/** @throws Refusal `timing-backwards` */
function timingOf(timing: Timing): Pick<PlanTask, 'timingText' | 'timingKind' | 'startsOn' | 'endsOn' | 'dueOn'> {
  const { text, kind } = timing;
  const from = timing.from ?? null;
  const to = timing.to ?? null;
  if (from !== null && to !== null && to < from) throw invalid('timing.to', 'timing-backwards');
  return { timingText: text, timingKind: kind, startsOn: from, endsOn: to, dueOn: dueOn({ text, kind, from, to }) };
}

async function keepAdjustment(
  tx: Tx,
  task: PlanTask,
  act: { kind: string; act: string; happenedOn: string; reason?: string },
  before: object,
  after: object,
): Promise<void> {
  await tx.query(
    `insert into task_adjustment (id, organization_id, plan_id, task_id, kind, act, happened_on, reason, before, after, made_by, made_at)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)`,
    [
      tx.newId(),
      task.organizationId,
      task.planId,
      task.id,
      act.kind,
      act.act,
      act.happenedOn,
      act.reason ?? null,
      JSON.stringify(before),
      JSON.stringify(after),
      tx.actor.personId,
      tx.now,
    ],
  );
}
