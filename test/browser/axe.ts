import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in a page that is serious or critical (WCAG 2.2 A and AA, best practice), one line each. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    // What still fades in is too pale; what turns without an end is not waited for.
    const fades = ({ effect }: Animation) => Number.isFinite(effect?.getComputedTiming().endTime);
    for (let still = 0; still < 3; still = document.getAnimations().some(fades) ? 0 : still + 1) await new Promise(requestAnimationFrame);
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window
    const { violations } = await (window as any).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations as { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }[];
  });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary.replaceAll(/\s+/g, ' ')}`));
}
