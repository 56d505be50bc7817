import { describeNeeding } from '../world/tools';
import { onScreen, type Size, told, Visitor } from './visitor';

describeNeeding('one search for everything', ['chromium'], () => {
  const stage = onScreen();

  it('opens by Ctrl K from within a field, finds without accents, and is led by the keyboard alone', async () => {
    const visitor = await Visitor.come(stage.browser, stage.world.url, 'kehoach');
    await told(
      'search by keyboard',
      () => [visitor],
      async () => {
        await visitor.signIn('/ho-so');
        await visitor.page.getByRole('searchbox').first().focus();
        await visitor.page.keyboard.press('Control+k');
        const field = visitor.page.getByRole('combobox', { name: /Tìm tài liệu/ });
        await visitor.page.locator('[role=combobox]:focus').waitFor();
        await visitor.page.keyboard.type('ii62b');
        await visitor.page.getByRole('group', { name: 'Nhiệm vụ' }).getByRole('option').first().waitFor();
        expect(await visitor.seriousFindings()).toEqual([]);
        await visitor.picture();
        await visitor.page.keyboard.press('Enter');
        await visitor.page.waitForURL(/\/ke-hoach\/nhiem-vu\//);
        await visitor.page.getByRole('heading', { level: 1, name: /II\.6\.2\.b/ }).waitFor();
        await visitor.page.keyboard.press('Control+k');
        await visitor.page.locator('[role=combobox]:focus').waitFor();
        await visitor.page.keyboard.type('danh gia noi bo');
        await visitor.page
          .getByRole('group', { name: 'Hồ sơ ISO' })
          .getByRole('option', { name: /đánh\s+giá\s+nội\s+bộ/i })
          .first()
          .waitFor();
        await visitor.picture();
        await visitor.page.keyboard.press('Escape');
        await field.waitFor({ state: 'detached' });
        expect(visitor.complaints).toEqual([]);
      },
    );
    await visitor.leave();
  });

  it.each<Size>(['desktop', 'phone'])('opens by its button on a %s and goes to a page by its name', async (size) => {
    const visitor = await Visitor.come(stage.browser, stage.world.url, 'lanhdao', { size });
    await told(
      `search by button ${size}`,
      () => [visitor],
      async () => {
        await visitor.signIn();
        await visitor.page.getByRole('button', { name: 'Tìm kiếm' }).first().click();
        await visitor.page.getByRole('combobox', { name: /Tìm tài liệu/ }).fill('quy trinh');
        await visitor.page.getByRole('group', { name: 'Tài liệu' }).getByRole('option').first().waitFor();
        expect(await visitor.seriousFindings()).toEqual([]);
        expect(await visitor.overflow()).toBe(0);
        await visitor.picture();
        await visitor.page.getByRole('combobox', { name: /Tìm tài liệu/ }).fill('nhat ky');
        await visitor.page.getByRole('option', { name: 'Nhật ký hệ thống' }).click();
        await visitor.page.waitForURL(/\/nhat-ky/);
      },
    );
    await visitor.leave();
  });

  it('speaks English, says what it did not find, and gives the keyboard back to where it was', async () => {
    const visitor = await Visitor.come(stage.browser, stage.world.url, 'thuky', { language: 'en' });
    await told(
      'search in English',
      () => [visitor],
      async () => {
        await visitor.signIn('/tai-lieu');
        const before = visitor.page.getByRole('searchbox').first();
        await before.focus();
        await visitor.page.keyboard.press('Control+k');
        const field = visitor.page.getByRole('combobox', { name: /Find documents/ });
        await field.fill('zzzqqq');
        await visitor.page.getByRole('status').getByText('Nothing found').waitFor();
        expect(await visitor.seriousFindings()).toEqual([]);
        await visitor.picture();
        await field.fill('Add a document');
        await visitor.page.getByRole('group', { name: 'Go to' }).getByRole('option').first().waitFor();
        await visitor.page.keyboard.press('Escape');
        await field.waitFor({ state: 'detached' });
        await visitor.page.waitForFunction((was) => document.activeElement === was, await before.elementHandle());
      },
    );
    await visitor.leave();
  });
});
