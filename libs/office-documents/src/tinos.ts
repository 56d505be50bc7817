import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fontkit from '@cantoo/fontkit';
import { TINOS_FOLDER } from './tinos-folder';

export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';

const FILES: Readonly<Record<Face, string>> = {
  regular: '400Regular',
  bold: '700Bold',
  italic: '400Regular_Italic',
  boldItalic: '700Bold_Italic',
};

export const facePath = (face: Face): string => join(TINOS_FOLDER, FILES[face], `Tinos_${FILES[face]}.ttf`);
export const faceBytes = (face: Face): Buffer => readFileSync(facePath(face));

/** What is used of a font program. */
interface Metrics {
  readonly unitsPerEm: number;
  layout(text: string): { readonly advanceWidth: number };
}

const opened = new Map<Face, Metrics>();

function metrics(face: Face): Metrics {
  const known = opened.get(face);
  if (known) return known;
  const font = fontkit.create(faceBytes(face));
  if (!('layout' in font)) throw new Error(`${facePath(face)} holds several fonts`);
  opened.set(face, font);
  return font;
}

/** Width of a text in points. */
export function textWidth(text: string, size: number, face: Face): number {
  const font = metrics(face);
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size;
}
