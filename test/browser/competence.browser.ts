import { personId } from '../../seeds/demo';
import { demoPdf } from '../../seeds/demo/demo-pdf';
import { describeNeeding } from '../world/tools';
import { onScreen, type ShownLanguage, type Size, told, Visitor } from './visitor';

const MINUTES = 4 * 60_000;
const CASES: [Size, ShownLanguage][] = [
  ['desktop', 'vi'],
  ['phone', 'en'],
];
/** The day that the demo is frozen on. */
const DAY = '?asOf=2026-11-23';

describeNeeding('competence of an office', ['chromium'], () => {
  const stage = onScreen();
  it.each(CASES)(
    'the organiser looks after the competence of the office, on a %s in %s',
    async (size, language) => {
      const vi = language === 'vi';
      const organiser = await Visitor.come(stage.browser, stage.world.url, 'giangvien', { size, language });
      const { page } = organiser;
      await told(
        'competence',
        () => [organiser],
        async () => {
          await organiser.signIn(`/dao-tao/nang-luc${DAY}`);
          expect(await organiser.text()).toContain('Bùi Anh Tuấn');
          expect(await organiser.text()).toMatch(vi ? /\d trên \d yêu cầu năng lực/ : /\d of \d required competences/);
          await organiser.looksRight();
          await page.getByRole('checkbox', { name: vi ? /Chỉ người còn thiếu/ : /Only people who lack/ }).check();
          await organiser.settled();
          expect(await organiser.text()).not.toContain('Nguyễn Đình Khoa');
          await organiser.looksRight();

          // A requirement for the clerk; on the phone another one for the deputy head.
          await organiser.go('/dao-tao/nang-luc/yeu-cau');
          await organiser.looksRight();
          await organiser.presses(vi ? 'Thêm yêu cầu' : 'Add a requirement');
          const dialog = page.getByRole('dialog');
          await dialog
            .getByRole('combobox', { name: vi ? /Vai trò/ : /Role/ })
            .or(dialog.getByRole('textbox', { name: vi ? /Vai trò/ : /Role/ }))
            .first()
            .click();
          await page
            .getByRole('option', { name: vi ? 'Văn thư' : 'Deputy', exact: false })
            .first()
            .click();
          await dialog
            .getByLabel(vi ? /Khóa đào tạo/ : /Course/)
            .first()
            .fill('Nghiệp vụ văn thư, lưu trữ');
          await dialog
            .getByLabel(vi ? /Căn cứ/ : /Basis/)
            .first()
            .fill('Bản mô tả vị trí việc làm');
          await dialog
            .getByLabel(vi ? /Từ ngày/ : /^From/)
            .first()
            .fill('01/01/2026');
          await page.keyboard.press('Tab');
          await organiser.looksRight();
          await dialog.locator('button[type=submit]').click();
          await organiser.hears(vi ? 'Đã thêm yêu cầu' : 'Requirement added');
          expect(await organiser.text()).toContain('Nghiệp vụ văn thư, lưu trữ');

          // His certificate of another school, entered with its scan, then corrected.
          const who = vi ? 'vanthu' : 'phogiamdoc';
          await organiser.go(`/dao-tao/nang-luc/nguoi/${personId(who)}${DAY}`);
          await organiser.looksRight();
          await organiser.presses(vi ? 'Nhập chứng chỉ bên ngoài' : 'Enter an external certificate');
          await dialog
            .getByLabel(vi ? /Khóa đào tạo/ : /Course/)
            .first()
            .fill('Nghiệp vụ văn thư, lưu trữ');
          await dialog.getByRole('textbox', { name: vi ? /Nơi cấp/ : /Issuer/ }).fill('Trường Bồi dưỡng cán bộ');
          await dialog.getByRole('textbox', { name: vi ? /Số hiệu/ : /Number/ }).fill('15/CC-2026');
          await dialog.getByRole('textbox', { name: vi ? /Ngày cấp/ : /Issued on/ }).fill(vi ? '05/02/2026' : '05/02/2026');
          await page.keyboard.press('Tab');
          await dialog.locator('input[type=file]').setInputFiles({
            name: 'chung-chi.pdf',
            mimeType: 'application/pdf',
            buffer: await demoPdf('Trường Bồi dưỡng cán bộ', `CHỨNG CHỈ ${language}`, []),
          });
          await dialog.getByText('chung-chi.pdf').first().waitFor();
          await organiser.looksRight();
          await dialog.locator('button[type=submit]').click();
          await organiser.hears(vi ? 'Đã nhập chứng chỉ' : 'Certificate entered');
          expect(await organiser.text()).toContain('15/CC-2026');
          await organiser.looksRight();
          await organiser.presses(vi ? 'Sửa chứng chỉ số 15/CC-2026' : 'Correct certificate no. 15/CC-2026');
          await dialog.getByRole('textbox', { name: vi ? /Số hiệu/ : /Number/ }).fill('16/CC-2026');
          await dialog.getByRole('textbox', { name: vi ? /Lý do sửa/ : /Why it is corrected/ }).fill('Nhập nhầm số');
          await dialog.locator('button[type=submit]').click();
          await organiser.hears(vi ? 'Đã sửa chứng chỉ' : 'Certificate corrected');
          expect(await organiser.text()).toContain(vi ? 'Đã rút: Nhập nhầm số' : 'Withdrawn: Nhập nhầm số');
          await organiser.looksRight();

          // Somebody says who a learner is; on the phone the page is empty afterwards.
          await organiser.go('/dao-tao/nang-luc/hoc-vien');
          await organiser.looksRight();
          if (vi) {
            await organiser.presses('Là người này: học viên Đỗ Thanh Bình là Đỗ Thanh Bình');
            await organiser.looksRight();
            await dialog.getByRole('button', { name: 'Xác nhận', exact: true }).click();
            await organiser.hears('Đã xác nhận');
          }
          expect(organiser.complaints).toEqual([]);
        },
      );
      await organiser.leave();
    },
    MINUTES,
  );

  it.each(CASES)(
    'everybody sees his own row, and no more, on a %s in %s',
    async (size, language) => {
      const vi = language === 'vi';
      const inspector = await Visitor.come(stage.browser, stage.world.url, 'kiemtra', { size, language });
      await told(
        'own-competence',
        () => [inspector],
        async () => {
          await inspector.signIn(`/nang-luc-cua-toi${DAY}`);
          expect(await inspector.text()).toContain('112/2026/MT-ĐGHT');
          expect(await inspector.text()).not.toContain(vi ? 'Nhập chứng chỉ' : 'Enter an external');
          await inspector.looksRight();
          await inspector.go('/dao-tao/nang-luc');
          await inspector.looksRight();
          expect(await inspector.text()).not.toContain('Hồ Thị Mỹ Linh');
        },
      );
      await inspector.leave();
    },
    MINUTES,
  );
});
