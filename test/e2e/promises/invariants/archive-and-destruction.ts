import { signingAuthorizationId } from '../../../../seeds/demo';
import { after, type Chapter, inserted, NEW, once, refused, SECOND, statement, type Values } from './invariant';
import { org, person, SXD } from './scopes';

const RECORD = `(select id from record where organization_id = ${org('SXD')} and state = 'valid' order by id limit 1)`;
const FILE = `(select id from file where state = 'stored' and organization_id = ${org('SXD')} order by id limit 1)`;
const TRANSFER: Values = {
  id: NEW,
  organization_id: org('SXD'),
  title: "'Hồ sơ năm 2025'",
  state: "'draft'",
  giver_name: "'Nguyễn Văn An'",
  giver_post: "'Thư ký ISO'",
  prepared_by: person('thuky'),
  created_at: 'now()',
};
const DESTRUCTION: Values = {
  id: NEW,
  organization_id: org('SXD'),
  title: "'Hồ sơ hết thời hạn'",
  state: "'draft'",
  prepared_by: person('thuky'),
  created_at: 'now()',
};
const transfer = (columns: string): string => `update archive_transfer set ${columns} where id = ${NEW}`;
const destruction = (columns: string): string => `update destruction set ${columns} where id = ${NEW}`;
const TAKEN: Values = { state: "'received'", received_on: "'2026-11-20'", minutes_file_id: FILE, receiver_name: "'Lương Thị Hoa'" };
const received = Object.entries(TAKEN)
  .map(([column, value]) => `${column} = ${value}`)
  .join(', ');
const review = "council = 'Hội đồng', opinion = 'Nhất trí', reviewed_on = '2026-11-20'";
const decision = `decision_kind = 'signed-decision', decision_number = '77/QĐ-SXD', decided_on = '2026-11-21', decision_file_id = ${FILE}, signer_name = 'Mai Xuân Thành', signer_post = 'Giám đốc'`;
const confirmation = "decision_kind = 'confirmation', decided_on = '2026-11-21', signer_name = 'Mai Xuân Thành', signer_post = 'Giám đốc'";
const AUTHORIZATION = `'${signingAuthorizationId}'::uuid`;
const reviewed = destruction(`state = 'reviewed', ${review}`);
const decided = destruction(`state = 'decided', ${decision}`);
const carriedOut = destruction("state = 'carried-out', carried_out_at = now()");
const leftOut = `update destruction_item set dropped_at = now(), left_out_reason = 'Thanh tra' where id = ${NEW}`;
const confirmed = destruction(`state = 'decided', ${confirmation}`);
const NUMBER: Values = {
  id: NEW,
  organization_id: org('SXD'),
  destruction_id: NEW,
  number: "'92/QĐ-SXD'",
  decided_on: "'2026-11-21'",
  file_id: FILE,
  entered_by: person('vanthu2'),
  entered_at: 'now()',
};
/** Another list, which was decided by the decision that the head signed elsewhere. */
const SIGNED = [
  inserted('destruction', { ...DESTRUCTION, id: SECOND }),
  `update destruction set state = 'reviewed', ${review} where id = ${SECOND}`,
  `update destruction set state = 'decided', ${decision} where id = ${SECOND}`,
];
const minutes = `minutes_on = '2026-11-22', minutes_file_id = ${FILE}`;
const lost = (table: string, kind: string, set: (columns: string) => string) =>
  refused(table, `${table}_state_check`, `A list of ${table.replace('_', ' ')} is never in a state that is not listed`, {
    first: [{ as: 'qms_owner', sql: `insert into allowed_move values ('${kind}', 'draft', 'lost')` }],
    statement: set("state = 'lost'"),
  });

/** Nộp lưu and hủy. */
export const archiveAndDestruction: Chapter = {
  rows: {
    archive_transfer: { scope: SXD, values: TRANSFER },
    archive_transfer_item: {
      scope: SXD,
      needs: ['archive_transfer'],
      values: { id: NEW, organization_id: org('SXD'), transfer_id: NEW, record_id: RECORD, position: '1' },
    },
    destruction: { scope: SXD, values: DESTRUCTION },
    destruction_item: {
      scope: SXD,
      needs: ['destruction'],
      values: { id: NEW, organization_id: org('SXD'), destruction_id: NEW, record_id: RECORD, position: '1' },
    },
    destruction_number: {
      scope: SXD,
      before: [inserted('destruction', DESTRUCTION), reviewed, confirmed],
      values: NUMBER,
    },
  },
  invariants: [
    lost('archive_transfer', 'archive-transfer', transfer),
    lost('destruction', 'destruction', destruction),
    refused(
      'archive_transfer',
      'received_is_complete',
      'The archive never takes a list without day, receiver and signed minutes, nor has taken a draft',
      ...['received_on', 'minutes_file_id', 'receiver_name'].map((missing) =>
        statement(
          transfer(
            Object.entries(TAKEN)
              .map(([column, value]) => `${column} = ${column === missing ? 'null' : value}`)
              .join(', '),
          ),
        ),
      ),
      { insert: { received_on: "'2026-11-20'", minutes_file_id: FILE, receiver_name: "'Lương Thị Hoa'" } },
    ),
    refused(
      'archive_transfer',
      'legal_move',
      'A transfer that the archive took, or that was given up, never comes back',
      { insert: { state: "'discarded'" } },
      after([transfer("state = 'discarded'")], transfer("state = 'draft'")),
      after([transfer(received)], transfer("state = 'discarded'")),
    ),
    refused(
      'archive_transfer',
      'frozen',
      'Title, number, day and minutes of a transfer never change once the archive took it',
      ...Object.entries({ title: "'Khác'", minutes_number: "'9'", received_on: "'2026-11-21'", minutes_file_id: 'null' }).map(
        ([column, value]) => after([transfer(received)], transfer(`${column} = ${value}`), `frozen_column ${column}`),
      ),
    ),
    once('archive_transfer_item', 'transferred_once', 'A record is never on two lists for the archive'),
    once('destruction_item', 'destroyed_once', 'A record is never on two lists for destruction'),
    refused(
      'archive_transfer_item',
      'open_list',
      'Records never join or leave a list that the archive took',
      after([transfer(received)], `update archive_transfer_item set dropped_at = now() where id = ${NEW}`),
    ),
    refused(
      'destruction_item',
      'open_list',
      'Records never join or leave a list that the council saw',
      after([reviewed], `update destruction_item set dropped_at = now() where id = ${NEW}`),
    ),
    refused(
      'destruction_item',
      'open_list',
      'A record never leaves a list but a decided one with a reason, nor twice',
      after([reviewed], leftOut),
      after([reviewed, decided], `update destruction_item set dropped_at = now() where id = ${NEW}`),
      after([reviewed, decided, leftOut], leftOut),
    ),
    refused(
      'destruction_item',
      'left_out_is_dropped',
      'A record that was left out stands on the list no more',
      after([reviewed, decided], `update destruction_item set left_out_reason = 'Thanh tra' where id = ${NEW}`),
    ),
    refused(
      'destruction',
      'destruction_decision_kind_check',
      'A decision to destroy is never of a kind that is not listed',
      after([reviewed], destruction("decision_kind = 'no such word'")),
    ),
    refused(
      'destruction',
      'reviewed_is_complete',
      'A council never speaks without members, opinion and day',
      ...['council', 'opinion', 'reviewed_on'].map((column) =>
        after([destruction(review), destruction(`${column} = null`)], destruction("state = 'reviewed'")),
      ),
    ),
    refused(
      'destruction',
      'decided_is_complete',
      'Destruction is never decided without day and signer, nor by a decision without number and file',
      ...['decision_kind', 'decided_on', 'signer_name', 'signer_post', 'decision_number', 'decision_file_id'].map((column) =>
        after([reviewed, destruction(decision), destruction(`${column} = null`)], destruction("state = 'decided'")),
      ),
    ),
    refused(
      'destruction',
      'carried_out_has_time',
      'Destruction is never carried out without its time, nor has one before',
      { insert: { carried_out_at: 'now()' } },
      after([reviewed, decided], destruction("state = 'carried-out'")),
    ),
    refused(
      'destruction',
      'closed_has_minutes',
      'Destruction is never closed without its signed minutes, nor has them before',
      { insert: { minutes_on: "'2026-11-22'", minutes_file_id: FILE } },
      after([reviewed, decided, carriedOut], destruction("state = 'closed', minutes_on = '2026-11-22'")),
    ),
    refused(
      'destruction',
      'legal_move',
      'A list for destruction never skips the council or the head, nor comes back once it was carried out',
      { insert: { state: "'reviewed'" } },
      statement(destruction(`state = 'decided', ${review}, ${decision}`)),
      after([reviewed], destruction(`state = 'carried-out', carried_out_at = now(), ${decision}`)),
      after([reviewed, decided], destruction("state = 'reviewed'")),
      after([reviewed, decided, carriedOut, destruction(`state = 'closed', ${minutes}`)], destruction("state = 'decided'")),
    ),
    refused(
      'destruction',
      'frozen',
      'List, opinion and decision never change once it was decided',
      ...Object.entries({
        title: "'Khác'",
        council: "'Khác'",
        opinion: "'Khác'",
        reviewed_on: "'2026-11-19'",
        decision_kind: "'confirmation'",
        decision_number: "'78/QĐ-SXD'",
        decided_on: "'2026-11-20'",
        decision_file_id: 'null',
        signer_name: "'Khác'",
        signer_post: "'Khác'",
        method: "'TL.'",
        authorization_id: AUTHORIZATION,
      }).map(([column, value]) => after([reviewed, decided], destruction(`${column} = ${value}`), `frozen_column ${column}`)),
    ),
    refused(
      'destruction',
      'destruction_method_check',
      'A decision to destroy is never signed in a manner that is not listed',
      after([reviewed], destruction("method = 'no such word'")),
    ),
    refused(
      'destruction',
      'confirmed_without_paper',
      'What was confirmed in the app never has number or file in the place of a signed decision',
      after([reviewed], destruction(`${confirmation}, decision_number = '77/QĐ-SXD'`)),
      after([reviewed], destruction(`${confirmation}, decision_file_id = ${FILE}`)),
    ),
    refused(
      'destruction',
      'signed_by_authorization',
      'No decision to destroy is signed TUQ. but under an authorization in force on its day, and no other names one',
      after([reviewed], destruction(`${decision}, method = 'TUQ.'`)),
      after(
        [reviewed],
        destruction(`${decision.replace('2026-11-21', '2027-01-01')}, method = 'TUQ.', authorization_id = ${AUTHORIZATION}`),
      ),
      after([reviewed], destruction(`${decision}, authorization_id = ${AUTHORIZATION}`)),
    ),
    once(
      'destruction_number',
      'destruction_number_destruction_id_key',
      'A decision to destroy that was confirmed in the app is never numbered twice',
    ),
    refused(
      'destruction_number',
      'numbers_confirmed_destruction',
      'No decision to destroy is numbered beside its own signed decision, nor before the head decided',
      {
        words: 'insert the number of what has its own decision',
        first: SIGNED.map((sql) => ({ as: 'qms_app', sql })),
        statement: inserted('destruction_number', { ...NUMBER, id: SECOND, destruction_id: SECOND }),
      },
      {
        words: 'insert the number of what the council alone saw',
        first: SIGNED.slice(0, 2).map((sql) => ({ as: 'qms_app', sql })),
        statement: inserted('destruction_number', { ...NUMBER, id: SECOND, destruction_id: SECOND }),
      },
    ),
  ],
};
