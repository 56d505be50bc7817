import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A withdrawal for a day to come may be revoked; withdrawals and revocations that were confirmed in the app get number and day afterwards. From here
 * on a document has at most one withdrawal that stands, and everything asks for that one.
 */
export class WithdrawalsRevoked0056 implements MigrationInterface {
  readonly name = 'WithdrawalsRevoked0056_1764000000056';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
-- Thu hồi quyết định hủy bỏ: who decided it and how. The withdrawal stays as it was.
create table withdrawal_revocation (
  id uuid primary key,
  organization_id uuid not null,
  withdrawal_id uuid not null unique,
  reason text not null check (reason is nfc normalized and reason = btrim(reason) and reason <> ''),
  kind text not null check (kind in ('confirmation','signed-decision')),
  signer_name text not null, signer_post text not null,
  method text check (method in ('KT.','TL.','TUQ.')), authorization_id uuid,
  decision_number text, decided_on date not null, decision_file_id uuid,
  entered_by uuid not null references person, entered_at timestamptz not null,
  foreign key (organization_id, withdrawal_id) references withdrawal (organization_id, id),
  foreign key (organization_id, decision_file_id) references file (organization_id, id),
  foreign key (organization_id, authorization_id) references signing_authorization (organization_id, id),
  constraint withdrawal_revoked_by_whole_decision check ((kind = 'signed-decision') = (decision_number is not null) and (decision_number is null) = (decision_file_id is null))
);
call owned('withdrawal_revocation', '(select app_reach()) = ''supervisor''');
call journaled('withdrawal_revocation');
call append_only('withdrawal_revocation');
create trigger signed_by_authorization after insert on withdrawal_revocation for each row execute function signed_by_authorization();

-- Số, ngày by văn thư for a withdrawal, or the revocation of one, that the head confirmed in the app.
create table withdrawal_number (
  id uuid primary key,
  organization_id uuid not null,
  withdrawal_id uuid unique, revocation_id uuid unique,
  number text not null check (number is nfc normalized and number = btrim(number) and number <> ''),
  decided_on date not null,
  file_id uuid not null,
  reason text check (reason is nfc normalized and reason = btrim(reason) and reason <> ''),
  entered_by uuid not null references person, entered_at timestamptz not null,
  foreign key (organization_id, withdrawal_id) references withdrawal (organization_id, id),
  foreign key (organization_id, revocation_id) references withdrawal_revocation (organization_id, id),
  foreign key (organization_id, file_id) references file (organization_id, id),
  constraint numbers_one_decision check (num_nonnulls(withdrawal_id, revocation_id) = 1)
);
call owned('withdrawal_number', '(select app_reach()) = ''supervisor''');
call journaled('withdrawal_number');
call append_only('withdrawal_number');

create view standing_withdrawal with (security_invoker = true) as
  select w.* from withdrawal w where not exists (select from withdrawal_revocation v where v.withdrawal_id = w.id);
grant select on standing_withdrawal to qms_app;

-- All of the following lock the document's row first and look afterwards, in a statement of their own: it sees what the one before them committed.
alter table withdrawal drop constraint withdrawal_document_id_key;
create index withdrawal_document on withdrawal (document_id);
create function one_standing_withdrawal() returns trigger language plpgsql as $$
begin
  perform from document d where d.id = new.document_id for no key update;
  if exists (select from standing_withdrawal w where w.document_id = new.document_id) then
    raise exception 'its end was decided already' using errcode = '23514', constraint = 'one_standing_withdrawal', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger one_standing_withdrawal before insert on withdrawal for each row execute function one_standing_withdrawal();

create function revoked_before_its_end() returns trigger language plpgsql as $$
declare standing text;
begin
  select d.state into standing from withdrawal w join document d on d.id = w.document_id where w.id = new.withdrawal_id for no key update of d;
  if standing = 'withdrawn' then
    raise exception 'the document has ended' using errcode = '23514', constraint = 'revoked_before_its_end', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger revoked_before_its_end before insert on withdrawal_revocation for each row execute function revoked_before_its_end();

create function numbers_standing_confirmation() returns trigger language plpgsql as $$
begin
  perform from withdrawal w join document d on d.id = w.document_id where w.id = new.withdrawal_id for share of d;
  if exists (select from withdrawal w where w.id = new.withdrawal_id and w.kind <> 'confirmation')
      or exists (select from withdrawal_revocation v where v.id = new.revocation_id and v.kind <> 'confirmation')
      or exists (select from withdrawal_revocation v where v.withdrawal_id = new.withdrawal_id) then
    raise exception 'it has its number from its decision, or was revoked' using errcode = '23514', constraint = 'numbers_standing_confirmation', table = tg_table_name;
  end if;
  return null;
end $$;
create trigger numbers_standing_confirmation after insert on withdrawal_number for each row execute function numbers_standing_confirmation();

create function revoked_goes_on() returns trigger language plpgsql as $$
begin
  if exists (select from withdrawal w where w.document_id = new.id) and not exists (select from standing_withdrawal w where w.document_id = new.id) then
    raise exception 'its withdrawal was revoked' using errcode = '23514', constraint = 'revoked_goes_on', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger revoked_goes_on before update of state on document for each row when (new.state = 'withdrawn' and old.state <> 'withdrawn')
  execute function revoked_goes_on();

create or replace function document_goes_on() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.state = old.state or new.state not in ('in-review','approved','effective') then return new; end if;
  end if;
  perform from document d where d.id = new.document_id for share;
  if exists (select from document d where d.id = new.document_id and d.state = 'withdrawn')
      or exists (select from standing_withdrawal w where w.document_id = new.document_id) then
    raise exception 'the document has ended' using errcode = '23514', constraint = 'document_goes_on', table = tg_table_name;
  end if;
  return new;
end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
