import { parentPort, workerData } from 'node:worker_threads';
import { type UnreadableReason, UnreadableWorkbook, type Workbook } from './workbook';
import { readWorkbookBytes } from './workbook-reader';

/** What the thread answers. */
export type ReadingResult = { readonly workbook: Workbook } | { readonly reason: UnreadableReason; readonly message: string };

// The thread's end of sheet-threads.ts: one file, one answer.
if (parentPort) {
  let result: ReadingResult;
  try {
    result = { workbook: readWorkbookBytes(Buffer.from(workerData as Uint8Array)) };
  } catch (error) {
    result =
      error instanceof UnreadableWorkbook
        ? { reason: error.reason, message: error.message }
        : { reason: 'not-a-workbook', message: error instanceof Error ? error.message : String(error) };
  }
  parentPort.postMessage(result);
}
