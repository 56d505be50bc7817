import { readFileSync } from 'node:fs';
import { describeNeeding } from '../world/tools';
import { onScreen, type ShownLanguage, type Size, told, Visitor } from './visitor';

describeNeeding('evidence packs', ['chromium'], () => {
  const stage = onScreen();
  let done = '';

  it('a pack is chosen with its size shown, made beside the server, announced and taken', async () => {
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    await told(
      'pack',
      () => [secretary],
      async () => {
        const { page } = secretary;
        await secretary.signIn('/ho-so');
        await page.getByRole('button', { name: 'Bảo quản, nộp lưu, hủy' }).click();
        await page.getByRole('menuitem', { name: 'Gói minh chứng' }).click();
        await secretary.arrives(/goi-minh-chung/, 'Gói minh chứng');
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await secretary.presses('Lập gói minh chứng');
        const dialog = secretary.dialog('Lập gói minh chứng');
        await dialog.getByRole('textbox', { name: /Tên gói/ }).fill('Minh chứng đánh giá nội bộ 2025');
        await dialog.getByRole('textbox', { name: /Điều khoản/ }).fill('9.2');
        await dialog.getByRole('textbox', { name: /^Từ ngày/ }).fill('01/12/2025');
        await dialog.getByRole('textbox', { name: /^Đến ngày/ }).fill('31/12/2025');
        await dialog.getByText(/1 hồ sơ, 3 tệp/).waitFor();
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await dialog.getByRole('button', { name: 'Lập gói' }).click();
        await secretary.arrives(/\/goi-minh-chung\/[0-9a-f-]{36}/, 'Minh chứng đánh giá nội bộ 2025');
        done = new URL(page.url()).pathname;
        const take = page.getByRole('link', { name: /Tải về gói minh chứng/ });
        await take.waitFor({ timeout: 30_000 });
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await secretary.go('/');
        await page.getByText(/Tải về gói minh chứng đã sẵn sàng “Minh chứng đánh giá nội bộ 2025”/).waitFor();
        await secretary.go(done);
        const [zip] = await Promise.all([page.waitForEvent('download'), take.click()]);
        expect(zip.suggestedFilename()).toBe('Minh chứng đánh giá nội bộ 2025.zip');
        expect(
          readFileSync(await zip.path())
            .subarray(0, 2)
            .toString(),
        ).toBe('PK');
        await page.getByText('Tải về gói minh chứng: 1 hồ sơ, 3 tệp').waitFor();
      },
    );
    expect(secretary.complaints).toEqual([]);
    await secretary.leave();
  });

  it.each<[ShownLanguage, Size]>([
    ['vi', 'phone'],
    ['en', 'phone'],
    ['en', 'desktop'],
  ])('in %s on a %s: nothing serious, nothing sideways', async (language, size) => {
    const visitor = await Visitor.come(stage.browser, stage.world.url, 'thuky', { language, size });
    await told(
      `packs ${language} ${size}`,
      () => [visitor],
      async () => {
        await visitor.signIn(done);
        expect([await visitor.seriousFindings(), await visitor.overflow()]).toEqual([[], 0]);
        await visitor.picture();
        await visitor.go('/ho-so/goi-minh-chung?from=2026-01-01&to=2026-12-31');
        await visitor.dialog(language === 'vi' ? 'Lập gói minh chứng' : 'Make an evidence pack').waitFor();
        await visitor.settled();
        expect([await visitor.seriousFindings(), await visitor.overflow()]).toEqual([[], 0]);
        await visitor.picture();
        expect(visitor.complaints).toEqual([]);
      },
    );
    await visitor.leave();
  });
});
