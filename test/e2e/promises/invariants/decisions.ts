import { changeRequestId, documentId, revisionId, signingAuthorizationId } from '../../../../seeds/demo';
import { after, type Chapter, FOREIGN, inserted, NEW, never, once, RECORDED, refused, SECOND, statement, type Values } from './invariant';
import { fileOf, org, otherFileOf, person, SXD } from './scopes';

const AUTHORIZATION = `'${signingAuthorizationId}'::uuid`;
const FILE = fileOf('SXD');
const approvalOf = (revision: string): string => `(select id from approval where revision_id = '${revision}'::uuid)`;
/** In force alone; with a revision under review; withdrawn; with a revision approved for a day to come. */
export const QUIET = `'${documentId('SXD', 'STCL')}'::uuid`;
const BUSY = `'${documentId('SXD', 'QT-HT-06')}'::uuid`;
const IN_REVIEW = `'${revisionId('SXD', 'QT-HT-06', 2, 1)}'::uuid`;
const ENDED = `'${documentId('SXD', 'QT-GT-03')}'::uuid`;
const ENDS = [
  `update revision set state = 'superseded', effective_to = '2026-11-20' where document_id = ${ENDED} and state = 'effective'`,
  `update document set state = 'withdrawn' where id = ${ENDED}`,
  ...RECORDED,
];
const ALONE = `'${revisionId('SXD', 'QT-XD-03', 3, 0)}'::uuid`;
/** What the head confirmed in the app by itself, in no package. */
const CONFIRMED = `insert into approval (id, organization_id, revision_id, sha256, kind, person_id, signer_name, signer_post, sentence, decided_on, approved_at)
  values (${SECOND}, ${org('SXD')}, ${ALONE}, (select sha256 from revision where id = ${ALONE}), 'confirmation', ${person('lanhdao')}, 'Mai Xuân Thành',
    'Giám đốc', 'Phê duyệt', '2026-11-20', now())`;
const NUMBER: Values = {
  id: NEW,
  organization_id: org('SXD'),
  approval_id: SECOND,
  number: "'90/QĐ-SXD'",
  decided_on: "'2026-11-20'",
  file_id: FILE,
  entered_by: person('vanthu2'),
  entered_at: 'now()',
};
export const WITHDRAWAL: Values = {
  id: NEW,
  organization_id: org('SXD'),
  document_id: QUIET,
  reason: "'Không còn dùng'",
  kind: "'signed-decision'",
  signer_name: "'Mai Xuân Thành'",
  signer_post: "'Giám đốc'",
  decision_number: "'91/QĐ-SXD'",
  decided_on: "'2026-11-20'",
  decision_file_id: FILE,
  ends_on: "'2026-12-01'",
  entered_by: person('vanthu2'),
  entered_at: 'now()',
};
const draftOf = (document: string): string =>
  `insert into revision (id, organization_id, document_id, issue, amendment, state, prepared_by)
   values (${NEW}, ${org('SXD')}, ${document}, 9, 0, 'draft', ${person('thuky')})`;
const AWAITING = `'${changeRequestId('SXD', 2)}'::uuid`;
const sheet = (columns: string): string =>
  `update change_request set state = 'accepted', decided_by = ${person('thuky')}, decided_at = now(), ${columns} where id = ${AWAITING}`;
const SHEET: Values = {
  signer_name: "'Mai Xuân Thành'",
  signer_post: "'Giám đốc'",
  decided_on: "'2026-11-20'",
  decision_file_id: FILE,
};
const set = (values: Values): string =>
  Object.entries(values)
    .map(([column, value]) => `${column} = ${value}`)
    .join(', ');

const CHANGED: Values = {
  signer_name: "'Ai khác'",
  signer_post: "'Chánh Văn phòng'",
  decided_on: "'2026-11-21'",
  decision_file_id: otherFileOf('SXD'),
  method: "'KT.'",
  authorization_id: AUTHORIZATION,
};

/** Decisions of documents: numbers of what was confirmed, how a document ends, signed change requests. */
export const decisions: Chapter = {
  rows: { approval_number: { scope: SXD, before: [CONFIRMED], values: NUMBER }, withdrawal: { scope: SXD, values: WITHDRAWAL } },
  invariants: [
    once('approval_number', 'approval_number_approval_id_key', 'What was confirmed in the app is never numbered twice'),
    never('approval_number', 'numbers_lone_confirmation', 'Nothing is numbered beside its own signed decision or its package', {
      approval_id: approvalOf(revisionId('SXD', 'STCL', 3, 0)),
    }),
    once('withdrawal', 'one_standing_withdrawal', 'A document never has two withdrawals that stand'),
    never(
      'withdrawal',
      'withdrawn_by_whole_decision',
      'A signed decision on withdrawal never lacks its number or its file, and a confirmation has neither',
      { decision_number: 'null' },
      { decision_file_id: 'null' },
      { kind: "'confirmation'" },
    ),
    never('withdrawal', 'ends_once_decided', 'A document never ends before the day of its decision', { ends_on: "'2026-11-19'" }),
    never(
      'withdrawal',
      'signed_by_authorization',
      'No withdrawal is signed TUQ. but under an authorization in force on its day, and no other names one',
      { method: "'TUQ.'" },
      { method: "'TUQ.'", authorization_id: AUTHORIZATION, decided_on: "'2027-01-01'", ends_on: "'2027-01-01'" },
      { authorization_id: AUTHORIZATION },
    ),
    refused(
      'withdrawal',
      'ends_with_its_drafts',
      'A document never ends while a revision of it is in the making',
      after(
        [...RECORDED, inserted('withdrawal', { ...WITHDRAWAL, id: 'gen_random_uuid()', document_id: BUSY })],
        'set constraints ends_with_its_drafts immediate',
      ),
    ),
    refused(
      'document',
      'ends_with_its_drafts',
      'A document is never withdrawn while a revision of it is in force or in the making',
      ...[QUIET, BUSY].map((id) =>
        after([...RECORDED, `update document set state = 'withdrawn' where id = ${id}`], 'set constraints ends_with_its_drafts immediate'),
      ),
    ),
    refused(
      'document',
      'withdrawn_for_good',
      'A withdrawn document never comes back',
      after(ENDS, `update document set state = 'effective' where id = ${ENDED}`),
    ),
    refused(
      'revision',
      'document_goes_on',
      'A document that ended, or whose end was decided, gets no revision any more',
      after(ENDS, draftOf(ENDED).replaceAll(NEW, 'gen_random_uuid()')),
      {
        words: 'insert a draft where the end was decided',
        first: [{ as: 'qms_app', sql: inserted('withdrawal', { ...WITHDRAWAL, document_id: `'${documentId('SXD', 'QT-HT-05')}'::uuid` }) }],
        statement: draftOf(`'${documentId('SXD', 'QT-HT-05')}'::uuid`).replaceAll(NEW, 'gen_random_uuid()'),
      },
      after(
        [inserted('withdrawal', { ...WITHDRAWAL, document_id: BUSY })],
        `update revision set state = 'effective', effective_from = '2026-12-01' where id = ${IN_REVIEW}`,
      ),
    ),
    refused(
      'change_request',
      'signed_sheet_is_whole',
      'A signed sheet never lacks its signer, his post, its day or its file, and none has a manner of signing without it',
      ...Object.keys(SHEET).map((column) => statement(sheet(set({ ...SHEET, [column]: 'null' })))),
      statement(sheet("method = 'KT.'")),
    ),
    refused(
      'change_request',
      'change_request_organization_id_decision_file_id_fkey',
      'A signed sheet is never a file of another organization',
      {
        foreign: 'decision_file_id',
        statement: sheet(set({ ...SHEET, decision_file_id: FOREIGN })),
      },
    ),
    refused(
      'change_request',
      'signed_sheet_decides',
      'A sheet is never signed without deciding',
      statement(`update change_request set ${set(SHEET)} where id = ${AWAITING}`),
    ),
    refused(
      'change_request',
      'frozen_sheet',
      'The signed sheet of a request never changes',
      ...[...Object.keys(SHEET), 'method', 'authorization_id'].map((column) =>
        after(
          [sheet(set(SHEET))],
          `update change_request set ${column} = ${CHANGED[column]} where id = ${AWAITING}`,
          `frozen_column ${column}`,
        ),
      ),
    ),
    refused(
      'change_request',
      'signed_by_authorization',
      'No request is signed TUQ. but under an authorization in force on that day, and no other names one',
      statement(sheet(`${set(SHEET)}, method = 'TUQ.'`)),
      statement(sheet(`${set({ ...SHEET, decided_on: "'2027-01-01'" })}, method = 'TUQ.', authorization_id = ${AUTHORIZATION}`)),
      statement(sheet(`${set(SHEET)}, authorization_id = ${AUTHORIZATION}`)),
    ),
  ],
};
