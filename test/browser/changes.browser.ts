import { changeRequestId, DEMO_PASSWORD, documentId, externalId } from '../../seeds/demo';
import { inForce } from '../e2e/documents/story';
import { describeNeeding } from '../world/tools';
import { opensPages } from './round';
import { onScreen, type ShownLanguage, type Size, told, Visitor } from './visitor';

describeNeeding('change requests, yearly review, external documents', ['chromium'], () => {
  const stage = onScreen();
  let code: string;
  let id: string;
  beforeAll(async () => {
    ({ code, id } = await inForce(stage.world));
    await stage.world.sql(
      `set session_replication_role = replica; update revision set effective_from = '2026-01-05' where document_id = '${id}'`,
    );
    await (await stage.world.as('thuky')).post('/distributions', { documentIds: [id], unitIds: [] });
  }, 90_000);

  it('staff ask for a change, the secretary answers what it touches, the head accepts on his phone, the draft carries it', async () => {
    const staff = await Visitor.come(stage.browser, stage.world.url, 'nhanvien', { size: 'phone' });
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    const head = await Visitor.come(stage.browser, stage.world.url, 'lanhdao', { size: 'phone' });
    await told(
      'change-request',
      () => [staff, secretary, head],
      async () => {
        await staff.signIn(`/tai-lieu/phieu-de-nghi/moi?tai-lieu=${id}`);
        await staff.page.getByRole('textbox', { name: /Lý do/ }).fill('Thời hạn ở bước 4 không còn đúng');
        await staff.page.getByRole('textbox', { name: /Nội dung đề xuất/ }).fill('Sửa 02 ngày thành 01 ngày');
        expect(await staff.seriousFindings()).toEqual([]);
        expect(await staff.overflow()).toBe(0);
        await staff.picture();
        await staff.page.getByRole('button', { name: 'Gửi đề nghị' }).click();
        await staff.arrives(/\/tai-lieu\/phieu-de-nghi\/[0-9a-f-]{36}/, `Đề nghị sửa đổi ${code}`);
        expect(await staff.seriousFindings()).toEqual([]);
        await staff.picture();
        const path = new URL(staff.page.url()).pathname;

        await secretary.signIn(`${path}?tab=tac-dong`);
        await secretary.page.getByRole('checkbox', { name: /Toàn cơ quan/ }).check();
        await secretary.picture();
        await secretary.page.getByRole('button', { name: 'Bị ảnh hưởng: sửa theo' }).click();
        await secretary.page
          .getByText(/Nguyễn Văn An/)
          .first()
          .waitFor();
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();

        await head.signIn(path);
        await head.presses('Chấp nhận');
        await head.page.getByText('Đã chấp nhận phiếu đề nghị').first().waitFor();
        expect(await head.overflow()).toBe(0);
        await head.picture();

        await secretary.go(path);
        await secretary.presses('Lập dự thảo');
        await secretary.page.getByText(/Thực hiện phiếu đề nghị Số/).waitFor();
        await secretary.page
          .getByRole('textbox', { name: /Nội dung thay đổi|Tóm tắt/ })
          .first()
          .fill('Sửa thời hạn bước 4');
        await secretary.picture();
        await secretary.page.getByRole('dialog').locator('button[type=submit]').click();
        await secretary.arrives(/\/tai-lieu\/phien-ban\//, code);
        await secretary.page.getByText('Thực hiện phiếu đề nghị').first().waitFor();
        await secretary.picture();
        expect([...staff.complaints, ...secretary.complaints, ...head.complaints]).toEqual([]);
      },
    );
    for (const one of [staff, secretary, head]) await one.leave();
  });

  it('the secretary reviews many at once, one needs a change', async () => {
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    await told(
      'review',
      () => [secretary],
      async () => {
        await secretary.signIn('/tai-lieu/soat-xet');
        await secretary.picture();
        expect(await secretary.seriousFindings()).toEqual([]);
        for (const one of ['QT-HT-04', 'QT-GT-02'])
          await secretary.page.getByRole('checkbox', { name: `Chọn ${one}`, exact: true }).check();
        await secretary.page.getByRole('button', { name: 'Không thay đổi' }).click();
        await secretary.page.getByText('Đã soát xét 2 tài liệu').first().waitFor();
        await secretary.page.getByRole('checkbox', { name: 'Chọn QT-XD-02', exact: true }).check();
        await secretary.page.getByRole('button', { name: 'Cần sửa đổi' }).click();
        await secretary.page.getByRole('dialog').getByRole('textbox').fill('Tên đơn vị đã đổi');
        await secretary.picture();
        await secretary.page.getByRole('dialog').getByRole('button', { name: 'Cần sửa đổi' }).click();
        await secretary.page.getByText('Đã soát xét và lập phiếu đề nghị').first().waitFor();
        await secretary.picture();
      },
    );
    await secretary.leave();
  });

  it('the head lets the interval adapt, after confirming', async () => {
    const head = await Visitor.come(stage.browser, stage.world.url, 'lanhdao');
    await told(
      'adaptive',
      () => [head],
      async () => {
        await head.signIn('/tai-lieu/soat-xet');
        await head.page.getByRole('switch', { name: 'Chu kỳ thay đổi theo kết quả' }).click();
        const dialog = head.page.getByRole('dialog').last();
        await dialog.locator('input[type=password]').fill(DEMO_PASSWORD);
        await dialog.locator('button[type=submit]').click();
        await head.page.getByText('Đã cập nhật quy định của cơ quan').first().waitFor();
        expect(await head.seriousFindings()).toEqual([]);
        await head.picture();
      },
    );
    await head.leave();
  });

  it('a pasted list comes in, its faults told; a law is linked, checked as not affecting', async () => {
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    await told(
      'externals',
      () => [secretary],
      async () => {
        await secretary.signIn('/tai-lieu/ben-ngoai');
        await secretary.picture();
        await secretary.page.getByRole('link', { name: 'Nhập danh sách' }).click();
        await secretary.page
          .getByRole('textbox', { name: /Dán bảng/ })
          .fill(`9301/2026/NĐ-CP\tVBQPPL\tChính phủ\t01/10/2026\tNghị định mới\t15/11/2026\t\t${code}\nX\t\t\t31/02/2026`);
        await secretary.page.getByRole('button', { name: 'Đọc bảng' }).click();
        await secretary.page.getByText(/Dòng 2, Ngày ban hành: ngày không có thật/).waitFor();
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await secretary.page.getByRole('button', { name: 'Xác nhận nhập 1 dòng' }).click();
        await secretary.arrives(/\/tai-lieu\/ben-ngoai$/, 'Tài liệu bên ngoài');
        await secretary.page.getByRole('link', { name: '9301/2026/NĐ-CP' }).click();
        await secretary.page
          .getByText(/Còn \d+ ngày/)
          .first()
          .waitFor();
        await secretary.picture();
        await secretary.page.getByRole('button', { name: 'Không ảnh hưởng' }).click();
        await secretary.page.getByRole('dialog').getByRole('textbox').fill('Chỉ áp dụng cho dự án PPP');
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await secretary.page.getByRole('dialog').getByRole('button', { name: 'Không ảnh hưởng' }).click();
        await secretary.page.getByText('Đã rà soát, không ảnh hưởng').first().waitFor();
        await secretary.go('/tai-lieu/ben-ngoai');
        await secretary.page.getByRole('button', { name: 'Thêm tài liệu bên ngoài' }).click();
        await secretary.picture();
        expect(await secretary.seriousFindings()).toEqual([]);
        expect(secretary.complaints).toEqual([]);
      },
    );
    await secretary.leave();
  });

  it.each<[ShownLanguage, Size]>([
    ['vi', 'desktop'],
    ['en', 'phone'],
    ['vi', 'phone'],
  ])('every page in %s on a %s: nothing serious, nothing sideways', async (language, size) => {
    const pages = [
      '/tai-lieu',
      '/tai-lieu/phieu-de-nghi',
      '/tai-lieu/phieu-de-nghi/moi',
      `/tai-lieu/phieu-de-nghi/${changeRequestId('SXD', 2)}`,
      `/tai-lieu/phieu-de-nghi/${changeRequestId('SXD', 2)}?tab=tac-dong`,
      '/tai-lieu/soat-xet',
      '/tai-lieu/ben-ngoai',
      '/tai-lieu/ben-ngoai/nhap',
      `/tai-lieu/ben-ngoai/${externalId('9015/2026/NĐ-CP')}`,
      `/tai-lieu/${documentId('SXD', 'QT-XD-01')}?tab=ben-ngoai`,
    ];
    await opensPages(stage, { thuky: pages }, { language, size });
  });
});
