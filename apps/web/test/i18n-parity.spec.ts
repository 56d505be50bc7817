import { describe, expect, it } from 'vitest';
import { en } from '../src/i18n/en';
import { vi } from '../src/i18n/vi';

function texts(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  return new Map(Object.entries(value as object).flatMap(([key, inner]) => [...texts(inner, path === '' ? key : `${path}.${key}`)]));
}

const parameters = (text: string): string =>
  [...text.matchAll(/\{\{\s*(\w+)/g)]
    .map((found) => found[1])
    .sort()
    .join();

describe('the two languages', () => {
  const [vietnamese, english] = [texts(vi), texts(en)];

  /** Vietnamese nouns have one form for every number, English ones two. */
  const singulars = [...vietnamese.keys()].filter((key) => key.endsWith('_other')).map((key) => key.replace(/_other$/, '_one'));

  it('have the same keys, and English its singular beside each plural', () => {
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys(), ...singulars].sort());
  });

  it('have the same parameters in each text', () => {
    const differing = [...vietnamese].filter(([key, text]) => parameters(text) !== parameters(english.get(key) ?? '')).map(([key]) => key);
    expect(differing).toEqual([]);
  });

  it('have no empty text, and Vietnamese in NFC', () => {
    const bad = [...vietnamese, ...english].filter(([, text]) => text.trim() === '' || text !== text.normalize('NFC')).map(([key]) => key);
    expect(bad).toEqual([]);
  });

  it('address nobody as "Bạn"', () => {
    expect([...vietnamese].filter(([, text]) => /(^|\s)bạn(\s|$)/i.test(text)).map(([key]) => key)).toEqual([]);
  });
});
