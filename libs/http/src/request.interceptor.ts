import { createHmac } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Keys } from '@qms/config';
import { invalid, Refusal } from '@qms/lifecycle';
import { type Claim, canonical, requestContext } from '@qms/work';
import type { FastifyReply } from 'fastify';
import { Observable } from 'rxjs';
import type { QmsRequest } from './actor.decorator';
import { NEEDS_VERSION, NOT_IDEMPOTENT } from './can.decorator';

/** Carries Idempotency-Key and If-Match from the headers to the unit of work; writes ETag from an answer's `version`. */
@Injectable()
export class RequestInterceptor implements NestInterceptor {
  private readonly key: Buffer;

  constructor(
    private readonly reflector: Reflector,
    keys: Keys,
  ) {
    this.key = keys.derive('fingerprint');
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<QmsRequest>();
    const reply = http.getResponse<FastifyReply>();
    const needsVersion = this.reflector.get<string>(NEEDS_VERSION, context.getHandler()) !== undefined;
    const ifMatch = versionOf(request.headers['if-match']);
    if (needsVersion && ifMatch === undefined) throw new Refusal('version-required');
    const excepted = this.reflector.get<string>(NOT_IDEMPOTENT, context.getHandler()) !== undefined;
    const claim = excepted ? undefined : this.claimOf(request);
    return new Observable((observer) => {
      requestContext.run({ requestId: String(request.id), ...(claim && { claim }), ...(ifMatch !== undefined && { ifMatch }) }, () => {
        next.handle().subscribe({
          next: (answer) => {
            const version = (answer as { version?: unknown } | null)?.version;
            if (typeof version === 'number') void reply.header('etag', `"${version}"`);
            observer.next(answer);
          },
          error: (error) => observer.error(error),
          complete: () => observer.complete(),
        });
      });
    });
  }

  /** The fingerprint is keyed: a body may hold a password, and what stands in the database must not help to guess it. */
  private claimOf(request: QmsRequest): Claim | undefined {
    const key = request.headers['idempotency-key'];
    if (key === undefined || request.method === 'GET' || !request.actor?.personId) return undefined;
    if (typeof key !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(key)) throw invalid('Idempotency-Key', 'invalid-input');
    const fingerprint = createHmac('sha256', this.key)
      .update(`${request.method} ${request.url}\n${request.actor.organizationId}\n`)
      .update(request.isMultipart?.() ? String(request.headers['x-content-sha256'] ?? '') : bytesOf(request.body))
      .digest();
    return { personId: request.actor.personId, route: `${request.method} ${request.routeOptions.url}`, key, fingerprint };
  }
}

/** @throws Refusal for what has no canonical form: half a character, a nesting without end. */
function bytesOf(body: unknown): string {
  try {
    return canonical(body ?? null);
  } catch {
    throw new Refusal('invalid-input');
  }
}

function versionOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim());
  if (!match) throw invalid('If-Match', 'invalid-input');
  return Number(match[1]);
}
