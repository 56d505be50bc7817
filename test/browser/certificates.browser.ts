import { moveClock } from '@qms/work';
import { taughtClass } from '../e2e/training/class-story';
import { describeNeeding } from '../world/tools';
import { opensPages } from './round';
import { onScreen, type ShownLanguage, type Size, told, Visitor } from './visitor';

describeNeeding('results and certificates of a class', ['chromium'], () => {
  const stage = onScreen();
  let classId = '';
  /** Number of the register after those of the demo, as it is written. */
  let next = (_after: number): string => '';
  beforeAll(async () => {
    // Numbers are those of the year.
    moveClock(new Date('2026-11-23T09:00:00+07:00'));
    const held = await taughtClass(
      stage.world,
      'GCN-2026',
      ['Trương Hoài Nam', 'Đặng Thị Ngọc', 'Nguyễn Văn An'],
      {},
      { absent: { 2: 1 } },
    );
    classId = held.id;
    const [{ last }] = await stage.world.sql<{ last: number }>('select max(number) as last from certificate where year = 2026');
    next = (after) => String(last + after).padStart(3, '0');
  }, 60_000);
  afterAll(() => moveClock(null));

  it('the organiser enters marks, judges, drafts, numbers and issues; what was wrong is issued again', async () => {
    const organiser = await Visitor.come(stage.browser, stage.world.url, 'giangvien');
    await told(
      'certificates',
      () => [organiser],
      async () => {
        const { page } = organiser;
        await organiser.signIn(`/dao-tao/lop/${classId}?tab=ket-qua`);
        await page.getByRole('button', { name: 'Nhập điểm' }).click();
        const marks = organiser.dialog('Nhập điểm');
        await marks
          .getByRole('textbox', { name: 'Dán từ Excel' })
          .fill('TT\tHọ và tên\tĐiểm\n1\tTruong Hoai Nam\t82,5\n2\tĐặng Thị Ngọc\t60\n3\tNguyễn Văn An\t101');
        await marks.getByRole('button', { name: 'Đọc bảng đã dán' }).click();
        await marks.getByText('Ô C4').waitFor();
        expect(await organiser.seriousFindings()).toEqual([]);
        await organiser.picture();
        await marks.getByRole('textbox', { name: 'Điểm của Nguyễn Văn An' }).fill('75');
        await marks.getByRole('button', { name: 'Lưu' }).click();
        await marks.waitFor({ state: 'hidden' });
        await page.getByRole('button', { name: 'Xét kết quả theo điều kiện' }).click();
        await page.getByText('3 học viên: 2 đạt, 1 không đạt').waitFor();
        expect(await organiser.seriousFindings()).toEqual([]);
        await organiser.picture();

        await page.getByRole('tab', { name: 'Giấy chứng nhận' }).click();
        await page.getByRole('button', { name: 'Dự thảo quyết định' }).click();
        await page.getByText(`Số vào sổ ${next(1)}–${next(2)}`).waitFor();
        const decision = page.getByRole('article', { name: 'Quyết định công nhận kết quả và cấp giấy chứng nhận' });
        await decision.getByRole('button', { name: 'Thao tác khác' }).click();
        await page.getByRole('menuitem', { name: 'Cập nhật số, ngày ban hành' }).click();
        const number = organiser.dialog('Cập nhật số, ngày ban hành');
        await number.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('78/QĐ-SKHCN');
        await number.getByRole('textbox', { name: 'Ngày quyết định' }).fill('20/05/2026');
        await number.getByRole('textbox', { name: 'Họ tên người ký' }).fill('Lê Thị Minh Nguyệt');
        await number.getByRole('textbox', { name: 'Chức vụ người ký' }).fill('Phó Giám đốc');
        await number.getByRole('textbox', { name: 'Lý do chưa có bản đã ký' }).fill('Bản ký sẽ quét sau');
        expect(await organiser.seriousFindings()).toEqual([]);
        await organiser.picture();
        await number.getByRole('button', { name: 'Lưu' }).click();
        await number.waitFor({ state: 'hidden' });
        await decision.getByRole('button', { name: 'Cấp giấy chứng nhận' }).click();
        await organiser.confirms();
        await page.getByText('Đã cấp 2 giấy chứng nhận.').waitFor({ timeout: 60_000 });
        expect(await organiser.seriousFindings()).toEqual([]);
        await organiser.picture();

        await page.getByRole('link', { name: 'Sổ cấp giấy chứng nhận' }).last().click();
        await page.getByRole('link', { name: 'Đặng Thị Ngọc', exact: true }).click();
        await page.getByRole('button', { name: 'Thao tác khác' }).click();
        await page.getByRole('menuitem', { name: 'Cấp lại/đính chính' }).click();
        const again = organiser.dialog('Cấp lại/đính chính');
        await again.getByRole('textbox', { name: 'Chức vụ' }).fill('Văn thư');
        await again.getByRole('textbox', { name: 'Lý do cấp lại' }).fill('Sai chức vụ');
        await organiser.picture();
        await again.getByRole('button', { name: 'Cấp lại/đính chính' }).click();
        await organiser.dialog('Xác nhận').getByRole('button', { name: 'Xác nhận', exact: true }).click();
        // The next number, and the old one as what it replaces.
        await page
          .getByRole('heading', { level: 1 })
          .getByText(`${next(3)}/2026`)
          .waitFor();
        await page.getByText('Đã cấp', { exact: true }).waitFor({ timeout: 60_000 });
        expect(await organiser.text()).toMatch(new RegExp(`Thay thế số\\s*${next(2)}/2026`));
        expect(await organiser.seriousFindings()).toEqual([]);
        await organiser.picture();
        expect(organiser.complaints).toEqual([]);
      },
    );
    await organiser.leave();
  }, 240_000);

  it.each<[ShownLanguage, Size]>([
    ['vi', 'desktop'],
    ['vi', 'phone'],
    ['en', 'phone'],
  ])(
    'the pages in %s on a %s: nothing serious, nothing sideways',
    async (language, size) => {
      const pages = [`/dao-tao/lop/${classId}?tab=ket-qua`, `/dao-tao/lop/${classId}?tab=giay-chung-nhan`, '/dao-tao/so-cap'];
      await opensPages(stage, { giangvien: pages }, { language, size });
    },
    180_000,
  );
});
