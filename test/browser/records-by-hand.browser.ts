import { demoId } from '../../seeds/demo';
import { describeNeeding } from '../world/tools';
import { onScreen, type ShownLanguage, type Size, told, Visitor } from './visitor';

describeNeeding('records entered and corrected by hand', ['chromium'], () => {
  const stage = onScreen();
  let audit = '';
  beforeAll(async () => {
    const [row] = await stage.world.sql<{ id: string }>('select id from record where source_id = $1', [demoId('record:SXD:audit-2025')]);
    audit = row!.id;
  }, 90_000);

  it('a file dropped on the register becomes a record, which is corrected, gets another file and a link, read from both ends', async () => {
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    await told(
      'by hand',
      () => [secretary],
      async () => {
        const { page } = secretary;
        await secretary.signIn('/ho-so');
        await secretary.picture();
        await drops(secretary, [{ name: 'Bảng rủi ro và cơ hội 2026.txt', text: 'Rủi ro, cơ hội' }]);
        const dialog = secretary.dialog('Thêm hồ sơ');
        await dialog.getByText('Đã tải lên').waitFor();
        expect(await dialog.getByRole('textbox', { name: /Tên hồ sơ/ }).inputValue()).toBe('Bảng rủi ro và cơ hội 2026');
        await dialog.getByRole('combobox', { name: /Loại hồ sơ/ }).click();
        await page.getByRole('option', { name: 'Bảng rủi ro và cơ hội' }).click();
        expect(await dialog.getByRole('textbox', { name: /Điều khoản/ }).inputValue()).toBe('6.1');
        await dialog.getByRole('textbox', { name: /^Ngày/ }).fill('15/01/2026');
        await dialog.getByRole('textbox', { name: /Ghi chú/ }).fill('Bản giấy lưu tại Văn phòng');
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await dialog.getByRole('button', { name: 'Đưa vào sổ' }).click();
        await secretary.arrives(/\/ho-so\/[0-9a-f-]{36}/, 'Bảng rủi ro và cơ hội 2026');
        await secretary.picture();

        await secretary.presses('Sửa thông tin');
        const correct = secretary.dialog('Sửa thông tin');
        await correct.getByRole('textbox', { name: /Số, ký hiệu/ }).fill('03/BRR-SXD');
        await correct.getByRole('button', { name: 'Lưu' }).click();
        await correct.getByText('Cần nhập nội dung này').waitFor();
        await correct.getByRole('textbox', { name: /Lý do/ }).fill('Bổ sung số');
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await correct.getByRole('button', { name: 'Lưu' }).click();
        await correct.waitFor({ state: 'detached' });
        await page.locator('main').getByText('03/BRR-SXD').first().waitFor();

        await page.getByRole('tab', { name: /Nội dung và tệp/ }).click();
        await page.getByRole('button', { name: 'Thay tệp Bảng rủi ro và cơ hội 2026.txt' }).click();
        const replace = secretary.dialog(/Thay tệp/);
        await secretary.takesFile('Bảng rủi ro (đủ chữ ký).txt', Buffer.from('Rủi ro, cơ hội, đã ký'), 'text/plain');
        await replace.getByText('Đã tải lên').waitFor();
        await replace.getByRole('textbox', { name: /Lý do/ }).fill('Bản quét thiếu chữ ký');
        expect(await secretary.seriousFindings()).toEqual([]);
        await replace.getByRole('button', { name: 'Thay tệp' }).click();
        await replace.waitFor({ state: 'detached' });
        await page.getByText(/bằng Bảng rủi ro \(đủ chữ ký\)\.txt/).waitFor();
        await secretary.picture();

        await page.getByRole('tab', { name: /Hồ sơ liên quan/ }).click();
        await page.getByRole('button', { name: 'Thêm liên kết' }).click();
        const link = secretary.dialog('Thêm liên kết');
        await link.getByRole('combobox', { name: /Quan hệ/ }).click();
        await page.getByRole('option', { name: 'Căn cứ vào' }).click();
        await link.getByRole('searchbox', { name: /Hồ sơ kia/ }).fill('ho so danh gia noi bo');
        await link.getByRole('radio', { name: /Hồ sơ đánh giá nội bộ năm 2025/ }).check();
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await link.getByRole('button', { name: 'Liên kết' }).click();
        await link.waitFor({ state: 'detached' });
        await page.getByRole('link', { name: 'Hồ sơ đánh giá nội bộ năm 2025' }).click();
        await secretary.arrives(new RegExp(audit), 'Hồ sơ đánh giá nội bộ năm 2025');
        await page.getByRole('tab', { name: /Hồ sơ liên quan/ }).click();
        await page.getByRole('heading', { name: 'Là căn cứ của' }).waitFor();
        await page.getByRole('heading', { name: 'Được khắc phục tại' }).waitFor();
        await page.getByRole('link', { name: 'Bảng rủi ro và cơ hội 2026' }).waitFor();
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
      },
    );
    expect(secretary.complaints).toEqual([]);
    await secretary.leave();
  });

  it('many files dropped are a folder, or one record; the same is reached by keyboard', async () => {
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    await told(
      'many dropped',
      () => [secretary],
      async () => {
        const { page } = secretary;
        await secretary.signIn('/ho-so');
        await drops(
          secretary,
          Array.from({ length: 3 }, (_, i) => ({ name: `Phiếu ${i + 1}.txt`, text: `Phiếu số ${i + 1}` })),
        );
        const dialog = secretary.dialog('Thêm hồ sơ');
        await dialog.getByText('3 tệp được đưa vào một hồ sơ.').waitFor();
        expect(await secretary.seriousFindings()).toEqual([]);
        await dialog.getByRole('button', { name: /Mỗi tệp một hồ sơ/ }).click();
        await secretary
          .dialog('Tải lên thư mục')
          .getByText(/Đã chọn 3 tệp/)
          .waitFor();
        await secretary.picture();
        await page.keyboard.press('Escape');
        await secretary.dialog('Tải lên thư mục').waitFor({ state: 'detached' });
        await page.getByRole('button', { name: 'Thêm hồ sơ' }).focus();
        await page.keyboard.press('Enter');
        await dialog.getByRole('button', { name: 'Chọn tệp' }).waitFor();
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
      },
    );
    await secretary.leave();
  });

  it('the register is narrowed by clause and year; the address keeps both', async () => {
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    await told(
      'narrowed',
      () => [secretary],
      async () => {
        const { page } = secretary;
        await secretary.signIn('/ho-so');
        const bar = page.getByRole('search', { name: /Lọc|Bộ lọc/ });
        await bar.getByRole('combobox', { name: 'Điều khoản' }).fill('9.2');
        await page.getByRole('option', { name: '9.2 Đánh giá nội bộ' }).click();
        await bar.getByRole('combobox', { name: 'Năm', exact: true }).click();
        await page.getByRole('option', { name: '2025' }).click();
        await page.getByRole('link', { name: 'Hồ sơ đánh giá nội bộ năm 2025' }).waitFor();
        expect(new URL(page.url()).searchParams.get('clause')).toBe('9.2');
        expect(new URL(page.url()).searchParams.get('from')).toBe('2025-01-01');
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
      },
    );
    await secretary.leave();
  });

  it.each<[ShownLanguage, Size]>([
    ['en', 'phone'],
    ['vi', 'phone'],
    ['en', 'desktop'],
  ])('in %s on a %s: nothing serious, nothing sideways', async (language, size) => {
    const visitor = await Visitor.come(stage.browser, stage.world.url, 'thuky', { language, size });
    await told(
      `by hand ${language} ${size}`,
      () => [visitor],
      async () => {
        await visitor.signIn('/ho-so');
        for (const tab of ['general', 'files', 'related', 'history']) {
          await visitor.go(`/ho-so/${audit}?tab=${tab}`);
          expect([tab, await visitor.seriousFindings(), await visitor.overflow()]).toEqual([tab, [], 0]);
          if (tab !== 'history') await visitor.picture();
        }
        await visitor.go('/ho-so');
        await visitor.presses(language === 'vi' ? 'Thêm hồ sơ' : 'Add a record');
        await visitor.dialog(language === 'vi' ? 'Thêm hồ sơ' : 'Add a record').waitFor();
        expect([await visitor.seriousFindings(), await visitor.overflow()]).toEqual([[], 0]);
        await visitor.picture();
        expect(visitor.complaints).toEqual([]);
      },
    );
    await visitor.leave();
  });
});

/** Files come down anywhere on the page. */
async function drops(visitor: Visitor, files: readonly { name: string; text: string }[]): Promise<void> {
  const transfer = await visitor.page.evaluateHandle((given) => {
    const made = new DataTransfer();
    for (const { name, text } of given) made.items.add(new File([text], name, { type: 'text/plain' }));
    return made;
  }, files);
  await visitor.page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
  await visitor.page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}
