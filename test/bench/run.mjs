import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compare } from './load.mjs';
import { admin, freePort, openDatabase, signIn, startApi, startServer } from './world.mjs';

/** Goals of W1–W4 against bare: p50 at one connection at most so many times, throughput at 32 at least such a share. */
const GOALS = { W1: { p50: 2, share: 0.6 }, W2: { p50: 2 }, W3: { p50: 2 }, W4: { share: 0.5 } };
const JUDGED_FROM = 100_000;

const rowsSql = (
  rows,
) => `insert into record (id, organization_id, unit_id, kind, state, title, number, happened_on, clauses, source_type, source_id, created_at)
  select gen_random_uuid(), o.id, u.id, 'ordinary-document', case when n % 5 = 0 then 'superseded' else 'valid' end,
    (array['Báo cáo','Kế hoạch','Quyết định','Biên bản','Công văn'])[1 + n % 5] || ' ' || (array['đào tạo','kiểm tra','đánh giá nội bộ','xem xét của lãnh đạo','kiểm soát tài liệu','cải tiến'])[1 + n % 6] || ' số ' || n,
    n || '/BC-SXD', date '2016-01-01' + (n * 7919 % 3900), array['7.5'], 'self', gen_random_uuid(), now()
  from generate_series(1, ${rows}) n, (select id from organization where code = 'SXD') o, (select id from organization where code = 'SXD-QLXD') u`;
const documentsSql = (
  rows,
) => `insert into document (id, organization_id, code, title, kind, clauses, state, issue, amendment, effective_on, created_at)
  select gen_random_uuid(), o.id, 'QT-' || n, 'Quy trình số ' || n, 'procedure', '{7.5}', 'effective', 1, 0, '2026-01-01', now()
  from generate_series(1, ${rows}) n, (select id from organization where code = 'SXD') o`;

/** Runs the workloads, prints a table, writes JSON. @returns 1 where a goal is missed at 100,000 rows and more, or an answer was no 2xx. */
export async function runBench({ rows }) {
  const database = await openDatabase();
  const servers = [];
  try {
    process.stderr.write(`Nạp ${rows} dòng / loading\n`);
    await admin(
      database,
      'set session_replication_role = replica',
      rowsSql(rows),
      documentsSql(rows),
      'vacuum analyze record',
      'vacuum analyze document',
      'vacuum analyze journal_entry',
    );
    const api = await startApi(database, { QMS_PROCESSES: 'api' });
    servers.push(api);
    const [place] = await admin(
      database,
      `select (select id from organization where code = 'SXD') as owner, (select id from organization where code = 'SXD-QLXD') as unit,
         (select id from person where username = 'thuky') as person, (select id from document where code = 'QT-HT-04') as document`,
    );
    const port = await freePort();
    const bare = await startServer(
      fileURLToPath(new URL('./bare-server.mjs', import.meta.url)),
      {
        ...process.env,
        BARE_PORT: String(port),
        BARE_DATABASE_URL: database.adminUrl,
        BARE_ORGANIZATION: place.owner,
        BARE_UNIT: place.unit,
        BARE_PERSON: place.person,
      },
      port,
      '/ready',
    );
    servers.push(bare);
    const headers = await signIn(api.url, 'thuky');
    return judged(rows, await workloads(api, bare, headers, place, rows));
  } finally {
    for (const server of servers) await server.stop();
    await database.close();
  }
}

async function workloads(api, bare, headers, place, rows) {
  const requests = rows >= JUDGED_FROM ? 1_500 : 150;
  let number = 0;
  const next = () => {
    number += 1;
    return number;
  };
  const get = (path) => () => ({ path, headers });
  const q = encodeURIComponent('danh gia noi bo');
  const cases = {
    W1: [get(`/api/v1/records?unitId=${place.unit}&state=valid&limit=50`), get('/w1')],
    W2: [get(`/api/v1/records?q=${encodeURIComponent('kiem soat')}`), get(`/w2?q=${encodeURIComponent('kiem soat')}&exact=${q}`)],
    W3: [get(`/api/v1/documents/${place.document}`), get(`/w3/${place.document}`)],
    W4: [
      () => ({
        method: 'POST',
        path: '/api/v1/documents',
        headers,
        body: { code: `W4-A${next()}`, title: `Quy trình W4 ${number}`, kind: 'procedure', clauses: ['7.5'] },
      }),
      () => ({ method: 'POST', path: '/w4', headers: {}, body: { code: `W4-B${next()}`, title: `Quy trình W4 ${number}` } }),
    ],
  };
  const results = {};
  for (const [name, [ours, theirs]] of Object.entries(cases)) {
    results[name] = {};
    for (const connections of [1, 32]) {
      process.stderr.write(`${name}, ${connections} kết nối / connections\n`);
      results[name][connections] = await compare(
        { url: api.url, next: ours },
        { url: bare.url, next: theirs },
        { connections, requests: connections === 1 ? requests / 3 : requests },
      );
    }
  }
  return results;
}

function judged(rows, results) {
  const table = [];
  const missed = [];
  let failed = 0;
  for (const [name, byConnections] of Object.entries(results)) {
    for (const [connections, { ours, bare, failed: wrong }] of Object.entries(byConnections)) {
      failed += wrong;
      const ratio = ours.p50 / bare.p50;
      const share = ours.perSecond / bare.perSecond;
      table.push({
        workload: name,
        connections,
        'p50 ms': +ours.p50.toFixed(2),
        'bare ms': +bare.p50.toFixed(2),
        'p50 ratio': +ratio.toFixed(2),
        'p99/p50': +(ours.p99 / ours.p50).toFixed(1),
        'per s': Math.round(ours.perSecond),
        'throughput share': +share.toFixed(2),
        'no 2xx': wrong,
      });
      const goal = GOALS[name];
      if (connections === '1' && goal.p50 && ratio > goal.p50) missed.push(`${name}: p50 ${ratio.toFixed(2)}× > ${goal.p50}×`);
      if (connections === '32' && goal.share && share < goal.share)
        missed.push(`${name}: throughput ${share.toFixed(2)}× < ${goal.share}×`);
    }
  }
  console.table(table);
  mkdirSync('.cache', { recursive: true });
  writeFileSync('.cache/bench.json', JSON.stringify({ rows, results, missed }, null, 2));
  for (const line of missed) process.stderr.write(`Chưa đạt / missed: ${line}\n`);
  return failed > 0 || (rows >= JUDGED_FROM && missed.length > 0) ? 1 : 0;
}
