import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bản giấy kiểm soát: numbered copies of a revision, who holds each, what became of it. */
export class PaperCopies0030 implements MigrationInterface {
  readonly name = 'PaperCopies0030_1764000000030';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
create table paper_copy (
  id uuid primary key,
  organization_id uuid not null references organization,
  revision_id uuid not null,
  number int not null check (number > 0),        -- 1…n of the revision, without gap
  unit_id uuid references organization,          -- one holder: a unit, a person, or somebody outside
  person_id uuid references person,
  outside text check (outside is nfc normalized and outside = btrim(outside) and outside <> ''),
  issued_by uuid not null references person, issued_at timestamptz not null,
  outcome text check (outcome in ('returned','destroyed','lost')),
  settled_by uuid references person, settled_at timestamptz,
  remark text check (remark is nfc normalized and remark = btrim(remark) and remark <> ''),
  version int not null default 1,
  foreign key (organization_id, revision_id) references revision (organization_id, id),
  unique (revision_id, number),
  constraint one_holder check (num_nonnulls(unit_id, person_id, outside) = 1),
  constraint settled_copy_is_complete check (num_nonnulls(outcome, settled_by, settled_at) in (0, 3)),
  constraint lost_says_how check (outcome is distinct from 'lost' or remark is not null)
);
call owned('paper_copy');
call journaled('paper_copy');
create index paper_copy_out on paper_copy (organization_id, revision_id) where settled_at is null;
create trigger frozen before update on paper_copy for each row execute function
  enforce_frozen('', 'organization_id', 'revision_id', 'number', 'unit_id', 'person_id', 'outside', 'issued_by', 'issued_at');

create function copied_in_turn() returns trigger language plpgsql as $$
begin
  if new.number <> 1 + (select count(*) from paper_copy c where c.revision_id = new.revision_id and c.id <> new.id) then
    raise exception 'copies are numbered without gap' using errcode = '23514', constraint = 'copied_in_turn', table = tg_table_name;
  end if;
  return null;
end $$;
create function copied_while_in_force() returns trigger language plpgsql as $$
begin
  if not exists (select from revision r where r.id = new.revision_id and r.state = 'effective') then
    raise exception 'only what is in force is given out' using errcode = '23514', constraint = 'copied_while_in_force', table = tg_table_name;
  end if;
  return null;
end $$;
create function copy_settled_for_good() returns trigger language plpgsql as $$
begin
  if old.settled_at is not null then
    raise exception 'what became of a copy stands' using errcode = '23514', constraint = 'copy_settled_for_good', table = tg_table_name;
  end if;
  return new;
end $$;
-- After the row, so that a revision that is not there is refused as such.
create trigger copied_in_turn after insert on paper_copy for each row execute function copied_in_turn();
create trigger copied_while_in_force after insert on paper_copy for each row execute function copied_while_in_force();
create trigger copy_settled_for_good before update of outcome, settled_by, settled_at, remark on paper_copy for each row execute function copy_settled_for_good();
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
