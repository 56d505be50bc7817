import type { Proposal, ReadHead, ReadPlan, ReadReporting, ReadSection, ReadTask } from './proposal';

/** What a person may correct of one task. */
export interface TaskCorrection {
  readonly title?: string;
  readonly leadText?: string;
  readonly coordinatorsText?: string;
  readonly productText?: string;
  readonly timing?: Pick<ReadTask['timing'], 'text' | 'kind' | 'from' | 'to'>;
  /** Lead units chosen by hand; otherwise they are read from `leadText`. */
  readonly leadUnitIds?: readonly string[];
  /** Clauses of ISO 9001 that a record of this task may belong to. */
  readonly clauses?: readonly string[];
  /** It is no task: left out when the plan is made. */
  readonly leftOut?: boolean;
}
/** What a person may correct of one section: its title becomes a heading of the report. */
export interface SectionCorrection {
  readonly title: string;
}
export type PlanCorrection = Partial<{ [K in keyof ReadHead]: NonNullable<ReadHead[K]> }>;

/** All corrections of an import, beside the untouched reading. */
export interface Corrections {
  readonly plan?: PlanCorrection;
  readonly reporting?: readonly ReadReporting[];
  readonly sections?: Readonly<Record<string, SectionCorrection>>;
  readonly tasks?: Readonly<Record<string, TaskCorrection>>;
}

export interface CorrectedTask extends ReadTask {
  readonly leadUnitIds: readonly string[] | null;
  readonly clauses: readonly string[] | null;
  readonly leftOut: boolean;
  /** Names of the fields in which it differs from the reading. */
  readonly corrected: readonly string[];
}

/** The task as it would stand in the plan: the reading with the corrections over it. */
export function correctedTask(task: ReadTask, correction: TaskCorrection = {}): CorrectedTask {
  const { leadUnitIds, clauses, leftOut, timing, productText, ...texts } = correction;
  return {
    ...task,
    ...texts,
    ...(productText !== undefined && { productText, products: productsOf(productText) }),
    timing: timing ? { ...task.timing, ...timing } : task.timing,
    leadUnitIds: leadUnitIds ?? null,
    clauses: clauses ?? null,
    leftOut: leftOut ?? false,
    corrected: Object.keys(correction).sort(),
  };
}

export const correctedPlan = (plan: ReadPlan, correction: PlanCorrection = {}): ReadPlan => ({ ...plan, ...correction });

/** The section as it would stand in the plan: the reading with the correction over it. */
export const correctedSection = (section: ReadSection, corrections: Corrections): ReadSection => ({
  ...section,
  ...corrections.sections?.[section.code],
});

/** Adds one section's correction to those that are there. A title set to what was read is no correction any more. */
export function withSectionCorrection(all: Corrections, section: ReadSection, { title }: SectionCorrection): Corrections {
  const { [section.code]: _before, ...others } = all.sections ?? {};
  return { ...all, sections: title === section.title ? others : { ...others, [section.code]: { title } } };
}

/** Adds one task's correction to those that are there. A field set to what was read is no correction any more. */
export function withTaskCorrection(all: Corrections, task: ReadTask, more: TaskCorrection): Corrections {
  const merged: Record<string, unknown> = { ...all.tasks?.[task.code], ...more };
  for (const field of ['title', 'leadText', 'coordinatorsText', 'productText'] as const)
    if (merged[field] === task[field]) delete merged[field];
  const { text, kind, from, to } = task.timing;
  if (JSON.stringify(merged.timing) === JSON.stringify({ text, kind, from, to })) delete merged.timing;
  if (merged.leftOut === false) delete merged.leftOut;
  return { ...all, tasks: { ...all.tasks, [task.code]: merged } };
}

/** Products are parted by semicolons alone. */
export const productsOf = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

/** Below this a field was read badly enough to be looked at. */
export const DOUBTFUL = 0.8;

export interface ProposalCounts {
  readonly sections: number;
  readonly tasks: number;
  readonly leftOut: number;
  readonly corrected: number;
  readonly correctedSections: number;
  /** Tasks that lack a field. */
  readonly incomplete: number;
  readonly doubtful: number;
  readonly warnings: number;
}

/** Counted again after each correction, so that before and after can be compared. */
export function countsOf(proposal: Proposal, corrections: Corrections): ProposalCounts {
  const tasks = proposal.tasks.map((task) => correctedTask(task, corrections.tasks?.[task.code]));
  return {
    sections: proposal.sections.length,
    tasks: tasks.filter((task) => !task.leftOut).length,
    leftOut: tasks.filter((task) => task.leftOut).length,
    corrected: tasks.filter((task) => task.corrected.length > 0).length,
    correctedSections: Object.keys(corrections.sections ?? {}).length,
    incomplete: tasks.filter((task) => !task.leftOut && stillMissing(task).length > 0).length,
    doubtful: tasks.filter((task) => !task.leftOut && task.corrected.length === 0 && task.confidence < DOUBTFUL).length,
    warnings: proposal.warnings.length,
  };
}

/** Fields that were missing and were not filled in since. */
export function stillMissing(task: CorrectedTask): readonly string[] {
  const filled: Record<string, boolean> = {
    title: task.title !== '',
    lead: task.leadText !== '' || (task.leadUnitIds?.length ?? 0) > 0,
    coordinators: task.coordinatorsText !== '',
    products: task.productText !== '',
    product: task.productText !== '',
    timing: task.timing.text !== '',
  };
  return task.missing.filter((field) => filled[field] !== true);
}

/** Number, day, title and year must be known before a plan can be made. @returns names of the fields that are not. */
export const headMissing = (plan: ReadPlan): readonly string[] =>
  (['number', 'issuedOn', 'title', 'year'] as const).filter((field) => plan[field] === null || plan[field] === '');
