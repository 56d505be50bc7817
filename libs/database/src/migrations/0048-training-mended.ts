import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What replaces a certificate is found by index; a decision signed TUQ. names its authorization; one that was numbered wrongly is recalled while
 * nothing was printed by it.
 */
export class TrainingMended0048 implements MigrationInterface {
  readonly name = 'TrainingMended0048_1764000000048';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
create index certificate_replaced on certificate (replaces_id) where replaces_id is not null;

-- Who signs TUQ. names the authorization that was in force on the day of the decision.
alter table certificate_grant add column authorization_id uuid,
  add foreign key (organization_id, authorization_id) references signing_authorization (organization_id, id);
create function grant_by_authorization() returns trigger language plpgsql as $$
begin
  if new.signed_for is distinct from 'TUQ.' then
    if new.authorization_id is not null then
      raise exception 'an authorization is named by who signs TUQ.' using errcode = '23514', constraint = 'grant_by_authorization', table = tg_table_name;
    end if;
  elsif not exists (select from signing_authorization a where a.id = new.authorization_id and a.organization_id = new.organization_id
      and (new.decided_on is null or new.decided_on between a.valid_from and a.valid_until and (a.revoked_on is null or new.decided_on < a.revoked_on))) then
    raise exception 'TUQ. without an authorization in force on that day' using errcode = '23514', constraint = 'grant_by_authorization', table = tg_table_name;
  end if;
  return null;
end $$;
create trigger grant_by_authorization after insert or update of signed_for, authorization_id, decided_on on certificate_grant
  for each row execute function grant_by_authorization();

drop trigger frozen_numbered on certificate_grant;
create trigger frozen_numbered before update on certificate_grant for each row execute function
  enforce_frozen('draft,submitted,signed', 'number', 'decided_on', 'signer_name', 'signer_post', 'signed_for', 'authorization_id');

-- A decision that was numbered wrongly is recalled while nothing was printed by it; its number stays with it.
insert into allowed_move values ('certificate-grant', 'numbered', 'recalled');
alter table certificate_grant drop constraint grant_numbered_whole,
  add constraint grant_numbered_whole check (num_nonnulls(number, decided_on) in (0, 2) and (state <> 'numbered' or number is not null)
    and (state in ('numbered', 'recalled') or number is null));
create function recalled_before_printing() returns trigger language plpgsql as $$
begin
  if new.state = 'recalled' and exists (select from certificate c where c.grant_id = new.id and c.state not in ('reserved', 'void')) then
    raise exception 'certificates were printed by this decision' using errcode = '23514', constraint = 'recalled_before_printing', table = tg_table_name;
  end if;
  return null;
end $$;
create trigger recalled_before_printing after update of state on certificate_grant for each row execute function recalled_before_printing();
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
