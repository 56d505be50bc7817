import type { FieldName, ReadSection, ReadTask } from './plan-proposal';
import type { TaskTable } from './tables';
import type { MadeTask } from './task-making';
import { joined, productsOf, trimmed } from './task-making';
import { readTiming } from './timing';
import type { UnitNames } from './units';

/** Tasks of a table: rows with a lead or a time; rows with a title alone are its sections. */
export function tasksOfTable(table: TaskTable, units: UnitNames, year: number | null): { sections: ReadSection[]; tasks: MadeTask[] } {
  const sections: ReadSection[] = [];
  const tasks: MadeTask[] = [];
  let section = '';
  let count = 0;
  for (const { cells, line, lastLine } of table.rows) {
    const mark = (cells.number ?? '').replace(/[.)\s]+$/g, '');
    if (!cells.lead && !cells.timing && !cells.products && !cells.coordinators) {
      section = mark || String(sections.length + 1);
      count = 0;
      sections.push({ code: section, title: trimmed(joined([cells.task ?? ''])), sourceLines: [line, lastLine] });
      continue;
    }
    if (!section) {
      section = 'I';
      sections.push({ code: section, title: '', sourceLines: [line, line] });
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
