import { documentId, signingAuthorizationId } from '../../../../seeds/demo';
import { QUIET, WITHDRAWAL } from './decisions';
import { type Chapter, FOREIGN, inserted, NEW, never, once, refused, SECOND, type Step, type Values } from './invariant';
import { fileOf, org, person, SXD } from './scopes';

const AUTHORIZATION = `'${signingAuthorizationId}'::uuid`;
const FILE = fileOf('SXD');
/** In force, with nothing in the making. */
const OTHER_QUIET = `'${documentId('SXD', 'QT-HT-05')}'::uuid`;
const byApp = (...statements: string[]): Step[] => statements.map((sql) => ({ as: 'qms_app', sql }));
/** The head confirmed it in the app. */
const BY_HEAD: Values = { ...WITHDRAWAL, kind: "'confirmation'", decision_number: 'null', decision_file_id: 'null' };
const NUMBER: Values = {
  id: NEW,
  organization_id: org('SXD'),
  withdrawal_id: SECOND,
  number: "'92/QĐ-SXD'",
  decided_on: "'2026-11-20'",
  file_id: FILE,
  entered_by: person('vanthu2'),
  entered_at: 'now()',
};
const REVOCATION: Values = {
  id: NEW,
  organization_id: org('SXD'),
  withdrawal_id: NEW,
  reason: "'Vẫn cần áp dụng'",
  kind: "'signed-decision'",
  signer_name: "'Mai Xuân Thành'",
  signer_post: "'Giám đốc'",
  decision_number: "'93/QĐ-SXD'",
  decided_on: "'2026-11-21'",
  decision_file_id: FILE,
  entered_by: person('vanthu2'),
  entered_at: 'now()',
};
const ends = (document: string): string[] => [
  `update revision set state = 'superseded', effective_to = '2026-12-01' where document_id = ${document} and state = 'effective'`,
  `update document set state = 'withdrawn' where id = ${document}`,
];
/** Another document ends by its own decision. */
const OTHERS = inserted('withdrawal', { ...WITHDRAWAL, id: FOREIGN, document_id: OTHER_QUIET });

const REVOKED_BY_HEAD = [
  OTHERS,
  inserted('withdrawal_revocation', {
    ...REVOCATION,
    id: FOREIGN,
    withdrawal_id: FOREIGN,
    kind: "'confirmation'",
    decision_number: 'null',
    decision_file_id: 'null',
  }),
];
const NUMBER_OF_REVOCATION: Values = { ...NUMBER, id: SECOND, withdrawal_id: 'null', revocation_id: FOREIGN };

/** Withdrawals that are numbered afterwards, or revoked before their day. */
export const revokedWithdrawals: Chapter = {
  rows: {
    withdrawal_number: { scope: SXD, before: [inserted('withdrawal', { ...BY_HEAD, id: SECOND })], values: NUMBER },
    withdrawal_revocation: { scope: SXD, needs: ['withdrawal'], values: REVOCATION },
  },
  invariants: [
    once('withdrawal_number', 'withdrawal_number_withdrawal_id_key', 'A withdrawal that was confirmed in the app is never numbered twice'),
    refused(
      'withdrawal_number',
      'withdrawal_number_revocation_id_key',
      'A revocation that was confirmed in the app is never numbered twice',
      {
        words: 'insert a second number of a revocation',
        first: byApp(...REVOKED_BY_HEAD, inserted('withdrawal_number', NUMBER_OF_REVOCATION)),
        statement: inserted('withdrawal_number', { ...NUMBER_OF_REVOCATION, id: FOREIGN }),
      },
    ),
    never(
      'withdrawal_number',
      'numbers_one_decision',
      'A number is never that of neither a withdrawal nor a revocation, nor of both',
      { withdrawal_id: 'null' },
      { revocation_id: SECOND },
    ),
    refused(
      'withdrawal_number',
      'withdrawal_number_organization_id_revocation_id_fkey',
      'Withdrawal number never refers to a withdrawal revocation of another organization',
      { foreign: 'revocation_id', statement: inserted('withdrawal_number', NUMBER_OF_REVOCATION) },
    ),
    refused(
      'withdrawal_number',
      'numbers_standing_confirmation',
      'No withdrawal and no revocation is numbered beside its own signed decision, and no withdrawal after it was revoked',
      {
        words: 'insert the number of what has its own decision',
        first: byApp(OTHERS),
        statement: inserted('withdrawal_number', { ...NUMBER, id: SECOND, withdrawal_id: FOREIGN }),
      },
      {
        words: 'insert the number of a revocation that has its own decision',
        first: byApp(OTHERS, inserted('withdrawal_revocation', { ...REVOCATION, id: FOREIGN, withdrawal_id: FOREIGN })),
        statement: inserted('withdrawal_number', { ...NUMBER, id: SECOND, withdrawal_id: 'null', revocation_id: FOREIGN }),
      },
      {
        words: 'insert the number of what was revoked',
        first: byApp(
          inserted('withdrawal', { ...BY_HEAD, id: FOREIGN, document_id: OTHER_QUIET }),
          inserted('withdrawal_revocation', { ...REVOCATION, withdrawal_id: FOREIGN }),
        ),
        statement: inserted('withdrawal_number', { ...NUMBER, id: SECOND, withdrawal_id: FOREIGN }),
      },
    ),
    once('withdrawal_revocation', 'withdrawal_revocation_withdrawal_id_key', 'A withdrawal is never revoked twice'),
    never(
      'withdrawal_revocation',
      'withdrawal_revoked_by_whole_decision',
      'A signed decision that revokes never lacks its number or its file, and a confirmation has neither',
      { decision_number: 'null' },
      { decision_file_id: 'null' },
      { kind: "'confirmation'" },
    ),
    never(
      'withdrawal_revocation',
      'signed_by_authorization',
      'No revocation is signed TUQ. but under an authorization in force on its day, and no other names one',
      { method: "'TUQ.'" },
      { method: "'TUQ.'", authorization_id: AUTHORIZATION, decided_on: "'2027-01-01'" },
      { authorization_id: AUTHORIZATION },
    ),
    refused('withdrawal_revocation', 'revoked_before_its_end', 'The withdrawal of what has ended is never revoked', {
      words: 'insert the revocation after the document ended',
      first: byApp(OTHERS, ...ends(OTHER_QUIET)),
      statement: inserted('withdrawal_revocation', { ...REVOCATION, id: SECOND, withdrawal_id: FOREIGN }),
    }),
    refused('document', 'revoked_goes_on', 'A document never ends by a withdrawal that was revoked', {
      words: 'update state of what was to end and goes on',
      first: byApp(inserted('withdrawal', WITHDRAWAL), inserted('withdrawal_revocation', REVOCATION), ends(QUIET)[0]!),
      statement: ends(QUIET)[1]!,
    }),
  ],
};
