import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two words in a row are words of their own in the index over texts; what was read before is made anew by the worker, newest first. */
export class WordsInARow0050 implements MigrationInterface {
  readonly name = 'WordsInARow0050_1764000000050';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
alter table file_text add column words_edition int not null default 1;   -- how the words were made
create index file_text_of_first_words on file_text (file_id desc) where words is not null and words_edition = 1;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
