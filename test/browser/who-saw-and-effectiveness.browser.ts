import { demoId, learnerId, personId, trainingClassId } from '../../seeds/demo';
import { describeNeeding } from '../world/tools';
import { opensPages } from './round';
import { onScreen, type ShownLanguage, type Size, told, Visitor } from './visitor';

const MINUTES = 4 * 60_000;
const CASES: [Size, ShownLanguage][] = [
  ['desktop', 'vi'],
  ['phone', 'en'],
];

describeNeeding('who saw my data', ['chromium'], () => {
  const stage = onScreen();
  it.each(CASES)(
    'everybody finds it in his own menu, and the organiser hands it out, on a %s in %s',
    async (size, language) => {
      const vi = language === 'vi';
      const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky', { size, language });
      await told(
        'who-saw',
        () => [secretary],
        async () => {
          await secretary.signIn();
          await secretary.page
            .getByRole('button', { name: vi ? 'Tài khoản: Nguyễn Văn An' : 'Account: Nguyễn Văn An' })
            .first()
            .click();
          await secretary.page.getByRole('menuitem', { name: vi ? 'Ai đã xem dữ liệu của tôi' : 'Who saw my data' }).click();
          await secretary.arrives(/ai-da-xem-du-lieu/, vi ? 'Ai đã xem dữ liệu của tôi' : 'Who saw my data');
          for (const words of [
            'Cao Thị Bích Vân',
            'Hồ Thị Mỹ Linh',
            'DGNB-2025',
            vi ? 'Tải tệp' : 'As a file',
            vi ? '24 tháng' : '24 months',
          ])
            expect(await secretary.text()).toContain(words);
          await secretary.looksRight();
          expect(secretary.complaints).toEqual([]);
        },
      );
      await secretary.leave();
      const nobody = await Visitor.come(stage.browser, stage.world.url, 'coquan2', { size, language });
      await nobody.signIn('/ai-da-xem-du-lieu');
      expect(await nobody.text()).toContain(vi ? 'Chưa có ai xem dữ liệu của mình' : "Nobody saw one's data yet");
      await nobody.looksRight();
      await nobody.leave();
      const organiser = await Visitor.come(stage.browser, stage.world.url, 'giangvien', { size, language });
      await told(
        'who-saw-report',
        () => [organiser],
        async () => {
          await organiser.signIn(`/dao-tao/hoc-vien/${learnerId(64)}`);
          await organiser.looksRight();
          expect(await organiser.downloads(vi ? 'Tải PDF' : 'Take PDF')).not.toBe('');
          expect(organiser.complaints).toEqual([]);
        },
      );
      await organiser.leave();
    },
    MINUTES,
  );
});

describeNeeding('effectiveness of training', ['chromium'], () => {
  const stage = onScreen();
  it.each(CASES)(
    'an agency judges its people in one form, corrects one, and the organiser sees numbers, on a %s in %s',
    async (size, language) => {
      const vi = language === 'vi';
      // Asked since some weeks, whatever the day: the class ended in July.
      await stage.world.sql(
        `set session_replication_role = replica; update course set effectiveness_months = 3 where id = '${demoId('course:SKHCN:TLHT')}'`,
      );
      const held = trainingClassId(3);
      const secretary = await Visitor.come(stage.browser, stage.world.url, vi ? 'thuky' : 'coquan2', { size, language });
      const { page } = secretary;
      await told(
        'effectiveness',
        () => [secretary],
        async () => {
          await secretary.signIn('/dao-tao/hieu-luc');
          await secretary.looksRight();
          if (!vi) return;
          expect(await secretary.text()).toContain('TLHT-2026-01');
          await secretary.go(`/dao-tao/hieu-luc/${held}`);
          await secretary.looksRight();
          const people = page.locator('fieldset');
          const count = await people.count();
          expect(count).toBeGreaterThan(2);
          await people.first().getByRole('radio', { name: 'Chưa đạt hiệu lực' }).check();
          expect(
            await people
              .first()
              .getByRole('textbox', { name: /Đề xuất tiếp theo/ })
              .inputValue(),
          ).toContain('Đào tạo lại');
          await people.first().getByRole('textbox', { name: 'Nhận xét' }).fill('Chưa cập nhật được quy trình');
          await secretary.looksRight();
          await secretary.presses(`${count - 1} người còn lại đạt hiệu lực, đã áp dụng vào công việc`);
          await secretary.presses('Lưu đánh giá');
          await secretary.hears('Đã đánh giá xong');
          await secretary.looksRight();
          await people.first().getByRole('radio', { name: 'Đạt hiệu lực', exact: true }).check();
          await page.getByRole('textbox', { name: /Lý do đánh giá lại/ }).fill('Đã cập nhật xong quy trình');
          await secretary.looksRight();
          await secretary.presses('Lưu đánh giá');
          await secretary.hears('Đánh giá trước: Chưa đạt hiệu lực');
          await secretary.looksRight();
          expect(secretary.complaints).toEqual([]);
        },
      );
      await secretary.leave();
      await opensPages(
        stage,
        {
          giangvien: [`/dao-tao/lop/${held}?tab=hieu-luc`, `/dao-tao/lop/${trainingClassId(1)}?tab=hieu-luc`, `/dao-tao/hieu-luc/${held}`],
          tdc: [`/dao-tao/nang-luc/nguoi/${personId('kiemtra')}`, '/dao-tao/nang-luc', `/dao-tao/khoa/${demoId('course:SKHCN:TLHT')}`],
        },
        { language, size },
      );
    },
    MINUTES,
  );
});
