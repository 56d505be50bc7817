import { BODY_LINES, SINGLE_LINE } from './page-setup';
import type { ColumnsFlow, PlainFlow } from './paper-flows';
import { type TextStyleName, textStyle } from './text-styles';
import { textWidth } from './tinos';

/** Words do not fill lines to the end. */
const LOSS = 1.08;

/** About the lines that a text takes in a width of so many points. */
export const linesOf = (style: TextStyleName, text: string, width: number): number =>
  text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line, textStyle(style).size, 'regular') * LOSS) / width)), 0);

/** About the height of a text, points. */
export function heightOf(style: TextStyleName, text: string, width: number): number {
  const { size, lines } = textStyle(style);
  return linesOf(style, text, width) * size * SINGLE_LINE * (lines === 'body' ? BODY_LINES : 1);
}

/** About the height of cells side by side, points. */
export const columnsHeight = ({ widths, rows }: ColumnsFlow): number =>
  rows.reduce(
    (sum, cells) => sum + Math.max(0, ...cells.map((flows, i) => flows.reduce((all, flow) => all + flowHeight(flow, widths[i]!), 0))),
    0,
  );

function flowHeight(flow: PlainFlow, width: number): number {
  if (flow.type === 'rule') return flow.after + 4;
  const { before = 0, after = 0 } = textStyle(flow.style);
  const text = flow.runs.map((run) => run.text).join('');
  return heightOf(flow.style, text, width) + (flow.before ?? before) + (flow.after ?? after);
}
