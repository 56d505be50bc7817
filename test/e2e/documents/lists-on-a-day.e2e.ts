import { organizationId, personId } from '../../../seeds/demo';
import { World } from '../../world/world';
import { type Drafted, inForce } from './story';

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
type Json = any;

let world: World;
let document: Drafted;
const ROOM = organizationId('SXD-QLXD');
/** What was done today is moved to days of this year. */
const happened = (statement: string) => world.sql(`set session_replication_role = replica; ${statement}`);

beforeAll(async () => {
  world = await World.open();
  document = await inForce(world);
  await happened(`update revision set effective_from = '2026-01-05' where id = '${document.revisionId}'`);
});
afterAll(() => world?.close());

describe('a list as it was on a day', () => {
  it('of distribution: who was to read and had read by then, which paper copies were out, what was not in force yet', async () => {
    const [secretary, staff] = [await world.as('thuky'), await world.as('nhanvien')];
    await secretary.post('/distributions', { documentIds: [document.id], unitIds: [ROOM] });
    await staff.post('/readings', { revisionIds: [document.revisionId] });
    const given = await (await world.as('vanthu2')).post(`/revisions/${document.revisionId}/paper-copies`, { unitIds: [ROOM] });
    expect(given.body.numbers).toEqual([1]);
    await happened(`update distribution set distributed_at = '2026-01-02T03:00:00Z' where document_id = '${document.id}'`);
    await happened(`update reading set read_at = '2026-03-10T03:00:00Z' where revision_id = '${document.revisionId}'`);
    await happened(
      `update paper_copy set issued_at = '2026-03-05T03:00:00Z', settled_at = '2026-06-01T03:00:00Z', outcome = 'returned', settled_by = issued_by where revision_id = '${document.revisionId}'`,
    );

    const on = async (day: string): Promise<Json> => {
      const { items } = (await secretary.get(`/distributions?limit=200${day && `&asOf=${day}`}`)).body;
      const found = items.find(({ documentId }: Json) => documentId === document.id);
      return found && [found.issue, found.read, found.readers > 0, found.paperCopies];
    };
    expect(await on('2026-01-01')).toBeUndefined();
    expect(await on('2026-01-02')).toEqual([null, 0, false, []]);
    expect(await on('2026-01-05')).toEqual([1, 0, true, []]);
    expect(await on('2026-03-05')).toEqual([1, 0, true, [1]]);
    expect(await on('2026-03-10')).toEqual([1, 1, true, [1]]);
    expect(await on('2026-06-01')).toEqual([1, 1, true, []]);
    expect(await on('')).toEqual([1, 1, true, []]);
  });

  it('of distribution: whoever left since was to read it then', async () => {
    const leaver = personId('nhanvien');
    const secretary = await world.as('thuky');
    const readers = async (day: string): Promise<number> =>
      (await secretary.get(`/distributions?limit=200&asOf=${day}`)).body.items.find(({ documentId }: Json) => documentId === document.id)
        .readers;
    const before = await readers('2026-03-10');
    await happened(`update person set deactivated_at = '2026-05-01T03:00:00Z' where id = '${leaver}'`);
    expect([await readers('2026-03-10'), await readers('2026-05-01')]).toEqual([before, before - 1]);
    await happened(`update person set deactivated_at = null where id = '${leaver}'`);
  });

  it('of external documents: what was issued by then, with the documents that it touched then', async () => {
    const secretary = await world.as('thuky');
    const entered = await secretary.post('/external-documents', {
      kind: 'law',
      number: '9077/2026/NĐ-CP',
      issuer: 'Chính phủ',
      title: 'Nghị định về một ngày',
      issuedOn: '2026-01-03',
      documentIds: [document.id],
    });
    expect(entered.status).toBe(201);
    const on = async (day: string): Promise<Json> => {
      const { items } = (await secretary.get(`/external-documents?limit=200${day && `&asOf=${day}`}`)).body;
      return items.find(({ id }: Json) => id === entered.body.id)?.documents.map(({ code }: Json) => code);
    };
    expect(await on('2026-01-02')).toBeUndefined();
    expect(await on('2026-01-04')).toEqual([]);
    expect(await on('2026-01-05')).toEqual([document.code]);
    await happened(
      `update external_link set ended_at = '2026-07-01T03:00:00Z', ended_by = linked_by, end_reason = 'Không còn liên quan' where external_document_id = '${entered.body.id}'`,
    );
    expect([await on('2026-06-30'), await on('2026-07-01'), await on('')]).toEqual([[document.code], [], []]);
  });
});
