import { moveClock } from '@qms/work';
import { rowCode } from '../../libs/training/src/attendance/attendance-papers.rules';
import { courseId, trainingClassId } from '../../seeds/demo';
import { taughtClass } from '../e2e/training/class-story';
import { closesRoster, hasPlace, plansClass } from '../e2e/training/story';
import { describeNeeding } from '../world/tools';
import { onScreen, type ShownLanguage, type Size, told, Visitor } from './visitor';

const LEARNERS = ['Nguyễn Thị Phương Thảo', 'Đỗ Văn Ưng', 'Trần Quốc Toản', 'Lê Thị Ánh Nguyệt', 'Phạm Đình Khôi'];
/** Many pages in one story, each looked at by axe. */
const MINUTES = 4 * 60_000;
const CASES: [Size, ShownLanguage][] = [
  ['desktop', 'vi'],
  ['phone', 'en'],
];

describeNeeding('classes and their attendance', ['chromium'], () => {
  const stage = onScreen();
  const eveOfClass = () => moveClock(new Date('2026-11-23T09:00:00+07:00'));
  beforeAll(eveOfClass);
  afterEach(eveOfClass);
  afterAll(() => moveClock(null));

  it.each(CASES)(
    'the organiser finds a class, plans another and arranges its sessions, on a %s in %s',
    async (size, language) => {
      const vi = language === 'vi';
      const organiser = await Visitor.come(stage.browser, stage.world.url, 'giangvien', { size, language });
      await told(
        'training-classes',
        () => [organiser],
        async () => {
          const looksRight = async () => {
            await organiser.settled();
            expect(await organiser.seriousFindings()).toEqual([]);
            expect(await organiser.overflow()).toBe(0);
            await organiser.picture();
          };
          await organiser.signIn('/dao-tao');
          expect(await organiser.text()).toContain('NVKT-2026-01');
          await looksRight();
          for (const [path, words] of [
            ['khoa', 'DGNB'],
            ['giang-vien', 'Trịnh Quang Vinh'],
            ['phong', 'Hội trường A'],
            ['co-so', '07/GXN'],
          ] as const) {
            await organiser.go(`/dao-tao/${path}`);
            expect(await organiser.text()).toContain(words);
            await looksRight();
          }
          await organiser.go(`/dao-tao/lop/${trainingClassId(6)}`);
          await looksRight();
          await organiser.go(`/dao-tao/lop/${trainingClassId(6)}?tab=buoi-hoc`);
          expect(await organiser.text()).toContain('Bùi Anh Tuấn');
          await looksRight();
          await organiser.go('/dao-tao');
          await organiser.presses(vi ? 'Lập lớp' : 'Plan a class');
          const dialog = organiser.page.getByRole('dialog');
          await dialog
            .getByRole('combobox', { name: vi ? /Khóa đào tạo/ : /Course/ })
            .first()
            .click();
          await organiser.page.getByRole('option', { name: /^NTC/ }).click();
          await dialog.getByRole('textbox', { name: vi ? /Ngày khai giảng/ : /First day/ }).fill(vi ? '05/01/2027' : '05/01/2028');
          await organiser.page.keyboard.press('Tab');
          await looksRight();
          await dialog.locator('button[type=submit]').click();
          await organiser.hears(vi ? 'Đã lập lớp theo kế hoạch' : 'Class planned');
          expect(await organiser.text()).toContain(vi ? 'NTC-2027-01' : 'NTC-2028-01');
          await organiser.go(`${new URL(organiser.page.url()).pathname}?tab=buoi-hoc`);
          await organiser.presses(vi ? 'Thêm buổi học' : 'Add a session');
          await dialog.getByRole('textbox', { name: vi ? /Nội dung/ : /Content/ }).fill('Khai giảng, chuyên đề 1');
          await looksRight();
          await dialog.locator('button[type=submit]').click();
          await organiser.hears(vi ? 'Đã thêm buổi học' : 'Session added');
          await looksRight();
          expect(organiser.complaints).toEqual([]);
        },
      );
      await organiser.leave();
    },
    MINUTES,
  );

  it(
    'the head of a class invites to its next step, not to a correction',
    async () => {
      const { world } = stage;
      const who = await world.as('giangvien');
      const opened = await plansClass(who, courseId('NTC'), { startsOn: '2026-12-01', endsOn: '2026-12-01' });
      await who.post(`/training-classes/${opened}/enrolment-opening`, {});
      const filled = await plansClass(who, courseId('NTC'), { startsOn: '2026-12-02', endsOn: '2026-12-02' });
      await who.post(`/training-classes/${filled}/enrolment-opening`, {});
      await hasPlace(world, filled, LEARNERS[0]!);
      const closed = await plansClass(who, courseId('NTC'), { startsOn: '2026-12-03', endsOn: '2026-12-03' });
      await closesRoster(world, closed);
      const planned = await plansClass(who, courseId('NTC'), { startsOn: '2026-12-04', endsOn: '2026-12-04' });
      const [taught, judged] = [
        await taughtClass(world, 'BUOC-1', LEARNERS, { passMark: null }),
        await taughtClass(world, 'BUOC-2', LEARNERS, { passMark: null }),
      ];
      await who.post(`/training-classes/${judged.id}/judgements`);
      const running = await taughtClass(world, 'BUOC-3', LEARNERS, {}, { state: 'running' });
      const organiser = await Visitor.come(stage.browser, world.url, 'giangvien');
      const clerk = await Visitor.come(stage.browser, world.url, 'vanthu', { size: 'phone' });
      await told(
        'class-steps',
        () => [organiser, clerk],
        async () => {
          /** What the first button of the page says, and whether it may be pressed. */
          const main = async (visitor: Visitor, classId: string, tab = '') => {
            await visitor.go(`/dao-tao/lop/${classId}${tab}`);
            await visitor.settled();
            const button = visitor.page.locator('main').getByRole('button').first();
            return [await button.innerText(), (await button.getAttribute('aria-disabled')) !== 'true'];
          };
          await organiser.signIn('/dao-tao');
          expect(await main(organiser, planned)).toEqual(['Bắt đầu chiêu sinh', true]);
          expect(await main(organiser, opened)).toEqual(['Chốt danh sách học viên', false]);
          await organiser.picture();
          expect(await main(organiser, closed)).toEqual(['Khai giảng', false]);
          expect(await main(organiser, running.id)).toEqual(['Kết thúc giảng dạy', false]);
          expect(await main(organiser, judged.id)).toEqual(['Lập quyết định cấp giấy chứng nhận', true]);
          expect(await main(organiser, judged.id, '?tab=giay-chung-nhan')).toEqual(['Kết thúc lớp', false]);
          expect(await main(organiser, taught.id)).toEqual(['Xét kết quả', true]);
          await organiser.presses('Xét kết quả');
          await organiser.page.getByRole('button', { name: 'Xét kết quả theo điều kiện' }).waitFor();
          expect(new URL(organiser.page.url()).search).toBe('?tab=ket-qua');
          expect(await organiser.seriousFindings()).toEqual([]);
          await organiser.picture();
          // The tab offers it itself.
          expect(await main(organiser, filled, '?tab=hoc-vien')).toEqual(['Thao tác', true]);
          expect(await main(organiser, filled)).toEqual(['Chốt danh sách học viên', true]);
          await clerk.signIn('/dao-tao');
          expect(await main(clerk, planned)).toEqual(['Bắt đầu chiêu sinh', false]);
          await clerk.presses('Thao tác khác');
          await clerk.page.getByRole('menuitem', { name: 'Cập nhật số, ngày công văn chiêu sinh' }).waitFor();
          await clerk.picture();
          expect([await clerk.overflow(), ...organiser.complaints, ...clerk.complaints]).toEqual([0]);
        },
      );
      await organiser.leave();
      await clerk.leave();
    },
    MINUTES,
  );

  it.each(CASES)(
    'attendance is entered with a thumb and closed, on a %s in %s',
    async (size, language) => {
      const vi = language === 'vi';
      const { world } = stage;
      const who = await world.as('giangvien');
      const classId = await plansClass(who, courseId('NTC'), { startsOn: '2026-12-01', endsOn: '2026-12-01' });
      await who.post(`/training-classes/${classId}/enrolment-opening`, {});
      const day = { heldOn: '2026-12-01', startsAt: '07:30', endsAt: '11:30', title: 'Buổi sáng', periods: 4 };
      const { id: sessionId } = (await who.post(`/training-classes/${classId}/sessions`, day)).body;
      const enrolments: string[] = [];
      for (const name of LEARNERS) enrolments.push(await hasPlace(world, classId, name));
      moveClock(new Date('2026-12-01T11:45:00+07:00'));
      const trainer = await Visitor.come(stage.browser, world.url, 'giangvien', { size, language });
      await told(
        'attendance',
        () => [trainer],
        async () => {
          const looksRight = async () => {
            await trainer.settled();
            expect(await trainer.seriousFindings()).toEqual([]);
            expect(await trainer.overflow()).toBe(0);
            await trainer.picture();
          };
          await trainer.signIn(`/dao-tao/buoi-hoc/${sessionId}`);
          await looksRight();
          const marks = trainer.page.getByRole('group', { name: 'Đỗ Văn Ưng' });
          const excused = marks.getByRole('button', { name: vi ? 'Vắng có phép' : 'Absent with leave' });
          expect((await excused.boundingBox())!.height).toBeGreaterThanOrEqual(44);
          await excused.click();
          await trainer.settled();
          await trainer.presses(vi ? 'Quét mã' : 'Scan codes');
          await trainer.page
            .getByRole('textbox', { name: vi ? /Mã trên danh sách/ : /Code of the sheet/ })
            .fill(rowCode(sessionId, enrolments[2]!));
          await trainer.page.keyboard.press('Enter');
          await trainer.page
            .getByText(new RegExp(`${vi ? 'Có mặt' : 'Present'}: .*Trần Quốc Toản`))
            .first()
            .waitFor();
          await looksRight();
          await trainer.presses(vi ? 'Đánh dấu có mặt 3 người còn lại' : 'Mark the other 3 as present');
          await trainer.settled();
          await trainer.presses(vi ? 'Chốt điểm danh' : 'Close the session');
          await trainer.page
            .getByRole('dialog')
            .getByText(vi ? /4\/5 học viên có mặt/ : /4 of 5 learners present/)
            .waitFor();
          await trainer.picture();
          await trainer.page.getByRole('dialog').locator('button[type=submit]').click();
          await trainer.hears(vi ? 'Đã chốt điểm danh' : 'Session closed');
          await looksRight();
          await trainer.go(`/dao-tao/lop/${classId}?tab=diem-danh`);
          expect(await trainer.text()).toContain(vi ? 'Có mặt 4, vắng có phép 1' : 'Present 4, absent with leave 1');
          await looksRight();
          expect(trainer.complaints).toEqual([]);
        },
      );
      await trainer.leave();
    },
    MINUTES,
  );
});
