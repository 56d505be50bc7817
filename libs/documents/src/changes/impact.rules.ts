import type { DocumentKind } from '../document.entity';

/** What a change of a document may touch. `tthc` = what a procedure works on, `user` = a procedure that uses a form, `other` = entered by hand. */
export const IMPACT_KINDS = ['document', 'form', 'tthc', 'user', 'draft', 'distribution', 'evidence', 'other'] as const;
export type ImpactKind = (typeof IMPACT_KINDS)[number];

export const IMPACT_ANSWERS = ['affected', 'not-affected'] as const;
export type ImpactAnswer = (typeof IMPACT_ANSWERS)[number];

/** Kinds of documents whose codes may say to which document they belong. */
const BELONGING: readonly DocumentKind[] = ['form', 'annex', 'instruction'];

/** A document as far as it may name another one. */
export interface NamingDocument {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly kind: DocumentKind;
  /** Notes, summaries of changes: wherever people write codes. */
  readonly words: readonly (string | null)[];
}

/** Whether a text names this code: `QT-HT-01` stands neither in `QT-HT-011` nor in `BM-QT-HT-01` nor in `QT-HT-01.02`. */
export function names(text: string, code: string): boolean {
  const sought = code.normalize('NFC').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][-.])${sought}(?![\\p{L}\\p{N}]|[-.][\\p{L}\\p{N}])`, 'iu').test(
    text.normalize('NFC'),
  );
}

/**
 * Whether the code says that it belongs to the other: forms and annexes of a procedure carry its number (`BM-HT-01.03` of `QT-HT-01`) or its
 * whole code (`PL-STCL-01` of `STCL`).
 */
export function belongsTo(code: string, of: string): boolean {
  const own = tailOf(code);
  if (own === null || code === of) return false;
  return [tailOf(of), of].some((stem) => stem !== null && /[\p{L}]/u.test(stem) && begins(own, stem));
}

/** What follows the letters of the kind: `HT-01` of `QT-HT-01`; null where nothing does. */
const tailOf = (code: string): string | null => /^[\p{L}]+[-.](.+)$/u.exec(code)?.[1] ?? null;
const begins = (text: string, stem: string): boolean => {
  const [whole, start] = [text.toLocaleUpperCase('vi'), stem.toLocaleUpperCase('vi')];
  return whole === start || (whole.startsWith(start) && /^[-./]/.test(whole.slice(start.length)));
};

interface Touched {
  readonly kind: 'document' | 'form';
  readonly document: NamingDocument;
  /** Code of what is changed. */
  readonly by: string;
}

/** Which of the documents are touched by a change of these, and how; what is changed itself is not. */
export function touchedDocuments(
  changed: readonly { readonly id: string; readonly code: string }[],
  all: readonly NamingDocument[],
): Touched[] {
  const own = new Set(changed.map(({ id }) => id));
  return all
    .filter(({ id }) => !own.has(id))
    .flatMap((document): Touched[] => {
      const parent = BELONGING.includes(document.kind) ? changed.find(({ code }) => belongsTo(document.code, code)) : undefined;
      if (parent) return [{ kind: 'form', document, by: parent.code }];
      const named = changed.find(({ code }) => [document.title, ...document.words].some((words) => words !== null && names(words, code)));
      return named ? [{ kind: 'document', document, by: named.code }] : [];
    });
}
