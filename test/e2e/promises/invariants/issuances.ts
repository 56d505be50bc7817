import { issuanceId, revisionId, signingAuthorizationId } from '../../../../seeds/demo';
import { after, type Chapter, NEW, RECORDED, refused, statement, type Values } from './invariant';
import { org, person, SXD } from './scopes';

/** The package of the demo, sent out; a document of it, and one that goes alone and is in review. */
const ISSUED = `'${issuanceId('SXD')}'::uuid`;
const IN_REVIEW = `'${revisionId('SXD', 'QT-HT-06', 2, 1)}'::uuid`;
const DRAFT: Values = {
  id: NEW,
  organization_id: org('SXD'),
  subject: "'Ban hành quy trình'",
  state: "'draft'",
  prepared_by: person('thuky'),
  created_at: 'now()',
};
const FILE = `(select decision_file_id from issuance where id = ${ISSUED})`;
const signature = `approval_kind = 'confirmation', signer_name = 'Mai Xuân Thành', signer_post = 'Giám đốc', signed_at = now(), effective_from = '2026-12-01'`;
const set = (columns: string): string => `update issuance set ${columns} where id = ${NEW}`;
const moved = (state: string, columns = ''): string => set(`state = '${state}'${columns && `, ${columns}`}`);
const submitted = moved('in-review');
const signed = moved('signed', signature);
const decision = `decision_number = '99/QĐ-SXD', decided_on = '2026-11-20', decision_file_id = ${FILE}`;
const numbered = moved('numbered', decision);
const packed = `insert into issuance (${Object.keys(DRAFT).join(', ')}) values (${Object.values(DRAFT).join(', ')})`;
/** A package in review with its document, as if the transaction that put them together had ended. */
const together = [submitted, `update revision set issuance_id = ${NEW} where id = ${IN_REVIEW}`, ...RECORDED];
const asked = 'set constraints moves_as_one immediate';

const AUTHORIZATION = `'${signingAuthorizationId}'::uuid`;

/** Issuing packages. */
export const issuances: Chapter = {
  rows: { issuance: { scope: SXD, values: DRAFT } },
  invariants: [
    refused(
      'issuance',
      'issuance_state_check',
      'An issuing package is never in a state that is not listed, even where a move to it were let through',
      {
        first: [{ as: 'qms_owner', sql: "insert into allowed_move values ('issuance', 'draft', 'lost')" }],
        statement: moved('lost'),
      },
    ),
    refused(
      'issuance',
      'signed_is_complete',
      'A decision is never signed without its signer, his post, the moment, the way and the first day of its documents',
      ...['approval_kind', 'signer_name', 'signer_post', 'signed_at', 'effective_from'].map((column) =>
        after([submitted, set(signature), set(`${column} = null`)], moved('signed')),
      ),
    ),
    refused(
      'issuance',
      'signed_by_authorization',
      'A decision is never signed TUQ. but under an authorization in force on its day, and no other names one',
      after([submitted], moved('numbered', `${signature}, method = 'TUQ.', ${decision}`)),
      after(
        [submitted],
        moved(
          'numbered',
          `${signature}, method = 'TUQ.', authorization_id = ${AUTHORIZATION}, ${decision}, decided_on = '2027-01-01'`.replace(
            "decided_on = '2026-11-20', ",
            '',
          ),
        ),
      ),
      after([submitted], moved('signed', `${signature}, authorization_id = ${AUTHORIZATION}`)),
    ),
    refused(
      'issuance',
      'numbered_is_complete',
      'A decision is never numbered without number, date and file',
      ...['decision_number', 'decided_on', 'decision_file_id'].map((column) =>
        after([submitted, signed, set(decision), set(`${column} = null`)], moved('numbered')),
      ),
    ),
    refused(
      'issuance',
      'issued_has_day',
      'A decision is never sent out without a day, nor has one before',
      { insert: { issued_on: "'2026-11-20'" } },
      after([submitted, signed, numbered], moved('issued')),
    ),
    refused(
      'issuance',
      'issued_after_decided',
      'A decision is never sent out before its date',
      after([submitted, signed, numbered], moved('issued', "issued_on = '2026-11-19'")),
    ),
    refused(
      'issuance',
      'legal_move',
      'An issuing package never skips a step of its lifecycle, nor comes back from its decision',
      { insert: { state: "'in-review'" } },
      statement(moved('signed', signature)),
      after([submitted, signed], moved('issued', `${decision}, issued_on = '2026-11-21'`)),
      after([submitted, signed], moved('returned')),
      after([moved('discarded')], moved('draft')),
    ),
    refused(
      'issuance',
      'moves_as_one',
      'An issuing package never moves without its documents',
      ...[moved('returned'), signed].map((sql) => after([...together, sql], asked, 'issuance_moves_as_one')),
    ),
    refused(
      'revision',
      'moves_as_one',
      'A document never moves without its issuing package, nor joins one in another state',
      after([packed, ...together, `update revision set state = 'returned' where id = ${IN_REVIEW}`], asked, 'issuance_moves_as_one'),
      after([packed, ...RECORDED, `update revision set issuance_id = ${NEW} where id = ${IN_REVIEW}`], asked, 'issuance_moves_as_one'),
    ),
  ],
};
