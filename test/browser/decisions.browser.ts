import { changeRequestId } from '../../seeds/demo';
import { approves, type Drafted, drafts, submits } from '../e2e/documents/story';
import { pdf } from '../world/pdf';
import { describeNeeding } from '../world/tools';
import { onScreen, type Size, told, Visitor, vnDay } from './visitor';

describeNeeding('decisions that were signed elsewhere', ['chromium'], () => {
  const stage = onScreen();

  /** Signer, day and file of what was signed. */
  async function signs(visitor: Visitor, title: RegExp, name: string, number?: string): Promise<void> {
    const dialog = visitor.dialog(title);
    if (number) await dialog.getByLabel('Số, ký hiệu quyết định').fill(number);
    await dialog.getByLabel('Ngày ký').fill(vnDay(new Date()));
    await dialog.getByLabel(/^Người ký/).fill('Mai Xuân Thành');
    await dialog.getByLabel('Chức vụ người ký').fill('Giám đốc');
    await visitor.takesFile(`${name}.pdf`, await pdf(name), 'application/pdf');
    await dialog
      .getByText(/chữ ký số/i)
      .first()
      .waitFor();
  }

  it.each<[Size, string]>([
    ['desktop', 'QT-HBT-01'],
    ['phone', 'QT-HBP-01'],
  ])('the clerk numbers what the head confirmed alone; then enters the decision that withdraws it (%s)', async (size, code) => {
    const document: Drafted = await drafts(stage.world, { title: 'Quy trình quản lý nhà công vụ', code });
    await submits(stage.world, document.revisionId);
    await approves(stage.world, document.revisionId);
    const clerk = await Visitor.come(stage.browser, stage.world.url, 'vanthu2', { size });
    await told(
      `decisions ${size}`,
      () => [clerk],
      async () => {
        await clerk.signIn();
        await clerk.opens(code);
        await clerk.looksRight();
        await clerk.presses('Cập nhật số, ngày ban hành');
        const dialog = clerk.dialog('Cập nhật số, ngày ban hành');
        await dialog.getByLabel('Số, ký hiệu quyết định').fill(`150-${size}/QĐ-SXD`);
        await dialog.getByLabel('Ngày ban hành').fill(vnDay(new Date()));
        await clerk.takesFile('Quyết định 150.pdf', await pdf('Quyết định 150'), 'application/pdf');
        await clerk.picture();
        expect(await clerk.seriousFindings()).toEqual([]);
        await dialog.getByRole('button', { name: 'Lưu số, ngày' }).click();
        await clerk.hears(`Đã cập nhật số 150-${size}/QĐ-SXD`);
        await clerk.looksRight();
        expect(await clerk.text()).toContain(`150-${size}/QĐ-SXD`);

        await clerk.go(`/tai-lieu?q=${code}`);
        expect(await clerk.text()).toContain(`150-${size}/QĐ-SXD ngày`);
        await clerk.looksRight();

        await clerk.go(`/tai-lieu/${document.id}`);
        await clerk.page.getByRole('button', { name: 'Thao tác khác' }).click();
        await clerk.page.getByRole('menuitem', { name: /Nhập quyết định hủy bỏ đã ký/ }).click();
        await signs(clerk, /Hủy bỏ .* bằng quyết định đã ký/, 'Quyết định 151', `151-${size}/QĐ-SXD`);
        const withdrawal = clerk.dialog(/bằng quyết định đã ký/);
        await withdrawal.getByLabel(/Lý do/).fill('Không còn nhà công vụ');
        // What is mistyped is not taken for the day of the decision.
        await withdrawal.getByLabel('Hết hiệu lực từ ngày').fill('31/02/2027');
        await withdrawal.getByRole('button', { name: 'Lưu quyết định hủy bỏ' }).click();
        await withdrawal.getByText('Ngày không đúng').waitFor();
        await withdrawal.getByLabel('Hết hiệu lực từ ngày').fill(vnDay(new Date(Date.now() + 5 * 86_400_000)));
        await clerk.picture();
        expect(await clerk.seriousFindings()).toEqual([]);
        await withdrawal.getByRole('button', { name: 'Lưu quyết định hủy bỏ' }).click();
        await clerk.hears(`Đã lưu quyết định hủy bỏ ${code}`);
        await clerk.looksRight();
        for (const words of ['Đã có quyết định hủy bỏ', `151-${size}/QĐ-SXD`, 'Mai Xuân Thành', 'Quyết định 151.pdf'])
          expect(await clerk.text()).toContain(words);
        expect(clerk.complaints).toEqual([]);
      },
    );
    await clerk.leave();
  });

  it('the secretary enters the sheet by which a request was accepted', async () => {
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    await told(
      'signed sheet',
      () => [secretary],
      async () => {
        await secretary.signIn(`/tai-lieu/phieu-de-nghi/${changeRequestId('SXD', 2)}`);
        const paper = secretary.page.waitForEvent('download');
        await secretary.presses('Tải Phiếu đề nghị bản Word');
        expect((await paper).suggestedFilename()).toBe('Phiếu đề nghị số 02 năm 2026.docx');
        await secretary.looksRight();
        await secretary.page.getByRole('button', { name: 'Thao tác khác' }).click();
        await secretary.page.getByRole('menuitem', { name: /Nhập phiếu đã ký/ }).click();
        await signs(secretary, /bằng phiếu đã ký/, 'Phiếu 02 đã ký');
        const dialog = secretary.dialog(/bằng phiếu đã ký/);
        await secretary.picture();
        expect(await secretary.seriousFindings()).toEqual([]);
        await dialog.getByRole('button', { name: 'Lưu quyết định' }).click();
        // An opinion is still open: it warns and asks why.
        await dialog.getByLabel(/^Lý do/).fill('Đã họp thống nhất');
        await dialog.getByRole('button', { name: 'Lưu quyết định' }).click();
        await secretary.hears('Đã chấp nhận phiếu đề nghị');
        await secretary.looksRight();
        for (const words of ['Mai Xuân Thành', 'Phiếu 02 đã ký.pdf', 'nhập lúc']) expect(await secretary.text()).toContain(words);
        expect(secretary.complaints).toEqual([]);
      },
    );
    await secretary.leave();
  });
});
