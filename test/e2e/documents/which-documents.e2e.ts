import { organizationId } from '../../../seeds/demo';
import { pdf } from '../../world/pdf';
import { World } from '../../world/world';
import { drafts, inForce, uploads } from './story';
import {
  aged,
  day,
  documentOf,
  entersDecision,
  entersRevocation,
  numbers,
  numbersRevocation,
  revokes,
  withdraws,
} from './withdrawal-story';

interface Row {
  code: string;
  organizationId: string;
  kindName: string | null;
}

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

const found = async (query: string, who = 'thuky'): Promise<Row[]> =>
  (await (await world.as(who)).get(`/documents?limit=200&${query}`)).body.items;
const codes = async (query: string, who = 'thuky'): Promise<string[]> => (await found(query, who)).map(({ code }) => code);

describe('the list of documents', () => {
  it('is filtered by a kind of one’s own, which is no longer told as its nature', async () => {
    const secretary = await world.as('thuky');
    const made = await secretary.post('/documents', {
      code: 'DM-HT-01',
      title: 'Danh mục hồ sơ phải lập',
      kind: 'annex',
      kindKey: 'own-danh-muc',
      clauses: ['9.1.2'],
    });
    expect(made.status).toBe(201);
    expect(await found('kindKey=own-danh-muc')).toMatchObject([{ code: 'DM-HT-01', kindName: 'Danh mục' }]);
    expect(await codes('kindKey=annex')).toEqual(['PL-STCL-01']);
    expect(await codes('kind=annex')).toEqual(['DM-HT-01', 'PL-STCL-01']);
    expect(await codes('kindKey=no-such-kind')).toEqual([]);
    expect(await codes(`kindKey=own-danh-muc&q=${encodeURIComponent('hồ sơ phải lập')}`)).toEqual(['DM-HT-01']);
  });

  it('finds the kinds of an agency that has no list of its own yet by their nature', async () => {
    const [{ code } = { code: '' }] = await found(`kindKey=procedure&organizationId=${organizationId('PAB')}`, 'tdc');
    const all = await found(`kind=procedure&organizationId=${organizationId('PAB')}`, 'tdc');
    expect([code, all.length]).toEqual([
      all[0]!.code,
      (await found(`kindKey=procedure&organizationId=${organizationId('PAB')}`, 'tdc')).length,
    ]);
  });

  it('shows a supervising office one agency alone', async () => {
    const ofAll = new Set((await found('', 'tdc')).map((row) => row.organizationId));
    expect(ofAll.size).toBeGreaterThan(1);
    const ofOne = new Set((await found(`organizationId=${organizationId('SXD')}`, 'tdc')).map((row) => row.organizationId));
    expect([...ofOne]).toEqual([organizationId('SXD')]);
  });

  it('finds by a clause what serves its parts', async () => {
    expect(await codes('clause=9.1')).toContain('DM-HT-01');
    expect(await codes('clause=9.1.2')).toContain('DM-HT-01');
    expect(await codes('clause=9.1.3')).not.toContain('DM-HT-01');
  });

  it('finds by the unit that keeps a document up', async () => {
    const [unit] = await world.sql<{ id: string }>('select id from organization where parent_id = $1 order by code limit 1', [
      organizationId('SXD'),
    ]);
    const { code } = await drafts(world, { unitId: unit!.id });
    const other = await drafts(world);
    const ofUnit = await codes(`unitId=${unit!.id}`);
    expect([ofUnit.includes(code), ofUnit.includes(other.code)]).toEqual([true, false]);
  });
});

describe('the records of a document', () => {
  it('are those of its revisions and of the packages that issued them, page by page', async () => {
    const document = await inForce(world);
    const secretary = await world.as('thuky');
    const [alone] = (await secretary.get(`/documents/${document.id}/records`)).body.items;
    expect(alone).toMatchObject({ kind: 'effective-revision', code: document.code, state: 'valid' });

    const packed = await drafts(world);
    const { body: issuance } = await secretary.post('/issuances', { subject: 'Ban hành quy trình', revisionIds: [packed.revisionId] });
    await secretary.post(`/issuances/${issuance.id}/submission`, { reviewerIds: [] });
    const head = await world.confirmed('lanhdao');
    await head.post(`/issuances/${issuance.id}/approvals`, { documents: [{ revisionId: packed.revisionId, sha256: packed.sha256 }] });
    const clerk = await world.as('vanthu2');
    const paper = await clerk.upload('/files', { name: 'quyet-dinh.pdf', bytes: await pdf('quyết định') });
    const [{ today }] = (await world.sql<{ today: string }>(
      `select to_char(effective_from, 'YYYY-MM-DD') as today from revision where id = $1`,
      [packed.revisionId],
    )) as [{ today: string }];
    const numbered = await clerk.post(`/issuances/${issuance.id}/number`, { number: '91/QĐ-SXD', decidedOn: today, fileId: paper.body.id });
    expect(numbered.status).toBe(201);

    const first = (await secretary.get(`/documents/${packed.id}/records?limit=1`)).body;
    const second = (await secretary.get(`/documents/${packed.id}/records?limit=1&cursor=${encodeURIComponent(first.next)}`)).body;
    expect([first.count.value, second.next]).toEqual([2, null]);
    expect([...first.items, ...second.items].map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'effective-revision',
      'issuing-decision',
    ]);
    // A supervising office reads the register of every agency.
    const tdc = await world.as('tdc');
    expect((await tdc.get(`/documents/${packed.id}/records`)).body.count.value).toBe(2);
  });

  it('are those of its decisions too: the number of its approval, its withdrawal, the revocation, also where another document entered them', async () => {
    const document = await aged(world);
    const other = await aged(world);
    const clerk = await world.as('vanthu2');
    const decision = { number: '501/QĐ-SXD', decidedOn: day(-30), fileId: (await uploads(clerk, 'Ban hành 501')).id };
    for (const { revisionId } of [document, other])
      expect((await clerk.post(`/revisions/${revisionId}/number`, decision)).status).toBe(201);
    const ids: string[] = [];
    for (const one of [document, other]) {
      const id = await withdraws(world, one, { endsOn: day(5) });
      expect((await numbers(world, id, { number: '502/QĐ-SXD' })).answer.status).toBe(201);
      expect((await revokes(world, id)).status).toBe(201);
      ids.push(id);
    }
    for (const id of ids) expect((await numbersRevocation(world, id, { number: '503/QĐ-SXD' })).answer.status).toBe(201);
    await entersDecision(world, document, { number: '504/QĐ-SXD', endsOn: day(5) });
    const { withdrawal } = await documentOf(world, document.id);
    expect((await entersRevocation(world, withdrawal.id, { number: '505/QĐ-SXD' })).answer.status).toBe(201);
    const secretary = await world.as('thuky');
    const listed = async ({ id }: { id: string }) =>
      (await secretary.get(`/documents/${id}/records`)).body.items
        .map((record: { kind: string; number: string | null }) => record.number ?? record.kind)
        .sort();
    const shared = ['501/QĐ-SXD', '502/QĐ-SXD', '503/QĐ-SXD'];
    expect(await listed(other)).toEqual([...shared, 'effective-revision']);
    expect(await listed(document)).toEqual([...shared, '504/QĐ-SXD', '505/QĐ-SXD', 'effective-revision']);
    // Of a third that rests on none of them nothing is told.
    expect(await listed(await aged(world))).toEqual(['effective-revision']);
  });

  it('are for who reads records and the document', async () => {
    const draft = await drafts(world);
    const at = `/documents/${draft.id}/records`;
    expect((await (await world.as('thuky')).get(at)).body.items).toEqual([]);
    for (const [who, status] of [
      ['khach', 404],
      ['coquan2', 404],
      ['nhanvien', 403],
    ] as const)
      expect([who, (await (await world.as(who)).get(at)).status]).toEqual([who, status]);
  });
});
