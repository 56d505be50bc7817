import type { LegalDate } from '@qms/work';
import type { TimingKind } from './timing.rules';

/** Tình trạng nhiệm vụ, word for word: Chưa đến hạn · Đang thực hiện · Thực hiện thường xuyên · Hoàn thành đúng hạn · Hoàn thành chậm · Quá hạn · Chờ hướng dẫn cấp trên · Đã điều chỉnh · Dừng thực hiện. */
export const TASK_STATUSES = [
  'not-yet-due',
  'in-progress',
  'continuous',
  'done-on-time',
  'done-late',
  'overdue',
  'waiting-for-guidance',
  'adjusted',
  'stopped',
] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** What is known of a task; each a day, not a mark. */
export interface TaskFacts {
  readonly timingKind: TimingKind;
  /** Last day on which it is on time, inclusive. */
  readonly dueOn: LegalDate | null;
  /** Day of the last accepted report of a lead unit that says that work is going on. */
  readonly reportedOn: LegalDate | null;
  /** Every lead unit is done. */
  readonly doneOn: LegalDate | null;
  /** An act changed its words or days. */
  readonly adjustedOn: LegalDate | null;
  /** The superior's guidance came. */
  readonly guidanceOn: LegalDate | null;
  readonly stoppedOn: LegalDate | null;
}

/** The status of the day; only a promised day that is over makes it late. While no guidance came, a task that waits for it is not late. */
export function taskStatus(task: TaskFacts, today: LegalDate): TaskStatus {
  if (task.stoppedOn) return 'stopped';
  if (task.doneOn) return task.dueOn !== null && task.doneOn > task.dueOn ? 'done-late' : 'done-on-time';
  if (task.timingKind === 'per-superior-guidance' && !task.guidanceOn && !task.reportedOn) return 'waiting-for-guidance';
  if (task.dueOn !== null && today > task.dueOn) return 'overdue';
  if (task.adjustedOn && !(task.reportedOn && task.reportedOn >= task.adjustedOn)) return 'adjusted';
  if (task.timingKind === 'continuous') return 'continuous';
  return task.reportedOn ? 'in-progress' : 'not-yet-due';
}

/** How many tasks stand in each status; statuses without any are there with 0. */
export function countByStatus(statuses: readonly TaskStatus[]): Record<TaskStatus, number> {
  const counts = Object.fromEntries(TASK_STATUSES.map((status) => [status, 0])) as Record<TaskStatus, number>;
  for (const status of statuses) counts[status] += 1;
  return counts;
}

/** What a lead unit says of its part. */
export const PART_STATUSES = ['not-started', 'in-progress', 'continuous', 'done'] as const;
export type PartStatus = (typeof PART_STATUSES)[number];

export interface LeadPart {
  /** As last accepted; null = nothing accepted yet. */
  readonly status: PartStatus | null;
  /** Day of the report that said so. */
  readonly saidOn: LegalDate | null;
  readonly doneOn: LegalDate | null;
}

/** A task goes on while any of its units works on it, and is done when its last unit is. */
export function taskOfParts(parts: readonly LeadPart[]): { reportedOn: LegalDate | null; doneOn: LegalDate | null } {
  const said = parts
    .map((part) => (part.status === null || part.status === 'not-started' ? null : part.saidOn))
    .filter((day) => day !== null);
  const done = parts.map((part) => (part.status === 'done' ? part.doneOn : null));
  return {
    reportedOn: said.length > 0 ? said.reduce(later) : null,
    doneOn: parts.length > 0 && done.every((day) => day !== null) ? done.reduce(later) : null,
  };
}

const later = (a: LegalDate, b: LegalDate): LegalDate => (a > b ? a : b);
