import { foldBalanced } from './line-folding.rules';
import type { TableRow } from './official-paper';
import { type Orientation } from './page-setup';
import { type TextStyleName, textStyle } from './text-styles';
import { type Face, textWidth } from './tinos';

export interface Run {
  readonly text: string;
  readonly bold?: true;
}

/** A paragraph; line breaks stand in its text. Distances in points and beside those of its style. */
export interface TextFlow {
  readonly type: 'text';
  readonly style: TextStyleName;
  readonly runs: readonly Run[];
  /** From the left edge of the column to the second and following lines. */
  readonly left?: number;
  /** How far the first line begins before `left`. */
  readonly hanging?: number;
  readonly before?: number;
  readonly after?: number;
}

/** A drawn horizontal line in the middle of its column; points. */
export interface RuleFlow {
  readonly type: 'rule';
  readonly length: number;
  readonly column: number;
  readonly after: number;
}

/** Cells side by side without borders; a row stays together. Widths in points. */
export interface ColumnsFlow {
  readonly type: 'columns';
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (readonly PlainFlow[])[])[];
  /** With borders. */
  readonly boxed?: true;
}

/** A table with borders, whose head is repeated on each page. Widths in points. */
export interface GridFlow {
  readonly type: 'grid';
  readonly widths: readonly number[];
  readonly aligns: readonly ('left' | 'center' | 'right')[];
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
}

export type PlainFlow = TextFlow | RuleFlow;
export type Flow = PlainFlow | ColumnsFlow | GridFlow;

/** Pages of one orientation with page numbers of their own. */
export interface PaperSection {
  readonly orientation: Orientation;
  readonly flows: readonly Flow[];
  /** Stands on one page together with the last flow before it. */
  readonly closing: readonly ColumnsFlow[];
}

/** A paragraph of one style. */
export const text = (
  style: TextStyleName,
  words: string,
  rest: Partial<Pick<TextFlow, 'left' | 'hanging' | 'before' | 'after'>> = {},
): TextFlow => ({
  type: 'text',
  style,
  runs: [{ text: words }],
  ...rest,
});

const faceOf = (style: TextStyleName): Face => {
  const { bold, italics } = textStyle(style);
  if (bold) return italics ? 'boldItalic' : 'bold';
  return italics ? 'italic' : 'regular';
};

export const widthIn = (style: TextStyleName, words: string): number => textWidth(words, textStyle(style).size, faceOf(style));

/** A centred text in lines of equal width, each a line of the paragraph, and the width of the longest. */
export function folded(style: TextStyleName, words: string, column: number): { flow: TextFlow; width: number } {
  const lines = foldBalanced(words, column, (line) => widthIn(style, line));
  return { flow: text(style, lines.join('\n')), width: Math.max(...lines.map((line) => widthIn(style, line))) };
}

/** TCVN 6909:2001 = precomposed letters; some phones and PDFs give them taken apart. */
export function inNfc<T>(value: T): T {
  if (typeof value === 'string') return value.normalize('NFC') as T;
  if (Array.isArray(value)) return value.map(inNfc) as T;
  if (value !== null && typeof value === 'object' && !(value instanceof Date))
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inNfc(part)])) as T;
  return value;
}
