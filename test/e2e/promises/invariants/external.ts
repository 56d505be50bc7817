import { changeRequestId, documentId, externalId, revisionId } from '../../../../seeds/demo';
import { type Chapter, NEW, NOBODY, never, once, refused, SECOND, type Values } from './invariant';
import { org, person, SXD } from './scopes';

const EXTERNAL: Values = {
  id: NEW,
  organization_id: org('SXD'),
  kind: "'law'",
  number: "'9100/2026/NĐ-CP'",
  issuer: "'Chính phủ'",
  title: "'Nghị định'",
  issued_on: "'2026-10-01'",
  created_by: person('thuky'),
  created_at: 'now()',
};
const LAW = `'${externalId('9015/2026/NĐ-CP')}'::uuid`;
const LINK: Values = {
  id: NEW,
  organization_id: org('SXD'),
  external_document_id: LAW,
  document_id: `'${documentId('SXD', 'QT-GT-02')}'::uuid`,
  linked_by: person('thuky'),
  linked_at: 'now()',
};
const IN_REVIEW = `'${revisionId('SXD', 'QT-HT-06', 2, 1)}'::uuid`;
const EFFECTIVE = `'${revisionId('SXD', 'QT-HT-05', 2, 0)}'::uuid`;
const REVIEW: Values = {
  id: NEW,
  organization_id: org('SXD'),
  document_id: `'${documentId('SXD', 'QT-HT-05')}'::uuid`,
  revision_id: EFFECTIVE,
  year: '2026',
  outcome: "'amend'",
  change_request_id: `'${changeRequestId('SXD', 1)}'::uuid`,
  reviewed_by: person('thuky'),
  reviewed_at: "'2026-11-20T02:00:00Z'",
};

/** What others wrote, what it touches, which revision brings it in; the yearly look at what is in force. */
export const external: Chapter = {
  rows: {
    external_document: { scope: SXD, values: EXTERNAL },
    external_link: { scope: SXD, values: LINK },
    revision_external: {
      scope: SXD,
      values: { id: NEW, organization_id: org('SXD'), revision_id: IN_REVIEW, external_document_id: LAW },
    },
    document_review: { scope: SXD, values: REVIEW },
  },
  invariants: [
    refused('external_document', 'external_once', 'A number of one day never stands twice in the list, however it is typed', {
      twice: { id: SECOND, number: "'9100 2026 nđ cp'" },
    }),
    never(
      'external_document',
      'removed_is_complete',
      'An external document never leaves the list without who, when and why',
      { removed_at: 'now()' },
      { removed_reason: "'Nhầm'" },
      { removed_by: person('thuky') },
    ),
    never('external_document', 'external_document_removed_by_fkey', 'It is never removed by a person who does not exist', {
      removed_by: NOBODY,
      removed_at: 'now()',
      removed_reason: "'Nhầm'",
    }),
    never('external_document', 'ends_after_it_begins', 'An external document never ends before it begins', {
      effective_from: "'2026-10-01'",
      effective_to: "'2026-10-01'",
    }),
    refused('external_link', 'linked_once', 'An external document never touches the same document twice at once', {
      twice: { id: SECOND },
    }),
    never(
      'external_link',
      'checked_is_complete',
      '“Không ảnh hưởng” is never said without who, when and why',
      { checked_at: 'now()' },
      { check_reason: "'Không liên quan'" },
      { checked_by: person('thuky') },
    ),
    never(
      'external_link',
      'ended_is_complete',
      'A link never ends without who, when and why',
      { ended_at: 'now()' },
      { end_reason: "'Nhầm'" },
      { ended_by: person('thuky') },
    ),
    never('external_link', 'external_link_checked_by_fkey', 'Nobody who does not exist says that nothing is affected', {
      checked_by: NOBODY,
      checked_at: 'now()',
      check_reason: "'Không liên quan'",
    }),
    never('external_link', 'external_link_ended_by_fkey', 'Nobody who does not exist ends a link', {
      ended_by: NOBODY,
      ended_at: 'now()',
      end_reason: "'Nhầm'",
    }),
    once(
      'revision_external',
      'revision_external_revision_id_external_document_id_key',
      'A revision never names the same external document twice',
    ),
    refused('revision_external', 'named_before_approval', 'What a revision brings in is never said after its approval', {
      insert: { revision_id: EFFECTIVE },
    }),
    never(
      'document_review',
      'asks_for_a_change',
      'A look that finds something wanting never stays without a change request',
      { outcome: "'unchanged'" },
      { change_request_id: 'null' },
    ),
    never('document_review', 'reviewed_in_its_year', 'A look never stands in the list of another year', { year: '2025' }),
    refused('document_review', 'reviews_what_is_in_force', 'What is not in force is never looked through', {
      insert: { document_id: `'${documentId('SXD', 'QT-HT-06')}'::uuid`, revision_id: IN_REVIEW },
    }),
  ],
};
