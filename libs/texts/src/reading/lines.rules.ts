/** A piece of text on a page; points, `y` from the bottom, as pdf.js gives them. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Line {
  text: string;
  readonly x: number;
  readonly y: number;
  right: number;
  readonly height: number;
}

/**
 * Paragraphs of a page. A PDF knows letters at places, no paragraphs: a new one begins where the gap is larger than between lines, where a
 * line is indented, after a line that ends early, and at the headings of legal texts. Numbers of pages are left out.
 */
export function paragraphsOf(pieces: readonly Piece[], pageHeight: number): string[] {
  const lines = linesOf(pieces).filter((line) => !isPageNumber(line, pageHeight));
  const right = Math.max(0, ...lines.map((line) => line.right));
  const gaps = lines
    .slice(1)
    .map((line, i) => lines[i]!.y - line.y)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 3)] ?? 0;
  const paragraphs: string[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before && !begins(line, before, right, usual)) paragraphs[paragraphs.length - 1] = joined(paragraphs.at(-1)!, line.text);
    else paragraphs.push(line.text);
  });
  return paragraphs;
}

function begins(line: Line, before: Line, right: number, usual: number): boolean {
  const gap = before.y - line.y;
  if (gap < 0 || gap > line.height * 2 || (usual > 0 && gap > usual * 1.35)) return true;
  if (Math.abs(line.height - before.height) > line.height * 0.12) return true;
  if (line.x > before.x + line.height * 0.9) return true;
  if (/^(Điều|Chương|Mục|Phụ lục) [\dIVXL]+|^(\d{1,2}|[a-zđ])[.)] |^[-+•–] /u.test(line.text)) return true;
  return /[.;:!?]$/.test(before.text) && before.right < right - line.height * 2;
}

function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  for (const piece of pieces) {
    if (piece.text.trim() === '') {
      const last = lines.at(-1);
      if (last && piece.text !== '') last.text += ' ';
      continue;
    }
    const last = lines.at(-1);
    const height = piece.height || last?.height || 10;
    if (last && Math.abs(last.y - piece.y) < height * 0.4 && piece.x >= last.x - 1) {
      const apart = piece.x - last.right;
      last.text += (apart > height * 0.15 && !/\s$/.test(last.text) ? ' ' : '') + piece.text;
      last.right = Math.max(last.right, piece.x + piece.width);
    } else lines.push({ text: piece.text, x: piece.x, y: piece.y, right: piece.x + piece.width, height });
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() })).filter((line) => line.text !== '');
}

const isPageNumber = (line: Line, pageHeight: number): boolean =>
  /^(-\s*)?\d{1,4}(\s*-)?$/.test(line.text) && (line.y > pageHeight * 0.9 || line.y < pageHeight * 0.08);

/** A word that is divided at the end of a line stays divided: Vietnamese is not hyphenated. */
const joined = (text: string, more: string): string => `${text} ${more}`;

/** Paragraphs of a recognized page: an empty line parts them. */
export const recognizedParagraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '');

/** Letters and digits of a text: a page with few of them is a picture with a stamp. */
export const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
