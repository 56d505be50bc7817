import { confidenceOf } from './confidence';
import { readHead } from './head';
import { withHeadNames } from './head-names';
import { hasTasks, isAbout, OutlineBuilder, type OutlineNode, partsOf, withFieldsApart } from './outline';
import { type KnownUnit, NoTaskStructure, type PlanProposal, type ReadSection } from './plan-proposal';
import { readLines, type SourceLine, withoutFurniture } from './reading';
import { readReporting } from './reporting';
import { tasksOfTables } from './table-tasks';
import { findTables, type TaskTable } from './tables';
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
  const plan = withHeadNames(readHead(lines), organizations);
  const tables = findTables(lines);
  const inTables = (line: number): boolean => tables.some(({ firstLine, lastLine }) => line >= firstLine && line <= lastLine);
  const rest = lines.map((line) => (inTables(line.number) ? { ...line, text: '' } : line));
  const { sections, tasks } = together(fromOutline(rest, organizations, plan.year), fromTables(tables, organizations, plan.year));
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
      return withFieldsApart(builder.part);
    });
  const units = new UnitNames(organizations, parts.flatMap(unitTexts));
  const made = parts.map((part) => new TaskMaker(part, units, year).make());
  return { sections: made.flatMap(({ sections }) => sections), tasks: made.flatMap(({ tasks }) => tasks) };
}

const unitTexts = (node: OutlineNode): string[] => [
  ...node.fields.filter(({ field }) => field === 'lead' || field === 'coordinators').map(({ lines }) => joined(lines)),
  ...node.children.flatMap(unitTexts),
];

function fromTables(tables: readonly TaskTable[], organizations: readonly KnownUnit[], year: number | null): Found {
  const texts = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => [cells.lead ?? '', cells.coordinators ?? '']));
  return tasksOfTables(tables, new UnitNames(organizations, texts), year);
}

/** A plan with tasks in words and in tables: where codes meet, the tables are an annex (phụ lục) with codes of its own. */
function together(outlined: Found, tabled: Found): Found {
  if (tabled.tasks.length === 0) return outlined;
  if (outlined.tasks.length === 0) return tabled;
  const codes = new Set([...outlined.tasks.map(({ task }) => task.code), ...outlined.sections.map(({ code }) => code)]);
  const meet = tabled.tasks.some(({ task }) => codes.has(task.code)) || tabled.sections.some(({ code }) => codes.has(code));
  const coded = (code: string): string => (meet ? `PL.${code}` : code);
  const byLine = (a: { sourceLines: readonly number[] }, b: { sourceLines: readonly number[] }): number =>
    a.sourceLines[0]! - b.sourceLines[0]!;
  const sections = tabled.sections.map((section) => ({ ...section, code: coded(section.code) }));
  const tasks = tabled.tasks.map((made) => ({
    ...made,
    task: { ...made.task, code: coded(made.task.code), section: coded(made.task.section) },
  }));
  return {
    sections: [...outlined.sections, ...sections].sort(byLine),
    tasks: [...outlined.tasks, ...tasks].sort((a, b) => byLine(a.task, b.task)),
  };
}
