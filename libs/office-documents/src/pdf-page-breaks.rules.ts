/** A piece of a paper's flow and the page of each of its lines; pages are asked for anew after each layout. */
export interface Placed {
  readonly id: string;
  /** `heading`: also the name of a group of rows; `row`: the first cell of a row. */
  readonly kind: 'heading' | 'text' | 'row';
  readonly pages: () => readonly number[];
}

/**
 * Whether the piece begins a new page: a heading whose text begins on the next one or has a single line here, and a paragraph with its
 * first line alone at the foot of a page.
 */
export function wantsNewPage(flow: readonly Placed[], id: string | undefined): boolean {
  const at = flow.findIndex((piece) => piece.id === id);
  const piece = flow[at];
  const here = piece?.pages()[0];
  if (piece === undefined || here === undefined || piece.kind === 'row') return false;
  if (piece.kind === 'text') return startsWithOneLine(piece, here);
  const next = flow.slice(at + 1).find((other) => other.kind !== 'heading');
  const first = next?.pages()[0];
  return next !== undefined && first !== undefined && (first > here || (next.kind === 'text' && startsWithOneLine(next, here)));
}

const startsWithOneLine = (piece: Placed, page: number): boolean => {
  const pages = piece.pages();
  return pages.length > 1 && pages.filter((other) => other === page).length === 1;
};
