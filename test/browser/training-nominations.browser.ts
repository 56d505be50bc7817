import { legalDate, vnDate } from '@qms/work';
import { organizationId } from '../../seeds/demo';
import { classOf, pasted } from '../e2e/training/roster-story';
import { describeNeeding } from '../world/tools';
import type { World } from '../world/world';
import { onScreen, type ShownLanguage, type Size, told, Visitor } from './visitor';

const inDays = (days: number): string => legalDate(new Date(Date.now() + days * 86_400_000));
/** A class that enrols and begins some weeks after the day on which the test runs. */
async function comingClass(world: World): Promise<string> {
  const classId = await classOf(world);
  await world.sql(
    `update training_class set starts_on = $2, ends_on = $3, enrol_until = $4, place = 'Hội trường A, Sở Khoa học và Công nghệ, tầng 3' where id = $1`,
    [classId, inDays(30), inDays(31), inDays(12)],
    'admin',
    '-c session_replication_role=replica',
  );
  return classId;
}

describeNeeding('invitation and nomination on screen', ['chromium'], () => {
  const stage = onScreen();
  const checked = async (who: Visitor) => {
    await who.settled();
    expect([await who.seriousFindings(), await who.overflow()]).toEqual([[], 0]);
    await who.picture();
  };

  it('agencies are invited, one nominates and takes one back, the organiser sees what each answered', async () => {
    const classId = await comingClass(stage.world);
    const organiser = await Visitor.come(stage.browser, stage.world.url, 'giangvien');
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky');
    const ward = await Visitor.come(stage.browser, stage.world.url, 'coquan2', { size: 'phone' });
    await told(
      'training-nominations',
      () => [organiser, secretary, ward],
      async () => {
        await organiser.signIn(`/dao-tao/lop/${classId}?tab=moi-cu`);
        await organiser.page.getByText('Chưa mời cơ quan nào').waitFor();
        await checked(organiser);
        await organiser.presses('Mời cơ quan');
        const inviting = organiser.dialog('Mời cơ quan cử học viên');
        await inviting.getByRole('checkbox', { name: 'Sở Xây dựng' }).check();
        await inviting.getByRole('checkbox', { name: /phường An Bình/ }).check();
        await inviting.getByRole('textbox', { name: /Số chỗ/ }).fill('3');
        await checked(organiser);
        await inviting.getByRole('button', { name: 'Mời 2 cơ quan' }).click();
        await organiser.hears('Đã mời 2 cơ quan');
        await organiser.page.getByText('Chưa trả lời: 2').waitFor();
        await checked(organiser);

        await secretary.signIn('/');
        await secretary.page
          .getByText(`Lớp đang chiêu sinh: cử học viên chậm nhất ngày ${vnDate(inDays(12))}`)
          .first()
          .waitFor();
        await checked(secretary);
        const [{ id }] = (await stage.world.sql<{ id: string }>(
          'select id from class_invitation where class_id = $1 and counterpart_organization_id = $2',
          [classId, organizationId('SXD')],
        )) as [{ id: string }];
        await secretary.go(`/dao-tao/loi-moi/${id}`);
        await checked(secretary);
        await secretary.presses('Cử học viên');
        const nominating = secretary.dialog('Cử học viên');
        await nominating.getByRole('checkbox').nth(1).check();
        await nominating.getByRole('button', { name: 'Dán danh sách' }).click();
        await nominating
          .getByRole('textbox', { name: /Nội dung dán vào/ })
          .fill(
            pasted(
              ['1', 'Quách Thị Ngọc Ánh', '08/03/1990', 'Chuyên viên', '', 'anh.qtn@anson.gov.vn', '0912345678'],
              ['2', 'Quách Văn Đạt', '', 'Văn thư', '', '', ''],
            ),
          );
        await nominating.getByRole('button', { name: 'Đọc danh sách' }).click();
        await nominating.getByRole('group', { name: 'Người 2' }).waitFor();
        await nominating.getByRole('textbox', { name: /Số công văn/ }).fill('2401/SXD-VP');
        await nominating.getByRole('textbox', { name: /Ngày công văn/ }).fill(vnDate(legalDate(new Date())));
        await checked(secretary);
        await nominating.getByRole('button', { name: 'Gửi danh sách 3 người' }).click();
        await secretary.hears('Đã cử 3 học viên');
        await secretary.page.getByText('Được cử: 3 người').waitFor();
        await checked(secretary);
        await secretary.page.getByRole('button', { name: 'Rút Quách Văn Đạt' }).click();
        const leaving = secretary.dialog('Rút Quách Văn Đạt');
        await leaving.getByRole('textbox', { name: /Lý do/ }).fill('Đi công tác');
        await leaving.getByRole('button', { name: 'Rút', exact: true }).click();
        await secretary.hears('Đã rút Quách Văn Đạt');
        await checked(secretary);

        await ward.signIn('/dao-tao/loi-moi');
        await checked(ward);
        await ward.page.getByText('Lớp đánh giá nội bộ').first().click();
        await ward.presses('Không cử người');
        const declining = ward.dialog('Không cử người');
        await declining.getByRole('textbox', { name: /Lý do/ }).fill('Không có nhu cầu');
        await checked(ward);
        await declining.getByRole('button', { name: 'Không cử người' }).click();
        await ward.hears('Đã trả lời: không cử người');
        await checked(ward);
        await ward.presses('Cử học viên');
        await ward.dialog('Cử học viên').getByRole('button', { name: 'Thêm người' }).click();
        await checked(ward);

        await organiser.go(`/dao-tao/lop/${classId}?tab=moi-cu`);
        await organiser.page.getByText('Đã cử: 1 · Không cử người: 1').waitFor();
        await organiser.page.getByText('2401/SXD-VP', { exact: false }).first().waitFor();
        await checked(organiser);
        for (const who of [organiser, secretary, ward]) expect(who.complaints).toEqual([]);
      },
    );
    for (const who of [organiser, secretary, ward]) await who.leave();
  }, 240_000);

  it.each<[ShownLanguage, Size]>([
    ['en', 'desktop'],
    ['vi', 'phone'],
  ])(
    'every page in %s on a %s: nothing serious, nothing sideways',
    async (language, size) => {
      const classId = await comingClass(stage.world);
      const api = await stage.world.as('giangvien');
      await api.post(`/training-classes/${classId}/invitations`, {
        organizationIds: [organizationId('SXD'), organizationId('PAB')],
        answerBy: inDays(12),
      });
      const { items } = (await api.get(`/training-classes/${classId}/invitations?q=xay%20dung`)).body;
      const visitor = await Visitor.come(stage.browser, stage.world.url, 'giangvien', { language, size });
      await told(
        `nominations ${language} ${size}`,
        () => [visitor],
        async () => {
          await visitor.signIn(`/dao-tao/lop/${classId}?tab=moi-cu`);
          for (const path of [`/dao-tao/lop/${classId}?tab=moi-cu`, `/dao-tao/loi-moi/${items[0].id}`, '/dao-tao/loi-moi']) {
            await visitor.go(path);
            await checked(visitor);
          }
          await visitor.go(`/dao-tao/loi-moi/${items[0].id}`);
          await visitor.presses(language === 'vi' ? 'Gia hạn' : 'Extend');
          await checked(visitor);
          expect(visitor.complaints).toEqual([]);
        },
      );
      await visitor.leave();
    },
    120_000,
  );
});
