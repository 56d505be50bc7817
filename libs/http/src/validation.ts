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

/** An object of JSON or of a query (which has no prototype at all). */
const isPlain = (value: unknown): value is Record<string, unknown> => {
  if (value === null || typeof value !== 'object') return false;
  const prototype: object | null = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/** Deeper than any message of ours. */
const DEEPEST = 32;

/** Every text that comes in is NFC and without blanks at its ends: one spelling in database, search and comparison. */
function normalized(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) throw new Refusal('invalid-input');
  if (typeof value === 'string') {
    // The database keeps neither NUL nor half a character.
    if (value.includes('\0') || !value.isWellFormed()) throw new Refusal('invalid-input');
    return value.normalize('NFC').trim();
  }
  if (Array.isArray(value)) return value.map((inner) => normalized(inner, depth + 1));
  if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normalized(inner, depth + 1)]));
  return value;
}

/** Validates each body, query and parameter against its DTO class; names every wrong field at once. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  async transform(value: unknown, { metatype, type, data }: ArgumentMetadata): Promise<unknown> {
    if (type === 'custom' || PLAIN.includes(metatype)) return type === 'param' ? validParameter(value, data ?? '') : value;
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

/** What cannot be an id, or stand anywhere in the database, is answered like what is missing. */
function validParameter(value: unknown, name: string): unknown {
  const isId = /^id$|Id$/.test(name);
  if (typeof value !== 'string' || value.includes('\0') || (isId && !UUID.test(value))) throw new Refusal('not-found');
  return value;
}

function flatten(error: ValidationError, path: string): FieldError[] {
  const field = path ? (/^\d+$/.test(error.property) ? `${path}[${error.property}]` : `${path}.${error.property}`) : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([code, message]) => ({ field, code, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, field))];
}
