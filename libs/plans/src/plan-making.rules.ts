import { type KnownUnit, type LeadReading, readLeads } from './lead-units.rules';
import type { Proposal, ReadReporting, ReadSection } from './proposal';
import { type CorrectedTask, type Corrections, correctedPlan, correctedSection, correctedTask, productsOf } from './proposal.rules';
import { clausesOf } from './task-clauses.rules';
import { dueOn } from './timing.rules';

/** A task ready for the plan. */
export interface PlannedTask {
  readonly read: CorrectedTask;
  readonly section: string;
  readonly products: readonly string[];
  readonly clauses: readonly string[];
  readonly dueOn: string | null;
  readonly leads: LeadReading;
}

/** A proposal with its corrections as it would become a plan; what is left out is not there. */
export interface PlannedPlan {
  readonly plan: ReturnType<typeof correctedPlan>;
  readonly reporting: readonly ReadReporting[];
  readonly sections: readonly ReadSection[];
  readonly tasks: readonly PlannedTask[];
}

/** Who leads: chosen by hand, or read from the words of the lead line. */
export function leadsOf(task: CorrectedTask, units: readonly KnownUnit[], ownerId: string): LeadReading {
  const read = readLeads(task.leadText, units, ownerId);
  if (task.leadUnitIds === null) return read;
  const chosen = task.leadUnitIds;
  return {
    unitIds: units.filter((unit) => chosen.includes(unit.id)).map((unit) => unit.id),
    collective: false,
    unmatched: '',
    endedIds: units.filter((unit) => chosen.includes(unit.id) && unit.ended).map((unit) => unit.id),
  };
}

export function plannedTask(task: CorrectedTask, units: readonly KnownUnit[], ownerId: string): PlannedTask {
  return {
    read: task,
    section: task.subsection ?? task.section,
    products: task.products.length > 0 ? task.products : productsOf(task.productText),
    clauses: task.clauses ?? clausesOf(task),
    dueOn: dueOn(task.timing),
    leads: leadsOf(task, units, ownerId),
  };
}

export function plannedPlan(proposal: Proposal, corrections: Corrections, units: readonly KnownUnit[], ownerId: string): PlannedPlan {
  return {
    plan: correctedPlan(proposal.plan, corrections.plan),
    reporting: corrections.reporting ?? proposal.reporting,
    sections: proposal.sections.map((section) => correctedSection(section, corrections)),
    tasks: proposal.tasks
      .map((task) => correctedTask(task, corrections.tasks?.[task.code]))
      .filter((task) => !task.leftOut)
      .map((task) => plannedTask(task, units, ownerId)),
  };
}

/** What a plan is about, as it stands in the report's title: "Cải cách hành chính của Sở … năm 2026" → "cải cách hành chính". */
export function subjectOf(title: string): string {
  const subject = title
    .replace(/^kế hoạch\s+/i, '')
    .split(/\s+(?:của|năm|giai đoạn)\s+/i)[0]!
    .trim();
  return subject.charAt(0).toLocaleLowerCase('vi') + subject.slice(1);
}

const twoDigits = (text: string): string => text.padStart(2, '0');
/** `ngày 26 tháng 12 năm 2025` (NĐ 30/2020: days below 10 and the months 1, 2 with a leading 0). */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `ngày ${twoDigits(String(day))} tháng ${month <= 2 ? twoDigits(String(month)) : month} năm ${year}`;
}
