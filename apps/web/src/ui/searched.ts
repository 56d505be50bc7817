/** Fewest letters or digits that the server looks for. */
const FEWEST = 3;

/** What is typed into a search field, once it is long enough to be looked for; undefined before. */
export const searched = (typed: string): string | undefined =>
  (typed.match(/[\p{L}\d]/gu) ?? []).length >= FEWEST ? typed.trim().normalize('NFC') : undefined;

/** Something is typed, but too little: the page says so instead of showing everything. */
export const tooShort = (typed: string): boolean => typed.trim() !== '' && searched(typed) === undefined;
