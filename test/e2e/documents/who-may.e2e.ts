import { World } from '../../world/world';
import { approves, drafts, submits, uploads } from './story';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

describe('who may approve', () => {
  it('not without a confirmation of this sitting', async () => {
    const { revisionId, sha256 } = await drafts(world);
    await submits(world, revisionId);
    const head = await world.as('lanhdao', 'fresh');
    expect(await head.post(`/revisions/${revisionId}/approvals`, { sha256 })).toMatchObject({
      status: 403,
      body: { code: 'confirmation-required' },
    });
    expect((await head.confirm('demo-ISO-9001')).status).toBe(204);
    expect((await head.post(`/revisions/${revisionId}/approvals`, { sha256 })).status).toBe(201);
  });

  it('not the secretary, with the reason told', async () => {
    const { revisionId, sha256 } = await drafts(world);
    await submits(world, revisionId);
    const secretary = await world.confirmed('thuky');
    expect(await secretary.post(`/revisions/${revisionId}/approvals`, { sha256 })).toMatchObject({
      status: 403,
      body: { code: 'forbidden', reasons: [{ code: 'right-missing' }] },
    });
    const { body } = await secretary.get(`/revisions/${revisionId}`);
    expect(body.actions.approve.allowed).toBe(false);
    expect(body.actions.approve.because[0]).toMatchObject({ code: 'right-missing', message: 'Vai trò hiện tại không có quyền này' });
  });

  it('not other bytes than those that were read', async () => {
    const { revisionId } = await drafts(world);
    await submits(world, revisionId);
    expect(await approves(world, revisionId, { sha256: 'a'.repeat(64) })).toMatchObject({
      status: 409,
      body: { code: 'read-something-else' },
    });
  });

  it('not before everybody who was asked has agreed, unless a reason is given that is kept', async () => {
    const { revisionId } = await drafts(world);
    await submits(world, revisionId, ['soatxet']);
    const refused = await approves(world, revisionId);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'reason-required', reasons: [{ code: 'reviews-open', basis: { kind: 'rule' } }] },
    });
    expect((await approves(world, revisionId, { reason: 'Người được lấy ý kiến đi công tác' })).status).toBe(201);
    const [kept] = await world.sql<{ reason: string }>('select reason from approval where revision_id = $1', [revisionId]);
    expect(kept!.reason).toBe('Người được lấy ý kiến đi công tác');
  });

  it('answers a foreign revision like a missing one, and no right before any id', async () => {
    const { id, revisionId, sha256 } = await drafts(world);
    await submits(world, revisionId);
    const missing = '01990000-0000-7000-8000-000000000000';
    const foreignHead = await world.as('coquan2');
    for (const path of ['documents', 'revisions'] as const) {
      const one = await foreignHead.get(`/${path}/${path === 'documents' ? id : revisionId}`);
      const other = await foreignHead.get(`/${path}/${missing}`);
      expect([one.status, { ...one.body, requestId: '' }]).toEqual([404, { ...other.body, requestId: '' }]);
    }
    expect((await foreignHead.post(`/revisions/${revisionId}/submission`)).status).toBe(404);
    expect((await foreignHead.post(`/documents/${id}/revisions`, { step: 'issue' })).status).toBe(404);
    const own = await uploads(foreignHead, 'cua-phuong');
    const secretary = await world.as('thuky');
    expect(
      await secretary.post('/documents', { code: 'QT-LA-01', title: 'Tệp của cơ quan khác', kind: 'procedure', fileId: own.id }),
    ).toMatchObject({
      status: 422,
      body: { code: 'unknown-reference', errors: [{ field: 'fileId' }] },
    });
    expect((await (await world.as('nhanvien')).post(`/revisions/${missing}/submission`)).status).toBe(403);
    expect((await (await world.as('nhanvien')).post(`/revisions/${revisionId}/approvals`, { sha256 })).status).toBe(403);
  });

  it('hides drafts from staff and from supervising offices', async () => {
    const { id, revisionId } = await drafts(world);
    for (const who of ['nhanvien', 'tdc']) {
      const client = await world.as(who);
      expect((await client.get(`/documents/${id}`)).status).toBe(404);
      expect((await client.get(`/revisions/${revisionId}`)).status).toBe(404);
    }
    await submits(world, revisionId);
    await approves(world, revisionId);
    for (const who of ['nhanvien', 'tdc']) expect((await (await world.as(who)).get(`/documents/${id}`)).status).toBe(200);
  });
});

describe('the database itself', () => {
  const sql = (text: string) =>
    world.sql(
      `begin; select set_config('app.reads', (select array_agg(id)::text from organization), true),
    set_config('app.writes', (select array_agg(id)::text from organization), true); ${text}; rollback`,
      [],
      'app',
    );

  it.each([
    ['a state that the lifecycle does not know', "update revision set state = 'effective' where state = 'draft'", 'illegal move'],
    ['other content after the approval', "update revision set change_summary = 'x' where state = 'effective'", 'frozen'],
    [
      'an approval of other bytes',
      `insert into approval (id, organization_id, revision_id, sha256, kind, signer_name, signer_post, sentence, decided_on, approved_at)
       select gen_random_uuid(), organization_id, id, sha256('x'), 'confirmation', 'x', 'x', 'x', now(), now() from revision where state = 'in-review' limit 1`,
      'foreign key',
    ],
    ['a changed approval', "update approval set signer_name = 'x'", 'permission denied'],
    [
      'two effective revisions',
      [9, 10]
        .map(
          (issue) => `insert into revision (id, organization_id, document_id, title, issue, amendment, state, file_id, sha256, prepared_by)
       select gen_random_uuid(), organization_id, document_id, title, ${issue}, 0, 'draft', file_id, sha256, prepared_by from revision where state = 'effective' limit 1`,
        )
        .join('; '),
      'one_open_revision',
    ],
    ['a title in another spelling', "update document set title = normalize(title, NFD) || U&'e\\0301'", 'check constraint'],
  ])('refuses %s', async (_, text, words) => {
    await drafts(world);
    await expect(sql(text)).rejects.toThrow(words);
  });
});
