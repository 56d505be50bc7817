import { foldedWords } from '@qms/tables';

/** A person as far as two entries of him are compared. */
export interface NamedPerson {
  readonly fullName: string;
  readonly birthDate: string | null;
  readonly position: string | null;
  /** Of the tree, where it is known. */
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  readonly email: string | null;
}

/**
 * How alike two entries are. `same`: nobody would doubt it; `alike`: a person must say; `other`: nothing speaks for it.
 * Namesakes are common, so the name alone is no evidence.
 */
export type Likeness = 'same' | 'alike' | 'other';

export function likeness(one: NamedPerson, other: NamedPerson): Likeness {
  if (foldedWords(one.fullName) !== foldedWords(other.fullName)) return 'other';
  const named = nameKey(one.fullName) === nameKey(other.fullName);
  const mail = said(one.email, other.email, (a, b) => a.toLowerCase() === b.toLowerCase());
  const born = said(one.birthDate, other.birthDate, (a, b) => a === b);
  const agency = sameAgency(one, other);
  if (named && born !== false && (mail === true || born === true)) return 'same';
  // Lists without birth dates: name, agency and post together.
  if (named && one.birthDate === null && other.birthDate === null && agency === true && mail !== false) {
    const post = said(one.position, other.position, (a, b) => foldedWords(a) === foldedWords(b));
    if (post === true || (one.position === null && other.position === null)) return 'same';
  }
  if (born === false && mail !== true && agency !== true) return 'other';
  return born === true || mail === true || agency !== false ? 'alike' : 'other';
}

/** True, false, or null where one of the two does not say. */
const said = (a: string | null, b: string | null, same: (a: string, b: string) => boolean): boolean | null =>
  a === null || b === null ? null : same(a, b);

function sameAgency(one: NamedPerson, other: NamedPerson): boolean | null {
  if (one.agencyId !== null && other.agencyId !== null) return one.agencyId === other.agencyId;
  return said(one.agencyName, other.agencyName, (a, b) => foldedWords(a) === foldedWords(b));
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** `Hoà` and `Hòa` are one name, `Hòa` and `Hoa` are two: letters as they are, the tone of each syllable behind it. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .split(/[\s.'-]+/u)
    .filter(Boolean)
    .map((syllable) => syllable.replace(TONES, '') + (syllable.match(TONES) ?? []).join(''))
    .join(' ');

/** Vietnamese lists go by the given name, which comes last, then by what stands before it. */
export function byGivenName<Named extends { readonly fullName: string; readonly id: string }>(people: readonly Named[]): Named[] {
  const order = new Intl.Collator('vi');
  const parted = people.map((person) => {
    const words = person.fullName.split(/\s+/);
    return { person, given: words.at(-1) ?? '', before: words.slice(0, -1).join(' ') };
  });
  parted.sort((a, b) => order.compare(a.given, b.given) || order.compare(a.before, b.before) || (a.person.id < b.person.id ? -1 : 1));
  return parted.map(({ person }) => person);
}
