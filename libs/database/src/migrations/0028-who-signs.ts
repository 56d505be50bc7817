import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who acts for whom: absences with their stand-ins, the fields of the head's deputies (KT.), the register of authorizations (TUQ.). */
export class WhoSigns0028 implements MigrationInterface {
  readonly name = 'WhoSigns0028_1764000000028';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
-- Vắng mặt. Of people, like memberships: kept by the administrator too, who reads no contents.
create table absence (
  id uuid primary key,
  organization_id uuid not null references organization,
  person_id uuid not null references person,
  away_from date not null, away_until date not null,      -- both days are days of absence
  stand_in_id uuid references person,
  note text check (note is nfc normalized and note = btrim(note) and note <> ''),
  entered_by uuid not null references person, entered_at timestamptz not null,
  cancelled_by uuid references person, cancelled_at timestamptz,
  version int not null default 1,
  constraint away_runs_forward check (away_until >= away_from),
  constraint nobody_stands_in_for_himself check (stand_in_id <> person_id),
  constraint cancelled_by_somebody check ((cancelled_at is null) = (cancelled_by is null)),
  constraint away_once exclude using gist (organization_id with =, person_id with =, daterange(away_from, away_until, '[]') with &&)
    where (cancelled_at is null)
);
comment on table absence is 'class: global';
grant select, insert, update on absence to qms_app;
call journaled('absence');
create index absence_stand_in on absence (stand_in_id, away_until) where cancelled_at is null;
create index absence_list on absence (organization_id, away_from desc, id desc);
create trigger frozen before update on absence for each row execute function
  enforce_frozen('', 'organization_id', 'person_id', 'away_from', 'entered_by', 'entered_at');

-- Who spoke in the place of an absent reviewer; null = the reviewer himself.
alter table review add column spoken_by uuid references person,
  add constraint spoken_by_another check (spoken_by <> person_id),
  add constraint spoken_once_agreed check (spoken_by is null or agreed_at is not null);
alter table change_opinion add column spoken_by uuid references person,
  add constraint advised_by_another check (spoken_by <> person_id),
  add constraint advised_once_given check (spoken_by is null or given_at is not null);

-- Phân công lĩnh vực phụ trách: what a deputy signs for the head is a unit's work, or the TTHC of a field.
create table deputy_field (
  id uuid primary key,
  organization_id uuid not null references organization,
  person_id uuid not null references person,
  unit_id uuid references organization,
  procedure_field text check (procedure_field is nfc normalized and procedure_field = btrim(procedure_field) and procedure_field <> ''),
  decided text not null check (decided is nfc normalized and decided = btrim(decided) and decided <> ''),
  valid_from date not null, valid_to date,                -- half-open
  entered_by uuid not null references person, entered_at timestamptz not null,
  ended_by uuid references person, ended_at timestamptz,
  version int not null default 1,
  constraint field_is_one_thing check (num_nonnulls(unit_id, procedure_field) = 1),
  -- Entered by mistake, it ends on the day on which it begins: it was in force on no day.
  constraint field_runs_forward check (valid_to >= valid_from),
  constraint field_ended_by_somebody check ((ended_at is null) = (ended_by is null)),
  constraint field_of_one_deputy exclude using gist (organization_id with =, (coalesce(unit_id::text, vn_fold(procedure_field))) with =,
    daterange(valid_from, valid_to) with &&)
);
call owned('deputy_field');
call journaled('deputy_field');
create index deputy_field_person on deputy_field (organization_id, person_id);
create trigger frozen before update on deputy_field for each row execute function
  enforce_frozen('', 'organization_id', 'person_id', 'unit_id', 'procedure_field', 'decided', 'valid_from', 'entered_by', 'entered_at');

-- Sổ ủy quyền ký thừa ủy quyền (NĐ 30/2020/NĐ-CP, Điều 13 khoản 3): in writing, limited in time and content.
create table signing_authorization (
  id uuid primary key,
  organization_id uuid not null references organization,
  number text not null check (number is nfc normalized and number = btrim(number) and number <> ''),
  decided_on date not null,
  granted_by uuid not null references person,
  person_id uuid not null references person,
  unit_id uuid not null references organization,          -- which he heads
  matter text not null check (matter is nfc normalized and matter = btrim(matter) and matter <> ''),
  valid_from date not null, valid_until date not null,    -- both days are within it
  file_id uuid not null,
  entered_by uuid not null references person, entered_at timestamptz not null,
  revoked_on date, revoked_by uuid references person, revoked_at timestamptz, revoke_reason text,
  version int not null default 1,
  foreign key (organization_id, file_id) references file (organization_id, id),
  constraint authorized_in_writing_first check (valid_from >= decided_on),
  constraint authorization_runs_forward check (valid_until >= valid_from),
  constraint nobody_authorizes_himself check (granted_by <> person_id),
  constraint revoked_is_complete check (num_nonnulls(revoked_on, revoked_by, revoked_at, revoke_reason) in (0, 4)),
  constraint revoked_within_its_time check (revoked_on between valid_from and valid_until),
  constraint authorized_once exclude using gist (organization_id with =, person_id with =, vn_fold(matter) with =,
    daterange(valid_from, least(valid_until, revoked_on - 1), '[]') with &&)
);
call owned('signing_authorization');
call journaled('signing_authorization');
create unique index authorization_number on signing_authorization (organization_id, decided_on, vn_fold(number));
create index signing_authorization_list on signing_authorization (organization_id, decided_on desc, id desc);
create trigger frozen before update on signing_authorization for each row execute function enforce_frozen('', 'organization_id', 'number', 'decided_on',
  'granted_by', 'person_id', 'unit_id', 'matter', 'valid_from', 'valid_until', 'file_id', 'entered_by', 'entered_at');
-- What is revoked stays so: papers signed under it are judged by it.
create function revoked_for_good() returns trigger language plpgsql as $$
begin
  if old.revoked_at is not null and (new.revoked_on, new.revoked_by, new.revoked_at, new.revoke_reason)
     is distinct from (old.revoked_on, old.revoked_by, old.revoked_at, old.revoke_reason) then
    raise exception 'a revocation stands' using errcode = '23514', constraint = 'revoked_for_good', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger revoked_for_good before update on signing_authorization for each row execute function revoked_for_good();

alter table approval add column authorization_id uuid,
  add foreign key (organization_id, authorization_id) references signing_authorization (organization_id, id);
alter table issuance add column authorization_id uuid,
  add foreign key (organization_id, authorization_id) references signing_authorization (organization_id, id);

-- Who signs TUQ. names the authorization that was in force on the day of the decision; asked where these are written, so that what was signed
-- before this register was kept stays as it is.
create function signed_by_authorization() returns trigger language plpgsql as $$
begin
  if new.method is distinct from 'TUQ.' then
    if new.authorization_id is not null then
      raise exception 'an authorization is named by who signs TUQ.' using errcode = '23514', constraint = 'signed_by_authorization', table = tg_table_name;
    end if;
  elsif not exists (select from signing_authorization a where a.id = new.authorization_id and a.organization_id = new.organization_id
      and new.decided_on between a.valid_from and a.valid_until and (a.revoked_on is null or new.decided_on < a.revoked_on)) then
    raise exception 'TUQ. without an authorization in force on that day' using errcode = '23514', constraint = 'signed_by_authorization', table = tg_table_name;
  end if;
  return null;
end $$;
create trigger signed_by_authorization after insert on approval for each row execute function signed_by_authorization();
create trigger signed_by_authorization after insert or update of method, authorization_id on issuance for each row execute function signed_by_authorization();
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
