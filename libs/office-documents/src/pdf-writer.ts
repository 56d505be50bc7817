import { dirname, join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import pdfmake from 'pdfmake';
import type { Content, ContentTable, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { OfficialPaper, PaperAnnex, PaperBlock, PaperSignature } from './official-paper';
import { A4_MM, FIRST_LINE_MM, LINE_SPACING, MARGINS_MM, mmToPt, PARAGRAPH_GAP, SIZES } from './page-setup';
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

/** Tinos has the widths of Times New Roman and all Vietnamese letters, and may be shipped (Apache-2.0). */
const FONTS = dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
const face = (name: string): string => join(FONTS, name, `Tinos_${name}.ttf`);

pdfmake.setFonts({
  Tinos: { normal: face('400Regular'), bold: face('700Bold'), italics: face('400Regular_Italic'), bolditalics: face('700Bold_Italic') },
});
// Nothing of a paper is fetched, and only our fonts are read.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path: string) => path.startsWith(FONTS));

const BODY_WIDTH = mmToPt(A4_MM.width - MARGINS_MM.left - MARGINS_MM.right);
const LEFT_COLUMN = mmToPt(68);
const RIGHT_COLUMN = BODY_WIDTH - LEFT_COLUMN;

/** A rule as a drawn line, centred in its column. */
const rule = (column: number, share: number, below = 0): Content => ({
  canvas: [{ type: 'line', x1: (column * (1 - share)) / 2, x2: (column * (1 + share)) / 2, y1: 2, y2: 2, lineWidth: 0.75 }],
  margin: [0, 0, 0, below],
});

/** The paper as PDF: the body and each annex are laid out by themselves, since each has page numbers of its own, and joined. */
export async function writePdf(paper: OfficialPaper): Promise<Buffer> {
  const annexes = paper.annexes ?? [];
  const parts = [
    await laidOut(bodyOf(paper), 'portrait', paper),
    ...(await Promise.all(
      annexes.map((annex, i) => laidOut(annexBody(paper, annex, annexName(i, annexes.length)), annex.orientation, paper)),
    )),
  ];
  const joined = await PDFDocument.create();
  for (const part of parts) {
    const source = await PDFDocument.load(part, { updateMetadata: false });
    for (const page of await joined.copyPages(source, source.getPageIndices())) joined.addPage(page);
  }
  joined.setTitle(paper.title);
  joined.setAuthor(paper.head.issuer);
  joined.setLanguage('vi-VN');
  joined.setCreationDate(paper.createdAt);
  joined.setModificationDate(paper.createdAt);
  return Buffer.from(await joined.save());
}

async function laidOut(content: Content[], orientation: PaperAnnex['orientation'], paper: OfficialPaper): Promise<Buffer> {
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageOrientation: orientation,
    pageMargins: [mmToPt(MARGINS_MM.left), mmToPt(MARGINS_MM.top), mmToPt(MARGINS_MM.right), mmToPt(MARGINS_MM.bottom)],
    defaultStyle: { font: 'Tinos', fontSize: SIZES.body, lineHeight: LINE_SPACING },
    info: { title: paper.title, creationDate: paper.createdAt },
    header: (page: number) =>
      page === 1 ? '' : { text: String(page), alignment: 'center', fontSize: SIZES.pageNumber, margin: [0, mmToPt(9), 0, 0] },
    content,
  };
  return (await pdfmake.createPdf(definition).getBuffer()) as Buffer;
}

function bodyOf(paper: OfficialPaper): Content[] {
  const rules = PAPER_KINDS[paper.kind];
  const last = paper.body.length - 1;
  return [
    headTable(paper),
    ...(rules.name
      ? ([
          { text: rules.name, bold: true, fontSize: SIZES.kind, alignment: 'center', margin: [0, 14, 0, 0] },
          { text: paper.title, bold: true, fontSize: SIZES.title, alignment: 'center' },
          rule(BODY_WIDTH, 0.3, 6),
        ] as Content[])
      : []),
    ...(rules.authority === 'yes' && paper.authority ? [centred(paper.authority)] : []),
    ...(rules.addressees === 'yes' ? addressees(paper.addressees ?? []) : []),
    ...basisLines(paper.bases ?? []).map((text) => paragraph(text, rules.bases === 'italic' ? 'italic' : 'plain')),
    ...(rules.authority === 'yes' ? [centred('QUYẾT ĐỊNH:')] : []),
    ...paper.body.map((block, i) =>
      blockOf(i === last && block.type === 'paragraph' ? { ...block, text: withEndMark(block.text) } : block),
    ),
    signatureTable(paper),
  ];
}

const centred = (text: string): Content => ({ text, bold: true, fontSize: SIZES.kind, alignment: 'center', margin: [0, 6, 0, 6] });

function addressees(names: readonly string[]): Content[] {
  const lines = addresseeLines(names);
  return lines.map((text, i) => ({
    text,
    alignment: lines.length === 1 ? ('center' as const) : ('left' as const),
    margin: [lines.length === 1 ? 0 : mmToPt(i === 0 ? 30 : 40), i === 0 ? 10 : 0, 0, i === lines.length - 1 ? 12 : 0] as [
      number,
      number,
      number,
      number,
    ],
  }));
}

function headTable({ kind, head, title }: OfficialPaper): Content {
  const withPlace = PAPER_KINDS[kind].placeAndDate === 'in-head';
  const center = 'center' as const;
  return {
    layout: 'noBorders',
    table: {
      widths: [LEFT_COLUMN, RIGHT_COLUMN],
      body: [
        [
          {
            stack: [
              ...(head.parent ? [{ text: head.parent.toLocaleUpperCase('vi'), fontSize: SIZES.parent, alignment: center }] : []),
              { text: head.issuer.toLocaleUpperCase('vi'), bold: true, fontSize: SIZES.issuer, alignment: center },
              rule(LEFT_COLUMN, 0.4),
            ],
          },
          {
            stack: [
              { text: MOTTO, bold: true, fontSize: SIZES.motto, alignment: center },
              { text: DEVICE, bold: true, fontSize: SIZES.device, alignment: center },
              rule(RIGHT_COLUMN, 0.62),
            ],
          },
        ],
        [
          {
            stack: [
              { text: numberLine(head), fontSize: SIZES.number, alignment: center, preserveLeadingSpaces: true },
              ...(kind === 'letter'
                ? [{ text: `V/v ${title}`, fontSize: 12, alignment: center, margin: [0, 6, 0, 0] as [number, number, number, number] }]
                : []),
            ],
          },
          {
            text: withPlace ? placeAndDate(head) : '',
            italics: true,
            fontSize: SIZES.placeAndDate,
            alignment: center,
            preserveLeadingSpaces: true,
          },
        ],
      ],
    },
    // The cells of pdfmake have a padding of their own; the column widths above are without it.
    margin: [-4, 0, -4, 0],
  };
}

function signatureTable(paper: OfficialPaper): Content {
  const copies: Content = {
    stack: [
      { text: 'Nơi nhận:', bold: true, italics: true, fontSize: SIZES.copiesTitle },
      ...copyLines(paper).map((text) => ({ text, fontSize: SIZES.copies })),
    ],
    margin: [0, 12, 0, 0],
  };
  const [first, second] = paper.signatures;
  const left: Content = second ? { stack: [signer(first!), copies] } : copies;
  return {
    layout: 'noBorders',
    unbreakable: true,
    table: { widths: ['*', '*'], body: [[left, signer(second ?? first!)]] },
    margin: [-4, 0, -4, 0],
  } as ContentTable;
}

const signer = (signature: PaperSignature): Content => ({
  stack: [
    ...signatureLines(signature).map((text) => ({
      text: text.toLocaleUpperCase('vi'),
      bold: true,
      fontSize: SIZES.signer,
      alignment: 'center' as const,
    })),
    {
      text: signature.name,
      bold: true,
      fontSize: SIZES.signer,
      alignment: 'center' as const,
      margin: [0, 64, 0, 0] as [number, number, number, number],
    },
  ],
  margin: [0, 12, 0, 0],
});

const paragraph = (text: string, look: 'plain' | 'italic'): Content => ({
  text,
  italics: look === 'italic',
  alignment: 'justify',
  leadingIndent: mmToPt(FIRST_LINE_MM),
  margin: [0, 0, 0, PARAGRAPH_GAP],
});

function blockOf(block: PaperBlock): Content {
  if (block.type === 'paragraph') return paragraph(block.text, 'plain');
  if (block.type === 'heading')
    return {
      text: block.text,
      bold: block.level < 3,
      alignment: 'justify',
      leadingIndent: mmToPt(FIRST_LINE_MM),
      margin: [0, 2, 0, PARAGRAPH_GAP],
      headlineLevel: block.level,
    };
  const whole = block.columns.reduce((sum, column) => sum + column.width, 0);
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: block.columns.map((column) => `${((column.width / whole) * 100).toFixed(3)}%`),
      body: [
        block.columns.map((column) => ({ text: column.title, bold: true, alignment: 'center' as const, fontSize: SIZES.tableCell })),
        ...block.rows.map((row) =>
          row.map((text, i) => ({ text, fontSize: SIZES.tableCell, alignment: block.columns[i]!.align ?? ('left' as const) })),
        ),
      ],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      paddingLeft: () => 3,
      paddingRight: () => 3,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
    margin: [0, 0, 0, 8],
  };
}

function annexBody(paper: OfficialPaper, annex: PaperAnnex, name: string): Content[] {
  return [
    { text: name, bold: true, alignment: 'center', fontSize: SIZES.kind },
    { text: annex.title.toLocaleUpperCase('vi'), bold: true, alignment: 'center', fontSize: SIZES.title },
    { text: annexReference(paper), italics: true, alignment: 'center', preserveLeadingSpaces: true, margin: [0, 0, 0, 8] },
    ...annex.body.map(blockOf),
  ];
}
