import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { withFixedTimes } from './fixed-times';
import { A4_MM, BODY_LINES, FIRST_LINE_MM, MARGINS_MM, mmToTwip, PAGE_NUMBER_FROM_EDGE_MM, ptToTwip, RULE_THICKNESS } from './page-setup';
import { layOut, type Paper, titlesOf } from './paper';
import type { ColumnsFlow, Flow, GridFlow, PaperSection, PlainFlow, TextFlow } from './paper-flows';
import { TEXT_STYLES, type TextStyle, type TextStyleName } from './text-styles';

const FONT = 'Times New Roman';
const LANGUAGE = 'vi-VN';
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const;
/** Twips. */
const NO_MARGINS = { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA } as const;
const CELL_MARGINS = { left: 70, right: 70, top: 40, bottom: 40, marginUnitType: WidthType.DXA } as const;
/** Eighths of a point. */
const LINE = { style: BorderStyle.SINGLE, size: RULE_THICKNESS * 8, color: '000000', space: 1 } as const;
const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

/** The paper as a Word file that a clerk can go on editing: real styles, borderless tables, no text boxes. */
export async function composeDocx(paper: Paper): Promise<Buffer> {
  const { title, issuer } = titlesOf(paper);
  const document = new Document({
    title,
    creator: issuer,
    compatibility: { version: 15 },
    styles: {
      default: {
        document: {
          run: { font: FONT, size: TEXT_STYLES.body.size * 2, color: '000000', language: { value: LANGUAGE, eastAsia: LANGUAGE } },
          paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
        },
        heading1: wordStyle(TEXT_STYLES.heading1),
        heading2: wordStyle(TEXT_STYLES.heading2),
        heading3: wordStyle(TEXT_STYLES.heading3),
      },
      paragraphStyles: (Object.entries(TEXT_STYLES) as [TextStyleName, TextStyle][])
        .filter(([, style]) => !style.outline)
        .map(([name, style]) => ({ id: styleId(name), name: style.name, basedOn: 'Normal', quickFormat: true, ...wordStyle(style) })),
    },
    sections: layOut(paper).map(section),
  });
  const file = await Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: coreProperties(paper) }]);
  return withFixedTimes(file, paper.createdAt);
}

/** Headings are Word's own, so that its outline and table of contents know them. */
const styleId = (name: TextStyleName): string => name.replace(/^heading/, 'Heading');

function wordStyle(style: TextStyle): { run: object; paragraph: object } {
  return {
    run: { font: FONT, size: style.size * 2, color: '000000', bold: style.bold ?? false, italics: style.italics ?? false },
    paragraph: {
      alignment: ALIGNMENT[style.align],
      spacing: {
        before: ptToTwip(style.before ?? 0),
        after: ptToTwip(style.after ?? 0),
        line: Math.round(240 * (style.lines === 'body' ? BODY_LINES : 1)),
        lineRule: LineRuleType.AUTO,
      },
      ...(style.indented && { indent: { firstLine: mmToTwip(FIRST_LINE_MM) } }),
      widowControl: true,
      ...(style.outline && { keepNext: true, keepLines: true }),
    },
  };
}

function section({ orientation, flows, closing }: PaperSection): ISectionOptions {
  const number = new Paragraph({ style: 'pageNumber', children: [new TextRun({ children: [PageNumber.CURRENT] })] });
  const last = flows.length - 1;
  return {
    properties: {
      // The first page shows no number (PL I, I.7).
      titlePage: true,
      page: {
        size: {
          width: mmToTwip(A4_MM.width),
          height: mmToTwip(A4_MM.height),
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mmToTwip(MARGINS_MM.top),
          bottom: mmToTwip(MARGINS_MM.bottom),
          left: mmToTwip(MARGINS_MM.left),
          right: mmToTwip(MARGINS_MM.right),
          header: mmToTwip(PAGE_NUMBER_FROM_EDGE_MM),
          footer: mmToTwip(PAGE_NUMBER_FROM_EDGE_MM),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph({ style: 'pageNumber' })] }) },
    children: [
      ...flows.flatMap((flow, i) => written(flow, i === last && closing.length > 0 ? 'with-next' : 'free')),
      ...closing.flatMap((flow, i) => written(flow, i < closing.length - 1 ? 'with-next' : 'free')),
    ],
  };
}

/** Whether a text must stand on the page of what follows. */
type Keeping = 'with-next' | 'free';

function written(flow: Flow, keeping: Keeping): (Paragraph | Table)[] {
  // Two tables without a paragraph between them would become one in Word.
  if (flow.type === 'columns') return flow.boxed ? [columns(flow, keeping), new Paragraph({ style: 'copies' })] : [columns(flow, keeping)];
  if (flow.type === 'grid') return [grid(flow), new Paragraph({ style: 'copies' })];
  return [plain(flow, keeping)];
}

const plain = (flow: PlainFlow, keeping: Keeping): Paragraph => {
  if (flow.type === 'text') return paragraph(flow, keeping);
  const side = ptToTwip((flow.column - flow.length) / 2);
  return new Paragraph({
    border: { top: LINE },
    indent: { left: side, right: side },
    spacing: { before: 40, after: ptToTwip(flow.after), line: 40, lineRule: LineRuleType.EXACT },
    keepNext: keeping === 'with-next',
  });
};

function paragraph({ style, runs, left, hanging, before, after }: TextFlow, keeping: Keeping): Paragraph {
  const spaced = before !== undefined || after !== undefined;
  return new Paragraph({
    style: styleId(style),
    ...(left !== undefined && { indent: { left: ptToTwip(left), hanging: ptToTwip(hanging ?? 0) } }),
    ...(spaced && {
      spacing: {
        ...(before !== undefined && { before: ptToTwip(before) }),
        ...(after !== undefined && { after: ptToTwip(after) }),
      },
    }),
    ...(keeping === 'with-next' && { keepNext: true }),
    children: runs.flatMap(({ text, bold }) =>
      text.split('\n').map((part, i) => new TextRun({ text: part, ...(bold && { bold }), ...(i > 0 && { break: 1 }) })),
    ),
  });
}

function columns({ widths, rows, boxed }: ColumnsFlow, keeping: Keeping): Table {
  const twips = widths.map(ptToTwip);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: twips,
    ...(!boxed && { borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE } }),
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (flows, i) =>
              new TableCell({
                ...(!boxed && { borders: NO_BORDERS }),
                width: { size: twips[i]!, type: WidthType.DXA },
                margins: boxed ? CELL_MARGINS : NO_MARGINS,
                verticalAlign: VerticalAlign.TOP,
                children: flows.length > 0 ? flows.map((flow) => plain(flow, keeping)) : [new Paragraph({})],
              }),
          ),
        }),
    ),
  });
}

function grid({ widths, aligns, head, rows }: GridFlow): Table {
  const twips = widths.map(ptToTwip);
  const whole = twips.reduce((sum, width) => sum + width, 0);
  const cell = (
    style: TextStyleName,
    text: string,
    width: number,
    rest: { align?: GridFlow['aligns'][number]; columnSpan?: number },
  ): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: CELL_MARGINS,
      verticalAlign: style === 'cellTitle' ? VerticalAlign.CENTER : VerticalAlign.TOP,
      ...(rest.columnSpan && { columnSpan: rest.columnSpan }),
      children: text.split('\n').map(
        (line) =>
          new Paragraph({
            style,
            ...(rest.align && rest.align !== 'left' && { alignment: ALIGNMENT[rest.align] }),
            // The name of a group stays with its first row.
            ...(style === 'band' && { keepNext: true }),
            children: [new TextRun(line)],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: whole, type: WidthType.DXA },
    columnWidths: twips,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((title, i) => cell('cellTitle', title, twips[i]!, {})) }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children:
              'band' in row
                ? [cell('band', row.band, whole, { columnSpan: head.length })]
                : head.map((_, i) => cell('cell', row[i] ?? '', twips[i]!, { align: aligns[i]! })),
          }),
      ),
    ],
  });
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The library writes the time of day here; the same paper would give another file each time. */
function coreProperties(paper: Paper): string {
  const { createdAt } = paper;
  const { title, issuer } = titlesOf(paper);
  const time = createdAt.toISOString().replace(/\.\d+Z$/, 'Z');
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title.normalize('NFC'))}</dc:title><dc:creator>${escaped(issuer.normalize('NFC'))}</dc:creator>`,
    `<dc:language>${LANGUAGE}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
