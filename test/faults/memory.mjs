import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { openDatabase, signIn, startApi } from '../bench/world.mjs';

/** Resident memory of the server may grow by so much above its warm state. Bytes. */
export const MOST_GROWTH = 64 * 1024 * 1024;
const MB = 1024 * 1024;

const residentOf = (pid) => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024;

/** Looks at the memory of a process while something is done. @returns the most that it grew above what it had before, bytes */
export async function growthOf(pid, act) {
  const before = residentOf(pid);
  let most = before;
  const look = setInterval(() => {
    most = Math.max(most, residentOf(pid));
  }, 20);
  try {
    await act();
  } finally {
    clearInterval(look);
  }
  return Math.max(most, residentOf(pid)) - before;
}

/** A PDF of about so many bytes, most of them a picture that says nothing. Each is another one. */
export function pdfOf(bytes) {
  const head = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n';
  const picture = `3 0 obj\n<< /Subtype /Image /Length ${bytes} >>\nstream\n`;
  return Buffer.concat([
    Buffer.from(head + picture),
    randomBytes(bytes),
    Buffer.from('\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n'),
  ]);
}

const form = (name, bytes) => {
  const data = new FormData();
  data.append('file', new Blob([bytes]), name);
  return data;
};
export const upload = async (url, headers, path, name, bytes) => {
  const answer = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: form(name, bytes) });
  return { status: answer.status, body: await answer.json() };
};

/** A network that can be cut: what travels at that moment is lost. */
async function lineTo(url) {
  const open = new Set();
  const { hostname, port } = new URL(url);
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ]) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    cut: () => {
      for (const socket of open) socket.resetAndDestroy();
    },
    close: () => server.close(),
  };
}

/**
 * A folder by its manifest, three files at once, the network cut in the middle; gone on with until all is there, entered into the register, then
 * read back under its receipt. @returns how many files were lost on the way and sent again
 */
export async function folder(url, headers, { files, bytes, cuts }) {
  const line = await lineTo(url);
  const json = { ...headers, 'content-type': 'application/json' };
  const seeds = Array.from({ length: files }, (_, n) => ({ path: `Tệp ${n}.pdf`, seed: pdfOf(1_000) }));
  // What is sent is made again when it is sent: the memory of this side is none of the server's, but it is the machine's.
  const contentOf = ({ seed }) => Buffer.concat([seed, Buffer.alloc(Math.max(0, bytes - seed.length), '\n'), Buffer.from('%%EOF\n')]);
  const declared = seeds.map((one) => {
    const content = contentOf(one);
    return { path: one.path, size: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  });
  const started = await fetch(`${url}/api/v1/upload-batches`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ title: `Thư mục ${files} tệp`, files: declared }),
  });
  if (started.status !== 201) throw new Error(`the folder is not taken: ${started.status} ${await started.text()}`);
  const { id } = await started.json();
  const byPath = new Map(seeds.map((one) => [one.path, one]));
  let arrived = 0;
  let lost = 0;
  const cutAt = Array.from({ length: cuts }, (_, n) => Math.floor(((n + 1) * files) / (cuts + 1)));
  for (let turn = 0; arrived < files; turn++) {
    if (turn > cuts + 4) throw new Error('the folder does not come in');
    const { lines } = await (await fetch(`${url}/api/v1/upload-batches/${id}`, { headers })).json();
    const waiting = lines.filter(({ state }) => state === 'waiting');
    arrived = files - waiting.length;
    const send = async () => {
      for (let one = waiting.shift(); one; one = waiting.shift()) {
        const path = `/upload-batches/${id}/files/${one.id}/content`;
        const answer = await upload(line.url, headers, path, 'x.pdf', contentOf(byPath.get(one.path))).catch(() => null);
        if (answer === null) {
          lost += 1;
          return;
        }
        if (answer.status !== 201) throw new Error(`${one.path}: ${answer.status} ${JSON.stringify(answer.body)}`);
        arrived += 1;
        if (arrived === cutAt[0]) {
          cutAt.shift();
          line.cut();
        }
      }
    };
    await Promise.all([send(), send(), send()]);
  }
  line.close();
  await entered(url, json, id, declared);
  return { lost };
}

/** One receipt for all of them, however often it is asked for, and each file whole by what is stored. */
async function entered(url, headers, batch, declared) {
  const ask = async (method, path, body, more = {}) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { ...headers, ...more },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answered = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answered)}`);
    return answered;
  };
  const { version } = await ask('GET', `/upload-batches/${batch}`);
  const form = { as: 'each', kind: 'feedback', happenedOn: '2026-03-02', clauses: ['9.1.2'], issuer: 'Sở Xây dựng' };
  await ask('PATCH', `/upload-batches/${batch}`, { form }, { 'if-match': `"${version}"` });
  const key = { 'idempotency-key': randomUUID() };
  const [{ receiptId }, again] = [
    await ask('POST', `/upload-batches/${batch}/entry`, {}, key),
    await ask('POST', `/upload-batches/${batch}/entry`, {}, key),
  ];
  if (again.receiptId !== receiptId) throw new Error('a folder has two receipts');
  const { lines } = await ask('GET', `/receipts/${receiptId}`);
  const named = (list) => JSON.stringify(list.map(({ path, sha256 }) => `${path} ${sha256}`).sort());
  if (named(lines) !== named(declared)) throw new Error('the receipt does not name the files of the folder');
  let whole = 0;
  for (let next = 0; next !== null; ) {
    const page = await ask('GET', `/receipts/${receiptId}/verification?after=${next}`);
    if (!page.listWhole) throw new Error('the list of a receipt is not the one that it was issued with');
    whole += page.lines.filter(({ found }) => found === 'whole').length;
    next = page.next;
  }
  if (whole !== declared.length) throw new Error(`${whole} of ${declared.length} files are whole`);
}

export const parallel = (url, headers, count, bytes) => {
  const contents = Array.from({ length: count }, () => pdfOf(bytes));
  return Promise.all(
    contents.map(async (content, n) => {
      const answer = await upload(url, headers, '/files', `Song song ${n}.pdf`, content);
      if (answer.status !== 201) throw new Error(`parallel upload: ${answer.status} ${JSON.stringify(answer.body)}`);
    }),
  );
};

/** Folder and parallel uploads against a server in a process of its own. @returns 0 where its memory stayed within {@link MOST_GROWTH}. */
export async function runMemory({ files }) {
  const database = await openDatabase();
  const api = await startApi(database, { QMS_READS_TEXTS: '0' });
  try {
    const headers = await signIn(api.url, 'thuky');
    // Warm: what is loaded, compiled and pooled once counts for no upload.
    await folder(api.url, headers, { files: 30, bytes: MB / 2, cuts: 0 });
    await parallel(api.url, headers, 32, 100_000);
    const results = {};
    let lost = 0;
    const grown = await growthOf(api.pid, async () => {
      ({ lost } = await folder(api.url, headers, { files, bytes: MB / 2, cuts: 2 }));
    });
    results[`${files} files, ${(files / 2).toFixed(0)} MB, cut twice`] = { 'growth MB': +(grown / MB).toFixed(1), 'lost on the way': lost };
    const parallelGrown = await growthOf(api.pid, () => parallel(api.url, headers, 32, 5 * MB));
    results['32 × 5 MB at once'] = { 'growth MB': +(parallelGrown / MB).toFixed(1) };
    console.table(results);
    const faults = [
      grown > MOST_GROWTH && `a folder of ${files} files: the server grew by ${(grown / MB).toFixed(1)} MB`,
      parallelGrown > MOST_GROWTH && `32 × 5 MB at once: the server grew by ${(parallelGrown / MB).toFixed(1)} MB`,
      lost === 0 && 'the network was cut and nothing was lost on the way: the run is void',
    ].filter(Boolean);
    for (const fault of faults) process.stderr.write(`${fault}\n`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await api.stop();
    await database.close();
  }
}
