import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@qms/work';
import type { FastifyRequest } from 'fastify';

export interface QmsRequest extends FastifyRequest {
  actor?: Actor;
  language?: Language;
}

export type Language = 'vi' | 'en';

/** The {@link Actor} of the request, made by identity. */
export const Acting = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<QmsRequest>();
  if (!actor) throw new Error('a route without an actor asked for one');
  return actor;
});
