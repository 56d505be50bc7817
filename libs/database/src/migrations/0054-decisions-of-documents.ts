import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Decisions of documents: number and day of what was approved in the app and goes alone, by which decision a document ends, the signed change request.
 * A document that ended, or whose end was decided, gets no revision any more.
 */
export class DecisionsOfDocuments0054 implements MigrationInterface {
  readonly name = 'DecisionsOfDocuments0054_1764000000054';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
-- Số, ngày by văn thư for what the head confirmed in the app; the documents of a package have those of the package.
create table approval_number (
  id uuid primary key,
  organization_id uuid not null,
  approval_id uuid not null unique,
  number text not null check (number is nfc normalized and number = btrim(number) and number <> ''),
  decided_on date not null,
  file_id uuid not null,
  reason text check (reason is nfc normalized and reason = btrim(reason) and reason <> ''),
  entered_by uuid not null references person, entered_at timestamptz not null,
  foreign key (organization_id, approval_id) references approval (organization_id, id),
  foreign key (organization_id, file_id) references file (organization_id, id)
);
call owned('approval_number', '(select app_reach()) = ''supervisor''');
call journaled('approval_number');
call append_only('approval_number');

create function numbers_lone_confirmation() returns trigger language plpgsql as $$
begin
  if exists (select from approval a join revision r on r.id = a.revision_id
      where a.id = new.approval_id and (a.kind <> 'confirmation' or r.issuance_id is not null)) then
    raise exception 'it has its number from its decision or its package' using errcode = '23514', constraint = 'numbers_lone_confirmation', table = tg_table_name;
  end if;
  return null;
end $$;
create trigger numbers_lone_confirmation after insert on approval_number for each row execute function numbers_lone_confirmation();

-- Hủy bỏ: who decided it, how, and from which day on the document is not in force.
create table withdrawal (
  id uuid primary key,
  organization_id uuid not null,
  document_id uuid not null unique,
  reason text not null check (reason is nfc normalized and reason = btrim(reason) and reason <> ''),
  kind text not null check (kind in ('confirmation','signed-decision')),
  signer_name text not null, signer_post text not null,
  method text check (method in ('KT.','TL.','TUQ.')), authorization_id uuid,
  decision_number text, decided_on date not null, decision_file_id uuid,
  ends_on date not null,                                  -- first day on which it is no longer in force
  entered_by uuid not null references person, entered_at timestamptz not null,
  foreign key (organization_id, document_id) references document (organization_id, id),
  foreign key (organization_id, decision_file_id) references file (organization_id, id),
  foreign key (organization_id, authorization_id) references signing_authorization (organization_id, id),
  constraint withdrawn_by_whole_decision check ((kind = 'signed-decision') = (decision_number is not null) and (decision_number is null) = (decision_file_id is null)),
  constraint ends_once_decided check (ends_on >= decided_on)
);
call owned('withdrawal', '(select app_reach()) = ''supervisor''');
call journaled('withdrawal');
call append_only('withdrawal');
create index withdrawal_due on withdrawal (ends_on);
create trigger signed_by_authorization after insert on withdrawal for each row execute function signed_by_authorization();

-- The end of a document and a revision of it never pass each other by: both stand on the document's row.
create function document_goes_on() returns trigger language plpgsql as $$
declare ended boolean;
begin
  if tg_op = 'UPDATE' then
    if new.state = old.state or new.state not in ('in-review','approved','effective') then return new; end if;
  end if;
  select d.state = 'withdrawn' or exists (select from withdrawal w where w.document_id = d.id) into ended
    from document d where d.id = new.document_id for share;
  if ended then
    raise exception 'the document has ended' using errcode = '23514', constraint = 'document_goes_on', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger document_goes_on before insert or update of state on revision for each row execute function document_goes_on();

create function ends_with_its_drafts() returns trigger language plpgsql as $$
declare ended uuid; left_behind text;
begin
  if tg_table_name = 'document' then
    ended := new.id;
    select r.state into left_behind from revision r where r.document_id = ended and r.state in ('draft','in-review','returned','approved','effective') limit 1;
  else
    ended := new.document_id;
    select r.state into left_behind from revision r where r.document_id = ended and r.state in ('draft','in-review','returned','approved') limit 1;
  end if;
  if left_behind is not null then
    raise exception 'a revision is still %', left_behind using errcode = '23514', constraint = 'ends_with_its_drafts', table = tg_table_name;
  end if;
  return null;
end $$;
create constraint trigger ends_with_its_drafts after insert on withdrawal deferrable initially deferred
  for each row execute function ends_with_its_drafts();
create constraint trigger ends_with_its_drafts after update of state on document deferrable initially deferred
  for each row when (new.state = 'withdrawn' and old.state <> 'withdrawn') execute function ends_with_its_drafts();

create function withdrawn_for_good() returns trigger language plpgsql as $$
begin
  if old.state = 'withdrawn' and new.state <> 'withdrawn' then
    raise exception 'a withdrawn document stays so' using errcode = '23514', constraint = 'withdrawn_for_good', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger withdrawn_for_good before update of state on document for each row execute function withdrawn_for_good();

-- Phiếu đề nghị that was signed on paper: the signed sheet, who decided, when.
alter table change_request add column signer_name text, add column signer_post text,
  add column method text check (method in ('KT.','TL.','TUQ.')), add column authorization_id uuid,
  add column decided_on date, add column decision_file_id uuid,
  add foreign key (organization_id, decision_file_id) references file (organization_id, id),
  add foreign key (organization_id, authorization_id) references signing_authorization (organization_id, id),
  add constraint signed_sheet_is_whole check (num_nonnulls(signer_name, signer_post, decided_on, decision_file_id) in (0, 4)
    and (decision_file_id is not null or method is null)),
  add constraint signed_sheet_decides check (decision_file_id is null or state in ('accepted','refused'));
create trigger frozen_sheet before update on change_request for each row execute function
  enforce_frozen('awaiting', 'signer_name', 'signer_post', 'method', 'authorization_id', 'decided_on', 'decision_file_id');
create trigger signed_by_authorization after insert or update of method, authorization_id on change_request
  for each row execute function signed_by_authorization();
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
