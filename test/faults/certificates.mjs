import { spawn } from 'node:child_process';
import { createHash, randomInt, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { admin, confirm, freePort, openDatabase, signIn, startApi } from '../bench/world.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Longest time from the last kill to the last certificate. Milliseconds. */
const RESUMED = 300_000;

/**
 * Certificates of one class are issued while the worker, a process of its own, is killed in the middle again and again: exactly as many as were
 * granted come out, every number of the year has a row, none is issued twice, and every file has the hash of its row. @returns 0 where all of it held
 */
export async function runCertificates({ certificates, kills }) {
  const database = await openDatabase();
  let api;
  let worker;
  try {
    const port = await freePort();
    api = await startApi(database, { QMS_PORT: String(port), QMS_PROCESSES: 'api', QMS_READS_TEXTS: '0' });
    const url = `http://127.0.0.1:${port}/api/v1`;
    const organiser = await signIn(`http://127.0.0.1:${port}`, 'giangvien');
    await confirm(`http://127.0.0.1:${port}`, organiser);
    const send = async (method, path, headers, body, more = {}) => {
      const answer = await fetch(url + path, {
        method,
        headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...more },
        ...(body && { body: JSON.stringify(body) }),
      });
      if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    };
    const classId = await passedClass(database, certificates);
    const { id } = await send('POST', `/training-classes/${classId}/certificate-grants`, organiser, {});
    const { version } = await send('GET', `/certificate-grants/${id}`, organiser);
    const decision = {
      signerName: 'Lê Thị Minh Nguyệt',
      signerPost: 'Phó Giám đốc',
      signedFor: 'KT.',
      number: '99/QĐ-SKHCN',
      decidedOn: '2026-05-20',
      reason: 'Thử nghiệm',
    };
    await send('POST', `/certificate-grants/${id}/number`, organiser, decision, { 'if-match': `"${version}"` });
    await send('POST', `/certificate-grants/${id}/issuing`, organiser, {});

    const tried = async () =>
      Number(
        (
          await admin(
            database,
            `select coalesce(sum(w.attempts), 0)::int as n from certificate_work w join certificate c on c.id = w.certificate_id where c.grant_id = '${id}'`,
          )
        )[0].n,
      );
    const issued = async () =>
      (await admin(database, `select count(*)::int as n from certificate where grant_id = '${id}' and state = 'issued'`))[0].n;
    let killed = 0;
    let midway = 0;
    while (killed < kills && (await issued()) < certificates) {
      const before = await tried();
      worker = startWorker(database);
      while ((await tried()) === before && (await issued()) < certificates) await sleep(15);
      await sleep(randomInt(0, 700));
      worker.kill('SIGKILL');
      await new Promise((done) => worker.once('exit', done));
      const [{ left }] = await admin(
        database,
        `select count(*)::int as left from certificate_work w join certificate c on c.id = w.certificate_id where c.grant_id = '${id}' and c.state = 'being-issued'`,
      );
      if (left > 0) midway += 1;
      killed += 1;
    }
    const began = Date.now();
    worker = startWorker(database);
    while ((await issued()) < certificates && Date.now() - began < RESUMED) await sleep(200);
    const resumed = Date.now() - began;

    const rows = await admin(
      database,
      `select c.id, c.number, encode(f.sha256, 'hex') as sha256 from certificate c join file f on f.id = c.file_id where c.grant_id = '${id}' and c.state = 'issued' order by c.number`,
    );
    let wrong = 0;
    for (const row of rows) {
      const answer = await fetch(`${url}/certificates/${row.id}/content`, { headers: organiser });
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (answer.status !== 200 || createHash('sha256').update(bytes).digest('hex') !== row.sha256) wrong += 1;
    }
    const [{ gaps, doubles, entries, state, register }] = await admin(
      database,
      `select (select max(number) - count(*) from certificate where year = (select max(year) from certificate where grant_id = '${id}'))::int as gaps,
         (select count(*) from (select 1 from certificate where year = (select max(year) from certificate where grant_id = '${id}') group by number having count(*) > 1) d)::int as doubles,
         (select count(*) from journal_entry where event = 'certificate.issued' and aggregate_id in (select id from certificate where grant_id = '${id}'))::int as entries,
         (select state from training_class where id = '${classId}') as state,
         (select count(*) from record where source_id = '${id}')::int as register`,
    );
    console.table({
      certificates: {
        granted: certificates,
        issued: rows.length,
        killed,
        'killed midway': midway,
        entries,
        gaps,
        doubles,
        'wrong hashes': wrong,
        'finished after, s': Math.round(resumed / 1000),
        class: state,
      },
    });
    const faults = [
      rows.length !== certificates && `${rows.length} of ${certificates} were issued`,
      entries !== certificates && `${entries} were entered in the journal as issued`,
      gaps !== 0 && `${gaps} numbers have no row`,
      doubles !== 0 && `${doubles} numbers were given twice`,
      wrong !== 0 && `${wrong} files have another hash`,
      midway === 0 && 'no kill came while something was being made: the run is void',
      killed < kills && `only ${killed} of ${kills} kills found something to do`,
      state !== 'certificates-issued' && `the class is ${state}`,
      register !== 1 && `${register} entries in the register of ISO records`,
    ].filter(Boolean);
    for (const fault of faults) process.stderr.write(`${fault}\n`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    worker?.kill('SIGKILL');
    await api?.stop();
    await database.close().catch(() => undefined);
  }
}

function startWorker(database) {
  const env = { ...database.env, QMS_PROCESSES: 'worker', QMS_READS_TEXTS: '0' };
  delete env.DATABASE_OWNER_URL;
  return spawn(process.execPath, [join(root, 'dist/apps/api/src/main.js')], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** A class by plan without tests, at the stage of results, with so many who passed. Written past the triggers: nothing of it is under test. */
async function passedClass(database, count) {
  const [{ owner, organiser }] = await admin(
    database,
    `select o.id as owner, (select id from person where username = 'giangvien') as organiser from organization o where o.code = 'SKHCN'`,
  );
  const [course, held] = [randomUUID(), randomUUID()];
  await admin(
    database,
    'set session_replication_role = replica',
    `insert into course (id, organization_id, code, name, regime, periods, paper) values ('${course}', '${owner}', 'LON', 'Khóa lớn', 'by-plan', 16, 'completion')`,
    `insert into training_class (id, organization_id, course_id, code, title, state, organiser_id, starts_on, ends_on, created_by, created_at)
     values ('${held}', '${owner}', '${course}', 'LON', 'Tập huấn trực tuyến cho cán bộ một cửa', 'awaiting-results', '${organiser}', '2026-05-13', '2026-05-14', '${organiser}', now())`,
    `insert into learner (id, organization_id, full_name, birth_date, position, agency_name, created_at)
     select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, '${owner}', 'Nguyễn Thị Phương ' || n, '1990-01-01', 'Chuyên viên', 'Ủy ban nhân dân xã ' || n, now() from generate_series(1, ${count}) n`,
    `insert into enrolment (id, organization_id, class_id, learner_id, state, source, ordinal, created_at)
     select ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, '${owner}', '${held}', ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'passed', 'import', n, now() from generate_series(1, ${count}) n`,
  );
  return held;
}
