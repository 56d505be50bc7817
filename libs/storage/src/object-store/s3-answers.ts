import { ObjectExists, ObjectMissing, StoreFull, StoreRefused, StoreUnavailable } from './object-store';

const MISSING = new Set(['NotFound', 'NoSuchKey', 'NoSuchVersion', 'NoSuchBucket']);
const EXISTS = new Set(['PreconditionFailed']);
const REFUSED = new Set(['AccessDenied', 'InvalidRequest', 'ObjectLocked', 'SignatureDoesNotMatch', 'InvalidAccessKeyId']);
const FULL = new Set(['XMinioStorageFull', 'XMinioAdminBucketQuotaExceeded', 'QuotaExceeded', 'InsufficientCapacity']);
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'SlowDown',
  'ServiceUnavailable',
  'InternalError',
  'RequestTimeout',
  'XMinioServerNotInitialized',
]);

/** What the client threw, as the contract of the store names it. */
export function translated(error: unknown): unknown {
  if (
    error instanceof Error &&
    ['ObjectExists', 'ObjectMissing', 'IntegrityError', 'StoreFull', 'StoreRefused', 'StoreUnavailable'].includes(error.name)
  )
    return error;
  const code = (error as { code?: string })?.code ?? '';
  if (MISSING.has(code)) return new ObjectMissing('no such object');
  if (EXISTS.has(code)) return new ObjectExists('the object is there already');
  if (REFUSED.has(code)) return new StoreRefused(code);
  if (FULL.has(code)) return new StoreFull(`s3: ${code}`);
  // The client tells answers 5xx in words only.
  if (AWAY.has(code) || /Retryable HTTP status/.test(String((error as Error)?.message)))
    return new StoreUnavailable(`s3: ${code || (error as Error).message}`);
  return error;
}
