/** Crockford's base32: no I, L, O, U, so that nobody reads one letter for another. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** The largest prime below 32, so that the check letter is a letter like the others: nothing to escape in an address. */
const CHECKED_BY = 31;
const BYTES = 20;
const LENGTH = (BYTES * 8) / 5;

/** @param random 20 bytes (160 bits) of a cryptographic source. @returns 32 letters and their check letter */
export function certificateCode(random: Uint8Array): string {
  if (random.length !== BYTES) throw new Error(`a code is made of ${BYTES} random bytes`);
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of random) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += LETTERS[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return text + checkOf(text);
}

/** In groups, as it is printed: `7K3QX-…`. */
export const printedCode = (code: string): string => code.match(/.{1,5}/g)!.join('-');

/**
 * The code as somebody typed it: small letters, blanks and dashes, O for 0, I and L for 1.
 * @returns null where it cannot be one: wrong length, other letters, or another check letter than its own
 */
export function readCode(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '');
  if (plain.length !== LENGTH + 1) return null;
  const text = plain.slice(0, LENGTH).replaceAll('O', '0').replace(/[IL]/g, '1');
  if (![...text].every((letter) => LETTERS.includes(letter))) return null;
  const check = plain.at(-1)!.replace('O', '0').replace(/[IL]/, '1');
  return check === checkOf(text) ? text + check : null;
}

function checkOf(text: string): string {
  // Places weigh differently, or exchanged letters would check alike: 2 has the order 5 modulo 31, 3 the order 30.
  let rest = 0;
  for (const letter of text) rest = (rest * 3 + LETTERS.indexOf(letter)) % CHECKED_BY;
  return LETTERS[rest]!;
}
