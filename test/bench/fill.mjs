import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { admin } from './world.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Sought by its spellings: with these accents in so many files, with others in so many, however many rows there are. */
export const SPELLED = { exact: 'Đào tạo', other: 'Đảo tảo', exactFiles: 300, otherFiles: 200 };

const SENTENCES = [
  'Cơ quan kiểm soát tài liệu theo quy trình đã ban hành.',
  'Kết quả đánh giá nội bộ được báo cáo lãnh đạo cơ quan.',
  'Hồ sơ được lưu giữ tại bộ phận văn thư theo thời hạn bảo quản.',
  'Tổ chức, cá nhân nộp hồ sơ tại Bộ phận Tiếp nhận và Trả kết quả.',
  'Chuyên viên thẩm định hồ sơ và trình lãnh đạo phòng xem xét.',
  'Mục tiêu chất lượng năm nay được theo dõi hằng quý.',
  'Sự không phù hợp được ghi nhận và khắc phục đúng thời hạn.',
  'Giấy phép xây dựng được cấp cho công trình nhà ở riêng lẻ.',
  'Phiếu phản ánh, kiến nghị của người dân được trả lời bằng văn bản.',
  'Biên bản họp xem xét của lãnh đạo nêu rõ việc cần làm.',
  'Thiết bị đo được kiểm định trước khi đưa vào sử dụng.',
  'Danh mục tài liệu bên ngoài được cập nhật khi văn bản thay đổi.',
];
/** Texts that the files have in turn: prime, so that they do not go with the other turns. */
const TEXTS = 97;

/** Texts as the product keeps them: its own rules say what stands in the columns. */
function textRows() {
  const { foldedAlike, keptText, wordsVector } = createRequire(import.meta.url)(join(root, 'dist/libs/texts/src/words.rules.js'));
  const rowOf = (text) => [keptText(text), foldedAlike(keptText(text)), wordsVector(keptText(text))];
  const common = Array.from({ length: TEXTS }, (_, n) =>
    rowOf(
      `Văn bản số ${n + 1}. ${Array.from({ length: 5 }, (_, i) => SENTENCES[(n * 7 + i * (1 + (n % 5))) % SENTENCES.length]).join(' ')} Từ hiếm${n}.`,
    ),
  );
  return [...common, ...[SPELLED.exact, SPELLED.other].map((words) => rowOf(`${SENTENCES[0]} ${words} viên chức. ${SENTENCES[2]}`))];
}

const ROWS = (rows) => `create temp table bench_row as
  select n, uuidv7() as record_id, uuidv7() as file_id,
    case when n % ${Math.max(1, Math.floor(rows / SPELLED.exactFiles))} = 1 and n <= ${rows} then ${TEXTS}
      when n % ${Math.max(1, Math.floor(rows / SPELLED.otherFiles))} = 2 then ${TEXTS + 1} else n % ${TEXTS} end as text
  from generate_series(1, ${rows}) n`;
const OWNER = `(select id from organization where code = 'SXD') o`;
const RECORDS = `insert into record (id, organization_id, unit_id, kind, state, title, number, happened_on, clauses, source_type, source_id, created_at)
  select b.record_id, o.id, u.id, 'ordinary-document', case when n % 5 = 0 then 'superseded' else 'valid' end,
    (array['Báo cáo','Kế hoạch','Quyết định','Biên bản','Công văn'])[1 + n % 5] || ' ' || (array['tổng kết','kiểm tra','đánh giá nội bộ','xem xét của lãnh đạo','kiểm soát tài liệu','cải tiến'])[1 + n % 6] || ' số ' || n,
    n || '/BC-SXD', date '2016-01-01' + (n * 7919::bigint % 3900)::int, array[(array['7.5','9.1.2','9.2','9.3','8.4','7.1.5','10.2','8.5.6','4.3'])[1 + n % 9]], 'self', gen_random_uuid(), now()
  from bench_row b, ${OWNER}, (select id from organization where code = 'SXD-QLXD') u`;
const FILES = `insert into file (id, organization_id, state, object_key, name, content_type, size, sha256, created_at, deadline, verified_at, adopted_at, entered_at, checked_at, text_asked_at)
  select b.file_id, o.id, 'stored', substr(b.file_id::text, 1, 2) || '/' || b.file_id, 'Văn bản ' || n || '.pdf', 'application/pdf', 1000, sha256(n::text::bytea), now(), now(), now(), now(), now(), now(), now()
  from bench_row b, ${OWNER}`;
const RECORD_FILES = `insert into record_file (id, organization_id, record_id, file_id, position) select gen_random_uuid(), o.id, b.record_id, b.file_id, 0 from bench_row b, ${OWNER}`;
const FILE_TEXTS = `insert into file_text (id, organization_id, file_id, state, pages, pages_done, attempts, changed_at, text, folded, words, words_edition)
  select gen_random_uuid(), o.id, b.file_id, 'read', 1, 1, 1, now(), t.text, t.folded, t.words::tsvector, 2 from bench_row b join bench_text t on t.n = b.text, ${OWNER} order by b.n`;
const DOCUMENTS = (
  rows,
) => `insert into document (id, organization_id, code, title, kind, clauses, state, issue, amendment, effective_on, created_at)
  select gen_random_uuid(), o.id, 'QT-' || n, 'Quy trình số ' || n, 'procedure', '{7.5}', 'effective', 1, 0, '2026-01-01', now()
  from generate_series(1, ${rows}) n, ${OWNER}`;

/** Every so many documents have a file whose text was read, in their revision in force. */
const WITH_TEXT = 10;
const REVISIONS = `insert into revision (id, organization_id, document_id, title, issue, amendment, state, file_id, sha256, prepared_by, effective_from)
  select uuidv7(), d.organization_id, d.id, d.title, 1, 0, 'effective', b.file_id, sha256(b.n::text::bytea), p.id, d.effective_on
  from bench_row b, ${OWNER}, person p, document d
  where p.username = 'thuky' and (b.n % ${WITH_TEXT} = 0 or b.text >= ${TEXTS}) and d.organization_id = o.id and d.code = 'QT-' || b.n`;

/** So many records, each with a file whose text was read, and as many documents, some with such a file: all of one agency. */
export async function fill(database, rows) {
  // Inverted indexes are built in one go afterwards: row by row they take ten times as long.
  const inverted = await admin(
    database,
    `select indexname as name, indexdef as definition from pg_indexes where schemaname = 'public' and indexdef like '%USING gin%'
       and tablename in ('record', 'file_text', 'document')`,
  );
  const texts = JSON.stringify(textRows()).replaceAll("'", "''");
  await admin(
    database,
    'set session_replication_role = replica',
    "set maintenance_work_mem = '512MB'",
    ...inverted.map(({ name }) => `drop index ${name}`),
    `create temp table bench_text as select place - 1 as n, t->>0 as text, t->>1 as folded, t->>2 as words
       from jsonb_array_elements('${texts}'::jsonb) with ordinality as given (t, place)`,
    ROWS(rows),
    RECORDS,
    FILES,
    RECORD_FILES,
    FILE_TEXTS,
    DOCUMENTS(rows),
    'analyze bench_row',
    'analyze document',
    REVISIONS,
    ...inverted.map(({ definition }) => definition),
    ...['record', 'file', 'record_file', 'file_text', 'document', 'revision', 'journal_entry'].map((table) => `vacuum analyze ${table}`),
  );
}
