import { changeRequestId, documentId, organizationId, revisionId } from '../../seeds/demo';
import { describeNeeding } from '../world/tools';
import { onScreen, type ShownLanguage, type Size, told, Visitor } from './visitor';

/** Buttons of pages that change nothing: they choose a language, a filter, a part of the page, or close something. */
const CHANGES =
  /^(Thêm|Sửa|Trình|Phê duyệt|Trả lại|Hủy|Phân phối|Ghi nhận|Lập|Đưa vào|Nhập|Thôi|Nộp lưu|Xác định|Tạm dừng|Tải lên|Xác nhận|Bỏ ghi)/;

/** What a page that leads nowhere says. */
const NO_PAGE = /Không có quyền xem trang này|Không tìm thấy|Trang gặp lỗi|Có lỗi xảy ra/;

/** Pages within the app that are linked in the open one. */
const linked = async ({ page }: Visitor): Promise<string[]> => {
  const found = await page
    .locator('main a[href^="/"]:not([download])')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!.split('#')[0]!));
  return [...new Set(found)].filter((href) => !href.startsWith('/api/'));
};

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
        const [{ id: briefing }] = await stage.world.sql<{ id: string }>('select id from briefing limit 1');
        for (const path of [
          '/viec-cua-toi',
          '/ke-hoach',
          '/tai-lieu',
          `/tai-lieu/${documentId('SXD', 'QT-XD-02')}`,
          `/tai-lieu/phien-ban/${revisionId('SXD', 'QT-XD-02', 3, 1)}`,
          '/ho-so',
          `/ho-so/${record}`,
          '/doc-tai-lieu',
          '/pho-bien',
          `/pho-bien/${briefing}`,
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

  it.each<[string, Size]>([
    ['khach', 'desktop'],
    ['khach', 'phone'],
    ['tdc', 'desktop'],
    ['kiemtra', 'phone'],
    ['nhanvien', 'desktop'],
  ])(
    'is led nowhere in vain: each link of a revision, its document and its records is followed by %s on a %s',
    async (name, size) => {
      const { world } = stage;
      const packed = await world.sql<{ id: string; documentId: string }>(
        `select distinct on (r.kind) r.id, r.document_id as "documentId" from (
           select 'issued' as kind, r.* from revision r join issuance i on i.id = r.issuance_id where r.state = 'effective' and i.decision_number is not null
           union all select 'names', r.* from revision r join revision_external n on n.revision_id = r.id where r.state = 'effective'
           union all select 'works-on', r.* from revision r join procedure_sheet p on p.revision_id = r.id join procedure_subject s on s.sheet_id = p.id
             where r.state = 'effective') r where r.organization_id = $1 order by r.kind, r.id`,
        [organizationId('SXD')],
      );
      expect(packed.length).toBeGreaterThan(1);
      // One of them carries out a change request.
      await world.sql(
        `set session_replication_role = replica; update revision set change_request_id = '${changeRequestId('SXD', 1)}' where id = '${packed[0]!.id}'`,
      );
      const records = await world.sql<{ id: string }>(
        "select id from record where organization_id = $1 and source_type in ('issuance', 'approval', 'withdrawal', 'revision') order by source_type, id limit 3",
        [organizationId('SXD')],
      );
      const visitor = await Visitor.come(stage.browser, world.url, name, { size });
      await told(
        `links of ${name} ${size}`,
        () => [visitor],
        async () => {
          await visitor.signIn('/viec-cua-toi');
          const menu: string[] = (await (await visitor.page.request.get('/api/v1/session')).json()).menu;
          const followed = new Set<string>();
          for (const path of [
            ...packed.map(({ id }) => `/tai-lieu/phien-ban/${id}`),
            ...packed.map(({ documentId }) => `/tai-lieu/${documentId}?tab=ben-ngoai`),
            `/tai-lieu/${documentId('SXD', 'QT-XD-01')}?tab=ben-ngoai`,
            ...(menu.includes('records') ? records.map(({ id }) => `/ho-so/${id}`) : []),
          ]) {
            await visitor.go(path);
            expect([path, await visitor.page.getByText(NO_PAGE).count()]).toEqual([path, 0]);
            for (const href of await linked(visitor)) {
              if (followed.has(href)) continue;
              followed.add(href);
              await visitor.go(href);
              expect([path, href, await visitor.page.getByText(NO_PAGE).count()]).toEqual([path, href, 0]);
              if (!/dot-ban-hanh|ben-ngoai|tthc/.test(href)) continue;
              expect([href, await visitor.seriousFindings(), await visitor.overflow()]).toEqual([href, [], 0]);
              await visitor.picture();
            }
            await visitor.go(path);
            await visitor.picture();
          }
          for (const what of ['/dot-ban-hanh/', '/tai-lieu/ben-ngoai/', '/tai-lieu/tthc/'])
            expect([...followed].filter((href) => href.startsWith(what)).length).toBeGreaterThan(0);
          expect([...followed].some((href) => href.startsWith('/tai-lieu/phieu-de-nghi/'))).toBe(name === 'nhanvien');
          expect(visitor.complaints).toEqual([]);
        },
      );
      await visitor.leave();
    },
    240_000,
  );
});
