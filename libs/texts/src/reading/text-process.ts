import { setPriority } from 'node:os';
import type { TextFault } from '../file-text.rules';
import { READING_LIMITS } from '../file-text.rules';
import { readFileText } from './read-file';
import { type ReadText, Unreadable } from './read-text';
import { Recognition } from './recognition';

/** What the process is asked. */
export interface ReadingOrder {
  readonly path: string;
  readonly contentType: string;
}
/** What it answers: how far it is, then what came out. */
export type ReadingAnswer =
  | { readonly done: number; readonly pages: number; readonly recognized: number }
  | { readonly read: ReadText }
  | { readonly fault: TextFault; readonly message: string };

// The process's end of text-processes.ts: one order at a time. People's requests come first: the reading has a low priority.
if (process.send) {
  const recognition = new Recognition();
  const answer = (one: ReadingAnswer): void => void process.send?.(one);
  setPriority(10);
  setInterval(() => {
    // Whoever asked ends the process then.
    if (process.memoryUsage.rss() > READING_LIMITS.memory) answer({ fault: 'too-large', message: 'more memory than a file may take' });
  }, 250).unref();
  // Whoever asked is gone: nobody waits for what is under way.
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  process.on('message', async ({ path, contentType }: ReadingOrder) => {
    try {
      answer({ read: await readFileText(path, contentType, recognition, answer) });
    } catch (error) {
      const { message } = error as Error;
      answer({ fault: error instanceof Unreadable ? error.fault : 'broken', message });
    }
  });
}
