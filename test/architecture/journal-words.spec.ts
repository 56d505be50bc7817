import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const sources = readdirSync(join(ROOT, 'libs'), { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'),
);
const types = [
  ...new Set(
    sources.flatMap((path) =>
      [...readFileSync(join(ROOT, 'libs', path), 'utf8').matchAll(/aggregate: Aggregate = \{\s*type: '([^']+)'/g)].map(([, type]) => type!),
    ),
  ),
].sort();

describe('what stands in the journal', () => {
  it.each(['vi', 'en'])('has its word in the web app: %s', (language) => {
    const words = JSON.parse(readFileSync(join(ROOT, 'apps/web/src/i18n', language, 'journal.json'), 'utf8')) as {
      types: Record<string, string>;
    };
    expect(types.filter((type) => !words.types[type])).toEqual([]);
    expect(Object.keys(words.types).filter((type) => !types.includes(type))).toEqual([]);
  });
});
