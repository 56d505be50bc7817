import { uploads } from '../e2e/documents/story';
import { describeNeeding } from '../world/tools';
import { onScreen, type Size, told, Visitor } from './visitor';

describeNeeding('a decided list with a record that may no longer be destroyed', ['chromium'], () => {
  const stage = onScreen();

  /** Two records past their term, decided; one is put on hold afterwards. */
  async function decided(title: string): Promise<string> {
    const [secretary, head] = [await stage.world.as('thuky'), await stage.world.confirmed('lanhdao')];
    const recordIds: string[] = [];
    for (const number of [`${title} 1/BB`, `${title} 2/BB`]) {
      const file = await uploads(secretary, number);
      const { body } = await secretary.post('/records', {
        items: [{ number, title: 'Biên bản cũ', issuer: 'Sở Xây dựng', happenedOn: '2015-01-02', fileId: file.id }],
      });
      recordIds.push(...body.ids);
    }
    const { id } = (await secretary.post('/destructions', { title, recordIds })).body;
    await secretary.post(`/destructions/${id}/review`, { council: 'Hội đồng', opinion: 'Nhất trí', reviewedOn: '2026-11-20' });
    await head.post(`/destructions/${id}/decision`, {});
    await secretary.post(`/records/${recordIds[1]}/hold`, { reason: 'Thanh tra' });
    return id;
  }

  it.each<[Size]>([['desktop'], ['phone']])('it leaves the list with a reason, and the others are destroyed (%s)', async (size) => {
    const id = await decided(`Hết hạn ${size}`);
    const secretary = await Visitor.come(stage.browser, stage.world.url, 'thuky', { size });
    await told(
      `records left out ${size}`,
      () => [secretary],
      async () => {
        const { page } = secretary;
        await secretary.signIn(`/ho-so/huy/${id}`);
        await secretary.looksRight();
        await secretary.presses('Thao tác khác');
        await page.getByRole('menuitem', { name: 'Đưa hồ sơ không được hủy ra khỏi danh mục' }).click();
        const dialog = secretary.dialog('Đưa hồ sơ không được hủy ra khỏi danh mục');
        await dialog.getByRole('textbox').fill('Thanh tra tỉnh yêu cầu giữ');
        expect(await secretary.seriousFindings()).toEqual([]);
        await secretary.picture();
        await dialog.getByRole('button', { name: 'Đưa ra khỏi danh mục' }).click();
        await secretary.confirms();
        await secretary.hears('Đã đưa ra khỏi danh mục');
        await page.getByText('Không hủy, đã đưa ra khỏi danh mục: Thanh tra tỉnh yêu cầu giữ').waitFor();
        await secretary.looksRight();
        await secretary.presses('Thao tác khác');
        await page.getByRole('menuitem', { name: 'Thực hiện hủy' }).click();
        await secretary.dialog('Xác nhận').getByRole('button', { name: 'Xác nhận', exact: true }).click();
        await secretary.hears('Đã hủy');
        expect(secretary.complaints).toEqual([]);
      },
    );
    await secretary.leave();
  });
});
