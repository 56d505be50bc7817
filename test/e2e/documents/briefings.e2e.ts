import { randomUUID } from 'node:crypto';
import { documentId, organizationId, personId } from '../../../seeds/demo';
import { World } from '../../world/world';
import { inForce, uploads } from './story';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

async function records(documentIds: string[], more: Record<string, unknown> = {}) {
  const secretary = await world.as('thuky');
  const file = await uploads(secretary, `Biên bản ${randomUUID()}`);
  const answer = await secretary.post('/briefings', {
    kind: 'meeting',
    subject: 'Phổ biến quy trình mới',
    heldOn: '2026-11-20',
    place: 'Phòng họp',
    ledBy: 'Mai Xuân Thành, Giám đốc',
    fileId: file.id,
    documentIds,
    personIds: [personId('nhanvien'), personId('vanthu2')],
    ...more,
  });
  return { answer, id: answer.body.id as string, file };
}
const read = async (who: string, id: string) => (await world.as(who)).get(`/briefings/${id}`);
const recordOf = async (who: string, recordId: string) => (await (await world.as(who)).get(`/records/${recordId}`)).body;
const related = async (who: string, id: string): Promise<{ id: string; kind: string; title: string; state: string }[]> =>
  (await (await world.as(who)).get(`/documents/${id}/records?limit=50`)).body.items;

describe('a briefing in the register of ISO records', () => {
  it('enters it once with its minutes and stands among the records of each document that it made known', async () => {
    const [one, two, other] = [await inForce(world), await inForce(world), await inForce(world)];
    const { id, file } = await records([one.id, two.id]);
    const { recordId } = (await read('thuky', id)).body;
    expect(await recordOf('thuky', recordId)).toMatchObject({
      kind: 'dissemination',
      state: 'valid',
      title: 'Biên bản hội nghị phổ biến quy trình mới',
      happenedOn: '2026-11-20',
      clauses: ['7.3', '7.5.3'],
      sourceType: 'briefing',
      sourceId: id,
      files: [{ id: file.id }],
      retention: { name: 'Văn bản làm minh chứng', years: 5 },
      retainUntil: '2032-01-01',
    });
    for (const document of [one, two])
      expect(await related('khach', document.id)).toContainEqual(expect.objectContaining({ id: recordId, kind: 'dissemination' }));
    expect((await related('khach', other.id)).map((row) => row.id)).not.toContain(recordId);
    const listed = (await (await world.as('tdc')).get(`/records?kind=dissemination&organizationId=${organizationId('SXD')}`)).body.items;
    expect(listed.map((row: { id: string }) => row.id)).toContain(recordId);
  });

  it('a posting is kept by its photo, and is led by nobody', async () => {
    const { id: documentId } = await inForce(world);
    const posting = { kind: 'posting', personIds: [], subject: 'Bộ phận Một cửa' };
    expect((await records([documentId], posting)).answer).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'ledBy', code: 'posting-has-no-leader' }] },
    });
    const { id } = await records([documentId], { ...posting, ledBy: undefined });
    const { recordId, ledBy, people } = (await read('thuky', id)).body;
    expect([ledBy, people, (await recordOf('thuky', recordId)).title]).toEqual([null, 0, 'Ảnh niêm yết: Bộ phận Một cửa']);
  });

  it('is read by whoever reads the documents, with its minutes; names of those present by whoever records such meetings', async () => {
    const { id: documentId, code } = await inForce(world);
    const { id, file } = await records([documentId]);
    const told = { heldOn: '2026-11-20', ledBy: 'Mai Xuân Thành, Giám đốc', people: 2, documents: 1, items: [{ code }] };
    for (const who of ['lanhdao', 'nhanvien', 'khach', 'tdc', 'kiemtra'])
      expect([who, (await read(who, id)).body]).toMatchObject([
        who,
        { ...told, present: null, actions: { strikeOut: { allowed: false } } },
      ]);
    for (const who of ['thuky', 'soatxet', 'vanthu2'])
      expect([who, (await read(who, id)).body]).toMatchObject([
        who,
        { ...told, present: [{ name: 'Lâm Thị Hòa' }, { name: 'Phan Thị Đào' }] },
      ]);
    for (const who of ['khach', 'tdc'])
      expect([who, (await (await world.as(who)).download(`/files/${file.id}/content`)).status]).toEqual([who, 200]);
    for (const who of ['lanhdao', 'nhanvien', 'khach'])
      expect((await (await world.as(who)).get('/briefings')).body.items).toContainEqual(expect.objectContaining({ id, people: 2 }));
    for (const [who, refused] of [
      ['nhanvien', 403],
      ['khach', 403],
      ['lanhdao', 403],
      // Read, but not one’s own to change: as if it were not there.
      ['tdc', 404],
    ] as const) {
      const { status } = await (await world.as(who)).post(`/briefings/${id}/striking-out`, { reason: 'Thử xem' });
      expect([who, status]).toEqual([who, refused]);
    }
    expect((await (await world.as('khach')).get('/briefings/people')).status).toBe(403);
    expect((await read('coquan2', id)).status).toBe(404);
    expect((await (await world.as('coquan2')).get('/briefings')).body.items.map((one: { id: string }) => one.id)).not.toContain(id);
  });

  it('is struck out with its record, unless that proves something', async () => {
    const { id: documentId } = await inForce(world);
    const { id } = await records([documentId]);
    const secretary = await world.as('thuky');
    const { recordId } = (await read('thuky', id)).body;
    await world.sql(`set session_replication_role = replica; insert into evidence select (jsonb_populate_record(e,
      jsonb_build_object('id', uuidv7(), 'record_id', '${recordId}'))).* from evidence e where e.removed_at is null limit 1`);
    const strikes = () => secretary.post(`/briefings/${id}/striking-out`, { reason: 'Nhầm tài liệu' });
    expect(await strikes()).toMatchObject({
      status: 409,
      body: { code: 'record-not-correctable', reasons: [{ code: 'record-is-evidence' }] },
    });
    expect((await read('thuky', id)).body.voidedAt).toBeNull();
    await world.sql(`set session_replication_role = replica; update evidence set removed_at = now() where record_id = '${recordId}'`);
    expect((await strikes()).status).toBe(201);
    const record = await recordOf('khach', recordId);
    expect(record.state).toBe('withdrawn');
    expect(JSON.stringify((await recordOf('thuky', recordId)).history)).toContain('Nhầm tài liệu');
    expect((await related('khach', documentId)).find((row) => row.id === recordId)).toMatchObject({ state: 'withdrawn' });
  });

  it('of the demo stands in the register', async () => {
    expect(await related('khach', documentId('SXD', 'QT-XD-02'))).toContainEqual(
      expect.objectContaining({ kind: 'dissemination', title: 'Biên bản hội nghị phổ biến Hệ thống tài liệu HTQLCL năm 2026' }),
    );
  });
});
