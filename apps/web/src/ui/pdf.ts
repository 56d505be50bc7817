import type { PDFDocumentProxy } from 'pdfjs-dist';
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/** An open PDF. */
export interface PdfFile {
  readonly pages: number;
  readonly document: PDFDocumentProxy;
  readonly library: typeof import('pdfjs-dist');
}

export interface OpeningPdf {
  readonly file: Promise<PdfFile>;
  close(): void;
}

/** Opens a PDF of this origin. The library and its worker come only now; decoders for scans (JBIG2, JPEG 2000) when one needs them. */
export function openPdf(url: string): OpeningPdf {
  let close = () => undefined as undefined;
  let closed = false;
  const file = import('pdfjs-dist').then(async (library) => {
    library.GlobalWorkerOptions.workerSrc = worker;
    const task = library.getDocument({ url, withCredentials: true, wasmUrl: '/pdf/' });
    close = () => void task.destroy();
    if (closed) close();
    const document = await task.promise;
    return { pages: document.numPages, document, library };
  });
  return {
    file,
    close: () => {
      closed = true;
      close();
    },
  };
}
