import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReadingResult } from './sheet-worker';
import { UnreadableWorkbook, type Workbook } from './workbook';

const LONGEST_MS = 20_000;
/** A file made to eat memory ends its thread, not the server. */
const MOST_MEMORY_MB = 256;
const MOST_THREADS = 2;
const waiting: (() => void)[] = [];
let threads = 0;

/**
 * Reads an .xlsx file beside the server, one thread a file; untranslated code (tests) has no file that a thread could load.
 * @throws UnreadableWorkbook with its reason.
 */
export async function readWorkbook(bytes: Buffer): Promise<Workbook> {
  if (extname(__filename) === '.ts') {
    const { readWorkbookBytes } = require('./workbook-reader') as typeof import('./workbook-reader');
    return readWorkbookBytes(bytes);
  }
  while (threads >= MOST_THREADS) await new Promise<void>((resolve) => waiting.push(resolve));
  threads += 1;
  try {
    return await inThread(bytes);
  } finally {
    threads -= 1;
    waiting.shift()?.();
  }
}

function inThread(bytes: Buffer): Promise<Workbook> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, 'sheet-worker.js'), {
      workerData: new Uint8Array(bytes),
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    const fail = (because: string): void => reject(new UnreadableWorkbook('too-large', because));
    const timer = setTimeout(() => {
      fail(`not read within ${LONGEST_MS / 1000} s`);
      void worker.terminate();
    }, LONGEST_MS);
    worker.once('message', (result: ReadingResult) => {
      if ('workbook' in result) resolve(result.workbook);
      else reject(new UnreadableWorkbook(result.reason, result.message));
    });
    worker.once('error', (error) => fail(error.message));
    worker.once('exit', () => {
      clearTimeout(timer);
      fail('the thread ended');
    });
  });
}
