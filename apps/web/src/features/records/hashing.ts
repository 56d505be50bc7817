/** A file of a folder with its path and hash, as the server wants it declared. */
export interface HashedFile {
  readonly file: File;
  /** Within the folder, NFC. */
  readonly path: string;
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
}

/** The path of a chosen file: that within its folder where a folder was chosen. */
export const pathOf = (file: Pick<File, 'name' | 'webkitRelativePath'>): string => (file.webkitRelativePath || file.name).normalize('NFC');

/** Names that the system hides (`.DS_Store`, `Thumbs.db`, Word's `~$`) belong to no folder of records. */
export const isOrdinary = ({ name }: Pick<File, 'name'>): boolean => !/^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name);

/** Hashes files one after the other in a thread of its own. A file that cannot be read is left out and told. */
export async function hashFiles(
  files: readonly File[],
  progress: (done: number) => void,
): Promise<{ hashed: HashedFile[]; unreadable: string[] }> {
  const worker = new Worker(new URL('./hashing.worker.ts', import.meta.url), { type: 'module' });
  const hashed: HashedFile[] = [];
  const unreadable: string[] = [];
  try {
    for (const [id, file] of files.entries()) {
      const sha256 = await new Promise<string | null>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<{ sha256: string | null }>) => resolve(data.sha256);
        worker.onerror = () => reject(new Error('the hashing thread ended'));
        worker.postMessage({ id, file });
      });
      if (sha256 === null) unreadable.push(pathOf(file));
      else hashed.push({ file, path: pathOf(file), size: file.size, sha256 });
      progress(id + 1);
    }
  } finally {
    worker.terminate();
  }
  return { hashed, unreadable };
}
