import { ValidateBy, type ValidationOptions } from 'class-validator';

/** `YYYY-MM-DD`, a day that exists (no 31/02, no year 0000). */
export const isRealDate = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toISOString?.().slice(0, 10) === value;

const real = (value: unknown): boolean => {
  try {
    return isRealDate(value);
  } catch {
    return false;
  }
};

/** A legal date of Vietnam as `YYYY-MM-DD`. */
export const IsLegalDate = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name: 'isLegalDate', validator: { validate: real, defaultMessage: () => 'must be a real date, year-month-day' } }, options);
