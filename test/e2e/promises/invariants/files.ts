import { after, type Chapter, NEW, never, once, refused, statement } from './invariant';
import { org, SXD } from './scopes';

const STORED =
  "(select id from file where state = 'stored' and entered_at is null and organization_id = (select app_writes())[1] order by id limit 1)";

/** Stored files and the register of ISO records. */
export const files: Chapter = {
  rows: {
    file: {
      scope: SXD,
      values: {
        id: NEW,
        organization_id: org('SXD'),
        state: "'pending'",
        object_key: "'a1/01990000-0000-7000-8000-0000000000a1'",
        name: "'Quy trình.pdf'",
        created_at: 'now()',
        deadline: "now() + interval '1 hour'",
      },
    },
    record: {
      scope: SXD,
      values: {
        id: NEW,
        organization_id: org('SXD'),
        kind: "'ordinary-document'",
        state: "'valid'",
        title: "'Công văn mới'",
        code: "'CV-01'",
        number: "'12/SXD-VP'",
        issuer: "'Sở Xây dựng'",
        remarks: "'Bản giấy lưu tại Văn phòng'",
        happened_on: "'2026-11-20'",
        source_type: "'self'",
        source_id: NEW,
        created_at: 'now()',
      },
    },
    record_file: {
      scope: SXD,
      needs: ['record'],
      values: { id: NEW, organization_id: org('SXD'), record_id: NEW, file_id: STORED, position: '0' },
    },
  },
  invariants: [
    once('file', 'file_object_key_key', 'Two files never lie under the same key'),
    never(
      'file',
      'file_object_key_check',
      'A key in the store is never anything but two hex digits and a uuid',
      { object_key: "'../etc/passwd'" },
      { object_key: "'A1/01990000-0000-7000-8000-0000000000a1'" },
    ),
    never(
      'file',
      'scan_is_complete',
      'A file is never called scanned without the engine that did it, nor infected without a scan',
      { scanned_at: 'now()' },
      { scanned_by: "'ClamAV'" },
      { infection: "'Eicar'" },
    ),
    never(
      'file',
      'file_name_check',
      'The name of a file is never empty, longer than 255 bytes or decomposed',
      { name: "''" },
      { name: "repeat('ê', 128)" },
      { name: "normalize('Quy trình.pdf', NFD)" },
    ),
    never('file', 'file_size_check', 'A file is never empty', { size: '0' }),
    refused(
      'file',
      'stored_is_verified',
      'A file is never taken as stored before size, hash, type and time of verification stand in its row',
      ...['size', 'sha256', 'verified_at', 'content_type'].map((missing) =>
        statement(
          `update file set state = 'stored', ${Object.entries({
            size: '1',
            sha256: "decode(repeat('ab', 32), 'hex')",
            verified_at: 'now()',
            content_type: "'application/pdf'",
          })
            .filter(([column]) => column !== missing)
            .map(([column, value]) => `${column} = ${value}`)
            .join(', ')} where id = ${NEW}`,
        ),
      ),
    ),
    refused(
      'file',
      'legal_move',
      'A file never becomes stored from nothing, nor comes back',
      { insert: { state: "'stored'" } },
      statement(`update file set state = 'gone' where id = ${NEW}`),
      after(
        [`update file set state = 'gone' where id = ${STORED}`],
        `update file set state = 'stored' where id = (select id from file where state = 'gone' and organization_id = '${SXD.own}' limit 1)`,
      ),
    ),
    refused(
      'file',
      'retention',
      'A file that is held or under retention never goes, and a retention is never shortened',
      after([`update file set held = true where id = ${STORED}`], `update file set state = 'gone' where id = ${STORED}`, 'file_retained'),
      after(
        [`update file set retain_until = now() + interval '10 years' where id = ${STORED}`],
        `update file set state = 'gone' where id = ${STORED}`,
        'file_retained',
      ),
      after(
        [`update file set retain_until = now() + interval '10 years' where id = ${STORED}`],
        `update file set retain_until = null where id = ${STORED}`,
        'retention_grows',
      ),
      after(
        [`update file set retain_until = now() + interval '10 years' where id = ${STORED}`],
        `update file set retain_until = now() + interval '9 years' where id = ${STORED}`,
        'retention_grows',
      ),
    ),
    never(
      'record',
      'hand_over_awaited',
      'A record never awaits the archive that has it, or that is destroyed, nor has to be there before it came about',
      { hand_over_by: "'2027-11-20'", archived_on: "'2026-11-21'" },
      { hand_over_by: "'2027-11-20'", state: "'destroyed'", destroyed_on: "'2026-11-21'" },
      { hand_over_by: "'2026-11-20'" },
    ),
    once('record', 'record_source', 'One thing is never in the register of ISO records twice'),
    once('record_file', 'record_file_record_id_file_id_key', 'One file is never twice with one record'),
  ],
};
