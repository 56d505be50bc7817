import type { Plan, ReportingPeriod, TaskStatus } from './plans.queries';

export type Counts = Plan['counts'];
export type Section = Plan['sections'][number];

export const countOf = (counts: Counts, status: TaskStatus): number => counts.byStatus.find((one) => one.status === status)?.count ?? 0;

/** Statuses in their order: those that some task of the plan has, and those that none has and need no column. */
export function statusesOf(counts: Counts, order: readonly TaskStatus[]): { present: TaskStatus[]; absent: TaskStatus[] } {
  return {
    present: order.filter((status) => countOf(counts, status) > 0),
    absent: order.filter((status) => countOf(counts, status) === 0),
  };
}

/** What the list of tasks may be narrowed to; the names stand in the address. */
export interface TaskChoice {
  section?: string;
  unitId?: string;
  status?: TaskStatus;
  withoutEvidence?: '1';
}

/** Address of the list of the tasks behind a number. */
export function tasksHref(planId: string, choice: TaskChoice = {}): string {
  const query = new URLSearchParams(Object.entries(choice).filter(([, value]) => value !== undefined)).toString();
  return `/ke-hoach/${planId}/nhiem-vu${query === '' ? '' : `?${query}`}`;
}

/** How deep a section lies, 0 at the top; its tasks are counted in the sections above it too. */
export function depthOf(section: Section, sections: readonly Section[]): number {
  const above = sections.find(({ code }) => code === section.parent);
  return above === undefined ? 0 : 1 + depthOf(above, sections);
}

/** The period that is reported on now: the first whose consolidated report is not issued; after the last one none. */
export const openPeriod = (periods: readonly ReportingPeriod[]): ReportingPeriod | undefined =>
  periods.find(({ reportState }) => reportState !== 'issued');

/** A task in one of these needs no watching of its last day any more. */
const CLOSED: readonly TaskStatus[] = ['done-on-time', 'done-late', 'stopped'];
export const isClosed = (status: TaskStatus): boolean => CLOSED.includes(status);
