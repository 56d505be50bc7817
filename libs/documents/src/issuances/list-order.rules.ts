import { DOCUMENT_KINDS, type DocumentKind } from '../document.entity';

/** As a master list has them: by kind, a procedure before its forms, then by code. */
export const inListOrder = <One extends { readonly kind: DocumentKind; readonly code: string }>(items: readonly One[]): One[] =>
  [...items].sort((a, b) => DOCUMENT_KINDS.indexOf(a.kind) - DOCUMENT_KINDS.indexOf(b.kind) || a.code.localeCompare(b.code, 'vi'));
