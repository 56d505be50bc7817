import { type ListPaper, listBody } from './list-paper';
import { mmToPt, writingWidthMm } from './page-setup';
import { type ColumnsFlow, folded, inNfc, type PaperSection, text } from './paper-flows';
import { bodyFlows, RULE_SHARE, signedSideBySide, TITLE_INDENT } from './paper-layout';
import { annexReference, capitals } from './paper-text.rules';

/** Share of the writing width that the agency's name takes in the head of a form. */
const NAME_SHARE = 0.52;

/** A list as pages of one orientation. */
export function layOutList(given: ListPaper): PaperSection[] {
  const list = inNfc(given);
  const width = mmToPt(writingWidthMm(list.orientation));
  const title = folded('annexTitle', capitals(list.title), width - 2 * TITLE_INDENT);
  const below = list.decision
    ? [
        folded(
          'annexReference',
          annexReference({
            kind: 'decision',
            head: { symbol: list.decision.symbol, issuer: list.issuer },
            authority: list.decision.authority,
          }),
          width,
        ).flow,
        { type: 'rule', length: title.width * RULE_SHARE, column: width, after: 6 } as const,
        { ...text('annexReference', list.validity), after: 10 },
      ]
    : [{ ...text('annexReference', list.validity), after: 12 }];
  return [
    {
      orientation: list.orientation,
      flows: [
        ...(list.form ? [formHead(list, width)] : [text('annexName', 'Phụ lục')]),
        list.form ? { ...title.flow, before: 16 } : title.flow,
        ...below,
        ...bodyFlows(listBody(list), width),
      ],
      closing: list.signatures ? signedSideBySide(list.signatures, list.placeAndDate, width) : [],
    },
  ];
}

/** Left the agency, right the form. */
function formHead({ issuer, parent, form }: ListPaper, width: number): ColumnsFlow {
  const left = width * NAME_SHARE;
  const name = folded('issuer', capitals(issuer), left - 4);
  const blank = '..................';
  return {
    type: 'columns',
    widths: [left, width - left],
    rows: [
      [
        [
          ...(parent ? [folded('parent', capitals(parent), left - 4).flow] : []),
          name.flow,
          { type: 'rule', length: name.width * RULE_SHARE, column: left, after: 0 },
        ],
        [
          text('formLine', `Mã hiệu: ${form?.code ?? blank}`),
          text('formLine', form?.revision ?? `Lần ban hành: ${blank}`),
          text('formLine', `Ngày hiệu lực: ${form?.effectiveOn ?? blank}`),
        ],
      ],
    ],
  };
}
