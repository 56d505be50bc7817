import type { Db } from '@qms/work';
import type { PassageDto } from './texts.dto';
import type { TextQuestion } from './words.rules';

/** Characters shown before and after the words. */
const BEFORE = 70;
const AFTER = 130;

/** Where the words of a question stand in the texts of these files, by the file's id; at most a page's worth of files. */
export async function passagesIn(db: Db, fileIds: readonly string[], question: TextQuestion): Promise<Map<string, PassageDto>> {
  if (fileIds.length === 0) return new Map();
  const rows = await db.query<PassageDto>(
    `select t.file_id as "fileId", f.name as "fileName", substr(t.text, greatest(1, at - ${BEFORE}), least(${BEFORE}, at - 1)) as before,
       substr(t.text, at, length) as match, substr(t.text, at + length, ${AFTER}) as after
     from file_text t join file f on f.id = t.file_id
       cross join lateral (select position(' ' || $2 || ' ' in ' ' || t.folded || ' ') as in_row) p
       cross join lateral (select case when in_row > 0 then in_row else greatest(1, position(' ' || $3 || ' ' in ' ' || t.folded || ' ')) end as at,
         char_length(case when in_row > 0 then $2 else $3 end) as length) w
     where t.file_id = any ($1::uuid[]) and t.text is not null`,
    [fileIds, question.phrase, question.word],
  );
  const line = (text: string): string => text.replace(/\s+/g, ' ');
  // What was cut off begins and ends with whole words.
  const tail = (text: string): string => (text.length < BEFORE ? text : text.replace(/^\S*\s/, ''));
  const head = (text: string): string => (text.length < AFTER ? text : text.replace(/\s\S*$/, ''));
  return new Map(
    rows.map((row) => [row.fileId, { ...row, before: tail(line(row.before)), match: line(row.match), after: head(line(row.after)) }]),
  );
}
