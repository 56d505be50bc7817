import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who decides on destroying records signs as for any other decision (KT., TL., TUQ.), and what was confirmed in the app gets number, day and file
 * afterwards. What was decided before stays as it is: how it was signed is not known, and a confirmation may be numbered from here on.
 */
export class DestructionsNumbered0059 implements MigrationInterface {
  readonly name = 'DestructionsNumbered0059_1764000000059';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
alter table destruction add column method text check (method in ('KT.','TL.','TUQ.')), add column authorization_id uuid,
  add foreign key (organization_id, authorization_id) references signing_authorization (organization_id, id),
  -- Its number is the clerk's, in a row of its own.
  add constraint confirmed_without_paper check (decision_kind is distinct from 'confirmation' or num_nonnulls(decision_number, decision_file_id) = 0);
create trigger signed_by_authorization after insert or update of method, authorization_id on destruction
  for each row execute function signed_by_authorization();
drop trigger frozen on destruction;
create trigger frozen before update on destruction for each row execute function enforce_frozen('draft,reviewed', 'title', 'council', 'opinion', 'reviewed_on',
  'decision_kind', 'decision_number', 'decided_on', 'decision_file_id', 'signer_name', 'signer_post', 'method', 'authorization_id');

-- Số, ngày by văn thư for a decision to destroy that the head confirmed in the app.
create table destruction_number (
  id uuid primary key,
  organization_id uuid not null,
  destruction_id uuid not null unique,
  number text not null check (number is nfc normalized and number = btrim(number) and number <> ''),
  decided_on date not null,
  file_id uuid not null,
  reason text check (reason is nfc normalized and reason = btrim(reason) and reason <> ''),
  entered_by uuid not null references person, entered_at timestamptz not null,
  foreign key (organization_id, destruction_id) references destruction (organization_id, id),
  foreign key (organization_id, file_id) references file (organization_id, id)
);
call owned('destruction_number');
call journaled('destruction_number');
call append_only('destruction_number');

create function numbers_confirmed_destruction() returns trigger language plpgsql as $$
begin
  if not exists (select from destruction d where d.id = new.destruction_id and d.decision_kind = 'confirmation'
      and d.state in ('decided','carried-out','closed')) then
    raise exception 'nobody confirmed it in the app' using errcode = '23514', constraint = 'numbers_confirmed_destruction', table = tg_table_name;
  end if;
  return null;
end $$;
create trigger numbers_confirmed_destruction after insert on destruction_number for each row execute function numbers_confirmed_destruction();
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
