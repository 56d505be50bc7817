import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Language, QmsRequest } from './actor.decorator';

/** Vietnamese unless English is asked for first. */
export const languageOf = (header: string | undefined): Language => (/^\s*en\b/i.test(header ?? '') ? 'en' : 'vi');

/** The language of the answer. */
export const Speaking = createParamDecorator(
  (_: unknown, context: ExecutionContext): Language => context.switchToHttp().getRequest<QmsRequest>().language ?? 'vi',
);
