/** Kinds of official papers that the product writes. */
export type PaperKind = 'report' | 'decision' | 'issuing-decision' | 'minutes' | 'letter' | 'submission' | 'plan';

/** What differs by kind (NĐ 30/2020, Phụ lục I and the models of Phụ lục III). */
export interface PaperKindRules {
  /** Tên loại in capitals; null = none (công văn). */
  readonly name: string | null;
  readonly placeAndDate: 'in-head' | 'in-text';
  readonly addressees: 'yes' | 'no';
  readonly authority: 'yes' | 'no';
  /** First line of Nơi nhận. */
  readonly firstCopy: string | null;
  readonly bases: 'italic' | 'in-text';
  readonly basis: string;
}

const PL1 = 'NĐ 30/2020/NĐ-CP, Phụ lục I';

export const PAPER_KINDS: Readonly<Record<PaperKind, PaperKindRules>> = {
  report: {
    name: 'BÁO CÁO',
    placeAndDate: 'in-head',
    addressees: 'yes',
    authority: 'no',
    firstCopy: 'Như trên',
    bases: 'in-text',
    basis: `${PL1}, II.9b; Mẫu 1.4`,
  },
  decision: {
    name: 'QUYẾT ĐỊNH',
    placeAndDate: 'in-head',
    addressees: 'no',
    authority: 'yes',
    firstCopy: null,
    bases: 'italic',
    basis: `${PL1}, II.9c; Mẫu 1.2`,
  },
  'issuing-decision': {
    name: 'QUYẾT ĐỊNH',
    placeAndDate: 'in-head',
    addressees: 'no',
    authority: 'yes',
    firstCopy: null,
    bases: 'italic',
    basis: `${PL1}; Mẫu 1.3`,
  },
  minutes: {
    name: 'BIÊN BẢN',
    placeAndDate: 'in-text',
    addressees: 'no',
    authority: 'no',
    firstCopy: null,
    bases: 'in-text',
    basis: `${PL1}; Mẫu 1.9`,
  },
  letter: {
    name: null,
    placeAndDate: 'in-head',
    addressees: 'yes',
    authority: 'no',
    firstCopy: 'Như trên',
    bases: 'in-text',
    basis: `${PL1}, II.9b; Mẫu 1.5`,
  },
  submission: {
    name: 'TỜ TRÌNH',
    placeAndDate: 'in-head',
    addressees: 'yes',
    authority: 'no',
    firstCopy: 'Như trên',
    bases: 'in-text',
    basis: `${PL1}, II.9b; Mẫu 1.4`,
  },
  plan: {
    name: 'KẾ HOẠCH',
    placeAndDate: 'in-head',
    addressees: 'no',
    authority: 'no',
    firstCopy: null,
    bases: 'italic',
    basis: `${PL1}, II.9c; Mẫu 1.4`,
  },
};
