import { callHeaders, signedInAgain } from './client';
import { ProblemError, problemOf } from './problem';

/** Fetches one form of a resource (Word, PDF) as its Accept header asks, and hands it to the browser to keep. Throws a {@link ProblemError}. */
export async function download(path: string, accept: string, name: string): Promise<void> {
  const call = () => globalThis.fetch(path, { headers: { ...callHeaders(), accept }, credentials: 'same-origin' });
  let response = await call();
  if (response.status === 401 && (await signedInAgain())) response = await call();
  if (!response.ok) throw new ProblemError(await problemOf(response));
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = nameIn(response.headers.get('content-disposition')) ?? name;
  link.click();
  // The browser reads the bytes after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The name that the server gives (RFC 6266, `filename*` in UTF-8 first). */
export function nameIn(disposition: string | null): string | null {
  const encoded = /filename\*\s*=\s*UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded.trim());
  return /filename\s*=\s*"([^"]+)"/i.exec(disposition ?? '')?.[1] ?? null;
}

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF = 'application/pdf';
