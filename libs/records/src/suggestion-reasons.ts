import type { Sentence } from '@qms/http';
import type { Because } from '@qms/lifecycle';

/** Why a record may prove something, as codes; their parameters are named in the sentences. */
export const SUGGESTION_REASONS = {
  'same-clause': { vi: 'Cùng điều khoản {clauses}', en: 'Same clause {clauses}' },
  'words-in-common': { vi: 'Trùng {count} cụm từ trong tên', en: 'Phrases in common in the titles: {count}' },
  'within-task-time': { vi: 'Trong thời gian thực hiện nhiệm vụ', en: 'Within the time of the task' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** A code with its parameters: it is kept and sent about; words are put where somebody reads it. */
export interface SuggestionReason extends Pick<Because, 'params'> {
  readonly code: keyof typeof SUGGESTION_REASONS;
}
