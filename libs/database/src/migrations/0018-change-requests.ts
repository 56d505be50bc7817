import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Phiếu đề nghị ban hành, sửa đổi, hủy bỏ tài liệu: numbered without gap in each year, with what they touch and who says what. */
export class ChangeRequests0018 implements MigrationInterface {
  readonly name = 'ChangeRequests0018_1764000000018';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
create table change_request (
  id uuid primary key,
  organization_id uuid not null references organization,
  year int not null, number int not null,                -- of the register of that year
  kind text not null check (kind in ('issue','amend','withdraw')),
  state text not null check (state in ('awaiting','accepted','refused','recalled')),
  proposed_title text check (proposed_title is nfc normalized and proposed_title = btrim(proposed_title) and proposed_title <> ''),
  reason text not null check (reason is nfc normalized and reason = btrim(reason) and reason <> ''),
  proposal text check (proposal is nfc normalized),
  file_id uuid,
  filed_by uuid not null references person, filed_at timestamptz not null,
  decided_by uuid references person, decided_at timestamptz, decision_reason text,
  version int not null default 1,
  foreign key (organization_id, file_id) references file (organization_id, id),
  unique (organization_id, year, number),
  constraint numbered_in_its_year check (year = extract(year from filed_at at time zone 'Asia/Ho_Chi_Minh')::int),
  constraint issue_names_title check ((kind = 'issue') = (proposed_title is not null)),
  constraint decided_is_complete check ((state in ('accepted','refused')) = (decided_by is not null) and (decided_by is null) = (decided_at is null)),
  constraint refused_says_why check (state <> 'refused' or decision_reason is not null)
);
call owned('change_request');
call journaled('change_request');
create index change_request_list on change_request (organization_id, filed_at desc, id desc);
create index change_request_state on change_request (organization_id, state);

insert into allowed_move values
  ('change-request', '', 'awaiting'), ('change-request', 'awaiting', 'accepted'), ('change-request', 'awaiting', 'recalled'),
  ('change-request', 'awaiting', 'refused');
create trigger legal_move before insert or update of state on change_request for each row execute function enforce_move('change-request');
create trigger frozen before update on change_request for each row execute function
  enforce_frozen('', 'organization_id', 'year', 'number', 'kind', 'proposed_title', 'reason', 'proposal', 'file_id', 'filed_by', 'filed_at');
create trigger frozen_decision before update on change_request for each row execute function
  enforce_frozen('awaiting', 'decided_by', 'decided_at', 'decision_reason');

create function numbered_in_turn() returns trigger language plpgsql as $$
begin
  if new.number <> 1 and not exists (select from change_request c
      where c.organization_id = new.organization_id and c.year = new.year and c.number = new.number - 1) then
    raise exception 'a number was left out' using errcode = '23514', constraint = 'numbered_in_turn', table = tg_table_name;
  end if;
  return null;
end $$;
create trigger numbered_in_turn after insert on change_request for each row execute function numbered_in_turn();

create table change_request_document (          -- what is to be amended or withdrawn
  id uuid primary key,
  organization_id uuid not null,
  request_id uuid not null, document_id uuid not null,
  unique (request_id, document_id),
  foreign key (organization_id, request_id) references change_request (organization_id, id),
  foreign key (organization_id, document_id) references document (organization_id, id)
);
call owned('change_request_document');
call journaled('change_request_document');
call append_only('change_request_document');
create index change_request_document_document on change_request_document (document_id);

create table change_impact (                     -- what the change touches, and what was answered
  id uuid primary key,
  organization_id uuid not null,
  request_id uuid not null,
  kind text not null check (kind in ('document','form','draft','distribution','evidence','other')),
  subject_id uuid not null,
  label text not null check (label is nfc normalized and label = btrim(label) and label <> ''),
  answer text not null check (answer in ('affected','not-affected')),
  remark text check (remark is nfc normalized),
  answered_by uuid not null references person, answered_at timestamptz not null,
  unique (request_id, kind, subject_id),
  foreign key (organization_id, request_id) references change_request (organization_id, id)
);
call owned('change_impact');
call journaled('change_impact');
create trigger frozen before update on change_impact for each row execute function
  enforce_frozen('', 'organization_id', 'request_id', 'kind', 'subject_id', 'label');

create table change_opinion (                    -- who was asked, and what he says
  id uuid primary key,
  organization_id uuid not null,
  request_id uuid not null, person_id uuid not null references person,
  asked_by uuid not null references person, asked_at timestamptz not null,
  opinion text check (opinion in ('agree','disagree')),
  remark text, given_at timestamptz,
  unique (request_id, person_id),
  foreign key (organization_id, request_id) references change_request (organization_id, id),
  constraint given_is_complete check ((opinion is null) = (given_at is null)),
  constraint disagrees_with_reason check (opinion is distinct from 'disagree' or remark is not null)
);
call owned('change_opinion');
call journaled('change_opinion');
create index change_opinion_person on change_opinion (person_id) where given_at is null;
create trigger frozen before update on change_opinion for each row execute function
  enforce_frozen('', 'organization_id', 'request_id', 'person_id', 'asked_by', 'asked_at');

alter table revision add column change_request_id uuid;
alter table revision add foreign key (organization_id, change_request_id) references change_request (organization_id, id);
create index revision_change_request on revision (change_request_id) where change_request_id is not null;
create trigger frozen_request before update on revision for each row execute function enforce_frozen('draft,returned,in-review', 'change_request_id');

create function carries_accepted_request() returns trigger language plpgsql as $$
begin
  if new.change_request_id is not null
     and not exists (select from change_request c where c.id = new.change_request_id and c.state = 'accepted')
     and exists (select from change_request c where c.id = new.change_request_id) then
    raise exception 'the request was not accepted' using errcode = '23514', constraint = 'carries_accepted_request', table = tg_table_name;
  end if;
  return null;
end $$;
create trigger carries_accepted_request after insert or update of change_request_id on revision
  for each row execute function carries_accepted_request();
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
