import { ApprovalsService } from '@qms/documents';
import { legalDate, moveClock } from '@qms/work';
import { personId } from '../../../seeds/demo';
import { World } from '../../world/world';
import { type Draft, packs, read, several, submitsAll } from './package-story';
import { drafts, inForce, submits, uploads, wordsIn } from './story';

let world: World;
const today = legalDate(new Date());
const inDays = (days: number): string => legalDate(new Date(Date.now() + days * 86_400_000));

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());
afterEach(() => moveClock(null));

const states = async (documents: readonly Draft[]): Promise<string[]> => {
  const secretary = await world.as('thuky');
  return Promise.all(documents.map(async ({ revisionId }) => (await secretary.get(`/revisions/${revisionId}`)).body.state));
};
const awaits = async (username: string): Promise<string> =>
  (await (await world.as(username)).get('/my-work')).body.items.map((one: { sentence: string }) => one.sentence).join('\n');

describe('an issuing package', () => {
  it('is submitted, returned, submitted again, approved by one confirmation, numbered by the clerk and sent out', async () => {
    const documents = await several(world, 3);
    const id = await packs(world, documents);
    expect((await submitsAll(world, id, ['soatxet'])).body).toEqual({ id, state: 'in-review' });
    expect(await states(documents)).toEqual(['in-review', 'in-review', 'in-review']);
    expect(await awaits('soatxet')).toContain('Cho ý kiến đợt ban hành “Ban hành tài liệu HTQLCL” (3 tài liệu)');
    // Its documents are not told one by one beside it.
    expect(await awaits('soatxet')).not.toContain(documents[0]!.code);
    expect(await awaits('vanthu2')).not.toContain('Ban hành tài liệu HTQLCL');

    const reviewer = await world.as('soatxet');
    expect(await reviewer.post(`/issuances/${id}/reviews`, { opinion: 'return' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'remark' }] },
    });
    expect((await reviewer.post(`/issuances/${id}/reviews`, { opinion: 'return', remark: 'Thiếu biểu mẫu' })).body.state).toBe('returned');
    expect(await states(documents)).toEqual(['returned', 'returned', 'returned']);
    expect(await awaits('thuky')).toContain('đã trả lại: Thiếu biểu mẫu');

    await submitsAll(world, id, ['soatxet']);
    expect((await reviewer.post(`/issuances/${id}/reviews`, { opinion: 'agree' })).status).toBe(201);
    expect((await reviewer.get(`/issuances/${id}`)).body.reviews).toMatchObject([{ person: { id: personId('soatxet') } }]);

    const head = await world.confirmed('lanhdao');
    const seen = (await head.get(`/issuances/${id}`)).body;
    expect(seen.actions.approve).toEqual({ allowed: true, because: [] });
    expect(seen.sentence).toContain('phê duyệt 3 tài liệu');
    expect(await awaits('lanhdao')).toContain('Phê duyệt đợt ban hành');
    // The decision may as well come back signed on paper.
    expect(await awaits('vanthu2')).toContain('Nhập quyết định đã ký (khi có) của đợt ban hành “Ban hành tài liệu HTQLCL” (3 tài liệu)');
    expect((await head.post(`/issuances/${id}/approvals`, { documents: read(documents) })).body).toEqual({ id, state: 'signed' });
    expect(await states(documents)).toEqual(['effective', 'effective', 'effective']);

    const clerk = await world.as('vanthu2');
    expect(await awaits('vanthu2')).toContain('Cập nhật số, ngày quyết định của đợt ban hành');
    const paper = await uploads(clerk, 'quyet-dinh');
    const number = { number: '77/QĐ-SXD', decidedOn: today, fileId: paper.id };
    expect((await clerk.post(`/issuances/${id}/number`, { ...number, decidedOn: inDays(1) })).body).toMatchObject({
      code: 'day-to-come',
      errors: [{ field: 'decidedOn' }],
    });
    expect((await clerk.post(`/issuances/${id}/number`, number)).body.state).toBe('numbered');
    expect((await clerk.post(`/issuances/${id}/issue`, { issuedOn: inDays(-1) })).body).toMatchObject({ code: 'issued-before-decided' });
    expect((await clerk.post(`/issuances/${id}/issue`, { issuedOn: today })).body.state).toBe('issued');
    expect((await clerk.get('/records?kind=issuing-decision&q=77/QĐ-SXD')).body.items).toMatchObject([
      { kind: 'issuing-decision', number: '77/QĐ-SXD', title: 'Ban hành tài liệu HTQLCL' },
    ]);
    const events = (await clerk.get(`/issuances/${id}`)).body.history.map((entry: { event: string }) => entry.event).reverse();
    expect(events).toEqual([
      'issuance.created',
      'issuance.submitted',
      'issuance.returned',
      'issuance.submitted',
      'issuance.reviewed',
      'issuance.signed',
      'issuance.numbered',
      'issuance.issued',
    ]);
  });

  it('is approved by the uploaded decision, without the head, in force since its date', async () => {
    const documents = await several(world, 2);
    const id = await packs(world, documents);
    await submitsAll(world, id);
    const secretary = await world.as('thuky');
    const decision = await uploads(secretary, 'quyet-dinh-58');
    const signed = { signer: 'Mai Xuân Thành', signerPost: 'Giám đốc', number: '58b/QĐ-SXD', decisionFileId: decision.id };
    expect(await secretary.post(`/issuances/${id}/approvals`, { documents: read(documents), ...signed })).toMatchObject({
      status: 422,
      body: { code: 'decision-incomplete', errors: [{ field: 'decidedOn' }] },
    });
    expect(await states(documents)).toEqual(['in-review', 'in-review']);
    const decidedOn = inDays(-3);
    expect((await secretary.post(`/issuances/${id}/approvals`, { documents: read(documents), ...signed, decidedOn })).body.state).toBe(
      'numbered',
    );
    for (const { revisionId } of documents)
      expect((await secretary.get(`/revisions/${revisionId}`)).body).toMatchObject({
        state: 'effective',
        effectiveFrom: decidedOn,
        approval: { kind: 'signed-decision', decisionNumber: '58b/QĐ-SXD', decidedOn, decisionFileId: decision.id },
        issuance: { id },
      });
    expect((await secretary.get('/records?kind=issuing-decision&q=58b/QĐ-SXD')).body.items).toHaveLength(1);
  });

  it('takes effect on one later day, all documents in one moment', async () => {
    const documents = await several(world, 3);
    const id = await packs(world, documents);
    await submitsAll(world, id);
    const head = await world.confirmed('lanhdao');
    await head.post(`/issuances/${id}/approvals`, { documents: read(documents), effectiveFrom: inDays(5) });
    expect(await states(documents)).toEqual(['approved', 'approved', 'approved']);
    moveClock(new Date(Date.now() + 6 * 86_400_000));
    expect(await world.app.get(ApprovalsService).takeEffectWhereDue()).toBeGreaterThanOrEqual(3);
    const moments = await world.sql<{ count: number }>(
      `select count(distinct xid)::int as count from journal_entry where event = 'revision.took-effect' and aggregate_id = any ($1::uuid[])`,
      [documents.map(({ revisionId }) => revisionId)],
    );
    expect(moments).toEqual([{ count: 1 }]);
  });

  it('tells at once, document by document, what is missing; nothing moves', async () => {
    const [ready, bare, other] = [
      await drafts(world),
      await drafts(world, { fileId: undefined }),
      await drafts(world, { fileId: undefined }),
    ];
    const id = await packs(world, [ready, bare, other]);
    const answer = await submitsAll(world, id);
    expect(answer).toMatchObject({ status: 422, body: { code: 'file-missing-yet' } });
    expect(answer.body.reasons.map((one: { message: string }) => one.message).sort()).toEqual(
      [bare, other].map(({ code }) => `${code}: Chưa có tệp PDF của tài liệu`).sort(),
    );
    expect(await states([ready, bare, other])).toEqual(['draft', 'draft', 'draft']);
    const secretary = await world.as('thuky');
    expect((await secretary.get(`/issuances/${id}`)).body.actions.submit).toMatchObject({ allowed: false });
    // Without them it goes.
    const { version } = (await secretary.get(`/issuances/${id}`)).body;
    await secretary.patch(`/issuances/${id}`, { revisionIds: [ready.revisionId] }, { 'if-match': `"${version}"` });
    expect((await submitsAll(world, id)).body.state).toBe('in-review');
    expect((await submits(world, bare.revisionId)).body.code).toBe('file-missing-yet');
  });

  it('holds its documents: alone they do nothing, in another package they do not go', async () => {
    const documents = await several(world, 2);
    const [one] = documents as [Draft, Draft];
    const id = await packs(world, documents);
    const secretary = await world.as('thuky');
    expect((await submits(world, one.revisionId)).body).toMatchObject({ code: 'in-issuance' });
    expect((await secretary.get(`/revisions/${one.revisionId}`)).body).toMatchObject({
      issuance: { id },
      actions: { submit: { allowed: false, because: [{ code: 'in-issuance' }] } },
    });
    expect(await secretary.post('/issuances', { subject: 'Đợt khác', revisionIds: [one.revisionId] })).toMatchObject({
      status: 409,
      body: { code: 'in-other-issuance', errors: [{ field: 'revisionIds[0]' }] },
    });
    await submitsAll(world, id);
    const head = await world.confirmed('lanhdao');
    expect((await head.post(`/revisions/${one.revisionId}/approvals`, { sha256: one.sha256 })).body).toMatchObject({ code: 'in-issuance' });
    expect((await head.post(`/issuances/${id}/approvals`, { documents: read([one]) })).body).toMatchObject({ code: 'read-something-else' });
    expect((await secretary.delete(`/issuances/${id}/submission`)).body.state).toBe('draft');
    expect((await secretary.delete(`/issuances/${id}`)).body.state).toBe('discarded');
    expect((await submits(world, one.revisionId)).body.state).toBe('in-review');
  });

  it('is approved once by two who approve it at the same time', async () => {
    const documents = await several(world, 5);
    const id = await packs(world, documents);
    await submitsAll(world, id);
    const head = await world.confirmed('lanhdao');
    const answers = await Promise.all([1, 2, 3].map(() => head.post(`/issuances/${id}/approvals`, { documents: read(documents) })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const approvals = await world.sql('select 1 from approval where revision_id = any ($1::uuid[])', [
      documents.map((one) => one.revisionId),
    ]);
    expect(approvals).toHaveLength(5);
  });

  it('approved by a deputy is signed for the head (KT.), also on the paper', async () => {
    // The head of the office is made deputy head, beside her own role.
    await world.sql(`begin; select set_config('app.recorded', '1', true);
      insert into membership (id, person_id, organization_id, unit_id, role, valid_from)
        select uuidv7(), p.id, o.id, null, 'deputy-head', '2026-01-01' from person p, organization o
        where p.username = 'soatxet' and o.code = 'SXD'; commit`);
    const documents = await several(world, 1);
    const id = await packs(world, documents);
    await submitsAll(world, id);
    const deputy = await world.confirmed('soatxet');
    expect((await deputy.post(`/issuances/${id}/approvals`, { documents: read(documents) })).body.state).toBe('signed');
    const secretary = await world.as('thuky');
    expect((await secretary.get(`/issuances/${id}`)).body).toMatchObject({ method: 'KT.', signerName: 'Cao Thị Bích Vân' });
    expect(wordsIn((await secretary.download(`/issuances/${id}/decision`)).bytes)).toMatch(/KT\. GIÁM ĐỐC/);
  });

  it('says what each document replaces, also once that is over', async () => {
    const old = await inForce(world);
    const secretary = await world.as('thuky');
    const file = await uploads(secretary, `${old.code}-2`);
    const revised = await secretary.post(`/documents/${old.id}/revisions`, {
      step: 'amendment',
      changeSummary: 'Bổ sung bước',
      fileId: file.id,
    });
    const next = { ...old, revisionId: revised.body.revisionId as string, sha256: file.sha256 };
    const id = await packs(world, [next]);
    const replaces = { issue: 1, amendment: 0, effectiveFrom: today };
    expect((await secretary.get(`/issuances/${id}`)).body.items).toMatchObject([{ replaces }]);
    await submitsAll(world, id);
    const head = await world.confirmed('lanhdao');
    const signed = await head.post(`/issuances/${id}/approvals`, { documents: read([next]), effectiveFrom: inDays(1) });
    expect(signed.body.state).toBe('signed');
    moveClock(new Date(Date.now() + 2 * 86_400_000));
    await world.app.get(ApprovalsService).takeEffectWhereDue();
    moveClock(null);
    expect((await (await world.as('thuky')).get(`/issuances/${id}`)).body.items).toMatchObject([{ state: 'effective', replaces }]);
  });
});
