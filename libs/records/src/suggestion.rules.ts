import { folded } from './search.rules';
import type { SuggestionReason } from './suggestion-reasons';

/** Words that say nothing of a subject: every task of every plan has them. */
const EMPTY_WORDS = new Set(
  'cac cua cho theo tai va voi nam trong thuc hien xay dung to chuc viec cong tac duoc quy dinh noi bo co quan don vi tinh hanh chinh nha nuoc tieu chuan quoc gia tcvn iso 9001 2015 he thong quan ly chat luong tren dia ban hoat dong'.split(
    ' ',
  ),
);

/** Pairs of neighbouring words that say something of a subject, without accents; at most 24. */
export function meaningfulWords(text: string): string[] {
  const words = folded(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2);
  const pairs = words.slice(0, -1).map((word, i) => [word, words[i + 1]!] as const);
  return [...new Set(pairs.filter(([a, b]) => !EMPTY_WORDS.has(a) || !EMPTY_WORDS.has(b)).map(([a, b]) => `${a} ${b}`))].slice(0, 24);
}

/** How much speaks for a record as evidence: clauses weigh most, then words, then its time. */
export function weigh<Record extends { readonly title: string }>(
  row: Record & { commonClauses: string[]; inPeriod: boolean },
  words: readonly string[],
): { record: Omit<Record, 'commonClauses' | 'inPeriod'>; because: readonly SuggestionReason[]; weight: number } {
  const { commonClauses, inPeriod, ...record } = row;
  const title = folded(record.title);
  const common = words.filter((word) => title.includes(word));
  const because: SuggestionReason[] = [];
  if (commonClauses.length > 0) because.push({ code: 'same-clause', params: { clauses: commonClauses.join(', ') } });
  if (common.length > 0) because.push({ code: 'words-in-common', params: { count: common.length } });
  if (inPeriod) because.push({ code: 'within-task-time', params: {} });
  return { record, because, weight: commonClauses.length * 3 + common.length * 2 + (inPeriod ? 1 : 0) };
}
