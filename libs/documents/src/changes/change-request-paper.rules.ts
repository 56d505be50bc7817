import type { PaperBlock, PaperDate, PaperSignature, SystemPaper, TableColumn } from '@qms/office-documents';
import type { PaperHead, PaperSigner } from '@qms/organizations';
import type { OwnForm } from '@qms/records';
import { type LegalDate, legalDate, vnDate } from '@qms/work';
import { numberText } from '../document-numbering.rules';
import { CHANGE_REQUEST_KINDS } from './change-request.entity';
import type { ChangeRequestDto, ImpactDto } from './change-requests.dto';
import { ANSWER_WORDS, IMPACT_WORDS, KIND_WORDS, OPINION_WORDS } from './change-requests.words';

/** The agency's form for it carries this title; its code and revision then stand in the head. */
export const REQUEST_FORM = 'Phiếu đề nghị ban hành/sửa đổi/hủy bỏ tài liệu';

/** A document that the request names, in the revision that was in force on the day of the request. */
export interface ConcernedRevision {
  readonly code: string;
  readonly title: string;
  readonly issue: number;
  readonly amendment: number;
  readonly effectiveFrom: LegalDate | null;
}
/** What the paper needs besides the request. */
export interface ChangeRequestPaperFacts {
  readonly head: PaperHead;
  /** Null = the agency has no such form: its code is left open. */
  readonly form: OwnForm | null;
  readonly concerned: readonly ConcernedRevision[];
  /** Unit of who filed it; null = he works in none. */
  readonly unitName: string | null;
  /** Who decides; null = the place is vacant. */
  readonly agencyHead: PaperSigner | null;
  /** Year of a decision that has no day yet. */
  readonly year: number;
}
type Request = Omit<ChangeRequestDto, 'actions' | 'history' | 'revisions' | 'version'>;

const CONCERNED: readonly TableColumn[] = [
  { title: 'TT', width: 7, align: 'center' },
  { title: 'Ký hiệu', width: 18 },
  { title: 'Tên tài liệu', width: 43 },
  { title: 'Lần ban hành/ sửa đổi', width: 14, align: 'center' },
  { title: 'Ngày hiệu lực', width: 18, align: 'center' },
];
const TOUCHED: readonly TableColumn[] = [
  { title: 'TT', width: 7, align: 'center' },
  { title: 'Nội dung bị tác động', width: 40 },
  { title: 'Trả lời', width: 17 },
  { title: 'Ghi chú', width: 18 },
  { title: 'Người trả lời, ngày', width: 18 },
];
const SAID: readonly TableColumn[] = [
  { title: 'TT', width: 7, align: 'center' },
  { title: 'Người cho ý kiến', width: 30 },
  { title: 'Ý kiến', width: 17 },
  { title: 'Nội dung', width: 30 },
  { title: 'Ngày', width: 16, align: 'center' },
];
const DECIDED: readonly TableColumn[] = [
  { title: 'Kết quả', width: 30 },
  { title: 'Lý do, yêu cầu khác (nếu có)', width: 70 },
];
/** Lines that are written by hand. */
const ROOM = '\n'.repeat(5);

/**
 * Phiếu đề nghị as a filled-in form of the quality management system: whoever decides on paper ticks, writes and signs on it, and what he signed is
 * entered. Decided already, it says how. It is none of the kinds of NĐ 30/2020 (Điều 7): its number is that of the agency's register of requests.
 */
export function changeRequestPaper(request: Request, facts: ChangeRequestPaperFacts): SystemPaper {
  const { head, form } = facts;
  const parts: readonly (readonly [title: string, body: readonly PaperBlock[]])[] = [
    ['Người đề nghị', [paragraph(proposer(request, facts))]],
    ['Nội dung đề nghị', asked(request, facts)],
    ['Lý do', [...lines(request.reason), ...because(request)]],
    ['Nội dung đề xuất', proposed(request)],
    ['Tác động của thay đổi', impacts(request)],
    ['Ý kiến', opinions(request)],
    ['Quyết định', decision(request)],
  ];
  return {
    kind: 'system',
    orientation: 'portrait',
    parent: head.parentTitle,
    issuer: head.name,
    sort: 'Phiếu đề nghị',
    // With spaces, so that the words fold between them.
    title: 'ban hành/ sửa đổi/ hủy bỏ tài liệu',
    marks: [
      `Mã hiệu: ${form?.code ?? '………………'}`,
      form ? `Lần ban hành: ${two(form.issue)}` : 'Lần ban hành: ……',
      form ? `Lần sửa đổi: ${two(form.amendment)}` : 'Lần sửa đổi: ……',
      `Số phiếu: ${two(request.number)}/${request.year}`,
    ],
    signatures: [],
    body: parts.flatMap(([title, body], i): PaperBlock[] => [{ type: 'heading', level: 2, text: `${i + 1}. ${title}` }, ...body]),
    ...(request.state !== 'recalled' && {
      closing: {
        signatures: [{ post: 'Người đề nghị', name: request.filedBy.name }, decider(request, facts)],
        placeAndDate: { place: head.place ?? '', date: decidedOn(request, facts) },
      },
    }),
    createdAt: new Date(request.filedAt),
  };
}

const two = (value: number): string => String(value).padStart(2, '0');
const paragraph = (text: string): PaperBlock => ({ type: 'paragraph', text });
const lines = (text: string): PaperBlock[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line.trim()));
const dayOf = (moment: string): LegalDate => legalDate(new Date(moment));
const named = ({ name, post }: { readonly name: string; readonly post: string | null }): string => (post ? `${name}, ${post}` : name);
/** □ and ■: what Times New Roman has of boxes. */
const box = (isTicked: boolean, words: string): string => `${isTicked ? '■' : '□'} ${words}`;

const proposer = ({ filedBy, filedAt }: Request, { unitName }: ChangeRequestPaperFacts): string =>
  `${named(filedBy)}${unitName ? ` (${unitName})` : ''}, đề nghị ngày ${vnDate(dayOf(filedAt))}`;

function asked({ kind, proposedTitle }: Request, { concerned }: ChangeRequestPaperFacts): PaperBlock[] {
  const boxes = paragraph(CHANGE_REQUEST_KINDS.map((one) => box(one === kind, KIND_WORDS[one].vi)).join('        '));
  if (proposedTitle !== null) return [boxes, paragraph(`Tên tài liệu đề nghị ban hành: ${proposedTitle}`)];
  const rows = concerned.map((one, i) => [
    String(i + 1),
    one.code,
    one.title,
    numberText(one),
    one.effectiveFrom === null ? '' : vnDate(one.effectiveFrom),
  ]);
  return [boxes, { type: 'table', columns: CONCERNED, rows }];
}

const because = ({ external }: Request): PaperBlock[] =>
  external === null ? [] : [paragraph(`Theo văn bản: ${external.number ? `${external.number} - ` : ''}${external.title}`)];

const proposed = ({ proposal, file }: Request): PaperBlock[] => {
  const said = [...lines(proposal ?? ''), ...(file ? [paragraph(`Tệp kèm theo: ${file.name}`)] : [])];
  return said.length > 0 ? said : [paragraph('Không nêu')];
};

function impacts({ impacts: touched }: Request): PaperBlock[] {
  if (touched.length === 0) return [paragraph('Không có tài liệu, thủ tục, đơn vị hay minh chứng nào phụ thuộc')];
  return [{ type: 'table', columns: TOUCHED, rows: touched.map((one, i) => [String(i + 1), ...impactCells(one)]) }];
}

const impactCells = ({ kind, by, label, answer, remark, answeredBy, answeredAt }: ImpactDto): string[] => [
  by === null ? label : `${IMPACT_WORDS[kind].replace('{code}', by)}: ${label}`,
  answer === null ? 'Chưa trả lời' : ANSWER_WORDS[answer],
  remark ?? '',
  answeredBy === null || answeredAt === null ? '' : `${answeredBy.name}, ${vnDate(dayOf(answeredAt))}`,
];

function opinions({ opinions: given }: Request): PaperBlock[] {
  if (given.length === 0) return [paragraph('Không lấy ý kiến')];
  const rows = given.map(({ person, opinion, remark, givenAt, spokenBy }, i) => [
    String(i + 1),
    spokenBy ? `${named(person)} (${spokenBy.name} cho ý kiến thay)` : named(person),
    opinion === null ? 'Chưa có ý kiến' : OPINION_WORDS[opinion],
    remark ?? '',
    givenAt === null ? '' : vnDate(dayOf(givenAt)),
  ]);
  return [{ type: 'table', columns: SAID, rows }];
}

/** A row with room to write in: it stays on one page with those who sign. */
function decision({ state, decisionReason, decidedBy, decidedAt, sheet }: Request): PaperBlock[] {
  if (state === 'recalled') return [paragraph('Người đề nghị đã rút lại phiếu')];
  const isOpen = state === 'awaiting';
  const boxes = [box(!isOpen && state !== 'refused', 'Chấp nhận'), box(state === 'refused', 'Không chấp nhận')];
  const confirmed =
    sheet === null && decidedBy !== null && decidedAt !== null
      ? [`${named(decidedBy)} xác nhận trên hệ thống ngày ${vnDate(dayOf(decidedAt))}`]
      : [];
  const said = isOpen ? ROOM : [...(decisionReason ? [decisionReason] : []), ...confirmed].join('\n');
  return [{ type: 'table', columns: DECIDED, rows: [[boxes.join('\n'), said]] }];
}

/** As it was signed or confirmed; before, as the head would sign it. */
function decider({ sheet, decidedBy }: Request, { agencyHead }: ChangeRequestPaperFacts): PaperSignature {
  const headPost = agencyHead?.post ?? 'Thủ trưởng cơ quan';
  if (sheet !== null) {
    const signer = { post: sheet.signerPost, name: sheet.signerName };
    return sheet.method === null ? signer : { method: sheet.method, signedFor: headPost, ...signer };
  }
  if (decidedBy !== null) return { post: decidedBy.post ?? 'Người quyết định', name: decidedBy.name };
  return { post: headPost, name: agencyHead?.name ?? '' };
}

function decidedOn({ sheet, decidedAt }: Request, { year }: ChangeRequestPaperFacts): PaperDate {
  const on = sheet?.decidedOn ?? (decidedAt === null ? null : dayOf(decidedAt));
  if (on === null) return { day: null, month: null, year };
  const [decided, month, day] = on.split('-').map(Number) as [number, number, number];
  return { day, month, year: decided };
}
