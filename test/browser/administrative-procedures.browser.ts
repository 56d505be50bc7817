import { readFileSync } from 'node:fs';
import { documentId, revisionId, tthcId } from '../../seeds/demo';
import { drafts } from '../e2e/documents/story';
import { describeNeeding } from '../world/tools';
import { opensPages } from './round';
import { onScreen, type ShownLanguage, type Size, told, Visitor } from './visitor';

const ANNEX = [
  'STT\tMã TTHC\tTên thủ tục hành chính\tThời hạn giải quyết\tPhí, lệ phí (nếu có)',
  'I\tLĩnh vực Hoạt động xây dựng',
  '1\t9.000003\tCấp giấy phép xây dựng mới\t10 ngày làm việc\t150.000 đồng',
  '2\t9.000008\t\t20 ngày\tKhông',
].join('\n');

describeNeeding('administrative procedures and the procedures that work on them', ['chromium'], () => {
  const stage = onScreen();

  it('the secretary pastes an annex, corrects a row, confirms: the list shows it and whether the scope fits', async () => {
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    await told(
      'announcement',
      () => [secretary],
      async () => {
        await secretary.signIn('/tai-lieu/tthc');
        await secretary.page.getByText(/đều có quy trình đang hiệu lực/).waitFor();
        await secretary.picture();
        await secretary.page.getByRole('link', { name: 'Nhập danh mục công bố' }).click();
        await secretary.page.getByRole('textbox', { name: /Quyết định công bố/ }).fill('1450/QĐ-UBND');
        await secretary.page.getByRole('textbox', { name: /Ngày quyết định/ }).fill('10/11/2026');
        await secretary.page.getByRole('textbox', { name: /Bảng trong phụ lục/ }).fill(ANNEX);
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await secretary.presses('Đọc danh mục');
        await secretary.page.getByText('Ô C4: thiếu tên thủ tục hành chính').first().waitFor();
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await secretary.page.getByRole('button', { name: /dòng 4/ }).click();
        const dialog = secretary.dialog('Sửa dòng 4');
        await dialog
          .getByRole('textbox', { name: 'Tên thủ tục hành chính' })
          .fill('Cấp giấy phép hoạt động xây dựng cho nhà thầu nước ngoài');
        await dialog.getByRole('button', { name: 'Lưu' }).click();
        await dialog.waitFor({ state: 'detached' });
        await secretary.page.getByText(/1 mới, 1 sửa đổi, 0 bãi bỏ/).waitFor();
        await secretary.presses('Xác nhận nhập dữ liệu');
        await secretary.hears('Đã cập nhật danh mục: 1 mới, 1 sửa đổi, 0 bãi bỏ');
        await secretary.go('/tai-lieu/tthc');
        await secretary.page.getByText(/1 thủ tục hành chính chưa có quy trình: 9.000008/).waitFor();
        await secretary.picture();
        expect(secretary.complaints).toEqual([]);
      },
    );
    await secretary.leave();
  });

  it('steps are pasted from Excel, warned of when longer than the limit; the form comes out blank', async () => {
    const { revisionId: id } = await drafts(stage.world, { title: 'Cấp giấy phép xây dựng', code: 'QT-XD-11' });
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    await told(
      'steps',
      () => [secretary],
      async () => {
        await secretary.signIn(`/tai-lieu/phien-ban/${id}/quy-trinh`);
        await secretary.page.getByRole('combobox', { name: /Thủ tục hành chính/ }).fill('9.000011');
        await secretary.page.getByRole('option', { name: /9.000011/ }).click();
        const cell = secretary.page.getByRole('textbox', { name: 'Bước 1: Trình tự' });
        await cell.evaluate((element) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData(
            'text/plain',
            'B1\tTiếp nhận hồ sơ\tCông chức TN&TKQ\tGiờ hành chính\tMẫu 01\nB2\tThẩm định\tChuyên viên\t06 ngày\tDự thảo',
          );
          element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        });
        await secretary.page.getByRole('textbox', { name: 'Bước 2: Thời gian' }).waitFor();
        expect(await secretary.page.getByRole('textbox', { name: 'Bước 2: Thời gian' }).inputValue()).toBe('06 ngày');
        await secretary.page.getByRole('textbox', { name: 'Mục đích' }).fill('Quy định trình tự cấp giấy phép');
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await secretary.presses('Lưu nội dung quy trình');
        await secretary.hears('Đã lưu nội dung quy trình');
        await secretary.page
          .getByText(/Tổng thời gian các bước là 6 ngày/)
          .first()
          .waitFor();
        await secretary.picture();

        await secretary.go(`/tai-lieu/${documentId('SXD', 'BM-HT-01.03')}`);
        const [blank] = await Promise.all([
          secretary.page.waitForEvent('download'),
          secretary.page.getByRole('link', { name: 'Tải biểu mẫu trắng' }).click(),
        ]);
        expect(blank.suggestedFilename()).toBe('BM-HT-01.03 - Phiếu đề nghị ban hành sửa đổi hủy bỏ tài liệu.docx');
        expect(secretary.complaints).toEqual([]);
      },
    );
    await secretary.leave();
  });

  it('the procedure of a draft is taken as Word and PDF, its control sheet too, and becomes the files of the draft', async () => {
    const { revisionId: id } = await drafts(stage.world, { title: 'Cấp lại giấy phép xây dựng', code: 'QT-XD-12' });
    const steps = [{ what: 'Tiếp nhận hồ sơ', responsible: 'Công chức TN&TKQ', time: '0,5 ngày', form: 'Mẫu 01' }];
    const sheet = { head: { purpose: 'Quy định trình tự' }, steps, administrativeProcedureIds: [tthcId('9.000003')], formIds: [] };
    const written = await (await stage.world.as('thuky')).put(`/revisions/${id}/procedure`, sheet, { 'if-match': '"0"' });
    expect(written.status).toBe(200);
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    await told(
      'procedure papers',
      () => [secretary],
      async () => {
        await secretary.signIn(`/tai-lieu/phien-ban/${id}`);
        for (const [button, begins] of [
          ['Quy trình (Word)', 'PK'],
          ['Quy trình (PDF)', '%P'],
          ['Phiếu kiểm soát (Word)', 'PK'],
          ['Phiếu kiểm soát (PDF)', '%P'],
        ])
          expect([button, readFileSync(await secretary.downloads(button!)).toString('latin1', 0, 2)]).toEqual([button, begins]);
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await secretary.presses('Dùng làm tệp dự thảo');
        await secretary.hears('Đã tạo tệp dự thảo từ nội dung quy trình');
        const { file, sourceFile } = (await (await stage.world.as('thuky')).get(`/revisions/${id}`)).body;
        await secretary.page.locator('main').getByText(file.name).first().waitFor();
        expect([file.name, sourceFile.name]).toEqual([expect.stringMatching(/\.pdf$/), expect.stringMatching(/\.docx$/)]);
        expect(secretary.complaints).toEqual([]);
      },
    );
    await secretary.leave();
  });

  it.each<[ShownLanguage, Size]>([
    ['en', 'desktop'],
    ['vi', 'phone'],
  ])('every page in %s on a %s: nothing serious, nothing sideways', async (language, size) => {
    const pages = [
      '/tai-lieu/tthc',
      `/tai-lieu/tthc/${tthcId('9.000003')}`,
      '/tai-lieu/tthc/cong-bo',
      `/tai-lieu/${documentId('SXD', 'QT-XD-01')}?tab=procedure`,
      `/tai-lieu/${documentId('SXD', 'QT-HT-01')}?tab=procedure`,
      `/tai-lieu/phien-ban/${revisionId('SXD', 'QT-XD-03', 3, 0)}/quy-trinh`,
      `/tai-lieu/${documentId('SXD', 'BM-HT-01.01')}`,
    ];
    await opensPages(stage, { thuky: pages }, { language, size });
  });
});
