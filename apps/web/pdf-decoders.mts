import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const FILES = ['jbig2.wasm', 'jbig2_nowasm_fallback.js', 'openjpeg.wasm', 'openjpeg_nowasm_fallback.js', 'qcms_bg.wasm'];

/** Puts pdf.js's decoders for scanned pages (JBIG2, JPEG 2000, colours) under `/pdf/`, where its worker asks for them by name. */
export function pdfDecoders(): Plugin {
  const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'wasm');
  return {
    name: 'pdf-decoders',
    apply: 'build',
    generateBundle() {
      for (const file of FILES) this.emitFile({ type: 'asset', fileName: `pdf/${file}`, source: readFileSync(join(folder, file)) });
    },
  };
}
