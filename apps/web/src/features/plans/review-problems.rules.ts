import type { ReviewProblem } from '../../ui/review-page';
import type { PlanImport, ProposedTask } from './plans.queries';

/** A point to be checked in a proposal. Notes on the reading are kept apart: there is one for nearly every task of a bad scan. */
export interface ProposalProblem extends ReviewProblem {
  /** Code of the task; null = the plan as a whole. */
  readonly task: string | null;
  readonly isNote: boolean;
}

/** How the page says what the server gives as data. */
export interface ProblemWords {
  headMissing(fields: readonly string[]): string;
  missing(fields: readonly string[]): string;
  unmatched(text: string): string;
  ended(names: readonly string[]): string;
}

/** Warnings that only tell how something was read. */
const NOTES = ['units-restored', 'letter-inferred'];

/** Said anew from what is missing now, so that they go away once somebody has filled it in. */
const SAID_BY_FIELDS = ['field-missing'];

/** What a person should look at, in the order of the plan: of tasks that are still in it. */
export function problemsOf(proposal: Pick<PlanImport, 'headMissing' | 'tasks' | 'warnings'>, words: ProblemWords): ProposalProblem[] {
  const leftOut = new Set(proposal.tasks.filter((task) => task.leftOut).map((task) => task.code));
  const places = new Map(proposal.tasks.map((task, index) => [task.code, index]));
  const warned = proposal.warnings
    .filter(({ code, task }) => !SAID_BY_FIELDS.includes(code) && !(task !== null && leftOut.has(task)))
    .map(({ code, task, lines, text }): ProposalProblem => {
      const message = task === null ? text : `${task}: ${text}`;
      return { id: `${task ?? ''}:${code}:${text}`, task, message, lines: range(lines), severity: 'warning', isNote: NOTES.includes(code) };
    });
  const head: ProposalProblem[] =
    proposal.headMissing.length === 0
      ? []
      : [{ id: 'head', task: null, message: words.headMissing(proposal.headMissing), lines: [], severity: 'bad', isNote: false }];
  const tasks = proposal.tasks.filter((task) => !task.leftOut).flatMap((task) => taskProblems(task, words));
  const place = ({ task }: ProposalProblem) => (task === null ? -1 : (places.get(task) ?? proposal.tasks.length));
  return [...head, ...warned, ...tasks].sort((a, b) => place(a) - place(b));
}

function taskProblems(task: ProposedTask, words: ProblemWords): ProposalProblem[] {
  const of = (name: string, message: string, severity: 'warning' | 'bad'): ProposalProblem => ({
    id: `${task.code}:${name}`,
    task: task.code,
    message: `${task.code}: ${message}`,
    lines: range(task.sourceLines),
    severity,
    isNote: false,
  });
  return [
    ...(task.missing.length > 0 ? [of('missing', words.missing(task.missing), 'bad')] : []),
    ...(task.leads.unmatched !== '' ? [of('unmatched', words.unmatched(task.leadText), 'warning')] : []),
    ...(task.leads.ended.length > 0 ? [of('ended', words.ended(task.leads.ended), 'warning')] : []),
  ];
}

/** First and last line, as the server gives them, line by line. */
export function range(lines: readonly number[]): number[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: Math.max(0, last - first) + 1 }, (_, index) => first + index);
}

/** The reading says something else than the value: the mark at the end of a field is no difference. */
export const readsOtherwise = (read: string, value: string): boolean => {
  const [one, other] = [read, value].map((text) => text.normalize('NFC').replace(/[\s.;,]+$/u, '')) as [string, string];
  return one !== '' && one !== other;
};
