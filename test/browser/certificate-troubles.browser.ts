import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { moveClock } from '@qms/work';
import { identity, p12 } from '../../libs/signatures/testing/sign-pdf';
import { demoPdf } from '../../seeds/demo/demo-pdf';
import { marks, REPLICA, SIGNER, seen } from '../e2e/training/certificate-story';
import { type StoryClass, taughtClass } from '../e2e/training/class-story';
import { describeNeeding } from '../world/tools';
import { onScreen, type Size, told, Visitor } from './visitor';

const HOLDER = 'SỞ KHOA HỌC VÀ CÔNG NGHỆ';
const ROOT = identity({ name: 'Test CA', authority: true });

describeNeeding('certificates with a seal that cannot be used', ['chromium'], () => {
  const seals = mkdtempSync(join(tmpdir(), 'qms-seals-'));
  const trust = mkdtempSync(join(tmpdir(), 'qms-trust-'));
  const stage = onScreen({ QMS_SEALS_DIR: seals, QMS_TRUST_DIR: trust });
  const password = (words: string): void => writeFileSync(join(seals, 'SKHCN.password'), words);
  beforeAll(() => {
    moveClock(new Date('2026-11-23T09:00:00+07:00'));
    writeFileSync(join(trust, 'goc.pem'), ROOT.certificate);
    writeFileSync(join(seals, 'SKHCN.p12'), p12(identity({ name: HOLDER, organization: 'UBND tỉnh An Sơn', issuer: ROOT }), 'đúng'));
  });
  afterAll(() => {
    moveClock(null);
    for (const folder of [seals, trust]) rmSync(folder, { recursive: true, force: true });
  });

  /** Two certificates of a numbered decision without its paper are on their way. */
  async function begun(code: string): Promise<StoryClass> {
    const held = await taughtClass(stage.world, code, ['Trương Hoài Nam', 'Đặng Thị Ngọc']);
    const [organiser, clerk] = [await stage.world.confirmed('giangvien'), await stage.world.as('vanthu')];
    const of = `/training-classes/${held.id}`;
    await organiser.post(`${of}/marks`, marks(held, '60', '70'));
    await organiser.post(`${of}/judgements`);
    const { id } = (await organiser.post(`${of}/certificate-grants`)).body;
    const { version } = (await clerk.get(`/certificate-grants/${id}`)).body;
    const number = { ...SIGNER, number: `${code}/QĐ-SKHCN`, decidedOn: '2026-05-20', reason: 'Bản ký sẽ quét sau' };
    await clerk.post(`/certificate-grants/${id}/number`, number, seen(version));
    expect((await organiser.post(`/certificate-grants/${id}/issuing`)).status).toBe(201);
    return held;
  }

  it.each<[Size]>([['desktop'], ['phone']])(
    'on a %s: why nothing is issued, tried again, given up, sealed; the signed decision comes late',
    async (size) => {
      password('sai');
      const held = await begun(size === 'desktop' ? 'DAU-01' : 'DAU-02');
      const organiser = await Visitor.come(stage.browser, stage.world.url, 'giangvien', { size });
      await told(
        `certificate-troubles-${size}`,
        () => [organiser],
        async () => {
          const { page } = organiser;
          const tab = `/dao-tao/lop/${held.id}?tab=giay-chung-nhan`;
          await organiser.signIn(tab);
          await page.getByRole('alert').getByText('Mật khẩu không mở được khóa ký số của cơ quan.').waitFor();
          await organiser.looksRight();
          await stage.world.sql('update certificate_work set attempts = 3 where fault is not null', [], 'admin', REPLICA);
          await page.getByText('Không lập được sau nhiều lần thử').waitFor();
          await organiser.looksRight();

          const article = page.getByRole('article');
          await article
            .getByRole('link', { name: /^\d{3}\/2026$/ })
            .first()
            .click();
          await page.getByRole('heading', { level: 1 }).getByText('Trương Hoài Nam').waitFor();
          await page.getByRole('button', { name: 'Lập lại ngay' }).waitFor();
          await page.getByRole('button', { name: 'Thao tác khác' }).click();
          await page.getByRole('menuitem', { name: 'Hủy số không lập được' }).click();
          const why = organiser.dialog('Hủy số không lập được');
          await why.getByRole('textbox').fill('Cấp bằng bản giấy');
          expect(await organiser.seriousFindings()).toEqual([]);
          await organiser.picture();
          await why.getByRole('button', { name: 'Hủy số không lập được' }).click();
          await organiser.confirms();
          await page.getByText('Số đã hủy', { exact: true }).waitFor();
          await organiser.looksRight();

          password('đúng');
          await organiser.go(tab);
          await article
            .getByRole('link', { name: /^\d{3}\/2026$/ })
            .first()
            .click();
          await page.getByRole('heading', { level: 1 }).getByText('Đặng Thị Ngọc').waitFor();
          await organiser.presses('Lập lại ngay');
          await organiser.dialog('Xác nhận').getByRole('button', { name: 'Xác nhận', exact: true }).click();
          await page.getByText('Đã cấp', { exact: true }).waitFor({ timeout: 60_000 });
          await page.getByText('Chữ ký số hợp lệ').waitFor();
          expect(await organiser.text()).toContain(HOLDER);
          await organiser.looksRight();

          await organiser.go(tab);
          await article.getByRole('button', { name: 'Thao tác khác' }).click();
          await page.getByRole('menuitem', { name: 'Bổ sung quyết định đã ký' }).click();
          const late = organiser.dialog('Bổ sung quyết định đã ký');
          await late.getByRole('button', { name: 'Lưu quyết định' }).click();
          await late.getByRole('alert').waitFor();
          await organiser.takesFile(
            'Quyết định.pdf',
            await demoPdf('SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'QUYẾT ĐỊNH', ['Điều 1.']),
            'application/pdf',
          );
          expect(await organiser.seriousFindings()).toEqual([]);
          await organiser.picture();
          await late.getByRole('button', { name: 'Lưu quyết định' }).click();
          await organiser.hears('Đã bổ sung quyết định đã ký');
          await article.getByText('Quyết định.pdf').waitFor();
          await organiser.looksRight();
          expect(organiser.complaints).toEqual([]);
        },
      );
      await organiser.leave();
    },
    240_000,
  );
});
