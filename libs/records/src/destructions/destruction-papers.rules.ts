import type { OfficialPaper, PaperBlock, PaperSignature, TableColumn } from '@qms/office-documents';
import { type LegalDate, legalDate, vnDate } from '@qms/work';
import { BLANK, headOf, type PaperFacts, paragraph } from '../register-papers.rules';
import type { DestructionDto } from './destructions.dto';

/** Who heads the agency, as its papers name him. */
export interface DestructionPaperFacts extends PaperFacts {
  /** Null = the place is vacant. */
  readonly agencyHead: { readonly name: string; readonly post: string } | null;
}

/** What every paper of one destruction calls it. */
const MATTER = 'hủy hồ sơ, tài liệu hết thời hạn lưu trữ';
const COUNCIL = 'Hội đồng xác định giá trị tài liệu';
/** Named whole, never by an article. */
const LAW = 'Căn cứ Luật Lưu trữ số 33/2024/QH15 ngày 21 tháng 6 năm 2024';
const CLERICAL_WORK = 'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư';

const LISTED: readonly TableColumn[] = [
  { title: 'Số TT', width: 6, align: 'center' },
  { title: 'Số, ký hiệu', width: 15 },
  { title: 'Tiêu đề hồ sơ, tài liệu', width: 35 },
  { title: 'Ngày', width: 11, align: 'center' },
  { title: 'Thời hạn bảo quản', width: 11, align: 'center' },
  { title: 'Hết hạn', width: 11, align: 'center' },
  { title: 'Số tệp', width: 11, align: 'center' },
];
/** Beside each record, what speaks against its destruction. */
const CONSIDERED: readonly TableColumn[] = [
  ...LISTED.slice(0, 2),
  { title: 'Tiêu đề hồ sơ, tài liệu', width: 26 },
  ...LISTED.slice(3, 6),
  { title: 'Số tệp', width: 6, align: 'center' },
  { title: 'Ghi chú', width: 14 },
];
const DESTROYED: readonly TableColumn[] = [
  { title: 'Số TT', width: 5, align: 'center' },
  { title: 'Số, ký hiệu', width: 12 },
  { title: 'Tiêu đề hồ sơ, tài liệu', width: 24 },
  { title: 'Ngày', width: 9, align: 'center' },
  { title: 'Thời hạn bảo quản', width: 9, align: 'center' },
  { title: 'Hết hạn', width: 9, align: 'center' },
  { title: 'Tệp và mã băm SHA-256', width: 32 },
];

type Item = DestructionDto['items'][number];
/** A hash has no blank at which a cell could fold it. */
const inGroups = (hash: string): string => hash.match(/.{1,16}/g)?.join(' ') ?? hash;
const filesOf = ({ items }: DestructionDto): Item['files'] => items.flatMap((item) => item.files);
const counted = (count: number): string => String(count).padStart(2, '0');
const membersOf = (council: string | null): string[] => (council ?? '').split(/\s*\n\s*/).filter((line) => line !== '');
const row = (item: Item, place: number): string[] => [
  String(place + 1),
  item.number ?? item.code ?? '',
  item.title,
  vnDate(item.happenedOn),
  item.term,
  item.retainUntil ? vnDate(item.retainUntil) : '',
];

/** Minutes of the council's meeting, with the list that it looks through; what it says stays blank for the pen until it is entered. */
export function councilPaper(destruction: DestructionDto, { head, now }: DestructionPaperFacts): OfficialPaper {
  const { items, reviewedOn } = destruction;
  const members = membersOf(destruction.council);
  const hindered = items.filter(({ because }) => because.length > 0).length;
  return {
    kind: 'minutes',
    // The number of the council's minutes is nobody's in the system; its day is that of the meeting.
    head: headOf(head, `BB-${head.symbol ?? ''}`, null, reviewedOn, now),
    title: `Họp ${COUNCIL} xét ${MATTER}`,
    body: [
      paragraph(`Thời gian: ${reviewedOn ? `ngày ${vnDate(reviewedOn)}` : BLANK}`),
      paragraph(`Địa điểm: ${BLANK}`),
      paragraph(`Thành phần tham dự (${COUNCIL}):${members.length === 0 ? ` ${BLANK}` : ''}`),
      ...members.map((member) => paragraph(`- ${member}`)),
      paragraph('Nội dung:'),
      paragraph(
        `1. Hội đồng xem xét danh mục “${destruction.title}” do ${destruction.preparedBy} lập, gồm ${items.length} hồ sơ, ${filesOf(destruction).length} tệp điện tử (Phụ lục kèm theo).`,
      ),
      paragraph(
        hindered === 0
          ? '2. Lý do đề nghị hủy: các hồ sơ, tài liệu đã hết thời hạn lưu trữ và không bị tạm dừng hủy.'
          : `2. Lý do đề nghị hủy: hết thời hạn lưu trữ. Riêng ${hindered} hồ sơ hiện chưa được hủy, lý do nêu tại cột Ghi chú.`,
      ),
      paragraph(`3. Ý kiến của Hội đồng: ${destruction.opinion ?? BLANK}`),
      paragraph('Biên bản được lập thành hai bản, lưu tại hồ sơ hủy tài liệu'),
    ],
    copies: ['Thành viên Hội đồng', 'Lưu: VT, Hồ sơ'],
    signatures: [
      { post: 'Thư ký', name: '' },
      { post: 'Chủ tịch Hội đồng', name: '' },
    ],
    annexes: [
      {
        title: 'Danh mục hồ sơ, tài liệu hết thời hạn lưu trữ đề nghị hủy',
        orientation: 'landscape',
        body: [
          {
            type: 'table',
            columns: CONSIDERED,
            rows: items.map((item, i) => [
              ...row(item, i),
              String(item.files.length),
              item.because.map(({ message }) => message).join('\n'),
            ]),
          },
        ],
      },
    ],
    createdAt: now,
  };
}

/**
 * The decision (NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2) with the list as its annex: a draft until it is signed; number and day are blank until
 * the clerk has entered them. The act that says what the agency is for is known to the agency alone and stays open for its clerk.
 */
export function destructionDecisionPaper(destruction: DestructionDto, facts: DestructionPaperFacts): OfficialPaper {
  const { head, now } = facts;
  const { items, authorization } = destruction;
  const post = facts.agencyHead?.post ?? 'Thủ trưởng';
  const articles = [
    `Hủy ${counted(items.length)} hồ sơ với ${counted(filesOf(destruction).length)} tệp điện tử đã hết thời hạn lưu trữ thuộc danh mục “${destruction.title}” của ${head.name} (Danh mục tại Phụ lục kèm theo).`,
    'Văn thư, lưu trữ cơ quan tổ chức hủy hồ sơ, tài liệu nêu tại Điều 1, lập biên bản hủy và lưu hồ sơ của việc hủy. Thông tin mô tả, mã băm của tệp và nhật ký của hồ sơ được giữ lại.',
    'Quyết định này có hiệu lực kể từ ngày ký.',
    `Thủ trưởng các phòng, đơn vị thuộc ${head.name}, ${COUNCIL} và các cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này`,
  ];
  return {
    kind: 'decision',
    head: headOf(head, `QĐ-${head.symbol ?? ''}`, destruction.decisionNumber, destruction.decidedOn, now),
    title: `Về việc ${MATTER}`,
    authority: `${post} ${head.name}`,
    bases: [
      LAW,
      CLERICAL_WORK,
      `Căn cứ …………………… quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của ${head.name}`,
      ...(authorization
        ? [`Căn cứ văn bản ủy quyền số ${authorization.number} ngày ${vnDate(authorization.decidedOn)} của ${post} ${head.name}`]
        : []),
      `Theo đề nghị của ${COUNCIL}${destruction.reviewedOn ? ` tại Biên bản họp ngày ${vnDate(destruction.reviewedOn)}` : ''}`,
    ],
    body: articles.map((text, i): PaperBlock => ({ type: 'article', number: i + 1, text })),
    copies: [`Như Điều ${articles.length}`, 'Lưu: VT'],
    signatures: [signature(destruction, facts)],
    annexes: [
      {
        title: 'Danh mục hồ sơ, tài liệu hết thời hạn lưu trữ được hủy',
        orientation: 'landscape',
        body: [
          { type: 'table', columns: LISTED, rows: items.map((item, i) => [...row(item, i), String(item.files.length)]) },
          paragraph(`(Danh mục gồm ${counted(items.length)} hồ sơ)`),
        ],
      },
    ],
    createdAt: now,
  };
}

/** Biên bản hủy: what, why, under which decision, how, and the hash of every file, by which a copy that turns up can be told. */
export function destructionMinutesPaper(destruction: DestructionDto, { head, now }: DestructionPaperFacts): OfficialPaper {
  const { carriedOutAt } = destruction;
  const items = destruction.items.filter(({ leftOut }) => leftOut === null);
  const leftOut = destruction.items.filter((item) => item.leftOut !== null);
  const files = items.flatMap((item) => item.files);
  const removed = files.filter((file) => file.removedAt !== null).length;
  const waiting = files.filter((file) => file.removedAt === null && !file.stays).length;
  const done = carriedOutAt ? vnDate(legalDate(new Date(carriedOutAt))) : BLANK;
  return {
    kind: 'minutes',
    head: headOf(head, `BB-${head.symbol ?? ''}`, destruction.minutesNumber, destruction.minutesOn, now),
    title: 'Hủy hồ sơ, tài liệu hết thời hạn lưu trữ',
    body: [
      paragraph(decisionWords(destruction)),
      paragraph(`1. Tên danh mục: ${destruction.title}.`),
      paragraph(
        `2. ${COUNCIL}${destruction.reviewedOn ? ` (họp ngày ${vnDate(destruction.reviewedOn)})` : ''}: ${membersOf(destruction.council).join('; ') || BLANK}.`,
      ),
      ...(destruction.opinion ? [paragraph(`Ý kiến của hội đồng: ${destruction.opinion}`)] : []),
      paragraph(`3. Số lượng: ${items.length} hồ sơ, ${files.length} tệp điện tử (Phụ lục kèm theo).`),
      ...leftOut.map((item) =>
        paragraph(
          `Không hủy và đưa ra khỏi danh mục: ${item.number ?? item.code ?? ''} ${item.title} (ngày ${vnDate(item.happenedOn)}). Lý do: ${item.leftOut}`,
        ),
      ),
      paragraph('4. Lý do hủy: hết thời hạn lưu trữ, không bị tạm dừng hủy.'),
      paragraph(
        `5. Cách hủy: ngày ${done} xóa tệp khỏi kho lưu trữ, kể cả các phiên bản và bản sao thứ hai (nếu có); kho đã xác nhận không còn ${removed} tệp${waiting > 0 ? `, ${waiting} tệp đang chờ xóa` : ''}. Thông tin mô tả, mã băm và nhật ký của hồ sơ được giữ lại. Hồ sơ giấy: ${BLANK}`,
      ),
      ...(files.some((file) => file.stays)
        ? [paragraph(`${files.filter((file) => file.stays).length} tệp được giữ lại vì hồ sơ khác còn dùng.`)]
        : []),
      paragraph('Biên bản được lập thành hai bản, lưu tại hồ sơ hủy tài liệu'),
    ],
    copies: [COUNCIL, 'Lưu: VT, Hồ sơ'],
    signatures: [
      { post: 'Người thực hiện hủy', name: destruction.carriedOutBy ?? '' },
      { post: 'Đại diện hội đồng', name: '' },
    ],
    annexes: [
      {
        title: 'Danh mục hồ sơ, tài liệu đã hủy',
        orientation: 'landscape',
        body: [
          {
            type: 'table',
            columns: DESTROYED,
            rows: items.map((item, i) => [
              ...row(item, i),
              item.files.map((file) => `${file.name}${file.stays ? ' (giữ lại)' : ''}\n${inGroups(file.sha256)}`).join('\n'),
            ]),
          },
        ],
      },
    ],
    createdAt: now,
  };
}

/** The decision as it was issued; while it has no number, the confirmation in the system. */
function decisionWords({ decisionNumber, decidedOn, confirmedOn, method, signerName, signerPost }: DestructionDto): string {
  const who = [method, signerPost, signerName].filter(Boolean).join(' ');
  const named = decisionNumber ? `Căn cứ Quyết định số ${decisionNumber}` : 'Căn cứ quyết định hủy được xác nhận trên hệ thống';
  const on: LegalDate | null = decidedOn ?? confirmedOn;
  return `${named}${on ? ` ngày ${vnDate(on)}` : ''}${method === null ? ` của ${who}` : `, ${who} ký`}.`;
}

/** As it was signed; before, as the head would sign it. */
function signature({ signerName, signerPost, method }: DestructionDto, { agencyHead }: DestructionPaperFacts): PaperSignature {
  const headPost = agencyHead?.post ?? 'Thủ trưởng cơ quan';
  if (signerName === null) return { post: headPost, name: agencyHead?.name ?? '' };
  const post = signerPost || headPost;
  return method === null ? { post, name: signerName } : { method, signedFor: headPost, post, name: signerName };
}
