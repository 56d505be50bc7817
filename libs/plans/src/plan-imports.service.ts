import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { OrganizationsReader } from '@qms/organizations';
import { Files, type StoredFile } from '@qms/storage';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import type { CorrectPlanDto, CorrectSectionDto, CorrectTaskDto } from './plan-corrections.dto';
import { PlanImport } from './plan-import.entity';
import { decideImport } from './plan-import-decision';
import { readPlanText } from './plan-reading';
import { plansPolicy } from './plans.policy';
import type { Proposal } from './proposal';
import {
  type Corrections,
  correctedPlan,
  correctedSection,
  correctedTask,
  withSectionCorrection,
  withTaskCorrection,
} from './proposal.rules';
import { UnitsReader } from './units.reader';
import { versionOf } from './version-of';

/** A plan is proposed, corrected and discarded here; confirming it is PlanConfirmation's. Nothing is mended silently. */
@Injectable()
export class PlanImportsService {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly organizations: OrganizationsReader,
    private readonly units: UnitsReader,
  ) {}

  /** @throws Refusal `plan-source-not-text`; `no-task-structure` with what was looked for; `unknown-reference` for a file that is not there. */
  async create(actor: Actor, fileId: string): Promise<{ id: string }> {
    const file = await this.describe(actor, fileId);
    if (file.contentType !== 'text/plain') throw invalid('fileId', 'plan-source-not-text');
    const text = (await this.files.bytes(actor, fileId))
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .normalize('NFC');
    const names = await this.work.read(actor, (db) => this.organizations.names(db, actor.organizationId));
    const proposal = readPlanText(text, names);
    return this.work.run(actor, async (tx) => {
      authorize(plansPolicy, actor, 'plan:import', actor, { now: tx.now });
      await this.files.adopt(tx, fileId, 'fileId');
      return { id: (await this.propose(tx, actor.organizationId, { file, text, proposal })).id };
    });
  }

  /** The proposal stands; the file was adopted before. */
  async propose(
    tx: Tx,
    organizationId: string,
    read: { file: { id: string; name: string }; text: string; proposal: Proposal },
  ): Promise<PlanImport> {
    const planImport = await tx.save(
      Object.assign(new PlanImport(), {
        id: tx.newId(),
        organizationId,
        state: 'proposal' as const,
        fileId: read.file.id,
        sourceName: read.file.name,
        sourceText: read.text,
        proposal: read.proposal,
        corrections: {},
        planId: null,
        createdBy: tx.actor.personId,
        createdAt: tx.now,
        decidedBy: null,
        decidedAt: null,
      }),
    );
    await tx.record('plan-import.proposed', planImport, { tasks: read.proposal.tasks.length, warnings: read.proposal.warnings.length });
    return planImport;
  }

  /** Corrects number, day, title, year, issuer or the reporting deadlines. */
  correctPlan(actor: Actor, id: string, input: CorrectPlanDto): Promise<{ version: number }> {
    return this.correct(actor, id, (planImport) => {
      const { reporting, ...head } = input;
      const given = Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined));
      const before = correctedPlan(planImport.proposal.plan, planImport.corrections.plan);
      const corrections: Corrections = {
        ...planImport.corrections,
        plan: { ...planImport.corrections.plan, ...given },
        ...(reporting && { reporting: reporting.map((one) => ({ ...one, sourceLine: one.sourceLine ?? 0 })) }),
      };
      return {
        event: 'plan-import.head-corrected',
        corrections,
        before: pick(before, Object.keys(given)),
        after: { ...given, ...(reporting && { reporting }) },
        facts: {},
      };
    });
  }

  /** Corrects fields of one task. @throws Refusal `not-found` for a code that the proposal does not have. */
  correctTask(actor: Actor, id: string, code: string, input: CorrectTaskDto): Promise<{ version: number }> {
    return this.correct(actor, id, async (planImport, tx) => {
      const task = planImport.proposal.tasks.find((one) => one.code === code.normalize('NFC'));
      if (!task) throw new Refusal('not-found');
      const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as CorrectTaskDto;
      if (given.leadUnitIds) await this.knownUnits(tx, actor.organizationId, given.leadUnitIds);
      const timing = given.timing && {
        text: given.timing.text,
        kind: given.timing.kind,
        from: given.timing.from ?? null,
        to: given.timing.to ?? null,
      };
      const before = correctedTask(task, planImport.corrections.tasks?.[task.code]);
      return {
        event: 'plan-import.task-corrected',
        corrections: withTaskCorrection(planImport.corrections, task, { ...given, ...(timing && { timing }) }),
        before: pick(before, Object.keys(given)),
        after: { ...given },
        facts: { task: task.code },
      };
    });
  }

  /** Corrects the title of one section. @throws Refusal `not-found` for a code that the proposal does not have. */
  correctSection(actor: Actor, id: string, code: string, { title }: CorrectSectionDto): Promise<{ version: number }> {
    return this.correct(actor, id, (planImport) => {
      const section = planImport.proposal.sections.find((one) => one.code === code.normalize('NFC'));
      if (!section) throw new Refusal('not-found');
      const before = correctedSection(section, planImport.corrections);
      return {
        event: 'plan-import.section-corrected',
        corrections: withSectionCorrection(planImport.corrections, section, { title }),
        before: { title: before.title },
        after: { title },
        facts: { section: section.code },
      };
    });
  }

  discard(actor: Actor, id: string): Promise<{ version: number }> {
    return this.work.run(actor, async (tx) => {
      const planImport = await tx.lockSeen(PlanImport, id);
      authorize(plansPolicy, actor, 'plan:import', planImport, { now: tx.now });
      planImport.state = decideImport('discard', planImport).to;
      planImport.decidedBy = actor.personId;
      planImport.decidedAt = tx.now;
      await tx.save(planImport);
      await tx.record('plan-import.discarded', planImport);
      return { version: await versionOf(tx, 'plan_import', id) };
    });
  }

  private correct(
    actor: Actor,
    id: string,
    change: (planImport: PlanImport, tx: Tx) => Change | Promise<Change>,
  ): Promise<{ version: number }> {
    return this.work.run(actor, async (tx) => {
      const planImport = await tx.lockSeen(PlanImport, id);
      authorize(plansPolicy, actor, 'plan:import', planImport, { now: tx.now });
      decideImport('correct', planImport);
      const { event, corrections, before, after, facts } = await change(planImport, tx);
      planImport.corrections = corrections;
      await tx.save(planImport);
      await tx.recordOf(event, { type: 'plan-import', id, organizationId: planImport.organizationId }, facts, { before, after });
      return { version: await versionOf(tx, 'plan_import', id) };
    });
  }

  private async knownUnits(tx: Tx, organizationId: string, ids: readonly string[]): Promise<void> {
    const known = await this.units.unitsOf(tx, organizationId);
    if (!ids.every((id) => known.some((unit) => unit.id === id))) throw new Refusal('unknown-reference', { field: 'leadUnitIds' });
  }

  /** An id of a body is answered like one that does not exist. */
  private async describe(actor: Actor, fileId: string): Promise<StoredFile> {
    try {
      return await this.files.describe(actor, fileId);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not-found') throw new Refusal('unknown-reference', { field: 'fileId' });
      throw error;
    }
  }
}

interface Change {
  readonly event: string;
  readonly corrections: Corrections;
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
  readonly facts: Record<string, unknown>;
}

const pick = (from: object, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, (from as Record<string, unknown>)[name] ?? null]));
