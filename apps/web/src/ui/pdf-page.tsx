import { useEffect, useRef } from 'react';
import type { PdfFile } from './pdf';
import css from './pdf-view.module.css';

/** One page, `width` CSS pixels wide, drawn as sharp as the screen is, its text laid over it. */
export function PdfPage({ file, number, width }: { file: PdfFile; number: number; width: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const rounded = Math.round(width);
  useEffect(() => {
    let current = true;
    let stop = () => undefined as undefined;
    void (async () => {
      const page = await file.document.getPage(number);
      if (!current || canvas.current === null || layer.current === null) return;
      const scale = rounded / page.getViewport({ scale: 1 }).width;
      const sharpness = Math.min(window.devicePixelRatio || 1, 2);
      const sharp = page.getViewport({ scale: scale * sharpness });
      canvas.current.width = Math.floor(sharp.width);
      canvas.current.height = Math.floor(sharp.height);
      const drawing = page.render({ canvas: canvas.current, viewport: sharp });
      stop = () => void drawing.cancel();
      const viewport = page.getViewport({ scale });
      layer.current.replaceChildren();
      layer.current.style.setProperty('--total-scale-factor', String(scale));
      const text = new file.library.TextLayer({ textContentSource: page.streamTextContent(), container: layer.current, viewport });
      await Promise.all([drawing.promise, text.render()]);
    })().catch((error: unknown) => {
      // Turning the page while one is drawn is no failure.
      if (current) throw error;
    });
    return () => {
      current = false;
      stop();
    };
  }, [file, number, rounded]);
  return (
    <div className={css.page} style={{ width: rounded }}>
      <canvas ref={canvas} className={css.canvas} />
      <div ref={layer} className={css.text} />
    </div>
  );
}
