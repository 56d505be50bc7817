import { demoId } from '../../../../seeds/demo';
import { after, type Chapter, NEW, NOBODY, never, refused, SECOND, statement, type Values } from './invariant';
import { org, person, SXD } from './scopes';

const AUDIT = `(select record_id from receipt_line where receipt_id = '${demoId('receipt:SXD:1/2026')}'::uuid and position = 1)`;
const FILE = (position: number): string =>
  `(select file_id from receipt_line where receipt_id = '${demoId('receipt:SXD:1/2026')}'::uuid and position = ${position})`;
const PRODUCED = `(select id from record where organization_id = ${org('SXD')} and source_type = 'revision' and state = 'valid' order by id limit 1)`;
const LINK: Values = {
  id: NEW,
  organization_id: org('SXD'),
  record_id: AUDIT,
  other_organization_id: org('SXD'),
  other_id: PRODUCED,
  kind: "'based-on'",
  turned: 'false',
  linked_by: person('thuky'),
  linked_at: 'now()',
};
const REMOVED = `removed_at = now(), removed_by = ${person('thuky')}, remove_reason = 'Liên kết nhầm'`;
const replace = (position: number, columns: string): string =>
  `update record_file set ${columns} where record_id = ${AUDIT} and file_id = ${FILE(position)}`;
const replaced = `replaced_with = ${FILE(2)}, replaced_at = now(), replaced_by = ${person('thuky')}`;

/** Records that were corrected, files that were replaced, links. */
export const recordsByHand: Chapter = {
  rows: { record_link: { scope: SXD, values: LINK } },
  invariants: [
    refused(
      'record',
      'record_words_stay',
      'What a module produced, the archive took or a council saw is never called otherwise',
      statement(`update record set title = 'Tên khác' where id = ${PRODUCED}`, 'words_of_source'),
      after(
        [`update record set archived_on = '2026-11-20', hand_over_by = null where id = ${AUDIT}`],
        `update record set number = '1/X' where id = ${AUDIT}`,
        'words_of_archive',
      ),
      {
        first: [
          { as: 'admin', sql: 'set local session_replication_role = replica' },
          {
            as: 'admin',
            sql: `insert into destruction (id, organization_id, title, state, prepared_by, created_at, council, opinion, reviewed_on)
              values (${SECOND}, ${org('SXD')}, 'Danh mục', 'reviewed', ${person('thuky')}, now(), 'Hội đồng', 'Nhất trí', '2026-11-20')`,
          },
          {
            as: 'admin',
            sql: `insert into destruction_item (id, organization_id, destruction_id, record_id, position) values (${SECOND}, ${org('SXD')}, ${SECOND}, ${AUDIT}, 1)`,
          },
          { as: 'admin', sql: 'set local session_replication_role = origin' },
        ],
        statement: `update record set happened_on = '2025-01-01' where id = ${AUDIT}`,
        says: 'words_of_list',
      },
    ),
    refused(
      'record_file',
      'replaced_is_complete',
      'A file is never replaced without with what, when and by whom',
      statement(replace(1, `replaced_with = ${FILE(2)}`)),
      statement(replace(1, 'replaced_at = now()')),
      statement(replace(1, `replaced_by = ${person('thuky')}`)),
    ),
    refused(
      'record_file',
      'replaced_with_another',
      'A file is never replaced with itself',
      statement(replace(1, `replaced_with = ${FILE(1)}, replaced_at = now(), replaced_by = ${person('thuky')}`)),
    ),
    refused(
      'record_file',
      'record_file_record_id_replaced_with_fkey',
      'A file is never replaced with one that does not stand with the same record',
      statement(
        replace(
          1,
          `replaced_with = (select g.file_id from record_file g where g.record_id = ${PRODUCED} limit 1), replaced_at = now(), replaced_by = ${person('thuky')}`,
        ),
      ),
    ),
    refused(
      'record_file',
      'record_file_replaced_by_fkey',
      'A file is never replaced by a person who does not exist',
      statement(replace(1, `replaced_with = ${FILE(2)}, replaced_at = now(), replaced_by = ${NOBODY}`)),
    ),
    refused(
      'record_file',
      'replaced_stays',
      'A replaced file never counts again',
      after([replace(1, replaced)], replace(1, 'replaced_with = null, replaced_at = null, replaced_by = null')),
    ),
    never('record_link', 'not_with_itself', 'A record is never linked with itself', { other_id: AUDIT }),
    never('record_link', 'related_reads_both_ways', 'A link of equals never has a direction', { kind: "'related'", turned: 'true' }),
    refused(
      'record_link',
      'records_linked_once',
      'Two records are never linked twice in the same way, whichever end it is read from',
      { twice: { id: SECOND } },
      { twice: { id: SECOND, record_id: PRODUCED, other_id: AUDIT } },
    ),
    never(
      'record_link',
      'removed_says_why',
      'A link is never removed without who, when and why',
      { removed_at: 'now()' },
      { removed_by: person('thuky') },
      { remove_reason: "'Nhầm'" },
    ),
    never(
      'record_link',
      'record_link_remove_reason_check',
      'Why a link was removed is never decomposed, padded, empty',
      ...["normalize('Liên kết nhầm', NFD)", "' Liên kết nhầm'", "''"].map((remove_reason) => ({
        remove_reason,
        removed_at: 'now()',
        removed_by: person('thuky'),
      })),
    ),
    never('record_link', 'record_link_removed_by_fkey', 'A link is never removed by a person who does not exist', {
      remove_reason: "'Nhầm'",
      removed_at: 'now()',
      removed_by: NOBODY,
    }),
    refused(
      'record_link',
      'removed_stays',
      'A removed link never counts again',
      after(
        [`update record_link set ${REMOVED} where id = ${NEW}`],
        `update record_link set removed_at = null, removed_by = null, remove_reason = null where id = ${NEW}`,
      ),
    ),
  ],
};
