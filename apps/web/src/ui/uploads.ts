import { useCallback, useEffect, useRef, useState } from 'react';
import { type Problem, problemIn } from '../api/problem';

/** Why a file is not even sent. */
export type FileRefusal = 'tooLarge' | 'wrongType' | 'empty';

export interface UploadItem<Stored> {
  readonly id: string;
  /** NFC, as people read it. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly state: 'waiting' | 'sending' | 'done' | 'failed' | 'refused';
  /** Share of the bytes sent, 0 … 1. */
  readonly share: number;
  readonly problem: Problem | null;
  /** Seconds after which it is sent again by itself, while it waits for that. */
  readonly again: number | null;
  readonly refusal: FileRefusal | null;
  readonly stored: Stored | null;
}

export interface UploadCall {
  onProgress(share: number): void;
  onWait(problem: Problem, seconds: number): void;
  signal: AbortSignal;
  /** The same for each attempt of one file. */
  key: string;
}

export interface FileLimits {
  /** As of an input: `.pdf,.docx`. */
  accept?: string;
  maxBytes?: number;
}

export interface Uploads<Stored> {
  readonly items: readonly UploadItem<Stored>[];
  add(files: readonly File[]): void;
  retry(id: string): void;
  remove(id: string): void;
}

/** How many go at once: enough to fill a line, few enough that the first one is done soon. */
const AT_ONCE = 2;

/** Why a file cannot be taken, before a byte is sent; the server judges by content again. */
export function refusalOf(file: Pick<File, 'name' | 'size'>, { accept, maxBytes }: FileLimits): FileRefusal | null {
  if (file.size === 0) return 'empty';
  if (maxBytes !== undefined && file.size > maxBytes) return 'tooLarge';
  const endings = accept?.split(',').map((ending) => ending.trim().toLowerCase()) ?? [];
  const name = file.name.toLowerCase();
  return endings.length > 0 && !endings.some((ending) => name.endsWith(ending)) ? 'wrongType' : null;
}

/** Sends files, two at a time; each can be sent again or taken back without touching the others. */
export function useUploads<Stored>(upload: (file: File, call: UploadCall) => Promise<Stored>, limits: FileLimits): Uploads<Stored> {
  const [items, setItems] = useState<readonly UploadItem<Stored>[]>([]);
  const files = useRef(new Map<string, { file: File; abort: AbortController }>());
  const change = useCallback((id: string, part: Partial<UploadItem<Stored>>) => {
    setItems((all) => all.map((item) => (item.id === id ? { ...item, ...part } : item)));
  }, []);

  useEffect(() => {
    const free = AT_ONCE - items.filter((item) => item.state === 'sending').length;
    for (const { id } of items.filter((item) => item.state === 'waiting').slice(0, Math.max(0, free))) {
      const entry = files.current.get(id);
      if (entry === undefined) continue;
      const fresh = { problem: null, again: null };
      change(id, { state: 'sending', share: 0, ...fresh });
      upload(entry.file, {
        key: id,
        signal: entry.abort.signal,
        onProgress: (share) => change(id, { share, ...fresh }),
        onWait: (problem, again) => change(id, { share: 0, problem, again }),
      }).then(
        (stored) => change(id, { state: 'done', share: 1, stored, ...fresh }),
        (error: unknown) => change(id, { state: 'failed', problem: problemIn(error), again: null }),
      );
    }
  }, [items, upload, change]);

  useEffect(() => {
    const open = files.current;
    return () => {
      for (const { abort } of open.values()) abort.abort();
    };
  }, []);

  return {
    items,
    add: (chosen) => {
      const added = chosen.map((file): UploadItem<Stored> => {
        const id = crypto.randomUUID();
        files.current.set(id, { file, abort: new AbortController() });
        const refusal = refusalOf(file, limits);
        const state = refusal === null ? 'waiting' : 'refused';
        return {
          id,
          name: file.name.normalize('NFC'),
          size: file.size,
          state,
          share: 0,
          problem: null,
          again: null,
          refusal,
          stored: null,
        };
      });
      setItems((all) => [...all, ...added]);
    },
    retry: (id) => change(id, { state: 'waiting', share: 0, problem: null }),
    remove: (id) => {
      files.current.get(id)?.abort.abort();
      files.current.delete(id);
      setItems((all) => all.filter((item) => item.id !== id));
    },
  };
}
