/** First and last line of the source, 1-based, inclusive. */
export type LineRange = [first: number, last: number];

/** A unit by the names under which papers call it. */
export interface KnownUnit {
  readonly code: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

export type TimingKind = 'continuous' | 'quarter' | 'range' | 'by-date' | 'per-superior-guidance' | 'other';

export interface ReadMilestone {
  text: string;
  from: string | null;
  to: string | null;
}
/** `from`, `to`: `YYYY-MM-DD`; `to` as it is written, also after "trước ngày". */
export interface ReadTiming {
  text: string;
  kind: TimingKind;
  from: string | null;
  to: string | null;
  alsoPeriodicReport: boolean;
  milestones?: ReadMilestone[];
}
/** Every field exactly as it was read, joined over line ends only. */
export interface AsRead {
  title: string;
  leadText: string;
  coordinatorsText: string;
  productText: string;
  timingText: string;
}
export interface ReadChild {
  code: string;
  title: string;
  leadText: string;
  coordinatorsText: string;
  sourceLines: LineRange;
}
export type FieldName = 'lead' | 'coordinators' | 'products' | 'timing';

export interface ReadTask {
  /** Part, section, letter in Vietnamese order, e.g. `II.6.2.b`. */
  code: string;
  section: string;
  subsection?: string;
  title: string;
  /** A sentence below a numbered heading, kept apart from it. */
  body?: string;
  leadText: string;
  coordinatorsText: string;
  /** `productText` cut at semicolons. */
  products: string[];
  productText: string;
  timing: ReadTiming;
  sourceLines: LineRange;
  missing: FieldName[];
  children: ReadChild[];
  /** 0…1 by the rule of confidence.ts. */
  confidence: number;
  read: AsRead;
}
export interface ReadSection {
  code: string;
  title: string;
  parent?: string;
  sourceLines: LineRange;
}
export interface ReadReporting {
  period: 'Q1' | 'H1' | 'Q3' | 'YEAR';
  dueOn: string;
  text: string;
  sourceLine: number;
}
/** What the head of a plan shows. */
export interface ReadHead {
  number: string | null;
  issuedOn: string | null;
  issuer: string | null;
  issuerParent: string | null;
  place: string | null;
  title: string | null;
  year: number | null;
}
export interface ReadPlan extends ReadHead {
  /** The names exactly as they were read; above they are restored where they are known. */
  read: Pick<ReadHead, 'issuer' | 'issuerParent' | 'place'>;
}
export interface PlanWarning {
  code:
    | 'field-missing'
    | 'letter-inferred'
    | 'letter-skipped'
    | 'number-contradiction'
    | 'due-before-plan'
    | 'other-year'
    | 'units-restored'
    | 'section-skipped';
  /** Code of the task; null = the plan as a whole. */
  task: string | null;
  lines: number[];
  text: string;
  textEn: string;
}
export interface PlanProposal {
  plan: ReadPlan;
  sections: ReadSection[];
  tasks: ReadTask[];
  reporting: ReadReporting[];
  warnings: PlanWarning[];
}

/** Nothing in the text looks like tasks; the message says what was looked for. */
export class NoTaskStructure extends Error {
  override readonly name = 'NoTaskStructure';
  readonly vi =
    'Không tìm thấy nhiệm vụ: đã tìm các dòng "Đơn vị (cơ quan, bộ phận) chủ trì/thực hiện", "phối hợp", "Sản phẩm/Kết quả", "Thời gian/Thời hạn" dưới các mục đánh số (1., 1.1, a), -), và bảng có các cột đó';
  constructor() {
    super(
      'no tasks found: looked for lines like "Đơn vị/Cơ quan/Bộ phận chủ trì|thực hiện", "phối hợp", "Sản phẩm|Kết quả", "Thời gian|Thời hạn" below numbered or lettered items (1., 1.1, a), -), and for tables with such columns',
    );
  }
}
