import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { permits, Refusal } from '@qms/lifecycle';
import { type Actor, allows, Work } from '@qms/work';
import { planImportLifecycle } from './plan-import.lifecycle';
import { importFacts } from './plan-import-decision';
import type { PlanImportDto, PlanImportPageDto, PlanImportRowDto, PlanImportsQuery, ProposedTaskDto, ReadingDto } from './plan-imports.dto';
import { plannedTask } from './plan-making.rules';
import { plansPolicy } from './plans.policy';
import type { Proposal, ReadTask } from './proposal';
import {
  type Corrections,
  correctedPlan,
  correctedSection,
  correctedTask,
  countsOf,
  DOUBTFUL,
  headMissing,
  stillMissing,
} from './proposal.rules';
import { reportingPeriods } from './reporting-periods.rules';
import { type PlanUnit, UnitsReader } from './units.reader';

interface Row {
  id: string;
  organizationId: string;
  state: PlanImportDto['state'];
  fileId: string;
  sourceName: string;
  sourceText: string;
  proposal: Proposal;
  corrections: Corrections;
  planId: string | null;
  createdAt: Date;
  version: number;
}

@Injectable()
export class PlanImportsReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
    private readonly units: UnitsReader,
  ) {}

  /** Newest first. */
  list(actor: Actor, query: PlanImportsQuery): Promise<PlanImportPageDto> {
    const limit = query.limit ?? PAGE_SIZE;
    const [at, id] = this.cursors.read('plan-imports', query.cursor) ?? [null, null];
    return this.work.read(actor, async (db) => {
      const rows = await db.query<PlanImportRowDto & { at: string }>(
        `select id, state, source_name as "sourceName", coalesce(corrections #>> '{plan,number}', proposal #>> '{plan,number}') as number,
           coalesce(corrections #>> '{plan,title}', proposal #>> '{plan,title}') as title, jsonb_array_length(proposal -> 'tasks') as tasks,
           to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdAt", plan_id as "planId"
         from plan_import where organization_id = any ($1::uuid[])
           and ($2::timestamptz is null or (created_at, id) < ($2, $3::uuid)) order by created_at desc, id desc limit $4`,
        [actor.reads, at, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select 1 from plan_import where organization_id = any ($1::uuid[]) limit ${COUNT_CAP + 1}) c`,
        [actor.reads],
      );
      return this.cursors.page(
        'plan-imports',
        rows,
        limit,
        counted,
        (row) => [row.createdAt, row.id],
        (row) => row,
      );
    });
  }

  /** The proposal with its corrections, what was read beside it, and the source lines. */
  get(actor: Actor, id: string, language: Language): Promise<PlanImportDto> {
    return this.work.read(actor, async (db) => {
      const [row] = await db.query<Row>(
        `select id, organization_id as "organizationId", state, file_id as "fileId", source_name as "sourceName", source_text as "sourceText", proposal,
           corrections, plan_id as "planId", created_at as "createdAt", version from plan_import where id = $1`,
        [id],
      );
      if (!row) throw new Refusal('not-found');
      return show(row, await this.units.unitsOf(db, row.organizationId), actor, language);
    });
  }
}

function show(row: Row, units: readonly PlanUnit[], actor: Actor, language: Language): PlanImportDto {
  const { proposal, corrections } = row;
  const plan = correctedPlan(proposal.plan, corrections.plan);
  const facts = importFacts(row);
  return {
    id: row.id,
    state: row.state,
    fileId: row.fileId,
    sourceName: row.sourceName,
    sourceLines: row.sourceText.split(/\r\n|\n|\r/),
    plan: headOf(plan),
    headMissing: [...headMissing(plan)],
    headReading: headOf(proposal.plan),
    sections: proposal.sections.map((read) => ({
      code: read.code,
      title: correctedSection(read, corrections).title,
      corrected: corrections.sections?.[read.code] !== undefined,
      readTitle: read.title,
      parent: read.parent ?? null,
      sourceLines: [...read.sourceLines],
    })),
    tasks: proposal.tasks.map((task) => showTask(task, corrections, units, row.organizationId)),
    periods: plan.year === null ? [] : reportingPeriods(corrections.reporting ?? proposal.reporting, plan.year),
    warnings: proposal.warnings.map(({ code, task, lines, text, textEn }) => ({
      code,
      task,
      lines,
      text: language === 'vi' ? text : textEn,
    })),
    counts: countsOf(proposal, corrections),
    planId: row.planId,
    createdAt: row.createdAt.toISOString(),
    version: row.version,
    actions: showActions(
      {
        correct: [allows(plansPolicy, actor, 'plan:import', row), permits(planImportLifecycle, 'correct', row.state, facts)],
        confirm: [allows(plansPolicy, actor, 'plan:confirm', row), permits(planImportLifecycle, 'confirm', row.state, facts)],
        discard: [allows(plansPolicy, actor, 'plan:import', row), permits(planImportLifecycle, 'discard', row.state, facts)],
      },
      language,
    ),
  };
}

function showTask(read: ReadTask, corrections: Corrections, units: readonly PlanUnit[], ownerId: string): ProposedTaskDto {
  const task = correctedTask(read, corrections.tasks?.[read.code]);
  const planned = plannedTask(task, units, ownerId);
  return {
    code: task.code,
    section: task.subsection ?? task.section,
    ...readingOf(task),
    body: task.body ?? null,
    products: [...planned.products],
    leads: {
      units: units.filter((unit) => planned.leads.unitIds.includes(unit.id)).map(({ id, name, shortName }) => ({ id, name, shortName })),
      collective: planned.leads.collective,
      unmatched: planned.leads.unmatched,
      ended: units.filter((unit) => planned.leads.endedIds.includes(unit.id)).map((unit) => unit.name),
    },
    clauses: [...planned.clauses],
    dueOn: planned.dueOn,
    parts: task.children.map(({ code, title, leadText, coordinatorsText }) => ({
      code,
      title,
      leadText: leadText ?? '',
      coordinatorsText: coordinatorsText ?? '',
    })),
    sourceLines: [...task.sourceLines],
    missing: [...stillMissing(task)],
    confidence: task.confidence,
    doubtful: task.confidence < DOUBTFUL && task.corrected.length === 0,
    leftOut: task.leftOut,
    corrected: [...task.corrected],
    reading: {
      title: read.read.title,
      leadText: read.read.leadText,
      coordinatorsText: read.read.coordinatorsText,
      productText: read.read.productText,
      timing: { ...timingOf(read), text: read.read.timingText },
    },
  };
}

const readingOf = (task: ReadTask): ReadingDto => ({
  title: task.title,
  leadText: task.leadText,
  coordinatorsText: task.coordinatorsText,
  productText: task.productText,
  timing: timingOf(task),
});

const timingOf = ({ timing: { text, kind, from, to, milestones } }: ReadTask): ReadingDto['timing'] => ({
  text,
  kind,
  from,
  to,
  milestones: milestones ?? [],
});

const headOf = ({ number, issuedOn, issuer, title, year }: Proposal['plan']): PlanImportDto['plan'] => ({
  number,
  issuedOn,
  issuer,
  title,
  year,
});
