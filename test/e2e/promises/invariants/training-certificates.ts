import { certificateId, demoId, enrolmentOf2025 } from '../../../../seeds/demo';
import { after, type Chapter, FOREIGN, NEW, NOBODY, never, once, refused, SECOND, statement, type Values } from './invariant';
import { person, SKHCN } from './scopes';
import { insert, own } from './training-story';

const id = (thing: string): string => `'${thing}'::uuid`;
const CLASS = id(demoId('training-class:SKHCN:2025'));
const GRANT = id(demoId('certificate-grant:SKHCN:2025'));
const FILE = `(select file_id from certificate where id = ${id(certificateId(1))})`;
const OTHER_HASH = "decode(repeat('cd', 32), 'hex')";
/** A class, a learner and a place in it that are of nobody else. */
const ROSTER = ['course', 'training_class', 'learner', 'enrolment'] as const;

const MARK: Values = {
  ...own,
  class_id: CLASS,
  enrolment_id: id(enrolmentOf2025(1)),
  test: "'final'",
  attempt: '2',
  mark: '50',
  entered_by: person('giangvien'),
  entered_at: 'now()',
};
const DECISION: Values = { ...own, class_id: NEW, state: "'draft'", created_by: person('giangvien'), created_at: 'now()' };
const NUMBERED = "state = 'numbered', number = '1/QĐ', decided_on = '2026-01-01', signer_name = 'A', signer_post = 'B'";
/** The next number of 2025, for somebody whose certificate was revoked. */
const CERTIFICATE: Values = {
  ...own,
  grant_id: GRANT,
  class_id: CLASS,
  enrolment_id: id(enrolmentOf2025(4)),
  year: '2025',
  number: '6',
  state: "'being-issued'",
  full_name: "'Trần Văn B'",
  printed: "'{}'",
  code: "'X'",
  code_hash: 'sha256(uuid_send(uuidv7()))',
};
const issued = (row: string, file = FILE): string =>
  `update certificate set state = 'issued', code = null, file_id = ${file}, issued_at = now() where id = ${row}`;

/** Marks, the decision that grants certificates, and their register. */
export const trainingCertificates: Chapter = {
  rows: {
    test_mark: { scope: SKHCN, deletable: true, values: MARK },
    certificate_grant: { scope: SKHCN, needs: ['course', 'training_class'], values: DECISION },
    certificate: { scope: SKHCN, needs: ROSTER, values: CERTIFICATE },
    certificate_work: {
      scope: SKHCN,
      needs: [...ROSTER, 'certificate'],
      values: { ...own, certificate_id: NEW, attempts: '1', leased_until: 'now()', changed_at: 'now()' },
    },
  },
  invariants: [
    never('test_mark', 'test_mark_mark_check', 'A mark is never below nothing', { mark: '-1' }),
    never('test_mark', 'final_has_its_mark', 'A final test never has no mark', { mark: 'null' }),
    never('test_mark', 'midterm_once', 'A mid-course test is never taken twice', { test: "'midterm'" }),
    never('test_mark', 'mark_of_the_class', 'A mark is never of somebody who is not in the class', { enrolment_id: NOBODY }),
    once('test_mark', 'test_mark_enrolment_id_test_attempt_key', 'One attempt never has two marks'),

    refused(
      'certificate_grant',
      'legal_move',
      'A decision never begins numbered, nor comes back once it is recalled',
      { insert: { state: "'numbered'", number: "'1/QĐ'", decided_on: "'2026-01-01'", signer_name: "'A'", signer_post: "'B'" } },
      after(
        [`update certificate_grant set state = 'recalled', recall_reason = 'x' where id = ${NEW}`],
        `update certificate_grant set state = 'draft', recall_reason = null where id = ${NEW}`,
      ),
    ),
    refused(
      'certificate_grant',
      'grant_numbered_whole',
      'A decision is never numbered without number and date, nor has them otherwise',
      statement(`update certificate_grant set state = 'numbered', signer_name = 'A', signer_post = 'B' where id = ${NEW}`),
      { insert: { number: "'1/QĐ'", decided_on: "'2026-01-01'" } },
      { insert: { number: "'1/QĐ'" } },
    ),
    refused(
      'certificate_grant',
      'grant_signed_by_somebody',
      'A decision is never signed by nobody',
      statement(`update certificate_grant set state = 'signed' where id = ${NEW}`),
    ),
    refused(
      'certificate_grant',
      'grant_recalled_says_why',
      'A decision is never recalled without saying why, nor says so otherwise',
      statement(`update certificate_grant set state = 'recalled' where id = ${NEW}`),
      { insert: { recall_reason: "'x'" } },
    ),
    refused(
      'certificate_grant',
      'grant_by_authorization',
      'A decision is never signed TUQ. but under an authorization in force on its day, and no other names one',
      { insert: { signed_for: "'TUQ.'" } },
      statement(`update certificate_grant set ${NUMBERED}, signed_for = 'TUQ.' where id = ${NEW}`),
    ),
    refused(
      'certificate_grant',
      'recalled_before_printing',
      'A decision is never recalled once certificates were printed by it',
      statement(`update certificate_grant set state = 'recalled', recall_reason = 'x' where id = ${GRANT}`),
    ),
    once('certificate_grant', 'granted_once', 'A class never has two decisions that stand'),

    refused(
      'certificate',
      'legal_move',
      'A certificate never begins issued, and what is void, replaced or revoked stays so',
      { insert: { state: "'issued'", code: 'null', file_id: FILE, issued_at: 'now()' } },
      statement(`update certificate set state = 'issued', end_reason = null, ended_at = null where id = ${id(certificateId(4))}`),
    ),
    once('certificate', 'certificate_organization_id_year_number_key', 'A number of a year is never given twice', {
      id: SECOND,
      enrolment_id: id(enrolmentOf2025(3)),
      code_hash: OTHER_HASH,
    }),
    never('certificate', 'certificate_in_turn', 'A number of a year is never left out', { number: '7' }),
    never('certificate', 'certificate_number_check', 'Numbers begin with 1', { number: '0' }),
    once('certificate', 'certificate_code_hash_key', 'Two certificates never have one code', {
      id: SECOND,
      code_hash: `(select code_hash from certificate where id = ${NEW})`,
      number: '7',
      enrolment_id: id(enrolmentOf2025(3)),
    }),
    never(
      'certificate',
      'printed_once_frozen',
      'A certificate is never being issued without what is printed and its code',
      { full_name: 'null' },
      { printed: 'null' },
      { code_hash: 'null' },
    ),
    refused(
      'certificate',
      'code_only_while_issuing',
      'The code of a certificate is never kept once it is printed, nor missing before',
      { insert: { code: 'null' } },
      statement(`update certificate set state = 'issued', file_id = ${FILE}, issued_at = now() where id = ${NEW}`),
    ),
    refused(
      'certificate',
      'issued_has_its_file',
      'A certificate is never issued without its file and when, nor has them before',
      statement(`update certificate set state = 'issued', code = null where id = ${NEW}`),
      { insert: { file_id: FILE, issued_at: 'now()' } },
      { insert: { file_id: FILE } },
    ),
    refused(
      'certificate',
      'ended_is_complete',
      'A certificate never ends without when, nor has ended while it counts',
      statement(`update certificate set state = 'void', code = null, end_reason = 'x' where id = ${NEW}`),
      { insert: { ended_at: 'now()' } },
    ),
    refused(
      'certificate',
      'ended_says_why',
      'A number is never void, nor a certificate revoked, without saying why',
      statement(`update certificate set state = 'void', code = null, ended_at = now() where id = ${NEW}`),
      { insert: { end_reason: "'x'" } },
    ),
    never(
      'certificate',
      'replacing_says_why',
      'A certificate never replaces another without saying why, nor says so otherwise',
      { replaces_id: id(certificateId(4)) },
      { reissue_reason: "'x'" },
    ),
    refused('certificate', 'replaces_one_of_the_same', 'A certificate never replaces one of another organization', {
      foreign: 'replaces_id',
      statement: insert('certificate', {
        ...CERTIFICATE,
        id: SECOND,
        number: '7',
        enrolment_id: id(enrolmentOf2025(3)),
        code_hash: OTHER_HASH,
        replaces_id: FOREIGN,
        reissue_reason: "'x'",
      }),
    }),
    refused('certificate', 'certificate_organization_id_file_id_fkey', 'The file of a certificate is never of another organization', {
      foreign: 'file_id',
      statement: issued(NEW, FOREIGN),
    }),
    never('certificate', 'certificate_of_the_class', 'A certificate is never of somebody of another class', { enrolment_id: NEW }),
    refused(
      'certificate',
      'certificate_of_the_grant',
      'A certificate is never of a decision of another class',
      after(
        [insert('certificate_grant', DECISION)],
        insert('certificate', {
          ...CERTIFICATE,
          id: SECOND,
          number: '7',
          grant_id: NEW,
          enrolment_id: id(enrolmentOf2025(3)),
          code_hash: OTHER_HASH,
        }),
      ),
    ),
    refused(
      'certificate',
      'received_whole',
      'A certificate is never signed for without by whom and when',
      { insert: { received_by: "'A'" } },
      statement(`update certificate set received_on = '2026-01-01', received_by = null where id = ${id(certificateId(1))}`),
    ),
    never('certificate', 'received_when_issued', 'A certificate is never signed for before it is issued', {
      received_on: "'2026-01-01'",
      received_by: "'A'",
    }),
    never('certificate', 'shared_when_issued', 'An agency never sees a certificate before it is issued', { shared_at: 'now()' }),
    refused(
      'certificate',
      'one_certificate_in_force',
      'Nobody ever has two certificates of one class that count',
      after([issued(NEW), insert('certificate', { ...CERTIFICATE, id: SECOND, number: '7', code_hash: OTHER_HASH })], issued(SECOND)),
    ),
    once('certificate', 'one_certificate_on_its_way', 'Nobody ever has two certificates of one class on their way', {
      id: SECOND,
      number: '7',
      code_hash: OTHER_HASH,
    }),
    refused(
      'certificate',
      'certificate_is_earned',
      'Nobody gets a certificate who did not pass, nor before the decision has number and date',
      after(
        [insert('certificate_grant', DECISION), `update certificate_grant set ${NUMBERED} where id = ${NEW}`],
        insert('certificate', {
          ...CERTIFICATE,
          id: SECOND,
          number: '7',
          class_id: NEW,
          grant_id: NEW,
          enrolment_id: NEW,
          code_hash: OTHER_HASH,
        }),
      ),
      after(
        [insert('certificate_grant', DECISION), `update enrolment set state = 'passed' where id = ${NEW}`],
        insert('certificate', {
          ...CERTIFICATE,
          id: SECOND,
          number: '7',
          class_id: NEW,
          grant_id: NEW,
          enrolment_id: NEW,
          code_hash: OTHER_HASH,
        }),
      ),
    ),
    never('certificate', 'certificate_counterpart_organization_id_fkey', 'The agency of a learner is never one that does not exist', {
      counterpart_organization_id: NOBODY,
    }),
    never('certificate_work', 'certificate_work_attempts_check', 'A certificate is never made for the zeroth time', { attempts: '0' }),
    once('certificate_work', 'certificate_work_certificate_id_key', 'A certificate is never made by two at once'),
  ],
};
