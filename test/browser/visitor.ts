import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../seeds/demo';
import { pathOf } from '../world/tools';
import { World } from '../world/world';
import { seriousFindings } from './axe';

/** Where the picture of a failed story is put. */
const PICTURES = join(tmpdir(), 'qms-browser');

const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } } as const;
export type Size = keyof typeof SIZES;
export type ShownLanguage = 'vi' | 'en';

// A browser on a machine that other tests use too is slow at its first pages.
jest.setTimeout(90_000);

/** One real Chromium for a test file; nothing of it talks to anybody but the server under test. */
export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: pathOf('chromium') ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** What has the focus: its tag, its words, and what it is called. */
export interface Focused {
  readonly tag: string;
  readonly text: string;
  readonly label: string;
}

/** A person at a browser of their own. What the browser complains about is remembered: see {@link Visitor.complaints}. */
export class Visitor {
  /** Errors of the console and of the page; answers 4xx are the server's to give and no complaint. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    readonly name: string,
    private readonly language: ShownLanguage,
  ) {
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) this.complaints.push(message.text());
    });
  }

  static async come(
    browser: Browser,
    url: string,
    name: string,
    { size = 'desktop', language = 'vi' }: { size?: Size; language?: ShownLanguage } = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({ baseURL: url, viewport: SIZES[size], locale: language, acceptDownloads: true });
    await context.addInitScript((chosen) => {
      if (localStorage.getItem('qms.language') === null) localStorage.setItem('qms.language', chosen);
    }, language);
    return new Visitor(await context.newPage(), name, language);
  }

  /** Signs in by the form and waits for the first screen, or for the page that was asked for. */
  async signIn(at = '/'): Promise<void> {
    await this.page.goto(at);
    await this.enter(this.name, DEMO_PASSWORD);
    await this.page.waitForURL((url) => url.pathname !== '/dang-nhap');
    await this.page.locator('input[autocomplete="username"]').waitFor({ state: 'detached' });
    await this.settled();
  }

  /** Fills in the form of the sign-in and sends it. */
  async enter(name: string, password: string): Promise<void> {
    await this.page.locator('input[autocomplete="username"]').fill(name);
    await this.page.locator('input[autocomplete="current-password"]').fill(password);
    await this.page.locator('form button[type="submit"]').click();
  }

  /** Opens an address within the app and waits for its heading and for what it reads. */
  async go(path: string): Promise<void> {
    await this.page.goto(path);
    await this.settled();
  }

  /** Waits until the page has its heading, reads nothing more and has stood still for a moment. */
  async settled(): Promise<void> {
    await this.page.locator('main h1').waitFor();
    await this.page.evaluate(
      () =>
        new Promise<void>((still) => {
          let timer = 0;
          const watch = new MutationObserver(() => again());
          const again = () => {
            clearTimeout(timer);
            timer = window.setTimeout(() => {
              if (document.querySelector('[aria-busy="true"]') !== null || document.querySelector('main h1') === null) return again();
              watch.disconnect();
              still();
            }, 350);
          };
          watch.observe(document.body, { subtree: true, childList: true, characterData: true });
          again();
        }),
    );
  }

  /** Waits for a page by its address and its heading. */
  async arrives(at: RegExp, heading: string | RegExp): Promise<void> {
    await this.page.waitForURL(at);
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await this.settled();
  }

  /** Where `QMS_PICTURES` names a folder, a picture of the page is put there, for a person to judge. */
  async picture(): Promise<void> {
    const folder = process.env.QMS_PICTURES;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    const { pathname, search } = new URL(this.page.url());
    const what = (pathname + search).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '').replaceAll(/[^a-z0-9]+/gi, '-');
    const width = this.page.viewportSize()?.width;
    await this.page.screenshot({ path: join(folder, `${this.name}${what}-${this.language}-${width}-${Date.now()}.png`), fullPage: true });
  }

  /** Everything that can be read in the page. */
  text(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** Presses Tab until what has the focus is the wanted thing. @throws Error that names what was met instead */
  async tabsTo(wanted: (on: Focused) => boolean): Promise<void> {
    const met: string[] = [];
    for (let i = 0; i < 80; i++) {
      await this.page.keyboard.press('Tab');
      const on = await this.page.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        const named = (element as HTMLInputElement | null)?.labels?.[0]?.innerText;
        const naming = element?.getAttribute('aria-labelledby')?.split(' ') ?? [];
        const words = naming.map((id) => document.getElementById(id)).map((one) => one?.getAttribute('aria-label') ?? one?.innerText ?? '');
        const label = words.join(' ') || (element?.getAttribute('aria-label') ?? named ?? '');
        return { tag: element?.tagName ?? '', text: element?.innerText?.trim() ?? '', label: label.trim() };
      });
      if (wanted(on)) return;
      met.push(on.label || on.text);
    }
    throw new Error(`not met: ${met.join(' | ')}`);
  }

  /** Down a menu by its arrows. */
  async walksTo(item: string): Promise<void> {
    for (let i = 0; i < 20; i++) {
      await this.page.keyboard.press('ArrowDown');
      if ((await this.page.evaluate(() => (document.activeElement as HTMLElement).innerText.trim())) === item) return;
    }
    throw new Error(`no ${item} in the menu`);
  }

  /** A button of the page, not of a dialog before it. */
  async presses(name: string): Promise<void> {
    // A word said after an act stays as long as the pointer rests on it.
    await this.page.mouse.move(0, 0);
    await this.page.locator('main').getByRole('button', { name, exact: true }).first().click();
  }

  /** Opens the document's revision that is listed under these words: the page behind the line says them in its heading. */
  async opens(words: string): Promise<void> {
    const main = this.page.locator('main');
    await main.getByRole('listitem').or(main.getByRole('row')).filter({ hasText: words }).getByRole('link').first().click();
    await this.page.getByRole('heading', { level: 1, name: words }).waitFor();
    await this.settled();
  }

  /** Gives the page, or the dialog on it, a file. */
  async takesFile(name: string, buffer: Buffer, mimeType: string): Promise<void> {
    await this.page.locator('input[type=file]').last().setInputFiles({ name, mimeType, buffer });
    await this.page.getByText('Đã tải lên').or(this.page.getByRole('status')).first().waitFor();
    // What is said of the file comes after it; nobody presses a button that still moves.
    await this.settled();
  }

  /** Waits for the message that says that it is done. */
  async hears(words: string): Promise<void> {
    await this.page.getByText(words).first().waitFor();
    await this.settled();
  }

  /** Proves by the password who sits here. */
  async confirms(): Promise<void> {
    const dialog = this.dialog('Xác nhận');
    await dialog.locator('input[autocomplete="current-password"]').fill(DEMO_PASSWORD);
    await dialog.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  }

  /** @returns the path of what the button or link gives. */
  async downloads(name: string): Promise<string> {
    const coming = this.page.waitForEvent('download');
    await this.page.locator('main').getByRole('button', { name }).or(this.page.locator('main').getByRole('link', { name })).first().click();
    return (await coming).path();
  }

  /** The number in the name of a link. */
  async numberAt(name: RegExp): Promise<number> {
    const label = await this.page.getByRole('link', { name }).first().getAttribute('aria-label');
    return Number(name.exec(label ?? '')?.[1]);
  }

  heading(): Promise<string> {
    return this.page.locator('h1').innerText();
  }

  /** The page stands still, is pictured for a person to judge, and nothing in it is serious for axe or goes sideways. */
  async looksRight(): Promise<void> {
    await this.settled();
    await this.picture();
    const at = this.page.url();
    expect([at, await this.seriousFindings(), await this.overflow()]).toEqual([at, [], 0]);
  }

  /** What in the page is touched and lower or narrower than 44 px; links within a text are no targets of their own. */
  smallTargets(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main button, main a, main label:has(input[type=checkbox])')]
        .filter((element) => element.offsetParent !== null)
        .map((element) => ({ name: element.innerText || (element.getAttribute('aria-label') ?? ''), box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 43.5 || box.width < 43.5)
        .map(({ name, box }) => `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`),
    );
  }

  seriousFindings(): Promise<string[]> {
    return seriousFindings(this.page);
  }

  /** How much wider than the window the page is, pixels: 0 where nobody has to scroll sideways. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }
}

/** The whole system and a Chromium, there for the stories of a block. @param env more of the environment, e.g. `QMS_TRUST_DIR` */
export function onScreen(env: NodeJS.ProcessEnv = {}): { readonly world: World; readonly browser: Browser } {
  const stage = {} as { world: World; browser: Browser };
  beforeAll(async () => {
    stage.world = await World.open(env, { web: 'built' });
    stage.browser = await openChromium();
  }, 90_000);
  afterAll(async () => {
    await stage.browser?.close();
    await stage.world?.close();
  });
  return stage;
}

/** Tells a story; where it fails, a picture of what each visitor saw stays behind and is named in the error. */
export async function told(name: string, visitors: () => readonly Visitor[], story: () => Promise<void>): Promise<void> {
  try {
    await story();
  } catch (error) {
    mkdirSync(PICTURES, { recursive: true });
    const pictures = await Promise.all(
      visitors().map(async (visitor) => {
        const path = join(PICTURES, `${name} - ${visitor.name}.png`);
        await visitor.page.screenshot({ path, fullPage: true }).catch(() => undefined);
        return `${path} (${visitor.page.url()})`;
      }),
    );
    if (error instanceof Error) error.message += `\nPictures: ${pictures.join(', ')}`;
    throw error;
  }
}

/** A day as it is typed: dd/mm/yyyy, of Vietnam. */
export const vnDay = (date: Date): string =>
  new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' }).format(date);
