import { vnDate } from '@qms/work';
import { numberText } from './document-numbering.rules';

interface Approved {
  readonly code: string;
  readonly title: string;
  readonly issue: number;
  readonly amendment: number;
}

const what = ({ code, title, issue, amendment }: Approved): string =>
  `${code} - ${title}, lần ban hành/sửa đổi ${numberText({ issue, amendment })}`;

/** The sentence that the head confirms; it is kept as he saw it. Not a signature: "ký" is said of ink or a digital signature only. */
export const confirmationSentence = (name: string, post: string, approved: Approved): string =>
  `${name}${post ? `, ${post}` : ''}, phê duyệt tài liệu ${what(approved)}.`;

/** The one sentence by which all documents of an issuing package are approved. */
export const issuanceSentence = (name: string, post: string, subject: string, codes: readonly string[]): string =>
  `${name}${post ? `, ${post}` : ''}, phê duyệt ${codes.length} tài liệu của đợt ban hành “${subject}”: ${codes.join(', ')}.`;

export const decisionSentence = (number: string, decidedOn: string, signer: string, post: string, approved: Approved): string =>
  `Tài liệu ${what(approved)} được phê duyệt theo Quyết định số ${number} ngày ${vnDate(decidedOn)} do ${signer}, ${post}, ký.`;

/** What an agency's own list says of the decision under which a document was in force before the system came. */
export const existingDecisionSentence = (number: string | null, decidedOn: string, approved: Approved): string =>
  `Tài liệu ${what(approved)} đã ban hành theo Quyết định${number ? ` số ${number}` : ''} ngày ${vnDate(decidedOn)} (nhập hiện trạng).`;
