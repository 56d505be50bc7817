import { describeNeeding } from '../world/tools';
import { onScreen, type ShownLanguage, type Size, told, Visitor } from './visitor';

describeNeeding('kinds of documents and their codes on screen', ['chromium'], () => {
  const stage = onScreen();

  it('the secretary changes a pattern, and a new document is proposed its code and warned of another', async () => {
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    await told(
      'kinds',
      () => [secretary],
      async () => {
        await secretary.signIn('/tai-lieu');
        await secretary.presses('Nhập và thiết lập');
        await secretary.page.getByRole('menuitem', { name: 'Loại tài liệu và quy tắc đặt mã' }).click();
        await secretary.arrives(/\/loai-tai-lieu$/, 'Loại tài liệu và quy tắc đặt mã');
        await secretary.picture();
        await secretary.presses('Thêm loại tài liệu');
        const dialog = secretary.dialog('Thêm loại tài liệu');
        await dialog.getByRole('textbox', { name: /Tên loại tài liệu/ }).fill('Kế hoạch');
        await dialog.getByRole('textbox', { name: /Quy tắc đặt mã/ }).fill('KH-{lĩnh vực}-{số}');
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await dialog.getByRole('button', { name: 'Lưu' }).click();
        await secretary.page.getByRole('heading', { name: 'Kế hoạch', exact: true }).waitFor();

        await secretary.go('/tai-lieu/moi');
        await secretary.page.getByRole('combobox', { name: /Ký hiệu/ }).fill('QT-HT');
        await secretary.page.getByRole('option', { name: 'QT-HT-07' }).click();
        await secretary.page.getByRole('combobox', { name: /Ký hiệu/ }).fill('QUYTRINH7');
        await secretary.page.getByText(/Ký hiệu không theo quy tắc đặt mã của cơ quan/).waitFor();
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await secretary.page.getByRole('textbox', { name: /Lý do dùng ký hiệu này/ }).fill('Giữ ký hiệu của cơ quan cũ');
        await secretary.page.getByRole('textbox', { name: /Tên tài liệu/ }).fill('Quy trình tiếp nhận văn bản đến');
        await secretary.presses('Lưu dự thảo');
        await secretary.arrives(/\/tai-lieu\/phien-ban\//, 'Quy trình tiếp nhận văn bản đến');
        expect(secretary.complaints).toEqual([]);
      },
    );
    await secretary.leave();
  });

  it.each<[ShownLanguage, Size]>([
    ['en', 'desktop'],
    ['vi', 'phone'],
  ])('the list in %s on a %s: nothing serious, nothing sideways', async (language, size) => {
    const visitor = await Visitor.come(stage.browser, stage.world.url, 'thuky', { language, size });
    await told(
      `kinds ${language} ${size}`,
      () => [visitor],
      async () => {
        await visitor.signIn('/tai-lieu');
        for (const path of ['/tai-lieu', '/tai-lieu/loai-tai-lieu', '/tai-lieu/moi']) {
          await visitor.go(path);
          expect([path, await visitor.seriousFindings(), await visitor.overflow()]).toEqual([path, [], 0]);
          await visitor.picture();
        }
        expect(visitor.complaints).toEqual([]);
      },
    );
    await visitor.leave();
  });
});
