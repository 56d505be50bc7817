import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Problem, problemIn } from '../../../api/problem';
import { useActOfWeight } from '../../../session/act-of-weight';
import { DOCUMENT_CHANGES } from '../documents.queries';
import type { Signing } from '../signing';
import { actOf } from './signing-desk.rules';

/** What became of one ticked thing. */
export interface BatchResult {
  id: string;
  title: string;
  act: 'agree' | 'approve';
  /** Null = done. */
  problem: Problem | null;
}

/**
 * Agrees to or approves several things after one confirmation, one after the other; one that fails keeps none of the others. Each has a key
 * of its own: where the confirmation had run out on the way, what is done is not done again.
 */
export function useBatch() {
  const queries = useQueryClient();
  const confirmed = useActOfWeight();
  const [results, setResults] = useState<readonly BatchResult[]>([]);
  const [pending, setPending] = useState(false);

  const run = async (chosen: readonly Signing[], sentence: string): Promise<readonly BatchResult[] | null> => {
    const work = chosen.flatMap((signing) => {
      const act = actOf(signing.actions);
      return act === null ? [] : [{ signing, act, key: crypto.randomUUID() }];
    });
    const told = new Map<string, BatchResult>();
    const all = async () => {
      for (const { signing, act, key } of work) {
        if (told.has(signing.id)) continue;
        const attempt = { headers: { 'Idempotency-Key': key } };
        let problem: Problem | null = null;
        try {
          await (act === 'agree' ? signing.say({ opinion: 'agree' }, attempt) : signing.approve({}, attempt));
        } catch (error) {
          problem = problemIn(error);
          // Asks for the password anew and goes on from here.
          if (problem.code === 'confirmation-required') throw error;
        }
        told.set(signing.id, {
          id: signing.id,
          title: signing.kind === 'revision' ? `${signing.name} · ${signing.title}` : signing.title,
          act,
          problem,
        });
      }
    };
    setPending(true);
    try {
      if (work.some(({ act }) => act === 'approve')) {
        if ((await confirmed(sentence, all)) === null && told.size === 0) return null;
      } else await all();
    } finally {
      setPending(false);
      setResults([...told.values()]);
      await Promise.all(DOCUMENT_CHANGES.map((queryKey) => queries.invalidateQueries({ queryKey })));
    }
    return [...told.values()];
  };
  return { run, pending, results, clear: () => setResults([]) };
}
