import { parentPort, workerData } from 'node:worker_threads';
import { checkSignatures } from './check-signatures';
import type { CheckedSignature } from './signature.rules';

export interface CheckOrder {
  readonly pdf: Uint8Array;
  readonly anchors: readonly Uint8Array[];
}
export type CheckResult = { readonly checked: CheckedSignature[] } | { readonly failure: string };

// The thread's end of signature-threads.ts: one file, one answer.
if (parentPort) {
  const { pdf, anchors } = workerData as CheckOrder;
  checkSignatures(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength), anchors).then(
    (checked) => parentPort?.postMessage({ checked } satisfies CheckResult),
    (error: Error) => parentPort?.postMessage({ failure: error.message } satisfies CheckResult),
  );
}
