/**
 * Widths of columns in a whole: by their shares, but none below its minimum as long as all minima fit; what a narrow column lacks is
 * taken from the others by their shares.
 */
export function sharedWidths(shares: readonly number[], minima: readonly number[], whole: number): number[] {
  if (minima.reduce((sum, width) => sum + width, 0) >= whole) return byShare(minima, whole);
  const fixed = new Set<number>();
  for (;;) {
    const room = whole - [...fixed].reduce((sum, i) => sum + minima[i]!, 0);
    const open = shares.reduce((sum, share, i) => (fixed.has(i) ? sum : sum + share), 0);
    const widths = shares.map((share, i) => (fixed.has(i) ? minima[i]! : (room * share) / open));
    const short = widths.findIndex((width, i) => width < minima[i]! - 1e-9);
    if (short < 0) return widths;
    fixed.add(short);
  }
}

function byShare(shares: readonly number[], whole: number): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => (whole * share) / sum);
}
