import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agencies are invited to send people to a class, and nominate them; the nominees stand on its roster, to be decided about by the organiser. */
export class Nominations0045 implements MigrationInterface {
  readonly name = 'Nominations0045_1764000000045';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
create table class_invitation (                  -- an agency is invited to a class
  id uuid primary key,
  organization_id uuid not null references organization,
  counterpart_organization_id uuid not null references organization,
  shared_at timestamptz not null,
  class_id uuid not null,
  state text not null check (state in ('open','withdrawn')),
  -- the class as it was when the agency was invited
  course_name text not null check (course_name is nfc normalized and course_name = btrim(course_name) and course_name <> ''),
  title text not null check (title is nfc normalized and title = btrim(title) and title <> ''),
  starts_on date not null, ends_on date not null,
  place text check (place is nfc normalized),
  contact text not null check (contact is nfc normalized and contact = btrim(contact) and contact <> ''),   -- who is written to
  seats int check (seats > 0),                   -- places for this agency; null = as many as it sends
  answer_by date not null,                       -- the last day for an answer; may be extended
  invited_by uuid not null references person, invited_at timestamptz not null,
  withdrawn_because text check (withdrawn_because is nfc normalized),
  version int not null default 1,
  foreign key (organization_id, class_id) references training_class (organization_id, id),
  constraint invitation_of_the_agency unique (organization_id, counterpart_organization_id, id),
  constraint invites_others check (counterpart_organization_id <> organization_id),
  constraint withdrawn_invitation_says_why check ((state = 'withdrawn') = (withdrawn_because is not null))
);
call shared('class_invitation');
call journaled('class_invitation');
create unique index one_open_invitation on class_invitation (class_id, counterpart_organization_id) where state = 'open';
create index class_invitation_agency on class_invitation (counterpart_organization_id, invited_at desc, id desc);
insert into allowed_move values
  ('class-invitation', '', 'open'), ('class-invitation', 'open', 'open'), ('class-invitation', 'open', 'withdrawn');
create trigger legal_move before insert or update of state on class_invitation for each row execute function enforce_move('class-invitation');
create trigger frozen before update on class_invitation for each row execute function
  enforce_frozen('', 'organization_id', 'counterpart_organization_id', 'shared_at', 'class_id', 'course_name', 'title', 'starts_on', 'ends_on', 'place',
    'contact', 'seats', 'invited_by', 'invited_at');

create table nomination (                        -- an agency's answer: công văn cử học viên, or nobody is sent
  id uuid primary key,
  organization_id uuid not null references organization,
  counterpart_organization_id uuid not null references organization,
  shared_at timestamptz not null,
  invitation_id uuid not null,
  answer text not null check (answer in ('nominates','declines')),
  letter_number text check (letter_number is nfc normalized and letter_number = btrim(letter_number) and letter_number <> ''),
  letter_on date, file_id uuid,
  reason text check (reason is nfc normalized),  -- why nobody is sent, or why late or beyond the seats
  sent_by uuid not null references person, sent_at timestamptz not null,
  foreign key (organization_id, file_id) references file (organization_id, id),
  constraint nomination_of_own_invitation foreign key (counterpart_organization_id, organization_id, invitation_id)
    references class_invitation (organization_id, counterpart_organization_id, id),
  constraint nominates_by_letter check (num_nonnulls(letter_number, letter_on) = case answer when 'nominates' then 2 else 0 end
    and (file_id is null or answer = 'nominates'))
);
call shared('nomination');
call journaled('nomination');
call append_only('nomination');
create index nomination_invitation on nomination (invitation_id, sent_at desc);
create index nomination_file on nomination (file_id) where file_id is not null;

-- How the class stands for which the agency of the transaction is invited, and nothing else of it; null where it is not, or no longer.
-- Held, the class stays so and nobody else answers until the end of the transaction.
create function invited_class_state(invitation uuid, held boolean) returns text language plpgsql security definer set search_path = pg_catalog, public as $$
declare class uuid; agency uuid; standing text; invited text;
begin
  select i.class_id, i.counterpart_organization_id into class, agency from class_invitation i where i.id = invitation;
  if agency is null or not agency = any (app_reads()) then return null; end if;
  if held then
    select c.state into standing from training_class c where c.id = class for share;
    select i.state into invited from class_invitation i where i.id = invitation for no key update;
  else
    select c.state, i.state into standing, invited from training_class c, class_invitation i where c.id = class and i.id = invitation;
  end if;
  return case invited when 'open' then standing end;
end $$;
revoke execute on function invited_class_state(uuid, boolean) from public;
grant execute on function invited_class_state(uuid, boolean) to qms_app;

create function nomination_while_enrolling() returns trigger language plpgsql as $$
begin
  if invited_class_state(new.invitation_id, true) is distinct from 'enrolling' then
    raise exception 'the class takes no nominations' using errcode = '23514', constraint = 'nomination_while_enrolling', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger nomination_while_enrolling before insert on nomination for each row execute function nomination_while_enrolling();

alter table enrolment add nomination_id uuid,
  add constraint enrolment_nomination foreign key (counterpart_organization_id, nomination_id) references nomination (organization_id, id),
  add constraint nominated_by_an_agency check (nomination_id is null or counterpart_organization_id is not null);
create index enrolment_nomination on enrolment (nomination_id) where nomination_id is not null;
create trigger frozen_nomination before update on enrolment for each row execute function enforce_frozen('', 'nomination_id');
create function nominated_into_its_class() returns trigger language plpgsql as $$
begin
  if not exists (select from nomination n join class_invitation i on i.id = n.invitation_id join learner l on l.id = new.learner_id
      where n.id = new.nomination_id and n.answer = 'nominates' and i.class_id = new.class_id and l.counterpart_organization_id = n.organization_id) then
    raise exception 'an agency nominates its own people, into the class that it is invited to' using errcode = '23514', constraint = 'nominated_into_its_class', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger nominated_into_its_class before insert on enrolment for each row when (new.nomination_id is not null) execute function nominated_into_its_class();

-- What an agency may write of the organiser's: its own people, their nomination, and that one does not come after all while nobody has decided.
create policy agency_nominates on learner for insert to qms_app with check (
  counterpart_organization_id = any ((select app_writes())::uuid[]) and shared_at is not null and num_nonnulls(merged_into_id, erased_at, import_id) = 0
  and exists (select from class_invitation i where i.organization_id = learner.organization_id
    and i.counterpart_organization_id = learner.counterpart_organization_id and i.state = 'open'));
create policy agency_nominates on enrolment for insert to qms_app with check (
  counterpart_organization_id = any ((select app_writes())::uuid[]) and shared_at is not null and nomination_id is not null and state = 'nominated'
  and source = 'nomination' and num_nonnulls(ordinal, import_id) = 0);
create policy agency_takes_back on enrolment for update to qms_app
  using (counterpart_organization_id = any ((select app_writes())::uuid[]) and shared_at is not null and nomination_id is not null and state = 'nominated')
  with check (counterpart_organization_id = any ((select app_writes())::uuid[]) and shared_at is not null and nomination_id is not null and state = 'withdrawn'
    and ordinal is null);

-- Who was sent a công văn cử học viên reads its file.
alter policy app_select on file using ((organization_id = any ((select app_reads())::uuid[]) or (select app_reach()) = 'system'
    or ((select app_reach()) = 'supervisor' and entered_at is not null)
    or exists (select from nomination n where n.file_id = file.id and n.organization_id = file.organization_id
      and n.counterpart_organization_id = any ((select app_reads())::uuid[])))
  and (only_for is null or only_for = (select app_person()) or (select app_reach()) = 'system'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
