import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_PASSWORD, demoId } from '../../seeds/demo';
import { BAD_FILES } from '../e2e/storage/bad-files';
import { describeNeeding } from '../world/tools';
import { onScreen, told, Visitor } from './visitor';

describeNeeding('a folder on its way into the register', ['chromium'], () => {
  const stage = onScreen();
  let folder: string;
  beforeAll(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'qms-folder-')), 'Phản ánh kiến nghị 2026');
    mkdirSync(join(folder, 'Quý I'), { recursive: true });
    for (const name of ['Phiếu 01.txt', 'Phiếu 02.txt', 'Quý I/Phiếu 03.txt']) writeFileSync(join(folder, name), `Nội dung ${name}\n`);
    writeFileSync(join(folder, 'Bản sao phiếu 01.txt'), 'Nội dung Phiếu 01.txt\n');
    writeFileSync(join(folder, 'Trống.txt'), '');
  }, 90_000);
  afterAll(async () => {
    if (folder) rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  it('is hashed, sent, described, entered by one act, and its receipt is proved again by number and by the files', async () => {
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    await told(
      'folder',
      () => [secretary],
      async () => {
        const { page } = secretary;
        await secretary.signIn('/ho-so/tai-len');
        await secretary.picture();
        await secretary.presses('Tải lên thư mục');
        const dialog = secretary.dialog('Tải lên thư mục');
        await dialog.getByLabel('Chọn thư mục', { exact: true }).and(page.locator('input')).setInputFiles(folder);
        await dialog.getByText(/Đã chọn 5 tệp/).waitFor();
        expect(await secretary.seriousFindings()).toEqual([]);
        await dialog.getByRole('button', { name: 'Tải lên', exact: true }).click();
        await secretary.arrives(/\/ho-so\/tai-len\/[0-9a-f-]{36}/, 'Phản ánh kiến nghị 2026');
        await page.getByText('Tệp không có nội dung (0 byte)').waitFor();
        await page.getByText(/Trùng nội dung với/).waitFor();
        await page.getByRole('button', { name: 'Bỏ 1 tệp không nhận được' }).click();
        await page.getByRole('button', { name: 'Bỏ 1 tệp không nhận được' }).waitFor({ state: 'detached' });
        await page.getByRole('textbox', { name: /Ngày/ }).fill('05/03/2026');
        await page.getByRole('textbox', { name: /Điều khoản/ }).fill('9.1.2');
        await page.getByRole('textbox', { name: /Điều khoản/ }).press('Enter');
        await page.getByText('Đã lưu', { exact: true }).waitFor();
        await secretary.settled();
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await secretary.presses('Đưa vào sổ');
        await secretary.arrives(/\/ho-so\/bien-nhan\/[0-9a-f-]{36}/, /Biên nhận số \d+\/\d{4}/);
        await secretary.presses('Kiểm tra lại');
        await page.getByText('3 trên 3 tệp nguyên vẹn; danh sách đúng như khi cấp').waitFor();
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await secretary.go('/ho-so/bien-nhan');
        await page
          .getByLabel('Chọn tệp', { exact: true })
          .and(page.locator('input'))
          .setInputFiles([join(folder, 'Phiếu 01.txt'), join(folder, 'Trống.txt')]);
        await page.getByText('1 trên 2 tệp có biên nhận').waitFor();
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
      },
    );
    expect(secretary.complaints).toEqual([]);
    await secretary.leave();
  });

  it.each(['desktop', 'phone'] as const)(
    'goes on where it was when the session ends in the middle, on a %s; each bad file says why',
    async (size) => {
      const bad = join(folder, '..', `Có tệp xấu ${size}`);
      mkdirSync(bad);
      for (const { name, bytes } of BAD_FILES) writeFileSync(join(bad, name), bytes);
      for (const n of [1, 2, 3]) writeFileSync(join(bad, `Tốt ${n}.txt`), `Nội dung tốt ${n} ${size}\n`);
      const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky', { size });
      await told(
        `folder-session-${size}`,
        () => [secretary],
        async () => {
          const { page } = secretary;
          await secretary.signIn('/ho-so/tai-len');
          await secretary.presses('Tải lên thư mục');
          const dialog = secretary.dialog('Tải lên thư mục');
          await dialog.getByLabel('Chọn thư mục', { exact: true }).and(page.locator('input')).setInputFiles(bad);
          await dialog.getByText(new RegExp(`Đã chọn ${BAD_FILES.length + 3} tệp`)).waitFor();
          let sent = 0;
          await page.route(/\/files\/[^/]+\/content$/, async (route) => {
            sent += 1;
            if (sent === 4) await stage.world.sql("delete from session where person_id = (select id from person where username = 'thuky')");
            await route.continue();
          });
          await dialog.getByRole('button', { name: 'Tải lên', exact: true }).click();
          const again = secretary.dialog('Phiên làm việc đã kết thúc');
          await again.waitFor();
          await secretary.picture();
          await again.locator('input[autocomplete="current-password"]').fill(DEMO_PASSWORD);
          await again.locator('button[type="submit"]').click();
          await again.waitFor({ state: 'detached' });
          for (const { vi } of BAD_FILES) await page.getByText(vi).first().waitFor();
          await page.getByText('Có tệp chưa tải lên được').waitFor();
          await secretary.settled();
          expect(await page.getByText('Đã nhận', { exact: true }).count()).toBe(3);
          expect(await secretary.seriousFindings()).toEqual([]);
          if (size === 'phone') expect(await secretary.overflow()).toBe(0);
          await secretary.picture();
        },
      );
      await secretary.leave();
    },
  );

  it.each(['vi', 'en'] as const)('that stopped elsewhere is found and gone on with on a phone, in %s', async (language) => {
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky', { size: 'phone', language });
    await told(
      `folder-phone-${language}`,
      () => [secretary],
      async () => {
        await secretary.signIn(`/ho-so/tai-len/${demoId('upload-batch:SXD:survey-2026-3')}`);
        await secretary.page.getByText(language === 'vi' ? /Còn 1 tệp chưa tải lên/ : /1 files? (are|is) missing/).waitFor();
        expect(await secretary.seriousFindings()).toEqual([]);
        expect(await secretary.overflow()).toBe(0);
        await secretary.picture();
        await secretary.go(`/ho-so/bien-nhan/${demoId('receipt:SXD:1/2026')}`);
        expect(await secretary.seriousFindings()).toEqual([]);
        expect(await secretary.overflow()).toBe(0);
        await secretary.picture();
      },
    );
    await secretary.leave();
  });
});
