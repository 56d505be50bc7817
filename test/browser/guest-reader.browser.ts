import { documentId, revisionId } from '../../seeds/demo';
import { describeNeeding } from '../world/tools';
import { onScreen, type ShownLanguage, type Size, told, Visitor } from './visitor';

/** Buttons of pages that change nothing: they choose a language, a filter, a part of the page, or close something. */
const CHANGES =
  /^(Thêm|Sửa|Trình|Phê duyệt|Trả lại|Hủy|Phân phối|Ghi nhận|Lập|Đưa vào|Nhập|Thôi|Nộp lưu|Xác định|Tạm dừng|Tải lên|Xác nhận|Bỏ ghi)/;

describeNeeding('the guest reader', ['chromium'], () => {
  const stage = onScreen();

  it.each<[ShownLanguage, Size]>([
    ['vi', 'desktop'],
    ['en', 'phone'],
  ])('reads what is or was in force and is offered nothing that would be refused, in %s on a %s', async (language, size) => {
    const guest = await Visitor.come(stage.browser, stage.world.url, 'khach', { language, size });
    await told(
      `guest ${language} ${size}`,
      () => [guest],
      async () => {
        await guest.signIn();
        const [{ id: record }] = await stage.world.sql<{ id: string }>(`select id from record where code = 'QT-XD-02' limit 1`);
        for (const path of [
          '/viec-cua-toi',
          '/ke-hoach',
          '/tai-lieu',
          `/tai-lieu/${documentId('SXD', 'QT-XD-02')}`,
          `/tai-lieu/phien-ban/${revisionId('SXD', 'QT-XD-02', 3, 1)}`,
          '/ho-so',
          `/ho-so/${record}`,
          '/doc-tai-lieu',
        ]) {
          await guest.go(path);
          expect([path, await guest.page.getByText(/Không có quyền xem trang này|You may not see this page/).count()]).toEqual([path, 0]);
          const offered: string[] = [];
          for (const button of await guest.page.locator('main').getByRole('button').or(guest.page.locator('main').getByRole('link')).all())
            if ((await button.getAttribute('aria-disabled')) !== 'true') offered.push((await button.innerText()).trim());
          expect([path, offered.filter((name) => CHANGES.test(name))]).toEqual([path, []]);
          expect([path, await guest.page.locator('main').getByRole('checkbox').count()]).toEqual([path, 0]);
          expect([path, await guest.seriousFindings(), await guest.overflow()]).toEqual([path, [], 0]);
          await guest.picture();
        }
        expect(guest.complaints).toEqual([]);
      },
    );
    await guest.leave();
  });

  it('gets a page that says so where he has no right, a page that is not there where a draft is', async () => {
    const guest = await Visitor.come(stage.browser, stage.world.url, 'khach');
    await told(
      'guest refused',
      () => [guest],
      async () => {
        await guest.signIn('/viec-cua-toi');
        for (const path of ['/nguoi-dung', '/to-chuc', '/nhat-ky', '/bao-cao', '/kho-tep', '/phan-phoi', '/pho-bien/moi']) {
          await guest.go(path);
          await guest.page.getByText('Không có quyền xem trang này').first().waitFor();
          expect([path, await guest.seriousFindings(), await guest.overflow()]).toEqual([path, [], 0]);
        }
        const secretary = await stage.world.as('thuky');
        const { body } = await secretary.post('/documents', {
          code: 'QT-KHACH-01',
          title: 'Quy trình mới',
          kind: 'procedure',
          clauses: [],
        });
        await guest.go(`/tai-lieu/${body.id}`);
        await guest.page
          .getByRole('heading', { name: 'Không tìm thấy' })
          .or(guest.page.getByText(/Không tìm thấy/))
          .first()
          .waitFor();
        await guest.go('/tai-lieu?q=QT-KHACH-01');
        await guest.page.getByText('Không có kết quả phù hợp').waitFor();
        expect(guest.complaints).toEqual([]);
      },
    );
    await guest.leave();
  });
});
