import { ApprovalsService } from '@qms/documents';
import { legalDate, moveClock } from '@qms/work';
import { World } from '../../world/world';
import { approves, drafts, inForce, submits, uploads } from './story';

let world: World;
const today = legalDate(new Date());
const inDays = (days: number): string => legalDate(new Date(Date.now() + days * 86_400_000));

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());
afterEach(() => moveClock(null));

describe('a controlled document', () => {
  it('is returned with a reason, submitted again, mended by the head, approved, and takes effect', async () => {
    const { id, revisionId, code } = await drafts(world);
    expect((await submits(world, revisionId, ['soatxet'])).body.state).toBe('in-review');
    const reviewer = await world.as('soatxet');
    expect((await reviewer.get('/my-work')).body.items.map((one: { sentence: string }) => one.sentence).join('\n')).toContain(
      `Cho ý kiến ${code}, lần ban hành 01`,
    );
    expect(await reviewer.post(`/revisions/${revisionId}/reviews`, { opinion: 'return' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'remark' }] },
    });
    expect(
      (await reviewer.post(`/revisions/${revisionId}/reviews`, { opinion: 'return', remark: 'Thiếu phiếu kiểm soát' })).body.state,
    ).toBe('returned');

    const secretary = await world.as('thuky');
    expect((await secretary.get('/my-work')).body.items.map((one: { sentence: string }) => one.sentence).join('\n')).toContain(
      'Thiếu phiếu kiểm soát',
    );
    await submits(world, revisionId, ['soatxet']);
    expect((await reviewer.post(`/revisions/${revisionId}/reviews`, { opinion: 'agree' })).status).toBe(201);

    const head = await world.confirmed('lanhdao');
    const read = await head.get(`/revisions/${revisionId}`);
    expect(read.body.actions.approve).toEqual({ allowed: true, because: [] });
    const mended = await head.patch(
      `/revisions/${revisionId}`,
      { title: `Quy trình ${code} của Sở` },
      { 'if-match': `"${read.body.version}"` },
    );
    expect(mended.status).toBe(200);
    expect((await approves(world, revisionId)).body.state).toBe('effective');

    const after = await secretary.get(`/revisions/${revisionId}`);
    expect(after.body).toMatchObject({
      state: 'effective',
      effectiveFrom: today,
      approval: { kind: 'confirmation', signerName: 'Mai Xuân Thành', signerPost: 'Giám đốc' },
      edits: [{ field: 'title', before: `Quy trình ${code}`, after: `Quy trình ${code} của Sở`, personName: 'Mai Xuân Thành' }],
    });
    expect(after.body.edits[0].diff).toContainEqual({ kind: 'added', text: 'của Sở' });
    expect(after.body.approval.sentence).toContain(code);
    const events = (await secretary.get(`/documents/${id}`)).body.history.map((entry: { event: string }) => entry.event);
    for (const event of [
      'document.created',
      'revision.drafted',
      'revision.submitted',
      'revision.returned',
      'revision.edited-by-approver',
      'revision.approved',
    ])
      expect(events).toContain(event);
    expect((await secretary.get(`/records?q=${code}`)).body.items).toMatchObject([{ code, kind: 'effective-revision', state: 'valid' }]);
  });

  it('supersedes the revision before it in the same moment, and its copy says so', async () => {
    const { id, revisionId, code } = await inForce(world);
    await world.sql(
      `set session_replication_role = replica; update revision set effective_from = effective_from - 30 where id = '${revisionId}'`,
    );
    const secretary = await world.as('thuky');
    const file = await uploads(secretary, `${code} v2`);
    const next = await secretary.post(`/documents/${id}/revisions`, {
      step: 'amendment',
      changeSummary: 'Bổ sung bước tiếp nhận',
      fileId: file.id,
    });
    expect(next.status).toBe(201);
    await submits(world, next.body.revisionId);
    expect((await approves(world, next.body.revisionId)).body.state).toBe('effective');
    const { body } = await secretary.get(`/documents/${id}`);
    expect(body.revisions).toMatchObject([
      { issue: 1, amendment: 1, state: 'effective', effectiveFrom: today, effectiveTo: null },
      { issue: 1, amendment: 0, state: 'superseded', effectiveTo: today },
    ]);
    const states = await world.sql("select state from record where source_type = 'revision' and code = $1 order by state", [code]);
    expect(states).toEqual([{ state: 'superseded' }, { state: 'valid' }]);
    const asOf = await secretary.get(`/documents?asOf=${inDays(-5)}&q=${code}`);
    expect(asOf.body.items).toMatchObject([{ code, amendment: 0 }]);
    const copy = await secretary.download(`/revisions/${revisionId}/controlled-copy`);
    expect(copy.status).toBe(200);
    expect(copy.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await secretary.download(`/files/${file.id}/content`)).bytes.length).toBeGreaterThan(0);
  });

  it('waits for its day and takes effect whenever the worker runs', async () => {
    const { revisionId } = await drafts(world);
    await submits(world, revisionId);
    expect((await approves(world, revisionId, { effectiveFrom: inDays(3) })).body.state).toBe('approved');
    const approvals = world.app.get(ApprovalsService);
    await approvals.takeEffectWhereDue();
    const secretary = await world.as('thuky');
    expect((await secretary.get(`/revisions/${revisionId}`)).body.state).toBe('approved');
    moveClock(new Date(Date.now() + 5 * 86_400_000));
    await approvals.takeEffectWhereDue();
    await approvals.takeEffectWhereDue();
    expect((await secretary.get(`/revisions/${revisionId}`)).body).toMatchObject({ state: 'effective', effectiveFrom: inDays(3) });
    expect(await world.sql('select count(*)::int as n from record where source_id = $1', [revisionId])).toEqual([{ n: 1 }]);
  });

  it('is approved by the uploaded signed decision, without the head', async () => {
    const { revisionId, sha256 } = await drafts(world);
    await submits(world, revisionId);
    const secretary = await world.as('thuky');
    const decision = await uploads(secretary, 'quyet-dinh-58');
    expect(await secretary.post(`/revisions/${revisionId}/approvals`, { sha256, signer: 'Mai Xuân Thành' })).toMatchObject({
      status: 422,
      body: { code: 'decision-incomplete' },
    });
    const answer = await secretary.post(`/revisions/${revisionId}/approvals`, {
      sha256,
      signer: 'Mai Xuân Thành',
      signerPost: 'Giám đốc',
      number: '58/QĐ-SXD',
      decidedOn: '2026-02-09',
      decisionFileId: decision.id,
      effectiveFrom: '2026-02-09',
    });
    expect(answer.body.state).toBe('effective');
    expect((await secretary.get(`/revisions/${revisionId}`)).body.approval).toMatchObject({
      kind: 'signed-decision',
      decisionNumber: '58/QĐ-SXD',
      decidedOn: '2026-02-09',
    });
  });

  it('is withdrawn by the head with a reason and stays readable', async () => {
    const { id, code } = await inForce(world);
    const head = await world.confirmed('lanhdao');
    expect((await head.post(`/documents/${id}/withdrawal`, { reason: 'Thủ tục hành chính bị bãi bỏ' })).status).toBe(201);
    const { body } = await (await world.as('nhanvien')).get(`/documents/${id}`);
    expect(body).toMatchObject({ state: 'withdrawn', withdrawnReason: 'Thủ tục hành chính bị bãi bỏ' });
    expect((await head.get(`/records?q=${code}`)).body.items).toMatchObject([{ state: 'withdrawn' }]);
  });
});
