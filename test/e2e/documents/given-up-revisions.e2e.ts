import { moveClock } from '@qms/work';
import { World } from '../../world/world';
import { approves, submits, uploads } from './story';
import { aged, day, documentOf, revokes, type Withdrawn, withdraws } from './withdrawal-story';

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
type Json = any;

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());
afterEach(() => moveClock(null));

/** Its next revision, approved for a day to come. */
async function next({ id, code }: Withdrawn): Promise<string> {
  const secretary = await world.as('thuky');
  const file = await uploads(secretary, `${code} lần sau`);
  const { revisionId } = (await secretary.post(`/documents/${id}/revisions`, { step: 'issue', changeSummary: 'Rà soát', fileId: file.id }))
    .body;
  await submits(world, revisionId);
  expect((await approves(world, revisionId, { effectiveFrom: day(10) })).body.state).toBe('approved');
  return revisionId;
}
const listed = async (asOf: string, code: string): Promise<Json[]> =>
  (await (await world.as('thuky')).get(`/documents?q=${code}&asOf=${asOf}`)).body.items.map(({ issue }: Json) => issue);

describe('a revision that was approved for a day to come and given up before', () => {
  it('is in force on no day: no list holds it, nobody but the keepers reads it, the review does not ask for it', async () => {
    const document = await aged(world);
    const revisionId = await next(document);
    await withdraws(world, document);

    expect([await listed(day(-1), document.code), await listed(day(10), document.code)]).toEqual([[1], []]);
    for (const who of ['nhanvien', 'tdc', 'khach']) expect((await (await world.as(who)).get(`/revisions/${revisionId}`)).status).toBe(404);
    expect((await documentOf(world, document.id)).revisions).toMatchObject([
      { id: revisionId, state: 'withdrawn', effectiveFrom: null, effectiveTo: null },
      { issue: 1 },
    ]);
    expect((await documentOf(world, document.id, 'nhanvien')).revisions).toHaveLength(1);
    moveClock(new Date(`${day(11)}T05:00:00Z`));
    const { items } = (await (await world.as('thuky', 'fresh')).get('/document-reviews')).body;
    expect(items.map(({ code }: Json) => code)).not.toContain(document.code);
  });

  it('as a draft that was given up, it hides from no law that its procedure was younger than it', async () => {
    const document = await aged(world);
    const secretary = await world.as('thuky');
    const file = await uploads(secretary, `${document.code} lần sau`);
    const { revisionId } = (
      await secretary.post(`/documents/${document.id}/revisions`, { step: 'issue', changeSummary: 'Rà soát', fileId: file.id })
    ).body;
    expect((await secretary.post(`/revisions/${revisionId}/discard`, { reason: 'Bắt đầu nhầm' })).status).toBe(201);
    await secretary.post('/external-documents', {
      kind: 'law',
      number: '9078/2026/NĐ-CP',
      issuer: 'Chính phủ',
      title: 'Nghị định ban hành trước quy trình',
      issuedOn: day(-90),
      effectiveFrom: day(-60),
      documentIds: [document.id],
    });
    expect((await secretary.get(`/law-updates?documentId=${document.id}`)).body.items).toMatchObject([{ state: 'contained' }]);
    expect((await secretary.get('/document-reviews')).body.items.filter(({ code }: Json) => code === document.code)).toHaveLength(1);
  });

  it('is not there a second time where the withdrawal is revoked', async () => {
    const document = await aged(world);
    await next(document);
    const withdrawalId = await withdraws(world, document, { endsOn: day(5) });
    await revokes(world, withdrawalId);
    expect(await listed(day(10), document.code)).toEqual([1]);
  });
});
