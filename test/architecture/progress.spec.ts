import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const rows = readFileSync(join(ROOT, 'test/progress.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| .* \|$/.test(line) && !line.startsWith('| what |'))
  .map((line) => line.split(' | ').slice(-1)[0]!.replace(/ \|$/, ''));
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe('what shows that it works', () => {
  it.each(rows.map((row) => [row]))('%s is there', (row) => {
    const [file, name] = [...row.matchAll(/`([^`]+)`/g)].map(([, quoted]) => quoted!);
    const command = /^npm run (\S+)$/.exec(file!)?.[1];
    if (command) return expect(existsSync(join(ROOT, scripts[command]!.replace('node ', '')))).toBe(true);
    const path = join(ROOT, file!);
    expect(existsSync(path)).toBe(true);
    if (name) expect(readFileSync(path, 'utf8')).toContain(name);
  });
});
