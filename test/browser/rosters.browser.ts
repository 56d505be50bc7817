import { classOf, confirms, pasted, proposes } from '../e2e/training/roster-story';
import { describeNeeding } from '../world/tools';
import { opensPages } from './round';
import { onScreen, type ShownLanguage, type Size, told, Visitor } from './visitor';

const LIST = pasted(
  ['1', 'Nguyễn Thị Đào', '08/03/1990', 'Chuyên viên', 'Sở Xây dựng', 'dao.nt@anson.gov.vn', '0912345678'],
  ['2', 'Trần Văn Hòa', '31/02/1985', 'Phó Trưởng phòng', 'Phường An Bình', '', ''],
  ['3', 'Lê Thị Ánh', '', 'Văn thư', 'Sở Xây dựng', '', ''],
);

describeNeeding('rosters on screen', ['chromium'], () => {
  const stage = onScreen();

  it('the organiser brings a list in, says who is who, closes the roster and adds a walk-in', async () => {
    const api = await stage.world.as('giangvien');
    const [before, classId] = [await classOf(stage.world), await classOf(stage.world, { capacity: 30 })];
    await confirms(api, await proposes(api, before, pasted(['1', 'Lê Thị Ảnh', '19/11/1992', 'Văn thư', 'Sở Xây dựng', '', ''])));
    const organiser = await Visitor.come(stage.browser, stage.world.url, 'giangvien');
    await told(
      'roster',
      () => [organiser],
      async () => {
        const { page } = organiser;
        await organiser.signIn(`/dao-tao/lop/${classId}?tab=hoc-vien`);
        await page.getByText('Lớp chưa có học viên', { exact: true }).waitFor();
        expect(await organiser.seriousFindings()).toEqual([]);
        await organiser.picture();
        await organiser.presses('Nhập danh sách');
        await page.getByText('Dán vào', { exact: true }).click();
        await page.getByRole('textbox', { name: /Nội dung dán vào/ }).fill(LIST);
        await page.getByRole('textbox', { name: /Tên danh sách/ }).fill('Công văn cử học viên số 123/SXD-VP');
        expect(await organiser.seriousFindings()).toEqual([]);
        await organiser.picture();
        await organiser.presses('Đọc danh sách');
        await page.getByText('Ô C3: ngày 31/02/1985 không tồn tại').waitFor();
        expect(await organiser.seriousFindings()).toEqual([]);
        await organiser.picture();
        await page.getByRole('button', { name: /Sửa dòng 3/ }).click();
        const row = organiser.dialog('Sửa dòng 3');
        await row.getByRole('textbox', { name: 'Ngày sinh' }).fill('28/02/1985');
        await row.getByRole('button', { name: 'Lưu' }).click();
        await row.waitFor({ state: 'detached' });
        await page.getByRole('button', { name: /Dòng 4.*là ai/ }).click();
        const who = organiser.dialog('Dòng 4: người này là ai?');
        await who.getByRole('radio', { name: 'Là người khác' }).check();
        expect(await organiser.seriousFindings()).toEqual([]);
        await organiser.picture();
        await who.getByRole('button', { name: 'Lưu' }).click();
        await who.waitFor({ state: 'detached' });
        await page.getByText('Sẽ đưa vào lớp 3 người, trong đó 3 học viên mới').waitFor();
        await organiser.presses('Nhập vào lớp');
        await page.getByRole('dialog').getByRole('button').last().click();
        await organiser.hears('Đã đưa 3 người vào lớp');
        await organiser.picture();
        await organiser.go(`/dao-tao/lop/${classId}?tab=hoc-vien`);
        await page.getByText('Đã xếp lớp 3/30 học viên').waitFor();
        await organiser.presses('Chốt danh sách');
        await organiser.hears('Đã chốt danh sách 3 học viên');
        await page.getByRole('button', { name: '1. Lê Thị Ánh' }).waitFor();
        expect(await organiser.seriousFindings()).toEqual([]);
        await organiser.picture();
        await page.getByRole('button', { name: '2. Nguyễn Thị Đào' }).click();
        await page.getByRole('dialog').getByText('dao.nt@anson.gov.vn').waitFor();
        await organiser.picture();
        expect(organiser.complaints).toEqual([]);
      },
    );
    await organiser.leave();

    const atTheDoor = await Visitor.come(stage.browser, stage.world.url, 'giangvien', { size: 'phone' });
    await told(
      'walk-in',
      () => [atTheDoor],
      async () => {
        const { page } = atTheDoor;
        await atTheDoor.signIn(`/dao-tao/lop/${classId}?tab=hoc-vien`);
        await atTheDoor.presses('Bổ sung tại lớp');
        const dialog = atTheDoor.dialog('Bổ sung tại lớp');
        await dialog.getByRole('textbox', { name: 'Họ và tên' }).fill('Trần Văn Hoá');
        await dialog.getByRole('textbox', { name: 'Ngày sinh' }).fill('28/02/1985');
        await dialog.getByRole('button', { name: 'Lưu' }).click();
        // Somebody of nearly that name is known: a person says who it is.
        await dialog.getByRole('radio', { name: 'Là người khác' }).check();
        expect([await atTheDoor.seriousFindings(), await atTheDoor.overflow()]).toEqual([[], 0]);
        await atTheDoor.picture();
        await dialog.getByRole('button', { name: 'Lưu' }).click();
        await atTheDoor.hears('Đã đưa Trần Văn Hoá vào danh sách');
        await page.getByRole('button', { name: '4. Trần Văn Hoá' }).waitFor();
        expect([await atTheDoor.seriousFindings(), await atTheDoor.overflow()]).toEqual([[], 0]);
        await atTheDoor.picture();
        expect(atTheDoor.complaints).toEqual([]);
      },
    );
    await atTheDoor.leave();
  });

  it.each<[ShownLanguage, Size]>([
    ['en', 'desktop'],
    ['vi', 'phone'],
  ])('every page in %s on a %s: nothing serious, nothing sideways', async (language, size) => {
    const api = await stage.world.as('giangvien');
    const classId = await classOf(stage.world);
    const taken = await proposes(api, classId, pasted(['1', 'Đặng Thị Mơ', '', 'Văn thư', 'Công ty TNHH Một', '', '']));
    await confirms(api, taken);
    const open = await proposes(api, classId, LIST, 'nominated');
    const [learner] = (await api.get('/learners?q=dang+thi+mo')).body.items;
    const pages = [
      '/dao-tao/hoc-vien',
      `/dao-tao/hoc-vien/${learner.id}`,
      `/dao-tao/lop/${classId}?tab=hoc-vien`,
      `/dao-tao/lop/${classId}/nhap-danh-sach`,
      `/dao-tao/nhap-danh-sach/${open}`,
      `/dao-tao/nhap-danh-sach/${taken}`,
    ];
    await opensPages(stage, { giangvien: pages }, { language, size });
  });
});
