import { documentId, revisionId } from '../../../../seeds/demo';
import { after, type Chapter, HASH, NEW, never, once, refused, statement } from './invariant';
import { org, person, SXD } from './scopes';

/** Demo documents by their state: one in force alone, one with a revision in review, one with two periods behind it. */
const QUIET = `'${documentId('SXD', 'STCL')}'::uuid`;
const BUSY = `'${documentId('SXD', 'QT-HT-06')}'::uuid`;
const IN_REVIEW = `'${revisionId('SXD', 'QT-HT-06', 2, 1)}'::uuid`;
const IN_FORCE = `'${revisionId('SXD', 'QT-HT-06', 2, 0)}'::uuid`;
const SUPERSEDED = `'${revisionId('SXD', 'QT-XD-02', 3, 0)}'::uuid`;
const DUE = `'${revisionId('SXD', 'BM-HT-04.01', 3, 1)}'::uuid`;
const SOME_FILE = `(select file_id from revision where id = ${IN_FORCE})`;
/** A state that no CHECK knows, let through by the table of moves: the CHECK alone refuses it. */
const letThrough = { as: 'qms_owner', sql: "insert into allowed_move values ('revision', 'draft', 'lost')" } as const;

/** Controlled documents. */
export const documents: Chapter = {
  rows: {
    document: {
      scope: SXD,
      values: {
        id: NEW,
        organization_id: org('SXD'),
        code: "'QT-MOI-01'",
        title: "'Quy trình mới'",
        kind: "'procedure'",
        state: "'draft'",
        open_state: "'draft'",
        issue: '1',
        amendment: '0',
        created_at: 'now()',
      },
    },
    revision: {
      scope: SXD,
      values: {
        id: NEW,
        organization_id: org('SXD'),
        document_id: QUIET,
        issue: '9',
        amendment: '0',
        state: "'draft'",
        file_id: SOME_FILE,
        sha256: HASH,
        prepared_by: person('thuky'),
      },
    },
    review: {
      scope: SXD,
      values: { id: NEW, organization_id: org('SXD'), revision_id: IN_REVIEW, round: '2', place: '0', person_id: person('lanhdao') },
    },
    approval: {
      scope: SXD,
      values: {
        id: NEW,
        organization_id: org('SXD'),
        revision_id: IN_REVIEW,
        sha256: `(select sha256 from revision where id = ${IN_REVIEW})`,
        kind: "'signed-decision'",
        person_id: person('thuky'),
        signer_name: "'Mai Xuân Thành'",
        signer_post: "'Giám đốc'",
        sentence: "'Phê duyệt theo quyết định'",
        decision_number: "'99/QĐ-SXD'",
        decided_on: "'2026-11-20'",
        decision_file_id: SOME_FILE,
        approved_at: 'now()',
      },
    },
    revision_edit: {
      scope: SXD,
      values: {
        id: NEW,
        organization_id: org('SXD'),
        revision_id: IN_REVIEW,
        person_id: person('lanhdao'),
        edited_at: 'now()',
        field: "'title'",
      },
    },
  },
  invariants: [
    once('document', 'document_organization_id_code_key', 'Two documents of an agency never have the same code'),
    never('revision', 'revision_document_id_issue_amendment_key', 'A document never has the same issue and amendment twice', {
      issue: '3',
      amendment: '0',
    }),
    never('revision', 'revision_issue_check', 'An issue never counts from below 1', { issue: '0' }),
    never('revision', 'revision_amendment_check', 'An amendment never counts from below 0', { amendment: '-1' }),
    never(
      'revision',
      'file_has_hash',
      'A revision never has a file without its hash, nor a hash without a file',
      { sha256: 'null' },
      { file_id: 'null' },
    ),
    refused(
      'revision',
      'approved_is_complete',
      'A revision is never approved or in force without a file and a first day',
      after([`update revision set state = 'in-review' where id = ${NEW}`], `update revision set state = 'approved' where id = ${NEW}`),
      after(
        [`update revision set state = 'in-review', file_id = null, sha256 = null where id = ${NEW}`],
        `update revision set state = 'effective', effective_from = '2026-12-01' where id = ${NEW}`,
      ),
      statement(`update revision set effective_from = null where id = ${IN_FORCE}`),
    ),
    never('revision', 'period_runs_forward', 'A revision never ends before it begins', {
      effective_from: "'2026-12-02'",
      effective_to: "'2026-12-01'",
    }),
    refused(
      'revision',
      'revision_state_check',
      'A revision is never in a state that is not listed, even where a move to it were let through',
      {
        statement: `update revision set state = 'lost' where id = ${NEW}`,
        first: [letThrough],
      },
    ),
    refused(
      'revision',
      'one_effective_revision',
      'A document never has two revisions in force',
      statement(
        `update revision set state = 'effective', effective_from = '2019-01-01', effective_to = '2019-02-01' where id = ${IN_REVIEW}`,
      ),
    ),
    never('revision', 'one_open_revision', 'A document never has two revisions in preparation', { document_id: BUSY }),
    refused(
      'revision',
      'no_overlapping_periods',
      'On no day are two revisions of a document in force',
      statement(`update revision set effective_to = '2026-09-02' where id = ${SUPERSEDED}`),
    ),
    refused(
      'revision',
      'legal_move',
      'A revision never skips a step of its lifecycle',
      { insert: { state: "'effective'", effective_from: "'2026-12-01'" } },
      statement(`update revision set state = 'approved', effective_from = '2026-12-01' where id = ${NEW}`),
      statement(`update revision set state = 'effective' where id = ${SUPERSEDED}`),
      statement(`update revision set state = 'draft' where id = ${DUE}`),
    ),
    once('review', 'review_revision_id_round_person_id_key', 'Nobody reviews one revision twice in one round'),
    once('approval', 'approval_revision_id_key', 'A revision is never approved twice'),
    refused(
      'approval',
      'approval_organization_id_revision_id_sha256_fkey',
      'An approval never stands for other bytes than those of its own organization’s revision',
      { foreign: 'revision_id' },
      { insert: { sha256: HASH } },
    ),
    never(
      'approval',
      'signed_decision_is_complete',
      'A signed decision is never entered without its number and its file',
      { decision_number: 'null' },
      { decision_file_id: 'null' },
    ),
  ],
};
