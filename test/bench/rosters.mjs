import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { upload } from '../faults/memory.mjs';
import { compareActs } from './load.mjs';
import { admin } from './world.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fromBuild = (path) => createRequire(import.meta.url)(join(root, 'dist', path));
const HEADS = ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Cơ quan, đơn vị', 'Thư điện tử', 'Điện thoại'];
const ROWS = 1_000;

/** W7: a roster of a thousand people out of Excel, looked through and taken in, against reading it and one insert. */
export async function rostersWorkload(api, headers, database, { times }) {
  const { writeWorkbook } = fromBuild('libs/spreadsheets/src/workbook-writer.js');
  const { readWorkbook } = fromBuild('libs/spreadsheets/src/index.js');
  const send = async (method, path, body) => {
    const answer = await fetch(`${api.url}/api/v1${path}`, {
      method,
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  await client.query('create table bare_roster (id uuid primary key, name text, born text, post text, agency text, mail text)');
  process.stderr.write('W7\n');
  let taken = 0;
  const sheet = () =>
    writeWorkbook([{ name: 'Danh sách', title: [], columns: HEADS.map((header) => ({ header, width: 20 })), rows: people(taken++) }]);
  const acts = {
    ours: async () => {
      const classId = await takingClass(database);
      const file = await upload(api.url, headers, '/files', 'Danh sách.xlsx', sheet());
      const at = performance.now();
      const { id } = await send('POST', `/training-classes/${classId}/roster-imports`, { fileId: file.body.id, entersAs: 'accepted' });
      const { problems } = await send('GET', `/roster-imports/${id}`);
      if (problems.some(({ severity }) => severity === 'error')) throw new Error(`W7: ${JSON.stringify(problems[0])}`);
      const { enrolled } = await send('POST', `/roster-imports/${id}/confirmation`, {});
      if (enrolled !== ROWS) throw new Error(`W7: ${enrolled} of ${ROWS}`);
      return performance.now() - at;
    },
    bare: async () => {
      const bytes = sheet();
      const at = performance.now();
      const [{ cells }] = (await readWorkbook(bytes)).sheets;
      const head = cells.find(({ text }) => text === HEADS[0]).row;
      const columns = [2, 3, 4, 5, 6].map((place) =>
        cells.filter(({ row, column }) => row > head && column === place).map(({ text }) => text),
      );
      await client.query(
        `insert into bare_roster select gen_random_uuid(), * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])`,
        columns,
      );
      return performance.now() - at;
    },
  };
  try {
    return { results: { 'W7 roster': { 1: await compareActs(acts, times) } } };
  } finally {
    await client.end();
  }
}

/** A class of the standards office that takes learners; written past the triggers: nothing of it is measured. */
async function takingClass(database) {
  const [course, held] = [randomUUID(), randomUUID()];
  await admin(
    database,
    'set session_replication_role = replica',
    `insert into course (id, organization_id, code, name, regime, periods, paper)
     select '${course}', id, 'W7-${course.slice(0, 8)}', 'Khóa W7', 'by-plan', 16, 'completion' from organization where code = 'SKHCN'`,
    `insert into training_class (id, organization_id, course_id, code, title, state, organiser_id, starts_on, ends_on, created_by, created_at)
     select '${held}', o.id, '${course}', 'W7-${held.slice(0, 8)}', 'Lớp W7', 'enrolling', p.id, '2027-01-04', '2027-01-05', p.id, now()
     from organization o, person p where o.code = 'SKHCN' and p.username = 'giangvien'`,
  );
  return held;
}

const letters = (n) => [...String(n)].map((digit) => 'aeiouybcdg'[Number(digit)]).join('');
/** Whom nobody knows yet. @param sheet names are those of this sheet alone */
const people = (sheet) =>
  Array.from({ length: ROWS }, (_, n) => [
    n + 1,
    `Nguyễn X${letters(sheet)} L${letters(n)}`,
    `${String((n % 28) + 1).padStart(2, '0')}/0${(n % 9) + 1}/${1970 + (n % 30)}`,
    'Chuyên viên',
    n % 2 ? 'Sở Xây dựng' : 'Sở Khoa học và Công nghệ',
    `w7.${sheet}.${n}@anson.gov.vn`,
    null,
  ]);
