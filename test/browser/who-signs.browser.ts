import { drafts, submits } from '../e2e/documents/story';
import { joins } from '../e2e/signing/story';
import { pdf } from '../world/pdf';
import { describeNeeding } from '../world/tools';
import { onScreen, type ShownLanguage, type Size, told, Visitor } from './visitor';

const inDays = (count: number): string =>
  new Date(Date.now() + 7 * 3_600_000 + count * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/');

describeNeeding('absences, fields of deputies, authorizations', ['chromium'], () => {
  const stage = onScreen();
  beforeAll(async () => {
    await joins(stage.world, 'truongphong2', 'Trịnh Văn Bảo', 'room-head', 'SXD-QLXD');
    await joins(stage.world, 'pho1', 'Hà Văn Lộc', 'deputy-head');
  }, 90_000);

  it('who goes away names on his phone who stands in; the review comes to that desk, and who spoke stands beside it', async () => {
    const document = await drafts(stage.world);
    await submits(stage.world, document.revisionId, ['soatxet']);
    const away = await Visitor.come(stage.browser, stage.world.url, 'soatxet', { size: 'phone' });
    const standIn = await Visitor.come(stage.browser, stage.world.url, 'truongphong2');
    await told(
      'absence',
      () => [away, standIn],
      async () => {
        await away.signIn('/vang-mat');
        await away.presses('Ghi vắng mặt');
        const dialog = away.dialog('Ghi vắng mặt');
        await dialog.getByRole('textbox', { name: /Đến hết ngày/ }).fill(inDays(3));
        await dialog.getByRole('combobox', { name: /Người thay/ }).click();
        await away.page.getByRole('option', { name: /Trịnh Văn Bảo/ }).click();
        expect(await away.seriousFindings()).toEqual([]);
        await away.picture();
        await dialog.getByRole('button', { name: 'Lưu' }).click();
        await away.hears('Đã ghi vắng mặt');
        expect(await away.overflow()).toBe(0);
        expect(await away.seriousFindings()).toEqual([]);
        await away.picture();

        await standIn.signIn('/viec-cua-toi');
        const line = standIn.page.getByRole('listitem').filter({ hasText: document.code });
        expect(await line.innerText()).toContain(`thay Cao Thị Bích Vân (vắng đến ${inDays(3)})`);
        await standIn.picture();
        await line.getByRole('link').first().click();
        await standIn.page.getByRole('heading', { level: 1, name: document.code }).waitFor();
        await standIn.presses('Đồng ý');
        await standIn.page.getByText('Do Trịnh Văn Bảo cho ý kiến thay').waitFor();
        expect(await standIn.seriousFindings()).toEqual([]);
        await standIn.picture();
        expect([...away.complaints, ...standIn.complaints]).toEqual([]);
      },
    );
    for (const one of [away, standIn]) await one.leave();
  });

  it('the secretary enters the field of a deputy; outside of it he is warned with the true basis', async () => {
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    const deputy = await Visitor.come(stage.browser, stage.world.url, 'pho1', { size: 'phone' });
    const document = await drafts(stage.world);
    await submits(stage.world, document.revisionId);
    await told(
      'fields',
      () => [secretary, deputy],
      async () => {
        await secretary.signIn('/linh-vuc-phu-trach');
        await secretary.page.getByText(/Chưa được phân công lĩnh vực nào/).waitFor();
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await secretary.presses('Phân công lĩnh vực');
        const dialog = secretary.dialog('Phân công lĩnh vực');
        await dialog.getByRole('combobox', { name: /Đơn vị phụ trách/ }).click();
        await secretary.page.getByRole('option', { name: 'Phòng Quản lý xây dựng' }).click();
        await dialog.getByRole('textbox', { name: /Văn bản phân công/ }).fill('Thông báo số 7/TB-SXD ngày 05/01/2026');
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await dialog.getByRole('button', { name: 'Phân công', exact: true }).click();
        await secretary.hears('Đã phân công lĩnh vực');
        await secretary.page.getByText('Đang phụ trách').first().waitFor();
        await secretary.picture();

        await deputy.signIn('/linh-vuc-phu-trach');
        expect(await deputy.overflow()).toBe(0);
        await deputy.picture();
        await deputy.go(`/trinh-ky/tai-lieu/${document.revisionId}`);
        await deputy.presses('Phê duyệt');
        const asking = deputy.page.getByRole('dialog');
        await asking.getByText(/không thuộc lĩnh vực được phân công phụ trách/).waitFor();
        expect(await deputy.seriousFindings()).toEqual([]);
        expect(await deputy.overflow()).toBe(0);
        await deputy.picture();
        expect([...secretary.complaints, ...deputy.complaints]).toEqual([]);
      },
    );
    for (const one of [secretary, deputy]) await one.leave();
  });

  it('the clerk keeps the register of authorizations, and a decision signed TUQ. chooses from it', async () => {
    const clerk = await Visitor.come(stage.browser, stage.world.url, 'vanthu2');
    const document = await drafts(stage.world);
    await submits(stage.world, document.revisionId);
    await told(
      'authorizations',
      () => [clerk],
      async () => {
        await clerk.signIn('/uy-quyen');
        expect(await clerk.seriousFindings()).toEqual([]);
        await clerk.picture();
        await clerk.presses('Ghi văn bản ủy quyền');
        const dialog = clerk.dialog('Ghi văn bản ủy quyền');
        await clerk.takesFile('Giấy ủy quyền 20.pdf', Buffer.from(await pdf('GIẤY ỦY QUYỀN')), 'application/pdf');
        await dialog.getByRole('textbox', { name: /Số, ký hiệu/ }).fill('20/GUQ-SXD');
        await dialog.getByRole('textbox', { name: /Ngày văn bản/ }).fill('02/11/2026');
        await dialog.getByRole('combobox', { name: /Người được ủy quyền/ }).click();
        await clerk.page.getByRole('option', { name: /Cao Thị Bích Vân/ }).click();
        await dialog.getByRole('textbox', { name: /Nội dung ủy quyền/ }).fill('Ký giấy mời họp xem xét của lãnh đạo');
        await dialog.getByRole('textbox', { name: /Từ ngày/ }).fill('03/11/2026');
        await dialog.getByRole('textbox', { name: /Đến hết ngày/ }).fill('31/12/2026');
        expect(await clerk.seriousFindings()).toEqual([]);
        await clerk.picture();
        await dialog.getByRole('button', { name: 'Ghi vào sổ' }).click();
        await clerk.hears('Đã ghi văn bản ủy quyền');
        await clerk.page.getByRole('link', { name: '20/GUQ-SXD' }).click();
        await clerk.arrives(/\/uy-quyen\/[0-9a-f-]{36}/, /Cao Thị Bích Vân/);
        expect(await clerk.seriousFindings()).toEqual([]);
        await clerk.picture();

        await clerk.go(`/tai-lieu/phien-ban/${document.revisionId}`);
        await clerk.presses('Nhập quyết định đã ký');
        const decision = clerk.page.getByRole('dialog');
        await decision.getByRole('textbox', { name: /Ngày ký/ }).fill('20/11/2026');
        await decision.getByRole('combobox', { name: /Hình thức ký/ }).click();
        await clerk.page.getByRole('option', { name: /TUQ/ }).click();
        await decision.getByRole('combobox', { name: /Văn bản ủy quyền/ }).click();
        await clerk.page.getByRole('option', { name: /12\/GUQ-SXD/ }).click();
        expect(await decision.getByRole('textbox', { name: 'Người ký', exact: true }).inputValue()).toBe('Cao Thị Bích Vân');
        expect(await clerk.seriousFindings()).toEqual([]);
        await clerk.picture();
        expect(clerk.complaints).toEqual([]);
      },
    );
    await clerk.leave();
  });

  it.each<[Size, ShownLanguage]>([
    ['phone', 'vi'],
    ['desktop', 'en'],
  ])('the head switches a rule of the agency, on a %s in %s', async (size, language) => {
    const head = await Visitor.come(stage.browser, stage.world.url, 'lanhdao', { size, language });
    await told(
      'own-rules',
      () => [head],
      async () => {
        await head.signIn('/co-quan');
        expect(await head.seriousFindings()).toEqual([]);
        expect(await head.overflow()).toBe(0);
        await head.picture();
        await head.go('/quy-dinh');
        expect(await head.page.getByRole('switch').count()).toBeGreaterThanOrEqual(4);
        expect(await head.seriousFindings()).toEqual([]);
        expect(await head.overflow()).toBe(0);
        await head.picture();
        await head.page.getByRole('switch').first().click();
        await head.page.getByRole('dialog').getByRole('textbox').fill('Quy chế số 12/QC-SXD');
        expect(await head.seriousFindings()).toEqual([]);
        await head.picture();
        await head.page.getByRole('dialog').locator('button[type=submit]').click();
        const confirm = head.page.getByRole('dialog').last();
        await confirm.locator('input[type=password]').fill('demo-ISO-9001');
        await confirm.locator('button[type=submit]').click();
        await head.page
          .getByText(/Quy chế số 12\/QC-SXD/)
          .first()
          .waitFor();
        expect(head.complaints).toEqual([]);
      },
    );
    await head.leave();
  });
});
