import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who supervises agencies looks whether they brought the law in: he reads what stands in their lists of external documents, what it touches and
 * what names it, as far as he reads the documents themselves. What was entered by mistake and what drafts name stay the agency's own.
 */
export class ExternalsForSupervisors0061 implements MigrationInterface {
  readonly name = 'ExternalsForSupervisors0061_1764000000061';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
alter policy app_select on external_document using (organization_id = any ((select app_reads())::uuid[]) or (select app_reach()) = 'system'
  or ((select app_reach()) = 'supervisor' and removed_at is null));
alter policy app_select on external_link using (organization_id = any ((select app_reads())::uuid[]) or (select app_reach()) = 'system'
  or ((select app_reach()) = 'supervisor' and ended_at is null and exists (select from document d where d.id = document_id)));
alter policy app_select on revision_external using (organization_id = any ((select app_reads())::uuid[]) or (select app_reach()) = 'system'
  or ((select app_reach()) = 'supervisor' and dropped_at is null and exists (select from revision r where r.id = revision_id)));

-- Its file goes with it; in the register of ISO records it does not stand.
create index external_document_file on external_document (file_id) where file_id is not null;
alter policy app_select on file using ((organization_id = any ((select app_reads())::uuid[]) or (select app_reach()) = 'system'
    or ((select app_reach()) = 'supervisor' and (entered_at is not null
      or exists (select from external_document e where e.file_id = file.id and e.organization_id = file.organization_id)))
    or exists (select from nomination n where n.file_id = file.id and n.organization_id = file.organization_id
      and n.counterpart_organization_id = any ((select app_reads())::uuid[])))
  and (only_for is null or only_for = (select app_person()) or (select app_reach()) = 'system'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
