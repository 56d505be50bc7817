import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { moveClock } from '@qms/work';
import { DEMO_PASSWORD } from '../../seeds/demo';
import type { Client } from '../world/client';
import { World } from '../world/world';

/**
 * The life of one record of Sở Xây dựng: the minutes of an inspection of 2020, to be kept five years, meet a complaint, go to the archive,
 * reach their term while they are held, and are destroyed once the hold is lifted. The clock stands in 2025 first, then today.
 */
let world: World;
let recordId: string;
let fileId: string;
let sha256: string;
beforeAll(async () => {
  world = await World.open();
});
afterEach(() => moveClock(null));
afterAll(() => world?.close());

const IN_2025 = new Date('2025-08-04T02:00:00Z');
const reasons = (answer: { body: { reasons: { code: string }[] } }): string[] => answer.body.reasons.map(({ code }) => code);
/** Sessions do not last from one year to the next: everybody signs in anew. */
const comes = async (username: string): Promise<Client> => {
  const client = await world.as(username, 'fresh');
  await client.confirm(DEMO_PASSWORD);
  return client;
};
const upload = async (client: Client, name: string): Promise<{ id: string; sha256: string }> =>
  (await client.upload('/files', { name: `${name}.txt`, bytes: Buffer.from(`nội dung ${name}`) })).body;
const lists = async (client: Client) => client.post('/destructions', { title: 'Hồ sơ hết thời hạn năm 2026', recordIds: [recordId] });
const dueNow = async (client: Client): Promise<string[]> =>
  (await client.get('/records?limit=200&retention=due')).body.items.map((one: { id: string }) => one.id);

describe('a record to its end', () => {
  it('1. the secretary enters minutes of 2020; their term is worked out, and nobody may destroy them before', async () => {
    moveClock(IN_2025);
    const secretary = await comes('thuky');
    const file = await upload(secretary, 'Biên bản kiểm tra năm 2020');
    [fileId, sha256] = [file.id, file.sha256];
    const entered = await secretary.post('/records', {
      items: [
        {
          number: '03/BB-ĐKT',
          title: 'Biên bản kiểm tra hệ thống quản lý chất lượng năm 2020',
          issuer: 'Đoàn kiểm tra',
          happenedOn: '2020-05-06',
          kind: 'inspection-minutes',
          fileId,
        },
      ],
    });
    recordId = entered.body.ids[0];
    expect((await secretary.get(`/records/${recordId}`)).body).toMatchObject({ state: 'valid', retainUntil: '2026-01-01', held: false });
    const early = await lists(secretary);
    expect([early.status, reasons(early)]).toEqual([422, ['term-not-over']]);
  });

  it('2. a complaint comes: destroying is halted, with its reason', async () => {
    moveClock(IN_2025);
    const secretary = await comes('thuky');
    expect((await secretary.post(`/records/${recordId}/hold`, { reason: 'Đơn khiếu nại về kết luận kiểm tra' })).status).toBe(201);
    expect((await secretary.get(`/records/${recordId}`)).body.hold).toMatchObject({ reason: 'Đơn khiếu nại về kết luận kiểm tra' });
  });

  it('3. a held record is handed over to the archive all the same, by list and signed minutes', async () => {
    moveClock(IN_2025);
    const secretary = await comes('thuky');
    const { body: list } = await secretary.post('/archive-transfers', { title: 'Hồ sơ kiểm tra năm 2020', recordIds: [recordId] });
    const minutes = await upload(secretary, 'Biên bản giao nhận hồ sơ');
    const taken = await (await comes('vanthu2')).post(`/archive-transfers/${list.id}/reception`, {
      receivedOn: '2025-08-01',
      receiverName: 'Lâm Thị Hòa',
      receiverPost: 'Văn thư',
      number: '02/BB-SXD',
      fileId: minutes.id,
    });
    expect(taken).toMatchObject({ status: 201, body: { state: 'received' } });
    expect((await secretary.get(`/records/${recordId}`)).body).toMatchObject({ archivedOn: '2025-08-01', state: 'valid', held: true });
  });

  it('4. the term is over, the hold is not: the record is not due, and no list takes it', async () => {
    const secretary = await comes('thuky');
    expect(await dueNow(secretary)).not.toContain(recordId);
    const refused = await lists(secretary);
    expect([refused.status, reasons(refused)]).toEqual([422, ['record-held']]);
  });

  it('5. the head lifts the hold; list, council, decision, destruction, its number by the clerk, minutes', async () => {
    const [secretary, head] = [await comes('thuky'), await comes('lanhdao')];
    await head.post(`/records/${recordId}/hold-lifting`, { reason: 'Khiếu nại đã được giải quyết xong' });
    expect(await dueNow(secretary)).toContain(recordId);
    const { id } = (await lists(secretary)).body;
    await secretary.post(`/destructions/${id}/review`, {
      council: 'Cao Thị Bích Vân, Chánh Văn phòng, Chủ tịch\nLâm Thị Hòa, Văn thư, Thư ký',
      opinion: 'Nhất trí hủy',
      reviewedOn: '2026-11-20',
    });
    expect((await head.post(`/destructions/${id}/decision`, {})).body.state).toBe('decided');
    const [row] = await world.sql<{ object_key: string }>('select object_key from file where id = $1', [fileId]);
    const stored = join(world.folder, 'files', row!.object_key);
    expect(existsSync(stored)).toBe(true);
    expect((await secretary.post(`/destructions/${id}/execution`)).body.state).toBe('carried-out');
    expect(existsSync(stored)).toBe(false);
    const clerk = await comes('vanthu2');
    const asked = `Cập nhật số, ngày quyết định hủy “Hồ sơ hết thời hạn năm 2026”`;
    const mine = async () => (await clerk.get('/my-work')).body.items.map((one: { sentence: string }) => one.sentence);
    expect((await mine()).some((sentence: string) => sentence.startsWith(asked))).toBe(true);
    const decision = await upload(clerk, 'Quyết định hủy đã ký');
    const { version } = (await clerk.get(`/destructions/${id}`)).body;
    const numbered = await clerk.post(
      `/destructions/${id}/number`,
      { number: '88/QĐ-SXD', decidedOn: '2026-11-20', fileId: decision.id, reason: 'Văn thư cấp số sau' },
      { 'if-match': `"${version}"` },
    );
    expect(numbered.status).toBe(201);
    expect((await mine()).some((sentence: string) => sentence.startsWith(asked))).toBe(false);
    const minutes = await upload(secretary, 'Biên bản hủy tài liệu');
    const closed = await secretary.post(`/destructions/${id}/minutes`, {
      number: '05/BB-SXD',
      minutesOn: '2026-11-23',
      fileId: minutes.id,
    });
    expect(closed.body.state).toBe('closed');
    // The decision is a record of its own, on which the minutes are based.
    const { items } = (await secretary.get(`/records?q=${encodeURIComponent('88/QĐ-SXD')}`)).body;
    expect((await secretary.get(`/records/${items[0].id}`)).body).toMatchObject({
      sourceType: 'destruction-decision',
      files: [{ id: decision.id }],
      links: [{ relation: 'basis-of', number: '05/BB-SXD' }],
    });
  });

  it('6. the row, the hash and the whole story stay', async () => {
    const { body: gone } = await (await comes('khach')).get(`/records/${recordId}`);
    expect(gone).toMatchObject({ state: 'destroyed', files: [{ id: fileId, sha256, state: 'gone' }] });
    const story = gone.history.map((one: { sentence: string }) => one.sentence).reverse();
    const at = (words: string): number => story.findIndex((sentence: string) => sentence.startsWith(words));
    const steps = ['Tạm dừng hủy', 'Thôi tạm dừng hủy', 'Hủy ngày'].map(at);
    expect(steps).not.toContain(-1);
    expect(steps).toEqual([...steps].sort((one, other) => one - other));
  });
});
