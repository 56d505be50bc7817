import { compare, load, median } from './load.mjs';
import { signIn } from './world.mjs';

/** W1, W3, W4: lists, one document with its history, a new document; and the table of records by clause of a supervising office. */
export async function listsWorkload(api, bare, headers, place, { requests, isAsked }) {
  let number = 0;
  // Codes of the form that the agency asks for: letters, then two to four digits.
  const code = (side) => {
    number += 1;
    return `QT-${side}${Math.floor(number / 9_000)}-${1_000 + (number % 9_000)}`;
  };
  const get = (path) => () => ({ path, headers });
  const cases = {
    W1: [get(`/api/v1/records?unitId=${place.unit}&state=valid&limit=50`), get('/w1')],
    W3: [get(`/api/v1/documents/${place.document}`), get(`/w3/${place.document}`)],
    W4: [
      () => ({
        method: 'POST',
        path: '/api/v1/documents',
        headers,
        body: { code: code('WA'), title: `Quy trình W4 ${number}`, kind: 'procedure', clauses: ['7.5'] },
      }),
      () => ({ method: 'POST', path: '/w4', headers: {}, body: { code: code('WB'), title: `Quy trình W4 ${number}` } }),
    ],
  };
  const results = {};
  for (const [name, [ours, theirs]] of Object.entries(cases).filter(([name]) => isAsked(name))) {
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
  return { results, ...(isAsked('clauses') && (await byClause(api, requests))) };
}

async function byClause(api, requests) {
  process.stderr.write('Hồ sơ theo điều khoản / records by clause\n');
  const headers = await signIn(api.url, 'tdc');
  const next = () => ({ path: '/api/v1/record-completeness?from=2026-01-01&to=2026-12-31', headers });
  const runs = [];
  for (let n = 0; n < 3; n++) runs.push(await load(api.url, next, { connections: 1, requests: Math.max(3, requests / 100) }));
  return { byClause: { p50: median(runs.map(({ p50 }) => p50)), failed: runs.reduce((sum, { failed }) => sum + failed, 0) } };
}
