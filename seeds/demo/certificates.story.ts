import type { PrintedFacts } from '../../libs/training/src/certificates/certificate.entity';
import { organizationId } from './organizations.seed';
import { CLASSES, COURSES } from './training.story';

/** Somebody as he stands on a certificate. */
export interface DemoHolder {
  readonly name: string;
  readonly born: string;
  readonly position: string;
  readonly agencyId: string | null;
  readonly agencyName: string;
}
export interface DemoLearner2025 extends DemoHolder {
  readonly mark: string;
}
/** A certificate that had to be issued again. */
export interface DemoCorrection {
  /** Of the first paper, among those of the decision. */
  readonly number: number;
  readonly wronglyBorn: string;
  readonly on: string;
  readonly signer: Pick<PrintedFacts, 'signerName' | 'signerPost' | 'signedFor'>;
}
export interface DemoDecision {
  readonly year: number;
  /** In the ids of the story. */
  readonly key: string;
  readonly classId: string;
  readonly printed: PrintedFacts;
  readonly draftedAt: string;
  readonly correction?: DemoCorrection;
  /** Its signed paper is there. */
  readonly onPaper?: true;
}

const DEPUTY = { signerName: 'Lê Thị Minh Nguyệt', signerPost: 'Phó Giám đốc', signedFor: 'KT.' } as const;
const OFFICE = {
  parent: 'UBND tỉnh An Sơn',
  issuer: 'Sở Khoa học và Công nghệ',
  place: 'An Sơn',
  headPost: 'Giám đốc',
  replaces: null,
  ...DEPUTY,
};

const own = { agencyId: null, agencyName: 'Sở Khoa học và Công nghệ' };
export const LEARNERS_2025: readonly DemoLearner2025[] = [
  { name: 'Trương Hoài Nam', born: '1986-04-12', position: 'Chuyên viên', ...own, mark: '82' },
  { name: 'Bùi Anh Tuấn', born: '1988-11-02', position: 'Chuyên viên', ...own, mark: '76.5' },
  {
    name: 'Nguyễn Văn An',
    born: '1990-06-25',
    position: 'Thư ký ISO',
    agencyId: organizationId('SXD'),
    agencyName: 'Sở Xây dựng',
    mark: '68',
  },
  { name: 'Đỗ Thanh Bình', born: '1979-01-30', position: 'Trưởng phòng', ...own, mark: '54' },
];

export const DECISION_2025 = (classId: string): DemoDecision => ({
  year: 2025,
  key: 'SKHCN:2025',
  classId,
  draftedAt: '2025-10-20T02:00:00Z',
  printed: {
    ...OFFICE,
    paper: 'completion',
    course: 'Đánh giá nội bộ Hệ thống quản lý chất lượng theo TCVN ISO 9001:2015 (năm 2025)',
    from: '2025-10-15',
    to: '2025-10-16',
    periods: 16,
    grantNumber: '201/QĐ-SKHCN',
    grantedOn: '2025-10-24',
    issuedOn: '2025-10-24',
  },
  correction: { number: 2, wronglyBorn: '1988-02-11', on: '2025-11-05', signer: DEPUTY },
});

interface Granted {
  readonly class: number;
  readonly number: string;
  readonly on: string;
  readonly correction?: DemoCorrection;
  readonly onPaper?: true;
}
/**
 * Decisions of 2026 in the order of the register: 001–043, 044–095 with 096 in place of 051, and last the papers of the class without a test,
 * for which the agencies asked in October.
 */
const GRANTED: readonly Granted[] = [
  { class: 2, number: '78/QĐ-SKHCN', on: '2026-05-20', onPaper: true },
  {
    class: 4,
    number: '163/QĐ-SKHCN',
    on: '2026-09-24',
    correction: {
      number: 51,
      wronglyBorn: '1981-06-10',
      on: '2026-10-05',
      signer: { signerName: 'Trần Quốc Hưng', signerPost: 'Giám đốc', signedFor: null },
    },
  },
  { class: 1, number: '176/QĐ-SKHCN', on: '2026-10-12' },
];

/** @param classIdOf the id of a class, 1-6 */
export const decisionsOf2026 = (classIdOf: (number: number) => string): DemoDecision[] =>
  GRANTED.map(({ class: held, number, on, ...more }) => {
    const one = CLASSES.find((known) => known.number === held)!;
    const course = COURSES.find(({ code }) => code === one.course)!;
    return {
      ...more,
      year: 2026,
      key: `SKHCN:2026:${held}`,
      classId: classIdOf(held),
      draftedAt: `${one.days.at(-1)}T10:30:00Z`,
      printed: {
        ...OFFICE,
        paper: course.paper === 'attendance' ? 'attendance' : 'completion',
        course: one.title,
        courseName: course.name,
        from: one.days[0]!,
        to: one.days.at(-1)!,
        periods: course.periods,
        grantNumber: number,
        grantedOn: on,
        issuedOn: on,
      },
    };
  });
