import { TextReading } from '@qms/texts';
import { demoPdf } from '../../seeds/demo/demo-pdf';
import { approves, drafts, inForce, submits } from '../e2e/documents/story';
import { describeNeeding } from '../world/tools';
import { onScreen, type Size, told, Visitor } from './visitor';

const SIZES: readonly Size[] = ['desktop', 'phone'];

describeNeeding('drafts that are renamed, given up, mended', ['chromium'], () => {
  const stage = onScreen();
  const paper = (days: string) =>
    demoPdf('SỞ XÂY DỰNG', 'Quy trình cấp phép', ['Điều 1. Phạm vi điều chỉnh.', `Điều 2. Thời hạn giải quyết là ${days} ngày.`]);
  /** A procedure in force with a draft of its next amendment. */
  async function amended(): Promise<{ id: string; code: string; revisionId: string; next: string }> {
    const document = await inForce(stage.world);
    await stage.world.sql(
      `set session_replication_role = replica; update revision set effective_from = effective_from - 30 where id = '${document.revisionId}'`,
    );
    const secretary = await stage.world.as('thuky');
    const file = await secretary.upload('/files', { name: 'lần sau.pdf', bytes: await paper('mười') });
    const { body } = await secretary.post(`/documents/${document.id}/revisions`, {
      step: 'amendment',
      changeSummary: 'Đổi tên quy trình',
      fileId: file.body.id,
    });
    return { ...document, next: body.revisionId };
  }
  async function fromMenu({ page }: Visitor, name: string): Promise<void> {
    await page.getByRole('button', { name: 'Thao tác khác' }).click();
    await page.getByRole('menuitem', { name }).click();
  }

  it.each(SIZES)('another title is written in the draft on a %s, and stands beside the old one when two are compared', async (size) => {
    const { id, code, next } = await amended();
    const visitor = await Visitor.come(stage.browser, stage.world.url, 'thuky', { size });
    await told(
      `another title ${size}`,
      () => [visitor],
      async () => {
        const { page } = visitor;
        await visitor.signIn(`/tai-lieu/phien-ban/${next}`);
        await fromMenu(visitor, 'Sửa dự thảo');
        await page.getByRole('textbox', { name: 'Tên tài liệu' }).fill(`Quy trình ${code} liên thông`);
        await page.getByText('tên mới có từ ngày lần ban hành, sửa đổi này có hiệu lực').waitFor();
        await visitor.looksRight();
        await page.getByRole('button', { name: 'Lưu', exact: true }).click();
        await page.getByRole('heading', { level: 1, name: new RegExp(`Quy trình ${code} liên thông`) }).waitFor();
        await submits(stage.world, next);
        await approves(stage.world, next);
        await stage.world.app.get(TextReading).turn();
        await page.goto(`${stage.world.url}/tai-lieu/${id}/so-sanh`);
        const titles = page.getByRole('region', { name: 'Tên tài liệu' });
        await titles.locator('ins', { hasText: 'liên thông' }).waitFor();
        await visitor.looksRight();
        await page.goto(`${stage.world.url}/tai-lieu/${id}?tab=content`);
        await page.getByText(`Tên: Quy trình ${code}`, { exact: true }).waitFor();
        expect(visitor.complaints).toEqual([]);
      },
    );
    await visitor.leave();
  });

  it.each(SIZES)('a draft begun by mistake is given up with its reason on a %s', async (size) => {
    const { code, revisionId } = await drafts(stage.world);
    const visitor = await Visitor.come(stage.browser, stage.world.url, 'thuky', { size });
    await told(
      `given up ${size}`,
      () => [visitor],
      async () => {
        const { page } = visitor;
        await visitor.signIn(`/tai-lieu/phien-ban/${revisionId}`);
        await fromMenu(visitor, 'Bỏ dự thảo');
        const dialog = page.getByRole('dialog', { name: `Bỏ dự thảo ${code}` });
        await dialog.getByRole('textbox').fill('Lập nhầm tài liệu');
        await visitor.looksRight();
        await dialog.getByRole('button', { name: 'Bỏ dự thảo' }).click();
        await page.getByText(`Đã bỏ dự thảo ${code}`).waitFor();
        await page.getByText('Lập nhầm tài liệu').first().waitFor();
        await visitor.looksRight();
        expect(visitor.complaints).toEqual([]);
      },
    );
    await visitor.leave();
  });

  it.each(SIZES)('what the approver changed in the file is seen on a %s, and both files are there', async (size) => {
    const { code, next } = await amended();
    await submits(stage.world, next);
    const head = await stage.world.confirmed('lanhdao');
    const his = await head.upload('/files', { name: 'đã sửa.pdf', bytes: await paper('tám') });
    const { version } = (await head.get(`/revisions/${next}`)).body;
    await head.patch(`/revisions/${next}`, { fileId: his.body.id }, { 'if-match': `"${version}"` });
    await stage.world.app.get(TextReading).turn();
    const visitor = await Visitor.come(stage.browser, stage.world.url, 'thuky', { size });
    await told(
      `edits of the approver ${size}`,
      () => [visitor],
      async () => {
        const { page } = visitor;
        await visitor.signIn(`/tai-lieu/phien-ban/${next}`);
        await page.getByRole('heading', { level: 1, name: new RegExp(code) }).waitFor();
        const edits = page.getByRole('region', { name: 'Người phê duyệt có chỉnh sửa' });
        await edits.getByRole('link', { name: /lần sau\.pdf/ }).waitFor();
        await edits.getByRole('link', { name: /đã sửa\.pdf/ }).waitFor();
        await edits.getByRole('button', { name: 'Xem thay đổi' }).click();
        const dialog = page.getByRole('dialog', { name: 'Thay đổi của người phê duyệt: Tệp PDF' });
        await dialog.locator('del', { hasText: 'mười' }).waitFor();
        await dialog.locator('ins', { hasText: 'tám' }).waitFor();
        await visitor.looksRight();
        expect(visitor.complaints).toEqual([]);
      },
    );
    await visitor.leave();
  });
});
