import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useActOfWeight } from '../session/act-of-weight';
import { type Problem, problemIn } from './problem';

/** One attempt of a command: `headers` go with the POST. The key stays the same while the same input is tried again. */
export interface Attempt {
  readonly headers: { readonly 'Idempotency-Key': string };
}

export interface CommandOptions<Input, Result> {
  /** Sends the command, e.g. `(input, { headers }) => answer(api.POST('/api/v1/people', { body: input, headers }))`. */
  send(input: Input, attempt: Attempt): Promise<Result>;
  /** Query keys (or their beginnings) of what the command changes; read anew after it, before `done`. */
  changes?: readonly QueryKey[];
  /** An act of weight: the sentence that the person confirms, e.g. "Phê duyệt QT-07, lần ban hành 03". */
  weight?(input: Input): string;
  done?(result: Result, input: Input): void | Promise<void>;
}

export interface Command<Input, Result> {
  /** Resolves with the result, or with null where it was refused (see `problem`) or not confirmed. Never rejects. */
  run(input: Input): Promise<Result | null>;
  readonly pending: boolean;
  readonly problem: Problem | null;
  reset(): void;
}

/** A change at the server: one Idempotency-Key per submission, kept over retries; confirmation where the act is of weight. */
export function useCommand<Input, Result>(options: CommandOptions<Input, Result>): Command<Input, Result> {
  const queries = useQueryClient();
  const confirmed = useActOfWeight();
  const submission = useRef<{ input: string; key: string } | null>(null);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const run = async (input: Input): Promise<Result | null> => {
    const same = JSON.stringify(input) ?? '';
    if (submission.current?.input !== same) submission.current = { input: same, key: crypto.randomUUID() };
    const attempt: Attempt = { headers: { 'Idempotency-Key': submission.current.key } };
    setPending(true);
    setProblem(null);
    try {
      const send = () => options.send(input, attempt);
      const outcome = options.weight === undefined ? { result: await send() } : await confirmed(options.weight(input), send);
      if (outcome === null) return null;
      submission.current = null;
      await Promise.all((options.changes ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })));
      await options.done?.(outcome.result, input);
      return outcome.result;
    } catch (error) {
      setProblem(problemIn(error));
      return null;
    } finally {
      setPending(false);
    }
  };
  return { run, pending, problem, reset: () => setProblem(null) };
}
