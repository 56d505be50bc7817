import { folded } from './folding';
import type { ReadReporting } from './plan-proposal';
import { type SourceLine, withoutDirt } from './reading';

const PERIODS: readonly (readonly [ReadReporting['period'], RegExp])[] = [
  ['Q1', /bao cao\s+(?:ket qua\s+)?(?:thuc hien\s+)?q[uo]?y\s+[i1l|](?![iv1l|])/],
  ['H1', /bao cao\s+(?:so ket\s+)?(?:ket qua\s+)?(?:6|06|sau)\s+thang/],
  ['Q3', /bao cao\s+(?:ket qua\s+)?(?:thuc hien\s+)?(?:q[uo]?y\s+[i1l|]{3}|(?:9|09|chin)\s+thang)/],
  ['YEAR', /bao cao\s+(?:tong ket\s+)?(?:ket qua\s+)?n\w{0,3}m\b/],
];
const DATE = /(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(20\d\d))?/;

/** The deadlines by which units report, wherever they stand outside the tasks. `dueOn` as it is written. */
export function readReporting(
  lines: readonly SourceLine[],
  taskLines: readonly (readonly [number, number])[],
  year: number | null,
): ReadReporting[] {
  const found: ReadReporting[] = [];
  for (const { number, text } of lines) {
    if (taskLines.some(([first, last]) => number >= first && number <= last)) continue;
    for (const clause of text.split(/;\s*(?=b)/i)) {
      const words = folded(clause).replace(/\s+/g, ' ');
      const period = PERIODS.find(([, pattern]) => pattern.test(words))?.[0];
      const date = DATE.exec(words);
      if (!period || !date || found.some((known) => known.period === period)) continue;
      const dueYear = Number(date[3] ?? year);
      if (!dueYear || Number(date[2]) > 12 || Number(date[1]) > 31) continue;
      found.push({
        period,
        dueOn: `${dueYear}-${date[2]!.padStart(2, '0')}-${date[1]!.padStart(2, '0')}`,
        text: withoutDirt(clause)
          .replace(/^[-–+•]\s*/, '')
          .replace(/[.;]+\s*$/, ''),
        sourceLine: number,
      });
    }
  }
  const order = PERIODS.map(([period]) => period);
  return found.sort((a, b) => order.indexOf(a.period) - order.indexOf(b.period));
}
