import { demoId } from '../../../../seeds/demo';
import { after, type Chapter, HASH, NEW, NOBODY, never, once, refused, SECOND, statement, type Values } from './invariant';
import { org, person, SXD } from './scopes';

const CLOSED = `'${demoId('upload-batch:SXD:audit-2025')}'::uuid`;
const ISSUED = `'${demoId('receipt:SXD:1/2026')}'::uuid`;
const LINE = `(select l.id from receipt_line l where l.receipt_id = ${ISSUED} and l.position = 1)`;
const of = (column: string): string => `(select ${column} from receipt_line where id = ${LINE})`;
/** A stored file that is the arrival of no line yet. */
const free = (column: string): string =>
  `(select ${column} from file where state = 'stored' and organization_id = (select app_writes())[1]
    and not exists (select from upload_batch_file u where u.file_id = file.id and u.id <> ${NEW}) order by id limit 1)`;
const BATCH: Values = {
  id: NEW,
  organization_id: org('SXD'),
  title: "'Hồ sơ quý IV'",
  state: "'open'",
  started_by: person('thuky'),
  started_at: 'now()',
};
const FILE: Values = {
  id: NEW,
  organization_id: org('SXD'),
  batch_id: NEW,
  position: '0',
  path: "'Quý IV/Biên bản.pdf'",
  size: free('size'),
  sha256: free('sha256'),
  file_id: free('id'),
  arrived_at: 'now()',
};
const ARRIVED: Values = { file_id: of('file_id'), size: of('size'), sha256: of('sha256') };
const WAITING: Values = { file_id: 'null', arrived_at: 'null' };
const RECEIPT: Values = {
  id: NEW,
  organization_id: org('SXD'),
  batch_id: NEW,
  year: "extract(year from now() at time zone 'Asia/Ho_Chi_Minh')::int",
  number: "(select coalesce(max(number), 0) + 1 from receipt where year = extract(year from now() at time zone 'Asia/Ho_Chi_Minh')::int)",
  title: "'Hồ sơ quý IV'",
  files: '1',
  bytes: '10',
  manifest_sha256: HASH,
  issued_by: person('thuky'),
  issued_at: 'now()',
};
const RECEIPT_LINE: Values = {
  id: NEW,
  organization_id: org('SXD'),
  receipt_id: NEW,
  position: '1',
  path: "'Quý IV/Biên bản.pdf'",
  size: '10',
  sha256: HASH,
  file_id: of('file_id'),
  record_id: of('record_id'),
};
const VOIDED = `voided_at = now(), voided_by = ${person('thuky')}, void_reason = 'Tải nhầm'`;

/** Folders that come in, and what was received. */
export const intake: Chapter = {
  rows: {
    upload_batch: { scope: SXD, values: BATCH },
    upload_batch_file: { scope: SXD, needs: ['upload_batch'], values: FILE },
    receipt: { scope: SXD, needs: ['upload_batch'], values: RECEIPT },
    receipt_line: { scope: SXD, needs: ['upload_batch', 'receipt'], values: RECEIPT_LINE },
  },
  invariants: [
    never('upload_batch', 'finished_has_moment', 'A folder is never open and finished at once', { finished_at: 'now()' }),
    refused(
      'upload_batch',
      'legal_move',
      'What was entered is never open again',
      { insert: { state: "'entered'", finished_at: 'now()' } },
      statement(`update upload_batch set state = 'abandoned' where id = ${CLOSED}`),
    ),
    never(
      'upload_batch_file',
      'upload_batch_file_path_check',
      'The path of a file is never empty, longer than 1000 bytes or decomposed',
      { path: "''" },
      { path: "repeat('ê', 501)" },
      { path: "normalize('Quý/Phiếu.pdf', NFD)" },
    ),
    never('upload_batch_file', 'upload_batch_file_size_check', 'A file is never declared with less than nothing', {
      ...WAITING,
      size: '-1',
    }),
    once('upload_batch_file', 'upload_batch_file_batch_id_path_key', 'A path never stands twice in one folder', { id: SECOND, ...WAITING }),
    never(
      'upload_batch_file',
      'arrived_has_moment',
      'A file never arrived without its moment',
      { file_id: 'null' },
      { arrived_at: 'null' },
    ),
    never('upload_batch_file', 'arrived_was_not_refused', 'A file never arrived and was refused at once', { refused_code: "'file-empty'" }),
    refused('upload_batch_file', 'line_of_file', 'A stored file is never the arrival of two lines', { insert: ARRIVED }),
    refused(
      'upload_batch_file',
      'line_of_open_batch',
      'A folder that was entered or given up never gets another file',
      { insert: { batch_id: CLOSED, path: "'khác.pdf'" } },
      statement(`update upload_batch_file set left_out = true where batch_id = ${CLOSED}`),
    ),
    never(
      'upload_batch_file',
      'arrived_as_declared',
      'A file that differs from what was declared never counts as arrived',
      { sha256: HASH },
      { size: `${free('size')} + 1` },
    ),
    once('receipt', 'receipt_batch_id_key', 'A folder never has two receipts', { id: SECOND, number: `${RECEIPT.number}` }),
    refused('receipt', 'receipt_organization_id_year_number_key', 'Two receipts of one organization and year never have one number', {
      insert: { year: '2026', number: '1', issued_at: "'2026-03-01'" },
    }),
    never('receipt', 'receipt_number_check', 'The number of a receipt is never below one', { number: '0' }),
    refused('receipt', 'receipt_follows', 'A number is never left out', { insert: { number: `${RECEIPT.number} + 1` } }),
    never('receipt', 'numbered_in_its_year', 'A receipt never stands in the series of another year', { year: '2031', number: '1' }),
    never('receipt', 'receipt_files_check', 'A receipt is never for no file', { files: '0' }),
    never('receipt', 'receipt_bytes_check', 'A receipt is never for no byte', { bytes: '0' }),
    never(
      'receipt',
      'receipt_void_is_complete',
      'A receipt is never void without who, when and why',
      { voided_at: 'now()' },
      { voided_by: person('thuky') },
      { void_reason: "'Nhầm'" },
    ),
    never(
      'receipt',
      'receipt_void_reason_check',
      'Why a receipt is void is never decomposed, padded, empty',
      ...["normalize('Tải nhầm', NFD)", "' Tải nhầm'", "''"].map((void_reason) => ({
        void_reason,
        voided_at: 'now()',
        voided_by: person('thuky'),
      })),
    ),
    never('receipt', 'receipt_voided_by_fkey', 'A receipt is never voided by a person who does not exist', {
      void_reason: "'Nhầm'",
      voided_at: 'now()',
      voided_by: NOBODY,
    }),
    refused(
      'receipt',
      'receipt_void_stays',
      'A void receipt never counts again',
      after(
        [`update receipt set ${VOIDED} where id = ${NEW}`],
        `update receipt set voided_at = null, voided_by = null, void_reason = null where id = ${NEW}`,
      ),
    ),
    never(
      'receipt_line',
      'receipt_line_path_check',
      'The path in a receipt is never empty, longer than 1000 bytes or decomposed',
      { path: "''" },
      { path: "repeat('ê', 501)" },
      { path: "normalize('Quý/Phiếu.pdf', NFD)" },
    ),
    never('receipt_line', 'receipt_line_size_check', 'A file of a receipt is never empty', { size: '0' }),
    once('receipt_line', 'receipt_line_receipt_id_position_key', 'Two files never have one place in a receipt'),
  ],
};
