import type { Browser } from 'playwright-core';
import { type Drafted, drafts, submits } from '../e2e/documents/story';
import { pdf } from '../world/pdf';
import { describeNeeding } from '../world/tools';
import { World } from '../world/world';
import { opensPages } from './round';
import { openChromium, type ShownLanguage, type Size, told, Visitor, vnDay } from './visitor';

const SUBJECT = 'Ban hành quy trình tiếp nhận, xử lý phản ánh, kiến nghị và các biểu mẫu kèm theo';
const STATEMENT =
  'Sau đánh giá nội bộ tháng 9 năm 2026, Văn phòng xây dựng quy trình tiếp nhận, xử lý phản ánh, kiến nghị của tổ chức, cá nhân.\nCác phòng đã góp ý bằng văn bản; Văn phòng đã tiếp thu.';
const PACKED = [
  ['QT-PAK-01', 'Quy trình tiếp nhận, xử lý phản ánh, kiến nghị của tổ chức, cá nhân', 'procedure'],
  ['BM-PAK-01.01', 'Phiếu tiếp nhận phản ánh, kiến nghị', 'form'],
  ['BM-PAK-01.02', 'Sổ theo dõi xử lý phản ánh, kiến nghị', 'form'],
] as const;

/** A package through the screens: packed, returned, submitted again, approved on a phone, numbered, sent out, in force. */
describeNeeding('an issuing package on screen', ['chromium'], () => {
  let world: World;
  let browser: Browser;
  let path: string;
  let alone: Drafted;
  let recalled: Drafted;
  const seen = new Map<string, Visitor>();
  const as = async (name: string, size: Size = 'desktop'): Promise<Visitor> => {
    const key = `${name} ${size}`;
    const known = seen.get(key);
    if (known) return known;
    const visitor = await Visitor.come(browser, world.url, name, { size });
    await visitor.signIn();
    seen.set(key, visitor);
    return visitor;
  };
  /** One step after the other: what comes after a broken one says nothing of its own. */
  let broken: string | null = null;
  const step = (name: string, story: () => Promise<void>): void =>
    it(name, async () => {
      if (broken !== null) throw new Error(`told no further after: ${broken}`);
      broken = name;
      await told(name, () => [...seen.values()], story);
      broken = null;
    });

  beforeAll(async () => {
    world = await World.open({}, { web: 'built' });
    for (const [code, title, kind] of PACKED) await drafts(world, { code, title, kind });
    browser = await openChromium();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  step('the secretary packs drafts that she ticks in the list of documents', async () => {
    const secretary = await as('thuky');
    await secretary.go('/tai-lieu');
    await secretary.page.getByRole('link', { name: 'Đợt ban hành' }).click();
    await secretary.arrives(/\/dot-ban-hanh$/, 'Đợt ban hành');
    await secretary.looksRight();
    expect(await secretary.text()).toContain('58/QĐ-SXD');
    await secretary.go('/tai-lieu?q=PAK');
    for (const [code] of PACKED) await secretary.page.getByRole('row').filter({ hasText: code }).getByRole('checkbox').check();
    await secretary.looksRight();
    await secretary.page.getByRole('link', { name: 'Đưa vào đợt ban hành' }).click();
    await secretary.arrives(/\/dot-ban-hanh\/moi/, 'Lập đợt ban hành');
    expect(await secretary.text()).toContain('Đã chọn 3');
    await secretary.page.getByRole('button', { name: 'Lưu dự thảo' }).click();
    expect(await secretary.text()).toContain('Cần nhập nội dung này');
    await secretary.page.getByLabel('Trích yếu').fill(SUBJECT);
    await secretary.page.getByLabel('Tờ trình').fill(STATEMENT);
    await secretary.looksRight();
    await secretary.presses('Lưu dự thảo');
    await secretary.arrives(/\/dot-ban-hanh\/[0-9a-f-]{36}$/, SUBJECT);
    path = new URL(secretary.page.url()).pathname;
    await secretary.looksRight();
  });

  step('she takes a document out, puts it back, reads one, and fetches both papers', async () => {
    const secretary = await as('thuky');
    await secretary.page.getByRole('button', { name: 'Đưa BM-PAK-01.02 ra khỏi đợt ban hành' }).click();
    await secretary.hears('Đã đưa BM-PAK-01.02 ra khỏi đợt ban hành');
    expect(await secretary.text()).toContain('Tài liệu (2)');
    await secretary.presses('Thêm tài liệu');
    const add = secretary.dialog('Thêm tài liệu');
    await add.getByLabel('Tìm theo ký hiệu, tên tài liệu').fill('so theo doi');
    await add.getByRole('checkbox', { name: /BM-PAK-01\.02/ }).check();
    await secretary.picture();
    await add.getByRole('button', { name: 'Thêm 1 tài liệu' }).click();
    await secretary.hears('Đã thêm 1 tài liệu');
    expect(await secretary.text()).toContain('Tài liệu (3)');
    await secretary.presses('Đọc QT-PAK-01');
    const reader = secretary.dialog(/QT-PAK-01/);
    await reader.locator('canvas').waitFor();
    await secretary.picture();
    expect(await secretary.seriousFindings()).toEqual([]);
    await secretary.page.keyboard.press('Escape');
    for (const paper of ['Tải Tờ trình bản Word', 'Tải Quyết định ban hành bản PDF']) expect(await secretary.downloads(paper)).toMatch(/./);
  });

  step('she submits; each document says that it goes with its package', async () => {
    const secretary = await as('thuky');
    await secretary.presses('Trình ký');
    const dialog = secretary.dialog('Trình xem xét đợt ban hành');
    await dialog.getByLabel('Người được lấy ý kiến').fill('Cao Thị');
    await secretary.page.getByRole('option', { name: /Cao Thị Bích Vân/ }).click();
    await dialog.getByRole('heading').first().click();
    await secretary.picture();
    await dialog.getByRole('button', { name: 'Trình xem xét' }).click();
    await secretary.hears('Đã trình đợt ban hành');
    await secretary.looksRight();
    await secretary.page.getByRole('link', { name: 'QT-PAK-01' }).click();
    await secretary.arrives(/\/phien-ban\//, /QT-PAK-01/);
    await secretary.looksRight();
    expect(await secretary.text()).toContain('Tài liệu được trình, phê duyệt và có hiệu lực cùng đợt ban hành');
    expect(await secretary.page.locator('main').getByRole('button', { name: 'Đồng ý' }).count()).toBe(0);
    await secretary.page.getByRole('link', { name: new RegExp(SUBJECT) }).click();
    await secretary.arrives(/\/dot-ban-hanh\//, SUBJECT);
  });

  step('the reviewer returns it in Trình ký with a reason; the secretary reads it, submits again; the reviewer agrees', async () => {
    const reviewer = await as('soatxet', 'phone');
    await reviewer.page.getByRole('navigation', { name: 'Danh mục chính' }).last().getByRole('link', { name: 'Trình ký' }).click();
    await reviewer.arrives(/\/trinh-ky$/, 'Trình ký');
    await reviewer.looksRight();
    await reviewer.page.getByRole('link', { name: new RegExp(SUBJECT) }).click();
    await reviewer.arrives(/\/trinh-ky\/dot\//, SUBJECT);
    await reviewer.looksRight();
    await reviewer.presses('Trả lại');
    const back = reviewer.dialog('Trả lại đợt ban hành');
    await back.getByRole('button', { name: 'Trả lại' }).click();
    await back.getByText('Cần nêu lý do').first().waitFor();
    await back.getByLabel('Lý do').fill('Thiếu thời hạn xử lý trong biểu mẫu');
    await back.getByRole('button', { name: 'Trả lại' }).click();
    await reviewer.arrives(/\/trinh-ky$/, 'Trình ký');

    const secretary = await as('thuky');
    await secretary.go('/');
    await secretary.opens(SUBJECT);
    expect(await secretary.text()).toContain('Thiếu thời hạn xử lý trong biểu mẫu');
    await secretary.looksRight();
    await secretary.presses('Trình ký');
    await secretary.dialog('Trình xem xét đợt ban hành').getByRole('button', { name: 'Trình xem xét' }).click();
    await secretary.hears('Đã trình đợt ban hành');

    await reviewer.go('/trinh-ky');
    await reviewer.page.getByRole('link', { name: new RegExp(SUBJECT) }).click();
    await reviewer.arrives(/\/trinh-ky\/dot\//, SUBJECT);
    await reviewer.presses('Đồng ý');
    await reviewer.arrives(/\/trinh-ky$/, 'Trình ký');
  });

  step('the head reads on a phone, ticks three, gives one password: two are approved, the third tells why not', async () => {
    [alone, recalled] = [
      await drafts(world, { title: 'Quy trình quản lý tài sản công', code: 'QT-TSC-01' }),
      await drafts(world, { title: 'Quy trình quản lý xe công', code: 'QT-XEC-01' }),
    ];
    for (const { revisionId } of [alone, recalled]) await submits(world, revisionId);
    const head = await as('lanhdao', 'phone');
    await head.go('/viec-cua-toi');
    await head.looksRight();
    await head.page.getByRole('link', { name: /Mở trang Trình ký/ }).click();
    await head.arrives(/\/trinh-ky$/, 'Trình ký');
    await head.looksRight();
    await head.page.getByRole('link', { name: new RegExp(SUBJECT) }).click();
    await head.arrives(/\/trinh-ky\/dot\//, SUBJECT);
    expect(await head.text()).toContain('Các phòng đã góp ý bằng văn bản');
    await head.looksRight();
    expect(await head.smallTargets()).toEqual([]);
    await head.page.getByRole('button', { name: /QT-PAK-01/ }).click();
    await head
      .dialog(/QT-PAK-01/)
      .locator('canvas')
      .waitFor();
    await head.picture();
    expect(await head.seriousFindings()).toEqual([]);
    await head.page.getByRole('button', { name: 'Tài liệu sau' }).click();
    await head
      .dialog(/BM-PAK-01\.01/)
      .locator('canvas')
      .waitFor();
    await head.page.getByRole('button', { name: 'Đóng' }).first().click();
    expect(await head.text()).toContain('đã mở đọc');
    await head.page.getByRole('link', { name: 'Trình ký' }).first().click();
    await head.arrives(/\/trinh-ky$/, 'Trình ký');
    expect(await head.text()).toContain('Đã mở đọc 2/3 tệp');
    for (const name of [SUBJECT, 'Quy trình quản lý tài sản công', 'Quy trình quản lý xe công'])
      await head.page.getByRole('checkbox', { name: `Chọn ${name}` }).check();
    await head.looksRight();
    expect(await head.smallTargets()).toEqual([]);
    // Somebody takes one of them back meanwhile.
    await (await world.as('thuky')).delete(`/revisions/${recalled.revisionId}/submission`);
    await head.presses('Phê duyệt (3)');
    const dialog = head.dialog('Xác nhận');
    for (const words of ['Phê duyệt 3 hồ sơ trình', 'QT-TSC-01', SUBJECT]) expect(await dialog.innerText()).toContain(words);
    await head.picture();
    await head.confirms();
    const results = head.page.getByRole('region', { name: 'Kết quả' });
    await results.waitFor();
    await head.looksRight();
    expect(await results.innerText()).toMatch(/Đã thực hiện 2\.\s+Không thực hiện được 1\./);
    expect(await results.getByRole('listitem').filter({ hasText: 'QT-XEC-01' }).innerText()).toContain('Đã được xử lý hoặc rút lại');
    const secretary = await world.as('thuky');
    expect((await secretary.get(`/revisions/${alone.revisionId}`)).body.state).toBe('effective');
    expect((await secretary.get(`/revisions/${recalled.revisionId}`)).body.state).toBe('draft');
  });

  step('the clerk enters number and date with the issued decision, and sends it out; everything is in force', async () => {
    const clerk = await as('vanthu2');
    await clerk.looksRight();
    await clerk.opens(SUBJECT);
    await clerk.looksRight();
    await clerk.presses('Cập nhật số, ngày ban hành');
    const dialog = clerk.dialog('Cập nhật số, ngày ban hành');
    await dialog.getByRole('button', { name: 'Lưu số, ngày' }).click();
    await dialog.getByText('Tải lên quyết định đã có số, ngày').waitFor();
    await dialog.getByLabel('Số, ký hiệu quyết định').fill('91/QĐ-SXD');
    await dialog.getByLabel('Ngày ban hành').fill(vnDay(new Date()));
    await clerk.takesFile('Quyết định 91.pdf', await pdf('Quyết định 91'), 'application/pdf');
    await clerk.picture();
    expect(await clerk.seriousFindings()).toEqual([]);
    await dialog.getByRole('button', { name: 'Lưu số, ngày' }).click();
    await clerk.hears('Đã cập nhật số 91/QĐ-SXD');
    await clerk.presses('Phát hành');
    const out = clerk.dialog('Phát hành');
    await clerk.picture();
    await out.getByRole('button', { name: 'Phát hành' }).click();
    await clerk.hears('Đã ghi nhận phát hành');
    await clerk.looksRight();
    const text = await clerk.text();
    for (const words of ['Đã phát hành', '91/QĐ-SXD', 'Đang hiệu lực', 'Quyết định 91.pdf']) expect(text).toContain(words);
    await clerk.page.getByRole('tab', { name: 'Lịch sử xử lý' }).click();
    await clerk.looksRight();
    expect(await clerk.text()).toContain('Cập nhật số 91/QĐ-SXD');
    for (const visitor of seen.values()) expect([visitor.name, visitor.complaints]).toEqual([visitor.name, []]);
  });

  it.each<[ShownLanguage, Size]>([
    ['vi', 'phone'],
    ['en', 'desktop'],
    ['en', 'phone'],
  ])('every page in %s on a %s: nothing serious, nothing sideways', async (language, size) => {
    const awaited = (await (await world.as('soatxet')).get('/my-work')).body.items;
    const { id } = awaited.find((one: { kind: string }) => one.kind === 'revision.review');
    const waiting = `/trinh-ky/tai-lieu/${id}`;
    const pages: Record<string, string[]> = {
      thuky: ['/dot-ban-hanh', '/dot-ban-hanh/moi', path, '/tai-lieu?q=PAK'],
      lanhdao: ['/viec-cua-toi', '/trinh-ky', path],
      // One of the demo's procedures awaits her opinion.
      soatxet: ['/viec-cua-toi', '/trinh-ky', waiting],
    };
    await opensPages({ browser, world }, pages, { language, size });
  });

  it('staff find what was issued and its documents, and nothing of what prepared it', async () => {
    const staff = await Visitor.come(browser, world.url, 'nhanvien', { size: 'phone' });
    await told(
      'issued',
      () => [staff],
      async () => {
        await staff.signIn(path);
        const text = await staff.text();
        expect(text).toContain('Đã phát hành');
        for (const [code] of PACKED) expect(text).toContain(code);
        expect(text).not.toMatch(/Lịch sử|Tờ trình|Các phòng đã góp ý/);
        await staff.looksRight();
      },
    );
    await staff.leave();
  });

  it('who may not is told so', async () => {
    for (const [who, where, words] of [
      ['nhanvien', '/dot-ban-hanh', /Chưa có đợt ban hành nào/],
      ['nhanvien', '/dot-ban-hanh/moi', /quyền/],
      ['nhanvien', '/trinh-ky', /Không có văn bản chờ ký/],
      ['coquan2', path, /Không tìm thấy/],
    ] as const) {
      const visitor = await Visitor.come(browser, world.url, who, { size: 'phone' });
      await told(
        `issuing ${who}`,
        () => [visitor],
        async () => {
          await visitor.signIn(where);
          expect([who, where, await visitor.text()]).toEqual([who, where, expect.stringMatching(words)]);
          await visitor.looksRight();
        },
      );
      await visitor.leave();
    }
  });
});
