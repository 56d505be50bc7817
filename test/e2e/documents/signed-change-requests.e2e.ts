import { legalDate } from '@qms/work';
import { personId } from '../../../seeds/demo';
import { World } from '../../world/world';
import { joins } from '../signing/story';
import { inForce, uploads, wordsIn } from './story';

const DEPUTY = 'pho1';
const day = (offset: number): string => legalDate(new Date(Date.now() + offset * 86_400_000));
let world: World;
beforeAll(async () => {
  world = await World.open();
  await joins(world, DEPUTY, 'Hà Văn Lộc', 'deputy-head');
}, 120_000);
afterAll(() => world?.close());

const files = async (kind: 'amend' | 'withdraw' = 'amend', who = 'nhanvien') => {
  const document = await inForce(world);
  const { body } = await (await world.as(who)).post('/change-requests', { kind, documentIds: [document.id], reason: 'Quy định mới' });
  return { id: body.id as string, code: document.code };
};
async function entersSheet(id: string, more: Record<string, unknown> = {}, who = 'thuky') {
  const client = await world.as(who);
  const file = await uploads(await world.as('thuky'), `phieu ${id}`);
  const answer = await client.post(`/change-requests/${id}/decision`, {
    decision: 'accept',
    signer: 'Mai Xuân Thành',
    signerPost: 'Giám đốc',
    decidedOn: day(-1),
    decisionFileId: file.id,
    ...more,
  });
  return { file, answer };
}
const read = async (id: string, who = 'thuky') => (await (await world.as(who)).get(`/change-requests/${id}`)).body;
const awaits = async (who: string): Promise<{ link: string; action: string }[]> => (await (await world.as(who)).get('/my-work')).body.items;

describe('a change request that was signed on paper', () => {
  it('is printed as the agency’s own form, to be ticked and signed; afterwards it says how it was decided', async () => {
    const { id, code } = await files();
    const secretary = await world.as('thuky');
    const paper = (accept?: string) => secretary.download(`/change-requests/${id}/paper`, accept ? { accept } : {});
    const { year, number } = await read(id);
    const blank = await paper();
    expect([blank.status, blank.headers.get('vary')]).toEqual([200, expect.stringContaining('accept')]);
    expect(decodeURIComponent(blank.headers.get('content-disposition')!)).toContain(
      `Phiếu đề nghị số ${String(number).padStart(2, '0')} năm ${year}.docx`,
    );
    const said = wordsIn(blank.bytes);
    for (const words of ['SỞ XÂY DỰNG', 'Mã hiệu: BM-HT-01.03', code, 'Quy định mới', '□ Chấp nhận', 'GIÁM ĐỐC', 'Mai Xuân Thành'])
      expect(said).toContain(words);
    expect(said).toMatch(/An Sơn, ngày +tháng +năm \d{4}/);
    const asPdf = await paper('application/pdf');
    expect([asPdf.headers.get('content-type'), asPdf.bytes.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
    expect((await paper('application/json')).status).toBe(406);
    expect((await (await world.as('nhanvien')).download(`/change-requests/${id}/paper`)).status).toBe(200);
    for (const [who, status] of [
      ['coquan2', 404],
      ['khach', 403],
    ] as const)
      expect([who, (await (await world.as(who)).download(`/change-requests/${id}/paper`)).status]).toEqual([who, status]);
    await entersSheet(id, { signer: 'Hà Văn Lộc', signerPost: 'Phó Giám đốc', method: 'KT.' });
    const signed = wordsIn((await paper()).bytes);
    for (const words of ['■ Chấp nhận', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Hà Văn Lộc']) expect(signed).toContain(words);
  });

  it('awaits the secretary beside the head, who need not sign in; of the clerk where there is no secretary', async () => {
    const { id } = await files();
    const secretary = await world.as('thuky');
    const toEnter = { link: `/tai-lieu/phieu-de-nghi/${id}`, action: 'Nhập phiếu đã ký' };
    await secretary.post(`/change-requests/${id}/advisers`, { personIds: [personId('soatxet')] });
    expect(await awaits('thuky')).not.toContainEqual(expect.objectContaining(toEnter));
    await (await world.as('soatxet')).post(`/change-requests/${id}/opinions`, { opinion: 'agree' });
    expect(await awaits('thuky')).toContainEqual(expect.objectContaining(toEnter));
    expect(await awaits('lanhdao')).toContainEqual(expect.objectContaining({ link: toEnter.link, action: 'Quyết định' }));
    for (const who of ['lanhdao', 'vanthu2', 'nhanvien']) expect(await awaits(who)).not.toContainEqual(expect.objectContaining(toEnter));
    const secretariesUntil = (on: string) =>
      world.sql(`set session_replication_role = replica; update membership m set valid_to = ${on} from change_request c
        where c.id = '${id}' and m.organization_id = c.organization_id and m.role = 'iso-secretary'`);
    await secretariesUntil('current_date - 1');
    expect(await awaits('vanthu2')).toContainEqual(expect.objectContaining(toEnter));
    await secretariesUntil('null');
    await entersSheet(id);
    for (const who of ['thuky', 'vanthu2']) expect(await awaits(who)).not.toContainEqual(expect.objectContaining(toEnter));
  });

  it('is accepted by the sheet: who decided, when, the file; it enters the register', async () => {
    const { id, code } = await files();
    expect((await read(id)).actions.enterSignedDecision).toEqual({ allowed: true, because: [] });
    const { file, answer } = await entersSheet(id);
    expect([answer.status, answer.body]).toEqual([201, { id, state: 'accepted' }]);
    expect(await read(id)).toMatchObject({
      state: 'accepted',
      decidedBy: { id: personId('thuky') },
      sheet: { signerName: 'Mai Xuân Thành', signerPost: 'Giám đốc', method: null, decidedOn: day(-1), file: { id: file.id } },
    });
    const { items } = (await (await world.as('thuky')).get('/records?kind=ordinary-document&limit=200')).body;
    expect(items).toContainEqual(
      expect.objectContaining({
        title: expect.stringMatching(new RegExp(`^Phiếu đề nghị số \\d+ năm \\d{4}: sửa đổi ${code}$`)),
        happenedOn: day(-1),
      }),
    );
  });

  it('is refused by the sheet, with the reason; who filed it may enter what another decided', async () => {
    const { id } = await files('amend', 'thuky');
    expect((await entersSheet(id, { decision: 'refuse' })).answer.body).toMatchObject({ errors: [{ field: 'reason' }] });
    expect((await entersSheet(id, { decision: 'refuse', reason: 'Chưa cần thiết', method: 'KT.' })).answer.body.state).toBe('refused');
    expect(await read(id)).toMatchObject({ decisionReason: 'Chưa cần thiết', sheet: { method: 'KT.' } });
    expect((await entersSheet(id)).answer.status).toBe(409);
  });

  it('not by half a sheet, not by staff, and one decided in the app has none', async () => {
    const { id } = await files();
    for (const [more, code, field] of [
      [{ signerPost: undefined }, 'decision-incomplete', 'signerPost'],
      [{ decisionFileId: undefined }, 'decision-incomplete', 'decisionFileId'],
      [{ decidedOn: day(1) }, 'day-to-come', 'decidedOn'],
    ] as const)
      expect([more, (await entersSheet(id, more)).answer.body]).toMatchObject([more, { code, errors: [{ field }] }]);
    expect((await entersSheet(id, {}, 'nhanvien')).answer.status).toBe(403);
    expect((await (await world.as('lanhdao')).post(`/change-requests/${id}/decision`, { decision: 'accept' })).status).toBe(201);
    expect(await read(id)).toMatchObject({ sheet: null, decidedBy: { id: personId('lanhdao') } });
  });

  it('to withdraw awaits head, deputy and secretary, until the decision is there', async () => {
    const { id } = await files('withdraw');
    await entersSheet(id);
    const mine = { link: `/tai-lieu/phieu-de-nghi/${id}`, action: 'Hủy bỏ tài liệu' };
    for (const who of ['lanhdao', DEPUTY, 'thuky'])
      expect([who, await awaits(who)]).toEqual([who, expect.arrayContaining([expect.objectContaining(mine)])]);
    const [document] = (await read(id)).documents;
    const secretary = await world.as('thuky');
    const answer = await secretary.post(`/documents/${document.id}/withdrawal`, {
      reason: 'TTHC bị bãi bỏ',
      signer: 'Mai Xuân Thành',
      signerPost: 'Giám đốc',
      number: '140/QĐ-SXD',
      decidedOn: day(0),
      endsOn: day(3),
      decisionFileId: (await uploads(secretary, 'quyet-dinh-140')).id,
    });
    expect(answer.status).toBe(201);
    for (const who of ['lanhdao', DEPUTY, 'thuky']) expect(await awaits(who)).not.toContainEqual(expect.objectContaining(mine));
    expect((await read(id)).state).toBe('accepted');
  });
});
