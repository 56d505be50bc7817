import type { FieldName, ReadSection, ReadTask } from './plan-proposal';
import type { TaskTable } from './tables';
import type { MadeTask } from './task-making';
import { joined, productsOf, trimmed } from './task-making';
import { readTiming } from './timing';
import type { UnitNames } from './units';

const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** Tasks of all tables; sections in which none stands are left out. */
export function tasksOfTables(
  tables: readonly TaskTable[],
  units: UnitNames,
  year: number | null,
): { sections: ReadSection[]; tasks: MadeTask[] } {
  const made = tables.map((table, i) => tasksOfTable(table, ROMANS[i] ?? String(i + 1), units, year));
  const tasks = made.flatMap((one) => one.tasks);
  const held = new Set(tasks.map(({ task }) => task.section));
  return { sections: made.flatMap((one) => one.sections).filter(({ code }) => held.has(code)), tasks };
}

/** Rows with a lead or a time are tasks; rows with a title alone are sections; without such the table's own heading is one. */
function tasksOfTable(
  { rows, heading }: TaskTable,
  fallback: string,
  units: UnitNames,
  year: number | null,
): { sections: ReadSection[]; tasks: MadeTask[] } {
  const sections: ReadSection[] = [];
  const tasks: MadeTask[] = [];
  let section = '';
  let count = 0;
  for (const { cells, line, lastLine } of rows) {
    const mark = (cells.number ?? '').replace(/[.)\s]+$/g, '');
    if (!cells.lead && !cells.timing && !cells.products && !cells.coordinators) {
      section = mark || String(sections.length + 1);
      count = 0;
      sections.push({ code: section, title: trimmed(joined([cells.task ?? ''])), sourceLines: [line, lastLine] });
      continue;
    }
    if (!section) {
      section = heading?.code ?? fallback;
      const at = heading?.line ?? line;
      sections.push({ code: section, title: trimmed(heading?.title ?? ''), sourceLines: [at, at] });
    }
    count += 1;
    const number = mark || String(count);
    const read = {
      title: cells.task ?? '',
      leadText: cells.lead ?? '',
      coordinatorsText: cells.coordinators ?? '',
      productText: cells.products ?? '',
      timingText: cells.timing ?? '',
    };
    const productText = trimmed(read.productText);
    const task: ReadTask = {
      code: number.startsWith(`${section}.`) ? number : `${section}.${number}`,
      section,
      title: trimmed(read.title),
      leadText: units.restored(trimmed(read.leadText)),
      coordinatorsText: units.restored(trimmed(read.coordinatorsText)),
      products: productsOf(productText),
      productText,
      timing: readTiming(trimmed(read.timingText), productText, year),
      sourceLines: [line, lastLine],
      missing: (['lead', 'coordinators', 'products', 'timing'] as FieldName[]).filter(
        (field) =>
          !{ lead: read.leadText, coordinators: read.coordinatorsText, products: read.productText, timing: read.timingText }[field],
      ),
      children: [],
      confidence: 0,
      read,
    };
    tasks.push({ task, how: 'read', certainties: [1] });
  }
  return { sections, tasks };
}
