import { documentId, revisionId, signingAuthorizationId } from '../../../../seeds/demo';
import { after, type Chapter, HASH, inserted, NEW, NOBODY, never, once, refused, SECOND, statement } from './invariant';
import { fileOf, org, otherFileOf, person, SXD } from './scopes';

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

const FILE = fileOf('SXD');
const OTHER_FILE = otherFileOf('SXD');
/** The first draft of the legal document. */
const FIRST_DRAFT: Readonly<Record<string, string>> = {
  id: SECOND,
  organization_id: org('SXD'),
  document_id: NEW,
  issue: '1',
  amendment: '0',
  state: "'draft'",
  prepared_by: person('thuky'),
};

const AUTHORIZATION = `'${signingAuthorizationId}'::uuid`;

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
        title: "'Sổ tay'",
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
        field: "'source'",
        before_file_id: OTHER_FILE,
        after_file_id: FILE,
      },
    },
  },
  invariants: [
    once('document', 'document_organization_id_code_key', 'Two documents of an agency never have the same code'),
    never(
      'document',
      'undone_is_withdrawn',
      'A document whose import was undone is never in force, nor has a day',
      { undone_at: 'now()' },
      { undone_at: 'now()', state: "'withdrawn'", effective_on: "'2026-02-09'" },
    ),
    refused('revision', 'begins_as_draft', 'No revision begins in force but one that was in force before the system came', {
      insert: { state: "'effective'", effective_from: "'2026-11-01'" },
    }),
    refused(
      'review',
      'reviewer_until_agreed',
      'A review that was given or has lapsed is never another’s',
      ...['agreed_at', 'lapsed_at'].map((column) =>
        after(
          [`update review set ${column} = now() where id = ${NEW}`],
          `update review set person_id = ${person('nhanvien')} where id = ${NEW}`,
        ),
      ),
    ),
    never('review', 'review_spoken_by_fkey', 'Nobody who does not exist speaks in another’s place', {
      spoken_by: NOBODY,
      agreed_at: 'now()',
    }),
    never('review', 'spoken_by_another', 'Nobody speaks in his own place', { spoken_by: person('lanhdao'), agreed_at: 'now()' }),
    never('review', 'spoken_once_agreed', 'Nobody spoke in the place of a reviewer who has not been heard', { spoken_by: person('thuky') }),
    refused(
      'approval',
      'signed_by_authorization',
      'Nobody signs TUQ. but under an authorization in force on that day, and nobody else names one',
      { insert: { method: "'TUQ.'" } },
      { insert: { method: "'TUQ.'", authorization_id: AUTHORIZATION, decided_on: "'2027-01-01'" } },
      { insert: { method: "'KT.'", authorization_id: AUTHORIZATION } },
      { insert: { authorization_id: AUTHORIZATION } },
    ),
    never('revision', 'revision_document_id_issue_amendment_key', 'A document never has the same issue and amendment twice', {
      issue: '3',
      amendment: '0',
    }),
    refused(
      'revision',
      'title_of_revision',
      'A revision never takes effect without its document taking its title',
      after(
        [
          `update revision set state = 'superseded', effective_to = '2026-12-01' where id = ${IN_FORCE}`,
          `update revision set title = 'Tên khác', state = 'effective', effective_from = '2026-12-01' where id = ${IN_REVIEW}`,
        ],
        'set constraints title_of_revision immediate',
      ),
    ),
    refused(
      'document',
      'title_of_revision',
      'A document never has another title than its revision in force, nor, before any was, than its first draft',
      after([`update document set title = 'Tên khác' where id = ${BUSY}`], 'set constraints title_of_revision immediate'),
      after([inserted('revision', { ...FIRST_DRAFT, title: "'Tên khác'" })], 'set constraints title_of_revision immediate'),
    ),
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
      'withdrawn_has_both_days_or_none',
      'A revision that ended has the day on which it did; one that was given up before its day has no day',
      after(
        [
          `update revision set state = 'in-review' where id = ${NEW}`,
          `update revision set state = 'approved', effective_from = '2026-12-01' where id = ${NEW}`,
        ],
        `update revision set state = 'withdrawn' where id = ${NEW}`,
      ),
    ),
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
      statement(`update revision set state = 'approved', effective_from = '2026-12-01' where id = ${NEW}`),
      statement(`update revision set state = 'effective' where id = ${SUPERSEDED}`),
      statement(`update revision set state = 'draft' where id = ${DUE}`),
    ),
    once('review', 'review_revision_id_round_person_id_key', 'Nobody reviews one revision twice in one round'),
    never(
      'revision_edit',
      'edit_of_file_names_it',
      'An edit never replaces a file without naming it, nor names one where no file was replaced',
      { after_file_id: 'null' },
      { field: "'title'" },
      { field: "'title'", after_file_id: 'null' },
      { field: "'title'", before_file_id: 'null' },
    ),
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
