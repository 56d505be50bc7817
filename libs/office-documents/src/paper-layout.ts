import { sharedWidths } from './column-widths.rules';
import { columnsHeight } from './flow-heights';
import type { OfficialPaper, PaperAnnex, PaperBlock, PaperDate, PaperSignature, TableRow } from './official-paper';
import { mmToPt, writingWidthMm } from './page-setup';
import { type ColumnsFlow, type Flow, folded, inNfc, type PaperSection, type PlainFlow, type TextFlow, text, widthIn } from './paper-flows';
import { PAPER_KINDS } from './paper-kinds';
import {
  addresseeLines,
  annexName,
  annexReference,
  basisLines,
  capitals,
  copyLines,
  DEVICE,
  MOTTO,
  numberLine,
  placeAndDate,
  signatureLines,
  withEndMark,
} from './paper-text.rules';
import { type TextStyleName } from './text-styles';

/** Left and right part of the head block. */
const HEAD_COLUMNS = [mmToPt(70), mmToPt(95)] as const;
const SIGNATURE_COLUMNS = [mmToPt(82.5), mmToPt(82.5)] as const;
/** Padding and lines of a cell, both sides together. */
const CELL_ROOM = 9;
/** Room for the signature and the seal. */
const SIGNATURE_ROOM = 66;
/** A rule's share of the line above it, where the decree asks for 1/3 to 1/2. */
export const RULE_SHARE = 0.42;
const AFTER_TITLE = 12;
const AFTER_ADDRESSEES = 14;
/** What a title's lines leave free of the page's width. */
export const TITLE_INDENT = mmToPt(10);

/** Everything that NĐ 30/2020 says on where things stand: one list of sections for both writers. Texts in NFC. */
export function layOutPaper(given: OfficialPaper): PaperSection[] {
  const paper = inNfc(given);
  const annexes = paper.annexes ?? [];
  return [mainSection(paper), ...annexes.map((annex, i) => annexSection(paper, annex, annexName(i, annexes.length)))];
}

function mainSection(paper: OfficialPaper): PaperSection {
  const rules = PAPER_KINDS[paper.kind];
  const width = mmToPt(writingWidthMm('portrait'));
  return {
    orientation: 'portrait',
    flows: [
      headBlock(paper),
      ...titleFlows(paper, width),
      ...(paper.authority ? [folded('authority', capitals(paper.authority), width - 2 * TITLE_INDENT).flow] : []),
      ...(paper.addressees?.length ? addresseeFlows(paper.addressees, width) : []),
      ...basisLines(paper.bases ?? []).map((words) => text('legalBasis', words)),
      ...(rules.enacting ? [text('enacting', rules.enacting)] : []),
      ...bodyFlows(paper.body, width),
    ],
    closing: closingFlows(paper),
  };
}

function headBlock({ kind, head, title }: OfficialPaper): ColumnsFlow {
  const rules = PAPER_KINDS[kind];
  const [left, right] = HEAD_COLUMNS;
  const issuer = folded('issuer', capitals(head.issuer), left - 4);
  return {
    type: 'columns',
    widths: HEAD_COLUMNS,
    rows: [
      [
        [
          ...(head.parent ? [folded('parent', capitals(head.parent), left - 4).flow] : []),
          issuer.flow,
          { type: 'rule', length: issuer.width * RULE_SHARE, column: left, after: 0 },
        ],
        [text('motto', MOTTO), text('device', DEVICE), { type: 'rule', length: widthIn('device', DEVICE), column: right, after: 0 }],
      ],
      [
        [
          text('number', numberLine(head)),
          ...(rules.title === 'below-number' ? [folded('letterTitle', `V/v ${title}`, left - 8).flow] : []),
        ],
        [text('placeAndDate', rules.placeAndDate === 'in-head' ? placeAndDate(head) : '')],
      ],
    ],
  };
}

function titleFlows({ kind, title }: OfficialPaper, width: number): PlainFlow[] {
  const rules = PAPER_KINDS[kind];
  if (rules.title === 'below-number') return [];
  const words = folded('title', title, width - 2 * TITLE_INDENT);
  return [
    text('kind', capitals(rules.name ?? '')),
    ...(rules.titleRule === 'drawn'
      ? [words.flow, { type: 'rule', length: words.width * RULE_SHARE, column: width, after: AFTER_TITLE } as const]
      : [{ ...words.flow, after: AFTER_TITLE }]),
  ];
}

/** The words Kính gửi and the names as one group in the middle; several names in a column that begins under the colon (II.9d). */
function addresseeFlows(addressees: readonly string[], width: number): TextFlow[] {
  const lines = addresseeLines(addressees);
  const label = widthIn('addressee', 'Kính gửi: ');
  const names = lines.length === 1 ? [lines[0]!.slice('Kính gửi: '.length)] : lines.slice(1);
  const group = label + Math.max(...names.map((name) => widthIn('addressee', name)));
  const left = Math.max(mmToPt(12.7), (width - group) / 2);
  const first = text('addressee', lines[0]!, { left: left + label, hanging: label, before: 18 });
  if (lines.length === 1) return [{ ...first, after: AFTER_ADDRESSEES }];
  const dash = widthIn('addressee', '- ');
  const column = left + widthIn('addressee', 'Kính gửi:');
  return [
    first,
    ...names.map((name, i) =>
      text('addressee', name, {
        left: column + dash,
        hanging: dash,
        ...(i === names.length - 1 && { after: AFTER_ADDRESSEES }),
      }),
    ),
  ];
}

export function bodyFlows(body: readonly PaperBlock[], width: number): Flow[] {
  const last = body.length - 1;
  return body.flatMap((block, i) => blockFlows(i === last ? ended(block) : block, width));
}

const ended = (block: PaperBlock): PaperBlock => (block.type === 'table' ? block : { ...block, text: withEndMark(block.text) });

/** A line break in a text begins a paragraph of its own. */
const paragraphs = (words: string): TextFlow[] =>
  words
    .split(/\s*\n\s*/)
    .filter((line) => line !== '')
    .map((line) => text('body', line));

/** What a piece of the body is on the page. */
export function blockFlows(block: PaperBlock, width: number): Flow[] {
  if (block.type === 'paragraph') return paragraphs(block.text);
  if (block.type === 'heading') return [text(`heading${block.level}`, block.text)];
  if (block.type === 'article') {
    const mark = `Điều ${block.number}.`;
    if (block.title)
      return [{ type: 'text', style: 'article', runs: [{ text: `${mark} ${block.title}`, bold: true }] }, ...paragraphs(block.text)];
    const [first = '', ...rest] = block.text.split(/\s*\n\s*/);
    const opening: TextFlow = { type: 'text', style: 'article', runs: [{ text: mark, bold: true }, { text: ` ${first}` }] };
    return [opening, ...paragraphs(rest.join('\n'))];
  }
  return [
    {
      type: 'grid',
      widths: sharedWidths(
        block.columns.map((column) => column.width),
        block.columns.map((column, i) => widestWord(column.title, block.rows, i) + CELL_ROOM),
        width,
      ),
      aligns: block.columns.map((column) => column.align ?? 'left'),
      head: block.columns.map((column) => column.title),
      rows: block.rows,
    },
  ];
}

/** The longest word of a column, which is not torn: no column is narrower. */
function widestWord(title: string, rows: readonly TableRow[], column: number): number {
  const longest = (style: TextStyleName, words: string): number => Math.max(...words.split(/\s+/).map((word) => widthIn(style, word)));
  return Math.max(longest('cellTitle', title), ...rows.map((row) => ('band' in row ? 0 : longest('cell', row[column] ?? ''))));
}

/** Signatures and Nơi nhận: beside each other where one signs, below each other where several do (Mẫu 1.9). */
function closingFlows(paper: OfficialPaper): ColumnsFlow[] {
  const copies = [text('copiesTitle', 'Nơi nhận:'), ...copyLines(paper).map((line) => text('copies', line))];
  const [first, second, third] = paper.signatures;
  const row = (left: readonly PlainFlow[], right: readonly PlainFlow[]): ColumnsFlow => ({
    type: 'columns',
    widths: SIGNATURE_COLUMNS,
    rows: [[withRoomAbove(left), withRoomAbove(right)]],
  });
  if (!second) return [row(copies, first ? signer(first) : [])];
  const width = SIGNATURE_COLUMNS[0] + SIGNATURE_COLUMNS[1];
  return [
    row(...levelled(first!, second)),
    ...(third ? [{ type: 'columns', widths: [width], rows: [[withRoomAbove(signer(third))]] } as const] : []),
    { type: 'columns', widths: [width], rows: [[withRoomAbove(copies)]] },
  ];
}

/** Both columns begin at the same height: Nơi nhận stands level with the signer's post (II.9d). */
const withRoomAbove = (flows: readonly PlainFlow[]): PlainFlow[] =>
  flows.map((flow, i) => (i === 0 && flow.type === 'text' ? { ...flow, before: 12 } : flow));

/** Who signs; `room` is left for signature and seal, points. */
function signer(signature: PaperSignature, room = SIGNATURE_ROOM): PlainFlow[] {
  const width = SIGNATURE_COLUMNS[1] - 6;
  const other = signature.otherPost ? [folded('otherPost', capitals(signature.otherPost), width).flow] : [];
  const below = [...other, text('signerName', signature.name)];
  return [
    ...signatureLines(signature).map((line) => folded('signer', line, width).flow),
    ...below.map((flow, i) => (i === 0 ? { ...flow, before: room } : flow)),
  ];
}

/** Two who sign beside each other, their names on one line. */
function levelled(left: PaperSignature, right: PaperSignature): [PlainFlow[], PlainFlow[]] {
  const height = (signature: PaperSignature): number =>
    columnsHeight({ type: 'columns', widths: [SIGNATURE_COLUMNS[1]], rows: [[signer(signature)]] });
  const more = height(left) - height(right);
  return [signer(left, SIGNATURE_ROOM + Math.max(0, -more)), signer(right, SIGNATURE_ROOM + Math.max(0, more))];
}

/** The closing of a form: left and right who sign, above the right one place and date where it has them. */
export function signedSideBySide(
  [left, right]: readonly [PaperSignature, PaperSignature],
  dated: { readonly place: string; readonly date: PaperDate } | null,
  width: number,
): ColumnsFlow[] {
  const above = dated ? [[[], [text('placeAndDate', placeAndDate(dated))]]] : [];
  return [{ type: 'columns', widths: [width / 2, width / 2], rows: [...above, levelled(left, right)] }];
}

function annexSection(paper: OfficialPaper, annex: PaperAnnex, name: string): PaperSection {
  const width = mmToPt(writingWidthMm(annex.orientation));
  const title = folded('annexTitle', capitals(annex.title), width - 2 * TITLE_INDENT);
  const reference = folded('annexReference', annexReference(paper), width);
  return {
    orientation: annex.orientation,
    flows: [
      text('annexName', name),
      title.flow,
      reference.flow,
      { type: 'rule', length: title.width * RULE_SHARE, column: width, after: 12 },
      ...bodyFlows(annex.body, width),
    ],
    closing: [],
  };
}
