import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

const judge = new ZxcvbnFactory({ dictionary: { ...dictionary }, graphs: adjacencyGraphs });

/**
 * Why a password is refused, or null: length first, then whether it is known from breaches or quickly guessed (no rules of
 * composition, ASVS 6.2). `own` are words of the person (name, username) that a guesser tries first.
 */
export function passwordFault(
  password: string,
  own: readonly string[],
): 'password-too-short' | 'password-too-long' | 'password-guessable' | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return 'password-too-short';
  if (length > PASSWORD_MAX) return 'password-too-long';
  return judge.check(password.slice(0, 100), [...own]).score < 3 ? 'password-guessable' : null;
}
