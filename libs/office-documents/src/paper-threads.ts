import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { isMarkedAsUntransferable, Worker } from 'node:worker_threads';
import { UnreadablePdf } from './controlled-copy.rules';
import type { PaperTask, PaperWork } from './paper-work';
import type { WorkOrder, WorkResult } from './paper-worker';

/** The thread that made a paper came to an end or took too long. */
export class PaperWorkFailed extends Error {
  override readonly name = 'PaperWorkFailed';
}

interface Job {
  readonly order: WorkOrder;
  readonly resolve: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly reject: (error: Error) => void;
}

/** One core stays with the server. */
const MOST_THREADS = Math.max(1, Math.min(4, availableParallelism() - 1));
const LONGEST_JOB_MS = 120_000;
/** A thread without work is given up after this; starting one takes about half a second. */
const IDLE_MS = 60_000;
/** A file made to eat memory ends its thread, not the server. */
const MOST_MEMORY_MB = 1024;

const waiting: Job[] = [];
const idle: PaperThread[] = [];
let threads = 0;

/**
 * Compiled code does the work in a thread beside the server; untranslated code (tests) has no file that a thread could load. Bytes are handed over,
 * since copying twenty megabytes holds up the server for a tenth of a second: whoever gave them has them no longer.
 */
export async function makePaper<T extends PaperTask>(task: T, ...given: Parameters<PaperWork[T]>): Promise<Uint8Array<ArrayBufferLike>> {
  if (extname(__filename) === '.ts') {
    const { PAPER_WORK } = require('./paper-work') as typeof import('./paper-work');
    const work = PAPER_WORK[task] as (...given: Parameters<PaperWork[T]>) => Promise<Uint8Array>;
    return work(...given);
  }
  return new Promise((resolve, reject) => {
    waiting.push({ order: { task, given }, resolve, reject });
    serve();
  });
}

/** What a task holds its bytes in, as far as it can be handed over: a small `Buffer` may be a part of a pool, which goes as a copy. */
function memoryOf(given: unknown): ArrayBuffer[] {
  if (Array.isArray(given)) return given.flatMap(memoryOf);
  return given instanceof Uint8Array && !isMarkedAsUntransferable(given.buffer) ? [given.buffer as ArrayBuffer] : [];
}

function serve(): void {
  while (waiting.length > 0) {
    const thread = idle.pop() ?? (threads < MOST_THREADS ? new PaperThread() : null);
    if (!thread) return;
    thread.take(waiting.shift()!);
  }
}

class PaperThread {
  private readonly worker = new Worker(join(__dirname, 'paper-worker.js'), { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
  private job: Job | null = null;
  private timer: NodeJS.Timeout | undefined;
  private ended = false;

  constructor() {
    threads++;
    this.worker.on('message', (result: WorkResult) => this.answer(result));
    this.worker.on('error', (error) => this.end(error.message));
    this.worker.on('exit', (code) => this.end(`the thread ended with ${code}`));
  }

  take(job: Job): void {
    this.job = job;
    this.worker.ref();
    this.wait(LONGEST_JOB_MS, `no answer within ${LONGEST_JOB_MS / 1000} s`);
    try {
      this.worker.postMessage(job.order, [...new Set(job.order.given.flatMap(memoryOf))]);
    } catch (error) {
      // Bytes that were handed over before.
      this.end(error instanceof Error ? error.message : String(error));
    }
  }

  private answer(result: WorkResult): void {
    const job = this.job;
    this.job = null;
    // The process may end while a thread merely waits.
    this.worker.unref();
    this.wait(IDLE_MS, 'idle');
    idle.push(this);
    if ('bytes' in result) job?.resolve(result.bytes);
    else if ('unreadable' in result) job?.reject(new UnreadablePdf(result.unreadable, result.message));
    else job?.reject(new PaperWorkFailed(result.failure));
    serve();
  }

  private wait(ms: number, because: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end(because), ms);
    this.timer.unref();
  }

  private end(because: string): void {
    if (this.ended) return;
    this.ended = true;
    threads--;
    clearTimeout(this.timer);
    const at = idle.indexOf(this);
    if (at >= 0) idle.splice(at, 1);
    this.job?.reject(new PaperWorkFailed(because));
    this.job = null;
    void this.worker.terminate();
    serve();
  }
}
