import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a file belongs to is asked whenever it is read by its id alone. */
export class FileDoors0063 implements MigrationInterface {
  readonly name = 'FileDoors0063_1764000000063';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create index revision_edit_before_file on revision_edit (organization_id, before_file_id) where before_file_id is not null;
create index external_certificate_file on external_certificate (organization_id, file_id);
create index certificate_file on certificate (organization_id, file_id) where file_id is not null;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
