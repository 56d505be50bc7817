import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { transformFileSync } from '@swc/core';
import { PDFDocument } from 'pdf-lib';
import { consolidatedReport } from '../samples/consolidated-report.sample';
import { type ControlledCopyStamp, stampControlledCopy, writeDocx, writePdf } from '.';

const ROOT = resolve(__dirname, '../../..');
const stamp: ControlledCopyStamp = {
  code: 'QT-HT-04',
  title: 'Quy trình',
  issue: '03',
  amendment: '01',
  statusText: 'Đang hiệu lực',
  mark: 'TÀI LIỆU KIỂM SOÁT',
  holder: 'Nguyễn Văn An',
  issuedAt: new Date('2026-11-23T02:05:00Z'),
  url: null,
  signedOriginal: false,
};

/** What a process of compiled code does, as the API does it; it prints what came out and must end by itself. */
const PROCESS = `
const { createHash } = require('node:crypto');
const { join } = require('node:path');
const { readFileSync } = require('node:fs');
const papers = require('./src/index.js');
const { consolidatedReport } = require('./samples/consolidated-report.sample.js');
const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');
const stamp = { ...JSON.parse(readFileSync(join(__dirname, 'stamp.json'), 'utf8')), issuedAt: new Date('2026-11-23T02:05:00Z') };
const original = readFileSync(join(__dirname, 'original.pdf'));
(async () => {
  const [docx, pdf, ...copies] = await Promise.all([
    papers.writeDocx(consolidatedReport),
    papers.writePdf(consolidatedReport),
    ...Array.from({ length: 12 }, () => papers.stampControlledCopy(new Uint8Array(original), stamp)),
  ]);
  const handedOver = new Uint8Array(original);
  const broken = await papers.stampControlledCopy(Buffer.from('x'), stamp).catch((error) => error);
  const failed = await papers.writePdf({ ...consolidatedReport, head: null }).catch((error) => error);
  const twice = new Uint8Array(original);
  const outcomes = await Promise.allSettled([papers.stampControlledCopy(twice, stamp), papers.stampControlledCopy(twice, stamp)]);
  const after = await papers.stampControlledCopy(handedOver, stamp);
  console.log(JSON.stringify({
    docx: hash(docx), pdf: hash(pdf), buffers: Buffer.isBuffer(docx) && Buffer.isBuffer(pdf),
    copies: [...new Set([...copies, after].map(hash))],
    left: handedOver.length,
    twice: outcomes.map(({ status, reason }) => (status === 'fulfilled' ? 'made' : reason.name)),
    broken: [broken instanceof papers.UnreadablePdf, broken.reason],
    failed: [failed instanceof papers.PaperWorkFailed, failed.name],
    loaded: Object.keys(require.cache).filter((path) => /node_modules.(pdfmake|pdf-lib|docx|@cantoo)/.test(path)),
  }));
})();
`;

describe('papers in threads, as compiled code makes them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qms-threads-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

  it('give the same bytes, errors of the same classes, take over the bytes that they are given, leave the main thread free and let the process end', async () => {
    for (const part of ['src', 'samples']) {
      mkdirSync(join(folder, part));
      const sources = readdirSync(resolve(__dirname, '..', part)).filter((name) => !name.endsWith('.spec.ts'));
      for (const name of sources) {
        const { code } = transformFileSync(resolve(__dirname, '..', part, name), {
          jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
          module: { type: 'commonjs' },
          swcrc: false,
        });
        writeFileSync(join(folder, part, name.replace(/\.ts$/, '.js')), code);
      }
    }
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const document = await PDFDocument.create();
    for (let i = 0; i < 40; i++) document.addPage([595, 842]);
    const original = await document.save();
    writeFileSync(join(folder, 'original.pdf'), original);
    writeFileSync(join(folder, 'stamp.json'), JSON.stringify(stamp));
    writeFileSync(join(folder, 'process.js'), PROCESS);
    const said = JSON.parse(execFileSync(process.execPath, [join(folder, 'process.js')], { encoding: 'utf8', timeout: 50_000 }));
    expect(said).toEqual({
      docx: hash(await writeDocx(consolidatedReport)),
      pdf: hash(await writePdf(consolidatedReport)),
      buffers: true,
      copies: [hash(await stampControlledCopy(original, stamp))],
      left: 0,
      twice: ['made', 'PaperWorkFailed'],
      broken: [true, 'broken'],
      failed: [true, 'PaperWorkFailed'],
      loaded: [],
    });
  }, 60_000);
});
