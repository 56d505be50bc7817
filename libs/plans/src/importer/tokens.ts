import { folded } from './folding';
import { type FoundLabel, labelAt } from './labels';
import { type SourceLine, withoutDirt } from './reading';

/** What a line is, before the outline says what it belongs to. */
export type Token =
  | { readonly type: 'blank' }
  | { readonly type: 'part'; readonly mark: string; readonly text: string }
  | { readonly type: 'number'; readonly path: readonly number[]; readonly text: string; readonly style: 'dot' | 'paren' | 'named' }
  | { readonly type: 'letter'; readonly mark: string; readonly text: string }
  | { readonly type: 'fields'; readonly bullet: string; readonly label: FoundLabel }
  | { readonly type: 'bullet'; readonly bullet: string; readonly text: string }
  | { readonly type: 'text'; readonly text: string };

export interface LineToken {
  readonly line: number;
  readonly token: Token;
}

const PART = /^(?:(?:PHẦN|Phần|phần|MỤC|Mục|CHƯƠNG|Chương)\s+)?([IVX]{1,5})\s*[.):]\s*(\S.*)$/;
const NUMBER = /^(\d{1,2}(?:\.\d{1,2}){0,3})\s*[.)]?\s+(\S.*)$/;
const NUMBER_DOT = /^(\d{1,2})\.\s*(\p{L}.*)$/u;
const NAMED = /^(?:nhi\w{1,3}m v\w|n\w{1,2}i dung)\s+(\d{1,2})\s*[.:)]\s*(\S.*)$/;
const LETTER = /^([A-Za-zđĐ¢|!é]{0,2}|\d{1,2})\)\s*(\S.*)$/;
const BULLET = /^([-–—+•*])\s*(\S.*)$/;

/** Reads every line by its beginning alone. */
export const tokensOf = (lines: readonly SourceLine[]): LineToken[] =>
  lines.map(({ number, text }) => ({ line: number, token: tokenOf(text) }));

function tokenOf(raw: string): Token {
  const text = raw.replace(/\t/g, ' ').trim();
  if (!text) return { type: 'blank' };
  const part = PART.exec(text);
  if (part) return { type: 'part', mark: part[1]!, text: part[2]! };
  const clean = withoutDirt(text.replace(/^0\s+(?=[A-Za-z]\))/, ''));
  const bullet = BULLET.exec(clean);
  if (bullet) {
    const label = labelAt(withoutDirt(bullet[2]!), 'bullet');
    return label ? { type: 'fields', bullet: bullet[1]!, label } : { type: 'bullet', bullet: bullet[1]!, text: bullet[2]! };
  }
  const letter = LETTER.exec(clean) ?? LETTER.exec(text);
  if (letter) {
    const label = labelAt(letter[2]!, 'none');
    return label ? { type: 'fields', bullet: ')', label } : { type: 'letter', mark: letter[1]!, text: letter[2]! };
  }
  return numberToken(text) ?? plainToken(clean, text);
}

function numberToken(text: string): Token | null {
  const named = NAMED.exec(folded(text)) && /^\S+\s+\S+\s+(\d{1,2})\s*[.:)]\s*(\S.*)$/.exec(text);
  if (named) return { type: 'number', path: [Number(named[1])], text: named[2]!, style: 'named' };
  const number = NUMBER.exec(text) ?? NUMBER_DOT.exec(text);
  if (!number) return null;
  const path = number[1]!.split('.').map(Number);
  const isPlain = path.length === 1 && !new RegExp(`^${number[1]}\\s*[.)]`).test(text);
  if (isPlain) return null;
  const label = labelAt(number[2]!, 'none');
  return label ? { type: 'fields', bullet: '1', label } : { type: 'number', path, text: number[2]!, style: 'dot' };
}

function plainToken(clean: string, text: string): Token {
  const label = labelAt(clean, 'none');
  return label && label.certainty >= 0.8 ? { type: 'fields', bullet: '', label } : { type: 'text', text };
}
