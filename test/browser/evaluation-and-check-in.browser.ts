import { moveClock } from '@qms/work';
import { courseId, trainingClassId } from '../../seeds/demo';
import { taughtClass } from '../e2e/training/class-story';
import { hasPlace, plansClass, setsRule } from '../e2e/training/story';
import { describeNeeding } from '../world/tools';
import { onScreen, type ShownLanguage, type Size, told, Visitor } from './visitor';

const NAMES = ['Lê Văn An', 'Trần Thị Bình', 'Vũ Chi', 'Đỗ Văn Dũng', 'Ngô Thị Ánh', 'Phạm Giang'];
const MINUTES = 4 * 60_000;

describeNeeding('evaluation and check-in on screen', ['chromium'], () => {
  const stage = onScreen();
  afterEach(() => moveClock(null));

  /** A phone without script, of nobody. */
  const phone = async () => {
    const context = await stage.browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false, locale: 'vi' });
    return context.newPage();
  };

  it(
    'the organiser asks, guests answer on phones without script, the organiser sees the bars',
    async () => {
      const held = await taughtClass(stage.world, 'DGM', NAMES, {}, { state: 'running' });
      const organiser = await Visitor.come(stage.browser, stage.world.url, 'giangvien');
      const guest = await Visitor.come(stage.browser, stage.world.url, 'guest', { size: 'phone' });
      const page = await phone();
      await told(
        'evaluation',
        () => [organiser, guest],
        async () => {
          const tab = `/dao-tao/lop/${held.id}?tab=danh-gia`;
          await organiser.signIn(tab);
          await organiser.page.getByText('Chưa lấy ý kiến').waitFor();
          await organiser.looksRight();
          await organiser.presses('Lấy ý kiến học viên');
          await organiser.hears('Đã mở phiếu đánh giá khóa học');
          await organiser.page.getByRole('img', { name: 'Mã QR của phiếu đánh giá khóa học' }).waitFor();
          await organiser.looksRight();
          const url = await organiser.page.getByText('/phieu-danh-gia/').innerText();

          await guest.page.goto(url);
          await guest.looksRight();
          expect(await guest.smallTargets()).toEqual([]);
          for (let place = 0; place < 5; place++) {
            await page.goto(url);
            // The last question is forgotten: it is told beside it, and what was chosen stands.
            for (const question of ['Nội dung khóa đào tạo', 'Giảng viên', 'Công tác tổ chức lớp', 'Tài liệu'])
              await page
                .getByRole('group', { name: question })
                .getByRole('radio', { name: String(5 - (place % 3)) })
                .check();
            await page.getByRole('textbox', { name: /Ý kiến khác/ }).fill(`Ý kiến số ${place + 1}`);
            await page.getByRole('button', { name: 'Gửi phiếu' }).click();
            await page.getByRole('alert').getByText('Chọn một mức từ 1 đến 5').waitFor();
            expect(await page.getByRole('textbox', { name: /Ý kiến khác/ }).inputValue()).toBe(`Ý kiến số ${place + 1}`);
            await page.getByRole('group', { name: 'Địa điểm' }).getByRole('radio', { name: '4' }).check();
            await page.getByRole('button', { name: 'Gửi phiếu' }).click();
            await page.getByText('Đã nhận phiếu đánh giá').waitFor();
          }
          await guest.page.getByRole('button', { name: 'Gửi phiếu' }).click();
          await guest.page.getByRole('alert').waitFor();
          await guest.looksRight();

          await organiser.go(tab);
          await organiser.page.getByText('5 phiếu / 6 học viên dự học').waitFor();
          await organiser.page.getByText('Ý kiến số 3').waitFor();
          await organiser.looksRight();
          expect(await organiser.downloads('Kết quả (Excel)')).toContain('/');
          expect(await organiser.downloads('Tờ in mã (PDF)')).toContain('/');
          await organiser.presses('Kết thúc lấy ý kiến');
          await organiser.hears('Đã kết thúc lấy ý kiến');
          await organiser.looksRight();
          await guest.page.goto(url);
          await guest.page.getByText('đã kết thúc lấy ý kiến').waitFor();
          await guest.looksRight();

          const { course } = (await (await stage.world.as('giangvien')).get(`/training-classes/${held.id}`)).body;
          await organiser.go(`/dao-tao/khoa/${course.id}`);
          await organiser.looksRight();
          await organiser.presses('Sửa câu hỏi');
          const dialog = organiser.dialog('Sửa câu hỏi');
          await dialog.getByRole('button', { name: 'Thêm câu hỏi' }).click();
          await dialog.getByRole('textbox', { name: 'Câu 7' }).fill('Bài tập thực hành');
          await organiser.looksRight();
          await dialog.getByRole('button', { name: 'Lưu' }).click();
          await organiser.hears('Đã lưu câu hỏi');
          await organiser.page.getByText('Bài tập thực hành (thang điểm 1-5)').waitFor();
          for (const who of [organiser, guest]) expect(who.complaints).toEqual([]);
        },
      );
      await page.context().close();
      for (const who of [organiser, guest]) await who.leave();
    },
    MINUTES,
  );

  it(
    'the screen of the room shows a code, a learner checks in with a phone without script, and the screen counts him',
    async () => {
      moveClock(new Date('2026-12-01T07:25:00+07:00'));
      const { world } = stage;
      await setsRule(world, 'training-rotating-attendance', true);
      const api = await world.as('giangvien');
      const classId = await plansClass(api, courseId('NTC'), { endsOn: '2026-12-01' });
      await api.post(`/training-classes/${classId}/enrolment-opening`, {});
      const { body } = await api.post(`/training-classes/${classId}/sessions`, {
        heldOn: '2026-12-01',
        startsAt: '07:30',
        endsAt: '11:30',
        title: 'Tổng quan tiêu chuẩn',
        periods: 4,
      });
      for (const name of NAMES) await hasPlace(world, classId, name);
      await world.sql(
        `update learner set birth_date = '1986-04-12' where id in (select learner_id from enrolment where class_id = $1)`,
        [classId],
        'admin',
        '-c session_replication_role=replica',
      );
      const trainer = await Visitor.come(stage.browser, world.url, 'giangvien');
      const guest = await Visitor.come(stage.browser, world.url, 'guest', { size: 'phone' });
      const page = await phone();
      await told(
        'check-in',
        () => [trainer, guest],
        async () => {
          await trainer.signIn(`/dao-tao/buoi-hoc/${body.id}`);
          await trainer.looksRight();
          await trainer.page.getByRole('link', { name: 'Mã tự điểm danh' }).click();
          await trainer.page.getByRole('img', { name: 'Mã QR tự điểm danh' }).waitFor();
          await trainer.page.getByText('0/6').waitFor();
          await trainer.looksRight();
          const { url } = (await api.get(`/class-sessions/${body.id}/check-in`)).body;
          await guest.page.goto(url);
          await guest.looksRight();
          await page.goto(url);
          await page.getByRole('textbox', { name: /Họ và tên/ }).fill('ngo thi anh');
          await page.getByRole('textbox', { name: /Ngày sinh/ }).fill('13/04/1986');
          await page.getByRole('button', { name: 'Điểm danh' }).click();
          await page.getByRole('alert').getByText('Chưa khớp với danh sách lớp').waitFor();
          await page.getByRole('textbox', { name: /Ngày sinh/ }).fill('12/04/1986');
          await page.getByRole('button', { name: 'Điểm danh' }).click();
          await page.getByText('Đã ghi nhận có mặt').waitFor();
          // The screen asks by itself.
          await trainer.page.getByText('1/6').waitFor();
          await trainer.page.getByText('Số lượt nhập sai: 1/200').waitFor();
          await trainer.looksRight();
          moveClock(new Date('2026-12-01T07:28:00+07:00'));
          await guest.page.goto(url);
          await guest.page.getByText('Quét lại mã đang hiện trên màn hình').waitFor();
          await guest.looksRight();
          for (const who of [trainer, guest]) expect(who.complaints).toEqual([]);
        },
      );
      await page.context().close();
      for (const who of [trainer, guest]) await who.leave();
    },
    MINUTES,
  );

  it.each<[ShownLanguage, Size]>([
    ['en', 'desktop'],
    ['vi', 'phone'],
  ])(
    'results and screen in %s on a %s: nothing serious, nothing sideways',
    async (language, size) => {
      moveClock(new Date('2026-11-24T07:25:00+07:00'));
      await setsRule(stage.world, 'training-rotating-attendance', true);
      const visitor = await Visitor.come(stage.browser, stage.world.url, 'giangvien', { language, size });
      const [session] = await stage.world.sql<{ id: string }>(
        'select id from class_session where class_id = $1 order by held_on, starts_at limit 1',
        [trainingClassId(6)],
      );
      await told(
        `evaluation ${language} ${size}`,
        () => [visitor],
        async () => {
          await visitor.signIn(`/dao-tao/lop/${trainingClassId(3)}?tab=danh-gia`);
          for (const path of [
            `/dao-tao/lop/${trainingClassId(3)}?tab=danh-gia`,
            `/dao-tao/khoa/${courseId('TLHT')}`,
            `/dao-tao/buoi-hoc/${session!.id}`,
            `/dao-tao/buoi-hoc/${session!.id}/ma-diem-danh`,
          ]) {
            await visitor.go(path);
            await visitor.looksRight();
          }
          expect(visitor.complaints).toEqual([]);
        },
      );
      await visitor.leave();
    },
    MINUTES,
  );
});
