import { DEMO_PASSWORD } from '../../seeds/demo';
import { pdf } from '../world/pdf';
import { describeNeeding } from '../world/tools';
import { opensPages } from './round';
import { onScreen, type ShownLanguage, type Size, told, Visitor } from './visitor';

describeNeeding('keeping, handing over and destroying records', ['chromium'], () => {
  const stage = onScreen();
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    const secretary = await stage.world.as('thuky');
    const enter = async (name: string, happenedOn: string): Promise<void> => {
      const { body: file } = await secretary.upload('/files', { name: `${name}.txt`, bytes: Buffer.from(`Nội dung ${name}`) });
      const { body } = await secretary.post('/records', {
        items: [
          { number: `${name}/BB-SXD`, title: `Biên bản kiểm tra nội bộ ${name}`, issuer: 'Sở Xây dựng', happenedOn, fileId: file.id },
        ],
      });
      ids[name] = body.ids[0];
    };
    for (const [name, on] of [
      ['01', '2015-03-04'],
      ['02', '2015-06-05'],
      ['03', '2016-01-06'],
      ['04', '2025-02-03'],
    ] as const)
      await enter(name, on);
    await secretary.post(`/records/${ids['03']}/hold`, { reason: 'Thanh tra đang xem xét' });
  }, 90_000);

  it('the secretary lists what is due, the head decides on his phone, the clerk numbers it, the secretary destroys: the file is gone, its hash stays', async () => {
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    const head = await Visitor.come(stage.browser, stage.world.url, 'lanhdao', { size: 'phone' });
    const clerk = await Visitor.come(stage.browser, stage.world.url, 'vanthu2', { size: 'phone' });
    const proves = async (visitor: Visitor): Promise<void> => {
      const dialog = visitor.page.getByRole('dialog').last();
      await dialog.locator('input[type=password]').fill(DEMO_PASSWORD);
      await dialog.locator('button[type=submit]').click();
    };
    await told(
      'destruction',
      () => [secretary, head, clerk],
      async () => {
        await secretary.signIn('/ho-so?retention=due');
        await secretary.picture();
        for (const name of ['01', '02'])
          await secretary.page
            .getByRole('row')
            .filter({ hasText: `nội bộ ${name}` })
            .getByRole('checkbox')
            .check();
        await secretary.page.getByRole('button', { name: 'Hủy 2 hồ sơ' }).click();
        await secretary.dialog('Lập danh mục hủy').getByRole('textbox').fill('Hồ sơ hết thời hạn năm 2026');
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.dialog('Lập danh mục hủy').getByRole('button', { name: 'Lập danh mục hủy' }).click();
        await secretary.arrives(/\/ho-so\/huy\//, 'Hồ sơ hết thời hạn năm 2026');
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await secretary.presses('Ghi ý kiến hội đồng');
        const review = secretary.dialog('Ghi ý kiến hội đồng');
        await review.getByRole('textbox', { name: /Hội đồng xác định/ }).fill('Cao Thị Bích Vân, Chánh Văn phòng');
        await review.getByRole('textbox', { name: /Ý kiến/ }).fill('Nhất trí hủy');
        await review.getByRole('textbox', { name: /Ngày họp/ }).fill('20/11/2026');
        await secretary.picture();
        await review.getByRole('button', { name: 'Lưu' }).click();
        await review.waitFor({ state: 'detached' });

        await secretary.page.getByRole('tab', { name: /Hội đồng, quyết định, biên bản/ }).click();
        const [draft] = await Promise.all([
          secretary.page.waitForEvent('download'),
          secretary.page.getByRole('button', { name: 'Tải Dự thảo quyết định hủy, kèm danh mục bản Word' }).click(),
        ]);
        expect(draft.suggestedFilename()).toBe('Quyết định hủy tài liệu - Hồ sơ hết thời hạn năm 2026.docx');
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await secretary.presses('Nhập quyết định đã ký');
        await secretary
          .dialog('Nhập quyết định hủy đã ký')
          .getByRole('textbox', { name: /Số, ký hiệu/ })
          .waitFor();
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await secretary.dialog('Nhập quyết định hủy đã ký').getByRole('button', { name: 'Quay lại' }).click();

        await head.signIn('/trinh-ky');
        await head.page.getByRole('link', { name: /Quyết định hủy “Hồ sơ hết thời hạn năm 2026”/ }).waitFor();
        expect(await head.seriousFindings()).toEqual([]);
        await head.picture();
        await head.page.getByRole('link', { name: /Quyết định hủy “Hồ sơ hết thời hạn năm 2026”/ }).click();
        await head.arrives(/\/ho-so\/huy\//, 'Hồ sơ hết thời hạn năm 2026');
        expect(await head.seriousFindings()).toEqual([]);
        expect(await head.overflow()).toBe(0);
        await head.picture();
        await head.presses('Quyết định hủy');
        await proves(head);
        await head.page.getByText('Đã quyết định, chờ hủy').first().waitFor();

        await clerk.signIn();
        await clerk.page.getByText(/Cập nhật số, ngày quyết định hủy “Hồ sơ hết thời hạn năm 2026”/).waitFor();
        await clerk.picture();
        await clerk.go(new URL(secretary.page.url()).pathname);
        await clerk.arrives(/\/ho-so\/huy\//, 'Hồ sơ hết thời hạn năm 2026');
        await clerk.presses('Cập nhật số, ngày quyết định hủy');
        const number = clerk.dialog('Cập nhật số, ngày quyết định hủy');
        await number.getByRole('textbox', { name: /Số, ký hiệu/ }).fill('88/QĐ-SXD');
        await number.getByRole('textbox', { name: /Ngày ban hành/ }).fill('21/11/2026');
        await clerk.takesFile('quyet-dinh-huy.pdf', await pdf('Quyết định hủy'), 'application/pdf');
        await number.getByText(/không có chữ ký số/i).waitFor();
        expect(await clerk.seriousFindings()).toEqual([]);
        await clerk.picture();
        await number.getByRole('button', { name: 'Lưu số, ngày' }).click();
        await number.waitFor({ state: 'detached' });
        await clerk.page.getByRole('tab', { name: /Hội đồng, quyết định, biên bản/ }).click();
        await clerk.page.getByText('88/QĐ-SXD').first().waitFor();
        expect(await clerk.seriousFindings()).toEqual([]);
        expect(await clerk.overflow()).toBe(0);
        await clerk.picture();

        await secretary.page.reload();
        await secretary.settled();
        await secretary.presses('Thực hiện hủy');
        await proves(secretary);
        await secretary.page.getByText('Đã hủy, chờ biên bản').first().waitFor();
        await secretary.picture();
        await secretary.page.getByRole('tab', { name: /^Hồ sơ/ }).click();
        await secretary.page
          .getByText(/đã xóa khỏi kho lúc/)
          .first()
          .waitFor();
        await secretary.picture();
        await secretary.go(`/ho-so/${ids['01']}`);
        await secretary.page.getByRole('tab', { name: /Nội dung và tệp/ }).click();
        await secretary.page.getByText(/đã hủy, còn giữ mã băm/).waitFor();
        await secretary.picture();
        expect([...secretary.complaints, ...head.complaints, ...clerk.complaints]).toEqual([]);
      },
    );
    await secretary.leave();
    await head.leave();
    await clerk.leave();
  });

  it('chosen records become a transfer, which the clerk takes for the archive', async () => {
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    const clerk = await Visitor.come(stage.browser, stage.world.url, 'vanthu2');
    await told(
      'transfer',
      () => [secretary, clerk],
      async () => {
        await secretary.signIn();
        await secretary.page.getByText(/Nộp lưu vào Lưu trữ cơ quan: \d+ hồ sơ đến hạn/).waitFor();
        await secretary.picture();
        await secretary.page.getByRole('link', { name: 'Lập đợt nộp lưu', exact: true }).click();
        await secretary.arrives(/retention=hand-over-due/, 'Sổ hồ sơ ISO');
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await secretary.page.getByRole('row').filter({ hasText: 'nội bộ 04' }).getByRole('checkbox').check();
        await secretary.page.getByRole('button', { name: 'Nộp lưu 1 hồ sơ' }).click();
        const making = secretary.dialog('Lập đợt nộp lưu');
        await making.getByRole('textbox', { name: /Tên khối tài liệu/ }).fill('Hồ sơ HTQLCL năm 2025');
        // What the minutes ask is there to be looked at, not to be typed.
        expect(await making.getByRole('textbox', { name: /Căn cứ/ }).inputValue()).toBe('Danh mục hồ sơ năm 2025');
        expect(await making.getByRole('textbox', { name: /Tình trạng/ }).inputValue()).toBe('Đầy đủ, nguyên vẹn');
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await making.getByRole('button', { name: 'Lập đợt nộp lưu' }).click();
        await secretary.arrives(/\/ho-so\/nop-luu\//, 'Hồ sơ HTQLCL năm 2025');
        const [paper] = await Promise.all([
          secretary.page.waitForEvent('download'),
          secretary.page.getByRole('button', { name: 'Tải Biên bản giao nhận và mục lục hồ sơ nộp lưu bản PDF' }).click(),
        ]);
        expect(paper.suggestedFilename()).toBe('Biên bản giao nhận và mục lục hồ sơ nộp lưu.pdf');
        await secretary.picture();
        await secretary.presses('Sửa thông tin');
        const changing = secretary.dialog('Sửa thông tin');
        await changing.getByRole('textbox', { name: /Tổng số hộp/ }).fill('2');
        await changing.getByRole('textbox', { name: /Tình trạng/ }).fill('Đầy đủ, nguyên vẹn; 02 tờ ố vàng');
        await secretary.picture();
        await changing.getByRole('button', { name: 'Lưu' }).click();
        await changing.waitFor({ state: 'detached' });
        await secretary.page.getByRole('tab', { name: 'Thông tin chung' }).click();
        await secretary.page.getByText('Đầy đủ, nguyên vẹn; 02 tờ ố vàng').waitFor();
        await secretary.picture();
        await clerk.signIn(new URL(secretary.page.url()).pathname);
        await clerk.presses('Lưu trữ đã nhận');
        const dialog = clerk.dialog('Lưu trữ đã nhận');
        await dialog.getByRole('textbox', { name: /Bên nhận/ }).fill('Lương Thị Hoa');
        await dialog.getByRole('textbox', { name: /Ngày giao nhận/ }).fill('20/11/2026');
        await clerk.takesFile('Biên bản.txt', Buffer.from('Biên bản giao nhận đã ký'), 'text/plain');
        await dialog
          .getByText('Đã tải lên')
          .or(dialog.getByText(/Biên bản\.txt/))
          .first()
          .waitFor();
        expect(await clerk.seriousFindings()).toEqual([]);
        await clerk.picture();
        await dialog.getByRole('button', { name: 'Lưu trữ đã nhận' }).click();
        await dialog.waitFor({ state: 'detached' });
        await clerk.page.getByText('Lưu trữ đã nhận').first().waitFor();
        await clerk.picture();
      },
    );
    await secretary.leave();
    await clerk.leave();
  });

  it.each<[ShownLanguage, Size]>([
    ['vi', 'desktop'],
    ['en', 'phone'],
    ['vi', 'phone'],
  ])('every page of keeping in %s on a %s: nothing serious, nothing sideways', async (language, size) => {
    const pages = [
      '/viec-cua-toi',
      '/ho-so',
      '/ho-so?retention=hand-over-due',
      '/ho-so?retention=to-hand-over',
      '/ho-so/thoi-han-bao-quan',
      '/ho-so/nop-luu',
      '/ho-so/huy',
      `/ho-so/${ids['03']}`,
    ];
    await opensPages(stage, { thuky: pages }, { language, size });
  });

  it('a class is added and a record gets it', async () => {
    const visitor = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    await told(
      'class',
      () => [visitor],
      async () => {
        await visitor.signIn('/ho-so/thoi-han-bao-quan');
        await visitor.presses('Thêm thời hạn');
        const dialog = visitor.dialog('Thêm thời hạn');
        await dialog.getByRole('textbox', { name: /Tên nhóm hồ sơ/ }).fill('Hồ sơ giải quyết TTHC');
        expect(await visitor.seriousFindings()).toEqual([]);
        await visitor.picture();
        await dialog.getByRole('button', { name: 'Lưu' }).click();
        await visitor.page.getByRole('heading', { name: 'Hồ sơ giải quyết TTHC' }).waitFor();
        await visitor.go(`/ho-so/${ids['04']}`);
        await visitor.presses('Xác định thời hạn bảo quản');
        await visitor.page.getByRole('radio', { name: /Hồ sơ giải quyết TTHC/ }).check();
        await visitor.picture();
        await visitor.page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
        await visitor.page
          .locator('main')
          .getByText(/Hồ sơ giải quyết TTHC: 5 năm/)
          .waitFor();
      },
    );
    await visitor.leave();
  });

  it('the administrator sees how the store is', async () => {
    const visitor = await Visitor.come(stage.browser, stage.world.url, 'quantri', { size: 'phone' });
    await told(
      'store',
      () => [visitor],
      async () => {
        await visitor.signIn('/kho-tep');
        await visitor.page.getByText('Chưa cấu hình: tệp hỏng không tự khôi phục được').waitFor();
        expect(await visitor.seriousFindings()).toEqual([]);
        expect(await visitor.overflow()).toBe(0);
        await visitor.picture();
      },
    );
    await visitor.leave();
  });
});
