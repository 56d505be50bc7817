import { Antivirus, LateScans } from '@qms/storage';
import { ClamdServer, EICAR } from '../../../libs/storage/testing/clamd-server';
import { pdf } from '../../world/pdf';
import { World } from '../../world/world';

let clamd: ClamdServer;
let world: World;
beforeAll(async () => {
  clamd = await ClamdServer.open();
  world = await World.open({ QMS_CLAMD: clamd.address });
}, 120_000);
afterAll(async () => {
  await world?.close();
  await clamd?.close();
});
afterEach(() => Object.assign(clamd, { instead: undefined, most: Number.POSITIVE_INFINITY }));

const uploads = async (name: string, bytes: Uint8Array) => (await world.as('thuky')).upload('/files', { name, bytes });
const scanOf = async (id: string) => (await (await world.as('thuky')).get(`/files/${id}`)).body.scan;
const health = async () => (await (await world.as('quantri')).get('/storage-health')).body;
/** The antivirus went away; a moment later it is back. */
const away = async <T>(during: () => Promise<T>): Promise<T> => {
  clamd.instead = null;
  try {
    return await during();
  } finally {
    clamd.instead = undefined;
  }
};

describe('a file that comes in', () => {
  it('is scanned before it is kept, and says when', async () => {
    const { status, body } = await uploads('Quy trình.pdf', await pdf('sạch'));
    expect(status).toBe(201);
    expect(await scanOf(body.id)).toEqual({ state: 'clean', at: expect.any(String), signature: null });
  });

  it('with malware is refused by its name, and nothing is kept', async () => {
    const count = async () => (await world.sql<{ n: number }>('select count(*)::int as n from file'))[0]!.n;
    const before = await count();
    const { status, body } = await uploads('Thư mời.txt', Buffer.from(`Kính gửi\n${EICAR}`));
    expect([status, body.code]).toEqual([422, 'file-infected']);
    expect(body.title).toContain('Eicar-Test-Signature');
    expect(await count()).toBe(before);
  });

  it('while no antivirus answers is kept as unscanned, and scanned when it is back', async () => {
    const { body } = await away(async () => uploads('Chờ quét.pdf', await pdf('chờ quét')));
    expect(await scanOf(body.id)).toEqual({ state: 'unscanned', at: null, signature: null });
    await away(async () => expect(await world.app.get(LateScans).turn()).toBe(0));
    while ((await world.app.get(LateScans).turn()) > 0);
    expect(await scanOf(body.id)).toMatchObject({ state: 'clean' });
    expect(await health()).toMatchObject({ antivirus: 'answers', antivirusEngine: expect.stringContaining('ClamAV'), unscanned: 0 });
  });

  it('and is found infected later stays stored and is not given out; the journal says so', async () => {
    const { body } = await away(() => uploads('Thư mời.txt', Buffer.from(`Kính gửi\n${EICAR}`)));
    const secretary = await world.as('thuky');
    const entered = await secretary.post('/records', {
      items: [{ number: '85/TM', title: 'Thư mời', issuer: 'Sở Xây dựng', happenedOn: '2026-11-20', fileId: body.id }],
    });
    expect(entered.status).toBe(201);
    await world.app.get(LateScans).turn();
    expect(await scanOf(body.id)).toMatchObject({ state: 'infected', signature: 'Eicar-Test-Signature' });
    const taken = await secretary.get(`/files/${body.id}/content`);
    expect([taken.status, taken.body.code]).toEqual([422, 'file-infected']);
    expect((await health()).infected).toBe(1);
    const said = await world.sql<{ event: string }>("select event from journal_entry where aggregate_id = $1 and event = 'file.infected'", [
      body.id,
    ]);
    expect(said).toHaveLength(1);
  });

  it('larger than the antivirus takes stays unscanned and does not keep the others waiting', async () => {
    const [large, small] = await away(async () => [
      (await uploads('Rất lớn.txt', Buffer.alloc(300_000, 'a'))).body.id,
      (await uploads('Nhỏ.pdf', await pdf('nhỏ'))).body.id,
    ]);
    clamd.most = 200_000;
    await world.app.get(LateScans).turn();
    expect(await scanOf(small)).toMatchObject({ state: 'clean' });
    expect(await scanOf(large)).toMatchObject({ state: 'unscanned' });
    const direct = await uploads('Rất lớn nữa.txt', Buffer.alloc(300_000, 'b'));
    expect([direct.status, (await scanOf(direct.body.id)).state]).toEqual([201, 'unscanned']);
    clamd.most = Number.POSITIVE_INFINITY;
    await world.sql("update file set scan_due_at = now() - interval '1 hour' where id = $1", [large]);
    await world.app.get(LateScans).turn();
    expect(await scanOf(large)).toMatchObject({ state: 'clean' });
  });

  it('two workers at once scan each file, and neither fails', async () => {
    const { body } = await away(async () => uploads('Hai máy.pdf', await pdf('hai máy')));
    await Promise.all([world.app.get(LateScans).turn(), world.app.get(LateScans).turn()]);
    expect(await scanOf(body.id)).toMatchObject({ state: 'clean' });
  });
});

describe('without an antivirus', () => {
  it('files are kept, and said to be unscanned', async () => {
    const plain = await World.open();
    try {
      expect(plain.app.get(Antivirus).configured).toBe(false);
      const secretary = await plain.as('thuky');
      const { body } = await secretary.upload('/files', { name: 'a.pdf', bytes: await pdf('a') });
      expect((await secretary.get(`/files/${body.id}`)).body.scan).toEqual({ state: 'unscanned', at: null, signature: null });
      expect((await (await plain.as('quantri')).get('/storage-health')).body).toMatchObject({ antivirus: 'none', infected: 0 });
    } finally {
      await plain.close();
    }
  }, 60_000);
});
