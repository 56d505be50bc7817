import { organizationId } from '../../../seeds/demo';
import { World } from '../../world/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

const enter = async (number: string, happenedOn: string, more: object = {}): Promise<string> => {
  const answer = await (await world.as('thuky')).post('/records', {
    items: [{ number, title: `Văn bản ${number}`, issuer: 'Sở Xây dựng', happenedOn, ...more }],
  });
  expect(answer.status).toBe(201);
  return answer.body.ids[0];
};
const upload = async (name: string): Promise<string> =>
  (await (await world.as('thuky')).upload('/files', { name, bytes: Buffer.from(`nội dung ${name}`) })).body.id;
const record = async (id: string, who = 'thuky') => (await (await world.as(who)).get(`/records/${id}`)).body;

describe('how long a record is kept', () => {
  it('an organization begins with a suggested list that names no article as the source of its years', async () => {
    const { body } = await (await world.as('thuky')).get('/retention-classes');
    expect(body.items).toHaveLength(6);
    expect(body.mayChange).toBe(true);
    for (const one of body.items)
      expect(one).toMatchObject({ basisKind: 'rule', basisRef: expect.stringMatching(/^Quy định của cơ quan/) });
    const kinds = body.items.flatMap((one: { kinds: string[] }) => one.kinds);
    expect(new Set(kinds).size).toBe(19);
    expect(kinds).toHaveLength(19);
  });

  it('a new record gets the class of its kind, its end, and its files the same', async () => {
    const fileId = await upload('Biên bản.txt');
    const id = await enter('1/BB-SXD', '2025-03-04', { kind: 'inspection-minutes', fileId });
    expect(await record(id)).toMatchObject({ retainUntil: '2031-01-01', retention: { years: 5, startEvent: 'next-year' }, held: false });
    const [row] = await world.sql<{ until: string }>(
      "select to_char(retain_until at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI') as until from file where id = $1",
      [fileId],
    );
    expect(row!.until).toBe('2031-01-01 00:00');
    expect(await record(await enter('1/QĐ-SXD', '2025-03-04', { kind: 'issuing-decision' }))).toMatchObject({
      retainUntil: null,
      retention: { years: null },
    });
  });

  it('the term of a superseded revision runs from the end of its validity', async () => {
    const [row] = await world.sql<{ id: string; valid_to: string; retain_until: string }>(
      `select id, to_char(valid_to, 'YYYY-MM-DD') as valid_to, to_char(retain_until, 'YYYY-MM-DD') as retain_until from record
       where organization_id = $1 and kind = 'effective-revision' and state = 'superseded' limit 1`,
      [organizationId('SXD')],
    );
    expect(row!.retain_until).toBe(`${Number(row!.valid_to.slice(0, 4)) + 5}${row!.valid_to.slice(4)}`);
  });

  it('a changed term moves every record of the class; the term of a file never shrinks', async () => {
    const secretary = await world.as('thuky');
    const fileId = await upload('Khảo sát.txt');
    const made = await secretary.post('/retention-classes', {
      name: 'Khảo sát',
      years: 10,
      startEvent: 'record-date',
      basisKind: 'rule',
      basisRef: 'Danh mục hồ sơ năm 2026',
      kinds: ['satisfaction-survey'],
    });
    expect(made.status).toBe(201);
    const id = await enter('2/BC-SXD', '2024-05-06', { kind: 'satisfaction-survey', fileId });
    expect((await record(id)).retainUntil).toBe('2034-05-06');
    const shorter = await secretary.patch(`/retention-classes/${made.body.id}`, { years: 2 }, { 'if-match': '"1"' });
    expect(shorter).toMatchObject({ status: 200, body: { records: 1 } });
    expect((await record(id)).retainUntil).toBe('2026-05-06');
    const [row] = await world.sql<{ until: string }>("select to_char(retain_until, 'YYYY') as until from file where id = $1", [fileId]);
    expect(row!.until).toBe('2034');
    expect((await secretary.patch(`/retention-classes/${made.body.id}`, { years: 3 }, { 'if-match': '"1"' })).status).toBe(412);
    expect(
      (await secretary.post('/retention-classes', { name: 'Khảo sát', startEvent: 'record-date', basisKind: 'rule', basisRef: 'x y' })).body
        .code,
    ).toBe('class-exists');
  });

  it('records are given another class together, all or none', async () => {
    const secretary = await world.as('thuky');
    const ids = [await enter('3/X', '2020-01-02'), await enter('4/X', '2020-01-02')];
    const { items } = (await secretary.get('/retention-classes')).body;
    const { id: classId } = items.find((one: { years: number }) => one.years === 10);
    const missing = await secretary.post('/record-classifications', {
      recordIds: [...ids, '01990000-0000-7000-8000-000000000000'],
      classId,
    });
    expect(missing).toMatchObject({ status: 422, body: { code: 'unknown-reference', errors: [{ field: 'recordIds[2]' }] } });
    expect((await record(ids[0]!)).retainUntil).toBe('2026-01-01');
    expect((await secretary.post('/record-classifications', { recordIds: ids, classId })).status).toBe(201);
    expect(await record(ids[1]!)).toMatchObject({ retainUntil: '2031-01-01', retention: { classId } });
    expect((await (await world.as('coquan2')).post('/record-classifications', { recordIds: ids, classId })).status).toBe(422);
  });

  it('lists what is due, what is held, and what the archive must get', async () => {
    const secretary = await world.as('thuky');
    const due = await enter('5/X', '2015-01-02');
    const held = await enter('6/X', '2015-01-02');
    expect((await secretary.post(`/records/${held}/hold`, { reason: 'Thanh tra đang xem xét' })).status).toBe(201);
    const idsOf = async (retention: string): Promise<string[]> =>
      (await secretary.get(`/records?limit=200&retention=${retention}`)).body.items.map((one: { id: string }) => one.id);
    expect(await idsOf('due')).toContain(due);
    expect(await idsOf('due')).not.toContain(held);
    expect(await idsOf('held')).toEqual([held]);
    expect(await idsOf('to-hand-over')).toContain(due);
  });
});

describe('tạm dừng hủy', () => {
  it('is placed with its reason, shown, and lifted by who answers for the record, who confirms it', async () => {
    const fileId = await upload('Hồ sơ.txt');
    const id = await enter('7/X', '2015-01-02', { fileId });
    const secretary = await world.as('thuky');
    expect((await secretary.post(`/records/${id}/hold`, { reason: '' })).status).toBe(400);
    expect((await secretary.post(`/records/${id}/hold`, { reason: 'Đang có khiếu nại' })).status).toBe(201);
    expect(await record(id)).toMatchObject({
      held: true,
      hold: { reason: 'Đang có khiếu nại' },
      actions: {
        hold: { allowed: false, because: [{ code: 'held-already' }] },
        liftHold: { allowed: false, because: [{ code: 'right-missing' }] },
      },
    });
    expect((await secretary.post(`/records/${id}/hold`, { reason: 'Lần nữa' })).body.code).toBe('held-already');
    expect((await secretary.post(`/records/${id}/hold-lifting`, { reason: 'Thôi' })).status).toBe(403);
    const head = await world.as('lanhdao', 'fresh');
    expect((await head.post(`/records/${id}/hold-lifting`, { reason: 'Đã giải quyết' })).body.code).toBe('confirmation-required');
    const confirmed = await world.confirmed('lanhdao');
    expect((await confirmed.post(`/records/${id}/hold-lifting`, { reason: 'Đã giải quyết xong khiếu nại' })).status).toBe(201);
    const after = await record(id);
    expect(after).toMatchObject({ held: false, hold: null });
    expect(after.history.map((one: { sentence: string }) => one.sentence)).toEqual(
      expect.arrayContaining(['Tạm dừng hủy: Đang có khiếu nại', 'Thôi tạm dừng hủy: Đã giải quyết xong khiếu nại']),
    );
  });

  it('holds the file in the database as long as one of its records is held', async () => {
    const fileId = await upload('Chung.txt');
    const [one, two] = [await enter('8/X', '2015-01-02', { fileId }), await enter('9/X', '2015-01-02', { fileId })];
    const secretary = await world.as('thuky');
    const confirmed = await world.confirmed('lanhdao');
    for (const id of [one, two]) await secretary.post(`/records/${id}/hold`, { reason: 'Đang có khiếu nại' });
    const held = async () => (await world.sql<{ held: boolean }>('select held from file where id = $1', [fileId]))[0]!.held;
    await confirmed.post(`/records/${one}/hold-lifting`, { reason: 'Đã xong' });
    expect(await held()).toBe(true);
    await confirmed.post(`/records/${two}/hold-lifting`, { reason: 'Đã xong' });
    expect(await held()).toBe(false);
  });
});
