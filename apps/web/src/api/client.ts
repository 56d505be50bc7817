import createClient from 'openapi-fetch';
import { language } from '../i18n/language';
import { ProblemError, problemOf } from './problem';
import type { paths } from './schema';

/** What one signed-in sitting needs at the wire: its CSRF token, and what to do when the session has ended meanwhile. */
interface Sitting {
  csrfToken: string | null;
  /** Resolves once the person has signed in again; rejects where they did not. */
  signInAgain: (() => Promise<void>) | null;
}

const sitting: Sitting = { csrfToken: null, signInAgain: null };

/** Taken from each session answer; sent with every call that changes something. */
export function rememberCsrfTokenOf(session: { csrfToken: string } | null): void {
  sitting.csrfToken = session?.csrfToken ?? null;
}

/** The shell says here how to ask for a new sign-in without leaving the page. */
export function whenSessionEnds(signInAgain: Sitting['signInAgain']): void {
  sitting.signInAgain = signInAgain;
}

/** The headers of a call outside openapi-fetch (uploads with progress). */
export function callHeaders(): Record<string, string> {
  return {
    'accept-language': language(),
    ...(sitting.csrfToken === null ? {} : { 'x-csrf-token': sitting.csrfToken }),
  };
}

/** Waits for a new sign-in; false where nobody can ask for one. */
export async function signedInAgain(): Promise<boolean> {
  if (sitting.signInAgain === null) return false;
  await sitting.signInAgain();
  return true;
}

/** Answers 401 that speak of what was just typed, not of a session that has ended. */
const TYPED_WRONG = ['sign-in-failed', 'totp-required', 'confirmation-failed'];

/** Looking whether somebody is signed in, and signing in, are no calls within a session. */
const isSignIn = (url: string): boolean => /^\/api\/v1\/(session|session\/options|setup)$/.test(new URL(url).pathname);

/** Sends; where the session has ended, asks for a new sign-in and sends the same thing again: nothing typed is lost. */
async function send(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await globalThis.fetch(request);
  if (response.status !== 401 || isSignIn(request.url)) return response;
  if (TYPED_WRONG.includes((await problemOf(response)).code) || !(await signedInAgain())) return response;
  if (sitting.csrfToken !== null) again.headers.set('x-csrf-token', sitting.csrfToken);
  return globalThis.fetch(again);
}

/** The typed API. Every call throws a {@link ProblemError} where the answer is not 2xx. */
export const api = createClient<paths>({ baseUrl: globalThis.location.origin, credentials: 'same-origin', fetch: send });

api.use({
  onRequest({ request }) {
    for (const [name, value] of Object.entries(callHeaders())) request.headers.set(name, value);
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw new ProblemError(await problemOf(response));
  },
});

/** The body of a call that answers with one: `await answer(api.GET('/api/v1/my-work'))`. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}

/** A body with its entity tag, for pages that change what they show (`If-Match`). */
export interface Tagged<T> {
  readonly value: T;
  readonly etag: string | null;
}

export async function taggedAnswer<T>(call: Promise<{ data?: T; response: Response }>): Promise<Tagged<T>> {
  const { data, response } = await call;
  return { value: data as T, etag: response.headers.get('etag') };
}

/** `If-Match` of what the person was shown; nothing where the answer had no tag. */
export const ifMatch = (tagged: Tagged<unknown>): Record<string, string> => (tagged.etag === null ? {} : { 'if-match': tagged.etag });
