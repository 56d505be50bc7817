import type { PaperBlock } from './official-paper';
import { mmToPt, writingWidthMm } from './page-setup';
import { type ColumnsFlow, type Flow, folded, inNfc, type PaperSection, type PlainFlow, text } from './paper-flows';
import { blockFlows, signedSideBySide } from './paper-layout';
import { capitals } from './paper-text.rules';
import type { SystemPaper } from './system-paper';

/** Shares of the head: agency, title, code and numbers. */
const HEAD_SHARES = [0.27, 0.41, 0.32] as const;
/** Room for a signature, points. */
const ROOM = 54;
/** Between a line of a box and its text, both sides together, points. */
const BOX_ROOM = 10;

/** Where things stand in a document of the system: a box with head, who signs, then the body. */
export function layOutSystemPaper(given: SystemPaper): PaperSection[] {
  const paper = inNfc(given);
  const width = mmToPt(writingWidthMm(paper.orientation));
  return [
    {
      orientation: paper.orientation,
      flows: [
        head(paper, width),
        ...(paper.signatures.length > 0 ? [signers(paper, width)] : []),
        ...paper.body.flatMap((block) => flowsOf(block, width)),
      ],
      closing: paper.closing ? signedSideBySide(paper.closing.signatures, paper.closing.placeAndDate, width) : [],
    },
  ];
}

/** A box is no paragraph: what follows it keeps its distance by its own style. */
const flowsOf = (block: PaperBlock, width: number): Flow[] => blockFlows(block, width);

function head({ parent, issuer, sort, title, marks }: SystemPaper, width: number): ColumnsFlow {
  const widths = HEAD_SHARES.map((share) => share * width);
  const [left, middle] = widths as [number, number, number];
  return {
    type: 'columns',
    boxed: true,
    widths,
    rows: [
      [
        [
          ...(parent ? [folded('parent', capitals(parent), left - BOX_ROOM).flow] : []),
          folded('issuer', capitals(issuer), left - BOX_ROOM).flow,
        ],
        [{ ...text('kind', capitals(sort)), before: 4 }, folded('title', title, middle - BOX_ROOM).flow],
        marks.map((mark) => text('cell', mark)),
      ],
    ],
  };
}

function signers({ signatures }: SystemPaper, width: number): ColumnsFlow {
  const widths = signatures.map(() => width / signatures.length);
  const cell = ({ role, post, name }: SystemPaper['signatures'][number]): PlainFlow[] => [
    text('cellTitle', capitals(role)),
    text('cellCentre', post || ' '),
    { ...text('cellTitle', name || ' '), before: ROOM },
  ];
  return { type: 'columns', boxed: true, widths, rows: [signatures.map(cell)] };
}
