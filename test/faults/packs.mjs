import { execFileSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { admin, freePort, openDatabase, signIn, startApi } from '../bench/world.mjs';

/** How much the server may grow while it makes and gives out a pack, whatever the pack's size. Bytes. */
const BOUND = 160 * 1024 * 1024;
const IN_ONE_RECORD = 20;

/** Memory that a process has resident. Bytes. */
const residentOf = (pid) => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;

/**
 * A pack of many files: the server is killed in the middle, the pack is finished once by the next one, its memory does not grow with the files,
 * and `unzip` and `sha256sum` find every byte. @returns 0 where all of it held
 */
export async function runPacks({ files, bytes }) {
  const database = await openDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'qms-packs-'));
  let api;
  try {
    const port = await freePort();
    const env = { QMS_PORT: String(port), QMS_READS_TEXTS: '0' };
    api = await startApi(database, env);
    const url = `http://127.0.0.1:${port}/api/v1`;
    const headers = await signIn(`http://127.0.0.1:${port}`, 'thuky');
    const post = async (path, body) => {
      const answer = await fetch(url + path, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify(body),
      });
      if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    };
    const upload = async (n) => {
      const form = new FormData();
      form.append(
        'file',
        new Blob(['Phiếu phản ánh, kiến nghị\n', randomBytes(Math.ceil((bytes * 3) / 4)).toString('base64')]),
        `Phiếu ${n}.txt`,
      );
      const answer = await fetch(`${url}/files`, { method: 'POST', headers, body: form });
      if (answer.status !== 201) throw new Error(`upload: ${answer.status} ${await answer.text()}`);
      return (await answer.json()).id;
    };
    for (let n = 0; n < files; n += IN_ONE_RECORD) {
      const fileIds = [];
      for (let i = n; i < Math.min(files, n + IN_ONE_RECORD); i++) fileIds.push(await upload(i + 1));
      await post('/record-entries', {
        kind: 'feedback',
        title: `Phản ánh đợt ${n}`,
        happenedOn: '2026-03-04',
        clauses: ['9.1.2'],
        fileIds,
      });
    }
    const { id } = await post('/evidence-packs', { title: 'Phản ánh 2026', clauses: ['9.1.2'], kinds: ['feedback'] });
    const read = async () => (await fetch(`${url}/evidence-packs/${id}`, { headers })).json();
    let pack = await read();
    while (pack.filesDone < files / 3 && pack.state === 'waiting') {
      await sleep(50);
      pack = await read();
    }
    const killedAt = pack.filesDone;
    process.kill(api.pid, 'SIGKILL');
    api = await startApi(database, env);
    await sleep(2_000);
    await read();
    const warm = residentOf(api.pid);
    let peak = warm;
    const watch = setInterval(() => {
      peak = Math.max(peak, residentOf(api.pid));
    }, 50);
    const began = Date.now();
    for (pack = await read(); pack.state === 'waiting' && Date.now() - began < 600_000; pack = await read()) await sleep(200);
    const zip = join(folder, 'pack.zip');
    const answer = await fetch(`${url}/evidence-packs/${id}/content`, { headers });
    await pipeline(Readable.fromWeb(answer.body), createWriteStream(zip));
    clearInterval(watch);
    execFileSync('unzip', ['-q', zip, '-d', join(folder, 'out')], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    const checked = execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: join(folder, 'out') })
      .toString()
      .trim()
      .split('\n');
    const [{ made }] = await admin(
      database,
      `select count(*)::int as made from journal_entry where aggregate_id = '${id}' and event = 'evidence-pack.made'`,
    );
    const grown = peak - warm;
    console.table({
      pack: {
        files,
        state: pack.state,
        killedAt,
        made,
        archive: `${Math.round(pack.size / 2 ** 20)} MB`,
        grown: `${Math.round(grown / 2 ** 20)} MB`,
        sums: checked.length,
      },
    });
    const faults = [
      pack.state !== 'ready' && 'the pack was not made',
      made !== 1 && `the pack was finished ${made} times`,
      killedAt === 0 && 'the server was killed before anything was in: the run is void',
      checked.length !== files + 3 && `${checked.length} of ${files + 3} sums`,
      grown > BOUND && `the server grew by ${Math.round(grown / 2 ** 20)} MB`,
    ].filter(Boolean);
    for (const fault of faults) process.stderr.write(`${fault}\n`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await api?.stop();
    await database.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
}
