import { organizationId, personId } from '../../../seeds/demo';
import { World } from '../../world/world';
import { approves, drafts, submits, uploads } from '../documents/story';
import { enters } from '../records/hand-story';
import { absent, awaits, day, joins, vnDay } from './story';

let world: World;
let building: string;
let transport: string;
beforeAll(async () => {
  world = await World.open();
  building = await joins(world, 'pho1', 'Hà Văn Lộc', 'deputy-head');
  transport = await joins(world, 'pho2', 'Tô Thị Hiền', 'deputy-head');
});
afterAll(() => world?.close());

const DECIDED = 'Thông báo số 7/TB-SXD ngày 05/01/2026';
const assigns = async (personIdOf: string, more: Record<string, unknown>, who = 'thuky') =>
  (await world.as(who)).post('/deputy-fields', { personId: personIdOf, decided: DECIDED, validFrom: '2026-01-05', ...more });
const submitted = async (unit: string | null) => {
  const document = await drafts(world, unit ? { unitId: organizationId(unit) } : {});
  await submits(world, document.revisionId);
  return document;
};
const sees = async (who: string, code: string): Promise<string | undefined> => (await awaits(world, who)).find((one) => one.includes(code));
interface Deputy {
  id: string;
  seesEverything: boolean;
  fields: { id: string; standing: string }[];
}
const deputies = async (): Promise<Deputy[]> => (await (await world.as('thuky')).get('/deputy-fields')).body.items;

describe('deputies by field (KT.)', () => {
  it('of the demo: the deputy of Sở KH&CN has her field', async () => {
    const { items } = (await (await world.as('vanthu')).get('/deputy-fields')).body;
    expect(items).toMatchObject([
      {
        name: 'Lê Thị Minh Nguyệt',
        seesEverything: false,
        fields: [{ unit: { shortName: 'Phòng TĐC' } }, { procedureField: 'Tiêu chuẩn Đo lường Chất lượng' }],
      },
    ]);
  });

  it('without a field a deputy sees and signs everything, and the list says so', async () => {
    const document = await submitted('SXD-VT');
    expect((await deputies()).map(({ seesEverything }) => seesEverything)).toEqual([true, true]);
    expect(await sees('pho1', document.code)).toContain(document.code);
    const answer = await approves(world, document.revisionId, {}, 'pho1');
    expect(answer.body.state).toBe('effective');
    const { approval } = (await (await world.as('thuky')).get(`/revisions/${document.revisionId}`)).body;
    expect(approval).toMatchObject({ method: 'KT.', reason: null });
  });

  it('with fields what lies in them goes to that deputy, and the head sees all; outside it asks a reason that is kept', async () => {
    expect((await assigns(building, { unitIds: [organizationId('SXD-QLXD')] })).status).toBe(201);
    expect((await assigns(transport, { unitIds: [organizationId('SXD-VT')] })).status).toBe(201);
    const [his, hers, nobodys] = [await submitted('SXD-QLXD'), await submitted('SXD-VT'), await submitted(null)];
    expect([await sees('pho1', his.code), await sees('pho1', hers.code), await sees('pho1', nobodys.code)].map(Boolean)).toEqual([
      true,
      false,
      false,
    ]);
    expect([await sees('pho2', his.code), await sees('pho2', hers.code)].map(Boolean)).toEqual([false, true]);
    for (const { code } of [his, hers, nobodys]) expect(await sees('lanhdao', code)).toContain(code);

    const deputy = await world.confirmed('pho1');
    const shown = (await deputy.get(`/revisions/${hers.revisionId}`)).body.actions.approve;
    expect(shown).toMatchObject({
      allowed: true,
      because: [{ code: 'outside-own-field', basis: { kind: 'rule', ref: 'Phân công lĩnh vực phụ trách của cơ quan' } }],
    });
    expect(await approves(world, hers.revisionId, {}, 'pho1')).toMatchObject({
      status: 422,
      body: { code: 'reason-required', reasons: [{ code: 'outside-own-field' }] },
    });
    const reason = 'Phó Giám đốc phụ trách đang công tác, Giám đốc giao ký';
    expect((await approves(world, hers.revisionId, { reason }, 'pho1')).body.state).toBe('effective');
    expect((await deputy.get(`/revisions/${hers.revisionId}`)).body.approval).toMatchObject({ reason, method: 'KT.' });
    expect((await approves(world, his.revisionId, {}, 'pho1')).body.state).toBe('effective');
    expect((await approves(world, nobodys.revisionId)).body.state).toBe('effective');
  });

  it('an uploaded decision signed KT. is held against the field that its signer had on its day, as one approved here is', async () => {
    const clerk = await world.as('vanthu2');
    const signed = async (document: { revisionId: string; sha256: string; code: string }, more: Record<string, unknown>) =>
      clerk.post(`/revisions/${document.revisionId}/approvals`, {
        sha256: document.sha256,
        method: 'KT.',
        signer: 'Hà Văn Lộc',
        signerPost: 'Phó Giám đốc',
        number: '31/QĐ-SXD',
        decidedOn: day(0),
        decisionFileId: (await uploads(clerk, `Quyết định ${document.code}`)).id,
        ...more,
      });
    const hers = await submitted('SXD-VT');
    const outside = { status: 422, body: { code: 'reason-required', reasons: [{ code: 'outside-own-field' }] } };
    expect(await signed(hers, {})).toMatchObject(outside);
    // Nobody knows the field of a name that no deputy bears: a slip of the keys is no way around it.
    expect(await signed(hers, { signer: 'Tô Thị Hiềng' })).toMatchObject(outside);
    const reason = 'Giám đốc giao ký khi Phó Giám đốc phụ trách đi công tác';
    expect((await signed(hers, { reason })).body.state).toBe('effective');
    expect((await clerk.get(`/revisions/${hers.revisionId}`)).body.approval).toMatchObject({
      kind: 'signed-decision',
      method: 'KT.',
      signerName: 'Hà Văn Lộc',
      reason,
    });
    for (const more of [{ signer: 'TÔ  THỊ HIỀN' }, { signer: 'Mai Xuân Thành', method: undefined }])
      expect((await signed(await submitted('SXD-VT'), more)).body.state).toBe('effective');
    // On a day before the fields were assigned everything was every deputy's.
    expect((await signed(await submitted('SXD-VT'), { decidedOn: '2026-01-04', effectiveFrom: day(0) })).body.state).toBe('effective');
  });

  it('deciding on a destruction awaits the deputy in whose field all of its records lie, and the head always', async () => {
    const secretary = await world.as('thuky');
    const record = (unit: string | null): Promise<string> =>
      enters(secretary, { happenedOn: '2015-03-04', ...(unit && { unitId: organizationId(unit) }) });
    const list = async (title: string, units: (string | null)[]): Promise<void> => {
      const recordIds = await Promise.all(units.map(record));
      const made = await secretary.post('/destructions', { title, recordIds });
      expect(made.status).toBe(201);
      const reviewed = await secretary.post(`/destructions/${made.body.id}/review`, {
        council: 'Cao Thị Bích Vân, Chánh Văn phòng, Chủ tịch',
        opinion: 'Nhất trí hủy',
        reviewedOn: day(0),
      });
      expect(reviewed.status).toBe(201);
    };
    await list('Hủy của xây dựng', ['SXD-QLXD', 'SXD-QLXD']);
    await list('Hủy của hai phòng', ['SXD-QLXD', 'SXD-VT']);
    await list('Hủy của cơ quan', [null]);
    const lists = ['Hủy của xây dựng', 'Hủy của hai phòng', 'Hủy của cơ quan'];
    const shown = async (who: string) => Promise.all(lists.map(async (one) => Boolean(await sees(who, one))));
    expect(await shown('lanhdao')).toEqual([true, true, true]);
    expect(await shown('pho1')).toEqual([true, false, false]);
    expect(await shown('pho2')).toEqual([false, false, false]);
    const { id } = (await absent(world, 'lanhdao', null)).body;
    expect(await sees('pho1', 'Hủy của xây dựng')).toMatch(/thay Mai Xuân Thành/);
    expect(await shown('pho2')).toEqual([false, false, true]);
    await (await world.as('lanhdao')).delete(`/absences/${id}`);
  });

  it('a package goes to the deputy in whose field all of its documents lie', async () => {
    const secretary = await world.as('thuky');
    const own = await drafts(world, { unitId: organizationId('SXD-QLXD') });
    const other = await drafts(world, { unitId: organizationId('SXD-VT') });
    const pack = async (subject: string, revisionIds: string[]) => {
      const { id } = (await secretary.post('/issuances', { subject, revisionIds })).body;
      expect((await secretary.post(`/issuances/${id}/submission`, {})).status).toBe(201);
      return id as string;
    };
    await pack('Quy trình xây dựng', [own.revisionId]);
    const mixed = await pack('Quy trình hai phòng', [
      (await drafts(world, { unitId: organizationId('SXD-QLXD') })).revisionId,
      other.revisionId,
    ]);
    expect(await sees('pho1', 'Quy trình xây dựng')).toContain('Quy trình xây dựng');
    expect(await sees('pho1', 'Quy trình hai phòng')).toBeUndefined();
    expect(await sees('lanhdao', 'Quy trình hai phòng')).toContain('Quy trình hai phòng');
    const { actions } = (await (await world.as('pho1')).get(`/issuances/${mixed}`)).body;
    expect(actions.approve.because).toMatchObject([{ code: 'outside-own-field' }]);
  });

  it('while the head is away his deputies sign for him: of the field, what is nobody’s each, or whom he named everything', async () => {
    const [his, nobodys] = [await submitted('SXD-QLXD'), await submitted(null)];
    const head = await world.as('lanhdao');
    const { id } = (await absent(world, 'lanhdao', null)).body;
    expect(await sees('pho1', his.code)).toMatch(new RegExp(` - thay Mai Xuân Thành \\(vắng đến ${vnDay(3)}\\)$`));
    expect(await sees('pho1', nobodys.code)).toMatch(/thay Mai Xuân Thành/);
    expect(await sees('pho2', his.code)).toBeUndefined();
    const { version } = (await head.get('/absences')).body.items.find((one: { id: string }) => one.id === id);
    await head.patch(`/absences/${id}`, { standInId: transport }, { 'if-match': `"${version}"` });
    expect(await sees('pho2', his.code)).toMatch(/thay Mai Xuân Thành/);
    expect(await sees('pho1', his.code)).not.toMatch(/thay/);
    expect(await sees('pho1', nobodys.code)).toBeUndefined();
    expect((await approves(world, his.revisionId, {}, 'pho2')).body.state).toBe('effective');
    await head.delete(`/absences/${id}`);
    expect(await sees('pho2', nobodys.code)).toBeUndefined();
    await approves(world, nobodys.revisionId);
  });

  it('a deputy who stands in for another sees and signs what is hers', async () => {
    const hers = await submitted('SXD-VT');
    const { id } = (await absent(world, 'pho2', building)).body;
    expect(await sees('pho1', hers.code)).toMatch(/thay Tô Thị Hiền/);
    expect((await approves(world, hers.revisionId, {}, 'pho1')).body.state).toBe('effective');
    await (await world.as('pho2')).delete(`/absences/${id}`);
  });

  it('has one deputy at a time, an act, and an end; a rule of the agency, which its head switches off', async () => {
    expect((await assigns(transport, { unitIds: [organizationId('SXD-QLXD')] })).body).toMatchObject({
      code: 'field-of-another',
      title: 'Phòng QLXD đã được phân công cho Hà Văn Lộc trong thời gian này',
    });
    expect((await assigns(personId('soatxet'), { unitIds: [organizationId('SXD-VP')] })).body.code).toBe('not-a-deputy');
    expect((await assigns(transport, {})).body.code).toBe('field-empty');
    expect((await assigns(transport, { unitIds: [organizationId('TDC')] })).body.code).toBe('unknown-reference');
    expect((await assigns(transport, { unitIds: [organizationId('SXD-VP')] }, 'nhanvien')).status).toBe(403);
    const twice = await Promise.all([
      assigns(transport, { procedureFields: ['Hoạt động xây dựng'] }),
      assigns(building, { procedureFields: ['hoạt động XÂY DỰNG'] }, 'vanthu2'),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);

    const hers = await submitted('SXD-VT');
    const head = await world.confirmed('lanhdao');
    expect((await head.put('/organization-rules/deputy-signs-own-field', { enabled: false })).status).toBe(200);
    expect(await sees('pho1', hers.code)).toContain(hers.code);
    expect((await (await world.as('pho1')).get(`/revisions/${hers.revisionId}`)).body.actions.approve.because).toEqual([]);
    await head.put('/organization-rules/deputy-signs-own-field', { enabled: true });

    const [his] = (await deputies()).find((one) => one.id === building)!.fields;
    const secretary = await world.as('thuky');
    expect((await secretary.post(`/deputy-fields/${his!.id}/end`, { validTo: day(0) })).status).toBe(200);
    expect((await secretary.post(`/deputy-fields/${his!.id}/end`, { validTo: day(0) })).body.code).toBe('wrong-state');
  });
});
