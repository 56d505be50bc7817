import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The last day of each record as its rule gives it (records: hand-over.rules.ts): 01 year after its work ended (NĐ 30/2020/NĐ-CP, Điều 30 khoản 2
 * điểm b), of what is in force after its validity ended; none for what is kept for less than 05 years, struck out, or with the archive already.
 * 29 February ends on 1 March.
 */
export const LAST_DAYS = `update record r set hand_over_by = l.last_day
  from (select e.id, (e.ended + interval '1 year')::date + case when to_char(e.ended, 'MMDD') = '0229' then 1 else 0 end as last_day
      from (select x.id, case when c.id is null or c.years < 5 or x.archived_on is not null then null
            when x.state = 'withdrawn' and (x.kind <> 'effective-revision' or x.valid_to is null or x.valid_to <= x.happened_on) then null
            when x.kind = 'effective-revision' or c.start_event = 'validity-end' then x.valid_to else x.happened_on end as ended
          from record x left join retention_class c on c.id = x.class_id where x.state <> 'destroyed') e) l
  where r.id = l.id`;

/** Until when a record goes to the agency's archive stands on it, as the end of its term does, and is asked by an index of its own. */
export class HandOver0058 implements MigrationInterface {
  readonly name = 'HandOver0058_1764000000058';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
alter table record add column hand_over_by date;
do $$
declare wanted int; changed int;
begin
  -- What follows from what stands there already: nothing that the journal would tell.
  perform set_config('app.recorded', '1', true);
  select count(*) into wanted from record where state <> 'destroyed';
  ${LAST_DAYS};
  get diagnostics changed = row_count;
  if changed <> wanted then raise exception 'last days of records: % of % rows were filled', changed, wanted; end if;
  set constraints all immediate;
end $$;
alter table record add constraint hand_over_awaited
  check (hand_over_by is null or (archived_on is null and state <> 'destroyed' and hand_over_by > happened_on));
create index record_hand_over on record (organization_id, hand_over_by, id) where hand_over_by is not null;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
