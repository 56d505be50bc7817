import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Learners say what they think of a class, as nobody; and check themselves in by a code that changes on the screen. */
export class EvaluationAndCheckIn0051 implements MigrationInterface {
  readonly name = 'EvaluationAndCheckIn0051_1764000000051';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
alter table course add evaluation_questions jsonb,   -- null = the default set
  add constraint course_asks_something check (evaluation_questions is null
    or case jsonb_typeof(evaluation_questions) when 'array' then jsonb_array_length(evaluation_questions) between 1 and 20 else false end);

create table class_evaluation (                  -- phiếu đánh giá khóa học of a class
  id uuid primary key,
  organization_id uuid not null references organization,
  class_id uuid not null,
  state text not null check (state in ('open','closed')),
  -- what its page says of the class: as it was when learners were first asked
  title text not null check (title is nfc normalized and title = btrim(title) and title <> ''),
  issuer text not null check (issuer is nfc normalized and issuer = btrim(issuer) and issuer <> ''),
  starts_on date not null, ends_on date not null,
  questions jsonb not null,                      -- those of the course when it was opened
  code_hash bytea not null check (octet_length(code_hash) = 32),   -- of the code in its QR, which stands nowhere
  opened_by uuid not null references person, opened_at timestamptz not null,
  closed_at timestamptz,
  version int not null default 1,
  foreign key (organization_id, class_id) references training_class (organization_id, id),
  unique (class_id),
  unique (code_hash),
  constraint evaluation_asks_something check (case jsonb_typeof(questions) when 'array' then jsonb_array_length(questions) between 1 and 20 else false end),
  constraint closed_evaluation_says_when check ((state = 'closed') = (closed_at is not null))
);
call owned('class_evaluation', '(select app_reach()) = ''public''');
call journaled('class_evaluation');
insert into allowed_move values
  ('class-evaluation', '', 'open'), ('class-evaluation', 'open', 'closed'), ('class-evaluation', 'closed', 'open');
create trigger legal_move before insert or update of state on class_evaluation for each row execute function enforce_move('class-evaluation');
create trigger frozen before update on class_evaluation for each row execute function
  enforce_frozen('', 'organization_id', 'class_id', 'title', 'issuer', 'starts_on', 'ends_on');

-- One form, of nobody: no address, no time, a random id. The journal would say when, so it says nothing of it.
create table evaluation_answer (
  id uuid primary key,
  organization_id uuid not null,
  evaluation_id uuid not null,
  answers jsonb not null,                        -- in the order of the questions: 1 to 5, a text, or null
  form_hash bytea not null check (octet_length(form_hash) = 32),   -- of the number of the form, so that it counts once
  foreign key (organization_id, evaluation_id) references class_evaluation (organization_id, id),
  unique (evaluation_id, form_hash),
  constraint answers_are_a_list check (jsonb_typeof(answers) = 'array')
);
call owned('evaluation_answer');
call append_only('evaluation_answer');
comment on table evaluation_answer is 'class: owned, books';
create function answers_open_evaluation() returns trigger language plpgsql as $$
begin
  -- Waits for whoever is closing it at the moment.
  perform from class_evaluation e where e.id = new.evaluation_id and e.state = 'closed' for share;
  if found then
    raise exception 'nobody answers any more' using errcode = '23514', constraint = 'answers_open_evaluation', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger answers_open_evaluation before insert on evaluation_answer for each row execute function answers_open_evaluation();
create function questions_stay_once_answered() returns trigger language plpgsql as $$
begin
  if exists (select from evaluation_answer a where a.evaluation_id = new.id) then
    raise exception 'what was answered stays as it was asked' using errcode = '23514', constraint = 'questions_stay_once_answered', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger questions_stay_once_answered before update on class_evaluation for each row
  when (new.questions is distinct from old.questions) execute function questions_stay_once_answered();

-- A learner checked himself in: nobody entered it for him.
alter table attendance drop constraint attendance_source_check,
  add constraint attendance_source_check check (source in ('list','sheet','scan','rotating-qr'));
alter table attendance alter column entered_by drop not null,
  add constraint attendance_entered_by_somebody check ((entered_by is null) = (source = 'rotating-qr')),
  add constraint checked_in_is_present check (source <> 'rotating-qr' or mark = 'present');

create table check_in_tries (                    -- how often somebody at the code of a session was none of the roster
  id uuid primary key,
  organization_id uuid not null,
  session_id uuid not null,
  wrong int not null check (wrong between 1 and 200),
  foreign key (organization_id, session_id) references class_session (organization_id, id),
  unique (session_id)
);
call owned('check_in_tries');
comment on table check_in_tries is 'class: owned, books';
create trigger frozen before update on check_in_tries for each row execute function enforce_frozen('', 'organization_id', 'session_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
