import { parseDay } from '../../ui/dates';

/** How many documents are taken at a time. */
export const PASTE_LIMIT = 20;

/** An ordinary document as a line of a pasted table says it. */
export interface PastedDocument {
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly happenedOn: string;
  readonly title: string;
  readonly issuer: string;
}

/** Why a line cannot be taken; `row` counts from 1 as one sees it in the field. */
export type PasteFault =
  | { readonly code: 'tooFew'; readonly row: number }
  | { readonly code: 'noDay'; readonly row: number; readonly text: string }
  | { readonly code: 'tooMany'; readonly count: number };

export interface Pasted {
  readonly documents: readonly PastedDocument[];
  readonly faults: readonly PasteFault[];
}

/**
 * Reads number; date; subject; issuing body from each line: cells of a table (tabs) or parts between semicolons or bars. A subject may hold
 * semicolons itself: the last part is the issuer, the first two are number and date. A header line and a leading running number are left out.
 */
export function readPasted(text: string): Pasted {
  const documents: PastedDocument[] = [];
  const faults: PasteFault[] = [];
  const lines = text.normalize('NFC').split(/\r?\n/);
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const parts = partsOf(line);
    if (documents.length === 0 && faults.length === 0 && isHeader(parts)) return;
    const row = index + 1;
    if (parts.length < 4) {
      faults.push({ code: 'tooFew', row });
      return;
    }
    const [number = '', on = '', ...rest] = parts;
    const happenedOn = parseDay(on.replace(/^ngày\s+/i, ''));
    if (happenedOn === null) faults.push({ code: 'noDay', row, text: on });
    else documents.push({ number, happenedOn, title: rest.slice(0, -1).join('; '), issuer: rest.at(-1) ?? '' });
  });
  if (documents.length > PASTE_LIMIT) faults.push({ code: 'tooMany', count: documents.length });
  return { documents, faults };
}

function partsOf(line: string): string[] {
  const parts = line
    .split(line.includes('\t') ? '\t' : line.includes('|') ? '|' : ';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  // "1 | 312/SKHCN-TĐC | 16/3/2026 | …": the running number of a table.
  return parts.length > 4 && /^\d{1,3}\.?$/.test(parts[0] ?? '') ? parts.slice(1) : parts;
}

const isHeader = (parts: readonly string[]): boolean =>
  parts.every((part) => !/\d/.test(part)) && parts.some((part) => /^(số|ngày|trích yếu|ký hiệu|tt)/i.test(part));
