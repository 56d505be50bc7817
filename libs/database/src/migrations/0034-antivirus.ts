import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an antivirus said of each file; null: nothing scanned it ("chưa quét"). */
export class Antivirus0034 implements MigrationInterface {
  readonly name = 'Antivirus0034_1764000000034';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
alter table file add column scanned_at timestamptz,
  add column scanned_by text check (scanned_by is nfc normalized and scanned_by = btrim(scanned_by) and scanned_by <> ''),  -- engine and day of its signatures
  add column infection text check (infection is nfc normalized and infection = btrim(infection) and infection <> ''),      -- name of what was found; it is not served
  add column scan_due_at timestamptz,                     -- it could not be scanned; tried again then
  add constraint scan_is_complete check ((scanned_at is null) = (scanned_by is null) and (infection is null or scanned_at is not null));
create index file_unscanned on file (created_at) where state = 'stored' and scanned_at is null;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
