import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of clauses and organizations is counted from an index alone. */
export class RecordCompleteness0032 implements MigrationInterface {
  readonly name = 'RecordCompleteness0032_1764000000032';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `create index record_completeness on record (organization_id, happened_on) include (clauses, valid_to, destroyed_on) where clauses <> '{}'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
