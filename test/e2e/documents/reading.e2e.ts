import { randomUUID } from 'node:crypto';
import { organizationId, personId } from '../../../seeds/demo';
import { World } from '../../world/world';
import { joins } from '../signing/story';
import { approves, inForce, submits, uploads } from './story';

interface Own {
  awaiting: { revisionId: string; code: string }[];
  read: { code: string; briefing: string | null }[];
}

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

const own = async (who: string): Promise<Own> => (await (await world.as(who)).get('/readings')).body;
const awaits = async (who: string): Promise<string[]> => (await own(who)).awaiting.map(({ code }) => code);
const distributes = async (documentIds: string[], unitIds: string[] = [], who = 'thuky') =>
  (await world.as(who)).post('/distributions', { documentIds, unitIds });
const ROOM = organizationId('SXD-QLXD');
const OFFICE = organizationId('SXD-VP');
const meeting = async (documentIds: string[], more: Record<string, unknown> = {}) => {
  const secretary = await world.as('thuky');
  const { id: fileId } = await uploads(secretary, `Biên bản ${randomUUID()}`);
  return secretary.post('/briefings', {
    kind: 'meeting',
    subject: 'Phổ biến quy trình mới',
    heldOn: '2026-11-20',
    place: 'Phòng họp',
    fileId,
    documentIds,
    personIds: [personId('nhanvien')],
    ...more,
  });
};

describe('distribution and reading', () => {
  it('of the demo: what was amended after the meeting is still to be read by those whose work it is', async () => {
    expect(await awaits('nhanvien')).toEqual(['QT-XD-02', 'QT-HT-04']);
    expect(await awaits('thuky')).toEqual(['QT-HT-04']);
    expect((await own('nhanvien')).read.map(({ code }) => code)).toEqual(['HD-HT-01', 'QT-HT-01', 'QT-HT-02', 'QT-XD-01', 'QT-XD-03']);
    expect((await (await world.as('nhanvien')).get('/my-work')).body.items).toContainEqual(
      expect.objectContaining({
        sentence: 'Xác nhận đã đọc 2 tài liệu của công việc mình: QT-XD-02, QT-HT-04',
        link: '/doc-tai-lieu',
      }),
    );
  });

  it('a procedure is read by the unit that it goes to, many confirmed at once, and the new revision anew', async () => {
    const [one, two] = [await inForce(world), await inForce(world)];
    expect((await distributes([one.id, two.id], [ROOM])).body).toEqual({ added: 2, already: 0 });
    expect((await distributes([one.id, two.id], [ROOM])).body).toEqual({ added: 0, already: 2 });
    expect(await awaits('nhanvien')).toEqual(expect.arrayContaining([one.code, two.code]));
    expect(await awaits('vanthu2')).not.toContain(one.code);

    const staff = await world.as('nhanvien');
    const revisionIds = [one.revisionId, two.revisionId];
    expect((await staff.post('/readings', { revisionIds })).body).toEqual({ confirmed: 2, already: 0 });
    expect((await staff.post('/readings', { revisionIds })).body).toEqual({ confirmed: 0, already: 2 });
    expect(await awaits('nhanvien')).not.toContain(one.code);

    const secretary = await world.as('thuky');
    const told = (await secretary.get(`/documents/${one.id}/distribution`)).body;
    expect(told.items).toMatchObject([{ unitName: 'Phòng QLXD', readers: 1, read: 1 }]);
    expect(told.readers).toMatchObject([{ person: { name: 'Phan Thị Đào' }, unitName: 'Phòng QLXD', briefing: null }]);

    const next = await secretary.post(`/documents/${one.id}/revisions`, {
      step: 'amendment',
      changeSummary: 'Bổ sung bước 4',
      fileId: (await uploads(secretary, `${one.code} mới`)).id,
    });
    await submits(world, next.body.revisionId);
    const day = await approves(world, next.body.revisionId, { effectiveFrom: undefined });
    // In force on the same day as the one before it is refused: a revision begins after the one that it replaces.
    expect(day.body.code).toBe('begins-before-current');
    await world.sql(
      `set session_replication_role = replica; update revision set effective_from = '2026-01-05' where id = $1`.replace(
        '$1',
        `'${one.revisionId}'`,
      ),
    );
    expect((await approves(world, next.body.revisionId)).body.state).toBe('effective');
    expect(await awaits('nhanvien')).toContain(one.code);
    expect(await staff.post('/readings', { revisionIds: [one.revisionId] })).toMatchObject({
      status: 409,
      body: { code: 'no-longer-in-force' },
    });
  });

  it('who joins a unit later is to read what stands there already; the whole agency is everybody but the head', async () => {
    const document = await inForce(world);
    await distributes([document.id]);
    expect(await awaits('vanthu2')).toContain(document.code);
    expect((await own('lanhdao')).awaiting).toEqual([]);
    const joined = await (await world.as('quantri')).post(`/people/${personId('qlkh')}/memberships`, {
      organizationId: organizationId('SXD'),
      unitId: ROOM,
      role: 'staff',
      validFrom: '2026-11-01',
    });
    expect(joined.status).toBe(201);
    const told = (await (await world.as('thuky')).get(`/documents/${document.id}/distribution`)).body;
    expect(told.readers.map((one: { person: { name: string } }) => one.person.name)).toContain('Huỳnh Tấn Phát');
  });

  it('whoever works in the room is asked and counted, whatever is done there: planning, inspecting, training', async () => {
    const roles = ['planning-officer', 'inspector', 'standards-office-head', 'course-organiser', 'trainer'];
    const people = await Promise.all(roles.map((role, place) => joins(world, `phong-${place}`, `Hà Văn ${place}`, role, 'SXD-VT')));
    const procedure = await inForce(world);
    await distributes([procedure.id], [organizationId('SXD-VT')]);
    const { body } = await (await world.as('thuky')).get(`/documents/${procedure.id}/distribution`);
    expect(body.readers.map(({ person }: { person: { id: string } }) => person.id)).toEqual(expect.arrayContaining(people));
    for (const [place] of roles.entries()) {
      const reader = await world.as(`phong-${place}`);
      expect(await awaits(`phong-${place}`)).toContain(procedure.code);
      expect((await reader.get(`/documents/${procedure.id}`)).status).toBe(200);
      expect((await reader.post('/readings', { revisionIds: [procedure.revisionId] })).body).toEqual({ confirmed: 1, already: 0 });
    }
    const after = (await (await world.as('thuky')).get(`/documents/${procedure.id}/distribution`)).body;
    expect(after.items).toMatchObject([{ read: roles.length }]);
  });

  it('a recorded meeting counts for those present; struck out it counts no more', async () => {
    const document = await inForce(world);
    await distributes([document.id], [ROOM]);
    const { status, body } = await meeting([document.id]);
    expect(status).toBe(201);
    expect(await awaits('nhanvien')).not.toContain(document.code);
    expect((await own('nhanvien')).read.find(({ code }) => code === document.code)!.briefing).toBe('Phổ biến quy trình mới');
    const secretary = await world.as('thuky');
    expect((await secretary.get(`/briefings/${body.id}`)).body).toMatchObject({
      documents: 1,
      people: 1,
      items: [{ code: document.code }],
      present: [{ name: 'Phan Thị Đào' }],
    });
    expect((await secretary.post(`/briefings/${body.id}/striking-out`, { reason: 'Nhầm tài liệu' })).status).toBe(201);
    expect(await awaits('nhanvien')).toContain(document.code);
    expect((await secretary.post(`/briefings/${body.id}/striking-out`, { reason: 'Nhầm tài liệu' })).status).toBe(409);
    expect((await secretary.get('/briefings')).body.items[0]).toMatchObject({ id: body.id, voidedAt: expect.any(String) });
  });

  it('refuses a meeting to come, one without people, a posting with people, a draft', async () => {
    const document = await inForce(world);
    for (const [more, field] of [
      [{ heldOn: '2999-01-01' }, 'heldOn'],
      [{ personIds: [] }, 'personIds'],
      [{ kind: 'posting' }, 'personIds'],
      [{ personIds: [personId('coquan2')] }, 'personIds[0]'],
      [{ documentIds: [randomUUID()] }, 'documentIds[0]'],
    ] as const)
      expect(await meeting([document.id], more)).toMatchObject({ status: 422, body: { errors: [{ field }] } });
    expect((await meeting([document.id], { kind: 'posting', personIds: [] })).status).toBe(201);
  });

  it('an ended distribution asks nobody; the list says how it stood on a day', async () => {
    const document = await inForce(world);
    await distributes([document.id], [ROOM, OFFICE]);
    const secretary = await world.as('thuky');
    const { items } = (await secretary.get(`/documents/${document.id}/distribution`)).body;
    const room = items.find((one: { unitName: string }) => one.unitName === 'Phòng QLXD');
    expect((await secretary.post(`/distributions/${room.id}/ending`, {})).status).toBe(201);
    expect((await secretary.post(`/distributions/${room.id}/ending`, {})).status).toBe(409);
    expect(await awaits('nhanvien')).not.toContain(document.code);
    const today = (await secretary.get('/distributions?limit=200')).body.items;
    expect(today.filter((one: { code: string }) => one.code === document.code)).toHaveLength(1);
    const then = (await secretary.get('/distributions?limit=200&asOf=2026-06-01')).body.items;
    expect(then.map((one: { code: string }) => one.code)).toEqual([
      'HD-HT-01',
      'QT-GT-01',
      'QT-GT-02',
      'QT-HT-01',
      'QT-HT-02',
      'QT-HT-04',
      'QT-XD-01',
      'QT-XD-02',
      'QT-XD-03',
    ]);
    const sheet = await secretary.download('/distributions/list.xlsx?asOf=2026-06-01');
    expect([sheet.status, sheet.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });

  it('is nobody else’s: staff do not distribute, another agency neither sees nor confirms', async () => {
    const document = await inForce(world);
    expect((await distributes([document.id], [], 'nhanvien')).status).toBe(403);
    expect(await distributes([document.id], [], 'coquan2')).toMatchObject({ status: 422, body: { errors: [{ field: 'documentIds[0]' }] } });
    const foreign = await (await world.as('coquan2')).post('/readings', { revisionIds: [document.revisionId] });
    expect(foreign).toMatchObject({ status: 422, body: { errors: [{ field: 'revisionIds[0]' }] } });
    expect((await (await world.as('khach')).post('/readings', { revisionIds: [document.revisionId] })).status).toBe(403);
    expect((await (await world.as('nhanvien')).get(`/documents/${document.id}/distribution`)).status).toBe(404);
  });

  it('ten confirmations of one revision at once: one reading', async () => {
    const document = await inForce(world);
    const staff = await world.as('nhanvien');
    const answers = await Promise.all(Array.from({ length: 10 }, () => staff.post('/readings', { revisionIds: [document.revisionId] })));
    expect(answers.reduce((all, { body }) => all + body.confirmed, 0)).toBe(1);
    expect(await world.sql('select 1 from reading where revision_id = $1', [document.revisionId])).toHaveLength(1);
  });
});
