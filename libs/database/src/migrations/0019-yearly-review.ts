import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Soát xét định kỳ: who looked at which revision, when, and what came of it. */
export class YearlyReview0019 implements MigrationInterface {
  readonly name = 'YearlyReview0019_1764000000019';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
create table document_review (
  id uuid primary key,
  organization_id uuid not null,
  document_id uuid not null, revision_id uuid not null,
  year int not null,                             -- of the list that it stands in
  outcome text not null check (outcome in ('unchanged','amend','withdraw')),
  remark text check (remark is nfc normalized),
  reviewed_by uuid not null references person, reviewed_at timestamptz not null,
  change_request_id uuid,
  foreign key (organization_id, document_id) references document (organization_id, id),
  foreign key (organization_id, revision_id) references revision (organization_id, id),
  foreign key (organization_id, change_request_id) references change_request (organization_id, id),
  constraint asks_for_a_change check ((outcome = 'unchanged') = (change_request_id is null)),
  constraint reviewed_in_its_year check (year = extract(year from reviewed_at at time zone 'Asia/Ho_Chi_Minh')::int)
);
call owned('document_review');
call journaled('document_review');
call append_only('document_review');
create index document_review_document on document_review (document_id, reviewed_at desc);
create index document_review_year on document_review (organization_id, year);

create function reviews_what_is_in_force() returns trigger language plpgsql as $$
begin
  if exists (select from revision r where r.id = new.revision_id and (r.document_id <> new.document_id or r.state <> 'effective')) then
    raise exception 'only what is in force is looked through' using errcode = '23514', constraint = 'reviews_what_is_in_force', table = tg_table_name;
  end if;
  return null;
end $$;
create trigger reviews_what_is_in_force after insert on document_review for each row execute function reviews_what_is_in_force();
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
