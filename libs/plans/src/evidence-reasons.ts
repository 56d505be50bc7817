import { type Language, type Sentence, say } from '@qms/http';
import type { Because } from '@qms/lifecycle';
import { SUGGESTION_REASONS } from '@qms/records';

/** Why a record is suggested for a task, or was when it was picked. */
const EVIDENCE_REASONS = {
  ...SUGGESTION_REASONS,
  'record-of-lead-unit': { vi: 'Hồ sơ của đơn vị chủ trì ({unit})', en: 'Record of the lead unit ({unit})' },
  /** A sentence of earlier times that is none of these. */
  'as-written': { vi: '{words}', en: '{words}' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** As it is kept with the link: a code with its parameters. */
export interface EvidenceReason extends Pick<Because, 'params'> {
  readonly code: keyof typeof EVIDENCE_REASONS;
}

/** The reasons in the reader's language. */
export const reasonWords = (because: readonly EvidenceReason[], language: Language): string[] =>
  because.map(({ code, params }) => say(EVIDENCE_REASONS[code], language, params));
