import type { TextFault } from '../file-text.rules';

/** What a reading gave. */
export interface ReadText {
  readonly text: string;
  /** Pages of the file; null where it has none before it is printed. */
  readonly pages: number | null;
  /** Pages that were read; fewer than `pages` where the file has more than is read. */
  readonly pagesDone: number;
  /** Pages whose text was recognized from their picture. */
  readonly recognizedPages: number;
}

/** Told after each page. */
export type Progress = (at: { readonly done: number; readonly pages: number; readonly recognized: number }) => void;

/** Why a file's text was not read. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  constructor(
    readonly fault: TextFault,
    message: string,
  ) {
    super(message);
  }
}
