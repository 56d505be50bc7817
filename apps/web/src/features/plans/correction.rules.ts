import type { Input } from '../../api/types';
import type { ProposedTask } from './plans.queries';

type Correction = Input<'/api/v1/plan-imports/{id}/tasks/{code}', 'patch'>;

/** A proposed task as its form holds it. */
export interface TaskValues {
  title: string;
  leadText: string;
  leadUnitIds: string[];
  coordinatorsText: string;
  productText: string;
  timingText: string;
  timingKind: ProposedTask['timing']['kind'];
  from: string | null;
  to: string | null;
  clauses: string[];
  leftOut: boolean;
}

/** Only what differs from the task as it stands: everything else stays the reading's. Texts in NFC, without blanks around. */
export function correctionOf(task: ProposedTask, values: TaskValues): Correction {
  const changes: Correction = {};
  for (const field of ['title', 'leadText', 'coordinatorsText', 'productText'] as const) {
    const text = tidy(values[field]);
    if (text !== task[field]) changes[field] = text;
  }
  const units = task.leads.units.map(({ id }) => id);
  // Words that name a unit are read anew; units chosen by hand are sent only when somebody chose.
  if (!same(values.leadUnitIds, units)) changes.leadUnitIds = values.leadUnitIds;
  if (!same(values.clauses, task.clauses)) changes.clauses = values.clauses;
  const timing = { text: tidy(values.timingText), kind: values.timingKind, from: values.from, to: values.to };
  const { text, kind, from, to } = task.timing;
  if (JSON.stringify(timing) !== JSON.stringify({ text, kind, from, to })) changes.timing = timing;
  if (values.leftOut !== task.leftOut) changes.leftOut = values.leftOut;
  return changes;
}

/** A title stands on one line, also where it was pasted over several. */
export const sectionTitle = (typed: string): string => tidy(typed.replace(/\s+/gu, ' '));

const tidy = (text: string): string => text.trim().normalize('NFC');
const same = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');
