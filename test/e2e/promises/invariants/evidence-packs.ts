import { demoId } from '../../../../seeds/demo';
import { after, type Chapter, NEW, never, once, refused, SECOND, statement, type Values } from './invariant';
import { org, person, SXD } from './scopes';

const GONE = `'${demoId('evidence-pack:SXD:2025')}'::uuid`;
const RECORD = (place: number): string =>
  `(select id from record where organization_id = ${org('SXD')} order by id offset ${place} limit 1)`;
const FILE = `(select file_id from record_file where organization_id = ${org('SXD')} order by id limit 1)`;
const PACK: Values = {
  id: NEW,
  organization_id: org('SXD'),
  title: "'Minh chứng năm 2026'",
  criteria: "'{}'",
  state: "'waiting'",
  records: '1',
  files: '0',
  bytes: '0',
  asked_by: person('thuky'),
  asked_at: 'now()',
};
const ready = `update evidence_pack set state = 'ready', file_id = ${FILE}, ready_at = now(), expires_at = now() + interval '7 days', damaged = 0 where id = ${NEW}`;

/** Packs of evidence that were asked for. */
export const evidencePacks: Chapter = {
  rows: {
    evidence_pack: { scope: SXD, values: PACK },
    evidence_pack_record: {
      scope: SXD,
      needs: ['evidence_pack'],
      values: {
        id: NEW,
        organization_id: org('SXD'),
        pack_id: NEW,
        position: '1',
        record_organization_id: org('SXD'),
        record_id: RECORD(0),
      },
    },
    evidence_pack_work: {
      scope: SXD,
      needs: ['evidence_pack'],
      values: { id: NEW, organization_id: org('SXD'), pack_id: NEW, attempts: '1', leased_until: 'now()', changed_at: 'now()' },
    },
  },
  invariants: [
    refused(
      'evidence_pack',
      'legal_move',
      'A pack is never there before it was asked for, nor again once it is gone',
      { insert: { state: "'ready'", file_id: FILE, ready_at: 'now()', expires_at: "now() + interval '1 day'", damaged: '0' } },
      statement(`update evidence_pack set state = 'waiting' where id = ${GONE}`),
    ),
    refused(
      'evidence_pack',
      'ready_has_its_file',
      'A pack is never ready without its file, when and until when',
      statement(`update evidence_pack set state = 'ready' where id = ${NEW}`),
    ),
    refused(
      'evidence_pack',
      'failed_says_why',
      'A pack never failed without a reason, nor has one otherwise',
      statement(`update evidence_pack set state = 'failed' where id = ${NEW}`),
      { insert: { fault: "'not-made'" } },
    ),
    never('evidence_pack', 'taken_when_ready', 'A pack is never taken before it was ready', { taken_at: 'now()' }),
    refused(
      'evidence_pack',
      'expires_after_ready',
      'A pack is never over before it is ready',
      after([ready], `update evidence_pack set expires_at = ready_at - interval '1 day' where id = ${NEW}`),
    ),
    never('evidence_pack', 'evidence_pack_records_check', 'A pack is never asked for without a record', { records: '0' }),
    never('evidence_pack', 'evidence_pack_files_check', 'A pack never has fewer than no files', { files: '-1' }),
    never('evidence_pack', 'evidence_pack_bytes_check', 'A pack never has fewer than no bytes', { bytes: '-1' }),
    never('evidence_pack', 'evidence_pack_damaged_check', 'A pack never has fewer than no damaged files', { damaged: '-1' }),
    once('evidence_pack_record', 'evidence_pack_record_pack_id_position_key', 'Two records never have one place in a pack', {
      id: SECOND,
      record_id: RECORD(1),
    }),
    once('evidence_pack_record', 'evidence_pack_record_pack_id_record_id_key', 'A record is never twice in a pack', {
      id: SECOND,
      position: '2',
    }),
    never('evidence_pack_work', 'evidence_pack_work_attempts_check', 'A pack is never made for the zeroth time', { attempts: '0' }),
    once('evidence_pack_work', 'evidence_pack_work_pack_id_key', 'A pack is never made by two at once'),
  ],
};
