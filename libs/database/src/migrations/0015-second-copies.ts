import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second copies of files, from which a damaged one is restored. */
export class SecondCopies0015 implements MigrationInterface {
  readonly name = 'SecondCopies0015_1764000000015';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
alter table file add column copied_at timestamptz;       -- verified in the second store
create index file_to_copy on file (created_at) where state = 'stored' and adopted_at is not null and copied_at is null;
create index file_damaged on file (damaged_at) where state = 'stored' and damaged_at is not null;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
