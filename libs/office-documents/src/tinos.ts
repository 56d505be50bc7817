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
const read = new Map<Face, Buffer>();

/** The same bytes each time, so that {@link tinosKit} knows them. */
export function faceBytes(face: Face): Buffer {
  const known = read.get(face);
  if (known) return known;
  const bytes = readFileSync(facePath(face));
  read.set(face, bytes);
  return bytes;
}

type Opened = Extract<ReturnType<typeof fontkit.create>, { layout: unknown }>;
const opened = new Map<Uint8Array, Opened>();

/**
 * For a document that embeds Tinos. A font is opened once for all documents of a thread: reading its tables anew takes half of the time of a
 * stamped copy. What is drawn of it is cut out for each document by itself.
 */
export const tinosKit = {
  create(bytes: Uint8Array): Opened {
    const known = opened.get(bytes);
    if (known) return known;
    const font = fontkit.create(bytes);
    if (!font || !('layout' in font)) throw new Error('no single font');
    opened.set(bytes, font);
    return font;
  },
};

/** Width of a text in points. */
export function textWidth(text: string, size: number, face: Face): number {
  const font = tinosKit.create(faceBytes(face));
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size;
}
