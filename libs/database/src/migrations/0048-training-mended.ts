import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What replaces a certificate is found from the one that is replaced: asked for each of those that are handed over. */
export class TrainingMended0048 implements MigrationInterface {
  readonly name = 'TrainingMended0048_1764000000048';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
create index certificate_replaced on certificate (replaces_id) where replaces_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
