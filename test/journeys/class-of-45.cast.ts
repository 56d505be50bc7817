import { legalDate, moveClock, vnDate } from '@qms/work';
import { readPdf } from '../../libs/office-documents/testing/read-pdf';
import { DEMO_PASSWORD, organizationId } from '../../seeds/demo';
import type { Client } from '../world/client';
import { World } from '../world/world';

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
export const ROOM = 'Hội trường tầng 3';
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
/** Of a certificate, as it is written. */
export const numberOf = (number: number): string => `${String(number).padStart(3, '0')}/${on(5).slice(0, 4)}`;
/** What the report says. @param first number of the certificates of the class */
export const reported = (first: number): readonly string[] => [
  'Kế hoạch số 1720/KH-SKHCN ngày 26/12/2025 và Quyết định số 215/QĐ-SKHCN',
  'Công văn số 1101/SKHCN-TĐC',
  'được cử: 45; bổ sung tại lớp: 02; thay thế: 00; không xếp lớp: 00; xin rút: 00; danh sách chờ, chưa xét: 00; có tên trong danh sách lớp: 47; dự học: 47',
  TRAINERS.join(', '),
  `Sáng ${vnDate(on(1))}`,
  '47 người dự; 02 người kiểm tra lại',
  'đạt 45; không đạt 02',
  `từ ${numberOf(first)} đến ${numberOf(first + 44)}, theo Quyết định số 230/QĐ-SKHCN`,
  `Cấp lại, đính chính: 01 giấy (số ${numberOf(first + 45)})`,
  'Thu hồi: 01 giấy',
  ABSENT,
  CORRECTED,
  WALK_INS[1]!,
];

/** The class as those see it who work with it. */
export class ClassOf45 {
  classId = '';

  private constructor(readonly world: World) {}

  static async open(): Promise<ClassOf45> {
    return new ClassOf45(await World.open({ QMS_PUBLIC_URL: 'https://iso.anson.gov.vn' }));
  }

  get path(): string {
    return `/training-classes/${this.classId}`;
  }

  /** Nobody stays signed in from one day of the story to the next. */
  async comes(username: string): Promise<Client> {
    const client = await this.world.as(username, 'fresh');
    expect((await client.confirm(DEMO_PASSWORD)).status).toBe(204);
    return client;
  }

  /** By name: the place in the class. */
  async roster(who: Client): Promise<Map<string, { id: string; ordinal: number | null }>> {
    const { items } = (await who.get(`${this.path}/enrolments?limit=200`)).body;
    return new Map(items.map((one: Json) => [one.learner.fullName, one]));
  }

  async register(who: Client): Promise<Json[]> {
    return (await who.get(`/certificates?classId=${this.classId}&limit=200`)).body.items;
  }

  async certificateOf(who: Client, name: string): Promise<Json> {
    return (await this.register(who)).find((one) => one.name === name);
  }

  /** What is printed on the certificate in somebody's hand. */
  async printed(who: Client, id: string): Promise<string> {
    return textOf((await who.download(`/certificates/${id}/content`)).bytes);
  }

  /** What the public page says to whoever types the code. */
  async publicPage(code: string): Promise<string> {
    return (await fetch(`${this.world.url}/xac-minh/${code}`)).text();
  }
}
