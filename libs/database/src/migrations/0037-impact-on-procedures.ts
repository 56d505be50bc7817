import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A change touches the TTHC that a procedure works on, and the procedures that use a form. */
export class ImpactOnProcedures0037 implements MigrationInterface {
  readonly name = 'ImpactOnProcedures0037_1764000000037';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
alter table change_impact drop constraint change_impact_kind_check,
  add constraint change_impact_kind_check check (kind in ('document','form','tthc','user','draft','distribution','evidence','other'));
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
