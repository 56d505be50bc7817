import type { Browser } from 'playwright-core';
import { FIRST_ROW, type Listed, workbookOf } from '../e2e/documents/existing-story';
import { pdf } from '../world/pdf';
import { describeNeeding } from '../world/tools';
import { World } from '../world/world';
import { openChromium, type ShownLanguage, type Size, told, Visitor } from './visitor';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LIST: readonly Listed[] = [
  { code: 'QT-NHT-01', title: 'Quy trình tiếp nhận và trả kết quả giải quyết thủ tục hành chính tại Bộ phận Một cửa', unit: 'Văn phòng' },
  { code: 'QT-NHT-02', title: 'Quy trình lưu trữ hồ sơ', effectiveOn: '31/02/2026' },
  { code: 'BM-NHT-01.01', title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', unit: 'Phòng Mật mã' },
  { code: 'QT-HT-01', title: 'Quy trình kiểm soát thông tin dạng văn bản', issue: '03', kind: 'Quy trình' },
  { code: 'STCL', title: 'Sổ tay chất lượng và môi trường', issue: '03' },
];

/** Existing documents through the screens: dry run by cell, a correction, the folder, leftovers, confirmation, the mark, undoing. */
describeNeeding('existing documents on screen', ['chromium'], () => {
  let world: World;
  let browser: Browser;
  let secretary: Visitor;
  let path: string;
  const looks = async (visitor: Visitor): Promise<void> => {
    await visitor.settled();
    await visitor.picture();
    expect(await visitor.seriousFindings()).toEqual([]);
    expect(await visitor.overflow()).toBe(0);
  };
  const step = (name: string, story: () => Promise<void>): void => it(name, () => told(name, () => (secretary ? [secretary] : []), story));

  beforeAll(async () => {
    world = await World.open({}, { web: 'built' });
    browser = await openChromium();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  step('the secretary drops her list and sees every problem by its cell', async () => {
    secretary = await Visitor.come(browser, world.url, 'thuky');
    await secretary.signIn('/tai-lieu');
    await secretary.presses('Nhập và thiết lập');
    await secretary.page.getByRole('menuitem', { name: 'Nhập hiện trạng' }).click();
    await secretary.arrives(/\/nhap-hien-trang$/, 'Nhập hiện trạng');
    await looks(secretary);
    expect(await secretary.text()).toContain('Chưa nhập lần nào');
    await secretary.page.locator('input[type=file]').setInputFiles({ name: 'Danh mục.xlsx', mimeType: XLSX, buffer: workbookOf(LIST) });
    await secretary.arrives(/\/nhap-hien-trang\/[0-9a-f-]{36}$/, 'Nhập hiện trạng: Danh mục.xlsx');
    path = new URL(secretary.page.url()).pathname;
    await looks(secretary);
    const text = await secretary.text();
    expect(text).toContain('1 ô cần sửa');
    expect(text).toContain(`Ô G${FIRST_ROW + 1}: ngày 31/02/2026 không tồn tại`);
    expect(text).toContain(`Ô J${FIRST_ROW + 2}: cơ quan không có đơn vị "Phòng Mật mã"; tài liệu sẽ không gắn đơn vị`);
    expect(text).toMatch(/tài liệu đã có trong hệ thống nhưng khác: tên tài liệu; giữ nguyên, không nhập/);
    expect(await secretary.page.getByRole('button', { name: 'Xác nhận nhập dữ liệu' }).isDisabled()).toBe(true);
  });

  step('a list that cannot be read is refused with its reason, and what was typed stays', async () => {
    await secretary.go('/tai-lieu/nhap-hien-trang');
    await secretary.page.locator('input[type=file]').setInputFiles({ name: 'Trống.xlsx', mimeType: XLSX, buffer: workbookOf([]) });
    await secretary.page.getByText('Danh mục không có dòng tài liệu nào').first().waitFor();
    await looks(secretary);
    await secretary.go(path);
  });

  step('she corrects the cell from the list of problems', async () => {
    await secretary.page.getByRole('button', { name: new RegExp(`^Ô G${FIRST_ROW + 1}`) }).click();
    const dialog = secretary.dialog(`Sửa dòng ${FIRST_ROW + 1}`);
    await dialog.getByLabel('Ngày hiệu lực').fill('28/02/2026');
    await secretary.picture();
    expect(await secretary.seriousFindings()).toEqual([]);
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await secretary.hears('3 tài liệu sẽ được nhập');
    expect(await secretary.text()).not.toContain('ô cần sửa');
  });

  step('she drops the folder; what has no code is placed by a select', async () => {
    const files = await Promise.all(
      ['QT-NHT-01 Quy trình tiếp nhận.pdf', 'qt_nht_02.pdf', 'Giấy tiếp nhận.pdf', 'Quyết định ban hành.pdf'].map(async (name) => ({
        name,
        mimeType: 'application/pdf',
        buffer: await pdf(name.slice(0, 6)),
      })),
    );
    await secretary.page.locator('input[type=file]').setInputFiles(files);
    await secretary.hears('2 tệp chưa ghép với tài liệu nào');
    await looks(secretary);
    await secretary.page
      .getByRole('combobox', { name: 'Tài liệu của tệp Giấy tiếp nhận.pdf' })
      .or(secretary.page.getByLabel('Tài liệu của tệp Giấy tiếp nhận.pdf'))
      .first()
      .click();
    await secretary.page.getByRole('option', { name: /BM-NHT-01.01/ }).click();
    await secretary.hears('1 tệp chưa ghép với tài liệu nào');
    await secretary.page.getByLabel('Tài liệu của tệp Quyết định ban hành.pdf').first().click();
    await secretary.page.getByRole('option', { name: 'Không thuộc tài liệu nào' }).click();
    await secretary.page.getByText('tệp chưa ghép').first().waitFor();
  });

  it.each<[ShownLanguage, Size]>([
    ['vi', 'phone'],
    ['en', 'desktop'],
    ['en', 'phone'],
  ])('the proposal in %s on a %s: nothing serious, nothing sideways', async (language, size) => {
    const visitor = await Visitor.come(browser, world.url, 'soatxet', { language, size });
    await told(
      `existing ${language} ${size}`,
      () => [visitor],
      async () => {
        await visitor.signIn(path);
        await looks(visitor);
        await visitor.go('/tai-lieu/nhap-hien-trang');
        await looks(visitor);
        expect(visitor.complaints).toEqual([]);
      },
    );
    await visitor.leave();
  });

  step('she confirms: the documents are in force and marked', async () => {
    await secretary.page.getByRole('button', { name: 'Xác nhận nhập dữ liệu' }).click();
    await secretary.dialog('Xác nhận').getByRole('button', { name: 'Xác nhận', exact: true }).click();
    await secretary.hears('Đã nhập 3 tài liệu');
    await looks(secretary);
    await secretary.go('/tai-lieu?q=NHT');
    await secretary.opens('Quy trình tiếp nhận và trả kết quả');
    expect(await secretary.text()).toContain('Nhập hiện trạng');
    await looks(secretary);
    await secretary.page.getByRole('link', { name: /Lần đang có hiệu lực/ }).click();
    await secretary.page.getByText('Quyết định ban hành trước khi dùng hệ thống').waitFor();
    expect(await secretary.text()).toContain('không qua xem xét tại đây');
    await looks(secretary);
  });

  step('she takes the whole import back, with the reason', async () => {
    await secretary.go(path);
    await secretary.presses('Hoàn tác lần nhập');
    const dialog = secretary.dialog('Hoàn tác lần nhập');
    await dialog.getByRole('textbox').fill('Nhầm danh mục');
    await dialog.getByRole('button', { name: 'Hoàn tác lần nhập' }).click();
    await secretary.hears('Đã hoàn tác lần nhập');
    await looks(secretary);
    await secretary.go('/tai-lieu?q=NHT');
    expect(await secretary.page.getByRole('row').filter({ hasText: 'QT-NHT-01' }).count()).toBe(0);
    expect(secretary.complaints).toEqual([]);
  });

  it('who may not is told so; a foreign import is not there', async () => {
    for (const [who, words] of [
      ['nhanvien', /quyền/],
      ['coquan2', /Không tìm thấy|không tìm thấy|không có/],
    ] as const) {
      const visitor = await Visitor.come(browser, world.url, who, { size: 'phone' });
      await told(
        `existing ${who}`,
        () => [visitor],
        async () => {
          await visitor.signIn(path);
          expect(await visitor.text()).toMatch(words);
          await looks(visitor);
        },
      );
      await visitor.leave();
    }
  });
});
