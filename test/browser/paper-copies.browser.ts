import { inForce } from '../e2e/documents/story';
import { describeNeeding } from '../world/tools';
import { onScreen, type ShownLanguage, type Size, told, Visitor } from './visitor';

describeNeeding('numbered paper copies', ['chromium'], () => {
  const stage = onScreen();

  it.each<[Size, ShownLanguage]>([
    ['desktop', 'vi'],
    ['phone', 'en'],
  ])('the clerk gives copies out, and settles what stands on the recall list, on a %s in %s', async (size, language) => {
    const vi = language === 'vi';
    const { code, revisionId } = await inForce(stage.world);
    const clerk = await Visitor.come(stage.browser, stage.world.url, 'vanthu2', { size, language });
    await told(
      'paper-copies',
      () => [clerk],
      async () => {
        await clerk.signIn('/tai-lieu/ban-giay');
        expect(await clerk.seriousFindings()).toEqual([]);
        expect(await clerk.overflow()).toBe(0);
        await clerk.picture();
        await clerk.presses(vi ? 'Cấp bản giấy' : 'Give out copies');
        const dialog = clerk.page.getByRole('dialog');
        await dialog.getByRole('combobox', { name: vi ? /Tài liệu/ : /Document/ }).fill(code);
        await clerk.page.getByRole('option', { name: new RegExp(code) }).click();
        await dialog.getByRole('combobox', { name: vi ? /Đơn vị giữ/ : /Units/ }).click();
        await clerk.page.getByRole('option', { name: 'Phòng Quản lý xây dựng' }).click();
        await dialog.getByRole('combobox', { name: vi ? /Ngoài cơ quan/ : /Outside/ }).fill('Sở Nội vụ');
        await clerk.page.keyboard.press('Enter');
        expect(await clerk.seriousFindings()).toEqual([]);
        await clerk.picture();
        await dialog.locator('button[type=submit]').click();
        await clerk.hears(vi ? 'Đã cấp bản số 01, 02' : 'Given out: 01, 02');
        await clerk.picture();
        // The revision is withdrawn: both copies are to come back.
        await stage.world.sql(
          `set session_replication_role = replica; update revision set state = 'withdrawn', effective_to = (now() at time zone 'Asia/Ho_Chi_Minh')::date where id = '${revisionId}'`,
        );
        await clerk.go('/viec-cua-toi');
        await clerk.page.getByText(new RegExp(vi ? 'Thu hồi .* bản giấy' : 'Recall .* paper copies')).waitFor();
        await clerk.go('/tai-lieu/ban-giay?recall=1');
        expect(await clerk.text()).toContain(code);
        expect(await clerk.overflow()).toBe(0);
        for (const outcome of vi ? ['Đã thu hồi', 'Bị mất'] : ['Returned', 'Lost']) {
          await clerk.page
            .getByRole('button', { name: new RegExp(`(Ghi kết quả bản số|Settle copy) . (của|of) ${code}`) })
            .first()
            .click();
          const settling = clerk.page.getByRole('dialog');
          await settling.getByRole('radio', { name: outcome }).check();
          await settling.getByRole('textbox').fill('Theo biên bản ngày 20/11/2026');
          expect(await clerk.seriousFindings()).toEqual([]);
          await clerk.picture();
          await settling.locator('button[type=submit]').click();
          await settling.waitFor({ state: 'detached' });
          await clerk.settled();
        }
        expect(await clerk.text()).not.toContain(code);
        expect(clerk.complaints).toEqual([]);
      },
    );
    await clerk.leave();
  });
});
