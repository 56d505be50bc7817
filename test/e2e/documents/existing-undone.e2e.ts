import { randomUUID } from 'node:crypto';
import { World } from '../../world/world';
import { confirms, proposes, read, standing, two, uploadsList, workbookOf } from './existing-story';
import { uploads } from './story';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
type Json = any;

describe('undone', () => {
  const undoes = async (id: string, reason = 'Nhầm danh mục') => {
    const { version } = await read(world, id);
    return (await world.as('thuky')).post(`/document-imports/${id}/undoing`, { reason }, { 'if-match': `"${version}"` });
  };

  it('no list of any day shows its documents, no row is lost, and the codes are free again', async () => {
    const secretary = await world.as('thuky');
    const listed = two();
    const id = await proposes(secretary, listed);
    await confirms(world, id, { reason: 'chưa có tệp' });
    const [{ id: documentId }] = (await secretary.get(`/documents?q=${listed[0]!.code}`)).body.items;
    const before = await standing(world);
    expect(await undoes(id)).toMatchObject({ status: 201, body: { documents: 2 } });
    expect(await standing(world)).toEqual(before);
    for (const query of ['', '&asOf=2026-02-09', '&asOf=2026-11-23', '&state=withdrawn'])
      expect((await secretary.get(`/documents?q=${listed[0]!.code}${query}`)).body.items).toEqual([]);
    const document = (await secretary.get(`/documents/${documentId}`)).body;
    for (const who of ['nhanvien', 'tdc'])
      for (const path of [`/documents/${documentId}`, `/revisions/${document.revisions[0].id}`])
        expect([who, (await (await world.as(who)).get(path)).status]).toEqual([who, 404]);
    expect(document).toMatchObject({ state: 'withdrawn', withdrawnReason: 'Nhầm danh mục' });
    expect(document.history.map((entry: Json) => entry.event).sort()).toEqual(['document.came-as-existing', 'document.import-undone']);
    expect((await secretary.get(`/records?q=${listed[0]!.code}`)).body.items).toMatchObject([{ state: 'withdrawn' }]);
    const again = await proposes(secretary, listed);
    expect((await read(world, again)).rows.map((row: Json) => row.standing)).toEqual(['new', 'new']);
    expect((await confirms(world, again, { reason: 'chưa có tệp' })).status).toBe(201);
    expect(await undoes(id)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  });

  it.each<[string, (code: string) => Promise<unknown>]>([
    [
      'a draft of one was begun',
      async (code) => {
        const secretary = await world.as('thuky');
        const [{ id }] = (await secretary.get(`/documents?q=${code}`)).body.items;
        return secretary.post(`/documents/${id}/revisions`, { step: 'amendment', changeSummary: 'x' });
      },
    ],
    [
      'a file was brought',
      async (code) => {
        const secretary = await world.as('thuky');
        const [{ id }] = (await secretary.get(`/documents?q=${code}`)).body.items;
        const { revisions } = (await secretary.get(`/documents/${id}`)).body;
        return secretary.post(`/revisions/${revisions[0].id}/files`, { fileId: (await uploads(secretary, code)).id });
      },
    ],
    [
      'one was withdrawn',
      async (code) => {
        const head = await world.confirmed('lanhdao');
        const [{ id }] = (await head.get(`/documents?q=${code}`)).body.items;
        return head.post(`/documents/${id}/withdrawal`, { reason: 'Không còn dùng' });
      },
    ],
  ])('not once %s', async (_, happens) => {
    const secretary = await world.as('thuky');
    const listed = two();
    const id = await proposes(secretary, listed);
    await confirms(world, id, { reason: 'chưa có tệp' });
    expect(await happens(listed[0]!.code)).toMatchObject({ status: 201 });
    expect(await read(world, id)).toMatchObject({
      wentOn: [listed[0]!.code],
      actions: { undo: { allowed: false, because: [{ code: 'documents-went-on' }] } },
    });
    expect(await undoes(id)).toMatchObject({ status: 409, body: { code: 'documents-went-on' } });
    expect((await secretary.get(`/documents?q=${listed[1]!.code}`)).body.items).toMatchObject([{ state: 'effective' }]);
  });
});

describe('who may', () => {
  it('preparers of the agency alone; a foreign import is answered like a missing one', async () => {
    const secretary = await world.as('thuky');
    const fileId = await uploadsList(secretary, two());
    for (const who of ['nhanvien', 'quantri', 'kehoach'])
      expect([who, (await (await world.as(who)).post('/document-imports', { fileId })).status]).toEqual([who, 403]);
    const foreign = await world.as('coquan2');
    expect(await foreign.post('/document-imports', { fileId })).toMatchObject({ status: 422, body: { code: 'unknown-reference' } });
    const { id } = (await secretary.post('/document-imports', { fileId })).body;
    const missing = randomUUID();
    const bare = (answer: Json) => ({ status: answer.status, body: { ...answer.body, requestId: '' } });
    expect(bare(await foreign.get(`/document-imports/${id}`))).toEqual(bare(await foreign.get(`/document-imports/${missing}`)));
    expect(bare(await foreign.post(`/document-imports/${id}/confirmation`))).toEqual(
      bare(await foreign.post(`/document-imports/${missing}/confirmation`)),
    );
    const own = await foreign.upload('/files', { name: 'x.xlsx', bytes: workbookOf(two()) });
    expect(await secretary.post(`/document-imports/${id}/files`, { fileIds: [own.body.id] })).toMatchObject({
      status: 422,
      body: { code: 'unknown-reference', errors: [{ field: 'fileIds[0]' }] },
    });
    expect((await foreign.get('/document-imports')).body.items).toEqual([]);
  });
});
