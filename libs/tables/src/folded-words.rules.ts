/** Lower case without accents, single blanks for all that is neither letter nor digit; `đ` becomes `d`. */
export const foldedWords = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Letters and digits alone: `QT-HT-04` and `qt.ht.04` are alike. */
export const codeKey = (code: string): string => foldedWords(code).replace(/ /g, '');
