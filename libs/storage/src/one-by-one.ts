import { Logger } from '@nestjs/common';
import { IntegrityError, ObjectMissing, StoreRefused } from './object-store';

const log = new Logger('Files');

/**
 * Files that wait for something, each for itself: one that is lost, damaged or refused by the store is logged, comes again at the next turn,
 * and keeps no other waiting. A store that is away ends the turn.
 * @param most at most so many come at once; @param due those that wait, but these; @returns how many were dealt with
 */
export async function oneByOne<T extends { readonly id: string }>(
  most: number,
  due: (but: readonly string[]) => Promise<readonly T[]>,
  act: (file: T) => Promise<unknown>,
): Promise<number> {
  const hindered: string[] = [];
  for (let done = 0; ; ) {
    const files = await due(hindered);
    for (const file of files) {
      try {
        await act(file);
        done += 1;
      } catch (error) {
        if (!(error instanceof IntegrityError || error instanceof ObjectMissing || error instanceof StoreRefused)) throw error;
        hindered.push(file.id);
        log.warn(`file ${file.id} waits on: ${error.name} ${error.message}`);
      }
    }
    if (files.length < most) return done;
  }
}
