import { externalCertificateId } from '../../../seeds/demo';
import { World } from '../../world/world';
import { approves, type Drafted, drafts, submits, uploads } from '../documents/story';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

/** What its id alone gives to whom: whether it is told of, its bytes, how it looks. */
async function gives(fileId: string, who: string): Promise<number[]> {
  const reader = await world.as(who);
  return Promise.all(['', '/content'].map(async (part) => (await reader.get(`/files/${fileId}${part}`)).status));
}
const fileOf = async ({ revisionId }: Pick<Drafted, 'revisionId'>): Promise<string> =>
  (await (await world.as('thuky')).get(`/revisions/${revisionId}`)).body.file.id;

describe('a file that is not everybody’s, asked for by its id', () => {
  it('of a draft is given to those who work on drafts, and to everybody once it was issued', async () => {
    const document = await drafts(world);
    const fileId = await fileOf(document);
    for (const who of ['nhanvien', 'khach', 'coquan2', 'tdc']) expect([who, await gives(fileId, who)]).toEqual([who, [404, 404]]);
    for (const who of ['thuky', 'lanhdao', 'vanthu2']) expect([who, await gives(fileId, who)]).toEqual([who, [200, 200]]);

    await submits(world, document.revisionId);
    await approves(world, document.revisionId);
    for (const who of ['nhanvien', 'khach', 'thuky']) expect([who, await gives(fileId, who)]).toEqual([who, [200, 200]]);
  });

  it('that the approver replaced is read with the revision: by those who work on drafts, and by everybody once it was issued', async () => {
    const document = await drafts(world);
    const before = await fileOf(document);
    await submits(world, document.revisionId);
    const head = await world.confirmed('lanhdao');
    const { id: fileId } = await uploads(head, `${document.code} sửa`);
    const { version } = (await head.get(`/revisions/${document.revisionId}`)).body;
    const changed = await head.patch(`/revisions/${document.revisionId}`, { fileId }, { 'if-match': `"${version}"` });
    expect([changed.status, changed.body.code]).toEqual([200, undefined]);
    expect([await gives(before, 'nhanvien'), await gives(before, 'thuky'), await gives(fileId, 'nhanvien')]).toEqual([
      [404, 404],
      [200, 200],
      [404, 404],
    ]);
    await approves(world, document.revisionId);
    expect([await gives(before, 'nhanvien'), await gives(fileId, 'nhanvien')]).toEqual([
      [200, 200],
      [200, 200],
    ]);
  });

  it('of somebody’s certificate is given by its own route alone, which notes who had it', async () => {
    const [{ fileId } = { fileId: '' }] = await world.sql<{ fileId: string }>(
      `select file_id as "fileId" from external_certificate where id = '${externalCertificateId('kiemtra')}'`,
    );
    for (const who of ['tdc', 'kehoach', 'kiemtra']) expect([who, await gives(fileId, who)]).toEqual([who, [404, 404]]);
    const own = await (await world.as('kiemtra')).download(`/external-certificates/${externalCertificateId('kiemtra')}/content`);
    expect([own.status, own.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  });

  it('is none of a wrong id: the same answer as for what is not there', async () => {
    expect(await gives('0199aaaa-0000-7000-8000-000000000000', 'thuky')).toEqual([404, 404]);
  });
});
