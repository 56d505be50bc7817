import { describeNeeding } from '../world/tools';
import { onScreen, type ShownLanguage, type Size, told, Visitor } from './visitor';

const PAGE = '/ho-so/theo-dieu-khoan?year=2026';

describeNeeding('records by clause', ['chromium'], () => {
  const stage = onScreen();

  it('a supervising office sees the table, and a cell opens the list behind it', async () => {
    const office = await Visitor.come(stage.browser, stage.world.url, 'tdc');
    await told(
      'heat map',
      () => [office],
      async () => {
        const { page } = office;
        await office.signIn(PAGE);
        expect(await office.seriousFindings()).toEqual([]);
        expect(await office.overflow()).toBe(0);
        await office.picture();
        const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Sở Xây dựng' }) });
        const cell = row.getByRole('link', { name: /9\.3 Xem xét của lãnh đạo|hồ sơ/ }).nth(17);
        const title = (await cell.getAttribute('title')) ?? '';
        expect(title).toContain('Sở Xây dựng, 9.3 Xem xét của lãnh đạo');
        const [sheet] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Xuất Excel' }).click()]);
        expect(sheet.suggestedFilename()).toMatch(/^Hồ sơ theo điều khoản .*\.xlsx$/);
        await cell.click();
        await office.arrives(/clause=9\.3/, 'Sổ hồ sơ ISO');
        const counted = Number(/: (\d+) hồ sơ/.exec(title)?.[1]);
        expect(await page.getByRole('row').count()).toBe(counted + 1);
        await office.picture();
        await page.goBack();
        await office.settled();
        await page.getByRole('searchbox', { name: 'Tìm cơ quan' }).fill('xay dung');
        await page.getByText('1 cơ quan.').waitFor();
      },
    );
    expect(office.complaints).toEqual([]);
    await office.leave();
  });

  it('an agency sees its own clauses as a list; quarter and day change it', async () => {
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    await told(
      'own clauses',
      () => [secretary],
      async () => {
        const { page } = secretary;
        await secretary.signIn('/ho-so');
        await page.getByRole('button', { name: 'Bảo quản, nộp lưu, hủy' }).click();
        await page.getByRole('menuitem', { name: 'Hồ sơ theo điều khoản' }).click();
        await secretary.arrives(/theo-dieu-khoan/, 'Hồ sơ theo điều khoản');
        await page.getByRole('combobox', { name: 'Năm' }).click();
        await page.getByRole('option', { name: '2026' }).click();
        await page.getByText(/Kỳ từ 01\/01\/2026 đến 31\/12\/2026/).waitFor();
        await page.getByRole('heading', { name: '10.2 Sự không phù hợp và hành động khắc phục' }).waitFor();
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await page.getByRole('combobox', { name: 'Quý' }).click();
        await page.getByRole('option', { name: 'Quý IV', exact: true }).click();
        await page.getByText(/Kỳ từ 01\/10\/2026/).waitFor();
        await page
          .getByText(/đều trước kỳ/)
          .first()
          .waitFor();
        await page.getByRole('link', { name: 'Xem hồ sơ của điều khoản 9.2' }).click();
        await secretary.arrives(/clause=9\.2/, 'Sổ hồ sơ ISO');
        await page.getByRole('link', { name: 'Hồ sơ đánh giá nội bộ năm 2025' }).waitFor();
      },
    );
    expect(secretary.complaints).toEqual([]);
    await secretary.leave();
  });

  it.each<[string, ShownLanguage, Size]>([
    ['tdc', 'vi', 'phone'],
    ['thuky', 'en', 'phone'],
    ['tdc', 'en', 'desktop'],
  ])('%s in %s on a %s: nothing serious, nothing sideways', async (name, language, size) => {
    const visitor = await Visitor.come(stage.browser, stage.world.url, name, { language, size });
    await told(
      `by clause ${name} ${language} ${size}`,
      () => [visitor],
      async () => {
        await visitor.signIn(PAGE);
        expect([await visitor.seriousFindings(), await visitor.overflow()]).toEqual([[], 0]);
        await visitor.picture();
        expect(visitor.complaints).toEqual([]);
      },
    );
    await visitor.leave();
  });
});
