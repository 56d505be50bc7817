import { moveClock } from '@qms/work';
import { documentId } from '../../../seeds/demo';
import { World } from '../../world/world';
import { drafts, inForce } from './story';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterEach(() => moveClock(null));
afterAll(() => world?.close());

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
type Json = any;
const itIs = (day: string): void => moveClock(new Date(`${day}T05:00:00Z`));
const list = async (query = '', who = 'thuky'): Promise<Json> => (await (await world.as(who)).get(`/document-reviews${query}`)).body;
const reviews = async (documentIds: string[], outcome = 'unchanged', more: Record<string, unknown> = {}, who = 'thuky') =>
  (await world.as(who)).post('/document-reviews', { documentIds, outcome, ...more });
const item = async (id: string): Promise<Json> => (await list()).items.find((one: Json) => one.documentId === id);

describe('the yearly review', () => {
  it('of the demo: ten of what is in force are looked through, the secretary is told of the others before the end of the year', async () => {
    itIs('2026-11-23');
    const { done, total, interval, year } = await list();
    expect([done, interval, year]).toEqual([10, 'yearly', 2026]);
    const { items } = (await (await world.as('thuky')).get('/my-work')).body;
    expect(items).toContainEqual(
      expect.objectContaining({
        sentence: `Soát xét định kỳ năm 2026: còn ${total - 10}/${total} tài liệu, hạn 31/12/2026`,
        dueOn: '2026-12-31',
        link: '/tai-lieu/soat-xet',
      }),
    );
    itIs('2026-10-31');
    const early = (await (await world.as('thuky')).get('/my-work')).body.items;
    expect(early.map(({ kind }: Json) => kind)).not.toContain('document-review.due');
  });

  it('finds many unchanged at once, who and when; a second time changes nothing', async () => {
    const ids = [(await inForce(world)).id, (await inForce(world)).id];
    const before = await list();
    expect((await reviews(ids)).body).toEqual({ reviewed: 2, already: 0, changeRequest: null });
    expect((await reviews(ids)).body).toEqual({ reviewed: 0, already: 2, changeRequest: null });
    const after = await list();
    expect(after.done - before.done).toBe(2);
    expect(await item(ids[0]!)).toMatchObject({
      outcome: 'unchanged',
      isDone: true,
      reviewedBy: { name: 'Nguyễn Văn An' },
      reviewedAt: expect.any(String),
    });
  });

  it('what is to be amended opens one change request for all of them, with what was found as its reason', async () => {
    const ids = [(await inForce(world)).id, (await inForce(world)).id];
    expect((await reviews(ids, 'amend')).body.errors).toMatchObject([{ field: 'remark' }]);
    await reviews(ids.slice(0, 1));
    const { body } = await reviews(ids, 'amend', { remark: 'Tên đơn vị đã đổi' });
    expect(body).toMatchObject({ reviewed: 2, already: 0, changeRequest: { number: expect.any(Number) } });
    const request = (await (await world.as('thuky')).get(`/change-requests/${body.changeRequest.id}`)).body;
    expect(request).toMatchObject({ kind: 'amend', reason: 'Tên đơn vị đã đổi', state: 'awaiting' });
    expect(request.documents).toHaveLength(2);
    // A later look stands beside the first; the last counts.
    expect(await item(ids[0]!)).toMatchObject({
      outcome: 'amend',
      remark: 'Tên đơn vị đã đổi',
      changeRequest: { id: body.changeRequest.id },
    });
  });

  it('only what is in force is looked through, and only by those who prepare documents', async () => {
    const draft = await drafts(world);
    expect((await reviews([draft.id])).body.errors).toMatchObject([{ field: 'documentIds[0]' }]);
    expect((await reviews([documentId('SXD', 'QT-HT-04')], 'unchanged', {}, 'nhanvien')).status).toBe(403);
    expect((await reviews([documentId('SXD', 'QT-HT-04')], 'unchanged', {}, 'coquan2')).body.errors).toMatchObject([
      { field: 'documentIds[0]' },
    ]);
    expect((await list('', 'coquan2')).items.map(({ code }: Json) => code)).toEqual(['CSCL', 'QT-MC-01']);
  });

  it('by the own rule the interval adapts: unchanged twice is asked again only after two years', async () => {
    const head = await world.confirmed('lanhdao');
    expect((await head.put('/organization-rules/adaptive-document-review', { enabled: true })).status).toBe(200);
    itIs('2026-11-23');
    const adaptive = await list();
    expect(adaptive.interval).toBe('adaptive');
    // QT-HT-04 was amended on 15/10/2026 and never looked at; what was looked at in November is not due again this year.
    expect(adaptive.items.find(({ code }: Json) => code === 'QT-HT-01')).toMatchObject({ dueOn: '2027-11-12', isDone: true });
    moveClock(null);
    await (await world.confirmed('lanhdao')).put('/organization-rules/adaptive-document-review', { enabled: false });
    expect((await list()).interval).toBe('yearly');
  });

  it('a past year stays as it was; the list goes out as a workbook', async () => {
    itIs('2027-03-01');
    const past = await list('?year=2026');
    expect(past.year).toBe(2026);
    expect(past.items.find(({ code }: Json) => code === 'QT-HT-01')).toMatchObject({ outcome: 'unchanged', isDone: true });
    expect((await list()).items.find(({ code }: Json) => code === 'QT-HT-01')).toMatchObject({
      outcome: null,
      isDone: false,
      dueOn: '2027-12-31',
    });
    const sheet = await (await world.as('thuky')).download('/document-reviews/list.xlsx?year=2026');
    expect([sheet.status, sheet.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });

  it('ten reviews of one document at once: one stands', async () => {
    const { id } = await inForce(world);
    const answers = await Promise.all(Array.from({ length: 10 }, () => reviews([id])));
    expect(answers.reduce((all, { body }) => all + body.reviewed, 0)).toBe(1);
  });
});
