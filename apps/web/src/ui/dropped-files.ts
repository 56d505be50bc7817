/** More than any folder of documents holds; beyond it somebody dropped a disk. */
const MOST = 2_000;

/**
 * The files that were dropped, those within folders too. Names that the system hides (`.DS_Store`, `Thumbs.db`, Word's `~$`) are left out.
 * Entries must be taken while the event lasts; what they hold is read afterwards.
 */
export async function droppedFiles(transfer: Pick<DataTransfer, 'items' | 'files'>): Promise<File[]> {
  const entries = [...(transfer.items ?? [])].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (!entries.some((entry) => entry.isDirectory)) return [...transfer.files];
  const files: File[] = [];
  for (const entry of entries) await collect(entry, files);
  return files.filter(({ name }) => !/^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name));
}

async function collect(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (files.length >= MOST) return;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    files.push(within(file, entry.fullPath));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader gives a hundred at a time, and nothing at the end.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return;
    for (const one of part) await collect(one, files);
  }
}

/** A file of a dropped folder says where it lay in it, as one of a chosen folder does. */
function within(file: File, path: string | undefined): File {
  const parts = path?.split('/').filter(Boolean) ?? [];
  if (parts.length > 1) Object.defineProperty(file, 'webkitRelativePath', { value: parts.join('/') });
  return file;
}
