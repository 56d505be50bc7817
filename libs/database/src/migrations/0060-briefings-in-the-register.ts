import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Phổ biến, niêm yết is a kind of record of its own, and whoever reads what was made known reads that it was: the supervising offices too. Who was
 * there stays with those who record it; others are told how many.
 */
export class BriefingsInTheRegister0060 implements MigrationInterface {
  readonly name = 'BriefingsInTheRegister0060_1764000000060';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
alter table record drop constraint record_kind_check, add constraint record_kind_check check (kind in ('effective-revision','issuing-decision',
  'audit-report','corrective-action','management-review','confirmation-of-validity','objective-result','training-course','certificate-register',
  'inspection-minutes','declaration','satisfaction-survey','feedback','risk-table','dialogue-minutes','dissemination','periodic-report',
  'ordinary-document','other'));
do $$
declare wanted int; made int;
begin
  -- Until now it would have been 'other', and gets the class that the organization gave to that: nothing that the journal would tell.
  perform set_config('app.recorded', '1', true);
  select count(*) into wanted from retention_default where kind = 'other';
  insert into retention_default (id, organization_id, kind, class_id)
    select uuidv7(), organization_id, 'dissemination', class_id from retention_default where kind = 'other';
  get diagnostics made = row_count;
  if made <> wanted then raise exception 'classes of records: % of % organizations were given one', made, wanted; end if;
  set constraints all immediate;
end $$;

-- Người chủ trì, as the minutes name him; nobody leads a posting. Of what was recorded before it is not known.
alter table briefing add column led_by text check (led_by is nfc normalized and led_by = btrim(led_by) and led_by <> ''),
  add constraint posting_has_no_leader check (kind = 'meeting' or led_by is null);
drop trigger frozen on briefing;
create trigger frozen before update on briefing for each row execute function
  enforce_frozen('', 'organization_id', 'kind', 'subject', 'held_on', 'place', 'led_by', 'file_id', 'recorded_by', 'recorded_at');

alter policy app_select on briefing using (organization_id = any ((select app_reads())::uuid[]) or (select app_reach()) in ('system','supervisor'));
alter policy app_select on briefing_document using (organization_id = any ((select app_reads())::uuid[]) or (select app_reach()) in ('system','supervisor'));

/* How many were there, of a briefing within the scope: who they are is not told. */
create function briefing_attendance(asked uuid) returns int language sql stable security definer set search_path = pg_catalog, public as $$
  select count(distinct r.person_id)::int from public.briefing b join public.reading r on r.briefing_id = b.id
  where b.id = asked and (b.organization_id = any ((select public.app_reads())::uuid[]) or (select public.app_reach()) in ('system','supervisor'))
$$;
revoke execute on function briefing_attendance(uuid) from public;
grant execute on function briefing_attendance(uuid) to qms_app;
create index reading_briefing on reading (briefing_id) where briefing_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
