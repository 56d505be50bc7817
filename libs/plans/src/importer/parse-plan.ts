import { confidenceOf } from './confidence';
import { readHead } from './head';
import { hasTasks, isAbout, OutlineBuilder, type OutlineNode, partsOf } from './outline';
import { type KnownUnit, NoTaskStructure, type PlanProposal, type ReadSection } from './plan-proposal';
import { readLines, type SourceLine, withoutFurniture } from './reading';
import { readReporting } from './reporting';
import { tasksOfTable } from './table-tasks';
import { findTable } from './tables';
import { joined, type MadeTask, TaskMaker } from './task-making';
import { tokensOf } from './tokens';
import { UnitNames } from './units';
import { warningsOf } from './warnings';

export interface ParseOptions {
  /** Units whose names are restored in lead and coordinator texts. */
  readonly organizations?: readonly KnownUnit[];
}

/**
 * Reads a reform plan from text, clean or badly scanned, into a proposal with source lines, confidence and warnings. Deterministic; asks
 * nothing outside its arguments. @throws NoTaskStructure when nothing looks like tasks.
 */
export function parsePlan(text: string, { organizations = [] }: ParseOptions = {}): PlanProposal {
  const source = readLines(text);
  const lines = withoutFurniture(source);
  const plan = readHead(lines);
  const outlined = fromOutline(lines, organizations, plan.year);
  const { sections, tasks } = outlined.tasks.length > 0 ? outlined : fromTable(lines, organizations, plan.year);
  if (tasks.length === 0) throw new NoTaskStructure();
  return {
    plan,
    sections,
    tasks: tasks.map((made) => ({ ...made.task, confidence: confidenceOf(made) })),
    reporting: readReporting(
      lines,
      tasks.map(({ task }) => task.sourceLines),
      plan.year,
    ),
    warnings: warningsOf(tasks, plan),
  };
}

interface Found {
  readonly sections: ReadSection[];
  readonly tasks: MadeTask[];
}

/** Parts that say why or how, never what: they hold no tasks even where a line looks like a field. */
const NOT_TASKS = ['tochucthuchien', 'mucdich', 'yeucau', 'noinhan', 'quandiem', 'muctieu', 'kinhphi', 'phancongtrachnhiem'];

function fromOutline(lines: readonly SourceLine[], organizations: readonly KnownUnit[], year: number | null): Found {
  const parts = partsOf(tokensOf(lines))
    .filter(
      ({ node, tokens }) => hasTasks(tokens) && (!isAbout(joined(node.title), ...NOT_TASKS) || isAbout(joined(node.title), 'nhiemvu')),
    )
    .map(({ node, tokens }) => {
      const builder = new OutlineBuilder(node);
      for (const token of tokens) builder.add(token);
      return builder.part;
    });
  const units = new UnitNames(organizations, parts.flatMap(unitTexts));
  const made = parts.map((part) => new TaskMaker(part, units, year).make());
  return { sections: made.flatMap(({ sections }) => sections), tasks: made.flatMap(({ tasks }) => tasks) };
}

const unitTexts = (node: OutlineNode): string[] => [
  ...node.fields.filter(({ field }) => field === 'lead' || field === 'coordinators').map(({ lines }) => joined(lines)),
  ...node.children.flatMap(unitTexts),
];

function fromTable(lines: readonly SourceLine[], organizations: readonly KnownUnit[], year: number | null): Found {
  const table = findTable(lines);
  if (!table) return { sections: [], tasks: [] };
  const texts = table.rows.flatMap(({ cells }) => [cells.lead ?? '', cells.coordinators ?? '']);
  return tasksOfTable(table, new UnitNames(organizations, texts), year);
}
