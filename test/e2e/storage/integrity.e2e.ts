import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Scrub } from '@qms/storage';
import type { Client } from '../../world/client';
import { World } from '../../world/world';

/** Ways in which a stored file goes bad. */
const HARM: readonly ((path: string) => void)[] = [
  (path) => {
    const bytes = readFileSync(path);
    bytes[Math.floor(bytes.length / 2)]! ^= 0x20;
    writeFileSync(path, bytes);
  },
  (path) => truncateSync(path, 3),
  (path) => writeFileSync(path, ''),
  (path) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('x')])),
  (path) => unlinkSync(path),
];
const COUNT = 50;

interface Planted {
  readonly id: string;
  readonly recordId: string;
  readonly path: string;
  readonly bytes: Buffer;
}

/** Fifty files of the register, ten of them larger than what is proved in memory. */
async function enter(world: World, secretary: Client): Promise<Planted[]> {
  const planted: Planted[] = [];
  for (let n = 0; n < COUNT; n++) {
    const bytes = Buffer.from(`Hồ sơ số ${n}\n`.repeat(n % 5 === 0 ? 200_000 : 20 + n));
    const { body } = await secretary.upload('/files', { name: `Hồ sơ ${n}.txt`, bytes });
    const { body: entered } = await secretary.post('/records', {
      items: [{ number: `${n}/HS`, title: `Hồ sơ số ${n}`, issuer: 'Sở Xây dựng', happenedOn: '2026-01-02', fileId: body.id }],
    });
    const [row] = await world.sql<{ object_key: string }>('select object_key from file where id = $1', [body.id]);
    planted.push({ id: body.id, recordId: entered.ids[0], path: join(world.folder, 'files', row!.object_key), bytes });
  }
  return planted;
}
const harm = ({ path }: Planted, n: number): void => {
  chmodSync(path, 0o600);
  HARM[n % HARM.length]!(path);
};

describe('fifty planted corruptions, with second copies', () => {
  let world: World;
  let second: string;
  let secretary: Client;
  let planted: Planted[];
  beforeAll(async () => {
    second = mkdtempSync(join(tmpdir(), 'qms-second-'));
    world = await World.open({ QMS_SECOND_DIR: second });
    secretary = await world.as('thuky');
    planted = await enter(world, secretary);
    while ((await world.app.get(Scrub).copy()) > 0);
  }, 60_000);
  afterAll(async () => {
    await world?.close();
    rmSync(second, { recursive: true, force: true });
  });

  it('every adopted file has a second copy', async () => {
    expect(
      await world.sql("select count(*)::int as n from file where state = 'stored' and adopted_at is not null and copied_at is null"),
    ).toEqual([{ n: 0 }]);
  });

  it('a download finds the first, restores it and serves sound bytes alone', async () => {
    for (const n of [0, 4]) {
      harm(planted[n]!, n);
      const answer = await secretary.download(`/files/${planted[n]!.id}/content`);
      expect([answer.status, answer.bytes.equals(planted[n]!.bytes)]).toEqual([200, true]);
      expect(readFileSync(planted[n]!.path).equals(planted[n]!.bytes)).toBe(true);
    }
  });

  it('50 found, 50 restored, each said in the history of its record; no alarm is left', async () => {
    for (const [n, one] of planted.entries()) harm(one, n);
    expect(await world.app.get(Scrub).turn('all')).toMatchObject({ restored: COUNT, damaged: 0 });
    for (const one of planted) expect(readFileSync(one.path).equals(one.bytes)).toBe(true);
    for (const one of planted.slice(0, 5)) {
      const { body } = await secretary.get(`/records/${one.recordId}`);
      expect(body.files[0].damaged).toBe(false);
      expect(body.history.map((entry: { sentence: string }) => entry.sentence)).toContainEqual(
        expect.stringMatching(/^Tệp (hỏng|mất) đã được khôi phục từ bản sao thứ hai: Hồ sơ \d+\.txt$/),
      );
    }
    expect(await world.app.get(Scrub).turn('all')).toMatchObject({ restored: 0, damaged: 0 });
  });

  it('a second copy that is bad as well restores nothing', async () => {
    const one = planted[7]!;
    const copy = join(second, one.path.slice(join(world.folder, 'files').length));
    chmodSync(copy, 0o600);
    writeFileSync(copy, 'hỏng');
    harm(one, 1);
    expect(await world.app.get(Scrub).turn('all')).toMatchObject({ restored: 0, damaged: 1 });
    expect((await secretary.download(`/files/${one.id}/content`)).status).toBe(502);
    // Somebody brings it back: it is whole again without a further act.
    writeFileSync(one.path, one.bytes);
    await world.app.get(Scrub).turn('all');
    expect((await secretary.download(`/files/${one.id}/content`)).bytes.equals(one.bytes)).toBe(true);
  });

  it('a file that goes bad before its first copy is marked, a bad copy is made anew, and neither keeps the next one waiting', async () => {
    const files: string[] = [];
    for (const text of ['hỏng trước', 'bản sao hỏng', 'lành']) {
      const { body } = await secretary.upload('/files', { name: `${text}.txt`, bytes: Buffer.from(text) });
      await secretary.post('/records', {
        items: [{ number: `${text}/HS`, title: text, issuer: 'Sở Xây dựng', happenedOn: '2026-01-02', fileId: body.id }],
      });
      const [row] = await world.sql<{ object_key: string }>('select object_key from file where id = $1', [body.id]);
      files.push(row!.object_key);
    }
    const [bad, copied, sound] = files as [string, string, string];
    chmodSync(join(world.folder, 'files', bad), 0o600);
    writeFileSync(join(world.folder, 'files', bad), 'khác hẳn');
    mkdirSync(join(second, copied.slice(0, 2)), { recursive: true });
    writeFileSync(join(second, copied), 'bản sao khác');
    expect(await world.app.get(Scrub).copy()).toBe(3);
    const told = await world.sql<{ key: string; damaged: boolean; copied: boolean }>(
      'select object_key as key, damaged_at is not null as damaged, copied_at is not null as copied from file where object_key = any ($1)',
      [files],
    );
    expect(Object.fromEntries(told.map(({ key, ...of }) => [key, of]))).toEqual({
      [bad]: { damaged: true, copied: false },
      [copied]: { damaged: false, copied: true },
      [sound]: { damaged: false, copied: true },
    });
    expect(readFileSync(join(second, copied), 'utf8')).toBe('bản sao hỏng');
    writeFileSync(join(world.folder, 'files', bad), 'hỏng trước');
    await world.app.get(Scrub).turn('all');
  });

  it('what is destroyed goes from both stores', async () => {
    const { body } = await secretary.upload('/files', { name: 'Bỏ.txt', bytes: Buffer.from('sẽ bị hủy') });
    const { body: entered } = await secretary.post('/records', {
      items: [{ number: '1/H', title: 'Hồ sơ cũ', issuer: 'Sở Xây dựng', happenedOn: '2015-01-02', fileId: body.id }],
    });
    await world.app.get(Scrub).copy();
    const [row] = await world.sql<{ object_key: string }>('select object_key from file where id = $1', [body.id]);
    const copies = [join(world.folder, 'files', row!.object_key), join(second, row!.object_key)];
    expect(copies.map((path) => existsSync(path))).toEqual([true, true]);
    const made = await secretary.post('/destructions', { title: 'Danh mục', recordIds: entered.ids });
    await secretary.post(`/destructions/${made.body.id}/review`, { council: 'Hội đồng', opinion: 'Nhất trí', reviewedOn: '2026-11-20' });
    await (await world.confirmed('lanhdao')).post(`/destructions/${made.body.id}/decision`, {});
    await (await world.confirmed('thuky')).post(`/destructions/${made.body.id}/execution`);
    expect(copies.map((path) => existsSync(path))).toEqual([false, false]);
  });
});

describe('fifty planted corruptions, without second copies', () => {
  let world: World;
  let secretary: Client;
  let planted: Planted[];
  beforeAll(async () => {
    world = await World.open();
    secretary = await world.as('thuky');
    planted = await enter(world, secretary);
    for (const [n, one] of planted.entries()) harm(one, n);
  }, 60_000);
  afterAll(() => world?.close());

  it('no corrupt byte is served, found by reading or not', async () => {
    for (const one of planted.slice(0, 10)) {
      const answer = await secretary.download(`/files/${one.id}/content`);
      expect([answer.status, JSON.parse(answer.bytes.toString()).code]).toEqual([502, 'file-damaged']);
    }
  });

  it('50 found; each an alarm on its record and to the administrator', async () => {
    expect(await world.app.get(Scrub).turn('all')).toMatchObject({ restored: 0, damaged: COUNT });
    for (const one of planted) {
      const answer = await secretary.download(`/files/${one.id}/content`);
      expect([answer.status, JSON.parse(answer.bytes.toString()).code]).toEqual([502, 'file-damaged']);
    }
    expect((await secretary.get(`/records/${planted[0]!.recordId}`)).body.files[0].damaged).toBe(true);
    const administrator = await world.as('quantri');
    expect((await administrator.get('/my-work')).body.items).toContainEqual(
      expect.objectContaining({ kind: 'storage.damaged', link: '/kho-tep' }),
    );
    const { body } = await administrator.get('/storage-health');
    expect(body).toMatchObject({ secondCopies: 'none' });
    expect(body.damaged.map((one: { id: string }) => one.id).sort()).toEqual(planted.map(({ id }) => id).sort());
    expect((await secretary.get('/storage-health')).status).toBe(403);
  });

  it('is said once, however often it is found', async () => {
    await world.app.get(Scrub).turn('all');
    expect(await world.sql("select count(*)::int as n from journal_entry where event = 'file.damaged'")).toEqual([{ n: COUNT }]);
  });
});
