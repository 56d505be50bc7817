import { callHeaders, signedInAgain } from './client';
import { type Problem, ProblemError, problemIn, problemOf } from './problem';
import type { Answer } from './types';

/** A file as the store keeps it; what refers to it takes its `id`. */
export type StoredFile = Answer<'/api/v1/files', 'post'>;

export interface UploadOptions {
  /** Share of the bytes that have left, 0 … 1. */
  onProgress?(share: number): void;
  /** A trouble that may pass: the file is sent again by itself after so many seconds. */
  onWait?(problem: Problem, seconds: number): void;
  signal?: AbortSignal;
  /** Stays the same when the same file is tried again. */
  key: string;
}

/** Puts one file into the store, for `FileDrop`. It is kept for a day unless something refers to it. */
export const uploadFile = (file: File, call: UploadOptions): Promise<StoredFile> => postForm('/api/v1/files', fileForm(file), call);

/** Seconds after which a file that met a passing trouble is sent again, each time. */
const AGAIN = [2, 5, 15];
/** No answer, or one that asks to come again. A full store or a fault of the server's own does not pass within seconds. */
const passes = ({ code, status }: Problem): boolean => code === 'no-answer' || [429, 502, 503, 504].includes(status);

/**
 * POSTs a form by XMLHttpRequest, the only way to see how far an upload is; again by itself where the trouble may pass. Throws a
 * {@link ProblemError} like the API client.
 */
export async function postForm<T>(path: string, form: FormData, options: UploadOptions): Promise<T> {
  for (const seconds of AGAIN) {
    try {
      return await post<T>(path, form, options);
    } catch (error) {
      const problem = problemIn(error);
      if (!passes(problem)) throw error;
      options.onWait?.(problem, seconds);
      await pause(seconds, options.signal);
    }
  }
  return post<T>(path, form, options);
}

async function post<T>(path: string, form: FormData, options: UploadOptions): Promise<T> {
  let response = await send(path, form, options);
  if (response.status === 401 && (await signedInAgain())) response = await send(path, form, options);
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return (await response.json()) as T;
}

/** A form with one file under `file`, its name in NFC so that accents are stored as they are read. */
export function fileForm(file: File, fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  // The server reads fields before the file: they stand first.
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file, file.name.normalize('NFC'));
  return form;
}

function send(path: string, form: FormData, { onProgress, signal, key }: UploadOptions): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    request.open('POST', path);
    for (const [name, value] of Object.entries({ ...callHeaders(), 'idempotency-key': key })) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    };
    request.onload = () => {
      const headers = new Headers({ 'content-type': request.getResponseHeader('content-type') ?? '' });
      const requestId = request.getResponseHeader('x-request-id');
      if (requestId !== null) headers.set('x-request-id', requestId);
      resolve(new Response(request.status === 204 ? null : request.responseText, { status: request.status, headers }));
    };
    request.onerror = () => reject(new TypeError('network'));
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    request.onloadend = () => signal?.removeEventListener('abort', abort);
    signal?.addEventListener('abort', abort);
    request.send(form);
  });
}

const pause = (seconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new DOMException('aborted', 'AbortError'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, seconds * 1_000);
    signal?.addEventListener('abort', stop, { once: true });
  });
