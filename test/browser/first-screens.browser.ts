import type { Browser } from 'playwright-core';
import { describeNeeding } from '../world/tools';
import { World } from '../world/world';
import { openChromium, type ShownLanguage, type Size, told, Visitor } from './visitor';

describeNeeding('browser', ['chromium'], () => {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    world = await World.open({}, { web: 'built' });
    browser = await openChromium();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  it('signs in through the page that was asked for, with a cookie that only this host gets', async () => {
    const visitor = await Visitor.come(browser, world.url, 'quantri');
    await told(
      'sign-in',
      () => [visitor],
      async () => {
        await visitor.signIn('/nhat-ky?aggregateType=person');
        expect(await visitor.heading()).toBe('Nhật ký hệ thống');
        expect(visitor.page.url()).toContain('/nhat-ky?aggregateType=person');
        const cookie = (await visitor.page.context().cookies()).find(({ name }) => name === '__Host-qms');
        expect(cookie).toMatchObject({ secure: true, httpOnly: true, path: '/' });
      },
    );
    await visitor.leave();
  });

  it('says what is wrong with a sign-in and keeps the name', async () => {
    const visitor = await Visitor.come(browser, world.url, 'thuky');
    await told(
      'wrong password',
      () => [visitor],
      async () => {
        await visitor.page.goto('/');
        await visitor.enter('thuky', 'khong-phai');
        await visitor.page.getByRole('alert').waitFor();
        expect(await visitor.page.getByRole('textbox', { name: 'Tên đăng nhập' }).inputValue()).toBe('thuky');
        expect(await visitor.seriousFindings()).toEqual([]);
      },
    );
    await visitor.leave();
  });

  it('shows an ISO secretary only what is theirs, and says who may see the rest', async () => {
    const visitor = await Visitor.come(browser, world.url, 'thuky');
    await told(
      'menu',
      () => [visitor],
      async () => {
        await visitor.signIn();
        expect(await visitor.heading()).toBe('Việc của tôi');
        const menu = visitor.page.getByRole('navigation', { name: 'Danh mục chính' }).first();
        expect(await menu.getByRole('link', { name: 'Người dùng' }).count()).toBe(0);
        await visitor.go('/nguoi-dung');
        expect(await visitor.heading()).toBe('Không có quyền xem trang này');
      },
    );
    await visitor.leave();
  });

  it('turns to English and back without leaving the page', async () => {
    const visitor = await Visitor.come(browser, world.url, 'quantri');
    await told(
      'languages',
      () => [visitor],
      async () => {
        await visitor.signIn('/to-chuc');
        await visitor.page.getByText('English', { exact: true }).click();
        await visitor.page.getByRole('heading', { level: 1, name: 'Organizations' }).waitFor();
        expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en');
        await visitor.page.getByText('Tiếng Việt', { exact: true }).click();
        await visitor.page.getByRole('heading', { level: 1, name: 'Tổ chức' }).waitFor();
        expect(visitor.complaints).toEqual([]);
      },
    );
    await visitor.leave();
  });

  const pages = ['/viec-cua-toi', '/to-chuc', '/nguoi-dung', '/nhat-ky', '/tai-khoan'];
  const views: [ShownLanguage, Size][] = [
    ['vi', 'desktop'],
    ['en', 'desktop'],
    ['vi', 'phone'],
    ['en', 'phone'],
  ];
  it.each(views)('shows every page of the administrator in %s on a %s: nothing serious, nothing sideways', async (language, size) => {
    const visitor = await Visitor.come(browser, world.url, 'quantri', { language, size });
    await told(
      `pages ${language} ${size}`,
      () => [visitor],
      async () => {
        await visitor.page.goto('/dang-nhap');
        await visitor.page.locator('form').waitFor();
        expect(await visitor.seriousFindings()).toEqual([]);
        await visitor.signIn();
        for (const path of pages) {
          await visitor.go(path);
          expect([path, await visitor.seriousFindings(), await visitor.overflow()]).toEqual([path, [], 0]);
        }
        expect(visitor.complaints).toEqual([]);
      },
    );
    await visitor.leave();
  });
});
