import { randomUUID } from 'node:crypto';
import { Sweeper } from '@qms/storage';
import { UploadBatchesService } from '../../../libs/records/src/intake/upload-batches.service';
import { DEMO_PASSWORD } from '../../../seeds/demo';
import { Client } from '../../world/client';
import { CuttableLine } from '../../world/cuttable-line';
import { World } from '../../world/world';
import { FORM, fill, goOn, type Line, paper, send, sha, start } from './upload-story';

/** `QMS_FILES=500` is the folder that the product promises, half a megabyte a file; the daily run has fewer and smaller ones. */
const FILES = Number(process.env.QMS_FILES ?? 36);
const BYTES = FILES >= 500 ? 524_288 : 60_000;

let world: World;
let line: CuttableLine;
beforeAll(async () => {
  world = await World.open();
  line = await CuttableLine.to(world.url);
});
afterAll(async () => {
  await line?.close();
  await world?.close();
});

describe('a folder that comes in by manifest', () => {
  it('is there once and whole though the network is cut twice, from another computer too, under one receipt', async () => {
    const papers = Array.from({ length: FILES }, (_, i) => paper(`Phản ánh 2026/Quý ${1 + (i % 4)}/Phiếu ${i + 1}.txt`, BYTES));
    const batch = await start(await through(line.url), 'Phản ánh 2026', papers);
    const cuts = [Math.floor(FILES / 3), Math.floor((2 * FILES) / 3)];
    let arrived = 0;
    let accepted = 0;
    for (let computer = 0; arrived < FILES; computer++) {
      line.mend();
      const client = await through(line.url);
      accepted += await goOn(client, batch, papers, () => {
        if (++arrived === cuts[computer]) line.cut();
      });
      line.mend();
      const [row] = await world.sql<{ n: number }>('select count(file_id)::int as n from upload_batch_file where batch_id = $1', [batch]);
      arrived = row!.n;
      expect(computer).toBeLessThan(6);
    }
    // What was there was not sent again: at most what was under way at a cut was, without an answer.
    expect(accepted).toBeGreaterThanOrEqual(FILES - 6);
    const client = await through(line.url);
    expect((await fill(client, batch)).status).toBe(200);
    const key = { 'idempotency-key': randomUUID() };
    const entered = await client.post(`/upload-batches/${batch}/entry`, {}, key);
    expect(entered).toMatchObject({ status: 201, body: { state: 'entered' } });
    expect((await client.post(`/upload-batches/${batch}/entry`, {}, key)).body).toEqual(entered.body);
    expect(await client.post(`/upload-batches/${batch}/entry`)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });

    const rows = await world.sql<{ path: string; stored: string }>(
      `select l.path, encode(f.sha256, 'hex') as stored from receipt_line l join file f on f.id = l.file_id
       join record_file g on g.file_id = f.id and g.record_id = l.record_id where l.receipt_id = $1`,
      [entered.body.receiptId],
    );
    expect(new Map(rows.map(({ path, stored }) => [path, stored]))).toEqual(new Map(papers.map(({ path, sha256 }) => [path, sha256])));
    expect(rows).toHaveLength(FILES);
    expect(await world.sql('select count(*)::int as n from receipt where batch_id = $1', [batch])).toEqual([{ n: 1 }]);
    // The bytes themselves, years later as now.
    let next: number | null = 0;
    const found: string[] = [];
    while (next !== null) {
      const { body } = await client.get(`/receipts/${entered.body.receiptId}/verification?after=${next}`);
      expect(body.listWhole).toBe(true);
      found.push(...body.lines.map((one: { found: string }) => one.found));
      next = body.next;
    }
    expect(found).toEqual(papers.map(() => 'whole'));
  }, 300_000);

  it('names a file whose content the batch, or the register, has already', async () => {
    const secretary = await world.as('thuky');
    const twice = paper('a/Biên bản.txt');
    const papers = [twice, { ...twice, path: 'b/Biên bản (bản sao).txt' }, paper('c.txt')];
    const batch = await start(secretary, 'Trùng', papers);
    const { body } = await secretary.get(`/upload-batches/${batch}`);
    expect(body.lines.map((one: { state: string; sameAs: string | null }) => [one.state, one.sameAs])).toEqual([
      ['waiting', null],
      ['left-out', 'a/Biên bản.txt'],
      ['waiting', null],
    ]);
    await goOn(secretary, batch, papers);
    const again = await start(secretary, 'Lại', [twice]);
    expect((await secretary.get(`/upload-batches/${again}`)).body.lines[0].inRegister).toBeNull();
    await secretary.delete(`/upload-batches/${batch}`);
    const whole = await start(secretary, 'Một tệp', [twice]);
    await goOn(secretary, whole, [twice]);
    await fill(secretary, whole, { ...FORM, title: 'x' });
    const entered = await secretary.post(`/upload-batches/${whole}/entry`);
    expect(entered.status).toBe(201);
    expect((await secretary.get(`/upload-batches/${again}`)).body.lines[0].inRegister).toMatchObject({
      id: entered.body.recordIds[0],
      title: 'Biên bản',
    });
  });

  it('becomes one record with many files, or one for each with its exceptions', async () => {
    const secretary = await world.as('thuky');
    const papers = [paper('1.txt'), paper('2.txt'), paper('3.txt')];
    const one = await start(secretary, 'Xem xét của lãnh đạo', papers);
    await goOn(secretary, one, papers);
    await fill(secretary, one, {
      as: 'one',
      kind: 'management-review',
      title: 'Xem xét của lãnh đạo 2026',
      happenedOn: '2026-06-30',
      clauses: ['9.3'],
    });
    const entered = await secretary.post(`/upload-batches/${one}/entry`);
    expect(entered.body.recordIds).toHaveLength(1);
    const { body: record } = await secretary.get(`/records/${entered.body.recordIds[0]}`);
    expect(record).toMatchObject({ kind: 'management-review', title: 'Xem xét của lãnh đạo 2026', clauses: ['9.3'] });
    expect(record.files.map((file: { name: string }) => file.name)).toEqual(['1.txt', '2.txt', '3.txt']);

    const many = [paper('x/A.txt'), paper('x/B.txt')];
    const each = await start(secretary, 'Mỗi tệp một hồ sơ', many);
    await goOn(secretary, each, many);
    const { body } = await secretary.get(`/upload-batches/${each}`);
    await fill(secretary, each, FORM, {
      lines: [{ id: body.lines[1].id, exception: { title: 'Thư phản ánh của công dân', happenedOn: '2026-04-05', number: '12/PA' } }],
    });
    const made = await secretary.post(`/upload-batches/${each}/entry`);
    const records = await Promise.all(made.body.recordIds.map(async (id: string) => (await secretary.get(`/records/${id}`)).body));
    expect(records.map(({ title, happenedOn, number, issuer }) => ({ title, happenedOn, number, issuer }))).toEqual([
      { title: 'A', happenedOn: '2026-03-02', number: null, issuer: 'Sở Xây dựng' },
      { title: 'Thư phản ánh của công dân', happenedOn: '2026-04-05', number: '12/PA', issuer: 'Sở Xây dựng' },
    ]);
  });

  it('is not entered while anything is missing, and all that is missing is said', async () => {
    const secretary = await world.as('thuky');
    const [good, bad, late] = [paper('tốt.txt'), paper('hỏng.pdf'), paper('chưa gửi.txt')];
    const batch = await start(secretary, 'Thiếu', [
      good,
      bad,
      late,
      { path: 'trống.txt', bytes: Buffer.alloc(0), sha256: sha(Buffer.alloc(0)) },
    ]);
    const { body } = await secretary.get(`/upload-batches/${batch}`);
    expect(body.lines[3]).toMatchObject({ state: 'refused', refusal: expect.stringContaining('0 byte') });
    await send(secretary, batch, body.lines[0].id, good.bytes);
    expect(await send(secretary, batch, body.lines[1].id, bad.bytes)).toMatchObject({ status: 422, body: { code: 'file-type-mismatch' } });
    expect(await send(secretary, batch, body.lines[2].id, good.bytes)).toMatchObject({ status: 422, body: { code: 'file-differs' } });
    const refused = await secretary.post(`/upload-batches/${batch}/entry`);
    expect(refused.status).toBe(409);
    expect(refused.body.reasons.map((one: { code: string }) => one.code)).toEqual(['files-were-refused', 'record-without-date']);
    const now = (await secretary.get(`/upload-batches/${batch}`)).body;
    expect(now.lines.map((one: Line) => one.state)).toEqual(['arrived', 'refused', 'refused', 'refused']);
    await fill(secretary, batch, FORM, { lines: now.lines.slice(1).map(({ id }: Line) => ({ id, leftOut: true })) });
    const done = await secretary.post(`/upload-batches/${batch}/entry`);
    expect(done.status).toBe(201);
    expect((await secretary.get(`/receipts/${done.body.receiptId}`)).body).toMatchObject({ files: 1 });
  });

  it('keeps nothing of what arrived and was left out', async () => {
    const secretary = await world.as('thuky');
    const papers = [paper('giữ.txt'), paper('bỏ.txt')];
    const batch = await start(secretary, 'Một tệp', papers);
    await goOn(secretary, batch, papers);
    const { lines } = (await secretary.get(`/upload-batches/${batch}`)).body;
    await fill(secretary, batch, FORM, { lines: [{ id: lines[1].id, leftOut: true }] });
    expect((await secretary.post(`/upload-batches/${batch}/entry`)).status).toBe(201);
    expect(
      await world.sql(
        `select l.left_out as "leftOut", f.adopted_at is not null as kept from upload_batch_file l join file f on f.id = l.file_id
         where l.batch_id = $1 order by l.position`,
        [batch],
      ),
    ).toEqual([
      { leftOut: false, kept: true },
      { leftOut: true, kept: false },
    ]);
  });

  it('that is given up, or that nobody goes on with for a month, leaves nothing', async () => {
    const secretary = await world.as('thuky');
    const papers = [paper('1.txt'), paper('2.txt')];
    const batch = await start(secretary, 'Bỏ', papers);
    await goOn(secretary, batch, papers);
    const idle = await start(secretary, 'Quên', [paper('3.txt')]);
    expect((await secretary.delete(`/upload-batches/${batch}`)).status).toBe(200);
    await world.sql(
      `begin; set local session_replication_role = replica;
       update upload_batch set started_at = started_at - interval '31 days' where id = '${idle}'; commit`,
    );
    expect(await world.app.get(UploadBatchesService).giveUpIdle()).toBeGreaterThanOrEqual(1);
    expect((await secretary.get(`/upload-batches/${idle}`)).body.state).toBe('abandoned');
    const files = await world.sql<{ id: string }>('select file_id as id from upload_batch_file where batch_id = $1', [batch]);
    await world.sql("update file set created_at = created_at - interval '25 hours' where id = any ($1::uuid[])", [
      files.map(({ id }) => id),
    ]);
    await world.app.get(Sweeper).sweep();
    expect(await world.sql('select distinct state from file where id = any ($1::uuid[])', [files.map(({ id }) => id)])).toEqual([
      { state: 'gone' },
    ]);
    expect(await send(secretary, idle, (await secretary.get(`/upload-batches/${idle}`)).body.lines[0].id, papers[0]!.bytes)).toMatchObject({
      status: 409,
    });
  });

  it('waits for nobody: files that arrive while it is entered are in it, or refused', async () => {
    const secretary = await world.as('thuky');
    const papers = [paper('1.txt'), paper('2.txt')];
    const batch = await start(secretary, 'Cùng lúc', papers);
    await goOn(secretary, batch, papers);
    await fill(secretary, batch);
    const { body } = await secretary.get(`/upload-batches/${batch}`);
    const [late, one, two] = await Promise.all([
      send(secretary, batch, body.lines[0].id, papers[0]!.bytes),
      secretary.post(`/upload-batches/${batch}/entry`),
      secretary.post(`/upload-batches/${batch}/entry`),
    ]);
    expect([one.status, two.status].sort()).toEqual([201, 409]);
    expect([201, 409]).toContain(late.status);
    expect(await world.sql('select count(*)::int as n from receipt where batch_id = $1', [batch])).toEqual([{ n: 1 }]);
  });

  it('is the business of who keeps the register of that organization', async () => {
    const secretary = await world.as('thuky');
    const batch = await start(secretary, 'Riêng', [paper('1.txt')]);
    const { body } = await secretary.get(`/upload-batches/${batch}`);
    expect((await (await world.as('nhanvien')).get(`/upload-batches/${batch}`)).status).toBe(403);
    const other = await world.as('coquan2');
    expect((await other.get(`/upload-batches/${batch}`)).status).toBe(404);
    expect((await other.post(`/upload-batches/${batch}/entry`)).status).toBe(404);
    expect((await send(other, batch, body.lines[0].id, Buffer.from('x'))).status).toBe(404);
    expect((await world.nobody().get(`/upload-batches/${batch}`)).status).toBe(401);
    expect(
      await secretary.post('/upload-batches', { title: 'x', files: [{ path: '../..', size: 1, sha256: 'a'.repeat(64) }] }),
    ).toMatchObject({
      status: 422,
      body: { code: 'path-unreadable' },
    });
  });
});

/** Somebody who signed in over the line that can be cut. */
async function through(url: string): Promise<Client> {
  const client = new Client(url, 'thuky');
  expect((await client.signIn('thuky', DEMO_PASSWORD)).status).toBe(204);
  return client;
}
