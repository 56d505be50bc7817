import { Injectable } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { type Actor, authorize, type Tx, vnDate, Work } from '@qms/work';
import { defaultOutline } from './outline.rules';
import { Plan } from './plan.entity';
import { PlanImport } from './plan-import.entity';
import { decideImport } from './plan-import-decision';
import { longDate, type PlannedPlan, plannedPlan, subjectOf } from './plan-making.rules';
import { plansPolicy, unitsOf } from './plans.policy';
import type { ReadSection } from './proposal';
import { reportingPeriods } from './reporting-periods.rules';
import { type PlanUnit, UnitsReader } from './units.reader';

/** What a confirmation made. */
export interface ConfirmedPlan {
  readonly planId: string;
  readonly tasks: number;
  readonly periods: number;
}

/** Makes the plan of a proposal: sections, tasks, a line for each lead unit, the reporting periods with their reports. */
@Injectable()
export class PlanConfirmation {
  constructor(
    private readonly work: Work,
    private readonly units: UnitsReader,
  ) {}

  /** @throws Refusal `plan-head-incomplete`, `plan-without-tasks`, `plan-already-there`, `wrong-state`. */
  confirm(actor: Actor, importId: string): Promise<ConfirmedPlan> {
    return this.work.run(actor, async (tx) => {
      const planImport = await tx.lockSeen(PlanImport, importId);
      authorize(plansPolicy, actor, 'plan:confirm', planImport, { now: tx.now });
      const { to } = decideImport('confirm', planImport);
      const units = await this.units.unitsOf(tx, planImport.organizationId);
      const planned = plannedPlan(planImport.proposal, planImport.corrections, units, planImport.organizationId);
      const made = await this.make(tx, planImport, planned, units);
      Object.assign(planImport, { state: to, planId: made.planId, decidedBy: actor.personId, decidedAt: tx.now });
      await tx.save(planImport);
      await tx.record('plan-import.confirmed', planImport, { tasks: made.tasks, periods: made.periods });
      return made;
    });
  }

  private async make(tx: Tx, planImport: PlanImport, planned: PlannedPlan, units: readonly PlanUnit[]): Promise<ConfirmedPlan> {
    const { organizationId } = planImport;
    const { number, issuedOn, title, year, issuer } = planned.plan as {
      [K in keyof PlannedPlan['plan']]: NonNullable<PlannedPlan['plan'][K]>;
    };
    const [twin] = await tx.query('select 1 from plan where organization_id = $1 and number = $2 and issued_on = $3', [
      organizationId,
      number,
      issuedOn,
    ]);
    if (twin) throw new Refusal('plan-already-there', { number });
    const own = units.find((unit) => unit.id === organizationId)!;
    const plan = await tx.save(
      Object.assign(new Plan(), {
        id: tx.newId(),
        organizationId,
        number,
        issuedOn,
        title,
        year,
        issuer: issuer ?? own.name,
        confirmedBy: tx.actor.personId,
        confirmedAt: tx.now,
      }),
    );
    const sectionIds = await this.insertSections(tx, plan, sectionsOf(planned));
    await this.insertTasks(tx, plan, planned, sectionIds, units);
    const periods = await this.insertPeriods(tx, plan, planned, own);
    await tx.record('plan.confirmed', plan, { tasks: planned.tasks.length, sections: sectionIds.size, periods });
    return { planId: plan.id, tasks: planned.tasks.length, periods };
  }

  private async insertSections(tx: Tx, plan: Plan, sections: readonly ReadSection[]): Promise<Map<string, string>> {
    const ids = new Map(sections.map((section) => [section.code, tx.newId()]));
    await insertRows(
      tx,
      'plan_section',
      sections.map((section, position) => ({
        id: ids.get(section.code),
        organization_id: plan.organizationId,
        plan_id: plan.id,
        code: section.code,
        title: section.title.normalize('NFC'),
        parent_code: section.parent ?? null,
        position,
      })),
    );
    return ids;
  }

  private async insertTasks(
    tx: Tx,
    plan: Plan,
    planned: PlannedPlan,
    sectionIds: ReadonlyMap<string, string>,
    units: readonly PlanUnit[],
  ): Promise<void> {
    const ids = planned.tasks.map(() => tx.newId());
    await insertRows(
      tx,
      'plan_task',
      planned.tasks.map(({ read, section, products, clauses, dueOn }, position) => ({
        id: ids[position],
        organization_id: plan.organizationId,
        plan_id: plan.id,
        section_id: sectionIds.get(section) ?? sectionIds.get(read.section),
        code: read.code,
        title: read.title.normalize('NFC'),
        body: read.body?.normalize('NFC') ?? null,
        lead_text: read.leadText,
        coordinators_text: read.coordinatorsText,
        product_text: read.productText,
        products,
        timing_text: read.timing.text,
        timing_kind: read.timing.kind,
        starts_on: read.timing.from,
        ends_on: read.timing.to,
        due_on: dueOn,
        milestones: read.timing.milestones ?? [],
        parts: read.children.map(({ code, title, leadText, coordinatorsText }) => ({
          code,
          title,
          leadText: leadText ?? '',
          coordinatorsText: coordinatorsText ?? '',
        })),
        clauses,
        source_lines: read.sourceLines,
        missing: read.missing,
        confidence: read.confidence,
        position,
        version: 1,
      })),
    );
    await insertRows(
      tx,
      'task_lead',
      planned.tasks.flatMap(({ leads }, index) =>
        leads.unitIds.map((unitId, position) => ({
          id: tx.newId(),
          organization_id: plan.organizationId,
          counterpart_organization_id: units.find((unit) => unit.id === unitId)!.qmsOwnerId,
          shared_at: tx.now,
          plan_id: plan.id,
          task_id: ids[index],
          unit_id: unitId,
          collective: leads.collective,
          position,
        })),
      ),
    );
  }

  private async insertPeriods(tx: Tx, plan: Plan, planned: PlannedPlan, own: PlanUnit): Promise<number> {
    const [around] = await tx.query<{ parent: string | null; symbol: string | null }>(
      `select p.name as parent, (select symbol from organization where id = any ($2::uuid[]) and kind = 'room' limit 1) as symbol
       from organization o left join organization p on p.id = o.parent_id where o.id = $1`,
      [plan.organizationId, unitsOf(tx.actor)],
    );
    const periods = reportingPeriods(planned.reporting, plan.year).map((period) => ({ id: tx.newId(), ...period }));
    const subject = subjectOf(plan.title);
    await insertRows(
      tx,
      'reporting_period',
      periods.map((period) => ({
        id: period.id,
        organization_id: plan.organizationId,
        plan_id: plan.id,
        key: period.key,
        name: period.name,
        data_from: period.dataFrom,
        data_to: period.dataTo,
        due_words: period.dueWords.normalize('NFC'),
        due_on: period.dueOn,
        due_by: period.dueBy,
        position: period.position,
        version: 1,
        outline: defaultOutline({
          organization: own.name,
          parent: around?.parent ?? null,
          collectingSymbol: around?.symbol ?? null,
          planNumber: plan.number,
          planDate: longDate(plan.issuedOn),
          subject,
          periodName: period.name,
          dataFrom: vnDate(period.dataFrom),
          dataTo: vnDate(period.dataTo),
          planSections: planned.sections.filter((section) => !section.parent),
        }),
      })),
    );
    await insertRows(
      tx,
      'period_report',
      periods.map((period) => ({
        id: tx.newId(),
        organization_id: plan.organizationId,
        plan_id: plan.id,
        period_id: period.id,
        state: 'draft',
        version: 1,
      })),
    );
    return periods.length;
  }
}

/** A task whose section was not read as a heading still needs one. */
function sectionsOf(planned: PlannedPlan): ReadSection[] {
  const sections = [...planned.sections];
  for (const { read } of planned.tasks)
    if (!sections.some((section) => section.code === read.section))
      sections.push({ code: read.section, title: `Mục ${read.section}`, sourceLines: read.sourceLines });
  return sections;
}

const TABLES = ['plan_section', 'plan_task', 'task_lead', 'reporting_period', 'period_report'] as const;

/** All rows of a table in one statement; keys are its columns, every column without a null of its own is named. */
async function insertRows(tx: Tx, table: (typeof TABLES)[number], rows: readonly Record<string, unknown>[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [JSON.stringify(rows)]);
}
