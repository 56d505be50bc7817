import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bàn giao công việc: all that one person has open goes to another in one step; the list stays. */
export class Handovers0029 implements MigrationInterface {
  readonly name = 'Handovers0029_1764000000029';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
create table handover (
  id uuid primary key,
  organization_id uuid not null references organization,
  handed_by uuid not null references person,
  taken_by uuid not null references person,
  reason text not null check (reason is nfc normalized and reason = btrim(reason) and reason <> ''),
  -- Posts as they were on that day: what is printed years later is what was signed.
  from_post text, to_post text,
  made_by uuid not null references person, made_at timestamptz not null,
  constraint handed_to_another check (taken_by <> handed_by)
);
call owned('handover');
call journaled('handover');
call append_only('handover');
create index handover_list on handover (organization_id, made_at desc, id desc);

create table handover_item (                     -- one thing that went over
  id uuid primary key,
  organization_id uuid not null,
  handover_id uuid not null,
  position int not null check (position > 0),
  kind text not null,
  subject_id uuid not null,
  label text not null check (label is nfc normalized and label <> ''),
  unique (handover_id, position),
  unique (handover_id, kind, subject_id),
  foreign key (organization_id, handover_id) references handover (organization_id, id)
);
call owned('handover_item');
call journaled('handover_item');
call append_only('handover_item');

-- Who is asked for an opinion may be another one until he has spoken.
drop trigger frozen on change_opinion;
create trigger frozen before update on change_opinion for each row execute function
  enforce_frozen('', 'organization_id', 'request_id', 'asked_by', 'asked_at');
create function asked_until_given() returns trigger language plpgsql as $$
begin
  if new.person_id is distinct from old.person_id and old.given_at is not null then
    raise exception 'an opinion stays with who gave it' using errcode = '23514', constraint = 'asked_until_given', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger asked_until_given before update of person_id on change_opinion for each row execute function asked_until_given();
create function reviewer_until_agreed() returns trigger language plpgsql as $$
begin
  if new.person_id is distinct from old.person_id and (old.agreed_at is not null or old.lapsed_at is not null) then
    raise exception 'a review stays with who was asked' using errcode = '23514', constraint = 'reviewer_until_agreed', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger reviewer_until_agreed before update of person_id on review for each row execute function reviewer_until_agreed();
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
