import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

// Runs beside the page: a folder of hundreds of megabytes is hashed piece by piece, and nothing stands still.
addEventListener('message', async ({ data: { id, file } }: MessageEvent<{ id: number; file: File }>) => {
  try {
    const hash = sha256.create();
    const reader = file.stream().getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) hash.update(part.value);
    postMessage({ id, sha256: bytesToHex(hash.digest()) });
  } catch {
    // It was moved or changed while it was read.
    postMessage({ id, sha256: null });
  }
});
