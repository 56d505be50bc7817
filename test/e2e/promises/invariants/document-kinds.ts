import { type Chapter, NEW, never, once, refused, SECOND, type Values } from './invariant';
import { org, SXD } from './scopes';

const KIND: Values = {
  id: NEW,
  organization_id: org('SXD'),
  key: "'own-thu'",
  nature: "'annex'",
  name: "'Kế hoạch thử'",
  patterns: "array['DM-{số}']",
  place: '99',
};

/** Kinds of documents and the patterns of their codes. */
export const documentKinds: Chapter = {
  rows: { document_kind: { scope: SXD, values: KIND } },
  invariants: [
    once('document_kind', 'document_kind_organization_id_key_key', 'Two kinds of one organization never have the same key', {
      id: SECOND,
      name: "'Danh mục khác'",
    }),
    refused('document_kind', 'document_kind_name', 'Two kinds in use never have the same name', {
      twice: { id: SECOND, key: "'own-khac'", name: "'KẾ HOẠCH THỬ'" },
    }),
    never('document_kind', 'document_kind_key_check', 'A key of a kind is never anything but small letters, digits and dashes', {
      key: "'Khóa'",
    }),
    never(
      'document_kind',
      'document_kind_patterns_check',
      'A kind is never without a pattern, nor has more than five',
      { patterns: "'{}'" },
      { patterns: "array['A','B','C','D','E','F']" },
    ),
    never('document_kind', 'own_kind_has_name', 'A kind of one’s own is never without a name', { name: 'null' }),
  ],
};
