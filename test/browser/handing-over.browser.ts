import { drafts, submits } from '../e2e/documents/story';
import { joins } from '../e2e/signing/story';
import { describeNeeding } from '../world/tools';
import { onScreen, type ShownLanguage, type Size, told, Visitor } from './visitor';

describeNeeding('handing over', ['chromium'], () => {
  const stage = onScreen();
  beforeAll(async () => {
    await joins(stage.world, 'thuky2', 'Lê Thanh Trúc', 'iso-secretary', 'SXD-VP');
  }, 90_000);

  it.each<[Size, ShownLanguage]>([
    ['desktop', 'vi'],
    ['phone', 'en'],
  ])('the secretary looks through everything, hands it over and takes the minutes, on a %s in %s', async (size, language) => {
    const document = await drafts(stage.world);
    const sent = await drafts(stage.world);
    await submits(stage.world, sent.revisionId);
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky', { size, language });
    const vi = language === 'vi';
    await told(
      'handover',
      () => [secretary],
      async () => {
        await secretary.signIn('/ban-giao');
        expect(await secretary.seriousFindings()).toEqual([]);
        expect(await secretary.overflow()).toBe(0);
        await secretary.picture();
        await secretary.page
          .locator('main')
          .getByRole('link', { name: vi ? 'Bàn giao công việc' : 'Hand over work' })
          .click();
        await secretary.arrives(/\/ban-giao\/moi/, vi ? 'Bàn giao công việc' : 'Hand over work');
        const main = secretary.page.locator('main');
        expect(await main.innerText()).toContain(document.code);
        // Nobody was chosen: the form says what is missing, and nothing is asked.
        await main.locator('button[type=submit]').click();
        expect(await secretary.page.getByRole('dialog').count()).toBe(0);
        await main.getByRole('combobox', { name: vi ? /Bên nhận/ : /Takes over/ }).click();
        await secretary.page.getByRole('option', { name: /Lê Thanh Trúc/ }).click();
        await main.getByRole('textbox', { name: vi ? /Lý do/ : /Reason/ }).fill('Chuyển công tác từ ngày 01/12/2026');
        expect(await secretary.seriousFindings()).toEqual([]);
        expect(await secretary.overflow()).toBe(0);
        await secretary.picture();
        await main.locator('button[type=submit]').click();
        await secretary.picture();
        await secretary.page.getByRole('dialog').locator('button[type=submit]').click();
        await secretary.arrives(
          /\/ban-giao\/[0-9a-f-]{36}/,
          vi ? 'Nguyễn Văn An bàn giao cho Lê Thanh Trúc' : /hands over to Lê Thanh Trúc/,
        );
        expect(await secretary.text()).toContain(sent.code);
        expect(await secretary.seriousFindings()).toEqual([]);
        expect(await secretary.overflow()).toBe(0);
        await secretary.picture();
        await secretary.downloads(vi ? 'Biên bản PDF' : 'Minutes (PDF)');
        await secretary.go('/ban-giao/moi');
        expect(await secretary.text()).toContain(vi ? 'Không có việc đang mở để bàn giao' : 'There is no open work to hand over');
        expect(secretary.complaints).toEqual([]);
      },
    );
    await secretary.leave();
  });
});
