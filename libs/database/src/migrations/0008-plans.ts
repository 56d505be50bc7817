import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reform plans: the import as a proposal, the plan with sections, tasks and lead lines, evidence links, unit reports and the consolidated
 * report of each period. What another organization leads (a public unit with its own QMS) is shared with it through its lead line alone.
 */
export class Plans0008 implements MigrationInterface {
  readonly name = 'Plans0008_1764000000008';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
insert into allowed_move values
  ('plan-import', '', 'proposal'), ('plan-import', 'proposal', 'proposal'), ('plan-import', 'proposal', 'confirmed'), ('plan-import', 'proposal', 'discarded'),
  ('unit-report', '', 'drafting'), ('unit-report', 'drafting', 'submitted'), ('unit-report', 'returned', 'submitted'),
  ('unit-report', 'submitted', 'returned'), ('unit-report', 'accepted', 'returned'), ('unit-report', 'submitted', 'accepted'),
  ('period-report', '', 'draft'), ('period-report', 'draft', 'draft'), ('period-report', 'draft', 'issued');

create table plan (
  id uuid primary key,
  organization_id uuid not null references organization,
  number text not null check (number is nfc normalized and number = btrim(number) and number <> ''),
  issued_on date not null,
  title text not null check (title is nfc normalized and title <> ''),
  year int not null check (year between 2000 and 2100),
  issuer text not null,
  confirmed_by uuid references person, confirmed_at timestamptz not null,
  version int not null default 1,
  unique (organization_id, number, issued_on)
);
create index plan_newest on plan (organization_id, issued_on desc, id desc);

create table plan_import (
  id uuid primary key,
  organization_id uuid not null references organization,
  state text not null,
  file_id uuid not null,
  source_name text not null,
  source_text text not null,                     -- as parsed: line numbers of the proposal count in it
  proposal jsonb not null,                       -- as read; corrections stand beside it
  corrections jsonb not null default '{}',
  plan_id uuid,
  created_by uuid references person, created_at timestamptz not null,
  decided_by uuid references person, decided_at timestamptz,
  version int not null default 1,
  constraint confirmed_has_plan check ((state = 'confirmed') = (plan_id is not null)),
  foreign key (organization_id, file_id) references file (organization_id, id)
);
create index plan_import_newest on plan_import (organization_id, created_at desc, id desc);

create table plan_section (
  id uuid primary key,
  organization_id uuid not null references organization,
  plan_id uuid not null,
  code text not null check (code is nfc normalized),
  title text not null check (title is nfc normalized),
  parent_code text,
  position int not null,
  unique (plan_id, code)
);

create table plan_task (
  id uuid primary key,
  organization_id uuid not null references organization,
  plan_id uuid not null,
  section_id uuid not null,
  code text not null check (code is nfc normalized and code = btrim(code) and code <> ''),
  title text not null check (title is nfc normalized and title <> ''),
  body text check (body is nfc normalized),      -- a sentence below the heading
  lead_text text not null, coordinators_text text not null, product_text text not null,
  products text[] not null,
  timing_text text not null,
  timing_kind text not null check (timing_kind in ('continuous','quarter','by-date','range','per-superior-guidance','other')),
  starts_on date, ends_on date,                  -- as written
  due_on date,                                   -- last day on time, inclusive; null = nothing promised for a day
  milestones jsonb not null default '[]', parts jsonb not null default '[]',
  clauses text[] not null default '{}',
  source_lines int[], missing text[] not null default '{}', confidence real,
  added_by_act text, added_on date,              -- a task that arose within the year
  reported_on date, done_on date, adjusted_on date, guidance_on date, stopped_on date,
  position int not null,
  version int not null default 1,
  unique (plan_id, code), unique (plan_id, position),
  check (ends_on is null or starts_on is null or ends_on >= starts_on)
);

create table task_lead (                         -- one line for each unit that answers; a collective lead has one for every unit
  id uuid primary key,
  organization_id uuid not null references organization,
  counterpart_organization_id uuid not null references organization,   -- whose QMS the unit belongs to
  shared_at timestamptz,
  plan_id uuid not null, task_id uuid not null,
  unit_id uuid not null references organization,
  collective boolean not null,
  position int not null,
  status text check (status in ('not-started','in-progress','continuous','done')),   -- as last accepted
  said_on date, done_on date, percent int check (percent between 0 and 100),
  check ((status is null) = (said_on is null)),
  check ((status = 'done') is not true or done_on is not null),
  unique (task_id, unit_id)
);
create index task_lead_unit on task_lead (plan_id, unit_id);
create index task_lead_counterpart on task_lead (counterpart_organization_id, plan_id) where shared_at is not null;

create table task_adjustment (
  id uuid primary key,
  organization_id uuid not null references organization,
  plan_id uuid not null, task_id uuid not null,
  kind text not null check (kind in ('added','changed','extended','guidance','stopped')),
  act text not null check (act is nfc normalized and act <> ''),        -- number, date, issuer of what allows it
  happened_on date not null, reason text,
  before jsonb not null, after jsonb not null,                          -- the old wording stays readable
  made_by uuid references person, made_at timestamptz not null
);
create index task_adjustment_task on task_adjustment (task_id, made_at);

create table evidence (
  id uuid primary key,
  organization_id uuid not null references organization,               -- the plan's
  other_organization_id uuid not null references organization,         -- the record's
  plan_id uuid not null, task_id uuid not null, record_id uuid not null,
  task_code text not null, task_title text not null,                   -- what each end may see of the other
  record_code text, record_number text, record_on date not null, record_title text not null,
  note text check (note is nfc normalized),
  because jsonb not null default '[]',                                 -- reasons of the suggestion that it came from
  added_by uuid references person, added_at timestamptz not null,
  removed_by uuid references person, removed_at timestamptz,
  version int not null default 1,
  foreign key (other_organization_id, record_id) references record (organization_id, id)
);
create unique index evidence_once on evidence (task_id, record_id) where removed_at is null;
create index evidence_record on evidence (record_id) where removed_at is null;
create index evidence_plan on evidence (plan_id, task_id) where removed_at is null;

create table reporting_period (
  id uuid primary key,
  organization_id uuid not null references organization,
  plan_id uuid not null,
  key text not null check (key ~ '^[A-Z0-9]{1,10}$'),
  name text not null check (name is nfc normalized),
  data_from date not null, data_to date not null,
  due_words text not null,
  due_on date not null,                          -- as written
  due_by date not null,                          -- last day on time
  outline jsonb not null,                        -- đề cương
  closed_at timestamptz,                         -- its consolidated report was issued
  position int not null,
  version int not null default 1,
  unique (plan_id, key),
  check (data_to >= data_from), check (due_by <= due_on)
);

create table unit_report (
  id uuid primary key,
  organization_id uuid not null references organization,               -- the unit's QMS: it alone writes the words
  counterpart_organization_id uuid not null references organization,   -- the plan's: it reads what was sent, and receives it
  shared_at timestamptz,
  plan_id uuid not null, period_id uuid not null,
  unit_id uuid not null references organization,
  state text not null,
  submitted_by uuid references person, submitted_at timestamptz, late boolean not null default false,
  version int not null default 1,
  unique (period_id, unit_id),
  constraint sent_is_shared check (state = 'drafting' or (shared_at is not null and submitted_at is not null))
);
create index unit_report_plan on unit_report (plan_id, period_id);

create table progress_entry (
  id uuid primary key,
  organization_id uuid not null references organization,
  counterpart_organization_id uuid not null references organization,
  shared_at timestamptz,
  report_id uuid not null, task_id uuid not null,
  text text not null check (text is nfc normalized),
  status text not null check (status in ('not-started','in-progress','continuous','done')),
  next_steps text not null default '' check (next_steps is nfc normalized),
  difficulties text not null default '' check (difficulties is nfc normalized),
  percent int check (percent between 0 and 100),
  done_on date,
  saved_by uuid references person, saved_at timestamptz not null,
  version int not null default 1,
  unique (report_id, task_id),
  check ((status = 'done') = (done_on is not null))
);

create table unit_report_decision (              -- trả lại để bổ sung, tiếp nhận: a fact of the plan's organization, read by the unit
  id uuid primary key,
  organization_id uuid not null references organization,
  counterpart_organization_id uuid not null references organization,
  shared_at timestamptz not null,
  report_id uuid not null,
  verdict text not null check (verdict in ('returned','accepted')),
  reason text check (reason is nfc normalized),
  decided_by uuid references person, decided_at timestamptz not null,
  check (verdict = 'accepted' or coalesce(btrim(reason), '') <> '')
);
create index unit_report_decision_report on unit_report_decision (report_id, decided_at desc);

create table progress_edit (                     -- what the collector changed in a unit's words; these stay beside it
  id uuid primary key,
  organization_id uuid not null references organization,
  counterpart_organization_id uuid not null references organization,
  shared_at timestamptz not null,
  entry_id uuid not null unique,
  before text not null, text text not null check (text is nfc normalized),
  edited_by uuid references person, edited_at timestamptz not null,
  version int not null default 1
);

create table period_report (
  id uuid primary key,
  organization_id uuid not null references organization,
  plan_id uuid not null,
  period_id uuid not null unique,
  state text not null,
  number text check (number is nfc normalized), issued_on date, file_id uuid,
  issued_by uuid references person, issued_at timestamptz,
  version int not null default 1,
  constraint issued_is_whole check ((state = 'issued') = (number is not null and issued_on is not null and file_id is not null)),
  foreign key (organization_id, file_id) references file (organization_id, id)
);

create table report_section (
  id uuid primary key,
  organization_id uuid not null references organization,
  report_id uuid not null,
  key text not null,
  merged text not null,                          -- what the units' words made when it was edited
  text text not null check (text is nfc normalized),
  edited_by uuid references person, edited_at timestamptz not null,
  version int not null default 1,
  unique (report_id, key)
);

-- A lead line of one's own opens that task and the head, section and periods of its plan; nothing else.
call shared('task_lead');
call owned('plan', 'exists (select from task_lead l where l.plan_id = plan.id and l.shared_at is not null and l.counterpart_organization_id = any ((select app_reads())::uuid[]))');
call owned('plan_task', 'exists (select from task_lead l where l.task_id = plan_task.id and l.shared_at is not null and l.counterpart_organization_id = any ((select app_reads())::uuid[]))');
call owned('plan_section', 'exists (select from plan_task t where t.section_id = plan_section.id)');
call owned('task_adjustment', 'exists (select from plan_task t where t.id = task_adjustment.task_id)');
call owned('reporting_period', 'exists (select from plan p where p.id = reporting_period.plan_id)');
call link('evidence', 'exists (select from plan_task t where t.id = evidence.task_id)');
call owned('plan_import');
call owned('period_report');
call owned('report_section');
call shared('unit_report');
call shared('progress_entry');
call shared('unit_report_decision');
call shared('progress_edit');

-- Who received a unit's report decides on it; everything but the state is frozen then (see the trigger).
create policy counterpart_receives on unit_report for update to qms_app
  using (shared_at is not null and state in ('submitted','accepted') and counterpart_organization_id = any ((select app_writes())::uuid[]))
  with check (shared_at is not null and state in ('returned','accepted') and counterpart_organization_id = any ((select app_writes())::uuid[]));

alter table plan_import add foreign key (organization_id, plan_id) references plan (organization_id, id);
alter table plan_section add foreign key (organization_id, plan_id) references plan (organization_id, id);
alter table plan_task add foreign key (organization_id, plan_id) references plan (organization_id, id),
  add foreign key (organization_id, section_id) references plan_section (organization_id, id);
alter table task_lead add foreign key (organization_id, plan_id) references plan (organization_id, id),
  add foreign key (organization_id, task_id) references plan_task (organization_id, id);
alter table task_adjustment add foreign key (organization_id, plan_id) references plan (organization_id, id),
  add foreign key (organization_id, task_id) references plan_task (organization_id, id);
alter table evidence add foreign key (organization_id, plan_id) references plan (organization_id, id),
  add foreign key (organization_id, task_id) references plan_task (organization_id, id);
alter table reporting_period add foreign key (organization_id, plan_id) references plan (organization_id, id);
alter table unit_report add foreign key (counterpart_organization_id, plan_id) references plan (organization_id, id),
  add foreign key (counterpart_organization_id, period_id) references reporting_period (organization_id, id);
alter table progress_entry add foreign key (organization_id, report_id) references unit_report (organization_id, id),
  add foreign key (counterpart_organization_id, task_id) references plan_task (organization_id, id);
alter table unit_report_decision add foreign key (counterpart_organization_id, report_id) references unit_report (organization_id, id);
alter table progress_edit add foreign key (counterpart_organization_id, entry_id) references progress_entry (organization_id, id);
alter table period_report add foreign key (organization_id, plan_id) references plan (organization_id, id),
  add foreign key (organization_id, period_id) references reporting_period (organization_id, id);
alter table report_section add foreign key (organization_id, report_id) references period_report (organization_id, id);

call journaled('plan'); call journaled('plan_import'); call journaled('plan_section'); call journaled('plan_task'); call journaled('task_lead');
call journaled('task_adjustment'); call journaled('evidence'); call journaled('reporting_period'); call journaled('unit_report');
call journaled('progress_entry'); call journaled('unit_report_decision'); call journaled('progress_edit'); call journaled('period_report');
call journaled('report_section');
call append_only('task_adjustment'); call append_only('unit_report_decision');

create trigger legal_move before insert or update of state on plan_import for each row execute function enforce_move('plan-import');
create trigger legal_move before insert or update of state on unit_report for each row execute function enforce_move('unit-report');
create trigger legal_move before insert or update of state on period_report for each row execute function enforce_move('period-report');
create trigger frozen before update on plan_import for each row execute function enforce_frozen('proposal', 'corrections', 'plan_id', 'decided_by', 'decided_at');
create trigger frozen before update on unit_report for each row execute function
  enforce_frozen('drafting,returned', 'id', 'organization_id', 'counterpart_organization_id', 'shared_at', 'plan_id', 'period_id', 'unit_id', 'submitted_by', 'submitted_at', 'late');
create trigger frozen before update on period_report for each row execute function
  enforce_frozen('draft', 'number', 'issued_on', 'file_id', 'issued_by', 'issued_at', 'organization_id', 'plan_id', 'period_id');

-- What was read stays as it was read.
create function plan_reading_stays() returns trigger language plpgsql as $$
begin
  if new.proposal is distinct from old.proposal or new.source_text is distinct from old.source_text or new.file_id is distinct from old.file_id then
    raise exception 'the reading of an import is never changed' using errcode = '23514', constraint = 'reading_stays', table = 'plan_import';
  end if;
  return new;
end $$;
create trigger reading_stays before update on plan_import for each row execute function plan_reading_stays();

-- A unit's words change only while its report is its own to mend.
create function progress_needs_open_report() returns trigger language plpgsql as $$
begin
  if not exists (select from unit_report r where r.id = new.report_id and r.state in ('drafting','returned')) then
    raise exception 'the report was sent' using errcode = '23514', constraint = 'report_open', table = 'progress_entry';
  end if;
  return new;
end $$;
create trigger report_open before insert or update on progress_entry for each row execute function progress_needs_open_report();

-- Sections are edited while the report is a draft.
create function section_needs_draft() returns trigger language plpgsql as $$
begin
  if not exists (select from period_report r where r.id = new.report_id and r.state = 'draft') then
    raise exception 'the report was issued' using errcode = '23514', constraint = 'report_draft', table = 'report_section';
  end if;
  return new;
end $$;
create trigger report_draft before insert or update on report_section for each row execute function section_needs_draft();
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
