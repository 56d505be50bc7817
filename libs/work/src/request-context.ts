import { AsyncLocalStorage } from 'node:async_hooks';

/** A claim of an Idempotency-Key: the same person, route and key act once (24 hours). */
export interface Claim {
  readonly personId: string;
  readonly route: string;
  readonly key: string;
  /** HMAC-SHA-256 over method, path, the organization worked in and body: another request under the same key is refused. */
  readonly fingerprint: Buffer;
}

/** What the HTTP layer knows of the request and the unit of work needs. */
export interface RequestContext {
  readonly requestId: string;
  /** Taken by the first unit of work of the request. */
  claim?: Claim;
  /** Version that the sender saw (If-Match). */
  readonly ifMatch?: number;
}

export const requestContext = new AsyncLocalStorage<RequestContext>();
