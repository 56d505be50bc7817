import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A revision that was approved for a day to come and given up before it had kept that day, and so counted as in force from then on in every
 * list of a day. What was never in force has no days; what ended has both.
 */
export class GivenUpRevisions0062 implements MigrationInterface {
  readonly name = 'GivenUpRevisions0062_1764000000062';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
update revision set effective_from = null where state = 'withdrawn' and effective_from is not null and effective_to is null;
alter table revision add constraint withdrawn_has_both_days_or_none
  check (state <> 'withdrawn' or (effective_from is null) = (effective_to is null));
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
