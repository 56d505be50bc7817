import type {
  Content,
  ContentCanvas,
  ContentSection,
  ContentTable,
  ContentText,
  CustomTableLayout,
  Margins,
  Style,
  TDocumentDefinitions,
} from 'pdfmake/interfaces';
import { columnsHeight, heightOf, linesOf } from './flow-heights';
import {
  BODY_LINES,
  FIRST_LINE_MM,
  MARGINS_MM,
  mmToPt,
  PAGE_NUMBER_FROM_EDGE_MM,
  RULE_THICKNESS,
  SINGLE_LINE,
  writingWidthMm,
} from './page-setup';
import { layOut, type Paper, titlesOf } from './paper';
import type { ColumnsFlow, Flow, GridFlow, PaperSection, PlainFlow, TextFlow } from './paper-flows';
import { pdfmake } from './pdf-library';

import { type Placed, wantsNewPage } from './pdf-page-breaks.rules';
import { TEXT_STYLES, type TextStyle, type TextStyleName, textStyle } from './text-styles';

/** Word's single line counts the font's line gap, pdfmake's (1.107 em) does not. */
const SINGLE = SINGLE_LINE / 1.107;
/** A last paragraph of more lines may part from the signature. */
const CLOSING_LINES = 6;
/** What is higher may break over pages: the library loses what must stay together and does not fit on one. Points. */
const HIGHEST_ROW = 300;
const HIGHEST_CLOSING = 520;

const BARE: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
};
const CELL_PADDING = 3.5;
const GRID_LINE = 0.5;
const GRID: CustomTableLayout = {
  hLineWidth: () => GRID_LINE,
  vLineWidth: () => GRID_LINE,
  paddingLeft: () => CELL_PADDING,
  paddingRight: () => CELL_PADDING,
  paddingTop: () => 2,
  paddingBottom: () => 2,
};

/** The paper as PDF with embedded fonts. */
export async function composePdf(paper: Paper): Promise<Buffer> {
  const { title, issuer } = titlesOf(paper);
  const placed: Placed[] = [];
  const definition: TDocumentDefinitions = {
    version: '1.7',
    language: 'vi-VN',
    displayTitle: true,
    pageSize: 'A4',
    pageMargins: [mmToPt(MARGINS_MM.left), mmToPt(MARGINS_MM.top), mmToPt(MARGINS_MM.right), mmToPt(MARGINS_MM.bottom)],
    defaultStyle: { font: 'Tinos' },
    styles: Object.fromEntries((Object.keys(TEXT_STYLES) as TextStyleName[]).map((name) => [name, pdfStyle(textStyle(name))])),
    info: {
      title: title.normalize('NFC'),
      author: issuer.normalize('NFC'),
      creator: 'QMS',
      producer: 'pdfmake',
      creationDate: paper.createdAt,
      modDate: paper.createdAt,
    },
    content: layOut(paper).map((part) => section(part, placed)),
    pageBreakBefore: (node) => wantsNewPage(placed, node.id),
  };
  return pdfmake.createPdf(definition).getBuffer();
}

const pdfStyle = (style: TextStyle): Style => ({
  fontSize: style.size,
  bold: style.bold ?? false,
  italics: style.italics ?? false,
  alignment: style.align,
  lineHeight: SINGLE * (style.lines === 'body' ? BODY_LINES : 1),
});

/** What pdfmake adds to a node when it has been laid out. */
interface LaidOut {
  positions?: { readonly pageNumber: number }[];
}

function section({ orientation, flows, closing }: PaperSection, placed: Placed[]): ContentSection {
  const together = closing.length > 0 && closing.reduce((sum, flow) => sum + columnsHeight(flow), 0) <= HIGHEST_CLOSING;
  const joined = together ? withClosing(flows) : flows.length;
  const nodes = flows.slice(0, joined).map((flow, i) => tracked(collapsed(flow, flows[i - 1]), placed));
  const end = [...flows.slice(joined), ...closing];
  const ending = end.map((flow, i) => written(collapsed(flow, i === 0 ? flows[joined - 1] : end[i - 1])));
  const body: Content & LaidOut = { stack: [...nodes, ...(ending.length > 0 ? [{ stack: ending, unbreakable: together }] : [])] };
  return {
    section: body,
    pageSize: 'A4',
    pageOrientation: orientation,
    // Each part counts its own pages and shows no number on its first one (PL I, I.7, III.1đ).
    header: (page) => {
      const number = page - (body.positions?.[0]?.pageNumber ?? page) + 1;
      const margin: Margins = [mmToPt(MARGINS_MM.left), mmToPt(PAGE_NUMBER_FROM_EDGE_MM), mmToPt(MARGINS_MM.right), 0];
      return number === 1 ? null : { text: String(number), style: 'pageNumber', margin };
    },
  };
}

const wordsOf = (flow: TextFlow): string => flow.runs.map((run) => run.text).join('');

/** Where the flows begin that stand on one page with the signature: a last paragraph of few lines and the headings above it. */
function withClosing(flows: readonly Flow[]): number {
  const last = flows.at(-1);
  if (last?.type !== 'text' || linesOf(last.style, wordsOf(last), mmToPt(writingWidthMm('portrait'))) > CLOSING_LINES) return flows.length;
  let first = flows.length - 1;
  for (let before = flows[first - 1]; before?.type === 'text' && textStyle(before.style).outline; before = flows[first - 1]) first--;
  return first;
}

/** Between two texts Word leaves the greater of the two distances, not both. */
function collapsed<T extends Flow>(flow: T, previous: Flow | undefined): T {
  if (flow.type !== 'text' || previous === undefined || previous.type === 'columns' || previous.type === 'grid') return flow;
  const above = previous.type === 'rule' ? previous.after : (previous.after ?? textStyle(previous.style).after ?? 0);
  return { ...flow, before: Math.max(0, (flow.before ?? textStyle(flow.style).before ?? 0) - above) };
}

/** A node whose place is looked at when pages are broken. */
function located<T extends object>(node: T, kind: Placed['kind'], placed: Placed[]): T & { id: string } {
  const known: T & LaidOut & { id: string } = Object.assign(node, { id: `flow-${placed.length}` });
  placed.push({ id: known.id, kind, pages: () => (known.positions ?? []).map((position) => position.pageNumber) });
  return known;
}

function tracked(flow: Flow, placed: Placed[]): Content {
  if (flow.type === 'grid') return grid(flow, placed);
  if (flow.type !== 'text') return written(flow);
  return located(paragraph(flow), textStyle(flow.style).outline ? 'heading' : 'text', placed);
}

function written(flow: Flow): Content {
  if (flow.type === 'grid') return grid(flow, []);
  return flow.type === 'columns' ? columns(flow) : plain(flow);
}

const plain = (flow: PlainFlow): ContentText | ContentCanvas => (flow.type === 'text' ? paragraph(flow) : rule(flow));

function paragraph({ style, runs, left = 0, hanging = 0, before, after }: TextFlow): ContentText {
  const own = textStyle(style);
  return {
    text: runs.flatMap(({ text, bold }) => pieces(text).map((piece) => ({ ...piece, ...(bold && { bold }) }))),
    style,
    margin: [left, before ?? own.before ?? 0, 0, after ?? own.after ?? 0],
    ...(own.indented && { leadingIndent: mmToPt(FIRST_LINE_MM) }),
    ...(hanging > 0 && { leadingIndent: -hanging }),
  };
}

/** Numbers of papers (`1720/KH-SKHCN`) and codes (`QT-HT-04`) are not torn over lines; blanks to be filled in keep their width. */
function pieces(text: string): { text: string; noWrap?: true }[] {
  return text
    .replace(/ {2,}/g, (blank) => '\u00a0'.repeat(blank.length))
    .split(/((?<=[\s(]|^)[\p{Lu}\d][\p{L}\d.]*(?:[/-][\p{L}\d.]+)+)/u)
    .filter((part) => part !== '')
    .map((part) => (/^[\p{Lu}\d][^\s]*[/-]/u.test(part) && !/\s/.test(part) ? { text: part, noWrap: true } : { text: part }));
}

const rule = ({ length, column, after }: Extract<PlainFlow, { type: 'rule' }>): ContentCanvas => ({
  canvas: [{ type: 'line', x1: (column - length) / 2, x2: (column + length) / 2, y1: 2.5, y2: 2.5, lineWidth: RULE_THICKNESS }],
  margin: [0, 0, 0, after],
});

const columns = (flow: ColumnsFlow): ContentTable => ({
  layout: flow.boxed ? GRID : BARE,
  ...(flow.boxed && { margin: [0, 0, 0, 8] as Margins }),
  table: {
    widths: flow.widths.map((width) => (flow.boxed ? width - 2 * CELL_PADDING - GRID_LINE : width)),
    dontBreakRows: columnsHeight(flow) <= HIGHEST_CLOSING,
    body: flow.rows.map((cells) => cells.map((parts) => ({ stack: parts.map((part, i) => plain(collapsed(part, parts[i - 1]))) }))),
  },
});

function grid({ widths, aligns, head, rows }: GridFlow, placed: Placed[]): ContentTable {
  const inner = widths.map((width) => width - 2 * CELL_PADDING - GRID_LINE);
  const whole = rows.every((row) => 'band' in row || row.every((text, i) => heightOf('cell', text, inner[i]!) <= HIGHEST_ROW));
  return {
    layout: GRID,
    margin: [0, 2, 0, 8],
    table: {
      headerRows: 1,
      keepWithHeaderRows: whole ? 1 : 0,
      dontBreakRows: whole,
      widths: inner,
      body: [
        head.map((text) => ({ text, style: 'cellTitle', verticalAlignment: 'middle' as const })),
        ...rows.map((row) =>
          'band' in row
            ? [
                located({ text: row.band, style: 'band', colSpan: head.length }, 'heading', placed),
                ...head.slice(1).map(() => ({ text: '' })),
              ]
            : head.map((_, i) => {
                const cell = { text: pieces(row[i] ?? ''), style: 'cell', alignment: aligns[i]! };
                return i === 0 ? located(cell, 'row', placed) : cell;
              }),
        ),
      ],
    },
  };
}
