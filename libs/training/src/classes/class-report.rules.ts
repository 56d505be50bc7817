import type { OfficialPaper, PaperBlock, TableColumn } from '@qms/office-documents';
import { numberWords } from '@qms/records';
import { type LegalDate, vnDate } from '@qms/work';
import { registerNumber } from '../certificates/register-number.rules';
import type { EvaluatedClass } from '../evaluation/class-evaluations.reader';
import { evaluationBlocks } from '../evaluation/evaluation-papers.rules';
import type { EnrolmentState } from '../roster/enrolment.lifecycle';
import { ENROLMENT_STATE_WORDS } from '../roster/enrolment.words';
import { type ClassPaperFacts, daysText, longDate, type Paperwork, paragraph, sentence } from './class-paper.rules';
import type { SessionHalf } from './training-class.entity';

/** One half-day and who was there. */
export interface ReportedSession {
  readonly heldOn: LegalDate;
  readonly half: SessionHalf;
  readonly title: string;
  readonly present: number;
  readonly excused: number;
  readonly absent: number;
}
/** A learner of the annex. */
export interface ReportedLearner {
  /** As his certificate has it, where he has one. */
  readonly name: string;
  readonly position: string | null;
  readonly agencyName: string | null;
  readonly state: EnrolmentState;
  readonly attended: number;
  /** The mark that counts; null = none. */
  readonly mark: number | null;
  /** The final test was taken more than once. */
  readonly again: boolean;
  /** Of the certificate that counts; null = none. */
  readonly certificate: { readonly number: number; readonly year: number } | null;
}
/** What the report tells besides the papers of the class. */
export interface ClassReportFacts extends ClassPaperFacts {
  readonly trainers: readonly string[];
  readonly provider: { readonly name: string; readonly confirmationNumber: string } | null;
  readonly rule: { readonly leastAttendance: number | null; readonly passMark: number | null; readonly topMark: number | null };
  readonly sessions: readonly ReportedSession[];
  readonly learners: readonly ReportedLearner[];
  /** Everybody by how he came and by what became of him; who is none of the last three has a place. */
  readonly people: {
    /** Nominated or listed. */
    readonly listed: number;
    /** At the door. */
    readonly walkedIn: number;
    readonly substituted: number;
    readonly declined: number;
    readonly withdrawn: number;
    /** Nominated or waiting to this day. */
    readonly undecided: number;
  };
  /** Quyết định công nhận kết quả và cấp giấy chứng nhận with number and date. */
  readonly grant: { readonly number: string; readonly decidedOn: LegalDate } | null;
  /** Numbers of the register that became a certificate, by number. */
  readonly certificates: readonly {
    readonly number: number;
    readonly year: number;
    readonly state: 'issued' | 'replaced' | 'revoked';
    /** It replaces another one. */
    readonly anew: boolean;
  }[];
  /** What its learners think of it. */
  readonly evaluation: Pick<EvaluatedClass, 'state' | 'answers' | 'audience' | 'results'> | null;
}

// Short: a line of dots that does not fit beside its words tears them apart.
const DOTS = '…………………';
const HALF_WORDS: Readonly<Record<SessionHalf, string>> = { morning: 'Sáng', afternoon: 'Chiều', evening: 'Tối' };
const SESSIONS: readonly TableColumn[] = [
  { title: 'Buổi học', width: 23 },
  { title: 'Nội dung', width: 32 },
  { title: 'Có mặt', width: 11, align: 'center' },
  { title: 'Vắng có phép', width: 12, align: 'center' },
  { title: 'Vắng không phép', width: 12, align: 'center' },
  { title: 'Tỷ lệ có mặt', width: 10, align: 'center' },
];
const LEARNERS: readonly TableColumn[] = [
  { title: 'TT', width: 5, align: 'center' },
  { title: 'Họ và tên', width: 20 },
  { title: 'Chức vụ', width: 15 },
  { title: 'Cơ quan, đơn vị', width: 23 },
  { title: 'Số buổi có mặt', width: 9, align: 'center' },
  { title: 'Điểm kiểm tra', width: 8, align: 'center' },
  { title: 'Kết quả', width: 10, align: 'center' },
  { title: 'Số vào sổ cấp giấy chứng nhận', width: 10, align: 'center' },
];

/**
 * Báo cáo kết quả lớp đào tạo (NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.4): the unit that was charged with the class reports to the head of the
 * agency, an agency without such a unit to the one above it. What only the writer knows stays open; number and date are the clerk's.
 */
export function reportPaper(one: Paperwork, facts: ClassReportFacts): OfficialPaper {
  const { head, agencyHead, unit } = facts;
  const issuer = unit?.name ?? head.name;
  const headPost = agencyHead?.post ?? 'Thủ trưởng';
  const evaluation = evaluationBlocks(facts.evaluation);
  const acts = [
    ...(one.planTask ? [one.planTask.replace(/[.;]+$/, '')] : []),
    ...(one.opening.number && one.opening.signedOn
      ? [`Quyết định số ${one.opening.number} ${longDate(one.opening.signedOn)} của ${headPost} ${head.name} về việc mở lớp`]
      : []),
  ];
  return {
    kind: 'report',
    head: {
      parent: unit ? head.name : head.parentTitle,
      issuer,
      symbol: `BC-${unit?.symbol ?? head.symbol ?? ''}`,
      number: null,
      place: head.place ?? '',
      date: { day: null, month: null, year: Number(facts.today.slice(0, 4)) },
    },
    title: `Kết quả lớp “${one.title}”`,
    addressees: [unit ? `${headPost} ${head.name}` : (head.parentTitle?.replace(/^UBND /, 'Ủy ban nhân dân ') ?? DOTS)],
    body: [
      paragraph(
        `${acts.length > 0 ? `Thực hiện ${acts.join(' và ')}, ` : ''}${issuer} báo cáo kết quả lớp “${one.title}” (mã lớp ${one.code}) như sau:`,
      ),
      heading('I. TỔ CHỨC LỚP'),
      ...numbered(organised(one, facts)),
      heading('II. HỌC VIÊN VÀ ĐIỂM DANH'),
      ...attended(facts),
      heading('III. KẾT QUẢ'),
      ...numbered(results(one, facts)),
      ...(evaluation.length > 0 ? [heading('IV. Ý KIẾN ĐÁNH GIÁ CỦA HỌC VIÊN'), ...evaluation] : []),
      heading(`${evaluation.length > 0 ? 'V' : 'IV'}. NHẬN XÉT, KIẾN NGHỊ`),
      paragraph(`1. Kết quả đạt được: ${DOTS}`),
      paragraph(`2. Tồn tại, hạn chế và nguyên nhân: ${DOTS}`),
      paragraph(`3. Kiến nghị, đề xuất: ${DOTS}`),
      paragraph('(Chi tiết tại Phụ lục: Danh sách học viên và kết quả)'),
      paragraph(`Trên đây là báo cáo kết quả lớp “${one.title}” của ${issuer}`),
    ],
    copies: [unit ? `Lưu: VT, ${unit.symbol}` : 'Lưu: VT'],
    signatures: [
      unit
        ? { post: unit.head?.post ?? `Trưởng ${lowered(unit.name)}`, name: unit.head?.name ?? '' }
        : { post: agencyHead?.post ?? 'Thủ trưởng cơ quan', name: agencyHead?.name ?? '' },
    ],
    annexes: [
      {
        title: 'Danh sách học viên và kết quả',
        orientation: 'landscape',
        body: [
          { type: 'table', columns: LEARNERS, rows: facts.learners.map((learner, i) => learnerRow(learner, i, facts.sessions.length)) },
          paragraph(`(Danh sách gồm ${two(facts.learners.length)} người)`),
        ],
      },
    ],
    createdAt: facts.createdAt,
  };
}

function organised(one: Paperwork, { trainers, provider, sessions, head }: ClassReportFacts): string[] {
  const { call } = one;
  return [
    ...(call.number && call.signedOn ? [`Chiêu sinh: Công văn số ${call.number} ${longDate(call.signedOn)} của ${head.name}.`] : []),
    `Thời gian: ${daysText(one)}, ${two(sessions.length)} buổi học; thời lượng ${one.course.periods} tiết.`,
    `Địa điểm: ${one.place ?? DOTS}.`,
    `Giảng viên: ${trainers.length > 0 ? trainers.join(', ') : DOTS}.`,
    `Phụ trách lớp: ông/bà ${one.organiser.name}.`,
    ...(provider
      ? [
          `Cơ sở đào tạo: ${provider.name} (Giấy xác nhận đủ điều kiện đào tạo số ${provider.confirmationNumber}). Cơ sở đào tạo báo cáo kết quả đào tạo từng khóa về Tổng cục Tiêu chuẩn Đo lường Chất lượng theo khoản 6 Điều 31 Thông tư số 26/2014/TT-BKHCN; báo cáo này không thay báo cáo đó.`,
        ]
      : []),
    ...(one.budget ? [`Kinh phí: ${sentence(one.budget)}`] : []),
  ];
}

function attended({ people, learners, sessions }: ClassReportFacts): PaperBlock[] {
  const there = learners.filter((learner) => learner.attended > 0).length;
  return [
    paragraph(
      `1. Số người được cử: ${two(people.listed)}; bổ sung tại lớp: ${two(people.walkedIn)}; thay thế: ${two(people.substituted)}; không xếp lớp: ${two(people.declined)}; xin rút: ${two(people.withdrawn)}; danh sách chờ, chưa xét: ${two(people.undecided)}; có tên trong danh sách lớp: ${two(learners.length)}; dự học: ${two(there)}.`,
    ),
    paragraph(sessions.length > 0 ? '2. Điểm danh theo buổi:' : '2. Điểm danh: lớp không có buổi học.'),
    ...(sessions.length > 0 ? [{ type: 'table', columns: SESSIONS, rows: sessions.map(sessionRow) } as const] : []),
  ];
}

function results(one: Paperwork, { rule, learners, grant, certificates, people }: ClassReportFacts): string[] {
  const many = (state: EnrolmentState): number => learners.filter((learner) => learner.state === state).length;
  const tested = learners.filter(({ mark }) => mark !== null).length;
  const again = learners.filter((learner) => learner.again).length;
  const asked = [
    ...(rule.leastAttendance === null ? [] : [`dự ít nhất ${rule.leastAttendance}% số buổi học`]),
    ...(rule.passMark === null ? [] : [`kiểm tra cuối khóa đạt từ ${figure(rule.passMark)}/${figure(rule.topMark ?? 100)} điểm`]),
  ];
  return [
    `Điều kiện hoàn thành: ${asked.length > 0 ? asked.join('; ') : 'dự học'}.`,
    ...(rule.passMark === null ? [] : [`Kiểm tra cuối khóa: ${two(tested)} người dự; ${two(again)} người kiểm tra lại.`]),
    `Kết quả: đạt ${two(many('passed'))}; không đạt ${two(many('failed'))}; xin rút ${two(people.withdrawn)}${
      many('accepted') > 0 ? `; chưa đánh giá ${two(many('accepted'))}` : ''
    }.`,
    ...certificatesText(one, grant, certificates),
  ];
}

function certificatesText(one: Paperwork, grant: ClassReportFacts['grant'], certificates: ClassReportFacts['certificates']): string[] {
  if (one.course.regime !== 'by-plan') return ['Chứng chỉ đào tạo: do cơ sở đào tạo cấp (khoản 1 Điều 31 Thông tư số 26/2014/TT-BKHCN).'];
  if (one.course.paper === 'none') return [];
  const paper = `Giấy chứng nhận ${one.course.paper === 'completion' ? 'hoàn thành' : 'tham dự'} khóa đào tạo`;
  if (grant === null) return [`${paper}: chưa có quyết định cấp.`];
  const decision = `theo Quyết định số ${grant.number} ${longDate(grant.decidedOn)}`;
  if (certificates.length === 0) return [`${paper}: chưa cấp ${decision}.`];
  const first = certificates.filter(({ anew }) => !anew);
  const anew = certificates.filter((certificate) => certificate.anew);
  const of = (state: string): readonly { number: number; year: number }[] => certificates.filter((each) => each.state === state);
  const numbers = (those: readonly { number: number; year: number }[]): string => those.map(registerNumber).join(', ');
  return [
    `${paper}: ${first.length} (${numberWords(first.length)}) giấy, số vào sổ ${spans(first)}, ${decision}.`,
    ...(anew.length > 0
      ? [`Cấp lại, đính chính: ${two(anew.length)} giấy (số ${numbers(anew)}), thay thế số ${numbers(of('replaced'))}.`]
      : []),
    ...(of('revoked').length > 0 ? [`Thu hồi: ${two(of('revoked').length)} giấy (số ${numbers(of('revoked'))}).`] : []),
  ];
}

/** Numbers in a row as `001/2026 đến 043/2026`; where some between are of others, several such spans. */
function spans(certificates: readonly { readonly number: number; readonly year: number }[]): string {
  const found: { first: (typeof certificates)[number]; last: (typeof certificates)[number] }[] = [];
  for (const one of certificates) {
    const open = found.at(-1);
    if (open && open.last.year === one.year && open.last.number + 1 === one.number) open.last = one;
    else found.push({ first: one, last: one });
  }
  return found
    .map(({ first, last }) => (first === last ? registerNumber(first) : `từ ${registerNumber(first)} đến ${registerNumber(last)}`))
    .join(', ');
}

const sessionRow = ({ heldOn, half, title, present, excused, absent }: ReportedSession): string[] => {
  const all = present + excused + absent;
  return [
    `${HALF_WORDS[half]} ${vnDate(heldOn)}`,
    title,
    String(present),
    String(excused),
    String(absent),
    all === 0 ? '' : `${Math.floor((100 * present) / all)}%`,
  ];
};

const learnerRow = (learner: ReportedLearner, index: number, sessions: number): string[] => [
  String(index + 1),
  learner.name,
  learner.position ?? '',
  learner.agencyName ?? '',
  `${learner.attended}/${sessions}`,
  learner.mark === null ? '' : figure(learner.mark),
  learner.state === 'accepted' ? '' : ENROLMENT_STATE_WORDS[learner.state],
  learner.certificate ? registerNumber(learner.certificate) : '',
];

const heading = (text: string): PaperBlock => ({ type: 'heading', level: 1, text });
const numbered = (texts: readonly string[]): PaperBlock[] => texts.map((text, i) => paragraph(`${i + 1}. ${text}`));
const two = (count: number): string => String(count).padStart(2, '0');
/** `76,5` */
const figure = (value: number): string => String(value).replace('.', ',');
const lowered = (name: string): string => `${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`;
