import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nộp lưu to the agency's archive, and hủy: list, council, decision, destruction, minutes. */
export class ArchiveAndDestruction0014 implements MigrationInterface {
  readonly name = 'ArchiveAndDestruction0014_1764000000014';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
-- enforce_open_list('parent', 'parent_id'): rows come and go only while the list that they stand in is a draft.
create function enforce_open_list() returns trigger language plpgsql as $$
declare state text;
begin
  execute format('select state from %I where id = $1', tg_argv[0]) into state using (to_jsonb(new) ->> tg_argv[1])::uuid;
  if state is not null and state <> 'draft' then
    raise exception 'the list is closed' using errcode = '23514', constraint = 'open_list', table = tg_table_name;
  end if;
  return new;
end $$;

create table archive_transfer (
  id uuid primary key,
  organization_id uuid not null references organization,
  title text not null check (title is nfc normalized and title = btrim(title) and title <> ''),   -- tên khối tài liệu
  state text not null check (state in ('draft','received','discarded')),
  giver_name text not null, giver_post text not null, receiver_name text, receiver_post text,
  basis text, condition text, boxes int,                 -- of paper; null = electronic records alone
  prepared_by uuid not null references person, created_at timestamptz not null,
  minutes_number text, received_on date, minutes_file_id uuid,
  version int not null default 1,
  foreign key (organization_id, minutes_file_id) references file (organization_id, id),
  constraint received_is_complete check ((state = 'received') = (received_on is not null and minutes_file_id is not null and receiver_name is not null))
);
call owned('archive_transfer');
call journaled('archive_transfer');
create index archive_transfer_list on archive_transfer (organization_id, created_at desc, id desc);
create table archive_transfer_item (
  id uuid primary key,
  organization_id uuid not null,
  transfer_id uuid not null, record_id uuid not null, position int not null,
  sheets int, note text, dropped_at timestamptz,
  foreign key (organization_id, transfer_id) references archive_transfer (organization_id, id),
  foreign key (organization_id, record_id) references record (organization_id, id)
);
call owned('archive_transfer_item');
call journaled('archive_transfer_item');
create unique index transferred_once on archive_transfer_item (record_id) where dropped_at is null;
create index archive_transfer_items on archive_transfer_item (transfer_id, position) where dropped_at is null;

create table destruction (
  id uuid primary key,
  organization_id uuid not null references organization,
  title text not null check (title is nfc normalized and title = btrim(title) and title <> ''),
  state text not null check (state in ('draft','reviewed','decided','carried-out','closed','discarded')),
  prepared_by uuid not null references person, created_at timestamptz not null,
  council text, opinion text, reviewed_on date, opinion_file_id uuid,      -- hội đồng: who, what they say
  decision_kind text check (decision_kind in ('confirmation','signed-decision')),
  decision_number text, decided_on date, decision_file_id uuid, signer_name text, signer_post text,
  carried_out_by uuid references person, carried_out_at timestamptz,
  minutes_number text, minutes_on date, minutes_file_id uuid,
  version int not null default 1,
  foreign key (organization_id, opinion_file_id) references file (organization_id, id),
  foreign key (organization_id, decision_file_id) references file (organization_id, id),
  foreign key (organization_id, minutes_file_id) references file (organization_id, id),
  constraint reviewed_is_complete check (state not in ('reviewed','decided','carried-out','closed')
    or (council is not null and opinion is not null and reviewed_on is not null)),
  constraint decided_is_complete check (state not in ('decided','carried-out','closed')
    or (decision_kind is not null and decided_on is not null and signer_name is not null and signer_post is not null
      and (decision_kind = 'confirmation' or (decision_number is not null and decision_file_id is not null)))),
  constraint carried_out_has_time check ((state in ('carried-out','closed')) = (carried_out_at is not null)),
  constraint closed_has_minutes check ((state = 'closed') = (minutes_on is not null and minutes_file_id is not null))
);
call owned('destruction');
call journaled('destruction');
create index destruction_list on destruction (organization_id, created_at desc, id desc);
create table destruction_item (
  id uuid primary key,
  organization_id uuid not null,
  destruction_id uuid not null, record_id uuid not null, position int not null,
  dropped_at timestamptz,
  foreign key (organization_id, destruction_id) references destruction (organization_id, id),
  foreign key (organization_id, record_id) references record (organization_id, id)
);
call owned('destruction_item');
call journaled('destruction_item');
create unique index destroyed_once on destruction_item (record_id) where dropped_at is null;
create index destruction_items on destruction_item (destruction_id, position) where dropped_at is null;

insert into allowed_move values
  ('archive-transfer', '', 'draft'), ('archive-transfer', 'draft', 'draft'), ('archive-transfer', 'draft', 'received'), ('archive-transfer', 'draft', 'discarded'),
  ('destruction', '', 'draft'), ('destruction', 'draft', 'draft'), ('destruction', 'draft', 'reviewed'), ('destruction', 'reviewed', 'draft'), ('destruction', 'reviewed', 'decided'),
  ('destruction', 'decided', 'carried-out'), ('destruction', 'carried-out', 'closed'), ('destruction', 'draft', 'discarded');
create trigger legal_move before insert or update of state on archive_transfer for each row execute function enforce_move('archive-transfer');
create trigger legal_move before insert or update of state on destruction for each row execute function enforce_move('destruction');
create trigger open_list before insert or update on archive_transfer_item for each row execute function enforce_open_list('archive_transfer', 'transfer_id');
create trigger open_list before insert or update on destruction_item for each row execute function enforce_open_list('destruction', 'destruction_id');
create trigger frozen before update on archive_transfer for each row execute function
  enforce_frozen('draft', 'title', 'minutes_number', 'received_on', 'minutes_file_id');
create trigger frozen before update on destruction for each row execute function enforce_frozen('draft,reviewed', 'title', 'council', 'opinion', 'reviewed_on',
  'decision_kind', 'decision_number', 'decided_on', 'decision_file_id', 'signer_name', 'signer_post');

-- A record goes only when its term is over, nothing holds it, and the head has decided on a list in which it stands.
create or replace function guard_destruction() returns trigger language plpgsql as $$
begin
  if old.state = 'destroyed' then
    raise exception 'a destroyed record stays as it is' using errcode = '23514', constraint = 'destroyed_stays', table = 'record';
  end if;
  if new.state <> 'destroyed' then return new; end if;
  if exists (select from record_hold h where h.record_id = new.id and h.lifted_at is null) then
    raise exception 'record is held' using errcode = '23514', constraint = 'record_held', table = 'record';
  end if;
  if old.retain_until is null or old.retain_until > (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date then
    raise exception 'the term of the record is not over' using errcode = '23514', constraint = 'record_retained', table = 'record';
  end if;
  if not exists (select from destruction_item i join destruction d on d.id = i.destruction_id
      where i.record_id = new.id and i.dropped_at is null and d.state = 'carried-out') then
    raise exception 'nobody decided to destroy the record' using errcode = '23514', constraint = 'record_not_decided', table = 'record';
  end if;
  return new;
end $$;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
