import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fontkit from '@cantoo/fontkit';
import { PDFDocument, PDFName } from 'pdf-lib';
import { upload } from '../faults/memory.mjs';
import { median, percentile, send } from './load.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const MB = 1024 * 1024;
const A4 = [595.28, 841.89];
/** Longest that the event loop may be held up while copies are made. Milliseconds. */
export const MOST_BLOCKED = 50;

/** A procedure as it is written: forty lines on every page. */
async function written(pages) {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const face = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf');
  const font = await document.embedFont(readFileSync(face), { subset: true });
  for (let n = 1; n <= pages; n++) {
    const page = document.addPage(A4);
    for (let line = 0; line < 40; line++)
      page.drawText(`Trang ${n}, dòng ${line + 1}: cơ quan kiểm soát tài liệu theo quy trình đã ban hành, đang áp dụng.`, {
        x: 85,
        y: 770 - line * 17,
        size: 11,
        font,
      });
  }
  return Buffer.from(await document.save());
}

/** Pages that a scanner made: one picture each, which cannot be packed any further. */
async function scanned(bytes) {
  const document = await PDFDocument.create();
  const [width, height] = [1000, 1414];
  for (let left = bytes; left > 0; left -= width * height) {
    const page = document.addPage(A4);
    const picture = document.context.register(
      document.context.stream(randomBytes(width * height), {
        Type: 'XObject',
        Subtype: 'Image',
        Width: width,
        Height: height,
        ColorSpace: 'DeviceGray',
        BitsPerComponent: 8,
      }),
    );
    page.node.setXObject(PDFName.of('Scan'), picture);
    const drawn = document.context.flateStream(`q ${A4[0]} 0 0 ${A4[1]} 0 0 cm /Scan Do Q`);
    page.node.set(PDFName.of('Contents'), document.context.register(drawn));
  }
  return Buffer.from(await document.save());
}

/** What qpdf lays over: the product's own stamps, on empty pages. */
async function stampsFor(pdf) {
  const { composeControlledCopy } = createRequire(import.meta.url)(join(root, 'dist/libs/office-documents/src/stamp-writer.js'));
  const pages = (await PDFDocument.load(pdf)).getPageCount();
  const empty = await PDFDocument.create();
  for (let n = 0; n < pages; n++) empty.addPage(A4);
  return composeControlledCopy(await empty.save(), {
    code: 'QT-W6',
    title: 'Quy trình W6',
    issue: '01',
    amendment: '00',
    statusText: 'Dự thảo',
    mark: 'DỰ THẢO',
    holder: 'Thư ký',
    issuedAt: new Date(),
    url: null,
    signedOriginal: false,
  });
}

const ran = (command, args) =>
  new Promise((done, failed) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', failed);
    child.on('exit', (code) => (code === 0 ? done() : failed(new Error(`${command}: exit ${code}`))));
  });

/** The longest that the server's event loop was held up since this was asked last. Milliseconds. */
async function blockedLongest(url) {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(metrics)?.[1]) * 1_000;
}

/** W6: controlled copies against a `qpdf --overlay` process of the same pages. Says so where qpdf is not installed. */
export async function copiesWorkload(api, headers, folder, { times }) {
  if (spawnSync('qpdf', ['--version'], { stdio: 'ignore' }).status !== 0) return { notMeasured: 'W6: qpdf không có / is not installed' };
  const papers = { '30 pages': await written(30), '300 pages': await written(300), '19 MB scan': await scanned(19 * MB) };
  const results = {};
  const held = {};
  for (const [name, pdf] of Object.entries(papers)) {
    const [original, stamps, out] = ['original', 'stamps', 'copy'].map((part) => join(folder, `w6-${part}.pdf`));
    writeFileSync(original, pdf);
    writeFileSync(stamps, await stampsFor(pdf));
    process.stderr.write(`W6 ${name}\n`);
    const path = await copyOf(api, headers, name, pdf, Object.keys(results).length + 1);
    const agent = new Agent({ keepAlive: true });
    const acts = {
      ours: async () => {
        const { status, body } = await send(agent, api.url, { path, headers });
        if (status !== 200) throw new Error(`controlled copy: ${status} ${body.toString().slice(0, 200)}`);
      },
      bare: () => ran('qpdf', [original, '--overlay', stamps, '--', out]),
    };
    for (const act of Object.values(acts)) await act();
    const runs = { ours: [], bare: [] };
    const blocked = [];
    for (let run = 0; run < 3; run++)
      for (const side of ['ours', 'bare']) {
        if (side === 'ours') await blockedLongest(api.url);
        runs[side].push(await timed(acts[side], times));
        if (side === 'ours') blocked.push(await blockedLongest(api.url));
      }
    agent.destroy();
    const of = (side, figure) => median(runs[side].map((one) => one[figure]));
    const figures = (side) => ({ p50: of(side, 'p50'), p99: of(side, 'p99'), perSecond: 1_000 / of(side, 'p50') });
    results[`W6 ${name}`] = { 1: { ours: figures('ours'), bare: figures('bare'), failed: 0 } };
    held[name] = median(blocked);
  }
  return { results, blocked: held };
}

async function copyOf(api, headers, name, pdf, number) {
  const file = await upload(api.url, headers, '/files', `${name}.pdf`, pdf);
  if (file.status !== 201) throw new Error(`${name}: ${file.status} ${JSON.stringify(file.body)}`);
  const answer = await fetch(`${api.url}/api/v1/documents`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({
      code: `QT-WC-0${number}`,
      title: `Quy trình ${name}`,
      kind: 'procedure',
      clauses: ['7.5'],
      fileId: file.body.id,
    }),
  });
  if (answer.status !== 201) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
  return `/api/v1/revisions/${(await answer.json()).revisionId}/controlled-copy`;
}

async function timed(act, times) {
  const spent = [];
  for (let n = 0; n < times; n++) {
    const at = performance.now();
    await act();
    spent.push(performance.now() - at);
  }
  spent.sort((a, b) => a - b);
  return { p50: percentile(spent, 0.5), p99: percentile(spent, 0.99) };
}
