import type { Locator } from 'playwright-core';
import { describeNeeding } from '../world/tools';
import { onScreen, told, Visitor } from './visitor';

const LISTS = ['/tai-lieu', '/ho-so', '/dao-tao'];
const NO_PAGE = /Không có quyền xem trang này|Không tìm thấy|Trang gặp lỗi|Có lỗi xảy ra/;

describeNeeding('every menu of the lists', ['chromium'], () => {
  const stage = onScreen();

  it.each(['khach', 'lanhdao', 'nhanvien', 'vanthu2', 'tdc'])(
    'offers %s nothing that is refused',
    async (name) => {
      const visitor = await Visitor.come(stage.browser, stage.world.url, name);
      const { page } = visitor;
      await told(
        `menus of ${name}`,
        () => [visitor],
        async () => {
          await visitor.signIn();
          const refused: string[] = [];
          page.on('response', (response) => {
            const { pathname } = new URL(response.url());
            if (pathname.startsWith('/api/') && response.status() >= 400) refused.push(`${response.status()} ${pathname} at ${page.url()}`);
          });
          const menu: string[] = (await (await page.request.get('/api/v1/session')).json()).menu;
          const followed: string[] = [];
          for (const list of LISTS.filter((_, place) => menu.includes(['documents', 'records', 'training'][place]!))) {
            await visitor.go(list);
            const openers = page.locator('main button[aria-haspopup="menu"]');
            const items: Item[] = [];
            for (let place = 0; place < (await openers.count()); place++) items.push(...(await opened(openers.nth(place))));
            for (const { href, download, title } of items) {
              followed.push(`${list}: ${title}`);
              if (download) {
                const answer = await page.request.get(href);
                if (!answer.ok()) refused.push(`${answer.status()} ${href}`);
              } else {
                await visitor.go(href);
                expect([href, await page.getByText(NO_PAGE).count()]).toEqual([href, 0]);
              }
            }
          }
          expect(refused).toEqual([]);
          expect(followed).toEqual(expect.arrayContaining(OFFERED[name]!));
          expect(followed.filter((one) => (WITHHELD[name] ?? []).includes(one))).toEqual([]);
          expect(visitor.complaints).toEqual([]);
        },
      );
      await visitor.leave();
    },
    240_000,
  );
});

const TO_READ = ['/tai-lieu: Tài liệu bên ngoài', '/tai-lieu: Danh mục thủ tục hành chính'];
/** What each must find, among other things. */
const OFFERED: Readonly<Record<string, readonly string[]>> = {
  khach: [...TO_READ, '/ho-so: Biên nhận'],
  lanhdao: [...TO_READ, '/tai-lieu: Đợt ban hành', '/tai-lieu: Phiếu đề nghị', '/ho-so: Biên nhận', '/dao-tao: Học viên'],
  nhanvien: [...TO_READ, '/tai-lieu: Phiếu đề nghị', '/tai-lieu: Đọc tài liệu'],
  vanthu2: [...TO_READ, '/tai-lieu: Đợt ban hành', '/tai-lieu: Phiếu đề nghị', '/tai-lieu: Danh sách phân phối', '/ho-so: Tải lên thư mục'],
  tdc: [...TO_READ, '/ho-so: Tải lên thư mục', '/dao-tao: Khóa đào tạo'],
};
/** What would be refused, and what the agency does not keep. */
const WITHHELD: Readonly<Record<string, readonly string[]>> = {
  khach: ['/ho-so: Tải lên thư mục', '/ho-so: Gói minh chứng', '/tai-lieu: Phiếu đề nghị'],
  lanhdao: ['/ho-so: Tải lên thư mục'],
};

interface Item {
  readonly href: string;
  readonly download: boolean;
  readonly title: string;
}

/** The links of a menu, which is closed again. */
async function opened(opener: Locator): Promise<Item[]> {
  const page = opener.page();
  await opener.click();
  await page.getByRole('menu').waitFor();
  const items = await page.locator('a[role="menuitem"]').evaluateAll((links) =>
    links.map((link) => ({
      href: link.getAttribute('href') ?? '',
      download: link.hasAttribute('download'),
      title: (link as HTMLElement).innerText.trim(),
    })),
  );
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  return items;
}
