import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records with their files taken out as one archive, for the person who asked and for some days. */
export class EvidencePacks0033 implements MigrationInterface {
  readonly name = 'EvidencePacks0033_1764000000033';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
insert into allowed_move values ('evidence-pack', '', 'waiting'), ('evidence-pack', 'waiting', 'ready'), ('evidence-pack', 'waiting', 'failed'),
  ('evidence-pack', 'waiting', 'removed'), ('evidence-pack', 'failed', 'waiting'), ('evidence-pack', 'failed', 'removed'), ('evidence-pack', 'ready', 'removed');

-- A file that was made for one person: nobody else reads it, whatever the organization.
alter table file add column only_for uuid references person;
alter policy app_select on file using ((organization_id = any ((select app_reads())::uuid[]) or (select app_reach()) = 'system'
    or ((select app_reach()) = 'supervisor' and entered_at is not null))
  and (only_for is null or only_for = (select app_person()) or (select app_reach()) = 'system'));

create table evidence_pack (
  id uuid primary key,
  organization_id uuid not null references organization,        -- in whose name it was asked for
  title text not null check (title is nfc normalized and title = btrim(title) and title <> ''),
  criteria jsonb not null,                       -- as asked: organization, period, day, clauses, kinds
  state text not null,
  records int not null check (records >= 1), files int not null check (files >= 0), bytes bigint not null check (bytes >= 0),
  asked_by uuid not null references person, asked_at timestamptz not null,
  file_id uuid, ready_at timestamptz, expires_at timestamptz,
  damaged int check (damaged >= 0),              -- files that were not sound and are only named
  taken_at timestamptz,                          -- first download
  fault text,                                    -- why it could not be made
  version int not null default 1,
  foreign key (organization_id, file_id) references file (organization_id, id),
  constraint ready_has_its_file check (state <> 'ready' or num_nonnulls(file_id, ready_at, expires_at, damaged) = 4),
  constraint failed_says_why check ((state = 'failed') = (fault is not null)),
  constraint taken_when_ready check (taken_at is null or ready_at is not null),
  constraint expires_after_ready check (expires_at > ready_at)
);
-- What was asked for is the asker's business alone: who took what out stands in the journal.
alter table evidence_pack add unique (organization_id, id);
call walled('evidence_pack', 'owned', '(organization_id = any ((select app_reads())::uuid[]) and asked_by = (select app_person())) or (select app_reach()) = ''system''',
  'organization_id = any ((select app_writes())::uuid[])');
call journaled('evidence_pack');
create index evidence_pack_list on evidence_pack (organization_id, asked_by, asked_at desc, id desc);
create index evidence_pack_waiting on evidence_pack (asked_at) where state = 'waiting';
create index evidence_pack_expiring on evidence_pack (expires_at) where state = 'ready';
create trigger legal_move before insert or update of state on evidence_pack for each row execute function enforce_move('evidence-pack');
create trigger frozen before update on evidence_pack for each row execute function
  enforce_frozen('', 'organization_id', 'title', 'criteria', 'records', 'files', 'bytes', 'asked_by', 'asked_at');

create table evidence_pack_record (              -- what the asker could read when he asked
  id uuid primary key,
  organization_id uuid not null, pack_id uuid not null, position int not null,
  record_organization_id uuid not null, record_id uuid not null,
  foreign key (organization_id, pack_id) references evidence_pack (organization_id, id),
  foreign key (record_organization_id, record_id) references record (organization_id, id),
  unique (pack_id, position), unique (pack_id, record_id)
);
call owned('evidence_pack_record');
call journaled('evidence_pack_record');
call append_only('evidence_pack_record');

create table evidence_pack_work (                -- how far the making is, and whose it is for the moment
  id uuid primary key,
  organization_id uuid not null, pack_id uuid not null unique,
  attempts int not null check (attempts >= 1),
  leased_until timestamptz not null,             -- past it nobody makes it any more, and it is taken up again
  files_done int not null default 0, bytes_done bigint not null default 0, changed_at timestamptz not null,
  foreign key (organization_id, pack_id) references evidence_pack (organization_id, id)
);
call owned('evidence_pack_work');
comment on table evidence_pack_work is 'class: owned, books';
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
