import { useSyncExternalStore } from 'react';
import { answer, api } from '../../api/client';
import { type Problem, problemIn } from '../../api/problem';
import { fileForm, postForm } from '../../api/upload';
import { startLongWork } from '../../ui/long-work';
import { type HashedFile, hashFiles, isOrdinary } from './hashing';
import type { Batch } from './intake.queries';

/** How far the files of one batch are on this computer. It goes on while other pages are looked at. */
export interface FolderUpload {
  readonly step: 'hashing' | 'sending' | 'done';
  readonly done: number;
  readonly total: number;
  readonly failed: readonly { readonly path: string; readonly problem: Problem }[];
  readonly unreadable: readonly string[];
  /** A trouble that may pass: what met it is sent again by itself after so many seconds. */
  readonly waiting: { readonly problem: Problem; readonly seconds: number } | null;
}

let uploads: ReadonlyMap<string, FolderUpload> = new Map();
const held = new Map<string, readonly HashedFile[]>();
const listeners = new Set<() => void>();
const put = (batchId: string, upload: FolderUpload) => {
  uploads = new Map(uploads).set(batchId, upload);
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useFolderUpload = (batchId: string): FolderUpload | undefined => useSyncExternalStore(subscribe, () => uploads.get(batchId));
/** Whether this computer still holds files that could be sent again. */
export const holdsFiles = (batchId: string): boolean => held.has(batchId);

const AT_ONCE = 3;
const read = (id: string): Promise<Batch> => answer(api.GET('/api/v1/upload-batches/{id}', { params: { path: { id } } }));

/** Hashes what was chosen and opens a batch for it. @returns its id; the files are kept for {@link sendFolder}. */
export async function declareFolder(title: string, files: readonly File[], progress: (done: number) => void): Promise<string> {
  const { hashed } = await hashFiles(files.filter(isOrdinary), progress);
  const declared = hashed.map(({ path, size, sha256 }) => ({ path, size, sha256 }));
  const { id } = await answer(
    api.POST('/api/v1/upload-batches', { body: { title, files: declared }, headers: { 'Idempotency-Key': crypto.randomUUID() } }),
  );
  held.set(id, hashed);
  return id;
}

/** The folder chosen once more, here or on another computer: what is new or changed is declared, what is missing is sent. */
export async function chooseAgain(batchId: string, label: string, files: readonly File[], changed: () => void): Promise<void> {
  const ordinary = files.filter(isOrdinary);
  const state = { step: 'hashing', done: 0, total: ordinary.length, failed: [], unreadable: [], waiting: null } as const;
  put(batchId, state);
  const { hashed, unreadable } = await hashFiles(ordinary, (done) => put(batchId, { ...state, done }));
  held.set(batchId, hashed);
  const { lines } = await read(batchId);
  const known = new Set(lines.map(({ sha256 }) => sha256));
  const more = hashed.filter(({ sha256 }) => !known.has(sha256)).map(({ path, size, sha256 }) => ({ path, size, sha256 }));
  try {
    if (more.length > 0)
      await answer(
        api.POST('/api/v1/upload-batches/{id}/files', {
          params: { path: { id: batchId } },
          body: { files: more },
          headers: { 'Idempotency-Key': crypto.randomUUID() },
        }),
      );
  } catch (error) {
    put(batchId, { ...state, step: 'done', unreadable, failed: [{ path: label, problem: problemIn(error) }] });
    return;
  }
  await sendFolder(batchId, label, changed, unreadable);
}

/** Sends what the server says is missing, a few at a time; what fails can be sent again alone. */
export async function sendFolder(batchId: string, label: string, changed: () => void, unreadable: readonly string[] = []): Promise<void> {
  const files = new Map((held.get(batchId) ?? []).map((one) => [one.sha256, one.file]));
  const { lines } = await read(batchId);
  const queue = lines.filter((line) => (line.state === 'waiting' || line.state === 'refused') && line.size > 0 && files.has(line.sha256));
  const total = queue.length;
  const failed: { path: string; problem: Problem }[] = [];
  let done = 0;
  const work = startLongWork(label, total);
  const tell = (step: FolderUpload['step'], waiting: FolderUpload['waiting'] = null) =>
    put(batchId, { step, done, total, failed: [...failed], unreadable, waiting });
  tell('sending');
  const send = async () => {
    for (let line = queue.shift(); line; line = queue.shift()) {
      try {
        await postForm(`/api/v1/upload-batches/${batchId}/files/${line.id}/content`, fileForm(files.get(line.sha256)!), {
          key: line.id,
          onWait: (problem, seconds) => tell('sending', { problem, seconds }),
        });
        done += 1;
      } catch (error) {
        failed.push({ path: line.path, problem: problemIn(error) });
      }
      work.progress(done, total);
      tell('sending');
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, send));
  tell('done');
  const href = `/ho-so/tai-len/${batchId}`;
  if (failed.length === 0) work.finish(`${done}/${total}`, href);
  else work.fail(`${done}/${total}`, href);
  changed();
}
