import { foldedWords, readDay } from '@qms/tables';
import type { LegalDate } from '@qms/work';
import { nameKey } from '../roster/person-match.rules';

/** Somebody with a place in the class, as far as he is recognized by what he types. */
export interface Placed {
  readonly enrolmentId: string;
  /** TT in the roster. */
  readonly ordinal: number | null;
  readonly fullName: string;
  readonly birthDate: LegalDate | null;
}

/**
 * Who that is: full name, with or without accents, or the number in the roster; and the date of birth. Who has none on the roster is not
 * recognized, nor are two who are alike in all of it.
 * @returns null = nobody for certain
 */
export function recognized(people: readonly Placed[], who: string, birth: string): Placed | null {
  const read = readDay(birth);
  if (!('day' in read) || who.trim() === '') return null;
  const born = people.filter(({ birthDate }) => birthDate === read.day);
  const number = /^\s*(\d{1,4})\s*$/.exec(who)?.[1];
  if (number !== undefined) return only(born.filter(({ ordinal }) => ordinal === Number(number)));
  const alike = born.filter(({ fullName }) => foldedWords(fullName) === foldedWords(who));
  return only(alike) ?? only(alike.filter(({ fullName }) => nameKey(fullName) === nameKey(who)));
}

const only = (found: readonly Placed[]): Placed | null => (found.length === 1 ? found[0]! : null);
