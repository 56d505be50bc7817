import type { Language } from './actor.decorator';
import type { Sentence } from './problem';

const sentences = new Map<string, Sentence>();
const words = new Map<string, ReadonlyMap<string, Sentence>>();

/** A module says its events in words: `{field}` stands for a value after the change, or a fact of the act. */
export function defineSentences<Event extends string>(texts: Readonly<Record<Event, Sentence>>): Readonly<Record<Event, Sentence>> {
  for (const [event, sentence] of Object.entries<Sentence>(texts)) sentences.set(event, sentence);
  return texts;
}

export const sentenceOf = (event: string): Sentence => sentences.get(event) ?? { vi: event, en: event };
export const allSentences = (): [string, Sentence][] => [...sentences].sort(([a], [b]) => a.localeCompare(b));

/** A module says what the coded values of a field are called, so that sentences with `{field}` can be read by people. */
export function defineWords<Code extends string>(field: string, texts: Readonly<Record<Code, Sentence>>): Readonly<Record<Code, Sentence>> {
  words.set(field, new Map(Object.entries<Sentence>(texts)));
  return texts;
}

/** A value within a sentence: a code in its words, a day as dd/mm/yyyy, anything else as it is. */
export function wordOf(field: string, value: unknown, language: Language): string {
  const text = String(value);
  const word = words.get(field)?.get(text)?.[language];
  return word ?? text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
}
