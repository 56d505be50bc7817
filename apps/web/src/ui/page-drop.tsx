import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { droppedFiles } from './dropped-files';
import css from './file-drop.module.css';
import { Icon } from './icons';

/** Files dropped anywhere on the page; true while some hover over it. Null takes none. */
export function usePageDrop(take: ((files: readonly File[]) => void) | null): boolean {
  const [dragging, setDragging] = useState(false);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    let depth = 0;
    const hasFiles = (event: DragEvent) => latest.current !== null && event.dataTransfer?.types.includes('Files') === true;
    const listeners = {
      dragenter: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        depth += 1;
        setDragging(true);
      },
      dragleave: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        depth -= 1;
        if (depth <= 0) setDragging(false);
      },
      // Without this the browser opens the file instead and leaves the page.
      dragover: (event: DragEvent) => {
        if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
      },
      drop: (event: DragEvent) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        depth = 0;
        setDragging(false);
        void droppedFiles(event.dataTransfer).then((files) => latest.current?.(files));
      },
    };
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener as EventListener);
    };
  }, []);
  return dragging;
}

/** What lies over the page while files hover over it. */
export function DropOverlay() {
  const { t } = useTranslation('ui');
  return (
    <div className={css.overlay} aria-hidden="true">
      <Icon name="upload" size={40} />
      {t('files.dropHere')}
    </div>
  );
}
