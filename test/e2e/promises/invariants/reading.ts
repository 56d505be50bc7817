import { documentId, revisionId } from '../../../../seeds/demo';
import { type Chapter, NEW, NOBODY, never, once, refused, SECOND, type Values } from './invariant';
import { org, person, SXD } from './scopes';

const EFFECTIVE = `'${revisionId('SXD', 'QT-HT-05', 2, 0)}'::uuid`;
const IN_REVIEW = `'${revisionId('SXD', 'QT-HT-06', 2, 1)}'::uuid`;
const FILE = `(select file_id from revision where id = ${EFFECTIVE})`;
const DISTRIBUTION: Values = {
  id: NEW,
  organization_id: org('SXD'),
  document_id: `'${documentId('SXD', 'QT-GT-01')}'::uuid`,
  unit_id: org('SXD-VP'),
  distributed_by: person('thuky'),
  distributed_at: 'now()',
};
const BRIEFING: Values = {
  id: NEW,
  organization_id: org('SXD'),
  kind: "'meeting'",
  subject: "'Phổ biến quy trình'",
  held_on: "'2026-03-01'",
  place: "'Phòng họp'",
  file_id: FILE,
  recorded_by: person('thuky'),
  recorded_at: 'now()',
};
const READING: Values = {
  id: NEW,
  organization_id: org('SXD'),
  revision_id: EFFECTIVE,
  person_id: person('thuky'),
  read_at: 'now()',
};

/** Who gets a document, who knows it. */
export const reading: Chapter = {
  rows: {
    distribution: { scope: SXD, values: DISTRIBUTION },
    briefing: { scope: SXD, values: BRIEFING },
    briefing_document: {
      scope: SXD,
      needs: ['briefing'],
      values: { id: NEW, organization_id: org('SXD'), briefing_id: NEW, revision_id: EFFECTIVE },
    },
    reading: { scope: SXD, values: READING },
  },
  invariants: [
    refused('distribution', 'distributed_once', 'A document never goes to the same unit twice at once', { twice: { id: SECOND } }),
    never(
      'distribution',
      'ended_by_somebody',
      'A distribution is never ended without who and when',
      { ended_at: 'now()' },
      { ended_by: person('thuky') },
    ),
    never('distribution', 'ended_after_begun', 'A distribution is never ended before it began', {
      ended_at: "now() - interval '1 day'",
      ended_by: person('thuky'),
    }),
    never('distribution', 'distribution_ended_by_fkey', 'A distribution is never ended by a person who does not exist', {
      ended_at: 'now()',
      ended_by: NOBODY,
    }),
    never(
      'briefing',
      'voided_is_complete',
      'A briefing is never struck out without who, when and why',
      { voided_at: 'now()' },
      { void_reason: "'Nhầm'" },
      { voided_by: person('thuky') },
    ),
    never('briefing', 'held_before_recorded', 'A briefing is never recorded before it was held', { held_on: "'2999-01-01'" }),
    never('briefing', 'briefing_voided_by_fkey', 'A briefing is never struck out by a person who does not exist', {
      voided_by: NOBODY,
      voided_at: 'now()',
      void_reason: "'Nhầm'",
    }),
    once('briefing_document', 'briefing_document_briefing_id_revision_id_key', 'A briefing never has the same document twice'),
    refused('reading', 'read_once', 'Nobody confirms the same revision twice', { twice: { id: SECOND } }),
    refused('reading', 'reads_himself', 'Nobody confirms for another', { insert: { person_id: person('nhanvien') } }),
    refused('reading', 'reads_what_was_in_force', 'A draft is never confirmed as read', { insert: { revision_id: IN_REVIEW } }),
  ],
};
