import { type OfficialPaper, type PaperBlock, type PaperSignature, roman, type TableColumn } from '@qms/office-documents';
import type { PaperHead, PaperSigner } from '@qms/organizations';
import { type LegalDate, vnDate } from '@qms/work';
import { numberText } from '../document-numbering.rules';
import type { IssuanceDto } from './issuances.dto';
import { inListOrder } from './list-order.rules';

/** What both papers need besides the package. */
export interface IssuancePaperFacts {
  readonly head: PaperHead;
  /** The head of the agency; null = the place is vacant. */
  readonly agencyHead: PaperSigner | null;
  /** The unit that prepared the package, and who heads it; null = whoever prepared it works in no unit. */
  readonly unit: { readonly name: string; readonly symbol: string; readonly head: PaperSigner | null } | null;
  /** Year of a paper that has no date yet. */
  readonly year: number;
  readonly createdAt: Date;
}
type Paperwork = Omit<IssuanceDto, 'withPreparation' | 'actions' | 'history' | 'sentence'>;

const DECISION_19 =
  'Căn cứ Quyết định số 19/2014/QĐ-TTg ngày 05 tháng 3 năm 2014 của Thủ tướng Chính phủ về việc áp dụng Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2008 vào hoạt động của các cơ quan, tổ chức thuộc hệ thống hành chính nhà nước';
const CIRCULAR_26 =
  'Căn cứ Thông tư số 26/2014/TT-BKHCN ngày 10 tháng 10 năm 2014 của Bộ Khoa học và Công nghệ quy định chi tiết thi hành Quyết định số 19/2014/QĐ-TTg ngày 05 tháng 3 năm 2014 của Thủ tướng Chính phủ về việc áp dụng Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2008 vào hoạt động của các cơ quan, tổ chức thuộc hệ thống hành chính nhà nước';
const SYSTEM = 'Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015';

const ISSUED_COLUMNS: readonly TableColumn[] = [
  { title: 'TT', width: 6, align: 'center' },
  { title: 'Ký hiệu', width: 18 },
  { title: 'Tên tài liệu', width: 42 },
  { title: 'Lần ban hành/ sửa đổi', width: 13, align: 'center' },
  { title: 'Thay thế', width: 21 },
];
const SUBMITTED_COLUMNS: readonly TableColumn[] = [
  { title: 'TT', width: 6, align: 'center' },
  { title: 'Ký hiệu', width: 18 },
  { title: 'Tên tài liệu', width: 34 },
  { title: 'Lần ban hành/ sửa đổi', width: 12, align: 'center' },
  { title: 'Nội dung thay đổi', width: 30 },
];

/**
 * The decision that issues the documents (NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.3) with their list as its annex. Number and date are blank
 * until the clerk has entered them; the act that says what the agency is for is known to the agency alone and stays open for its clerk.
 */
export function issuingDecisionPaper(issuance: Paperwork, facts: IssuancePaperFacts): OfficialPaper {
  const { head } = facts;
  const count = counted(issuance.items.length);
  const replaces = issuance.items.some((one) => one.replaces !== null);
  const articles = [
    `Ban hành kèm theo Quyết định này ${count} tài liệu của ${SYSTEM} tại ${head.name} (Danh mục tại Phụ lục kèm theo).`,
    `${validity(issuance)}${replaces ? '\nCác tài liệu nêu tại cột “Thay thế” của Phụ lục hết hiệu lực kể từ ngày tài liệu thay thế có hiệu lực.' : ''}`,
    `Thủ trưởng các phòng, đơn vị thuộc ${head.name} và các cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này`,
  ];
  const [number, symbol] = numberAndSymbol(issuance.decisionNumber);
  return {
    kind: 'issuing-decision',
    head: {
      parent: head.parentTitle,
      issuer: head.name,
      symbol: symbol ?? `QĐ-${head.symbol ?? ''}`,
      number,
      place: head.place ?? '',
      date: issuance.decidedOn ? paperDate(issuance.decidedOn) : { day: null, month: null, year: facts.year },
    },
    title: decisionTitle(issuance.subject),
    authority: headOf(facts),
    bases: [
      DECISION_19,
      CIRCULAR_26,
      `Căn cứ …………………… quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của ${head.name}`,
      ...(issuance.authorization
        ? [`Căn cứ văn bản ủy quyền số ${issuance.authorization.number} ${longDate(issuance.authorization.decidedOn)} của ${headOf(facts)}`]
        : []),
      `Theo đề nghị của ${facts.unit?.head?.post ?? issuance.preparedBy.post ?? issuance.preparedBy.name}`,
    ],
    body: articles.map((text, i): PaperBlock => ({ type: 'article', number: i + 1, text })),
    copies: [`Như Điều ${articles.length}`, kept(facts)],
    signatures: [decisionSignature(issuance, facts)],
    annexes: [
      {
        title: 'Danh mục tài liệu ban hành',
        orientation: 'portrait',
        body: [
          {
            type: 'table',
            columns: ISSUED_COLUMNS,
            rows: inListOrder(issuance.items).map((one, i) => [
              String(i + 1),
              one.code,
              one.title,
              numberText(one),
              one.replaces ? `Lần ${numberText(one.replaces)}, hiệu lực từ ${vnDate(one.replaces.effectiveFrom)}` : 'Ban hành mới',
            ]),
          },
          { type: 'paragraph', text: `(Danh mục gồm ${count} tài liệu)` },
        ],
      },
    ],
    createdAt: facts.createdAt,
  };
}

/** Tờ trình (NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.4): the unit submits the package to the head, with what was said to it. */
export function statementPaper(issuance: Paperwork, facts: IssuancePaperFacts): OfficialPaper {
  const { head, unit } = facts;
  const to = headOf(facts);
  const from = unit ? withoutName(unit.name, head.name) : head.name;
  const parts: { heading: string; body: PaperBlock[] }[] = [
    ...(issuance.statement?.trim() ? [{ heading: 'Nội dung trình', body: lines(issuance.statement) }] : []),
    {
      heading: 'Tài liệu trình ban hành',
      body: [
        paragraph(`Hồ sơ trình gồm dự thảo Quyết định ban hành và ${counted(issuance.items.length)} tài liệu sau đây:`),
        {
          type: 'table',
          columns: SUBMITTED_COLUMNS,
          rows: inListOrder(issuance.items).map((one, i) => [
            String(i + 1),
            one.code,
            one.title,
            numberText(one),
            one.changeSummary?.trim() || (one.replaces ? '' : 'Ban hành mới'),
          ]),
        },
      ],
    },
    ...(issuance.reviews.length > 0 ? [{ heading: 'Ý kiến xem xét', body: opinions(issuance.reviews) }] : []),
  ];
  return {
    kind: 'submission',
    head: {
      parent: unit ? head.name : head.parentTitle,
      issuer: from,
      symbol: `TTr-${unit?.symbol ?? head.symbol ?? ''}`,
      number: null,
      place: head.place ?? '',
      date: { day: null, month: null, year: facts.year },
    },
    title: `Về việc ${small(subjectOf(issuance.subject))}`,
    addressees: [to],
    body: [
      paragraph(`${from} kính trình ${to} xem xét việc ${small(subjectOf(issuance.subject))} như sau:`),
      ...parts.flatMap(({ heading, body }, i): PaperBlock[] => [
        { type: 'heading', level: 1, text: `${roman(i + 1)}. ${heading.toLocaleUpperCase('vi')}` },
        ...body,
      ]),
      paragraph(`Kính trình ${to} xem xét, quyết định`),
    ],
    copies: [kept(facts)],
    signatures: [unit?.head ?? { name: issuance.preparedBy.name, post: issuance.preparedBy.post ?? '' }],
    createdAt: facts.createdAt,
  };
}

const counted = (count: number): string => String(count).padStart(2, '0');
const paragraph = (text: string): PaperBlock => ({ type: 'paragraph', text });
const lines = (text: string): PaperBlock[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line.trim()));
const small = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
/** `Văn phòng Sở Xây dựng` below `SỞ XÂY DỰNG` is `Văn phòng`. */
const withoutName = (unit: string, agency: string): string => unit.replace(new RegExp(`\\s+${agency}$`, 'i'), '');
const headOf = ({ head, agencyHead }: IssuancePaperFacts): string => `${agencyHead?.post ?? 'Thủ trưởng'} ${head.name}`;
const kept = ({ unit }: IssuancePaperFacts): string => (unit ? `Lưu: VT, ${unit.symbol}` : 'Lưu: VT');

/** Without `Về việc` (V/v), which the paper adds where its kind has it. */
const subjectOf = (subject: string): string => decisionTitle(subject.replace(/^\s*(về việc|v\/v)\s+/i, ''));

/** The trích yếu of an issuing decision begins with `Ban hành` or `Phê duyệt` (Mẫu 1.3). */
const decisionTitle = (subject: string): string => {
  const bare = subject.trim().replace(/^(về việc|v\/v)\s+/i, '');
  return /^(ban hành|phê duyệt)(?=\s)/i.test(bare) ? capital(bare) : `Ban hành ${bare}`;
};

const validity = ({ effectiveFrom, decidedOn }: Paperwork): string =>
  effectiveFrom === null || effectiveFrom === decidedOn
    ? 'Quyết định này có hiệu lực kể từ ngày ký.'
    : `Quyết định này có hiệu lực kể từ ${longDate(effectiveFrom)}.`;

/** `58/QĐ-SXD` → `58` and `QĐ-SXD`. */
const numberAndSymbol = (whole: string | null): [number: string | null, symbol: string | null] => {
  const [number = '', ...rest] = (whole ?? '').split('/');
  return rest.length === 0 ? [number.trim() || null, null] : [number.trim(), rest.join('/').trim()];
};

/** As it was signed; before, as the head would sign it. */
function decisionSignature(issuance: Paperwork, { agencyHead }: IssuancePaperFacts): PaperSignature {
  const { signerName, signerPost, method } = issuance;
  if (signerName === null) return { post: agencyHead?.post ?? 'Thủ trưởng cơ quan', name: agencyHead?.name ?? '' };
  const post = signerPost || (agencyHead?.post ?? 'Thủ trưởng cơ quan');
  return method === null
    ? { post, name: signerName }
    : { method, signedFor: agencyHead?.post ?? 'Thủ trưởng cơ quan', post, name: signerName };
}

const opinions = (reviews: Paperwork['reviews']): PaperBlock[] =>
  reviews.map(({ person, agreedAt, remark }, i) => {
    const who = person.post ? `${person.name}, ${person.post}` : person.name;
    const said = agreedAt === null ? 'chưa có ý kiến' : remark?.trim() ? `đồng ý; ${remark.trim().replace(/[.;]+$/, '')}` : 'đồng ý';
    return paragraph(`${i + 1}. ${who}: ${said}.`);
  });

const paperDate = (date: LegalDate): OfficialPaper['head']['date'] => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return { day, month, year };
};

const longDate = (date: LegalDate): string => {
  const { day, month, year } = paperDate(date);
  return `ngày ${counted(day!)} tháng ${month! <= 2 ? counted(month!) : month} năm ${year}`;
};
