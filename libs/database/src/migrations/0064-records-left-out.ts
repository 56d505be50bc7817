import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A record that may no longer be destroyed when the list is decided already (a hold, another class) keeps the others waiting no more: it is left
 * out with a reason, and stays readable on the list. A list of which nothing remains is given up.
 */
export class RecordsLeftOut0064 implements MigrationInterface {
  readonly name = 'RecordsLeftOut0064_1764000000064';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
alter table destruction_item
  add column left_out_reason text check (left_out_reason is nfc normalized and left_out_reason = btrim(left_out_reason) and left_out_reason <> ''),
  add constraint left_out_is_dropped check (left_out_reason is null or dropped_at is not null);
insert into allowed_move values ('destruction', 'decided', 'decided'), ('destruction', 'decided', 'discarded');

-- Rows come and go while the list is a draft; of what is decided a row only leaves, with the reason why.
create function enforce_decided_list() returns trigger language plpgsql as $$
declare
  state text := (select d.state from destruction d where d.id = new.destruction_id);
  leaves boolean := tg_op = 'UPDATE' and new.left_out_reason is not null;
begin
  if (leaves and (state is distinct from 'decided' or old.dropped_at is not null)) or (not leaves and state is not null and state <> 'draft') then
    raise exception 'the list is closed' using errcode = '23514', constraint = 'open_list', table = tg_table_name;
  end if;
  return new;
end $$;
drop trigger open_list on destruction_item;
create trigger open_list before insert or update on destruction_item for each row execute function enforce_decided_list();
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
