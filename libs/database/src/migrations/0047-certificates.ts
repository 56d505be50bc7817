import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Results of a class: marks, the decision that grants certificates, and the register in which every number of a year has its row. */
export class Certificates0047 implements MigrationInterface {
  readonly name = 'Certificates0047_1764000000047';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
create table test_mark (                         -- điểm kiểm tra
  id uuid primary key,
  organization_id uuid not null,
  class_id uuid not null,
  enrolment_id uuid not null,
  test text not null check (test in ('midterm','final')),
  attempt int not null check (attempt between 1 and 5),
  mark numeric(5,2) check (mark >= 0),           -- of a mid-course test it may be missing: it may be a discussion
  entered_by uuid not null references person, entered_at timestamptz not null,
  version int not null default 1,
  foreign key (organization_id, class_id) references training_class (organization_id, id),
  constraint mark_of_the_class foreign key (class_id, enrolment_id) references enrolment (class_id, id),
  unique (enrolment_id, test, attempt),
  constraint final_has_its_mark check (test = 'midterm' or mark is not null),
  constraint midterm_once check (test <> 'midterm' or attempt = 1)
);
call owned('test_mark');
call journaled('test_mark');
grant delete on test_mark to qms_app;
create index test_mark_class on test_mark (class_id);
create trigger frozen before update on test_mark for each row execute function
  enforce_frozen('', 'organization_id', 'class_id', 'enrolment_id', 'test', 'attempt');

insert into allowed_move values
  ('certificate-grant', '', 'draft'), ('certificate-grant', 'draft', 'submitted'), ('certificate-grant', 'submitted', 'draft'),
  ('certificate-grant', 'draft', 'signed'), ('certificate-grant', 'submitted', 'signed'),
  ('certificate-grant', 'draft', 'numbered'), ('certificate-grant', 'submitted', 'numbered'), ('certificate-grant', 'signed', 'numbered'),
  ('certificate-grant', 'draft', 'recalled'), ('certificate-grant', 'submitted', 'recalled'), ('certificate-grant', 'signed', 'recalled');
create table certificate_grant (                 -- quyết định công nhận kết quả và cấp giấy chứng nhận
  id uuid primary key,
  organization_id uuid not null references organization,
  class_id uuid not null,
  state text not null,
  number text check (number is nfc normalized and number = btrim(number) and number <> ''),   -- the clerk's
  decided_on date,
  signer_name text check (signer_name is nfc normalized and signer_name = btrim(signer_name) and signer_name <> ''),
  signer_post text check (signer_post is nfc normalized and signer_post = btrim(signer_post) and signer_post <> ''),
  signed_for text check (signed_for in ('KT.','TL.','TUQ.')),
  file_id uuid,                                  -- the signed decision
  recall_reason text check (recall_reason is nfc normalized and recall_reason = btrim(recall_reason) and recall_reason <> ''),
  created_by uuid not null references person, created_at timestamptz not null,
  version int not null default 1,
  foreign key (organization_id, class_id) references training_class (organization_id, id),
  foreign key (organization_id, file_id) references file (organization_id, id),
  constraint grant_numbered_whole check ((state = 'numbered') = (num_nonnulls(number, decided_on) = 2) and num_nonnulls(number, decided_on) in (0, 2)),
  constraint grant_signed_by_somebody check (state not in ('signed', 'numbered') or num_nonnulls(signer_name, signer_post) = 2),
  constraint grant_recalled_says_why check ((state = 'recalled') = (recall_reason is not null)),
  unique (class_id, id)
);
call owned('certificate_grant');
call journaled('certificate_grant');
create unique index granted_once on certificate_grant (class_id) where state <> 'recalled';
create trigger legal_move before insert or update of state on certificate_grant for each row execute function enforce_move('certificate-grant');
create trigger frozen before update on certificate_grant for each row execute function
  enforce_frozen('', 'organization_id', 'class_id', 'created_by', 'created_at');
create trigger frozen_numbered before update on certificate_grant for each row execute function
  enforce_frozen('draft,submitted,signed', 'number', 'decided_on', 'signer_name', 'signer_post', 'signed_for');

insert into allowed_move values
  ('certificate', '', 'reserved'), ('certificate', '', 'being-issued'),
  ('certificate', 'reserved', 'being-issued'), ('certificate', 'reserved', 'void'),
  ('certificate', 'being-issued', 'issued'), ('certificate', 'being-issued', 'void'),
  ('certificate', 'issued', 'replaced'), ('certificate', 'issued', 'revoked');
create table certificate (                       -- a row of the sổ cấp giấy chứng nhận
  id uuid primary key,
  organization_id uuid not null references organization,
  counterpart_organization_id uuid references organization,   -- the learner's agency, which sees its own once it is issued
  shared_at timestamptz,
  grant_id uuid not null,
  class_id uuid not null,
  enrolment_id uuid not null,
  year int not null check (year between 2000 and 2999), number int not null check (number > 0),
  state text not null,
  -- what is printed, from the moment when it is being issued
  full_name text check (full_name is nfc normalized and full_name = btrim(full_name) and full_name <> ''),
  birth_date date,
  position text check (position is nfc normalized and position = btrim(position) and position <> ''),
  agency_name text check (agency_name is nfc normalized and agency_name = btrim(agency_name) and agency_name <> ''),
  printed jsonb,
  expires_on date,                               -- null = without expiry, which is normal
  code text,                                     -- only while it is being issued; what is printed cannot be read here afterwards
  code_hash bytea check (octet_length(code_hash) = 32),       -- SHA-256 of the code
  file_id uuid, issued_at timestamptz,
  replaces_id uuid, reissue_reason text check (reissue_reason is nfc normalized and reissue_reason = btrim(reissue_reason) and reissue_reason <> ''),
  end_reason text check (end_reason is nfc normalized and end_reason = btrim(end_reason) and end_reason <> ''),
  ended_at timestamptz,                          -- void, replaced or revoked
  received_on date,                              -- ký nhận
  received_by text check (received_by is nfc normalized and received_by = btrim(received_by) and received_by <> ''),
  version int not null default 1,
  foreign key (organization_id, grant_id) references certificate_grant (organization_id, id),
  constraint certificate_of_the_grant foreign key (class_id, grant_id) references certificate_grant (class_id, id),
  constraint certificate_of_the_class foreign key (class_id, enrolment_id) references enrolment (class_id, id),
  foreign key (organization_id, file_id) references file (organization_id, id),
  unique (organization_id, year, number),
  unique (code_hash),
  constraint printed_once_frozen check (state in ('reserved', 'void') or num_nonnulls(full_name, printed, code_hash) = 3),
  constraint code_only_while_issuing check ((state = 'being-issued') = (code is not null)),
  constraint issued_has_its_file check ((state in ('issued','replaced','revoked')) = (num_nonnulls(file_id, issued_at) = 2) and num_nonnulls(file_id, issued_at) in (0, 2)),
  constraint ended_is_complete check ((state in ('void','replaced','revoked')) = (ended_at is not null)),
  constraint ended_says_why check ((state in ('void','revoked')) = (end_reason is not null)),
  constraint replacing_says_why check ((replaces_id is null) = (reissue_reason is null)),
  constraint received_whole check (num_nonnulls(received_on, received_by) in (0, 2)),
  constraint received_when_issued check (received_on is null or state in ('issued','replaced','revoked')),
  constraint shared_when_issued check (shared_at is null or issued_at is not null)
);
call shared('certificate', '(select app_reach()) = ''public'' and issued_at is not null');
call journaled('certificate');
alter table certificate add constraint replaces_one_of_the_same foreign key (organization_id, replaces_id) references certificate (organization_id, id);
-- One that counts at a time, and one on its way beside it.
create unique index one_certificate_in_force on certificate (organization_id, enrolment_id) where state = 'issued';
create unique index one_certificate_on_its_way on certificate (organization_id, enrolment_id) where state in ('reserved', 'being-issued');
create index certificate_register on certificate (organization_id, year desc, number desc);
create index certificate_grant_rows on certificate (grant_id, number);
create index certificate_agency on certificate (counterpart_organization_id) where shared_at is not null;
create index certificate_waiting on certificate (id) where state = 'being-issued';
create trigger legal_move before insert or update of state on certificate for each row execute function enforce_move('certificate');
create trigger frozen before update on certificate for each row execute function
  enforce_frozen('', 'organization_id', 'grant_id', 'class_id', 'enrolment_id', 'year', 'number', 'replaces_id', 'reissue_reason');
create trigger frozen_printed before update on certificate for each row execute function
  enforce_frozen('reserved', 'full_name', 'birth_date', 'position', 'agency_name', 'printed', 'expires_on', 'code_hash');
create trigger frozen_issued before update on certificate for each row execute function
  enforce_frozen('reserved,being-issued', 'file_id', 'issued_at', 'shared_at');

-- "No gap": each number 1…n of a year has a row.
create function certificate_in_turn() returns trigger language plpgsql as $$
begin
  if new.number > 1 and not exists (select from certificate c where c.organization_id = new.organization_id and c.year = new.year and c.number = new.number - 1) then
    raise exception 'numbers of a year leave none out' using errcode = '23514', constraint = 'certificate_in_turn', table = tg_table_name;
  end if;
  return null;
end $$;
create trigger certificate_in_turn after insert on certificate for each row execute function certificate_in_turn();

-- Only who passed has a number, and is issued one only under a decision that has number and date.
create function certificate_is_earned() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and not exists (select from enrolment e where e.id = new.enrolment_id and e.state = 'passed') then
    raise exception 'only who passed gets a certificate' using errcode = '23514', constraint = 'certificate_is_earned', table = tg_table_name;
  end if;
  if new.state = 'being-issued' and not exists (select from certificate_grant g where g.id = new.grant_id and g.state = 'numbered') then
    raise exception 'the decision has no number and date yet' using errcode = '23514', constraint = 'certificate_is_earned', table = tg_table_name;
  end if;
  return null;
end $$;
create trigger certificate_is_earned after insert or update of state on certificate for each row execute function certificate_is_earned();

create table certificate_work (                  -- how often the issuing was begun, and whose it is for the moment
  id uuid primary key,
  organization_id uuid not null, certificate_id uuid not null unique,
  attempts int not null check (attempts >= 1),
  leased_until timestamptz not null,             -- past it nobody makes it any more, and it is taken up again
  fault text, changed_at timestamptz not null,
  foreign key (organization_id, certificate_id) references certificate (organization_id, id)
);
call owned('certificate_work');
comment on table certificate_work is 'class: owned, books';
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
