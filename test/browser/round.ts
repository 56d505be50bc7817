import type { Browser } from 'playwright-core';
import type { World } from '../world/world';
import { type ShownLanguage, type Size, told, Visitor } from './visitor';

/** Each person opens their pages one after the other: every page looks right, and no browser complains. @param pages paths by the name that signs in */
export async function opensPages(
  { browser, world }: { browser: Browser; world: World },
  pages: Readonly<Record<string, readonly string[]>>,
  { language, size }: { language: ShownLanguage; size: Size },
): Promise<void> {
  for (const [name, paths] of Object.entries(pages)) {
    const visitor = await Visitor.come(browser, world.url, name, { language, size });
    await told(
      `${name} ${language} ${size}`,
      () => [visitor],
      async () => {
        await visitor.signIn();
        for (const path of paths) {
          await visitor.go(path);
          await visitor.looksRight();
        }
        expect(visitor.complaints).toEqual([]);
      },
    );
    await visitor.leave();
  }
}
