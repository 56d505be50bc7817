import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Environment } from '@qms/config';
import { type SpaceState, spaceState } from './disk-space.rules';

/** A place that files are written to: what comes in is written to `incoming` first, `files` is the folder store (none on S3). */
export interface DiskSpace {
  readonly place: 'incoming' | 'files';
  readonly path: string;
  /** Bytes. */
  readonly free: number;
  readonly state: SpaceState;
}

/** How much room is left where this process writes files. */
export async function diskSpaces(environment: Environment): Promise<DiskSpace[]> {
  const places = [
    { place: 'incoming', path: environment.tempDir },
    ...(environment.usesS3 ? [] : [{ place: 'files', path: environment.filesDir } as const]),
  ] as const;
  return Promise.all(
    places.map(async ({ place, path }) => {
      const { bavail, blocks, bsize } = await statfs(path).catch(() => statfs(dirname(path)));
      const free = bavail * bsize;
      return { place, path, free, state: spaceState({ free, total: blocks * bsize }) };
    }),
  );
}
