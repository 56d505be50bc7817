import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TextReading } from '@qms/texts';
import { identity, signed } from '../../libs/signatures/testing/sign-pdf';
import { demoPdf } from '../../seeds/demo/demo-pdf';
import { approves, drafts, submits } from '../e2e/documents/story';
import { describeNeeding } from '../world/tools';
import { onScreen, type Size, told, Visitor } from './visitor';

describeNeeding('what stands in files', ['chromium'], () => {
  const trust = mkdtempSync(join(tmpdir(), 'qms-trust-'));
  const stage = onScreen({ QMS_TRUST_DIR: trust });
  let document: { id: string };
  let recordId: string;
  let decision: Buffer;
  beforeAll(async () => {
    const root = identity({ name: 'Test CA', authority: true });
    writeFileSync(join(trust, 'goc.pem'), root.certificate);
    const secretary = await stage.world.as('thuky');
    const upload = async (name: string, bytes: Buffer): Promise<string> => (await secretary.upload('/files', { name, bytes })).body.id;
    const paper = (days: string) =>
      demoPdf('SỞ XÂY DỰNG', 'Quy trình khảo sát địa chất', [
        'Điều 1. Phạm vi điều chỉnh của quy trình.',
        'Điều 2. Đối tượng áp dụng là các đơn vị thuộc Sở.',
        `Điều 3. Thời hạn giải quyết là ${days} ngày làm việc.`,
        'Điều 4. Hồ sơ lưu theo danh mục.',
        'Điều 5. Trách nhiệm thi hành.',
      ]);
    const first = await drafts(stage.world, { title: 'Quy trình khảo sát', fileId: await upload('bản một.pdf', await paper('mười')) });
    document = first;
    await submits(stage.world, first.revisionId);
    await approves(stage.world, first.revisionId);
    const second = await secretary.post(`/documents/${first.id}/revisions`, {
      step: 'amendment',
      changeSummary: 'Rút ngắn thời hạn',
      fileId: await upload('bản hai.pdf', await paper('tám')),
    });
    if (second.status !== 201) throw new Error(JSON.stringify(second.body));
    const head = identity({ name: 'Trần Quốc Hưng', organization: 'Sở Xây dựng tỉnh An Sơn', issuer: root });
    decision = await signed(await paper('mười'), head);
    const fileId = await upload('Quyết định đã ký.pdf', decision);
    const entered = await secretary.post('/records', {
      items: [{ number: '85/QĐ-SXD', title: 'Quyết định đã ký số', issuer: 'Sở Xây dựng', happenedOn: '2026-11-20', fileId }],
    });
    recordId = entered.body.ids[0];
    await stage.world.app.get(TextReading).turn();
  }, 120_000);
  afterAll(async () => {
    rmSync(trust, { recursive: true, force: true });
  });

  it.each<Size>(['desktop', 'phone'])('two revisions are compared on a %s: what changed is seen, the rest is folded', async (size) => {
    const visitor = await Visitor.come(stage.browser, stage.world.url, 'thuky', { size });
    await told(
      `comparison ${size}`,
      () => [visitor],
      async () => {
        await visitor.signIn(`/tai-lieu/${document.id}`);
        await visitor.page.getByRole('tab', { name: /Nội dung và tệp/ }).click();
        await visitor.page.getByRole('link', { name: 'So sánh hai lần ban hành, sửa đổi' }).click();
        await visitor.page.getByRole('heading', { level: 1, name: /So sánh nội dung/ }).waitFor();
        const result = visitor.page.getByRole('region', { name: 'Kết quả so sánh' });
        await result.locator('del', { hasText: 'mười' }).waitFor();
        expect(await result.locator('ins').allInnerTexts()).toEqual([expect.stringContaining('tám')]);
        expect(await visitor.seriousFindings()).toEqual([]);
        expect(await visitor.overflow()).toBe(0);
        await visitor.picture();
        await result
          .getByRole('button', { name: /Hiện \d+ đoạn giữ nguyên/ })
          .first()
          .click();
        await result.getByText('Điều 1. Phạm vi điều chỉnh của quy trình.').waitFor();
        expect(visitor.complaints).toEqual([]);
      },
    );
    await visitor.leave();
  });

  it.each<Size>(['desktop', 'phone'])(
    'a file is found by its text on a %s, with the place; its signature is told with what was proved',
    async (size) => {
      const visitor = await Visitor.come(stage.browser, stage.world.url, 'thuky', { size });
      await told(
        `signed record ${size}`,
        () => [visitor],
        async () => {
          await visitor.signIn('/ho-so?q=doi%20tuong%20ap%20dung');
          await visitor.page.locator('mark', { hasText: 'Đối tượng áp dụng' }).first().waitFor();
          expect(await visitor.seriousFindings()).toEqual([]);
          await visitor.picture();
          await visitor.page.goto(`/ho-so/${recordId}`);
          await visitor.page.getByRole('tab', { name: /Nội dung và tệp/ }).click();
          await visitor.page.getByText('Chữ ký số hợp lệ').waitFor();
          await visitor.page.getByText('Trần Quốc Hưng').waitFor();
          await visitor.page.getByText('Nội dung: đã đọc, tìm được theo nội dung').waitFor();
          expect(await visitor.seriousFindings()).toEqual([]);
          await visitor.picture();
          expect(visitor.complaints).toEqual([]);
        },
      );
      await visitor.leave();
    },
  );

  it('a signer is entered whom no signature names: it is said while he is typed, and hinders nothing', async () => {
    const { revisionId } = await drafts(stage.world, { title: 'Quy trình quản lý chứng thư số', code: 'QT-CTS-01' });
    await submits(stage.world, revisionId);
    const visitor = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    await told(
      'another signer',
      () => [visitor],
      async () => {
        await visitor.signIn(`/tai-lieu/phien-ban/${revisionId}`);
        await visitor.page.getByRole('button', { name: 'Thao tác khác' }).click();
        await visitor.page.getByRole('menuitem', { name: /Nhập quyết định đã ký/ }).click();
        const dialog = visitor.dialog(/bằng quyết định đã ký/);
        const warning = dialog.getByText(/Chữ ký số trên tệp không mang tên/);
        await visitor.takesFile('Quyết định 93.pdf', decision, 'application/pdf');
        await dialog.getByText('Chữ ký số hợp lệ').waitFor();
        expect(await warning.count()).toBe(0);
        await dialog.getByLabel(/^Người ký/).fill('Mai Xuân Thành');
        await warning.waitFor();
        expect(await warning.innerText()).toContain('Mai Xuân Thành');
        expect(await visitor.seriousFindings()).toEqual([]);
        await visitor.picture();
        await dialog.getByLabel(/^Người ký/).fill('Trần Quốc Hưng');
        await warning.waitFor({ state: 'detached' });
        expect(visitor.complaints).toEqual([]);
      },
    );
    await visitor.leave();
  });

  it('Ctrl K finds by the text of a file and shows the place', async () => {
    const visitor = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    await told(
      'search in texts',
      () => [visitor],
      async () => {
        await visitor.signIn('/ho-so');
        await visitor.page.keyboard.press('Control+k');
        await visitor.page.locator('[role=combobox]:focus').waitFor();
        await visitor.page.keyboard.type('doi tuong ap dung');
        await visitor.page
          .getByRole('group', { name: 'Tài liệu' })
          .getByRole('option', { name: /Đối tượng áp dụng/ })
          .first()
          .waitFor();
        expect(await visitor.seriousFindings()).toEqual([]);
        await visitor.picture();
        expect(visitor.complaints).toEqual([]);
      },
    );
    await visitor.leave();
  });
});
