import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import { fill, goOn, type Line, type Paper, send, sha, start } from '../records/upload-story';
import { BAD_FILES, STRANGE_NAMES } from './bad-files';

const spool = mkdtempSync(join(tmpdir(), 'qms-spool-'));
let world: World;
let secretary: Client;
beforeAll(async () => {
  // Uploads are spooled where nothing else is, so that a half one that stays behind is seen.
  world = await World.open({ TMPDIR: spool });
  secretary = await world.as('thuky');
});
afterAll(async () => {
  rmSync(spool, { recursive: true, force: true });
  await world?.close();
});

/** What stands of files: rows by state, objects in the store, and what lies in the spool. */
async function standing() {
  const rows = await world.sql<{ state: string; n: number }>('select state, count(*)::int as n from file group by state order by state');
  const objects = readdirSync(join(world.folder, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return { rows, objects: objects.length, spool: readdirSync(spool) };
}
const paperOf = (path: string, bytes: Buffer): Paper => ({ path, bytes, sha256: sha(bytes) });
const lines = async (batch: string, language = 'vi'): Promise<(Line & { refusal: string | null })[]> =>
  (await secretary.get(`/upload-batches/${batch}`, { 'accept-language': language })).body.lines;
const ENGLISH = { 'accept-language': 'en' };

describe('a single upload', () => {
  it.each(BAD_FILES)('of $what is refused in words that name it, leaves nothing, and hinders nothing after it', async (bad) => {
    const before = await standing();
    const answer = await secretary.upload('/files', bad);
    expect(answer).toMatchObject({ status: 422, body: { code: bad.code, title: bad.vi, detail: `Tệp: ${bad.name}` } });
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    const english = await secretary.upload('/files', bad, {}, ENGLISH);
    expect(english).toMatchObject({ status: 422, body: { code: bad.code, title: bad.en, detail: `File: ${bad.name}` } });
    expect(await standing()).toEqual(before);
    const good = await secretary.upload('/files', { name: 'Bản đúng.txt', bytes: Buffer.from(bad.what) });
    expect(good.status).toBe(201);
    expect((await secretary.download(`/files/${good.body.id}/content`)).bytes.toString()).toBe(bad.what);
  });

  it('larger than anything that is taken in is refused when it is read to its end, and the line stays usable', async () => {
    const before = await standing();
    const bytes = Buffer.alloc(11 * 1024 * 1024, 'a');
    expect(await secretary.upload('/files', { name: 'Dài.txt', bytes })).toMatchObject({
      status: 413,
      body: { code: 'file-too-large', title: 'Tệp vượt quá dung lượng cho phép', detail: 'Tệp: Dài.txt' },
    });
    expect(await standing()).toEqual(before);
  });

  it.each(STRANGE_NAMES)('with a name %s comes in and comes back', async (what, name, kept) => {
    const { status, body } = await secretary.upload('/files', { name, bytes: Buffer.from(what) });
    expect(status).toBe(201);
    expect(body.name).toMatch(kept);
    expect(Buffer.byteLength(body.name)).toBeLessThanOrEqual(200);
    expect((await secretary.download(`/files/${body.id}/content`)).bytes.toString()).toBe(what);
  });

  it('whose name says nothing is refused', async () => {
    expect(await secretary.upload('/files', { name: '...', bytes: Buffer.from('x') })).toMatchObject({
      status: 422,
      body: { code: 'file-name-invalid', title: 'Tên tệp không hợp lệ' },
    });
  });

  it('of what is there already is a file of its own: neither stands or falls with the other', async () => {
    const file = { name: 'Hai lần.txt', bytes: Buffer.from('cùng một nội dung') };
    const [one, two] = [await secretary.upload('/files', file), await secretary.upload('/files', file)];
    expect(one.body.sha256).toBe(two.body.sha256);
    expect(one.body.id).not.toBe(two.body.id);
    for (const { body } of [one, two]) expect((await secretary.download(`/files/${body.id}/content`)).bytes).toEqual(file.bytes);
  });
});

describe('a folder', () => {
  it('names each bad file with its own reason in both languages, keeps the good one, and takes the mended ones', async () => {
    const before = await standing();
    const bad = BAD_FILES.map((one) => paperOf(`Quý I/${one.name}`, one.bytes));
    const good = paperOf('Quý I/Bản tốt.txt', Buffer.from('bản tốt'));
    const batch = await start(secretary, 'Thư mục có tệp xấu', [...bad, good]);
    for (const [place, { code, bytes, name }] of BAD_FILES.entries()) {
      const line = (await lines(batch))[place]!;
      if (bytes.length === 0) expect(line).toMatchObject({ state: 'refused' });
      else expect(await send(secretary, batch, line.id, bytes)).toMatchObject({ status: 422, body: { code, detail: `Tệp: ${name}` } });
    }
    await goOn(secretary, batch, [good]);
    for (const [language, word] of [
      ['vi', (one: (typeof BAD_FILES)[number]) => one.vi],
      ['en', (one: (typeof BAD_FILES)[number]) => one.en],
    ] as const)
      expect((await lines(batch, language)).map(({ path, state, refusal }) => [path, state, refusal])).toEqual([
        ...BAD_FILES.map((one) => [`Quý I/${one.name}`, 'refused', word(one)]),
        ['Quý I/Bản tốt.txt', 'arrived', null],
      ]);
    const after = await standing();
    expect(after.objects).toBe(before.objects + 1);
    expect(after.rows.find(({ state }) => state === 'pending')).toEqual(before.rows.find(({ state }) => state === 'pending'));
    expect(after.spool).toEqual([]);
    await fill(secretary, batch);
    expect(await secretary.post(`/upload-batches/${batch}/entry`)).toMatchObject({
      status: 409,
      body: { reasons: [{ code: 'files-were-refused' }] },
    });

    // Mended under the same names where a text can be what the name says; the rest is left out.
    const mended = bad.filter(({ path }) => path.endsWith('.txt')).map(({ path }) => paperOf(path, Buffer.from(`đã sửa ${path}`)));
    const files = mended.map(({ path, bytes, sha256 }) => ({ path, size: bytes.length, sha256 }));
    expect((await secretary.post(`/upload-batches/${batch}/files`, { files })).status).toBe(201);
    expect(await goOn(secretary, batch, mended)).toBe(mended.length);
    const refused = (await lines(batch)).filter(({ state }) => state === 'refused');
    expect(refused).toHaveLength(BAD_FILES.length - mended.length);
    await fill(secretary, batch, undefined, { lines: refused.map(({ id }) => ({ id, leftOut: true })) });
    const entered = await secretary.post(`/upload-batches/${batch}/entry`);
    expect(entered).toMatchObject({ status: 201, body: { state: 'entered' } });
    expect(entered.body.recordIds).toHaveLength(mended.length + 1);
  });

  it('with strange names and two files of one hash comes in whole, every file under its name', async () => {
    const named = STRANGE_NAMES.map(([what, given]) => paperOf(`Tên lạ/${given}`, Buffer.from(`folder ${what}`)));
    const twin = { ...named[0]!, path: 'Tên lạ/Bản sao.txt' };
    const batch = await start(secretary, 'Tên lạ', [...named, twin]);
    const declared = await lines(batch);
    expect(declared.at(-1)).toMatchObject({ path: 'Tên lạ/Bản sao.txt', state: 'left-out', sameAs: declared[0]!.path });
    expect(
      await goOn(
        secretary,
        batch,
        named.map((one, i) => ({ ...one, path: declared[i]!.path })),
      ),
    ).toBe(named.length);
    await fill(secretary, batch);
    const entered = await secretary.post(`/upload-batches/${batch}/entry`);
    expect(entered.status).toBe(201);
    for (const [place, id] of (entered.body.recordIds as string[]).entries())
      expect((await secretary.get(`/records/${id}`)).body.files[0].name).toMatch(STRANGE_NAMES[place]![2]);
  });

  it('hears at once what became of a large file that is not wanted, and the line stays usable', async () => {
    const large = paperOf('Lớn.txt', Buffer.alloc(9 * 1024 * 1024, 'b'));
    const batch = await start(secretary, 'Không cần', [large, paperOf('Nhỏ.txt', Buffer.from('nhỏ'))]);
    const [line] = await lines(batch);
    await fill(secretary, batch, undefined, { lines: [{ id: line!.id, leftOut: true }] });
    expect(await send(secretary, batch, line!.id, large.bytes)).toMatchObject({ status: 409, body: { code: 'file-left-out' } });
    expect((await secretary.get('/session')).status).toBe(200);
  });
});
