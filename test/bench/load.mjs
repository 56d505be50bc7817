import { Agent, request } from 'node:http';

/** One request on a kept connection; the answer's status and bytes. @param asked.body sent as JSON; `content`: bytes, sent as they are */
export function send(agent, url, { method = 'GET', path, headers, body, content }) {
  return new Promise((resolve, reject) => {
    const payload = body === undefined ? content : JSON.stringify(body);
    const sent = request(
      new URL(path, url),
      {
        method,
        agent,
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
          ...(payload && { 'content-length': Buffer.byteLength(payload) }),
        },
      },
      (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => resolve({ status: answer.statusCode, body: Buffer.concat(parts) }));
      },
    );
    sent.on('error', reject);
    sent.end(payload);
  });
}

export const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** @param next makes the next request. @returns p50, p99 in ms, requests per second, answers that were no 2xx. */
export async function load(url, next, { connections, requests }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  let failed = 0;
  let left = requests;
  const started = performance.now();
  const client = async () => {
    while (left-- > 0) {
      const at = performance.now();
      const { status, body } = await send(agent, url, next());
      times.push(performance.now() - at);
      if (status < 200 || status > 299) {
        failed += 1;
        if (failed === 1) process.stderr.write(`  ${status} ${body.toString().slice(0, 200)}\n`);
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99), perSecond: requests / seconds, failed };
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Median of three runs, ours and bare taking turns. @param options.warm requests before the first run */
export async function compare(ours, bare, { warm = 200, ...options }) {
  await load(ours.url, ours.next, { ...options, requests: Math.min(warm, options.requests) });
  await load(bare.url, bare.next, { ...options, requests: Math.min(warm, options.requests) });
  const runs = { ours: [], bare: [] };
  for (let i = 0; i < 3; i++) {
    runs.ours.push(await load(ours.url, ours.next, options));
    runs.bare.push(await load(bare.url, bare.next, options));
  }
  const of = (side, figure) => median(runs[side].map((run) => run[figure]));
  return {
    ours: { p50: of('ours', 'p50'), p99: of('ours', 'p99'), perSecond: of('ours', 'perSecond') },
    bare: { p50: of('bare', 'p50'), p99: of('bare', 'p99'), perSecond: of('bare', 'perSecond') },
    failed: [...runs.ours, ...runs.bare].reduce((sum, run) => sum + run.failed, 0),
  };
}

/** Median of three rounds, ours and bare taking turns, after one of each. @param acts each gives the milliseconds that it took */
export async function compareActs(acts, times) {
  for (const act of Object.values(acts)) await act();
  const runs = { ours: [], bare: [] };
  for (let round = 0; round < 3; round++)
    for (const side of ['ours', 'bare']) {
      const spent = [];
      for (let n = 0; n < times; n++) spent.push(await acts[side]());
      spent.sort((a, b) => a - b);
      runs[side].push({ p50: percentile(spent, 0.5), p99: percentile(spent, 0.99) });
    }
  const figures = (side) => {
    const of = (figure) => median(runs[side].map((run) => run[figure]));
    return { p50: of('p50'), p99: of('p99'), perSecond: 1_000 / of('p50') };
  };
  return { ours: figures('ours'), bare: figures('bare'), failed: 0 };
}
