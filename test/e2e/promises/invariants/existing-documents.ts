import { documentId } from '../../../../seeds/demo';
import { after, type Chapter, FOREIGN, HASH, inserted, NEW, NOBODY, never, refused, SECOND, type Step, statement } from './invariant';
import { fileOf, OTHER, org, otherFileOf, person, SXD } from './scopes';

const FILE = fileOf('SXD');
const OTHER_FILE = otherFileOf('SXD');
const IMPORT: Readonly<Record<string, string>> = {
  id: NEW,
  organization_id: org('SXD'),
  state: "'proposal'",
  file_id: FILE,
  source_name: "'Danh mục.xlsx'",
  reading: "'{}'",
  created_at: 'now()',
};
const importThere: Step = { as: 'qms_app', sql: inserted('document_import', IMPORT) };
const EXISTING: Readonly<Record<string, string>> = {
  id: SECOND,
  organization_id: org('SXD'),
  document_id: `'${documentId('SXD', 'QT-HT-05')}'::uuid`,
  title: "'Quy trình'",
  issue: '8',
  amendment: '0',
  state: "'draft'",
  prepared_by: person('thuky'),
  origin: "'existing'",
  import_id: NEW,
};
/** A revision that came with an import, without a file, of our own and of another organization (past every wall and trigger). */
const existingThere: Step = { as: 'qms_app', sql: inserted('revision', EXISTING) };
const foreignExisting: readonly Step[] = [
  'set local session_replication_role = replica',
  inserted('revision', { ...EXISTING, id: FOREIGN, organization_id: `'${OTHER}'::uuid`, import_id: NOBODY }),
  'set local session_replication_role = origin',
].map((sql) => ({ as: 'admin', sql }));
const existingDecision = (more: Readonly<Record<string, string>> = {}): string =>
  inserted('approval', {
    id: SECOND,
    organization_id: org('SXD'),
    revision_id: SECOND,
    kind: "'existing-decision'",
    person_id: person('thuky'),
    sentence: "'Đã ban hành'",
    decision_number: "'58/QĐ-SXD'",
    decided_on: "'2026-02-09'",
    approved_at: 'now()',
    ...more,
  });
const decided = `update document_import set state = 'confirmed', decided_at = now(), documents = 1 where id = ${NEW}`;

/** What was in force before the system came, and the lists that brought it. */
export const existingDocuments: Chapter = {
  rows: { document_import: { scope: SXD, values: IMPORT } },
  invariants: [
    refused(
      'document_import',
      'decided_import_says_when',
      'An import is never decided without a day, nor has one before',
      { insert: { decided_at: 'now()' } },
      statement(`update document_import set state = 'confirmed' where id = ${NEW}`),
    ),
    refused(
      'document_import',
      'document_import_state_check',
      'An import is never in a state that is not listed, even where a move to it were let through',
      {
        first: [{ as: 'qms_owner', sql: "insert into allowed_move values ('document-import', 'proposal', 'lost')" }],
        statement: `update document_import set state = 'lost', decided_at = now() where id = ${NEW}`,
      },
    ),
    refused(
      'document_import',
      'legal_move',
      'An import never begins decided, nor comes back from its decision',
      { insert: { state: "'confirmed'", decided_at: 'now()' } },
      after([decided], `update document_import set state = 'proposal', decided_at = null where id = ${NEW}`),
      after([decided], `update document_import set state = 'discarded' where id = ${NEW}`),
      statement(`update document_import set state = 'undone', decided_at = now() where id = ${NEW}`),
    ),
    refused(
      'document_import',
      'frozen',
      'Corrections, files, count and author of an import never change once it is no longer proposal',
      ...(
        [
          ['corrections', `'{"2":{}}'`],
          ['files', `'[{}]'`],
          ['documents', '2'],
          ['created_by', person('lanhdao')],
          ['created_at', "now() - interval '1 day'"],
        ] as const
      ).map(([column, value]) =>
        after([decided], `update document_import set ${column} = ${value} where id = ${NEW}`, `frozen_column ${column}`),
      ),
    ),
    refused(
      'document_import',
      'reading_stays',
      'What an import has read is never changed',
      statement(`update document_import set reading = '{"x":1}' where id = ${NEW}`),
      statement(`update document_import set source_name = 'khác.xlsx' where id = ${NEW}`),
      statement(`update document_import set file_id = ${OTHER_FILE} where id = ${NEW}`),
    ),
    never('revision', 'existing_names_its_import', 'A revision is never brought in as existing without an import, nor has one otherwise', {
      origin: "'existing'",
    }),
    refused('revision', 'revision_organization_id_import_id_fkey', 'revision never refers to a document import of another organization', {
      foreign: 'import_id',
      statement: inserted('revision', { ...EXISTING, import_id: FOREIGN }),
    }),
    refused(
      'approval',
      'only_existing_lacks_signer',
      'An approval of ours never lacks signer, post or the bytes that were approved',
      { insert: { signer_name: 'null' } },
      { insert: { signer_post: 'null' } },
      { insert: { sha256: 'null' } },
    ),
    refused(
      'approval',
      'existing_names_nobody',
      'The decision of an existing document never names a signer of our making',
      ...['signer_name', 'signer_post'].map((column) => ({
        words: `insert with ${column}`,
        first: [importThere, existingThere],
        statement: existingDecision({ [column]: "'Mai Xuân Thành'" }),
      })),
      { words: 'insert with method', first: [importThere, existingThere], statement: existingDecision({ method: "'KT.'" }) },
    ),
    refused(
      'approval',
      'existing_decision_of_existing',
      'An existing decision never approves a draft of ours, nor a decision of ours what was in force before',
      { insert: { kind: "'existing-decision'", signer_name: 'null', signer_post: 'null' } },
      {
        words: 'insert a confirmation for an existing revision',
        first: [importThere, existingThere],
        statement: existingDecision({ kind: "'confirmation'", signer_name: "'x'", signer_post: "'x'", sha256: HASH }),
      },
    ),
    refused(
      'approval',
      'approval_organization_id_revision_id_fkey',
      'approval never refers to a revision of another organization, not even without a hash',
      {
        words: 'insert for an existing revision of another organization',
        first: foreignExisting,
        statement: existingDecision({ revision_id: FOREIGN }),
      },
    ),
  ],
};
