import { dirname, join } from 'node:path';
import type { Worker } from 'tesseract.js';

/**
 * Vietnamese letters from pictures, by the model that is installed with the product: nothing is asked of the network, nothing is kept on disk.
 * The model is loaded when the first picture comes.
 */
export class Recognition {
  private worker: Promise<Worker> | null = null;

  async of(picture: Buffer): Promise<string> {
    this.worker ??= opened();
    const { data } = await (await this.worker).recognize(picture);
    return data.text;
  }

  async close(): Promise<void> {
    const worker = this.worker;
    this.worker = null;
    await (await worker?.catch(() => null))?.terminate();
  }
}

async function opened(): Promise<Worker> {
  const { createWorker, OEM } = require('tesseract.js') as typeof import('tesseract.js');
  return createWorker('vie', OEM.LSTM_ONLY, {
    langPath: join(dirname(require.resolve('@tesseract.js-data/vie/package.json')), '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
    // Without a hearer a fault of the worker would end the process.
    errorHandler: () => undefined,
  });
}
