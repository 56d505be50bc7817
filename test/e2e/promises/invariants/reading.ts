import { documentId, revisionId } from '../../../../seeds/demo';
import { after, type Chapter, NEW, NOBODY, never, once, refused, SECOND, type Values } from './invariant';
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

/** The demo gave out two copies of it. */
const COPY: Values = {
  id: NEW,
  organization_id: org('SXD'),
  revision_id: EFFECTIVE,
  number: '3',
  unit_id: org('SXD-VT'),
  issued_by: person('vanthu2'),
  issued_at: 'now()',
};
const RETURNED = `outcome = 'returned', settled_by = ${person('thuky')}, settled_at = now()`;

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
    paper_copy: { scope: SXD, values: COPY },
  },
  invariants: [
    never(
      'paper_copy',
      'paper_copy_outside_check',
      'A holder outside of the agency is never decomposed, padded, empty',
      ...["normalize('Quyết định', NFD)", "' Sở Nội vụ'", "''"].map((outside) => ({ unit_id: 'null', outside })),
    ),
    never('paper_copy', 'paper_copy_person_id_fkey', 'The holder of a copy is never a person who does not exist', {
      unit_id: 'null',
      person_id: NOBODY,
    }),
    never('paper_copy', 'paper_copy_number_check', 'Copies are numbered from 1', { number: '0' }),
    once('paper_copy', 'paper_copy_revision_id_number_key', 'Two copies of a revision never have the same number'),
    never('paper_copy', 'copied_in_turn', 'A number of the copies is never left out', { number: '5' }),
    never('paper_copy', 'copied_while_in_force', 'What is not in force is never given out', { revision_id: IN_REVIEW, number: '1' }),
    never('paper_copy', 'one_holder', 'A copy never has two holders, nor none', { outside: "'Sở Nội vụ'" }, { unit_id: 'null' }),
    never(
      'paper_copy',
      'settled_copy_is_complete',
      'What became of a copy is never told without by whom and when',
      { outcome: "'returned'" },
      { settled_by: person('thuky'), settled_at: 'now()' },
    ),
    never('paper_copy', 'paper_copy_settled_by_fkey', 'A copy is never settled by a person who does not exist', {
      outcome: "'returned'",
      settled_by: NOBODY,
      settled_at: 'now()',
    }),
    never('paper_copy', 'paper_copy_outcome_check', 'Nothing that is not listed becomes of a copy', {
      outcome: "'no such word'",
      settled_by: person('thuky'),
      settled_at: 'now()',
    }),
    never('paper_copy', 'lost_says_how', 'A copy is never lost without saying how', {
      outcome: "'lost'",
      settled_by: person('thuky'),
      settled_at: 'now()',
    }),
    refused(
      'paper_copy',
      'copy_settled_for_good',
      'What became of a copy is never told anew',
      after([`update paper_copy set ${RETURNED} where id = ${NEW}`], `update paper_copy set outcome = 'destroyed' where id = ${NEW}`),
    ),
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
    never(
      'briefing',
      'briefing_led_by_check',
      'Who led a briefing is never decomposed, padded, empty',
      ...["normalize('Quyết định', NFD)", "' Mai Xuân Thành'", "''"].map((led_by) => ({ led_by })),
    ),
    never('briefing', 'posting_has_no_leader', 'A posting is never led by anybody', {
      kind: "'posting'",
      led_by: "'Mai Xuân Thành, Giám đốc'",
    }),
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
