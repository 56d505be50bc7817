import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { transformFileSync } from '@swc/core';
import { scan } from '../../../../test/world/scan';

/** What a process of compiled code does, as the worker does it; it prints what came out and must end by itself. */
const PROCESS = `
const { TextProcesses } = require('./texts/src/reading/text-processes.js');
const [scan, broken] = process.argv.slice(2);
(async () => {
  const processes = new TextProcesses();
  const told = [];
  const read = await processes.read(scan, 'application/pdf', (at) => told.push([at.done, at.pages, at.recognized]));
  const fault = await processes.read(broken, 'application/pdf', () => undefined).catch((error) => error);
  const again = await processes.read(broken, 'text/plain', () => undefined);
  const closing = processes.read(scan, 'application/pdf', () => undefined).catch((error) => error);
  setTimeout(() => processes.close(), 50);
  console.log(JSON.stringify({
    text: read.text, pages: [read.pages, read.pagesDone, read.recognizedPages], told, fault: [fault.name, fault.fault], again: again.text,
    closed: (await closing).fault, loaded: Object.keys(require.cache).some((path) => /tesseract|pdf-text/.test(path)),
  }));
})();
`;

describe('texts read in a process of their own, as compiled code reads them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qms-texts-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('come back with their progress, errors with their reason; what is ended says so, and the program ends', async () => {
    const libs = resolve(__dirname, '../../..');
    for (const path of ['texts/src', 'spreadsheets/src'].flatMap((lib) => filesUnder(join(libs, lib)))) {
      const { code } = transformFileSync(path, {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'commonjs', ignoreDynamic: true },
        swcrc: false,
      });
      const target = join(folder, relative(libs, path).replace(/\.ts$/, '.js'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, code.replaceAll('"@qms/spreadsheets"', JSON.stringify(join(folder, 'spreadsheets/src/index.js'))));
    }
    symlinkSync(resolve(libs, '../node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'process.js'), PROCESS);
    writeFileSync(join(folder, 'scan.pdf'), await scan(['Điều 1. Phạm vi điều chỉnh'], ['Điều 2. Đối tượng áp dụng']));
    writeFileSync(join(folder, 'broken.pdf'), 'không phải PDF');
    const printed = execFileSync(process.execPath, [join(folder, 'process.js'), join(folder, 'scan.pdf'), join(folder, 'broken.pdf')], {
      encoding: 'utf8',
      timeout: 110_000,
    });
    expect(JSON.parse(printed)).toEqual({
      text: 'Điều 1. Phạm vi điều chỉnh\nĐiều 2. Đối tượng áp dụng',
      pages: [2, 2, 2],
      told: [
        [1, 2, 1],
        [2, 2, 2],
      ],
      fault: ['Unreadable', 'broken'],
      again: 'không phải PDF',
      closed: 'process-ended',
      loaded: false,
    });
  }, 120_000);
});

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesUnder(path);
    return /\.ts$/.test(name) && !/\.spec\.ts$/.test(name) ? [path] : [];
  });
