import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../approved');

/** Compares with the approved file; `npm run approve` (QMS_APPROVE=1) writes it anew. A reviewer reads the diff. */
export function expectApproved(name: string, text: string): void {
  const path = join(FOLDER, name);
  const content = text.endsWith('\n') ? text : `${text}\n`;
  if (process.env.QMS_APPROVE === '1') writeFileSync(path, content);
  const approved = existsSync(path) ? readFileSync(path, 'utf8') : '';
  expect(content).toBe(approved);
}

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
