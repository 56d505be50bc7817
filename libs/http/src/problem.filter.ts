import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { sqlState } from '@qms/work';
import type { FastifyReply } from 'fastify';
import type { Language, QmsRequest } from './actor.decorator';
import { fieldMessage } from './field-messages';
import { type ProblemBody, problemKind, say, showReason } from './problem';
import { InvalidInput } from './validation';

const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'invalid-input',
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'not-found',
  406: 'not-acceptable',
  413: 'too-large',
  415: 'unsupported-content',
  429: 'too-many-requests',
  503: 'unavailable',
  507: 'storage-full',
};

/** Constraints of the database that speak to people; the rest is a fault of ours. */
const BY_SQLSTATE: Readonly<Record<string, string>> = {
  '23505': 'already-exists',
  '23503': 'unknown-reference',
  '57P01': 'unavailable',
  '57P03': 'unavailable',
  '57014': 'unavailable',
  '53300': 'unavailable',
  '08006': 'unavailable',
  '08001': 'unavailable',
  ECONNREFUSED: 'unavailable',
  ECONNRESET: 'unavailable',
  '55P03': 'still-processing',
  // A full disk: of the database, or one that a file of ours was written to.
  '53100': 'storage-full',
  ENOSPC: 'storage-full',
  EDQUOT: 'storage-full',
  EFBIG: 'storage-full',
};

/** Names the file that a refusal speaks of. */
const OF_FILE = { vi: 'Tệp: {file}', en: 'File: {file}' };

/** Turns every error into one problem (RFC 9457) in the language of the request; the unknown stays opaque. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<QmsRequest>();
    const reply = http.getResponse<FastifyReply>();
    const body = this.bodyOf(error, request.language ?? 'vi', String(request.id));
    if (body.status >= 500) this.log.error({ requestId: body.requestId, code: body.code, error: describe(error) });
    if (body.code === 'still-processing' || body.status === 503 || body.status === 429) void reply.header('retry-after', '2');
    void reply
      .status(body.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(body));
  }

  private bodyOf(error: unknown, language: Language, requestId: string): ProblemBody {
    const refusal = asRefusal(error);
    const kind = problemKind(refusal.code) ?? problemKind('internal-error')!;
    const field = refusal.params.field;
    const title = say(kind, language, refusal.params);
    return {
      type: `urn:qms:problem:${refusal.code}`,
      title,
      status: kind.status,
      code: refusal.code,
      ...(typeof refusal.params.file === 'string' && { detail: say(OF_FILE, language, { file: refusal.params.file }) }),
      ...(error instanceof InvalidInput && { errors: error.errors.map((one) => ({ ...one, message: fieldMessage(one, language) })) }),
      ...(typeof field === 'string' && { errors: [{ field, code: refusal.code, message: title }] }),
      ...(refusal.because.length > 0 && { reasons: refusal.because.map((because) => showReason(because, language)) }),
      requestId,
    };
  }
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return problemKind(error.code) ? error : new Refusal('internal-error');
  if (error instanceof HttpException) return new Refusal(BY_STATUS[error.getStatus()] ?? 'internal-error');
  const status = (error as { statusCode?: number })?.statusCode;
  if (status && BY_STATUS[status]) return new Refusal(BY_STATUS[status]);
  const code = BY_SQLSTATE[sqlState(error)];
  if (code) return new Refusal(code);
  // A pool that cannot connect says so in words only.
  if (
    error instanceof Error &&
    /timeout exceeded when trying to connect|Connection terminated|connection error and is not queryable/i.test(error.message)
  )
    return new Refusal('unavailable');
  return new Refusal('internal-error');
}

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
