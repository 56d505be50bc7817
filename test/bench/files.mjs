import { Agent } from 'node:http';
import { growthOf, MOST_GROWTH, parallel, pdfOf } from '../faults/memory.mjs';
import { compare, send } from './load.mjs';

const MB = 1024 * 1024;
const BOUNDARY = 'qms-bench-0123456789abcdef';

/** W5: 5 MB up, with SHA-256, through intent, bytes and commit; and down, proved. Then 32 at once, either way: the memory of the server. */
export async function filesWorkload(api, bare, headers, { requests }) {
  const content = Buffer.concat([
    Buffer.from(
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="Scan.pdf"\r\ncontent-type: application/pdf\r\n\r\n`,
    ),
    pdfOf(5 * MB),
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
  const type = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
  const up = {
    ours: () => ({ method: 'POST', path: '/api/v1/files', headers: { ...headers, ...type }, content }),
    bare: () => ({ method: 'POST', path: '/w5', headers: type, content }),
  };
  const idOf = async (url, asked) => {
    const agent = new Agent();
    const { status, body } = await send(agent, url, asked);
    agent.destroy();
    if (status > 299) throw new Error(`upload: ${status} ${body}`);
    return JSON.parse(body).id;
  };
  const path = `/api/v1/files/${await idOf(api.url, up.ours())}/content`;
  const down = `/w5/${await idOf(bare.url, up.bare())}`;
  const options = { connections: 1, requests, warm: 20 };
  process.stderr.write('W5\n');
  const results = {
    'W5 up': { 1: await compare({ url: api.url, next: up.ours }, { url: bare.url, next: up.bare }, options) },
    'W5 down': {
      1: await compare({ url: api.url, next: () => ({ path, headers }) }, { url: bare.url, next: () => ({ path: down }) }, options),
    },
  };
  const growth = {
    up: await growthOf(api.pid, () => parallel(api.url, headers, 32, 5 * MB)),
    down: await growthOf(api.pid, () => Promise.all(Array.from({ length: 32 }, () => take(api.url, { path, headers })))),
  };
  return { results, growth, missed: Object.entries(growth).flatMap(([way, bytes]) => missedGrowth(way, bytes)) };
}

const missedGrowth = (way, bytes) =>
  bytes > MOST_GROWTH ? [`W5 ${way}: the server grew by ${(bytes / MB).toFixed(1)} MB at 32 × 5 MB`] : [];

async function take(url, asked) {
  const agent = new Agent();
  const { status } = await send(agent, url, asked);
  agent.destroy();
  if (status !== 200) throw new Error(`download: ${status}`);
}
