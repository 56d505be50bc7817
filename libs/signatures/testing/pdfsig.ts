import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What another program (Poppler) thinks: one line for each signature. */
export function popplerSays(pdf: Buffer): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'qms-pdfsig-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf);
    let said: string;
    try {
      said = execFileSync('pdfsig', ['-nocert', join(folder, 'a.pdf')], { encoding: 'utf8', env: { ...process.env, HOME: folder } });
    } catch (error) {
      said = (error as { stdout: string }).stdout;
    }
    return [...said.matchAll(/Signature Validation: (.*)/g)].map((match) => match[1]!.trim());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
