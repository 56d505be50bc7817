import { legalDate, moveClock } from '@qms/work';
import { readPdf } from '../../libs/office-documents/testing/read-pdf';
import { organizationId } from '../../seeds/demo';

// biome-ignore lint/suspicious/noExplicitAny: a journey reads whatever the API answers
export type Json = any;

/**
 * The class began ten days ago, whatever day it is, with a room and trainers of its own. The story ends before today: by the database's own
 * clock a sitting of a day to come would have been confirmed long ago.
 */
const STARTED = Date.now() - 10 * 86_400_000;
/** @param offset days from the first day of the class */
export const on = (offset: number): string => legalDate(new Date(STARTED + offset * 86_400_000));
export const itIs = (offset: number, time = '09:00'): void => moveClock(new Date(`${on(offset)}T${time}:00+07:00`));

export const HALVES = [
  { heldOn: on(0), startsAt: '07:30', endsAt: '11:30', title: 'Yêu cầu của tiêu chuẩn dưới góc nhìn đánh giá', periods: 4 },
  { heldOn: on(0), startsAt: '13:30', endsAt: '17:00', title: 'Chương trình, kế hoạch, phiếu đánh giá', periods: 4 },
  { heldOn: on(1), startsAt: '07:30', endsAt: '11:30', title: 'Kỹ thuật đánh giá, ghi nhận điểm không phù hợp', periods: 4 },
  { heldOn: on(1), startsAt: '13:30', endsAt: '17:00', title: 'Thực hành và kiểm tra cuối khóa', periods: 4 },
];
const SURNAMES = ['Lương', 'Quách', 'Tạ', 'Phùng', 'Doãn', 'Khúc', 'Thạch', 'Mạc', 'Lại'];
const GIVEN = ['Văn Cường', 'Thị Hạnh', 'Đình Lâm', 'Thị Oanh', 'Xuân Quý'];
/** 45 people of two agencies, as an office lists them. */
export const PEOPLE = SURNAMES.flatMap((surname, s) =>
  GIVEN.map((given, g) => ({
    name: `${surname} ${given}`,
    born: `${String(3 * s + g + 1).padStart(2, '0')}/0${g + 1}/${1975 + s * 2}`,
    agency: g % 2 ? 'Sở Xây dựng' : 'Sở Khoa học và Công nghệ',
  })),
);
export const TRAINERS = ['Đàm Quốc Toản', 'Nghiêm Thu Hà'];
export const WALK_INS = ['Tiêu Thị Yên', 'Giáp Văn Ước'];
/** Present only on the first day; below the pass mark twice; passed at the second attempt; misspelt; revoked. */
export const [ABSENT, FAILS, AGAIN, MISSPELT, REVOKED] = [0, 7, 13, 21, 30].map((index) => PEOPLE[index]!.name) as [
  string,
  string,
  string,
  string,
  string,
];
export const CORRECTED = `${MISSPELT} Anh`;

/** As the plan of the office asks. */
export const COURSE = {
  code: 'DGVNB',
  name: 'Đánh giá viên nội bộ HTQLCL theo TCVN ISO 9001:2015',
  regime: 'by-plan',
  periods: 16,
  paper: 'completion',
  basis: 'Kế hoạch số 1720/KH-SKHCN ngày 26/12/2025',
  leastAttendance: 75,
  passMark: 50,
  topMark: 100,
  attempts: 2,
  capacity: 45,
  topics: HALVES.map(({ title, periods }) => ({ title, periods })),
};
export const CLASS = {
  title: 'Đánh giá viên nội bộ HTQLCL',
  startsOn: on(0),
  endsOn: on(1),
  place: 'Hội trường tầng 3, Sở Khoa học và Công nghệ',
  enrolUntil: on(-5),
  planTask: 'Kế hoạch số 1720/KH-SKHCN ngày 26/12/2025',
  unitId: organizationId('TDC'),
};
/** Somebody at the door on the first morning. */
export const walkIn = (fullName: string) => ({
  fullName,
  birthDate: '1992-03-04',
  position: 'Công chức',
  agencyName: 'UBND xã Hòa Bình',
  source: 'walk-in',
  entersAs: 'accepted',
});

export const done = (answer: { status: number; body: Json }, status = 201): Json => {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
export const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await readPdf(Buffer.from(bytes))).pieces
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?\/ ?/g, '/');
export const codeOn = (paper: string): string => /(?:[0-9A-Z]{5}-){6}[0-9A-Z]{3}/.exec(paper)?.[0] ?? 'no code';
export const fieldsOf = (page: string): string[] => [...page.matchAll(/<dd [^>]*>([^<]*)<\/dd>/g)].map(([, text]) => text!);
