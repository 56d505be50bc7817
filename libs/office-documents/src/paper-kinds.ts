/** Kinds of official papers that the product writes. */
export type PaperKind = 'report' | 'decision' | 'issuing-decision' | 'minutes' | 'letter' | 'submission' | 'plan';

/** What differs by kind (NĐ 30/2020, Phụ lục I and the models of Phụ lục III). */
export interface PaperKindRules {
  /** Tên loại; null = none (công văn). */
  readonly name: string | null;
  /** Chữ viết tắt tên loại, the first part of the symbol (PL III, I); null = none. */
  readonly abbreviation: string | null;
  /** Where the trích yếu stands: ô 5a in the middle, or ô 5b under the number after `V/v`. */
  readonly title: 'below-kind' | 'below-number';
  /** Words that the title begins with, by the model. */
  readonly titleBegins: readonly string[];
  readonly titleRule: 'drawn' | 'none';
  readonly placeAndDate: 'in-head' | 'in-text';
  readonly addressees: 'required' | 'none';
  /** The line THẨM QUYỀN BAN HÀNH, and what stands before the articles. */
  readonly authority: 'required' | 'none';
  readonly enacting: string | null;
  /** Căn cứ as lines of their own, in italics. */
  readonly bases: 'required' | 'optional' | 'none';
  /** First line of Nơi nhận: given by the kind, or the beginning that the writer of the paper must give it. */
  readonly firstCopy: { readonly given: string } | { readonly begins: string } | null;
  /** How the last line of Nơi nhận begins. */
  readonly lastCopy: string;
  readonly signing: 'one' | 'several';
  readonly basis: string;
}

const PL1 = 'NĐ 30/2020/NĐ-CP, Phụ lục I';

const NAMED = {
  title: 'below-kind',
  titleBegins: [],
  titleRule: 'drawn',
  placeAndDate: 'in-head',
  authority: 'none',
  enacting: null,
  bases: 'optional',
  lastCopy: 'Lưu: VT',
  signing: 'one',
} as const;

const DECISION = {
  ...NAMED,
  name: 'Quyết định',
  abbreviation: 'QĐ',
  addressees: 'none',
  authority: 'required',
  enacting: 'QUYẾT ĐỊNH:',
  bases: 'required',
  firstCopy: { begins: 'Như Điều' },
} as const;

/** One row per kind; everything that is not here is the same for all kinds. */
export const PAPER_KINDS: Readonly<Record<PaperKind, PaperKindRules>> = {
  report: {
    ...NAMED,
    name: 'Báo cáo',
    abbreviation: 'BC',
    addressees: 'required',
    firstCopy: { given: 'Như trên' },
    basis: `${PL1}, Phần I, II.9b; Phụ lục III, Mẫu 1.4`,
  },
  decision: { ...DECISION, titleBegins: ['Về việc'], basis: `${PL1}, Phần I, II.5–7; Phụ lục III, Mẫu 1.2` },
  'issuing-decision': {
    ...DECISION,
    titleBegins: ['Ban hành', 'Phê duyệt'],
    basis: `${PL1}, Phần I, II.5–7; Phụ lục III, Mẫu 1.3`,
  },
  minutes: {
    ...NAMED,
    name: 'Biên bản',
    abbreviation: 'BB',
    titleRule: 'none',
    placeAndDate: 'in-text',
    addressees: 'none',
    bases: 'none',
    firstCopy: null,
    lastCopy: 'Lưu: VT, Hồ sơ',
    signing: 'several',
    basis: `${PL1}, Phần I, II.9c; Phụ lục III, Mẫu 1.9`,
  },
  letter: {
    ...NAMED,
    name: null,
    abbreviation: null,
    title: 'below-number',
    titleRule: 'none',
    addressees: 'required',
    firstCopy: { given: 'Như trên' },
    basis: `${PL1}, Phần I, II.5b, II.9b; Phụ lục III, Mẫu 1.5`,
  },
  submission: {
    ...NAMED,
    name: 'Tờ trình',
    abbreviation: 'TTr',
    addressees: 'required',
    firstCopy: { given: 'Như trên' },
    basis: `${PL1}, Phần I, II.9b; Phụ lục III, Mẫu 1.4`,
  },
  plan: {
    ...NAMED,
    name: 'Kế hoạch',
    abbreviation: 'KH',
    addressees: 'none',
    firstCopy: null,
    basis: `${PL1}, Phần I, II.9c; Phụ lục III, Mẫu 1.4`,
  },
};
