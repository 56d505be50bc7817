import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Issuing packages: one decision carries up to sixty documents, which move as one. */
export class Issuances0011 implements MigrationInterface {
  readonly name = 'Issuances0011_1764000000011';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
create table issuance (
  id uuid primary key,
  organization_id uuid not null references organization,
  subject text not null check (subject is nfc normalized and subject = btrim(subject) and subject <> ''),   -- trích yếu of the decision
  statement text check (statement is nfc normalized),                                                       -- tờ trình
  state text not null check (state in ('draft','in-review','returned','signed','numbered','issued','discarded')),
  prepared_by uuid not null references person, created_at timestamptz not null,
  submitted_by uuid references person, submitted_at timestamptz, return_reason text,
  approval_kind text check (approval_kind in ('confirmation','signed-decision')),
  signer_name text, signer_post text, method text check (method in ('KT.','TL.','TUQ.')), signed_at timestamptz,
  effective_from date,
  decision_number text, decided_on date, decision_file_id uuid,
  issued_on date,
  version int not null default 1,
  foreign key (organization_id, decision_file_id) references file (organization_id, id),
  constraint signed_is_complete check (state not in ('signed','numbered','issued')
    or (approval_kind is not null and signer_name is not null and signer_post is not null and signed_at is not null and effective_from is not null)),
  constraint numbered_is_complete check (state not in ('numbered','issued')
    or (decision_number is not null and decided_on is not null and decision_file_id is not null)),
  constraint issued_has_day check ((state = 'issued') = (issued_on is not null)),
  constraint issued_after_decided check (issued_on >= decided_on)
);
call owned('issuance', '(select app_reach()) = ''supervisor'' and state in (''signed'',''numbered'',''issued'')');
call journaled('issuance');
create index issuance_list on issuance (organization_id, created_at desc, id desc);

insert into allowed_move values
  ('issuance', '', 'draft'), ('issuance', 'draft', 'discarded'), ('issuance', 'draft', 'in-review'), ('issuance', 'in-review', 'draft'),
  ('issuance', 'in-review', 'numbered'), ('issuance', 'in-review', 'returned'), ('issuance', 'in-review', 'signed'), ('issuance', 'numbered', 'issued'),
  ('issuance', 'returned', 'discarded'), ('issuance', 'returned', 'in-review'), ('issuance', 'signed', 'numbered');
create trigger legal_move before insert or update of state on issuance for each row execute function enforce_move('issuance');
create trigger frozen before update on issuance for each row execute function
  enforce_frozen('draft,returned,in-review', 'subject', 'statement', 'prepared_by', 'organization_id', 'approval_kind', 'signer_name', 'signer_post', 'method',
    'signed_at', 'effective_from');
create trigger frozen_decision before update on issuance for each row execute function
  enforce_frozen('draft,returned,in-review,signed', 'decision_number', 'decided_on', 'decision_file_id');

alter table revision add column issuance_id uuid;
alter table revision add foreign key (organization_id, issuance_id) references issuance (organization_id, id);
create index revision_issuance on revision (issuance_id) where issuance_id is not null;
create trigger frozen_issuance before update on revision for each row execute function enforce_frozen('draft,returned,in-review', 'issuance_id');

create function issuance_moves_as_one() returns trigger language plpgsql as $$
declare package uuid; fault text;
begin
  if tg_table_name = 'issuance' then package := new.id; else package := new.issuance_id; end if;
  if package is null then return null; end if;
  select format('a document is %s in an issuance that is %s', r.state, i.state) into fault
    from revision r join issuance i on i.id = r.issuance_id
    where i.id = package and not case i.state
      when 'draft' then r.state in ('draft', 'returned')
      when 'returned' then r.state in ('draft', 'returned')
      when 'in-review' then r.state = 'in-review'
      when 'discarded' then false
      else r.state in ('approved', 'effective', 'superseded', 'withdrawn') end
    limit 1;
  if fault is not null then
    raise exception '%', fault using errcode = '23514', constraint = 'issuance_moves_as_one', table = tg_table_name;
  end if;
  return null;
end $$;
create constraint trigger moves_as_one after insert or update on revision deferrable initially deferred
  for each row execute function issuance_moves_as_one();
create constraint trigger moves_as_one after insert or update on issuance deferrable initially deferred
  for each row execute function issuance_moves_as_one();
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
