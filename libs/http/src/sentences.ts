import type { Sentence } from './problem';

const sentences = new Map<string, Sentence>();

/** A module says its events in words: `{field}` stands for a value after the change, or a fact of the act. */
export function defineSentences<Event extends string>(texts: Readonly<Record<Event, Sentence>>): Readonly<Record<Event, Sentence>> {
  for (const [event, sentence] of Object.entries<Sentence>(texts)) sentences.set(event, sentence);
  return texts;
}

export const sentenceOf = (event: string): Sentence => sentences.get(event) ?? { vi: event, en: event };
export const allSentences = (): [string, Sentence][] => [...sentences].sort(([a], [b]) => a.localeCompare(b));
