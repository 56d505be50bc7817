import type { OfficialPaper, PaperBlock } from '@qms/office-documents';
import type { PaperHead } from '@qms/organizations';
import { numberWords } from '@qms/records';
import { type LegalDate, vnDate } from '@qms/work';
import { DECISION_19 } from '../classes/class-paper.rules';
import type { SignedFor } from './certificate.entity';
import { longDate } from './certificate-paper.rules';
import { registerNumber } from './register-number.rules';

/** Somebody on the list of the decision. */
export interface GrantedLearner {
  readonly name: string;
  readonly birthDate: LegalDate | null;
  readonly position: string | null;
  readonly agencyName: string | null;
  readonly number: number;
  readonly year: number;
}
export interface GrantPaperFacts {
  readonly head: PaperHead;
  /** Post of the agency's head, e.g. `Giám đốc`. */
  readonly headPost: string;
  readonly number: string | null;
  readonly decidedOn: LegalDate | null;
  readonly signer: { readonly name: string; readonly post: string; readonly signedFor: SignedFor | null } | null;
  readonly paper: 'attendance' | 'completion';
  readonly course: string;
  readonly from: LegalDate;
  readonly to: LegalDate;
  /** The act by which the course is held, in its own words; null = left open. */
  readonly basis: string | null;
  /** Quyết định mở lớp. */
  readonly opening: { readonly number: string; readonly on: LegalDate } | null;
  /** The unit that held the class. */
  readonly unit: { readonly name: string; readonly symbol: string } | null;
  readonly year: number;
  readonly learners: readonly GrantedLearner[];
  readonly createdAt: Date;
}

const DOTS = '……………………';

/**
 * Quyết định công nhận kết quả và cấp giấy chứng nhận (NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2) with the list of those who get one, and the numbers
 * kept for them. What only the agency knows stays open for its clerk.
 */
export function grantPaper(facts: GrantPaperFacts): OfficialPaper {
  const { head, headPost, learners, unit } = facts;
  const completed = facts.paper === 'completion';
  const paperName = `Giấy chứng nhận ${completed ? 'hoàn thành' : 'tham dự'} khóa đào tạo`;
  const count = `${learners.length} (${numberWords(learners.length)})`;
  const [number, symbol] = numberAndSymbol(facts.number);
  const unitName = unit?.name ?? DOTS;
  const days = facts.from === facts.to ? longDate(facts.from) : `từ ${longDate(facts.from)} đến ${longDate(facts.to)}`;
  const articles = [
    `Công nhận kết quả khóa đào tạo ${facts.course}, tổ chức ${days}, và cấp ${paperName} cho ${count} học viên${completed ? ' đạt yêu cầu' : ''} (Danh sách tại Phụ lục kèm theo).`,
    `${unitName} có trách nhiệm vào sổ, cấp phát Giấy chứng nhận và lưu hồ sơ lớp học theo quy định.`,
    'Quyết định này có hiệu lực kể từ ngày ký.',
    `${unitName}, các phòng, đơn vị có liên quan, các cơ quan có học viên và các ông, bà có tên trong Danh sách chịu trách nhiệm thi hành Quyết định này`,
  ];
  return {
    kind: 'decision',
    head: {
      parent: head.parentTitle,
      issuer: head.name,
      symbol: symbol ?? `QĐ-${head.symbol ?? ''}`,
      number,
      place: head.place ?? '',
      date: facts.decidedOn ? paperDate(facts.decidedOn) : { day: null, month: null, year: facts.year },
    },
    title: `Về việc công nhận kết quả và cấp ${paperName} ${facts.course}`,
    authority: `${headPost} ${head.name}`,
    bases: [
      DECISION_19,
      ...(facts.basis ? [facts.basis.startsWith('Căn cứ') ? facts.basis : `Căn cứ ${facts.basis}`] : []),
      `Căn cứ ${DOTS} quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của ${head.name}`,
      ...(facts.opening
        ? [`Căn cứ Quyết định số ${facts.opening.number} ${longDate(facts.opening.on)} của ${headPost} ${head.name} về việc mở lớp`]
        : []),
      `Theo đề nghị của ${unit ? `Trưởng ${unit.name.charAt(0).toLocaleLowerCase('vi')}${unit.name.slice(1)}` : DOTS}`,
    ],
    body: articles.map((text, i): PaperBlock => ({ type: 'article', number: i + 1, text })),
    copies: [`Như Điều ${articles.length}`, `${headPost}, các Phó ${headPost}`, unit ? `Lưu: VT, ${unit.symbol}` : 'Lưu: VT'],
    signatures: [
      facts.signer === null
        ? { post: headPost, name: '' }
        : facts.signer.signedFor === null
          ? { post: facts.signer.post, name: facts.signer.name }
          : { method: facts.signer.signedFor, signedFor: headPost, post: facts.signer.post, name: facts.signer.name },
    ],
    annexes: [
      {
        title: `Danh sách học viên được cấp ${paperName}`,
        orientation: 'landscape',
        body: [
          {
            type: 'table',
            columns: [
              { title: 'TT', width: 5, align: 'center' },
              { title: 'Họ và tên', width: 22 },
              { title: 'Ngày, tháng, năm sinh', width: 12, align: 'center' },
              { title: 'Chức vụ', width: 16 },
              { title: 'Cơ quan, đơn vị', width: 24 },
              { title: 'Kết quả', width: 9, align: 'center' },
              { title: 'Số vào sổ cấp giấy chứng nhận', width: 12, align: 'center' },
            ],
            rows: learners.map((one, i) => [
              String(i + 1),
              one.name,
              one.birthDate ? vnDate(one.birthDate) : '',
              one.position ?? '',
              one.agencyName ?? '',
              completed ? 'Đạt' : 'Tham dự',
              registerNumber(one),
            ]),
          },
          { type: 'paragraph', text: `(Danh sách gồm ${String(learners.length).padStart(2, '0')} người)` },
        ],
      },
    ],
    createdAt: facts.createdAt,
  };
}

const paperDate = (date: LegalDate): OfficialPaper['head']['date'] => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return { day, month, year };
};

/** `78/QĐ-SKHCN` → `78` and `QĐ-SKHCN`. */
const numberAndSymbol = (whole: string | null): [number: string | null, symbol: string | null] => {
  const [number = '', ...rest] = (whole ?? '').split('/');
  return rest.length === 0 ? [number.trim() || null, null] : [number.trim(), rest.join('/').trim()];
};
