import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CheckedSignature } from './signature.rules';
import type { CheckOrder, CheckResult } from './signature-worker';

const LONGEST_MS = 60_000;
const MOST_MEMORY_MB = 1024;
const MOST_THREADS = 2;
const waiting: (() => void)[] = [];
let threads = 0;

/** The thread ended or took too long. */
export class SignatureCheckFailed extends Error {
  override readonly name = 'SignatureCheckFailed';
}

/** Checks beside the server: hashing a large scan takes its time. Untranslated code (tests) has no file that a thread could load. @throws SignatureCheckFailed */
export async function checkInThread(pdf: Buffer, anchors: readonly Uint8Array[]): Promise<CheckedSignature[]> {
  if (extname(__filename) === '.ts') {
    const { checkSignatures } = require('./check-signatures') as typeof import('./check-signatures');
    return checkSignatures(pdf, anchors);
  }
  while (threads >= MOST_THREADS) await new Promise<void>((resolve) => waiting.push(resolve));
  threads += 1;
  try {
    return await inThread({ pdf, anchors });
  } finally {
    threads -= 1;
    waiting.shift()?.();
  }
}

function inThread(order: CheckOrder): Promise<CheckedSignature[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, 'signature-worker.js'), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    const fail = (because: string): void => reject(new SignatureCheckFailed(because));
    const timer = setTimeout(() => {
      fail(`not checked within ${LONGEST_MS / 1000} s`);
      void worker.terminate();
    }, LONGEST_MS);
    worker.once('message', (result: CheckResult) => {
      if ('checked' in result) resolve(result.checked);
      else fail(result.failure);
    });
    worker.once('error', (error) => fail(error.message));
    worker.once('exit', () => {
      clearTimeout(timer);
      fail('the thread ended');
    });
  });
}
