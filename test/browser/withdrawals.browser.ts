import { aged, day, documentOf, toEnd, type Withdrawn } from '../e2e/documents/withdrawal-story';
import { pdf } from '../world/pdf';
import { describeNeeding } from '../world/tools';
import { onScreen, type Size, told, Visitor, vnDay } from './visitor';

describeNeeding('withdrawals on the screen', ['chromium'], () => {
  const stage = onScreen();
  const SIZES: Size[] = ['desktop', 'phone'];
  const file = async (visitor: Visitor, name: string) => visitor.takesFile(`${name}.pdf`, await pdf(name), 'application/pdf');

  /** One of the acts behind "Thao tác khác". */
  async function chooses(visitor: Visitor, act: RegExp): Promise<void> {
    await visitor.page.mouse.move(0, 0);
    await visitor.page.getByRole('button', { name: /^Thao tác/ }).click();
    await visitor.page.getByRole('menuitem', { name: act }).click();
  }

  /** Confirms once more in one sitting: without the password. */
  const agrees = (visitor: Visitor): Promise<void> =>
    visitor.dialog('Xác nhận').getByRole('button', { name: 'Xác nhận', exact: true }).click();

  it.each(SIZES)('the head withdraws in the app; the clerk finds it waiting and gives number, day and file (%s)', async (size) => {
    const document = await aged(stage.world);
    const head = await Visitor.come(stage.browser, stage.world.url, 'lanhdao', { size });
    const clerk = await Visitor.come(stage.browser, stage.world.url, 'vanthu2', { size });
    await told(
      `numbered withdrawal ${size}`,
      () => [head, clerk],
      async () => {
        await head.signIn(`/tai-lieu/${document.id}`);
        await chooses(head, /Hủy bỏ tài liệu/);
        await head
          .dialog(`Hủy bỏ ${document.code}`)
          .getByLabel(/^Lý do/)
          .fill('Không còn nhà công vụ');
        await head.dialog(`Hủy bỏ ${document.code}`).getByRole('button', { name: 'Hủy bỏ tài liệu' }).click();
        await head.confirms();
        await head.hears(`Đã hủy bỏ ${document.code}`);
        await head.looksRight();
        expect(await head.text()).toContain('Thời điểm xác nhận');
        expect(await head.page.getByText('Cập nhật số, ngày quyết định hủy bỏ').count()).toBe(0);

        await clerk.signIn();
        expect(await clerk.text()).toContain(`Cập nhật số, ngày quyết định hủy bỏ ${document.code}`);
        await clerk.opens(document.code);
        await clerk.looksRight();
        await clerk.presses('Cập nhật số, ngày quyết định hủy bỏ');
        const dialog = clerk.dialog('Cập nhật số, ngày quyết định hủy bỏ');
        await dialog.getByLabel('Số, ký hiệu quyết định').fill(`160-${size}/QĐ-SXD`);
        await dialog.getByLabel('Ngày ban hành').fill(vnDay(new Date()));
        await file(clerk, 'Quyết định 160');
        await clerk.picture();
        expect(await clerk.seriousFindings()).toEqual([]);
        await dialog.getByRole('button', { name: 'Lưu số, ngày' }).click();
        await clerk.hears(`Đã cập nhật số 160-${size}/QĐ-SXD`);
        await clerk.looksRight();
        for (const words of [`160-${size}/QĐ-SXD`, 'Quyết định 160.pdf']) expect(await clerk.text()).toContain(words);
        await clerk.page.getByRole('tab', { name: 'Lịch sử xử lý' }).click();
        expect(await clerk.text()).toContain(`Cập nhật số 160-${size}/QĐ-SXD`);
        await clerk.go('/');
        expect(await clerk.text()).not.toContain(document.code);
        expect([head.complaints, clerk.complaints]).toEqual([[], []]);
      },
    );
    await head.leave();
    await clerk.leave();
  });

  it.each(SIZES)('the head withdraws for a day to come and revokes it; the clerk gives the revocation its number (%s)', async (size) => {
    const document = await aged(stage.world);
    const head = await Visitor.come(stage.browser, stage.world.url, 'lanhdao', { size });
    const clerk = await Visitor.come(stage.browser, stage.world.url, 'vanthu2', { size });
    const endsOn = vnDay(new Date(`${day(5)}T12:00:00Z`));
    await told(
      `numbered revocation ${size}`,
      () => [head, clerk],
      async () => {
        await head.signIn(`/tai-lieu/${document.id}`);
        await chooses(head, /Hủy bỏ tài liệu/);
        const dialog = head.dialog(`Hủy bỏ ${document.code}`);
        expect(await dialog.innerText()).toContain('Dự thảo đang thực hiện bị bỏ ngay');
        await dialog.getByLabel(/^Lý do/).fill('Không còn nhà công vụ');
        const until = dialog.getByLabel('Hết hiệu lực từ ngày');
        const submit = dialog.getByRole('button', { name: 'Hủy bỏ tài liệu' });
        // What is mistyped is not taken for today.
        await until.fill('31/02/2027');
        await submit.click();
        await dialog.getByText('Ngày không đúng').waitFor();
        expect(await head.page.getByRole('dialog').count()).toBe(1);
        await until.fill(vnDay(new Date(Date.now() - 9 * 86_400_000)));
        await submit.click();
        await head.confirms();
        await dialog.getByText('không thể trước ngày của quyết định hủy bỏ').first().waitFor();
        await head.picture();
        expect(await head.seriousFindings()).toEqual([]);
        expect((await documentOf(stage.world, document.id)).withdrawal).toBeNull();
        await until.fill(endsOn);
        await submit.click();
        expect(await head.dialog('Xác nhận').innerText()).toContain(`hết hiệu lực từ ngày ${endsOn}`);
        await agrees(head);
        await head.hears(`Đã quyết định hủy bỏ ${document.code}, hết hiệu lực từ ngày ${endsOn}`);
        await head.looksRight();
        expect(await head.text()).toContain(`Đã có quyết định hủy bỏ: tài liệu hết hiệu lực từ ngày ${endsOn}`);
        await chooses(head, /Thu hồi quyết định hủy bỏ/);
        const revoking = head.dialog(`Thu hồi quyết định hủy bỏ ${document.code}`);
        await revoking.getByLabel(/^Lý do/).fill('Thủ tục vẫn còn hiệu lực');
        await revoking.getByRole('button', { name: 'Thu hồi quyết định' }).click();
        await agrees(head);
        await head.hears(`Đã thu hồi quyết định hủy bỏ ${document.code}`);

        await clerk.signIn();
        expect(await clerk.text()).toContain(`Cập nhật số, ngày quyết định thu hồi việc hủy bỏ ${document.code}`);
        await clerk.go(`/tai-lieu/${document.id}`);
        await clerk.looksRight();
        await clerk.presses('Cập nhật số, ngày quyết định thu hồi việc hủy bỏ');
        const number = clerk.dialog('Cập nhật số, ngày quyết định thu hồi việc hủy bỏ');
        expect(await number.innerText()).toContain(`Quyết định hủy bỏ được thu hồi: hết hiệu lực từ ngày ${endsOn}`);
        await number.getByLabel('Số, ký hiệu quyết định').fill(`164-${size}/QĐ-SXD`);
        await number.getByLabel('Ngày ban hành').fill(vnDay(new Date()));
        await file(clerk, 'Quyết định 164');
        await clerk.picture();
        expect(await clerk.seriousFindings()).toEqual([]);
        await number.getByRole('button', { name: 'Lưu số, ngày' }).click();
        await clerk.hears(`Đã cập nhật số 164-${size}/QĐ-SXD`);
        await goesOn(clerk, document, [`164-${size}/QĐ-SXD`, 'Quyết định 164.pdf', endsOn]);
        expect(await clerk.text()).toContain(`Cập nhật số 164-${size}/QĐ-SXD`);
        await clerk.page.getByRole('tab', { name: 'Hồ sơ liên quan' }).click();
        await clerk.page.getByText(`164-${size}/QĐ-SXD`).first().waitFor();
        await clerk.looksRight();
        expect([head.complaints, clerk.complaints]).toEqual([[], []]);
      },
    );
    await head.leave();
    await clerk.leave();
  });

  /** Both decisions are told, and nothing warns any more. */
  async function goesOn(visitor: Visitor, { id }: Withdrawn, words: string[]): Promise<void> {
    await visitor.looksRight();
    const facts = visitor.page.getByRole('region', { name: 'Quyết định hủy bỏ đã thu hồi' });
    for (const said of words) expect(await facts.innerText()).toContain(said);
    expect(await visitor.text()).not.toContain('Đã có quyết định hủy bỏ:');
    expect((await documentOf(stage.world, id)).state).toBe('effective');
    await visitor.page.getByRole('tab', { name: 'Lịch sử xử lý' }).click();
    expect(await visitor.text()).toContain('Thu hồi quyết định hủy bỏ, tài liệu tiếp tục có hiệu lực');
  }

  it.each(SIZES)('the head revokes what was to end; another time the clerk enters the decision that does (%s)', async (size) => {
    const [first, second] = [await toEnd(stage.world, `161-${size}/QĐ-SXD`), await toEnd(stage.world, `162-${size}/QĐ-SXD`)];
    const head = await Visitor.come(stage.browser, stage.world.url, 'lanhdao', { size });
    const clerk = await Visitor.come(stage.browser, stage.world.url, 'vanthu2', { size });
    await told(
      `revoked withdrawal ${size}`,
      () => [head, clerk],
      async () => {
        await head.signIn(`/tai-lieu/${first.document.id}`);
        await head.looksRight();
        await chooses(head, /Thu hồi quyết định hủy bỏ/);
        const asked = head.dialog(`Thu hồi quyết định hủy bỏ ${first.document.code}`);
        expect(await asked.innerText()).toContain('Dự thảo đã bỏ khi quyết định hủy bỏ không được khôi phục');
        await asked.getByLabel(/^Lý do/).fill('Thủ tục vẫn còn hiệu lực');
        await head.picture();
        expect(await head.seriousFindings()).toEqual([]);
        await asked.getByRole('button', { name: 'Thu hồi quyết định' }).click();
        await head.confirms();
        await head.hears(`Đã thu hồi quyết định hủy bỏ ${first.document.code}`);
        await goesOn(head, first.document, [`161-${size}/QĐ-SXD`, 'Thủ tục vẫn còn hiệu lực', 'Thời điểm xác nhận']);

        await clerk.signIn(`/tai-lieu/${second.document.id}`);
        await chooses(clerk, /Nhập quyết định thu hồi đã ký/);
        const dialog = clerk.dialog(/Thu hồi quyết định hủy bỏ .* bằng quyết định đã ký/);
        await file(clerk, 'Quyết định 163');
        await dialog.getByLabel('Số, ký hiệu quyết định').fill(`163-${size}/QĐ-SXD`);
        // A day before the withdrawal was decided is refused at its field.
        const signedOn = dialog.getByLabel('Ngày ký');
        await signedOn.fill(vnDay(new Date(Date.now() - 9 * 86_400_000)));
        await dialog.getByLabel(/^Người ký/).fill('Mai Xuân Thành');
        await dialog.getByLabel('Chức vụ người ký').fill('Giám đốc');
        await dialog.getByLabel('Lý do thu hồi').fill('Thủ tục vẫn còn hiệu lực');
        await dialog.getByRole('button', { name: 'Lưu quyết định thu hồi' }).click();
        await dialog.getByText('không thể trước ngày của quyết định hủy bỏ').first().waitFor();
        await clerk.picture();
        expect(await clerk.seriousFindings()).toEqual([]);
        await signedOn.fill(vnDay(new Date()));
        await dialog.getByRole('button', { name: 'Lưu quyết định thu hồi' }).click();
        await clerk.hears(`Đã thu hồi quyết định hủy bỏ ${second.document.code}`);
        await goesOn(clerk, second.document, [
          `162-${size}/QĐ-SXD`,
          `163-${size}/QĐ-SXD`,
          'Quyết định 163.pdf',
          vnDay(new Date(`${day(5)}T12:00:00Z`)),
        ]);
        expect([head.complaints, clerk.complaints]).toEqual([[], []]);
      },
    );
    await head.leave();
    await clerk.leave();
  });
});
