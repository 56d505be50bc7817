import { annexImportId, documentId, revisionId, tthcId } from '../../../../seeds/demo';
import { type Chapter, NEW, NOBODY, never, once, refused, SECOND, statement, type Values } from './invariant';
import { org, SXD } from './scopes';

const IMPORT = `'${annexImportId('1120/QĐ-UBND')}'::uuid`;
const TTHC = `'${tthcId('9.000001')}'::uuid`;
const DRAFT = `'${revisionId('SXD', 'QT-XD-03', 3, 0)}'::uuid`;
const IN_REVIEW = `'${revisionId('SXD', 'QT-HT-06', 2, 1)}'::uuid`;
const FORM = `'${documentId('SXD', 'BM-HT-01.01')}'::uuid`;
const READING = `'{"sheet":"","head":[1,1],"columns":[],"rows":[],"notes":[]}'`;
const ANNEX: Values = {
  id: NEW,
  organization_id: org('SXD'),
  state: "'proposal'",
  source_name: "'Phụ lục'",
  extent: "'part'",
  decision_number: "'99/QĐ-UBND'",
  decided_on: "'2026-11-01'",
  valid_from: "'2026-11-01'",
  reading: READING,
  created_at: 'now()',
};
const VERSION: Values = {
  id: NEW,
  organization_id: org('SXD'),
  administrative_procedure_id: NEW,
  name: "'Thủ tục thử'",
  field: "'Xây dựng'",
  level: "'Cấp tỉnh'",
  time_limit: "'20 ngày'",
  fee: "'Không'",
  note: "'Ghi chú'",
  decision_number: "'99/QĐ-UBND'",
  decided_on: "'2026-11-01'",
  valid_from: "'2026-11-01'",
  import_id: IMPORT,
};
const SHEET: Values = {
  id: NEW,
  organization_id: org('SXD'),
  revision_id: DRAFT,
  origin: "'drafted'",
  head: "'{}'",
  steps: "'[]'",
  recorded_at: 'now()',
};
/** The sheet of a procedure in force, of the demo. */
const OLD_SHEET = `(select p.id from procedure_sheet p where p.revision_id = '${revisionId('SXD', 'QT-XD-01', 3, 0)}')`;

/** TTHC as they were announced, and what procedures say of them. */
export const administrativeProcedures: Chapter = {
  rows: {
    administrative_procedure: { scope: SXD, values: { id: NEW, organization_id: org('SXD'), code: "'9.999999'" } },
    administrative_procedure_import: { scope: SXD, values: ANNEX },
    administrative_procedure_version: { scope: SXD, needs: ['administrative_procedure'], values: VERSION },
    procedure_sheet: { scope: SXD, values: SHEET },
    procedure_subject: {
      scope: SXD,
      needs: ['procedure_sheet'],
      values: { id: NEW, organization_id: org('SXD'), sheet_id: NEW, administrative_procedure_id: TTHC },
    },
    procedure_form: {
      scope: SXD,
      needs: ['procedure_sheet'],
      values: { id: NEW, organization_id: org('SXD'), sheet_id: NEW, document_id: FORM, place: '1' },
    },
  },
  invariants: [
    once('administrative_procedure', 'administrative_procedure_organization_id_code_key', 'An agency never has the same TTHC twice'),
    never('administrative_procedure_import', 'counts_from_decision', 'An announcement never counts from before its decision', {
      valid_from: "'2026-10-31'",
    }),
    never('administrative_procedure_import', 'decided_annex_says_when', 'A list is never decided without when, nor the other way', {
      decided_at: 'now()',
    }),
    never('administrative_procedure_import', 'administrative_procedure_import_decided_by_fkey', 'Nobody decides who does not exist', {
      decided_by: NOBODY,
    }),
    refused(
      'administrative_procedure_import',
      'administrative_procedure_import_state_check',
      'A list of TTHC is never in a state that is not listed',
      {
        first: [
          {
            as: 'qms_owner',
            sql: "insert into allowed_move values ('administrative-procedure-import', 'proposal', 'lost')",
          },
        ],
        statement: `update administrative_procedure_import set state = 'lost', decided_at = now() where id = ${NEW}`,
      },
    ),
    refused(
      'administrative_procedure_import',
      'legal_move',
      'A list of TTHC never takes a step that its lifecycle does not have',
      statement(`update administrative_procedure_import set state = 'proposal', decided_at = null where id = ${IMPORT}`),
      statement(`update administrative_procedure_import set state = 'discarded' where id = ${IMPORT}`),
    ),
    never('administrative_procedure_version', 'announced_period_runs_forward', 'An announcement never ends before it began', {
      valid_to: "'2026-10-01'",
      ended_by_decision: "'100/QĐ-UBND'",
    }),
    never(
      'administrative_procedure_version',
      'ended_by_a_decision',
      'An announcement never ends without the decision that ended it',
      { valid_to: "'2026-12-01'" },
      { ended_by_decision: "'100/QĐ-UBND'" },
    ),
    once('administrative_procedure_version', 'one_announcement_a_day', 'Two announcements of one TTHC never hold on the same day'),
    refused(
      'administrative_procedure_version',
      'ends_once',
      'What a decision ended never comes back, nor ends on another day',
      statement(
        `update administrative_procedure_version set valid_to = null, ended_by_decision = null where valid_to is not null and organization_id = ${org('SXD')}`,
      ),
    ),
    once('procedure_sheet', 'procedure_sheet_revision_id_key', 'A revision never has two sheets'),
    never('procedure_sheet', 'procedure_sheet_head_check', 'Head data are never anything but named texts', { head: "'[]'" }),
    never('procedure_sheet', 'procedure_sheet_steps_check', 'Steps are never anything but a list', { steps: "'{}'" }),
    refused(
      'procedure_sheet',
      'sheet_moves_with_revision',
      'Steps never change under review or once approved; what was in force before is copied down once',
      { insert: { revision_id: IN_REVIEW } },
      { insert: { revision_id: IN_REVIEW, origin: "'transcribed'" } },
      statement(`update procedure_sheet set steps = '[]' where id = ${OLD_SHEET}`),
    ),
    once('procedure_subject', 'procedure_subject_sheet_id_administrative_procedure_id_key', 'A procedure never names the same TTHC twice'),
    refused(
      'procedure_subject',
      'part_moves_with_revision',
      'The TTHC of a procedure in force never change',
      { insert: { sheet_id: OLD_SHEET, administrative_procedure_id: `'${tthcId('9.000013')}'::uuid` } },
      statement(
        `update procedure_subject set removed_at = now() where sheet_id in (select p.id from procedure_sheet p where p.origin = 'transcribed')`,
      ),
    ),
    once('procedure_form', 'procedure_form_sheet_id_document_id_key', 'A procedure never names the same form twice'),
    refused(
      'procedure_form',
      'part_moves_with_revision',
      'The forms of a procedure in force never change',
      { insert: { sheet_id: OLD_SHEET, id: SECOND } },
      statement(
        `update procedure_form set removed_at = now() where sheet_id in (select p.id from procedure_sheet p where p.origin = 'transcribed')`,
      ),
    ),
  ],
};
