import { World } from '../../world/world';
import { packs, read, several, submitsAll } from './package-story';
import { drafts, uploads, wordsIn } from './story';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

describe('an issuing package', () => {
  it('belongs to those who work on drafts', async () => {
    const id = await packs(world, await several(world, 1));
    for (const username of ['nhanvien', 'khach', 'coquan2', 'tdc']) {
      const other = await world.as(username);
      expect([username, (await other.get(`/issuances/${id}`)).status]).toEqual([username, 404]);
      expect((await other.get('/issuances')).body.items.map((one: { id: string }) => one.id)).not.toContain(id);
    }
    expect((await (await world.as('nhanvien')).post('/issuances', { subject: 'Thử đợt' })).status).toBe(403);
    expect((await (await world.as('thuky')).get('/issuances')).body.items[0]).toMatchObject({ id, documents: 1, state: 'draft' });
  });

  it('takes drafts that go with none, and tells which there are to those who prepare', async () => {
    const [free, taken, bare] = [await drafts(world), await drafts(world), await drafts(world, { fileId: undefined })];
    const id = await packs(world, [taken]);
    const secretary = await world.as('thuky');
    const offered = async () =>
      new Map((await secretary.get('/issuances/candidates')).body.items.map((one: { revisionId: string }) => [one.revisionId, one]));
    const before = await offered();
    expect(before.get(free.revisionId)).toMatchObject({ code: free.code, issue: 1, amendment: 0, state: 'draft', hasFile: true });
    expect(before.get(bare.revisionId)).toMatchObject({ hasFile: false });
    expect(before.has(taken.revisionId)).toBe(false);
    await secretary.delete(`/issuances/${id}`);
    expect((await offered()).has(taken.revisionId)).toBe(true);
    for (const username of ['nhanvien', 'khach', 'lanhdao'])
      expect([username, (await (await world.as(username)).get('/issuances/candidates')).status]).toEqual([username, 403]);
    const others = (await (await world.as('coquan2')).get('/issuances/candidates')).body.items;
    expect(others.map((one: { code: string }) => one.code)).not.toContain(free.code);
  });

  it('has its decision and its statement as papers, number and date blank until the clerk enters them', async () => {
    const documents = await several(world, 2);
    const id = await packs(world, documents, 'Ban hành quy trình tiếp nhận hồ sơ');
    const secretary = await world.as('thuky');
    const paper = (which: string, accept?: string) => secretary.download(`/issuances/${id}/${which}`, accept ? { accept } : {});
    const blank = await paper('decision');
    expect([blank.status, blank.headers.get('vary')]).toEqual([200, expect.stringContaining('accept')]);
    expect(decodeURIComponent(blank.headers.get('content-disposition')!)).toContain(
      'Quyết định ban hành - Ban hành quy trình tiếp nhận hồ sơ.docx',
    );
    const said = wordsIn(blank.bytes);
    for (const words of [
      'GIÁM ĐỐC SỞ XÂY DỰNG',
      'Ban hành quy trình tiếp nhận hồ sơ',
      'Theo đề nghị của Chánh Văn phòng.',
      documents[0]!.code,
    ])
      expect(said).toContain(words);
    expect(said).toMatch(/Số: +\/QĐ-SXD/);
    expect(said).toMatch(/An Sơn, ngày +tháng +năm \d{4}/);
    const submission = wordsIn((await paper('statement')).bytes);
    expect(submission).toContain('Kính gửi: Giám đốc Sở Xây dựng.');
    expect(submission).toContain('Các phòng đã góp ý');
    const asPdf = await paper('statement', 'application/pdf');
    expect([asPdf.headers.get('content-type'), asPdf.bytes.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
    expect((await paper('decision', 'application/json')).status).toBe(406);

    await submitsAll(world, id);
    const head = await world.confirmed('lanhdao');
    await head.post(`/issuances/${id}/approvals`, { documents: read(documents) });
    const issued = await uploads(secretary, 'quyet-dinh-86');
    await secretary.post(`/issuances/${id}/number`, { number: '86/QĐ-SXD', decidedOn: '2026-11-05', fileId: issued.id });
    const numbered = wordsIn((await paper('decision')).bytes);
    expect(numbered).toContain('Số: 86/QĐ-SXD');
    expect(numbered).toContain('An Sơn, ngày 05 tháng 11 năm 2026');
    for (const username of ['nhanvien', 'khach', 'coquan2'])
      for (const which of ['decision', 'statement'])
        expect([username, which, (await (await world.as(username)).download(`/issuances/${id}/${which}`)).status]).toEqual([
          username,
          which,
          404,
        ]);
  });
});
