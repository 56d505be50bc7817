import { DOCUMENT_KINDS, type DocumentKind } from '../document.entity';

/** A kind of documents as its organization keeps it. */
export interface KnownKind {
  /** Its name for ever; of a suggested kind the word of its nature. */
  readonly key: string;
  readonly nature: DocumentKind;
  /** Null = the word of the nature. */
  readonly name: string | null;
  /** The first one makes proposals, all of them are accepted. */
  readonly patterns: readonly string[];
  readonly retired: boolean;
}

const PATTERNS: Readonly<Record<DocumentKind, readonly string[]>> = {
  policy: ['CSCL'],
  objectives: ['MTCL-{năm}', 'MTCL-{lĩnh vực}-{năm}', 'MTCL'],
  manual: ['STCL'],
  procedure: ['QT-{lĩnh vực}-{số}', 'QT-{số}'],
  instruction: ['HD-{lĩnh vực}-{số}', 'HD-{số}'],
  regulation: ['QĐ-{lĩnh vực}-{số}', 'QĐ-{số}'],
  form: ['BM-{tài liệu}.{số}', 'BM-{số}'],
  annex: ['PL-{tài liệu}-{số}', 'PL-{số}'],
};

/** What an organization begins with: the letters that the practice uses, every one of them may be changed. */
export const SUGGESTED_KINDS: readonly KnownKind[] = DOCUMENT_KINDS.map((nature) => ({
  key: nature,
  nature,
  name: null,
  patterns: PATTERNS[nature],
  retired: false,
}));

/** Words of the natures, where a kind has no name of its own. */
export const KIND_NAMES: Readonly<Record<DocumentKind, string>> = {
  policy: 'Chính sách chất lượng',
  objectives: 'Mục tiêu chất lượng',
  manual: 'Sổ tay chất lượng',
  procedure: 'Quy trình',
  instruction: 'Hướng dẫn công việc',
  regulation: 'Quy định',
  form: 'Biểu mẫu',
  annex: 'Phụ lục',
};
