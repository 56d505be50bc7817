/** A line of the source: its number (1-based), its text as it is. */
export interface SourceLine {
  readonly number: number;
  readonly text: string;
}

/** Longest line that is looked at; beyond it no plan has words. */
const LONGEST = 4_000;

/** Lines without byte order mark, with one kind of line end, NFC. Form feeds are page starts and go. */
export function readLines(text: string): SourceLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r\n|\n|\r/)
    .map((line, i) => ({
      number: i + 1,
      text: line
        .slice(0, LONGEST)
        .replaceAll('\f', ' ')
        .replaceAll('\0', ' ')
        .replace(/\u00A0/g, ' '),
    }));
}

/** Page numbers standing alone and lines that repeat at page heads: no part of any task. */
export function withoutFurniture(lines: readonly SourceLine[]): SourceLine[] {
  const seen = new Map<string, number>();
  for (const { text } of lines) {
    const key = text.trim();
    if (key.length > 3 && key.length < 80) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return lines.map((line) => (isPageNumber(line.text) || isRepeatedHead(line.text.trim(), seen) ? { ...line, text: '' } : line));
}

const isPageNumber = (text: string): boolean => /^\s*(?:[-–]\s*)?(?:trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*[-–])?\s*$/i.test(text);

/** The same words four times or more, without a field's or an item's look, such as "KẾ HOẠCH CCHC NĂM 2026". */
function isRepeatedHead(text: string, seen: ReadonlyMap<string, number>): boolean {
  return (seen.get(text) ?? 0) >= 4 && /^[\p{Lu}\d\s\-–,.()/&]+$/u.test(text) && text.split(/\s+/).length > 2;
}

/** Dirt that a scanner leaves before a bullet or letter. */
export const withoutDirt = (text: string): string => text.replace(/^[\s~‘’'"“”`´.,·|_]+(?=\S)/, '').trim();
