import { drafts } from '../e2e/documents/story';
import { pdf } from '../world/pdf';
import { describeNeeding } from '../world/tools';
import { onScreen, told, Visitor, vnDay } from './visitor';

describeNeeding('an issuing package beside the usual way', ['chromium'], () => {
  const stage = onScreen();

  it('one that was signed elsewhere comes in by the uploaded decision; one that is not wanted is given up', async () => {
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    await told(
      'signed elsewhere',
      () => [secretary],
      async () => {
        await secretary.signIn();
        const made = await drafts(stage.world, { title: 'Quy chế tiếp công dân', code: 'QĐ-TCD-01', kind: 'regulation' });
        const api = await stage.world.as('thuky');
        const create = async (subject: string, revisionIds: string[]) =>
          (await api.post('/issuances', { subject, revisionIds })).body.id as string;
        const signed = await create('Ban hành Quy chế tiếp công dân', [made.revisionId]);
        await api.post(`/issuances/${signed}/submission`, {});
        await secretary.go(`/dot-ban-hanh/${signed}`);
        await secretary.page.getByRole('button', { name: 'Thao tác khác' }).click();
        await secretary.page.getByRole('menuitem', { name: /Nhập quyết định đã ký/ }).click();
        const dialog = secretary.dialog(/bằng quyết định đã ký/);
        await dialog.getByLabel('Số, ký hiệu quyết định').fill('92/QĐ-SXD');
        await dialog.getByLabel('Ngày ký').fill(vnDay(new Date()));
        await dialog.getByLabel(/^Người ký/).fill('Mai Xuân Thành');
        await dialog.getByLabel('Chức vụ người ký').fill('Giám đốc');
        await secretary.takesFile('Quyết định 92.pdf', await pdf('Quyết định 92'), 'application/pdf');
        await secretary.picture();
        await dialog.getByRole('button', { name: 'Lưu phê duyệt' }).click();
        await secretary.hears('Đã phê duyệt 1 tài liệu của đợt ban hành');
        await secretary.looksRight();
        expect(await secretary.text()).toContain('Đã có số, ngày');

        const unwanted = await create('Ban hành thử', []);
        await secretary.go(`/dot-ban-hanh/${unwanted}`);
        await secretary.looksRight();
        expect(await secretary.text()).toMatch(/Chưa trình ký được\s+Đợt ban hành chưa có tài liệu/);
        await secretary.page.getByRole('button', { name: 'Thao tác khác' }).click();
        expect(await secretary.page.getByRole('menuitem', { name: /^Trình ký/ }).getAttribute('aria-disabled')).toBe('true');
        await secretary.picture();
        await secretary.page.getByRole('menuitem', { name: /Bỏ đợt ban hành/ }).click();
        await secretary.dialog('Xác nhận').getByRole('button', { name: 'Xác nhận', exact: true }).click();
        await secretary.hears('Đã bỏ đợt ban hành');
        expect(secretary.complaints).toEqual([]);
      },
    );
    await secretary.leave();
  });
});
