import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who saw whose data in training (Luật 91/2025/QH15), and whether training took effect (TCVN ISO 9001:2015, 7.2 c). */
export class WhoSawAndEffectiveness0052 implements MigrationInterface {
  readonly name = 'WhoSawAndEffectiveness0052_1764000000052';

  async up(db: QueryRunner): Promise<void> {
    await db.query(WHO_SAW);
    await db.query(EFFECTIVENESS);
    await db.query(READS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const WHO_SAW = String.raw`
create table personal_data_read (                -- somebody saw data of people who learn here: once a day, whatever often
  id uuid primary key,
  organization_id uuid not null references organization,       -- who keeps what was read
  kind text not null check (kind in ('learner','learner-list','roster','results','attendance','nominations','certificate-register','certificate',
    'competence','competence-table','external-certificate','effectiveness')),
  subject_id uuid not null,                      -- what was read, by its kind: a learner, a class, an invitation, a certificate, a person, an office or unit
  reader_id uuid not null references person,
  reader_organization_id uuid not null references organization,   -- for whom he worked then
  read_on date not null,                         -- in Vietnam
  way text not null check (way in ('screen','file')),
  constraint read_once_a_day unique (subject_id, kind, read_on, reader_id, reader_organization_id, way)
);
call owned('personal_data_read');
comment on table personal_data_read is 'class: owned, books';
create index personal_data_read_age on personal_data_read (read_on);
create trigger frozen before update on personal_data_read for each row execute function
  enforce_frozen('', 'organization_id', 'kind', 'subject_id', 'reader_id', 'reader_organization_id', 'read_on', 'way');

-- What the person of the transaction saw is noted with who keeps it, whoever that is. One's own data are nobody else's business.
create function note_personal_data_read(seen text, things uuid[], how text, office uuid, day date) returns void language plpgsql
  security definer set search_path = pg_catalog, public as $$
begin
  if app_person() is null or not office = any (app_reads()) then
    raise exception 'who reads is not the one who acts' using errcode = '42501';
  end if;
  insert into personal_data_read (id, organization_id, kind, subject_id, reader_id, reader_organization_id, read_on, way)
  select uuidv7(), t.keeper, seen, t.thing, app_person(), office, day, how from (
    select l.organization_id, l.id from learner l where seen in ('learner', 'learner-list') and l.id = any (things) and l.erased_at is null
      and not exists (select from learner_link k join learner e on e.id = k.learner_id
        where k.person_id = app_person() and k.ended_at is null and coalesce(e.merged_into_id, e.id) = coalesce(l.merged_into_id, l.id))
    union select c.organization_id, c.id from training_class c
      where seen in ('roster', 'results', 'attendance', 'certificate-register', 'effectiveness') and c.id = any (things)
    union select s.organization_id, s.class_id from class_session s where seen = 'attendance' and s.id = any (things)
    union select g.organization_id, g.class_id from certificate_grant g where seen = 'certificate-register' and g.id = any (things)
    union select c.organization_id, c.class_id from certificate c where seen = 'certificate-register' and c.id = any (things)
    union select c.organization_id, c.id from certificate c where seen = 'certificate' and c.id = any (things)
    union select i.organization_id, i.id from class_invitation i where seen = 'nominations' and i.id = any (things)
    union select x.organization_id, x.id from external_certificate x where seen = 'external-certificate' and x.id = any (things) and x.person_id <> app_person()
    union select office, p.id from person p where seen = 'competence' and p.id = any (things) and p.id <> app_person()
    union select office, o.id from organization o where seen = 'competence-table' and o.id = any (things)
  ) t (keeper, thing)
  on conflict do nothing;
end $$;
revoke execute on function note_personal_data_read(text, uuid[], text, uuid, date) from public;
grant execute on function note_personal_data_read(text, uuid[], text, uuid, date) to qms_app;

-- Notes are kept for 24 months.
create function forget_personal_data_reads(today date) returns int language plpgsql security definer set search_path = pg_catalog, public as $$
declare forgotten int;
begin
  delete from personal_data_read where read_on < (today - interval '24 months')::date;
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
revoke execute on function forget_personal_data_reads(date) from public;
grant execute on function forget_personal_data_reads(date) to qms_app;
`;

const EFFECTIVENESS = String.raw`
alter table course add column effectiveness_months int,   -- months after the end of a class in which its effect is judged; null = not asked
  add constraint effectiveness_within_two_years check (effectiveness_months >= 1 and effectiveness_months <= 24);

-- Who looks after the competence of a learner now: the agency that he works in, or the owner of the system that covers it; one who works at
-- the organiser itself says so by its name, or somebody there said who he is. Of anybody else nobody is asked.
create function learner_office(learner uuid) returns uuid language sql stable set search_path = pg_catalog, public as $$
  select case
    when l.counterpart_organization_id is not null then coalesce(
      (select q.owner_id from qms_coverage q where q.node_id = l.counterpart_organization_id and q.valid_to is null), l.counterpart_organization_id)
    when btrim(regexp_replace(vn_fold(l.agency_name), '[^a-z0-9]+', ' ', 'g')) in (
        btrim(regexp_replace(vn_fold(o.name), '[^a-z0-9]+', ' ', 'g')), btrim(regexp_replace(vn_fold(o.short_name), '[^a-z0-9]+', ' ', 'g')))
      or exists (select from learner_link k join learner e on e.id = k.learner_id
        where k.organization_id = l.organization_id and k.ended_at is null and coalesce(e.merged_into_id, e.id) = l.id) then l.organization_id
  end
  from learner d join learner l on l.id = coalesce(d.merged_into_id, d.id) join organization o on o.id = l.organization_id where d.id = learner
$$;

create table effectiveness_review (              -- an office judges what a class did for its people
  id uuid primary key,
  organization_id uuid not null references organization,
  class_organization_id uuid not null, class_id uuid not null,
  class_code text not null check (class_code is nfc normalized and class_code = btrim(class_code) and class_code <> ''),   -- the class as it was called then
  class_title text not null check (class_title is nfc normalized and class_title = btrim(class_title) and class_title <> ''),
  asked_on date not null,                        -- the months of the course after the end of the class
  started_by uuid not null references person, started_at timestamptz not null,
  finished_at timestamptz,                       -- everybody of the office was judged
  version int not null default 1,
  foreign key (class_organization_id, class_id) references training_class (organization_id, id),
  constraint reviewed_once unique (organization_id, class_id)
);
call owned('effectiveness_review');
call journaled('effectiveness_review');
create trigger frozen before update on effectiveness_review for each row execute function
  enforce_frozen('', 'organization_id', 'class_organization_id', 'class_id', 'class_code', 'class_title', 'asked_on', 'started_by', 'started_at');
create function review_finished_for_good() returns trigger language plpgsql as $$
begin
  raise exception 'a review that was finished stays so' using errcode = '23514', constraint = 'review_finished_for_good', table = tg_table_name;
end $$;
create trigger review_finished_for_good before update of finished_at on effectiveness_review for each row
  when (old.finished_at is not null and new.finished_at is distinct from old.finished_at) execute function review_finished_for_good();

create table effectiveness_evaluation (          -- what was said of one learner; corrected by another entry
  id uuid primary key,
  organization_id uuid not null,
  review_id uuid not null,
  class_organization_id uuid not null, enrolment_id uuid not null,
  verdict text not null check (verdict in ('effective','not-effective')),
  seen_by text not null check (seen_by in ('applied','result','test','opinion')),
  remark text check (remark is nfc normalized and remark = btrim(remark) and remark <> ''),
  further_action text check (further_action is nfc normalized and further_action = btrim(further_action) and further_action <> ''),
  evaluated_by uuid not null references person, evaluated_at timestamptz not null,
  replaces_id uuid,
  correction_reason text check (correction_reason is nfc normalized and correction_reason = btrim(correction_reason) and correction_reason <> ''),
  foreign key (organization_id, review_id) references effectiveness_review (organization_id, id),
  foreign key (class_organization_id, enrolment_id) references enrolment (organization_id, id),
  constraint evaluation_says_why_it_corrects check ((replaces_id is null) = (correction_reason is null)),
  constraint proposes_where_not_effective check ((verdict = 'not-effective') = (further_action is not null)),
  constraint evaluation_of_the_enrolment unique (organization_id, enrolment_id, id),
  unique (replaces_id)
);
call owned('effectiveness_evaluation');
call journaled('effectiveness_evaluation');
alter table effectiveness_evaluation add constraint corrects_what_was_said_of_him foreign key (organization_id, enrolment_id, replaces_id)
  references effectiveness_evaluation (organization_id, enrolment_id, id);
create unique index evaluated_by_one_office on effectiveness_evaluation (enrolment_id) where replaces_id is null;
create index effectiveness_evaluation_review on effectiveness_evaluation (review_id);
create trigger frozen before update on effectiveness_evaluation for each row execute function
  enforce_frozen('', 'organization_id', 'review_id', 'class_organization_id', 'enrolment_id', 'verdict', 'seen_by', 'evaluated_by', 'evaluated_at', 'replaces_id');

create function evaluates_own_people() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  -- Who works elsewhere by now is corrected by the office that judged him.
  if not exists (select from effectiveness_review r join enrolment e on e.class_id = r.class_id
      where r.id = new.review_id and e.id = new.enrolment_id
        and (new.replaces_id is not null or (e.state = 'passed' and learner_office(e.learner_id) = new.organization_id))) then
    raise exception 'an office judges its own people, of the class that it reviews' using errcode = '23514', constraint = 'evaluates_own_people', table = tg_table_name;
  end if;
  return null;
end $$;
revoke execute on function evaluates_own_people() from public;
create trigger evaluates_own_people after insert on effectiveness_evaluation for each row execute function evaluates_own_people();

-- What was said stays; only of whose data are erased the words go.
create function words_of_evaluation_stay() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select from enrolment e join learner l on l.id = e.learner_id where e.id = new.enrolment_id and l.erased_at is not null) then
    raise exception 'what was said of a learner is corrected by another entry' using errcode = '23514', constraint = 'words_of_evaluation_stay', table = tg_table_name;
  end if;
  return new;
end $$;
revoke execute on function words_of_evaluation_stay() from public;
create trigger words_of_evaluation_stay before update of remark, further_action, correction_reason on effectiveness_evaluation for each row
  when (new.remark is distinct from old.remark or new.further_action is distinct from old.further_action or new.correction_reason is distinct from old.correction_reason)
  execute function words_of_evaluation_stay();

-- Of which people the office is asked by a day: who passed a class that is over, of an organiser that asks for it; and those of whom it said something.
create function effectiveness_asked(office uuid, day date, only_class uuid) returns table (class_id uuid, class_organization_id uuid, code text, title text,
  organiser text, ended_on date, asked_on date, enrolment_id uuid, full_name text, birth_date date, "position" text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select c.id, c.organization_id, c.code, c.title, o.name, c.ends_on, coalesce(v.asked_on, d.asked_on), e.id, l.full_name, l.birth_date, l.position
  from training_class c join course k on k.id = c.course_id join organization o on o.id = c.organization_id
    left join organization_rule r on r.organization_id = c.organization_id and r.rule = 'training-effectiveness'
    left join effectiveness_review v on v.class_id = c.id and v.organization_id = office
    cross join lateral (select (c.ends_on + make_interval(months => k.effectiveness_months))::date as asked_on) d
    join enrolment e on e.class_id = c.id
    join learner w on w.id = e.learner_id join learner l on l.id = coalesce(w.merged_into_id, w.id)
  where office = any (app_reads()) and (only_class is null or c.id = only_class) and (v.id is not null or (r.enabled and d.asked_on <= day))
    and l.erased_at is null
    and (exists (select from effectiveness_evaluation x where x.enrolment_id = e.id and x.organization_id = office)
      or (r.enabled and c.state in ('certificates-issued', 'finished') and d.asked_on <= day and e.state = 'passed'
        and (l.counterpart_organization_id = any (app_reads()) or (l.counterpart_organization_id is null and l.organization_id = office))
        and learner_office(l.id) = office
        and not exists (select from effectiveness_evaluation x where x.enrolment_id = e.id and x.organization_id <> office)))
$$;
revoke execute on function effectiveness_asked(uuid, date, uuid) from public;
grant execute on function effectiveness_asked(uuid, date, uuid) to qms_app;

-- What the organiser learns of it: numbers by office. Null = people of whom nobody is asked.
create function effectiveness_counts(class uuid) returns table (office_id uuid, office text, people int, evaluated int, effective int, not_effective int)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id, a.name, count(*)::int, count(v.verdict)::int, count(*) filter (where v.verdict = 'effective')::int, count(*) filter (where v.verdict = 'not-effective')::int
  from training_class c join enrolment e on e.class_id = c.id and e.state = 'passed'
    join learner d on d.id = e.learner_id join learner l on l.id = coalesce(d.merged_into_id, d.id)
    left join lateral (select s.verdict, s.organization_id from effectiveness_evaluation s where s.enrolment_id = e.id
      and not exists (select from effectiveness_evaluation n where n.replaces_id = s.id)) v on true
    left join organization a on a.id = coalesce(v.organization_id, learner_office(l.id))
  where c.id = class and c.organization_id = any (app_reads()) and l.erased_at is null
  group by a.id, a.name order by a.name nulls last
$$;
revoke execute on function effectiveness_counts(uuid) from public;
grant execute on function effectiveness_counts(uuid) to qms_app;

-- Where the data of learners were erased, the notes of who opened their entries and the words that were said of them go as well.
create function forget_learners(learners uuid[]) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
declare erased uuid[] := array(select l.id from learner l where l.id = any (learners) and l.erased_at is not null and l.organization_id = any (app_writes()));
begin
  delete from personal_data_read where kind in ('learner', 'learner-list') and subject_id = any (erased);
  update effectiveness_evaluation v set remark = case when v.remark is not null then 'Đã xóa' end,
    further_action = case when v.further_action is not null then 'Đã xóa' end, correction_reason = case when v.correction_reason is not null then 'Đã xóa' end
  from enrolment e where e.id = v.enrolment_id and e.learner_id = any (erased);
end $$;
revoke execute on function forget_learners(uuid[]) from public;
grant execute on function forget_learners(uuid[]) to qms_app;
`;

const READS = String.raw`
-- What was read of a learner, by all his entries: his own, and lists of classes from the day on which he stood there.
create function reads_of_entries(entries uuid[]) returns setof personal_data_read language sql stable set search_path = pg_catalog, public as $$
  select r.* from personal_data_read r where r.kind in ('learner', 'learner-list') and r.subject_id = any (entries)
  union
  select r.* from enrolment e join personal_data_read r on r.subject_id = e.class_id and r.read_on >= (e.created_at at time zone 'Asia/Ho_Chi_Minh')::date
  where e.learner_id = any (entries) and case r.kind
    when 'roster' then true
    when 'attendance' then e.state not in ('nominated', 'waiting', 'declined')
    when 'results' then e.state not in ('nominated', 'waiting', 'declined')
    when 'certificate-register' then exists (select from certificate c where c.enrolment_id = e.id)
    when 'effectiveness' then e.state = 'passed' and r.reader_organization_id = learner_office(e.learner_id)
    else false end
  union
  select r.* from enrolment e join certificate c on c.enrolment_id = e.id join personal_data_read r on r.subject_id = c.id and r.kind = 'certificate'
  where e.learner_id = any (entries)
  union
  select r.* from enrolment e join nomination n on n.id = e.nomination_id join personal_data_read r on r.subject_id = n.invitation_id and r.kind = 'nominations'
  where e.learner_id = any (entries)
$$;
revoke execute on function reads_of_entries(uuid[]) from public;

-- What a note speaks of, in words; whether its reader may know it is for the functions below to say.
create function named_reads(notes uuid[]) returns table (id uuid, kind text, way text, read_on date, reader text, post text, office text, about text)
  language sql stable set search_path = pg_catalog, public as $$
  select r.id, r.kind, r.way, r.read_on, p.name, p.post, o.name, case
    when r.kind = 'certificate' then (select lpad(c.number::text, greatest(3, length(c.number::text)), '0') || '/' || c.year from certificate c where c.id = r.subject_id)
    when r.kind = 'nominations' then (select i.title from class_invitation i where i.id = r.subject_id)
    when r.kind = 'external-certificate' then (select x.number from external_certificate x where x.id = r.subject_id)
    when r.kind = 'competence-table' then (select u.name from organization u where u.id = r.subject_id)
    else (select c.code || ' - ' || c.title from training_class c where c.id = r.subject_id) end
  from personal_data_read r join person p on p.id = r.reader_id join organization o on o.id = r.reader_organization_id
  where r.id = any (notes)
$$;
revoke execute on function named_reads(uuid[]) from public;

-- Of a learner whom the office of the transaction keeps; whose competence he is elsewhere is no business of it.
create function reads_of_learner(learner uuid) returns table (id uuid, kind text, way text, read_on date, reader text, post text, office text, about text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select n.* from named_reads(array(select r.id from reads_of_entries(array(
    select m.id from learner l join learner m on coalesce(m.merged_into_id, m.id) = coalesce(l.merged_into_id, l.id)
    where l.id = learner and l.organization_id = any (app_reads()) and l.erased_at is null)) r)) n
$$;
revoke execute on function reads_of_learner(uuid) from public;
grant execute on function reads_of_learner(uuid) to qms_app;

-- Of the person of the transaction: as a learner, wherever somebody said that he is one, and his competence wherever he works or worked.
create function reads_of_me() returns table (id uuid, kind text, way text, read_on date, reader text, post text, office text, about text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select n.* from named_reads(array(select r.id from (
    select e.* from reads_of_entries(array(select m.id from learner_link k join learner l on l.id = k.learner_id
      join learner m on coalesce(m.merged_into_id, m.id) = coalesce(l.merged_into_id, l.id) and m.erased_at is null
      where k.person_id = app_person() and k.ended_at is null)) e
    union
    select c.* from personal_data_read c where c.kind = 'competence' and c.subject_id = app_person()
    union
    select x.* from external_certificate f join personal_data_read x on x.subject_id = f.id and x.kind = 'external-certificate' where f.person_id = app_person()
    union
    select t.* from membership m join personal_data_read t on t.kind = 'competence-table' and t.organization_id = m.organization_id
      and t.subject_id in (m.organization_id, m.unit_id) and t.read_on >= m.valid_from and (m.valid_to is null or t.read_on < m.valid_to)
    where m.person_id = app_person() and m.role <> 'guest-reader'
  ) r where r.reader_id <> app_person())) n
$$;
revoke execute on function reads_of_me() from public;
grant execute on function reads_of_me() to qms_app;
`;
