import { documentId } from '../../seeds/demo';
import { describeNeeding } from '../world/tools';
import { opensPages } from './round';
import { onScreen, type ShownLanguage, type Size, told, Visitor } from './visitor';

describeNeeding('distribution and reading', ['chromium'], () => {
  const stage = onScreen();

  it('the secretary distributes several documents to a unit; a member of staff confirms them all on his phone in three clicks', async () => {
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    const staff = await Visitor.come(stage.browser, stage.world.url, 'nhanvien', { size: 'phone' });
    await told(
      'distribute',
      () => [secretary, staff],
      async () => {
        await secretary.signIn('/tai-lieu?kind=policy');
        await secretary.page.getByRole('row').filter({ hasText: 'CSCL' }).getByRole('checkbox').check();
        await secretary.picture();
        await secretary.presses('Phân phối');
        const dialog = secretary.dialog(/Phân phối 1 tài liệu/);
        await dialog.getByRole('radio', { name: 'Từng đơn vị' }).check();
        await dialog.getByRole('button', { name: 'Phân phối' }).click();
        await dialog.getByText('Chọn ít nhất một đơn vị').waitFor();
        await dialog.getByRole('checkbox', { name: /Phòng Quản lý xây dựng/i }).check();
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await dialog.getByRole('button', { name: 'Phân phối' }).click();
        await secretary.hears('Đã phân phối: 1 nơi nhận mới, 0 đã có trước');

        await staff.signIn();
        await staff.page.getByText(/Xác nhận đã đọc 3 tài liệu/).waitFor();
        await staff.picture();
        await staff.page.getByRole('link', { name: 'Đọc và xác nhận' }).click();
        await staff.arrives(/\/doc-tai-lieu/, 'Đọc tài liệu');
        expect(await staff.seriousFindings()).toEqual([]);
        expect(await staff.overflow()).toBe(0);
        await staff.page.getByRole('checkbox', { name: 'Chọn tất cả (3)' }).check();
        await staff.picture();
        await staff.presses('Xác nhận đã đọc (3)');
        await staff.hears('Đã xác nhận đã đọc 3 tài liệu');
        await staff.page.getByText('Không có tài liệu nào chờ đọc').waitFor();
        await staff.picture();

        await secretary.go(`/tai-lieu/${documentId('SXD', 'CSCL')}`);
        await secretary.page.getByRole('tab', { name: /Phân phối và đọc/ }).click();
        await secretary.page.getByText('1/1 người đã đọc').first().waitFor();
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await secretary.page.getByRole('button', { name: /Thôi phân phối đến/ }).click();
        await secretary.dialog('Xác nhận').getByRole('button', { name: 'Xác nhận', exact: true }).click();
        await secretary.page.getByText('Chưa phân phối đến đơn vị nào').waitFor();
        expect([...secretary.complaints, ...staff.complaints]).toEqual([]);
      },
    );
    await secretary.leave();
    await staff.leave();
  });

  it('a meeting is recorded by the keyboard with its minutes, counts for those present, and is struck out', async () => {
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    await told(
      'briefing',
      () => [secretary],
      async () => {
        await secretary.signIn(`/pho-bien/moi?tai-lieu=${documentId('SXD', 'QT-XD-02')}`);
        const { page } = secretary;
        await secretary.presses('Ghi nhận');
        await page.getByText('Hội nghị phổ biến cần danh sách người dự').waitFor();
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await page.getByRole('textbox', { name: /Nội dung/ }).focus();
        await page.keyboard.type('Phổ biến quy trình cấp giấy phép xây dựng');
        await page.keyboard.press('Tab');
        await page.keyboard.type('20/11/2026');
        // The calendar's button stands between the day and the place.
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        await page.keyboard.type('Phòng họp tầng 2');
        await page.keyboard.press('Tab');
        await page.keyboard.type('Mai Xuân Thành, Giám đốc');
        await secretary.takesFile('Biên bản.txt', Buffer.from('Biên bản hội nghị phổ biến'), 'text/plain');
        await page.getByRole('textbox', { name: 'Tìm theo họ tên, chức vụ' }).fill('Đào');
        await page.getByRole('checkbox', { name: /Phan Thị Đào/ }).focus();
        await page.keyboard.press('Space');
        await secretary.picture();
        await secretary.presses('Ghi nhận');
        await secretary.arrives(/\/pho-bien\/[0-9a-f-]{36}/, 'Phổ biến quy trình cấp giấy phép xây dựng');
        expect(await secretary.text()).toContain('Mai Xuân Thành, Giám đốc');
        await page.getByRole('link', { name: 'Mở trong Sổ hồ sơ ISO' }).waitFor();
        await secretary.picture();
        await page.getByRole('tab', { name: 'Người dự (1)' }).click();
        await page.getByText('Phan Thị Đào').waitFor();
        await secretary.picture();
        await secretary.presses('Bỏ ghi nhận');
        await secretary.dialog('Bỏ ghi nhận').getByRole('textbox').fill('Ghi nhầm ngày');
        await secretary.dialog('Bỏ ghi nhận').getByRole('button', { name: 'Bỏ ghi nhận' }).click();
        await page.getByText('Đã bỏ ghi nhận').first().waitFor();
        await secretary.picture();
        await page.getByRole('tab', { name: 'Thông tin chung' }).click();
        await page.getByRole('link', { name: 'Mở trong Sổ hồ sơ ISO' }).click();
        await secretary.arrives(/\/ho-so\/[0-9a-f-]{36}/, 'Biên bản hội nghị phổ biến quy trình cấp giấy phép xây dựng');
        await page.getByText('Đã hủy bỏ').first().waitFor();
        await secretary.looksRight();
        await page.getByRole('link', { name: 'Mở lần phổ biến, niêm yết' }).waitFor();
        expect(secretary.complaints).toEqual([]);
      },
    );
    await secretary.leave();
  });

  it('the list of distributions as it stood on a day, taken as a workbook', async () => {
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    await told(
      'list',
      () => [secretary],
      async () => {
        await secretary.signIn('/tai-lieu');
        await secretary.presses('Danh mục, danh sách');
        await secretary.page.getByRole('menuitem', { name: 'Danh sách phân phối' }).click();
        await secretary.arrives(/\/phan-phoi/, 'Danh sách phân phối');
        await secretary.go('/phan-phoi?asOf=2026-06-01');
        await secretary.page.getByText('Phân phối tính đến ngày 01/06/2026').waitFor();
        expect(await secretary.page.getByRole('row').count()).toBe(10);
        await secretary.picture();
        const coming = secretary.page.waitForEvent('download');
        await secretary.presses('Danh mục, danh sách');
        await secretary.page.getByRole('menuitem', { name: 'Xuất Excel' }).click();
        expect((await coming).suggestedFilename()).toBe('Danh sách phân phối 01-06-2026.xlsx');
        for (const [at, menu, item, name] of [
          [
            '/phan-phoi?asOf=2026-06-01',
            'Danh mục, danh sách',
            'Phụ lục kèm theo Quyết định (Word)',
            'Danh sách phân phối 01-06-2026.docx',
          ],
          ['/tai-lieu?asOf=2026-06-01', 'Danh mục, danh sách', 'Biểu mẫu (PDF)', 'Danh mục tài liệu 01-06-2026.pdf'],
          ['/ho-so?asOf=2026-06-01', 'Danh mục, danh sách', 'Biểu mẫu (Word)', 'Danh mục hồ sơ ISO 01-06-2026.docx'],
        ] as const) {
          await secretary.go(at);
          await secretary.presses(menu);
          await secretary.picture();
          const paper = secretary.page.waitForEvent('download');
          await secretary.page.getByRole('menuitem', { name: item }).click();
          expect((await paper).suggestedFilename()).toBe(name);
        }
      },
    );
    await secretary.leave();
  });

  it.each<[ShownLanguage, Size]>([
    ['vi', 'desktop'],
    ['en', 'phone'],
    ['vi', 'phone'],
  ])('every page of it in %s on a %s: nothing serious, nothing sideways', async (language, size) => {
    const [{ id }] = await stage.world.sql<{ id: string }>('select id from briefing limit 1');
    const pages = [
      '/tai-lieu',
      '/doc-tai-lieu',
      '/phan-phoi',
      '/pho-bien',
      '/pho-bien/moi',
      `/pho-bien/${id}`,
      `/tai-lieu/${documentId('SXD', 'QT-HT-04')}?tab=distribution`,
    ];
    await opensPages(stage, { thuky: pages }, { language, size });
  });

  it('whose work it is not gets a page that says so', async () => {
    const guest = await Visitor.come(stage.browser, stage.world.url, 'khach');
    await told(
      'guest',
      () => [guest],
      async () => {
        await guest.signIn('/tai-lieu');
        for (const path of ['/phan-phoi', '/pho-bien/moi']) {
          await guest.go(path);
          await guest.page
            .getByText('Không có quyền xem')
            .or(guest.page.getByRole('heading', { name: /quyền/ }))
            .first()
            .waitFor();
          // Nothing is offered that would be refused.
          expect(await guest.page.getByRole('link', { name: /Xuất Excel|Ghi nhận/ }).count()).toBe(0);
          expect([path, await guest.seriousFindings()]).toEqual([path, []]);
          await guest.picture();
        }
        await guest.go('/doc-tai-lieu');
        await guest.page.getByText('Không có tài liệu nào chờ đọc').waitFor();
        // He reads that documents were made known, by which minutes; who was there he does not.
        await guest.go('/pho-bien');
        await guest.page.getByText('Phổ biến Hệ thống tài liệu HTQLCL năm 2026').first().click();
        await guest.page.getByText('Mai Xuân Thành, Giám đốc').waitFor();
        await guest.page.getByText('4 người').waitFor();
        expect(await guest.page.getByRole('tab', { name: /Người dự/ }).count()).toBe(0);
        await guest.looksRight();
      },
    );
    await guest.leave();
  });
});
