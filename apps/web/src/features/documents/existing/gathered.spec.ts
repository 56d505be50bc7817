import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gathered } from './gathered';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what comes one by one', () => {
  it('goes in batches, each thing once', async () => {
    const sent: string[][] = [];
    const queue = gathered<string>(2, async (batch) => sent.push([...batch]) > 0);
    queue.offer(['a']);
    queue.offer(['a', 'b', 'c']);
    await vi.advanceTimersByTimeAsync(1_000);
    queue.offer(['a', 'b', 'c', 'd']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual([['a', 'b'], ['c'], ['d']]);
  });

  it('goes again with the next when it was not taken', async () => {
    const sent: string[][] = [];
    const queue = gathered<string>(10, async (batch) => {
      sent.push([...batch]);
      return sent.length > 1;
    });
    queue.offer(['a']);
    await vi.advanceTimersByTimeAsync(1_000);
    queue.offer(['a', 'b']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual([['a'], ['a', 'b']]);
  });
});
