import { randomUUID } from 'node:crypto';
import { pdf } from '../../world/pdf';
import { World } from '../../world/world';
import { codes, confirms, dropsFiles, FIRST_ROW, proposes, read, two } from './existing-story';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
type Json = any;

describe('files of the folder', () => {
  it('are answered alike to the same key, and released when the import is given up, but for what another import has', async () => {
    const secretary = await world.as('thuky');
    const [id, other] = [await proposes(secretary, two()), await proposes(secretary, two())];
    const [shared] = await dropsFiles(secretary, other, ['Dùng chung.pdf']);
    const { body: own } = await secretary.upload('/files', { name: 'Riêng.pdf', bytes: await pdf('Rieng') });
    const key = { 'idempotency-key': randomUUID() };
    const sends = () => secretary.post(`/document-imports/${id}/files`, { fileIds: [shared, own.id] }, key);
    const first = await sends();
    expect([first.status, first.body.added]).toEqual([201, 2]);
    expect((await sends()).body).toEqual(first.body);
    const given = await secretary.delete(`/document-imports/${id}`, undefined, { 'if-match': `"${(await read(world, id)).version}"` });
    expect(given.status).toBe(200);
    const kept = (fileId: string) => world.sql('select adopted_at is not null as kept from file where id = $1', [fileId]);
    expect([await kept(shared!), await kept(own.id)]).toEqual([[{ kept: true }], [{ kept: false }]]);
  });

  it('are not taken twice, are assigned by a person, and one place has one file', async () => {
    const secretary = await world.as('thuky');
    const given = codes();
    const id = await proposes(secretary, two(given));
    const [first] = await dropsFiles(secretary, id, [`${given.procedure} v1.pdf`, `${given.procedure} v2.pdf`]);
    expect((await read(world, id)).files.map((file: Json) => file.because)).toEqual(['several', 'several']);
    const { version } = await read(world, id);
    const assigned = await secretary.patch(`/document-imports/${id}/files/${first}`, { row: FIRST_ROW }, { 'if-match': `"${version}"` });
    expect(assigned.status).toBe(200);
    expect((await read(world, id)).files.map((file: Json) => [file.row, file.by])).toEqual([
      [FIRST_ROW, 'person'],
      [null, null],
    ]);
    const refused = await secretary.patch(
      `/document-imports/${id}/files/${first}`,
      { row: 77 },
      { 'if-match': `"${assigned.body.version}"` },
    );
    expect(refused).toMatchObject({ status: 422, body: { code: 'unknown-reference', errors: [{ field: 'row' }] } });
    await secretary.patch(`/document-imports/${id}/files/${first}`, { row: null }, { 'if-match': `"${assigned.body.version}"` });
    expect((await read(world, id)).files[0].because).toBe('set-aside');
    const [{ sha256 }] =
      (await read(world, id)).files.length > 0 ? [await secretary.get(`/files/${first}`).then((answer) => answer.body)] : [{ sha256: '' }];
    const same = await secretary.upload('/files', {
      name: `${given.procedure} v1.pdf`,
      bytes: (await secretary.download(`/files/${first}/content`)).bytes,
    });
    expect(same.body.sha256).toBe(sha256);
    expect((await secretary.post(`/document-imports/${id}/files`, { fileIds: [same.body.id] })).body.added).toBe(0);
  });
});

describe('the list going out', () => {
  it('has the columns that an import reads, and comes back equal', async () => {
    const secretary = await world.as('thuky');
    await confirms(world, await proposes(secretary, two()), { reason: 'chưa có tệp' });
    const list = await secretary.download('/documents/list.xlsx');
    expect([list.status, list.headers.get('content-type')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    const file = await secretary.upload('/files', { name: 'Danh mục.xlsx', bytes: list.bytes });
    const { id } = (await secretary.post('/document-imports', { fileId: file.body.id })).body;
    const proposal = await read(world, id);
    const inForce = (await secretary.get('/documents?state=effective&limit=200')).body.items.map((one: Json) => one.code);
    expect(proposal.rows.filter((row: Json) => row.standing === 'equal').map((row: Json) => row.code)).toEqual(inForce);
    expect(proposal.counts.fresh).toBe(0);
  });

  it('as of a day, and empty as a template', async () => {
    const secretary = await world.as('thuky');
    const before = await secretary.download('/documents/list.xlsx?asOf=2020-01-01');
    const file = await secretary.upload('/files', { name: 'Danh mục.xlsx', bytes: before.bytes });
    expect(await secretary.post('/document-imports', { fileId: file.body.id })).toMatchObject({
      status: 422,
      body: { code: 'list-empty' },
    });
    const template = await secretary.download('/document-imports/template');
    expect([template.status, template.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    expect((await (await world.as('nhanvien')).download('/document-imports/template')).status).toBe(403);
    expect((await (await world.as('nhanvien')).download('/documents/list.xlsx')).status).toBe(200);
  });
});
