import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** What the script of axe puts there. */
    axe: typeof axe;
  }
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in a page that is serious or critical (WCAG 2.2 A and AA, best practice), one line each. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    // What still fades in is too pale; what turns without an end is not waited for.
    const fades = ({ effect }: Animation) => Number.isFinite(effect?.getComputedTiming().endTime);
    for (let still = 0; still < 3; still = document.getAnimations().some(fades) ? 0 : still + 1) await new Promise(requestAnimationFrame);
    const { violations } = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations;
  });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${(node.failureSummary ?? '').replaceAll(/\s+/g, ' ')}`),
    );
}
