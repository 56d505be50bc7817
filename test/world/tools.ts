import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs of the system that a suite may need, and the Debian package of each (test/packages.txt). */
const PACKAGES = {
  chromium: 'chromium',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  soffice: 'libreoffice-writer-nogui',
  'ceph-mon': 'ceph-mon',
  'ceph-osd': 'ceph-osd',
  ceph: 'ceph-common',
  radosgw: 'radosgw',
} as const;

export type Tool = keyof typeof PACKAGES;

/** Where the program is. Absolute path, or undefined. */
export function pathOf(tool: Tool): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return folders.map((folder) => join(folder, tool)).find(isExecutable);
}

/**
 * A suite that needs programs of the system. Where one is missing: a failure with `CI=true`, elsewhere the suite says `NOT RUN` and its
 * tests count as not run.
 */
export function describeNeeding(suite: string, tools: readonly Tool[], tests: () => void): void {
  const missing = tools.filter((tool) => pathOf(tool) === undefined);
  if (missing.length === 0) {
    describe(suite, tests);
    return;
  }
  const words = missing.map((tool) => `${tool} (${PACKAGES[tool]})`).join(', ');
  if (process.env.CI === 'true') {
    describe(suite, () => {
      it('has the programs that it needs', () => {
        throw new Error(`missing: ${words}`);
      });
    });
    return;
  }
  process.stderr.write(`NOT RUN: ${suite}: ${words}\n`);
  describe.skip(suite, tests);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
