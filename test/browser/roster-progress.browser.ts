import type { Page } from 'playwright-core';
import { classOf, HEADS, people, sheetOf } from '../e2e/training/roster-story';
import { describeNeeding } from '../world/tools';
import { onScreen, type Size, told, Visitor } from './visitor';

const LIST = 'Danh sách.xlsx';
const book = (): Buffer => Buffer.from(sheetOf([HEADS, ...people(10_000)], []));

/** Requests to this path wait until they are let go: what is shown meanwhile can be looked at. */
async function held(page: Page, method: string, path: RegExp): Promise<() => void> {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const keep = async (route: Parameters<Parameters<Page['route']>[1]>[0]): Promise<void> => {
    if (route.request().method() === method) await gate;
    await route.continue();
  };
  await page.route(path, keep);
  return letGo;
}

describeNeeding('a long list on its way', ['chromium'], () => {
  const stage = onScreen();

  it.each<[Size]>([['desktop'], ['phone']])(
    'each step is shown and said on a %s: sent, read, compared, entered',
    async (size) => {
      const classId = await classOf(stage.world);
      const organiser = await Visitor.come(stage.browser, stage.world.url, 'giangvien', { size });
      await told(
        `roster-progress-${size}`,
        () => [organiser],
        async () => {
          const { page } = organiser;
          const shows = async (words: string): Promise<void> => {
            await page.getByRole('progressbar', { name: words }).waitFor();
            await page.getByRole('status').getByText(words).waitFor({ state: 'attached' });
            expect([await organiser.seriousFindings(), await organiser.overflow()]).toEqual([[], 0]);
            await organiser.picture();
          };
          await organiser.signIn(`/dao-tao/lop/${classId}/nhap-danh-sach`);
          await organiser.takesFile(LIST, book(), 'application/octet-stream');
          await page.getByText('Đã tải lên', { exact: true }).waitFor();

          const reading = await held(page, 'POST', /\/roster-imports$/);
          const judging = await held(page, 'GET', /\/api\/v1\/roster-imports\//);
          await organiser.presses('Đọc danh sách');
          await shows('Đang đọc danh sách');
          reading();
          await shows('Đang đối chiếu từng dòng với học viên đã biết');
          judging();
          await page.getByText('Sẽ đưa vào lớp 10.000 người').waitFor();

          const entering = await held(page, 'POST', /\/confirmation$/);
          await organiser.presses('Nhập vào lớp');
          await page.getByRole('dialog').getByRole('button').last().click();
          await shows('Đang đưa 10.000 người vào lớp');
          entering();
          await organiser.hears('Đã đưa 10.000 người vào lớp');
          expect(organiser.complaints).toEqual([]);
        },
      );
      await organiser.leave();
    },
    180_000,
  );
});
