import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '../src');
const styles = join(dirname(createRequire(import.meta.url).resolve('@mantine/core/styles.css')), 'styles');
const read = (file: string) => readFileSync(join(source, file), 'utf8');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !file.includes('.spec.'));

const used = new Set(
  files.flatMap((file) =>
    [...read(file).matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap((found) =>
      (found[1] ?? '')
        .split(',')
        .map((name) => name.trim().split(' ')[0] ?? '')
        .filter((name) => /^[A-Z]/.test(name)),
    ),
  ),
);

describe('theme/mantine.css', () => {
  it('holds the styles of each Mantine component in use', () => {
    const imported = read('theme/mantine.css');
    const missing = [...used].filter((name) => existsSync(join(styles, `${name}.layer.css`)) && !imported.includes(`/${name}.layer.css"`));
    expect(missing).toEqual([]);
    expect(used).toContain('Button');
  });
});
