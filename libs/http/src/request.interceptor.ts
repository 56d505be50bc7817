import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { invalid, Refusal } from '@qms/lifecycle';
import { type Claim, canonical, requestContext } from '@qms/work';
import type { FastifyReply } from 'fastify';
import { Observable } from 'rxjs';
import type { QmsRequest } from './actor.decorator';
import { NEEDS_VERSION, NOT_IDEMPOTENT } from './can.decorator';

/** Carries Idempotency-Key and If-Match from the headers to the unit of work; writes ETag from an answer's `version`. */
@Injectable()
export class RequestInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<QmsRequest>();
    const reply = http.getResponse<FastifyReply>();
    const needsVersion = this.reflector.get<string>(NEEDS_VERSION, context.getHandler()) !== undefined;
    const ifMatch = versionOf(request.headers['if-match']);
    if (needsVersion && ifMatch === undefined) throw new Refusal('version-required');
    const excepted = this.reflector.get<string>(NOT_IDEMPOTENT, context.getHandler()) !== undefined;
    const claim = excepted ? undefined : claimOf(request);
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
}

function versionOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim());
  if (!match) throw invalid('If-Match', 'invalid-input');
  return Number(match[1]);
}

function claimOf(request: QmsRequest): Claim | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined || request.method === 'GET' || !request.actor?.personId) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(key)) throw invalid('Idempotency-Key', 'invalid-input');
  const fingerprint = createHash('sha256')
    .update(`${request.method} ${request.url}\n`)
    .update(request.isMultipart?.() ? String(request.headers['x-content-sha256'] ?? '') : canonical(request.body ?? null))
    .digest();
  return { personId: request.actor.personId, route: `${request.method} ${request.routeOptions.url}`, key, fingerprint };
}
