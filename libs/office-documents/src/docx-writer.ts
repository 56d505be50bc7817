import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeightRule,
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
import type { OfficialPaper, PaperAnnex, PaperBlock, PaperSignature } from './official-paper';
import { A4_MM, FIRST_LINE_MM, LINE_SPACING, MARGINS_MM, mmToTwip, PARAGRAPH_GAP, SIZES } from './page-setup';
import { PAPER_KINDS } from './paper-kinds';
import {
  addresseeLines,
  annexName,
  annexReference,
  basisLines,
  copyLines,
  DEVICE,
  MOTTO,
  numberLine,
  placeAndDate,
  signatureLines,
  withEndMark,
} from './paper-text.rules';

const FONT = 'Times New Roman';
const NONE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE } as const;
const CELL_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const;
const RULE = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } as const;

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];
interface Look {
  size: number;
  bold?: true;
  italics?: true;
  align?: Alignment;
  before?: number;
  after?: number;
  keepNext?: true;
}

const line = (text: string, look: Look): Paragraph =>
  new Paragraph({
    alignment: look.align ?? AlignmentType.CENTER,
    spacing: { before: (look.before ?? 0) * 20, after: (look.after ?? 0) * 20 },
    keepNext: look.keepNext ?? false,
    children: [new TextRun({ text, size: look.size * 2, bold: look.bold ?? false, italics: look.italics ?? false, font: FONT })],
  });

/** A rule drawn as a border, centred by indents: never typed underscores. `share` of the width it stands in. */
const rule = (widthMm: number, share: number): Paragraph => {
  const side = mmToTwip((widthMm * (1 - share)) / 2);
  return new Paragraph({
    border: { top: RULE },
    indent: { left: side, right: side },
    spacing: { before: 20, after: 0, line: 60, lineRule: LineRuleType.EXACT },
    children: [],
  });
};

/** The paper as a Word file that a clerk can go on editing: styles, borderless tables, no text boxes. */
export async function writeDocx(paper: OfficialPaper): Promise<Buffer> {
  const annexes = paper.annexes ?? [];
  const document = new Document({
    creator: paper.head.issuer,
    title: paper.title,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: SIZES.body * 2, color: '000000', language: { value: 'vi-VN' } },
          paragraph: { spacing: { line: Math.round(240 * LINE_SPACING) } },
        },
      },
      paragraphStyles: [
        {
          id: 'NoiDung',
          name: 'Nội dung',
          basedOn: 'Normal',
          run: { font: FONT, size: SIZES.body * 2 },
          paragraph: {
            alignment: AlignmentType.JUSTIFIED,
            indent: { firstLine: mmToTwip(FIRST_LINE_MM) },
            spacing: { before: 0, after: PARAGRAPH_GAP * 20 },
          },
        },
        ...([1, 2, 3] as const).map((level) => ({
          id: `DeMuc${level}`,
          name: `Đề mục ${level}`,
          basedOn: 'NoiDung',
          run: { bold: level < 3, font: FONT, size: SIZES.body * 2 },
          paragraph: { keepNext: true, indent: { firstLine: mmToTwip(FIRST_LINE_MM) }, spacing: { after: PARAGRAPH_GAP * 20 } },
        })),
      ],
    },
    sections: [
      section(bodyOf(paper), 'portrait'),
      ...annexes.map((annex, i) => section(annexBody(paper, annex, annexName(i, annexes.length)), annex.orientation)),
    ],
  });
  return Packer.toBuffer(document);
}

function section(children: (Paragraph | Table)[], orientation: PaperAnnex['orientation']): ISectionOptions {
  const number = new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZES.pageNumber * 2, font: FONT })],
      }),
    ],
  });
  return {
    properties: {
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
          header: mmToTwip(10),
        },
        pageNumbers: { start: 1 },
      },
    },
    // The first page shows no number.
    headers: { default: number, first: new Header({ children: [new Paragraph({})] }) },
    children,
  };
}

function bodyOf(paper: OfficialPaper): (Paragraph | Table)[] {
  const rules = PAPER_KINDS[paper.kind];
  const last = paper.body.length - 1;
  return [
    headTable(paper),
    ...(rules.name
      ? [
          line(rules.name, { size: SIZES.kind, bold: true, before: 14 }),
          line(paper.title, { size: SIZES.title, bold: true }),
          rule(165, 0.3),
        ]
      : []),
    ...(rules.authority === 'yes' && paper.authority ? [line(paper.authority, { size: SIZES.kind, bold: true, before: 6, after: 6 })] : []),
    ...(rules.addressees === 'yes' ? addresseeParagraphs(paper.addressees ?? []) : [line('', { size: 6 })]),
    ...basisLines(paper.bases ?? []).map((text) => content(text, rules.bases === 'italic' ? 'italic' : 'plain')),
    ...(rules.authority === 'yes' ? [line('QUYẾT ĐỊNH:', { size: SIZES.kind, bold: true, before: 6, after: 6 })] : []),
    ...paper.body.flatMap((block, i) =>
      blockOf(i === last && block.type === 'paragraph' ? { ...block, text: withEndMark(block.text) } : block, 165),
    ),
    signatureTable(paper),
  ];
}

function addresseeParagraphs(addressees: readonly string[]): Paragraph[] {
  const lines = addresseeLines(addressees);
  return lines.map((text, i) =>
    line(text, {
      size: SIZES.body,
      before: i === 0 ? 12 : 0,
      after: i === lines.length - 1 ? 12 : 0,
      align: lines.length === 1 ? AlignmentType.CENTER : AlignmentType.LEFT,
    }),
  );
}

function headTable({ kind, head, title }: OfficialPaper): Table {
  const withPlace = PAPER_KINDS[kind].placeAndDate === 'in-head';
  const left = [
    ...(head.parent ? [line(head.parent.toLocaleUpperCase('vi'), { size: SIZES.parent })] : []),
    line(head.issuer.toLocaleUpperCase('vi'), { size: SIZES.issuer, bold: true }),
    rule(68, 0.4),
  ];
  const right = [line(MOTTO, { size: SIZES.motto, bold: true }), line(DEVICE, { size: SIZES.device, bold: true }), rule(97, 0.62)];
  const numberCell = [
    line(numberLine(head), { size: SIZES.number, before: 4 }),
    ...(kind === 'letter' ? [line(`V/v ${title}`, { size: 12, before: 6 })] : []),
  ];
  return borderless(
    [68, 97],
    [
      [left, right],
      [numberCell, [line(withPlace ? placeAndDate(head) : '', { size: SIZES.placeAndDate, italics: true, before: 4 })]],
    ],
  );
}

function signatureTable(paper: OfficialPaper): Table {
  const copies = [
    new Paragraph({
      children: [new TextRun({ text: 'Nơi nhận:', bold: true, italics: true, size: SIZES.copiesTitle * 2, font: FONT })],
      spacing: { before: 240 },
    }),
    ...copyLines(paper).map((text) => line(text, { size: SIZES.copies, align: AlignmentType.LEFT })),
  ];
  const [first, second] = paper.signatures;
  const main = second ?? first!;
  const left = second ? [...signer(first!), ...copies] : copies;
  return borderless([82, 83], [[left, signer(main)]]);
}

const signer = (signature: PaperSignature): Paragraph[] => [
  ...signatureLines(signature).map((text, i) =>
    line(text.toLocaleUpperCase('vi').replace(/^(KT|TL|TM|Q)\./, '$1.'), {
      size: SIZES.signer,
      bold: true,
      before: i === 0 ? 12 : 0,
      keepNext: true,
    }),
  ),
  ...Array.from({ length: 4 }, () => line('', { size: SIZES.signer, keepNext: true })),
  line(signature.name, { size: SIZES.signer, bold: true }),
];

function borderless(widthsMm: readonly number[], rows: readonly (readonly Paragraph[][])[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widthsMm.reduce((sum, w) => sum + mmToTwip(w), 0), type: WidthType.DXA },
    columnWidths: widthsMm.map(mmToTwip),
    borders: NO_BORDERS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, i) =>
              new TableCell({
                borders: CELL_BORDERS,
                width: { size: mmToTwip(widthsMm[i]!), type: WidthType.DXA },
                margins: { left: 0, right: 0, top: 0, bottom: 0 },
                verticalAlign: VerticalAlign.TOP,
                children,
              }),
          ),
        }),
    ),
  });
}

const content = (text: string, look: 'plain' | 'italic'): Paragraph =>
  new Paragraph({
    style: 'NoiDung',
    alignment: AlignmentType.JUSTIFIED,
    children: [new TextRun({ text, italics: look === 'italic', size: SIZES.body * 2, font: FONT })],
  });

function blockOf(block: PaperBlock, widthMm: number): (Paragraph | Table)[] {
  if (block.type === 'table') return [dataTable(block, widthMm), line('', { size: 6 })];
  if (block.type === 'heading')
    return [
      new Paragraph({
        style: `DeMuc${block.level}`,
        alignment: AlignmentType.JUSTIFIED,
        children: [new TextRun({ text: block.text, bold: block.level < 3, size: SIZES.body * 2, font: FONT })],
      }),
    ];
  return [content(block.text, 'plain')];
}

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

function dataTable({ columns, rows }: Extract<PaperBlock, { type: 'table' }>, widthMm: number): Table {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => mmToTwip((widthMm * column.width) / whole));
  const cell = (text: string, i: number, head: 'head' | 'data'): TableCell =>
    new TableCell({
      width: { size: widths[i]!, type: WidthType.DXA },
      margins: { left: 60, right: 60, top: 40, bottom: 40 },
      verticalAlign: head === 'head' ? VerticalAlign.CENTER : VerticalAlign.TOP,
      children: text.split('\n').map((part) =>
        line(part, {
          size: SIZES.tableCell,
          ...(head === 'head' && { bold: true as const }),
          align: head === 'head' ? AlignmentType.CENTER : ALIGN[columns[i]!.align ?? 'left'],
        }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, w) => sum + w, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        height: { value: 300, rule: HeightRule.ATLEAST },
        children: columns.map((column, i) => cell(column.title, i, 'head')),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, i) => cell(text, i, 'data')) })),
    ],
  });
}

function annexBody(paper: OfficialPaper, annex: PaperAnnex, name: string): (Paragraph | Table)[] {
  const width = annex.orientation === 'landscape' ? A4_MM.height - MARGINS_MM.left - MARGINS_MM.right : 165;
  return [
    line(name, { size: SIZES.kind, bold: true }),
    line(annex.title.toLocaleUpperCase('vi'), { size: SIZES.title, bold: true }),
    line(annexReference(paper), { size: SIZES.body, italics: true, after: 8 }),
    ...annex.body.flatMap((block) => blockOf(block, width)),
  ];
}
