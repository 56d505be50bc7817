import type { OfficialPaper, PaperBlock, PaperSignature, TableColumn } from '@qms/office-documents';
import type { PaperHead } from '@qms/organizations';
import { type LegalDate, vnDate } from '@qms/work';
import type { ClassDto } from './training-classes.dto';

interface Signer {
  readonly name: string;
  readonly post: string;
}
/** One row of the list that opens a class. */
export interface RosterRow {
  readonly fullName: string;
  readonly birthDate: LegalDate | null;
  readonly position: string | null;
  readonly agency: string | null;
}
/** What the papers of a class need besides it. */
export interface ClassPaperFacts {
  readonly head: PaperHead;
  readonly agencyHead: Signer | null;
  /** Unit that holds it, and who heads it; null = none is named. */
  readonly unit: { readonly name: string; readonly symbol: string; readonly head: Signer | null } | null;
  readonly course: {
    readonly purpose: string | null;
    readonly basis: string | null;
    readonly topics: readonly { title: string; periods: number }[];
  };
  readonly roster: readonly RosterRow[];
  readonly today: LegalDate;
  readonly createdAt: Date;
}
export type Paperwork = Omit<ClassDto, 'history' | 'actions'>;

/** On which the papers of a class are based. */
export const DECISION_19 =
  'Căn cứ Quyết định số 19/2014/QĐ-TTg ngày 05 tháng 3 năm 2014 của Thủ tướng Chính phủ về việc áp dụng Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2008 vào hoạt động của các cơ quan, tổ chức thuộc hệ thống hành chính nhà nước';
const PEOPLE: readonly TableColumn[] = [
  { title: 'TT', width: 6, align: 'center' },
  { title: 'Họ và tên', width: 26 },
  { title: 'Ngày, tháng, năm sinh', width: 15, align: 'center' },
  { title: 'Chức vụ', width: 22 },
  { title: 'Cơ quan, đơn vị', width: 31 },
];

/** Công văn chiêu sinh (NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.5): invites the agencies to name learners. Number and date are the clerk's. */
export function callPaper(one: Paperwork, facts: ClassPaperFacts): OfficialPaper {
  const { head, course, unit } = facts;
  const points: string[] = [
    ...(course.purpose ? [`Mục tiêu: ${sentence(course.purpose)}`] : []),
    `Nội dung: ${course.topics.length > 0 ? course.topics.map(({ title }) => title).join('; ') : one.course.name}.`,
    `Thời gian: ${daysText(one)}; thời lượng ${one.course.periods} tiết.`,
    `Địa điểm: ${one.place ?? '…………………'}.`,
    ...(one.capacity === null ? [] : [`Số lượng: không quá ${one.capacity} học viên.`]),
    ...(one.budget ? [`Kinh phí: ${sentence(one.budget)}`] : []),
  ];
  return {
    kind: 'letter',
    head: headOf(facts, `${head.symbol ?? ''}${unit ? `-${unit.symbol}` : ''}`, one.call),
    title: `Cử học viên tham dự lớp “${one.title}”`,
    addressees: ['Các cơ quan, đơn vị liên quan'],
    body: [
      paragraph(
        `${one.planTask ? `Thực hiện ${one.planTask.replace(/[.;]+$/, '')}, ` : ''}${head.name} tổ chức lớp “${one.title}” như sau:`,
      ),
      ...points.map((text, i) => paragraph(`${i + 1}. ${text}`)),
      paragraph(
        `Đề nghị các cơ quan, đơn vị cử học viên tham dự và gửi danh sách (họ và tên, ngày sinh, chức vụ, cơ quan, điện thoại, thư điện tử) về ${head.name}${
          one.enrolUntil ? ` trước ngày ${vnDate(dayAfter(one.enrolUntil))}` : ''
        }, đầu mối: ông/bà ${one.organiser.name}.`,
      ),
    ],
    copies: [unit ? `Lưu: VT, ${unit.symbol}` : 'Lưu: VT'],
    signatures: [signature(facts)],
    createdAt: facts.createdAt,
  };
}

/** Quyết định mở lớp (NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2) with its learners as annex. Number and date are the clerk's. */
export function openingPaper(one: Paperwork, facts: ClassPaperFacts): OfficialPaper {
  const { head, course, unit, roster } = facts;
  const many = String(roster.length).padStart(2, '0');
  const holder = unit?.name ?? head.name;
  const articles = [
    `Mở lớp “${one.title}” (mã lớp ${one.code}), ${daysText(one)}${one.place ? `, tại ${one.place}` : ''}, với ${many} học viên (Danh sách tại Phụ lục kèm theo).`,
    `${holder} có trách nhiệm tổ chức lớp theo chương trình của khóa đào tạo (${one.course.periods} tiết), theo dõi, đánh giá kết quả và lưu hồ sơ lớp học theo quy định.${one.budget ? `\nKinh phí: ${sentence(one.budget)}` : ''}`,
    'Quyết định này có hiệu lực kể từ ngày ký.',
    `Thủ trưởng các phòng, đơn vị thuộc ${head.name}, các cơ quan có học viên và các ông, bà có tên trong Danh sách chịu trách nhiệm thi hành Quyết định này`,
  ];
  return {
    kind: 'decision',
    head: headOf(facts, `QĐ-${head.symbol ?? ''}`, one.opening),
    title: `Về việc mở lớp “${one.title}”`,
    authority: `${facts.agencyHead?.post ?? 'Thủ trưởng'} ${head.name}`,
    bases: [
      DECISION_19,
      `Căn cứ …………………… quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của ${head.name}`,
      ...(course.basis ? [`Căn cứ ${course.basis.replace(/^Căn cứ\s+/i, '').replace(/[.;]+$/, '')}`] : []),
      `Theo đề nghị của ${unit?.head?.post ?? one.organiser.post ?? one.organiser.name}`,
    ],
    body: articles.map((text, i): PaperBlock => ({ type: 'article', number: i + 1, text })),
    copies: [`Như Điều ${articles.length}`, unit ? `Lưu: VT, ${unit.symbol}` : 'Lưu: VT'],
    signatures: [signature(facts)],
    annexes: [
      {
        title: `Danh sách học viên lớp “${one.title}”`,
        orientation: 'portrait',
        body: [
          {
            type: 'table',
            columns: PEOPLE,
            rows: roster.map(({ fullName, birthDate, position, agency }, i) => [
              String(i + 1),
              fullName,
              birthDate ? vnDate(birthDate) : '',
              position ?? '',
              agency ?? '',
            ]),
          },
          paragraph(`(Danh sách gồm ${many} người)`),
        ],
      },
    ],
    createdAt: facts.createdAt,
  };
}

export const paragraph = (text: string): PaperBlock => ({ type: 'paragraph', text });
export const sentence = (text: string): string => `${text.trim().replace(/[.;]+$/, '')}.`;
const dayAfter = (day: LegalDate): LegalDate => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
export const longDate = (day: LegalDate): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `ngày ${String(date).padStart(2, '0')} tháng ${month <= 2 ? `0${month}` : month} năm ${year}`;
};
export const daysText = ({ startsOn, endsOn }: Paperwork): string =>
  startsOn === endsOn ? longDate(startsOn) : `từ ${longDate(startsOn)} đến ${longDate(endsOn)}`;

function headOf({ head, today }: ClassPaperFacts, symbol: string, paper: Paperwork['call']): OfficialPaper['head'] {
  const [number = '', ...rest] = (paper.number ?? '').split('/');
  const [year, month, day] = (paper.signedOn ?? '').split('-').map(Number);
  return {
    parent: head.parentTitle,
    issuer: head.name,
    symbol: rest.length > 0 ? rest.join('/').trim() : symbol,
    number: number.trim() || null,
    place: head.place ?? '',
    date: paper.signedOn ? { day: day!, month: month!, year: year! } : { day: null, month: null, year: Number(today.slice(0, 4)) },
  };
}

const signature = ({ agencyHead }: ClassPaperFacts): PaperSignature => ({
  post: agencyHead?.post ?? 'Thủ trưởng cơ quan',
  name: agencyHead?.name ?? '',
});
