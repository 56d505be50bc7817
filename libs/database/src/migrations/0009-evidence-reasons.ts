import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why a piece of evidence was suggested, kept with its link: a code with its parameters instead of a Vietnamese sentence, so that each reader
 * gets it in his own language. What is none of the four known sentences stays word for word as `as-written`. Entries of the journal stay.
 */
export class EvidenceReasons0009 implements MigrationInterface {
  readonly name = 'EvidenceReasons0009_1764000000009';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
do $$
declare wanted int; changed int;
begin
  -- The form of what stands there changes, not what it says: nothing that the journal would tell.
  perform set_config('app.recorded', '1', true);
  select count(*) into wanted from evidence e where jsonb_path_exists(e.because, '$[*] ? (@.type() == "string")');
  update evidence e set because = (
    select jsonb_agg(case
        when jsonb_typeof(one) <> 'string' then one
        when words ~ '^Cùng điều khoản .' then
          jsonb_build_object('code', 'same-clause', 'params', jsonb_build_object('clauses', substring(words from '^Cùng điều khoản (.*)$')))
        when words ~ '^Trùng \d{1,6} cụm từ trong tên$' then
          jsonb_build_object('code', 'words-in-common', 'params', jsonb_build_object('count', substring(words from '\d+')::int))
        when words = 'Trong thời gian thực hiện nhiệm vụ' then jsonb_build_object('code', 'within-task-time', 'params', '{}'::jsonb)
        when words ~ '^Hồ sơ của đơn vị chủ trì \(.*\)$' then
          jsonb_build_object('code', 'record-of-lead-unit', 'params', jsonb_build_object('unit', substring(words from '\((.*)\)$')))
        else jsonb_build_object('code', 'as-written', 'params', jsonb_build_object('words', words))
      end order by place)
    from (select item as one, normalize(item #>> '{}', NFC) as words, place from jsonb_array_elements(e.because) with ordinality as items (item, place)) read)
  where jsonb_path_exists(e.because, '$[*] ? (@.type() == "string")');
  get diagnostics changed = row_count;
  if changed <> wanted or exists (select from evidence e where jsonb_path_exists(e.because, '$[*] ? (@.type() == "string")')) then
    raise exception 'reasons of evidence: % of % rows were changed', changed, wanted;
  end if;
end $$;
comment on column evidence.because is 'reasons of the suggestion that it came from: [{code, params}]';
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
