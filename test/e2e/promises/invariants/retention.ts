import { after, type Chapter, NEW, NOBODY, never, once, refused, SECOND, statement, type Values } from './invariant';
import { org, person, SXD } from './scopes';

/** A record of the demo that still counts, and a day on which any term is over. */
const RECORD = `(select id from record where organization_id = ${org('SXD')} and state = 'valid' order by id limit 1)`;
const CLASS: Values = {
  id: NEW,
  organization_id: org('SXD'),
  name: "'Hồ sơ thử'",
  years: '5',
  start_event: "'next-year'",
  basis_kind: "'rule'",
  basis_ref: "'Quy định của cơ quan'",
};
const HOLD: Values = {
  id: NEW,
  organization_id: org('SXD'),
  record_id: RECORD,
  reason: "'Đang giải quyết khiếu nại'",
  placed_by: person('thuky'),
  placed_at: 'now()',
};
const set = (columns: string): string => `update record set ${columns} where id = ${RECORD}`;
const past = set(`retain_until = '2020-01-01'`);
const destroyed = `update record set state = 'destroyed', destroyed_on = '2026-11-24' where id = ${RECORD}`;
const lifted = `lifted_at = now(), lifted_by = ${person('thuky')}, lift_reason = 'Đã giải quyết xong'`;
const LIFTED: Values = { lifted_at: 'now()', lifted_by: person('thuky'), lift_reason: "'Đã giải quyết xong'" };
const FILE = `(select f.file_id from record_file f where f.record_id = ${RECORD} limit 1)`;

/** Terms of records, and what stays their destruction. */
export const retention: Chapter = {
  rows: {
    retention_class: { scope: SXD, values: CLASS },
    retention_default: {
      scope: SXD,
      needs: ['retention_class'],
      values: { id: NEW, organization_id: org('SXD'), kind: "'no-kind-yet'", class_id: NEW },
    },
    record_hold: { scope: SXD, values: HOLD },
  },
  invariants: [
    once('retention_class', 'retention_class_organization_id_name_key', 'Two terms of one organization never have the same name'),
    never(
      'retention_class',
      'retention_class_years_check',
      'A term is never shorter than a year, nor longer than a hundred',
      { years: '0' },
      { years: '101' },
    ),
    once('retention_default', 'retention_default_organization_id_kind_key', 'A kind of record never has two terms at once'),
    refused('record_hold', 'one_open_hold', 'A record is never held twice at once', { twice: { id: SECOND } }),
    never(
      'record_hold',
      'lifted_says_why',
      'A hold is never lifted without who, when and why',
      { lifted_at: 'now()' },
      { lifted_by: person('thuky') },
      { lift_reason: "'Đã xong'" },
    ),
    never(
      'record_hold',
      'record_hold_lift_reason_check',
      'Why a hold was lifted is never decomposed, padded, empty',
      ...["normalize('Quyết định', NFD)", "' Quyết định'", "''"].map((lift_reason) => ({ ...LIFTED, lift_reason })),
    ),
    never('record_hold', 'record_hold_lifted_by_fkey', 'A hold is never lifted by a person who does not exist', {
      ...LIFTED,
      lifted_by: NOBODY,
    }),
    refused(
      'record_hold',
      'hold_stays',
      'A hold is never rewritten, nor placed again once it was lifted',
      statement(`update record_hold set reason = 'Khác' where id = ${NEW}`),
      after(
        [`update record_hold set ${lifted} where id = ${NEW}`],
        `update record_hold set lifted_at = null, lifted_by = null, lift_reason = null where id = ${NEW}`,
      ),
    ),
    refused('record', 'record_state_check', 'A record is never in a state that is not listed', { insert: { state: "'lost'" } }),
    never(
      'record',
      'destroyed_has_day',
      'A record is never destroyed without its day, nor has one before',
      { state: "'destroyed'" },
      { destroyed_on: "'2026-11-24'" },
    ),
    refused(
      'record',
      'guard_destruction',
      'A record is never destroyed before its term is over, without a term, while it is held or undecided, and never comes back',
      after([set('retain_until = null')], destroyed, 'record_retained'),
      after([set('retain_until = current_date + 2')], destroyed, 'record_retained'),
      after([past], destroyed, 'record_not_decided'),
      after(
        [past, `insert into record_hold (${Object.keys(HOLD).join(', ')}) values (${Object.values(HOLD).join(', ')})`],
        destroyed,
        'record_held',
      ),
      {
        first: [
          { as: 'admin', sql: 'set local session_replication_role = replica' },
          { as: 'admin', sql: `update record set state = 'destroyed', destroyed_on = '2026-11-24' where id = ${NEW}` },
          { as: 'admin', sql: 'set local session_replication_role = origin' },
        ],
        statement: `update record set state = 'valid', destroyed_on = null where id = ${NEW}`,
        says: 'destroyed_stays',
      },
    ),
    refused('file', 'stays_with_record', 'A file of a record that was not destroyed never goes', {
      first: [
        { as: 'admin', sql: 'set local session_replication_role = replica' },
        { as: 'admin', sql: `update file set retain_until = null, held = false where id = ${FILE}` },
        { as: 'admin', sql: 'set local session_replication_role = origin' },
      ],
      statement: `update file set state = 'gone' where id = ${FILE}`,
      says: 'file_of_record',
    }),
  ],
};
