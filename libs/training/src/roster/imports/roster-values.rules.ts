/** Letters of any script, and what stands between them in names. */
const NAME = /^\p{L}[\p{L}\p{M}.'’ -]*$/u;
export const isName = (text: string): boolean => NAME.test(text) && text.length <= 100;

/** One address; what a mail server would take is found out by sending. */
export const isEmail = (text: string): boolean =>
  /^[^\s@,;<>()"]+@[A-Za-z0-9](?:[A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/.test(text) && text.length <= 200;

/** `0912 345 678`, `+84912345678`; a number cell has lost its zero. Null where it is no number of Vietnam. */
export function readPhone(text: string, isNumber: boolean): string | null {
  const digits = text.replace(/[\s().-]/g, '').replace(/^(\+|00)84/, '0');
  const whole = isNumber && /^[1-9]\d{8,9}$/.test(digits) ? `0${digits}` : digits;
  return /^0\d{9,10}$/.test(whole) ? whole : null;
}

/** Years that a learner may have lived; beyond them the day is looked at again. */
export const AGES = { least: 16, most: 90 } as const;
export const ageOn = (birthDate: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (day.slice(5) < birthDate.slice(5) ? 1 : 0);
