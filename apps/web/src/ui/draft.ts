import { useEffect, useRef } from 'react';

/** Begins the key of everything typed that is kept in the browser. */
export const DRAFTS = 'qms.draft.';

/**
 * Keeps what is being typed through a reload and the end of a session, in this tab only.
 * `take` is called once with what was kept; `forget` after it has been sent.
 */
export function useDraft<Values>(name: string, values: Values, take: (kept: Values) => void): { forget(): void } {
  const key = DRAFTS + name;
  const taken = useRef(false);
  const forgotten = useRef(false);
  const text = JSON.stringify(values);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is taken once, when the form opens.
  useEffect(() => {
    const kept = sessionStorage.getItem(key);
    if (kept !== null && kept !== text) take(JSON.parse(kept) as Values);
  }, []);
  useEffect(() => {
    // The first drawing shows the empty form: it must not replace what was kept.
    if (taken.current && !forgotten.current) sessionStorage.setItem(key, text);
    taken.current = true;
  }, [key, text]);
  return {
    forget: () => {
      forgotten.current = true;
      sessionStorage.removeItem(key);
    },
  };
}

/** At sign-out: the next person at this machine finds nothing. */
export function clearDrafts(): void {
  for (const storage of [sessionStorage, localStorage])
    for (const key of Object.keys(storage)) if (key.startsWith(DRAFTS)) storage.removeItem(key);
}
