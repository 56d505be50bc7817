import { VisuallyHidden } from '@mantine/core';
import { useSyncExternalStore } from 'react';

let sentence = '';
const listeners = new Set<() => void>();

/** Says a sentence to screen readers without moving the focus. */
export function announce(text: string): void {
  // The same sentence twice must be heard twice: a no-break space makes it another text.
  sentence = text === sentence ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Stands once in the shell; what {@link announce} says is read from here. */
export function LiveRegion() {
  const text = useSyncExternalStore(subscribe, () => sentence);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {text}
    </VisuallyHidden>
  );
}
