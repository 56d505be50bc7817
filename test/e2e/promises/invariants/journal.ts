import { type Chapter, HASH, NEW, never, once, refused, SECOND } from './invariant';
import { org, person, SXD } from './scopes';

const ENTRY = {
  event_id: NEW,
  organization_id: org('SXD'),
  aggregate_type: "'document'",
  aggregate_id: NEW,
  version: '1',
  event: "'document.created'",
  at: 'now()',
  actor_id: person('thuky'),
  body: "'{}'",
  hash: HASH,
};

/** The journal, its seals, the outbox's bookkeeping, and the moves that lifecycles allow. */
export const journal: Chapter = {
  rows: {
    journal_entry: { scope: SXD, values: ENTRY },
    journal_personal: {
      scope: SXD,
      values: { entry_id: '(select max(id) from journal_entry)', field: "'name'", value: "'An'", salt: "'\\x01'" },
    },
    journal_seal: {
      scope: SXD,
      values: {
        id: '(select coalesce(max(id), 0) + 1 from journal_seal)',
        last_xid: "'3'",
        last_entry_id: '1',
        entries: '1',
        root: HASH,
        sealed_at: 'now()',
        key_id: "'k1'",
        signature: "'\\x01'",
      },
    },
    handled: { scope: SXD, values: { handler: "'documents.on-membership-ended'", event_id: NEW, handled_at: 'now()' } },
  },
  invariants: [
    once('journal_entry', 'journal_entry_event_id_key', 'One event is never in the journal twice', { version: '2' }),
    once('journal_entry', 'journal_entry_aggregate_id_version_key', 'The chain of an aggregate never forks: each version has one entry', {
      event_id: SECOND,
    }),
    never('journal_entry', 'journal_entry_version_check', 'A chain never begins before version 1', { version: '0' }),
    never(
      'journal_personal',
      'journal_personal_check',
      'A personal value is never kept without its salt, nor a salt without its value',
      { value: 'null' },
      { salt: 'null' },
    ),
    once('journal_personal', 'journal_personal_pkey', 'A field of an entry never has two personal values', { value: "'Bình'" }),
    once('handled', 'handled_pkey', 'A handler never handles one event twice', { handled_at: "now() + interval '1 day'" }),
    refused('journal_entry', 'count_record', 'A unit of work that recorded is never refused as one that recorded nothing', {
      statement: 'set constraints all immediate',
      first: [
        {
          as: 'qms_app',
          sql: `insert into person (id, name, username) values (${SECOND}, 'Hoàng Văn Mới', 'hoangvanmoi')`,
        },
      ],
      says: '',
    }),
    refused('allowed_move', 'allowed_move_pkey', 'A move is never allowed twice', {
      as: 'qms_owner',
      statement: "insert into allowed_move select * from allowed_move where kind = 'file' limit 1",
    }),
  ],
};
