import type { MigrationInterface, QueryRunner } from 'typeorm';

/** New documents of a kind begin with a form of the agency (mẫu trình bày): the template is itself a controlled document. */
export class KindTemplates0036 implements MigrationInterface {
  readonly name = 'KindTemplates0036_1764000000036';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
alter table document_kind add column template_document_id uuid,
  add foreign key (organization_id, template_document_id) references document (organization_id, id);
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
