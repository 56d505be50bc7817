import { getConstructionPlans } from 'pg-boss';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The outbox and the job queue (pg-boss). The owner makes the schema; the app runs it without the right to change it. */
export class Jobs0004 implements MigrationInterface {
  readonly name = 'Jobs0004_1764000000004';

  async up(db: QueryRunner): Promise<void> {
    // Its script brings its own BEGIN and COMMIT; here it is one part of this migration's transaction.
    await db.query(getConstructionPlans('pgboss').replace(/^\s*(BEGIN|COMMIT);/gm, ''));
    await db.query(String.raw`
grant usage on schema pgboss to qms_app;
grant select, insert, update, delete on all tables in schema pgboss to qms_app;
grant execute on all functions in schema pgboss to qms_app;

-- Delivery is at least once: a handler's own unit of work inserts here first.
create table handled (handler text not null, event_id uuid not null, handled_at timestamptz not null, primary key (handler, event_id));
comment on table handled is 'class: books';
grant select, insert on handled to qms_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
