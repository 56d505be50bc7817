import type { Because } from '@qms/lifecycle';
import type { Language } from './actor.decorator';
import { wordOf } from './sentences';

/** A sentence in both languages; `{name}` stands for a parameter. */
export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

/** What a refusal code means to HTTP and to people. */
export interface ProblemKind extends Sentence {
  readonly status: number;
}

const kinds = new Map<string, ProblemKind>();

/** A module says what its codes mean; twice with another meaning is a mistake of ours. */
export function defineProblems<Code extends string>(problems: Readonly<Record<Code, ProblemKind>>): Readonly<Record<Code, ProblemKind>> {
  for (const [code, kind] of Object.entries<ProblemKind>(problems)) {
    const known = kinds.get(code);
    if (known && known.vi !== kind.vi) throw new Error(`the problem ${code} is defined twice`);
    kinds.set(code, kind);
  }
  return problems;
}

export const problemKind = (code: string): ProblemKind | undefined => kinds.get(code);
export const allProblems = (): [string, ProblemKind][] => [...kinds].sort(([a], [b]) => a.localeCompare(b));

export const say = (sentence: Sentence, language: Language, params: Readonly<Record<string, unknown>> = {}): string =>
  sentence[language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    params[name] === undefined ? whole : wordOf(name, params[name], language),
  );

/** A reason as the web app shows it: sentence and true basis. */
export interface ShownReason {
  code: string;
  message: string;
  basis?: { kind: 'law' | 'standard' | 'rule'; ref: string };
}

/** Where many things are judged at once, `subject` names the one that the reason is of. */
export const showReason = (because: Because, language: Language): ShownReason => ({
  code: because.code,
  message: [
    ...(because.params?.subject ? [because.params.subject] : []),
    say(kinds.get(because.code) ?? { vi: because.code, en: because.code }, language, because.params),
  ].join(': '),
  ...(because.basis && { basis: { ...because.basis } }),
});

export interface FieldError {
  field: string;
  code: string;
  message: string;
}

/** RFC 9457. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail?: string;
  code: string;
  errors?: FieldError[];
  reasons?: ShownReason[];
  requestId: string;
}
