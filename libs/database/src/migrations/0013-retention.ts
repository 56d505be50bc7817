import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long a record is kept (thời hạn bảo quản), and what stays its destruction (tạm dừng hủy). */
export class Retention0013 implements MigrationInterface {
  readonly name = 'Retention0013_1764000000013';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
create table retention_class (
  id uuid primary key,
  organization_id uuid not null references organization,
  name text not null check (name is nfc normalized and name = btrim(name) and name <> ''),
  years int check (years >= 1 and years <= 100),         -- null = vĩnh viễn
  start_event text not null check (start_event in ('record-date','next-year','validity-end')),
  basis_kind text not null check (basis_kind in ('law','rule')),
  basis_ref text not null check (basis_ref is nfc normalized and basis_ref = btrim(basis_ref) and basis_ref <> ''),
  version int not null default 1,
  unique (organization_id, name)
);
call owned('retention_class', '(select app_reach()) = ''supervisor''');
call journaled('retention_class');

-- Which class a new record of a kind gets.
create table retention_default (
  id uuid primary key,
  organization_id uuid not null references organization,
  kind text not null,
  class_id uuid not null,
  foreign key (organization_id, class_id) references retention_class (organization_id, id),
  unique (organization_id, kind)
);
call owned('retention_default', '(select app_reach()) = ''supervisor''');
call journaled('retention_default');

alter table record add column class_id uuid, add column retain_until date, add column archived_on date, add column destroyed_on date,
  add foreign key (organization_id, class_id) references retention_class (organization_id, id),
  drop constraint record_state_check,
  add constraint record_state_check check (state in ('valid','superseded','withdrawn','destroyed')),
  add constraint destroyed_has_day check ((state = 'destroyed') = (destroyed_on is not null));
create index record_due on record (organization_id, retain_until, id) where retain_until is not null and state <> 'destroyed';

create table record_hold (
  id uuid primary key,
  organization_id uuid not null references organization,
  record_id uuid not null,
  reason text not null check (reason is nfc normalized and reason = btrim(reason) and reason <> ''),
  placed_by uuid not null references person, placed_at timestamptz not null,
  lift_reason text check (lift_reason is nfc normalized and lift_reason = btrim(lift_reason) and lift_reason <> ''),
  lifted_by uuid references person, lifted_at timestamptz,
  foreign key (organization_id, record_id) references record (organization_id, id),
  constraint lifted_says_why check ((lifted_at is null) = (lift_reason is null) and (lifted_at is null) = (lifted_by is null))
);
call owned('record_hold', '(select app_reach()) = ''supervisor''');
call journaled('record_hold');
create unique index one_open_hold on record_hold (record_id) where lifted_at is null;
create function hold_stays() returns trigger language plpgsql as $$
begin
  if old.lifted_at is not null
     or (new.record_id, new.reason, new.placed_by, new.placed_at) is distinct from
        (old.record_id, old.reason, old.placed_by, old.placed_at) then
    raise exception 'a hold is lifted once and never rewritten' using errcode = '23514', constraint = 'hold_stays', table = 'record_hold';
  end if;
  return new;
end $$;
create trigger hold_stays before update on record_hold for each row execute function hold_stays();

-- A record goes only when its term is over and nothing holds it, and never comes back.
create function guard_destruction() returns trigger language plpgsql as $$
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
  return new;
end $$;
create trigger guard_destruction before update on record for each row execute function guard_destruction();

-- What the store has been told: until when it refuses removal, and whether it holds. Done by a job, since the store is asked outside of transactions.
alter table file add column locked_until timestamptz, add column store_holds boolean not null default false, add column removed_at timestamptz;
create index file_to_lock on file (locked_until nulls first) where state = 'stored' and entered_at is not null;
create index file_to_remove on file (id) where state = 'gone' and removed_at is null;

-- A file of a record that is not destroyed never goes, whatever its own term says.
create function guard_file_of_record() returns trigger language plpgsql as $$
begin
  if exists (select from record_file f join record r on r.id = f.record_id where f.file_id = new.id and r.state <> 'destroyed') then
    raise exception 'the file belongs to a record' using errcode = '23514', constraint = 'file_of_record', table = 'file';
  end if;
  return new;
end $$;
create trigger stays_with_record before update on file for each row when (new.state = 'gone' and old.state = 'stored')
  execute function guard_file_of_record();
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
