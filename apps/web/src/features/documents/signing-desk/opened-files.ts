import { useSyncExternalStore } from 'react';
import type { SignedDocument } from '../signing';

/** SHA-256 of the files that were opened since the page was loaded; a reminder for the reader, no proof of anything. */
let opened: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

export function noteOpened({ file }: SignedDocument): void {
  if (file === null || opened.has(file.sha256)) return;
  opened = new Set([...opened, file.sha256]);
  for (const tell of listeners) tell();
}

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

export const useOpened = (): ReadonlySet<string> => useSyncExternalStore(subscribe, () => opened);
