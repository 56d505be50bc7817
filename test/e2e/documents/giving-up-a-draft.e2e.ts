import { randomUUID } from 'node:crypto';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import { approves, type Drafted, drafts, inForce, submits } from './story';

/** Rounds of the race: bounded here, 1,000 in `npm run faults` (QMS_ROUNDS). */
const ROUNDS = Number(process.env.QMS_ROUNDS ?? 25);
const REASON = 'Lập nhầm tài liệu';

let world: World;
let secretary: Client;
beforeAll(async () => {
  world = await World.open();
  secretary = await world.as('thuky');
});
afterAll(() => world?.close());

const givesUp = (revisionId: string, who = secretary, reason: string | undefined = REASON) =>
  who.post(`/revisions/${revisionId}/discard`, { reason });
const revises = async ({ id }: Pick<Drafted, 'id'>, more: Record<string, unknown> = {}): Promise<string> => {
  const { status, body } = await secretary.post(`/documents/${id}/revisions`, { step: 'amendment', changeSummary: 'Sửa', ...more });
  expect([status, body.code]).toEqual([201, undefined]);
  return body.revisionId;
};
const accepted = async (request: Record<string, unknown>): Promise<string> => {
  const { body } = await secretary.post('/change-requests', { reason: 'Quy định mới', ...request });
  expect((await (await world.as('lanhdao')).post(`/change-requests/${body.id}/decision`, { decision: 'accept' })).status).toBe(201);
  return body.id;
};
const draftOf = async (requestId: string) => (await secretary.get(`/change-requests/${requestId}`)).body.actions.draft;

describe('a draft begun by mistake', () => {
  it('of a new document is given up with a reason: it was never issued, its code is free, its history stays', async () => {
    const { id, revisionId, code } = await drafts(world);
    expect((await secretary.get(`/revisions/${revisionId}`)).body.actions.discard).toEqual({ allowed: true, because: [] });
    expect((await secretary.post(`/revisions/${revisionId}/discard`, {})).status).toBe(400);
    expect(await givesUp(revisionId)).toMatchObject({ status: 201, body: { id: revisionId, state: 'withdrawn' } });

    expect((await secretary.get(`/documents?q=${code}`)).body.items).toEqual([]);
    const { body } = await secretary.get(`/documents/${id}`);
    expect(body).toMatchObject({ code, state: 'withdrawn', openState: null, withdrawnReason: REASON, revisions: [] });
    const told = body.history.map(({ event }: { event: string }) => event);
    expect(told).toEqual(expect.arrayContaining(['document.created', 'revision.drafted', 'revision.discarded', 'document.never-issued']));
    expect(JSON.stringify(body.history)).toContain(`Bỏ dự thảo: ${REASON}`);
    expect((await (await world.as('nhanvien')).get(`/documents/${id}`)).status).toBe(404);
    expect((await secretary.post(`/documents/${id}/revisions`, { step: 'amendment' })).body.code).toBe('wrong-state');

    const again = await drafts(world, { code });
    await submits(world, again.revisionId);
    expect((await approves(world, again.revisionId)).body.state).toBe('effective');
    expect((await secretary.get(`/documents?q=${code}`)).body.items).toMatchObject([{ id: again.id, code, state: 'effective' }]);
    expect(await secretary.post('/documents', { code, title: 'Trùng ký hiệu', kind: 'procedure' })).toMatchObject({
      status: 409,
      body: { code: 'already-exists' },
    });
  });

  it('of a document in force leaves it in force, and its number to the next draft', async () => {
    const { id, revisionId, code } = await inForce(world);
    const mistaken = await revises({ id });
    expect((await givesUp(mistaken)).status).toBe(201);
    expect((await secretary.get(`/documents/${id}`)).body).toMatchObject({
      state: 'effective',
      openState: null,
      withdrawnReason: null,
      revisions: [{ id: revisionId, state: 'effective' }],
    });
    const next = await revises({ id });
    expect((await secretary.get(`/revisions/${next}`)).body).toMatchObject({
      issue: 1,
      amendment: 1,
      state: 'draft',
      title: `Quy trình ${code}`,
    });
    const seen = (await (await world.as('nhanvien')).get(`/documents/${id}`)).body.revisions;
    expect(seen.map((one: { id: string }) => one.id)).toEqual([revisionId]);
  });

  it('is given up by who prepares, before it is submitted or after it was returned, and not out of a package', async () => {
    const { revisionId } = await drafts(world);
    expect((await givesUp(revisionId, await world.as('nhanvien'))).status).toBe(403);
    await submits(world, revisionId);
    expect(await givesUp(revisionId)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    const head = await world.as('lanhdao');
    await head.post(`/revisions/${revisionId}/reviews`, { opinion: 'return', remark: 'Không cần ban hành' });
    const { body: issuance } = await secretary.post('/issuances', { subject: 'Ban hành tài liệu', revisionIds: [revisionId] });
    expect(await givesUp(revisionId)).toMatchObject({ status: 409, body: { code: 'in-issuance' } });
    expect((await secretary.delete(`/issuances/${issuance.id}`)).status).toBe(200);
    expect((await givesUp(revisionId)).body).toMatchObject({ state: 'withdrawn' });
    expect(await givesUp(revisionId)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    const done = await inForce(world);
    expect(await givesUp(done.revisionId)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  });

  it('leaves the accepted request that it was to carry out open for another draft', async () => {
    const document = await inForce(world);
    const amend = await accepted({ kind: 'amend', documentIds: [document.id] });
    const mistaken = await revises(document, { changeRequestId: amend });
    await givesUp(mistaken);
    const next = await revises(document, { changeRequestId: amend });
    expect((await secretary.get(`/revisions/${next}`)).body.changeRequest).toMatchObject({ id: amend });

    const issue = await accepted({ kind: 'issue', documentIds: [], proposedTitle: 'Quy trình mới' });
    const first = await drafts(world, { changeRequestId: issue });
    expect((await draftOf(issue)).because).toMatchObject([{ code: 'drafted-already' }]);
    await givesUp(first.revisionId);
    expect(await draftOf(issue)).toEqual({ allowed: true, because: [] });
    const second = await drafts(world, { code: first.code, changeRequestId: issue });
    expect((await secretary.get(`/documents/${second.id}`)).body).toMatchObject({ code: first.code, state: 'draft' });
    expect((await secretary.get(`/revisions/${second.revisionId}`)).body.changeRequest).toMatchObject({ id: issue });
  });

  it(`given up and submitted at once: one of both in ${ROUNDS} rounds`, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id, revisionId } = await drafts(world);
      const [gone, sent] = await Promise.all([givesUp(revisionId), submits(world, revisionId)]);
      expect([gone.status, sent.status].sort()).toEqual([201, 409]);
      const state = gone.status === 201 ? 'withdrawn' : 'in-review';
      expect((await secretary.get(`/documents/${id}`)).body.state).toBe(state);
      expect((await secretary.get(`/revisions/${revisionId}`)).body.state).toBe(state);
    }
  }, 600_000);

  it('sent twice with one key is given up once', async () => {
    const { revisionId } = await drafts(world);
    const key = { 'idempotency-key': randomUUID() };
    const send = () => secretary.post(`/revisions/${revisionId}/discard`, { reason: REASON }, key);
    expect([await send(), await send()].map(({ status, body }) => [status, body.state])).toEqual([
      [201, 'withdrawn'],
      [201, 'withdrawn'],
    ]);
    expect(
      await world.sql("select count(*)::int as n from journal_entry where aggregate_id = $1 and event = 'revision.discarded'", [
        revisionId,
      ]),
    ).toEqual([{ n: 1 }]);
  });
});
