import { randomUUID } from 'node:crypto';
import { systemActor, Work } from '@qms/work';
import { organizationId } from '../../../seeds/demo';
import type { Answer } from '../../world/client';
import { World } from '../../world/world';
import { drafts, inForce, submits, uploads } from './story';

/** Rounds of each race: bounded here, 1,000 in `npm run faults` (QMS_ROUNDS). */
const ROUNDS = Number(process.env.QMS_ROUNDS ?? 25);

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());
const statuses = (answers: Answer[]): number[] => answers.map((answer) => answer.status).sort();

describe('at the same time', () => {
  it(`two approvers: approved exactly once in ${ROUNDS} rounds`, async () => {
    const head = await world.confirmed('lanhdao');
    const second = await world.as('lanhdao', 'fresh');
    await second.confirm('demo-ISO-9001');
    for (let round = 0; round < ROUNDS; round++) {
      const { revisionId, sha256 } = await drafts(world);
      await submits(world, revisionId);
      const answers = await Promise.all([head, second].map((who) => who.post(`/revisions/${revisionId}/approvals`, { sha256 })));
      expect(statuses(answers)).toEqual([201, 409]);
    }
    const [counted] = await world.sql<{ n: number }>(
      'select count(*)::int as n from (select revision_id from approval group by revision_id having count(*) > 1) x',
    );
    expect(counted!.n).toBe(0);
  }, 600_000);

  it(`two last reviewers: each opinion counts once in ${ROUNDS} rounds`, async () => {
    const reviewers = [await world.as('soatxet'), await world.as('nhanvien')];
    for (let round = 0; round < ROUNDS; round++) {
      const { revisionId } = await drafts(world);
      await submits(world, revisionId, ['soatxet', 'nhanvien']);
      const answers = await Promise.all(reviewers.map((who) => who.post(`/revisions/${revisionId}/reviews`, { opinion: 'agree' })));
      expect(statuses(answers)).toEqual([201, 201]);
      const { body } = await (await world.as('lanhdao')).get(`/revisions/${revisionId}`);
      expect(body.actions.approve).toEqual({ allowed: true, because: [] });
    }
  }, 600_000);

  it('fifty publishes of one revision: one effective, one record, one approval', async () => {
    const { id, revisionId } = await inForce(world);
    await world.sql(
      `set session_replication_role = replica; update revision set effective_from = effective_from - 30 where id = '${revisionId}'`,
    );
    const secretary = await world.as('thuky');
    const file = await uploads(secretary, 'lan-sau');
    const next = await secretary.post(`/documents/${id}/revisions`, { step: 'issue', changeSummary: 'Ban hành lại', fileId: file.id });
    await submits(world, next.body.revisionId);
    const head = await world.confirmed('lanhdao');
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => head.post(`/revisions/${next.body.revisionId}/approvals`, { sha256: file.sha256 })),
    );
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect(await world.sql("select count(*)::int as n from revision where document_id = $1 and state = 'effective'", [id])).toEqual([
      { n: 1 },
    ]);
    expect(await world.sql('select count(*)::int as n from approval where revision_id = $1', [next.body.revisionId])).toEqual([{ n: 1 }]);
    expect(await world.sql('select count(*)::int as n from record where source_id = $1', [next.body.revisionId])).toEqual([{ n: 1 }]);
  }, 120_000);

  it('fifty equal keys: one effect, the same answer to all that are answered', async () => {
    const secretary = await world.as('thuky');
    const key = randomUUID();
    const body = { code: `QT-K${key.slice(0, 6).toUpperCase()}-01`, title: 'Một khóa một lần', kind: 'procedure' };
    const send = () => secretary.post('/documents', body, { 'idempotency-key': key });
    const answers = await Promise.all(Array.from({ length: 50 }, send));
    for (const answer of answers) expect([201, 409]).toContain(answer.status);
    for (const answer of answers.filter((one) => one.status === 409)) expect(answer.headers.get('retry-after')).toBe('2');
    const done = answers.filter((answer) => answer.status === 201);
    expect(new Set(done.map((answer) => answer.body.id)).size).toBe(1);
    expect((await send()).body).toEqual(done[0]!.body);
    expect(await world.sql('select count(*)::int as n from document where code = $1', [body.code])).toEqual([{ n: 1 }]);
    expect(await secretary.post('/documents', { ...body, title: 'Khác' }, { 'idempotency-key': key })).toMatchObject({
      status: 422,
      body: { code: 'key-of-another-request' },
    });
  }, 120_000);

  it('eight clients take 100 numbers each of one register: 800 distinct, none missing', async () => {
    const work = world.app.get(Work);
    const owner = organizationId('SKHCN');
    const take = () =>
      work.run(systemActor(owner), async (tx) => {
        await tx.recordOf('register.tried', { type: 'register', id: randomUUID(), organizationId: owner });
        return tx.takeNumber(owner, 'receipt', 2026);
      });
    const numbers: number[] = [];
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let i = 0; i < 100; i++) numbers.push(await take());
      }),
    );
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 800 }, (_, i) => i + 1));
  }, 120_000);
});
