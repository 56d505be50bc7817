import { parentPort } from 'node:worker_threads';
import { UnreadablePdf } from './controlled-copy.rules';
import { PAPER_WORK, type PaperTask } from './paper-work';

/** What the thread is asked. */
export interface WorkOrder {
  readonly task: PaperTask;
  readonly given: readonly unknown[];
}

/** What it answers. */
export type WorkResult =
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly unreadable: UnreadablePdf['reason']; readonly message: string }
  | { readonly failure: string };

// The thread's end of paper-threads.ts: one order, one answer.
parentPort?.on('message', async ({ task, given }: WorkOrder) => {
  try {
    const work = PAPER_WORK[task] as (...given: readonly unknown[]) => Promise<Uint8Array>;
    // A copy of its own: a Buffer may be a part of a pool, which cannot be handed over.
    const bytes = new Uint8Array(await work(...given));
    parentPort?.postMessage({ bytes } satisfies WorkResult, [bytes.buffer]);
  } catch (error) {
    const result: WorkResult =
      error instanceof UnreadablePdf
        ? { unreadable: error.reason, message: error.message }
        : { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    parentPort?.postMessage(result);
  }
});
