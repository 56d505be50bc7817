import { type ArgumentMetadata, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validate } from 'class-validator';
import type { FieldError } from './problem';

/** Thrown with every field that is wrong. */
export class InvalidInput extends Refusal {
  constructor(readonly errors: readonly FieldError[]) {
    super('invalid-input');
  }
}

const PLAIN: readonly unknown[] = [String, Boolean, Number, Array, Object, undefined];

/** Every text that comes in is NFC and without blanks at its ends: one spelling in database, search and comparison. */
function normalized(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').trim();
  if (Array.isArray(value)) return value.map(normalized);
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normalized(inner)]));
  return value;
}

/** Validates each body, query and parameter against its DTO class; names every wrong field at once. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  async transform(value: unknown, { metatype, type }: ArgumentMetadata): Promise<unknown> {
    if (type === 'custom' || PLAIN.includes(metatype)) return type === 'param' ? validId(value) : value;
    const instance = plainToInstance(metatype as Type<object>, normalized(value) ?? {}, {
      enableImplicitConversion: false,
      exposeDefaultValues: true,
    });
    const errors = await validate(instance, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      stopAtFirstError: true,
    });
    if (errors.length > 0) throw new InvalidInput(errors.flatMap((error) => flatten(error, '')));
    return instance;
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id that cannot be one is answered like one that is missing. */
function validId(value: unknown): unknown {
  if (typeof value === 'string' && value.length === 36 && !UUID.test(value)) throw new Refusal('not-found');
  return value;
}

function flatten(error: ValidationError, path: string): FieldError[] {
  const field = path ? (/^\d+$/.test(error.property) ? `${path}[${error.property}]` : `${path}.${error.property}`) : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([code, message]) => ({ field, code, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, field))];
}
