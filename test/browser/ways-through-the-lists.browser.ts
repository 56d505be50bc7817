import { documentId, issuanceId, organizationId } from '../../seeds/demo';
import { describeNeeding } from '../world/tools';
import { opensPages } from './round';
import { onScreen, type ShownLanguage, type Size, told, Visitor } from './visitor';

describeNeeding('ways through the lists', ['chromium'], () => {
  const stage = onScreen();

  it('the standards office sees one agency alone, and the address says so', async () => {
    const office = await Visitor.come(stage.browser, stage.world.url, 'tdc');
    await told(
      'one agency',
      () => [office],
      async () => {
        await office.signIn('/tai-lieu');
        const rows = office.page.getByRole('row');
        await rows.filter({ hasText: 'QT-MC-01' }).waitFor();
        await office.page.getByRole('combobox', { name: 'Cơ quan' }).fill('xây dựng');
        await office.page
          .getByRole('option', { name: /Sở Xây dựng/ })
          .first()
          .click();
        await office.page.waitForURL(new RegExp(`organizationId=${organizationId('SXD')}`));
        await office.settled();
        expect(await rows.filter({ hasText: 'QT-MC-01' }).count()).toBe(0);
        expect(await rows.filter({ hasText: 'QT-XD-01' }).count()).toBe(1);
        await office.looksRight();
        // A unit of the agency that was chosen; another agency has others.
        await office.page.getByRole('combobox', { name: 'Đơn vị quản lý' }).click();
        await office.page.getByRole('option', { name: /Phòng Quản lý xây dựng/i }).click();
        await office.page.waitForURL(/unitId=/);
        await office.page.getByRole('combobox', { name: 'Cơ quan' }).fill('an bình');
        await office.page
          .getByRole('option', { name: /An Bình/ })
          .first()
          .click();
        await office.page.waitForURL((url) => url.search.includes(organizationId('PAB')) && !url.search.includes('unitId'));
        await rows.filter({ hasText: 'QT-MC-01' }).waitFor();
        expect(office.complaints).toEqual([]);
      },
    );
    await office.leave();
  });

  it('a kind of one’s own is chosen, and the document’s records lead to the package and back', async () => {
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    await told(
      'kinds and records',
      () => [secretary],
      async () => {
        const { page } = secretary;
        await secretary.signIn('/tai-lieu');
        await page.getByRole('combobox', { name: 'Loại tài liệu' }).click();
        await page.getByRole('option', { name: 'Danh mục', exact: true }).click();
        await page.waitForURL(/kind=own-danh-muc/);
        await page.getByText('Không có kết quả phù hợp').waitFor();

        await secretary.go(`/tai-lieu/${documentId('SXD', 'QT-XD-02')}`);
        await page.getByRole('tab', { name: /Hồ sơ liên quan/ }).click();
        await page.getByRole('row').filter({ hasText: '402/QĐ-SXD' }).waitFor();
        await page.getByRole('row').filter({ hasText: '58/QĐ-SXD' }).waitFor();
        expect(await page.getByRole('row').filter({ hasText: 'QT-XD-02' }).count()).toBe(2);
        await secretary.looksRight();
        await page.getByRole('row').filter({ hasText: '402/QĐ-SXD' }).getByRole('link').first().click();
        await secretary.arrives(/\/ho-so\//, /cấp giấy phép xây dựng/);
        await page.getByText('Đợt ban hành', { exact: true }).waitFor();
        await secretary.looksRight();
        await page.getByRole('link', { name: 'Mở đợt ban hành' }).click();
        await secretary.arrives(/\/dot-ban-hanh\//, /cấp giấy phép xây dựng/);
        expect(secretary.complaints).toEqual([]);
      },
    );
    await secretary.leave();
  });

  it('the clerk finds the packages by Ctrl K and in the lists, and enters what the head has signed', async () => {
    const clerk = await Visitor.come(stage.browser, stage.world.url, 'vanthu2');
    await told(
      'clerk',
      () => [clerk],
      async () => {
        const { page } = clerk;
        await clerk.signIn();
        await page.getByText(/Nhập quyết định đã ký \(khi có\) của đợt ban hành “Sửa đổi Hướng dẫn/).waitFor();
        await page.getByText(/Cập nhật số, ngày quyết định của đợt ban hành “Sửa đổi biểu mẫu/).waitFor();
        await clerk.looksRight();
        await page.keyboard.press('Control+k');
        await page.locator('[role=combobox]:focus').waitFor();
        await page.keyboard.type('đợt ban');
        await page.getByRole('group', { name: 'Đi đến' }).getByRole('option').first().waitFor();
        await clerk.picture();
        await page.getByRole('group', { name: 'Đi đến' }).getByRole('option').first().click();
        await clerk.arrives(/\/dot-ban-hanh$/, 'Đợt ban hành');
        await page.getByRole('row').filter({ hasText: '58/QĐ-SXD' }).waitFor();
        await clerk.looksRight();
        await clerk.go('/tai-lieu');
        await clerk.presses('Danh mục, danh sách');
        await clerk.picture();
        await page.getByRole('menuitem', { name: 'Đợt ban hành' }).click();
        await clerk.arrives(/\/dot-ban-hanh$/, 'Đợt ban hành');
        expect(clerk.complaints).toEqual([]);
      },
    );
    await clerk.leave();
  });

  it('paper copies are offered where the agency keeps them or some are out, and nowhere else', async () => {
    const [secretary, other] = await Promise.all(['thuky', 'coquan2'].map((name) => Visitor.come(stage.browser, stage.world.url, name)));
    await told(
      'paper copies',
      () => [secretary!, other!],
      async () => {
        const offered = async (visitor: Visitor): Promise<number> => {
          await visitor.signIn('/tai-lieu');
          await visitor.presses('Danh mục, danh sách');
          await visitor.page.getByRole('menuitem', { name: 'Danh sách phân phối' }).waitFor();
          return visitor.page.getByRole('menuitem', { name: 'Bản giấy kiểm soát' }).count();
        };
        expect([await offered(secretary!), await offered(other!)]).toEqual([1, 0]);
      },
    );
    await Promise.all([secretary!.leave(), other!.leave()]);
  });

  it.each<[ShownLanguage, Size]>([
    ['vi', 'phone'],
    ['en', 'desktop'],
  ])('every page of it in %s on a %s: nothing serious, nothing sideways', (language, size) =>
    opensPages(
      stage,
      {
        thuky: [
          '/tai-lieu',
          '/dot-ban-hanh',
          `/dot-ban-hanh/${issuanceId('SXD', 'HD-HT-01 2/1')}`,
          `/tai-lieu/${documentId('SXD', 'QT-XD-02')}?tab=related`,
          `/tai-lieu/${documentId('SXD', 'QT-XD-02')}/so-sanh`,
        ],
        tdc: ['/tai-lieu', `/tai-lieu?organizationId=${organizationId('SXD')}&kind=form`],
      },
      { language, size },
    ),
  );
});
