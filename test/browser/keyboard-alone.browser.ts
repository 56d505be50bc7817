import { DEMO_PASSWORD as PASSWORD } from '../../seeds/demo';
import { FIRST_ROW, workbookOf } from '../e2e/documents/existing-story';
import { drafts, submits } from '../e2e/documents/story';
import { describeNeeding } from '../world/tools';
import { onScreen, told, Visitor } from './visitor';

/** A person without a mouse: every act is a key, and what is pressed is what Tab has reached. */
describeNeeding('the keyboard alone suffices', ['chromium'], () => {
  const stage = onScreen();

  it('for a document: signed in, found, submitted, approved with the password, and in force', async () => {
    const code = 'QT-TCD-01';
    const { revisionId } = await drafts(stage.world, { title: 'Quy trình tiếp công dân', code });
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    const head = await Visitor.come(stage.browser, stage.world.url, 'lanhdao');
    await told(
      'by the keyboard',
      () => [secretary, head],
      async () => {
        await signsIn(secretary);
        const { keyboard } = secretary.page;
        await secretary.tabsTo(({ tag, text }) => tag === 'A' && text === 'Tài liệu');
        await keyboard.press('Enter');
        await secretary.arrives(/\/tai-lieu$/, /^Tài liệu/);
        await secretary.go(`/tai-lieu/phien-ban/${revisionId}`);
        await secretary.tabsTo(({ text }) => text === 'Trình xem xét');
        await keyboard.press('Enter');
        const submit = secretary.dialog(`Trình xem xét ${code}`);
        await submit.waitFor();
        // Esc closes, and the focus is where it was.
        await keyboard.press('Escape');
        await submit.waitFor({ state: 'detached' });
        await secretary.page.waitForFunction(() => (document.activeElement as HTMLElement).innerText.trim() === 'Trình xem xét');
        await keyboard.press('Enter');
        await submit.waitFor();
        await secretary.tabsTo(({ text }) => text === 'Trình phê duyệt');
        await keyboard.press('Enter');
        await secretary.hears(`Đã trình ${code}`);

        await signsIn(head);
        await head.tabsTo(({ tag, text }) => tag === 'A' && text === 'Phê duyệt');
        await head.page.keyboard.press('Enter');
        await head.arrives(/\/(tai-lieu|trinh-ky)\//, /Quy trình tiếp công dân/);
        await head.tabsTo(({ text }) => text === 'Phê duyệt');
        await head.page.keyboard.press('Enter');
        await head.dialog(`Phê duyệt ${code}`).waitFor();
        await head.tabsTo(({ tag, text }) => tag === 'BUTTON' && text === 'Phê duyệt');
        await head.page.keyboard.press('Enter');
        await head.dialog('Xác nhận').locator('input[autocomplete="current-password"]').waitFor();
        await head.page.keyboard.type(PASSWORD);
        await head.page.keyboard.press('Enter');
        await head.hears(`${code} đã được phê duyệt và đang có hiệu lực`);
        expect([...secretary.complaints, ...head.complaints]).toEqual([]);
      },
    );
    await secretary.leave();
    await head.leave();
  });

  it('for signing: the head ticks, confirms and returns', async () => {
    const head = await Visitor.come(stage.browser, stage.world.url, 'lanhdao');
    await told(
      'signing by the keyboard',
      () => [head],
      async () => {
        await signsIn(head);
        const [first, second] = [
          await drafts(stage.world, { title: 'Quy trình họp giao ban', code: 'QT-HGB-01' }),
          await drafts(stage.world, { title: 'Quy trình trực cơ quan', code: 'QT-TCQ-01' }),
        ];
        for (const { revisionId } of [first, second]) await submits(stage.world, revisionId);
        await head.go('/trinh-ky');
        const { keyboard } = head.page;
        await head.tabsTo((on) => on.label === 'Chọn Quy trình họp giao ban');
        await keyboard.press('Space');
        await head.tabsTo((on) => on.text === 'Phê duyệt (1)');
        await keyboard.press('Enter');
        await head.dialog('Xác nhận').locator('input[autocomplete="current-password"]').waitFor();
        await keyboard.type(PASSWORD);
        await keyboard.press('Enter');
        await head.page.getByRole('region', { name: 'Kết quả' }).waitFor();
        await head.settled();
        await head.looksRight();
        await head.tabsTo((on) => on.tag === 'A' && on.text.includes('Quy trình trực cơ quan'));
        await keyboard.press('Enter');
        await head.arrives(/\/trinh-ky\/tai-lieu\//, /Quy trình trực cơ quan/);
        await head.looksRight();
        await head.tabsTo((on) => on.text === 'Trả lại');
        await keyboard.press('Enter');
        await head.dialog(/Trả lại/).waitFor();
        await keyboard.type('Chưa rõ ca trực đêm');
        await head.tabsTo((on) => on.text === 'Trả lại');
        await keyboard.press('Enter');
        await head.arrives(/\/trinh-ky$/, 'Trình ký');
        const secretary = await stage.world.as('thuky');
        expect((await secretary.get(`/revisions/${first.revisionId}`)).body.state).toBe('effective');
        expect((await secretary.get(`/revisions/${second.revisionId}`)).body).toMatchObject({
          state: 'returned',
          returnReason: 'Chưa rõ ca trực đêm',
        });
        expect(head.complaints).toEqual([]);
      },
    );
    await head.leave();
  });

  it('for reading: what a unit is to read is ticked and confirmed', async () => {
    const staff = await Visitor.come(stage.browser, stage.world.url, 'nhanvien');
    await told(
      'reading by the keyboard',
      () => [staff],
      async () => {
        await signsIn(staff);
        await staff.tabsTo(({ tag, text }) => tag === 'A' && text === 'Đọc và xác nhận');
        await staff.page.keyboard.press('Enter');
        await staff.arrives(/\/doc-tai-lieu/, 'Đọc tài liệu');
        await staff.tabsTo(({ label }) => /^Chọn tất cả \(\d+\)/.test(label));
        await staff.page.keyboard.press('Space');
        await staff.tabsTo(({ text }) => /^Xác nhận đã đọc \(\d+\)/.test(text));
        await staff.page.keyboard.press('Enter');
        await staff.page.getByText('Không có tài liệu nào chờ đọc').waitFor();
        expect(staff.complaints).toEqual([]);
      },
    );
    await staff.leave();
  });

  it('for a record: its dialog is filled in, entered, and its page is there', async () => {
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    await told(
      'record by the keyboard',
      () => [secretary],
      async () => {
        await signsIn(secretary);
        const { keyboard } = secretary.page;
        await secretary.tabsTo(({ tag, text }) => tag === 'A' && text === 'Hồ sơ ISO');
        await keyboard.press('Enter');
        await secretary.arrives(/\/ho-so$/, /Hồ sơ|Sổ/);
        await secretary.tabsTo(({ tag, text }) => tag === 'BUTTON' && text === 'Thêm hồ sơ');
        await keyboard.press('Enter');
        const dialog = secretary.dialog('Thêm hồ sơ');
        await dialog.waitFor();
        await secretary.tabsTo(({ label }) => /^Ngày/.test(label));
        await keyboard.type('20/11/2026');
        await secretary.tabsTo(({ label }) => /^Tên hồ sơ/.test(label));
        await keyboard.type('Báo cáo thực hiện mục tiêu chất lượng năm 2026');
        await secretary.tabsTo(({ label }) => /^Số, ký hiệu/.test(label));
        await keyboard.type('212/BC-SXD');
        await secretary.tabsTo(({ tag, text }) => tag === 'BUTTON' && text === 'Đưa vào sổ');
        await keyboard.press('Enter');
        // What was forgotten has the focus.
        await secretary.page.waitForFunction(() =>
          (document.activeElement as HTMLInputElement).labels?.[0]?.innerText.startsWith('Loại hồ sơ'),
        );
        await keyboard.type('rủi ro');
        await keyboard.press('ArrowDown');
        await keyboard.press('Enter');
        await secretary.tabsTo(({ tag, text }) => tag === 'BUTTON' && text === 'Đưa vào sổ');
        await keyboard.press('Enter');
        await secretary.arrives(/\/ho-so\/[0-9a-f-]{36}/, 'Báo cáo thực hiện mục tiêu chất lượng năm 2026');
        expect(secretary.complaints).toEqual([]);
      },
    );
    await secretary.leave();
  });

  it('for an issuing package: drafts are ticked in the list, packed with their words, and submitted', async () => {
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    await drafts(stage.world, { title: 'Quy trình tiếp khách', code: 'QT-TKH-01' });
    await drafts(stage.world, { title: 'Phiếu đăng ký tiếp khách', code: 'BM-TKH-01.01', kind: 'form' });
    await told(
      'a package by the keyboard',
      () => [secretary],
      async () => {
        await signsIn(secretary);
        const { keyboard } = secretary.page;
        await secretary.go('/tai-lieu?q=TKH');
        for (const code of ['BM-TKH-01.01', 'QT-TKH-01']) {
          await secretary.page.locator('main').getByRole('heading').first().click();
          await secretary.tabsTo(({ label }) => label === `Chọn ${code}`);
          await keyboard.press('Space');
        }
        await secretary.tabsTo(({ text }) => text === 'Đưa vào đợt ban hành');
        await keyboard.press('Enter');
        await secretary.arrives(/\/dot-ban-hanh\/moi/, 'Lập đợt ban hành');
        await secretary.tabsTo(({ label }) => /^Trích yếu/.test(label));
        await keyboard.type('Ban hành quy trình tiếp khách');
        await secretary.tabsTo(({ label }) => /^Tờ trình/.test(label));
        await keyboard.type('Văn phòng đề nghị ban hành quy trình tiếp khách.');
        await secretary.tabsTo(({ text }) => text === 'Lưu dự thảo');
        await keyboard.press('Enter');
        await secretary.arrives(/\/dot-ban-hanh\/[0-9a-f-]{36}$/, 'Ban hành quy trình tiếp khách');
        await secretary.tabsTo(({ text }) => text === 'Trình ký');
        await keyboard.press('Enter');
        await secretary.dialog('Trình xem xét đợt ban hành').waitFor();
        await secretary.tabsTo(({ tag, text }) => tag === 'BUTTON' && /^Trình (xem xét|phê duyệt)$/.test(text));
        await keyboard.press('Enter');
        await secretary.hears('Đã trình đợt ban hành');
        expect(secretary.complaints).toEqual([]);
      },
    );
    await secretary.leave();
  });

  it('for existing documents: the menu, the list, its cell and the confirmation', async () => {
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    await told(
      'existing documents by the keyboard',
      () => [secretary],
      async () => {
        await signsIn(secretary);
        const { keyboard } = secretary.page;
        await secretary.go('/tai-lieu');
        await secretary.tabsTo(({ text }) => text === 'Nhập và thiết lập');
        await keyboard.press('Enter');
        await secretary.page.getByRole('menuitem', { name: 'Nhập hiện trạng' }).waitFor();
        await secretary.walksTo('Nhập hiện trạng');
        await keyboard.press('Enter');
        await secretary.arrives(/\/nhap-hien-trang$/, 'Nhập hiện trạng');
        const chooser = secretary.page.waitForEvent('filechooser');
        await secretary.tabsTo(({ text }) => text === 'Chọn tệp');
        await keyboard.press('Enter');
        await (await chooser).setFiles({
          name: 'Danh mục.xlsx',
          mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          buffer: workbookOf([{ code: 'QT-BPH-01', title: 'Quy trình quản lý bàn phím', effectiveOn: '31/02/2026' }]),
        });
        await secretary.arrives(/\/nhap-hien-trang\/[0-9a-f-]{36}$/, 'Nhập hiện trạng: Danh mục.xlsx');
        await secretary.tabsTo(({ text, tag }) => tag === 'BUTTON' && text.startsWith(`Ô G${FIRST_ROW}`));
        await keyboard.press('Enter');
        await secretary.dialog(`Sửa dòng ${FIRST_ROW}`).waitFor();
        await secretary.tabsTo(({ label }) => /^Ngày hiệu lực/.test(label));
        await keyboard.press('Control+A');
        await keyboard.type('28/02/2026');
        await secretary.tabsTo(({ tag, text }) => tag === 'BUTTON' && text === 'Lưu');
        await keyboard.press('Enter');
        await secretary.hears('1 tài liệu sẽ được nhập');
        expect(secretary.complaints).toEqual([]);
      },
    );
    await secretary.leave();
  });
});

/** By the form, its fields reached by Tab. */
async function signsIn(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.goto('/');
  await page.locator('input[autocomplete="username"]').waitFor();
  await visitor.tabsTo(({ label }) => /Tên đăng nhập/.test(label));
  await page.keyboard.type(visitor.name);
  await visitor.tabsTo(({ label }) => /^Mật khẩu/.test(label));
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('input[autocomplete="username"]').waitFor({ state: 'detached' });
  await visitor.settled();
}
