import { WithdrawalsService } from '@qms/documents';
import { moveClock } from '@qms/work';
import { documentId } from '../../../seeds/demo';
import { World } from '../../world/world';
import { drafts, submits, uploads } from './story';
import { aged, day, documentOf, entersDecision, type Withdrawn } from './withdrawal-story';

/** Rounds of each race; more with QMS_ROUNDS. */
const ROUNDS = Number(process.env.QMS_ROUNDS ?? 8);

let world: World;
beforeAll(async () => {
  world = await World.open();
}, 120_000);
afterAll(() => world?.close());
afterEach(() => moveClock(null));

/** Its next revision, drafted. */
async function next({ id, code }: Withdrawn): Promise<{ revisionId: string; sha256: string }> {
  const secretary = await world.as('thuky');
  const file = await uploads(secretary, `${code} lần sau`);
  const { body } = await secretary.post(`/documents/${id}/revisions`, { step: 'issue', changeSummary: 'Rà soát', fileId: file.id });
  return { revisionId: body.revisionId, sha256: file.sha256 };
}

describe('withdrawing a document', () => {
  it('is refused while a revision is under review, and says so before it is tried', async () => {
    const id = documentId('SXD', 'QT-HT-06');
    const head = await world.confirmed('lanhdao');
    const refused = { code: 'revision-in-review', detail: expect.stringContaining('rút lại hoặc trả lại') };
    const { actions } = await documentOf(world, id, 'lanhdao');
    expect(actions.withdraw).toMatchObject({ allowed: false, because: [{ code: 'revision-in-review' }] });
    const answer = await head.post(`/documents/${id}/withdrawal`, { reason: 'Không còn dùng' });
    expect([answer.status, answer.body.code]).toEqual([409, refused.code]);
    expect(JSON.stringify(answer.body)).toContain('rút lại hoặc trả lại');
    expect(await documentOf(world, id)).toMatchObject({ state: 'effective', openState: 'in-review', withdrawal: null });
    // Who does not see drafts is not told of one.
    expect((await documentOf(world, id, 'nhanvien')).actions.withdraw.because).not.toContainEqual(
      expect.objectContaining({ code: 'revision-in-review' }),
    );
  });

  it(`and approving its next revision at once: what was withdrawn never comes back, in ${ROUNDS} rounds`, async () => {
    const head = await world.confirmed('lanhdao');
    const second = await world.as('lanhdao', 'fresh');
    await second.confirm('demo-ISO-9001');
    for (let round = 0; round < ROUNDS; round++) {
      const document = await aged(world);
      const { revisionId, sha256 } = await next(document);
      await submits(world, revisionId);
      const [withdrawn, approved] = await Promise.all([
        head.post(`/documents/${document.id}/withdrawal`, { reason: 'Không còn dùng' }),
        second.post(`/revisions/${revisionId}/approvals`, { sha256 }),
      ]);
      expect(approved.status).toBe(201);
      expect([201, 409]).toContain(withdrawn.status);
      expect((await documentOf(world, document.id)).state).toBe(withdrawn.status === 201 ? 'withdrawn' : 'effective');
    }
    const back = await world.sql(
      `select d.code from document d join revision r on r.document_id = d.id
       where d.state = 'withdrawn' and r.state in ('draft', 'in-review', 'returned', 'approved', 'effective')`,
    );
    expect(back).toEqual([]);
  }, 300_000);

  it(`and submitting its draft at once: one of the two, in ${ROUNDS} rounds`, async () => {
    const head = await world.confirmed('lanhdao');
    for (let round = 0; round < ROUNDS; round++) {
      const document = await aged(world);
      const { revisionId } = await next(document);
      const answers = await Promise.all([
        head.post(`/documents/${document.id}/withdrawal`, { reason: 'Không còn dùng' }),
        submits(world, revisionId),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    }
  }, 300_000);
});

describe('withdrawing by the signed decision', () => {
  it('the clerk enters it: signer, KT., number, day and file are kept, and it enters the register', async () => {
    const document = await aged(world);
    const { revisionId } = await next(document);
    const { file, answer } = await entersDecision(world, document, { method: 'KT.', signer: 'Đỗ Thị Minh', signerPost: 'Phó Giám đốc' });
    expect(answer.status).toBe(201);
    expect(await documentOf(world, document.id)).toMatchObject({
      state: 'withdrawn',
      openState: null,
      withdrawal: {
        kind: 'signed-decision',
        signerName: 'Đỗ Thị Minh',
        signerPost: 'Phó Giám đốc',
        method: 'KT.',
        decisionNumber: '130/QĐ-SXD',
        decidedOn: day(-2),
        endsOn: day(-2),
        decisionFile: { id: file.id },
        reason: 'Thủ tục hành chính bị bãi bỏ',
      },
      revisions: [{ id: document.revisionId, state: 'withdrawn', effectiveTo: day(-2) }],
    });
    // The draft of the next one is given up with it.
    expect((await (await world.as('thuky')).get(`/revisions/${revisionId}`)).body).toMatchObject({
      state: 'withdrawn',
      effectiveFrom: null,
    });
    const { body } = await (await world.as('thuky')).get(`/records?q=${encodeURIComponent('130/QĐ-SXD')}`);
    expect(body.items).toMatchObject([{ kind: 'ordinary-document', title: expect.stringContaining(`Hủy bỏ ${document.code}`) }]);
    expect((await (await world.as('nhanvien')).download(`/files/${file.id}/content`)).status).toBe(200);
  });

  it('on a later day: in force until then, nothing new is begun, and the clock ends it', async () => {
    const document = await aged(world);
    const { answer } = await entersDecision(world, document, { number: '131/QĐ-SXD', endsOn: day(5) });
    expect(answer.status).toBe(201);
    const before = await documentOf(world, document.id);
    expect(before).toMatchObject({ state: 'effective', withdrawal: { endsOn: day(5) } });
    expect(before.actions.revise).toMatchObject({ allowed: false, because: [{ code: 'withdrawal-decided' }] });
    const secretary = await world.as('thuky');
    expect((await secretary.post(`/documents/${document.id}/revisions`, { step: 'issue' })).body.code).toBe('withdrawal-decided');
    expect((await entersDecision(world, document, { number: '132/QĐ-SXD' })).answer.body.code).toBe('withdrawal-decided');
    const withdrawals = world.app.get(WithdrawalsService);
    await withdrawals.endWhereDue();
    expect((await documentOf(world, document.id)).state).toBe('effective');
    moveClock(new Date(Date.now() + 6 * 86_400_000));
    expect(await withdrawals.endWhereDue()).toBe(1);
    expect(await withdrawals.endWhereDue()).toBe(0);
    expect(await documentOf(world, document.id)).toMatchObject({
      state: 'withdrawn',
      withdrawnReason: 'Thủ tục hành chính bị bãi bỏ',
      revisions: [{ state: 'withdrawn', effectiveTo: day(5) }],
    });
  });

  it('not before the decision, not without all of it, not by staff, not for what was never in force', async () => {
    const document = await aged(world);
    const refusals = [
      [{ endsOn: day(-3) }, 'ends-before-decided', 'endsOn'],
      [{ number: undefined }, 'decision-incomplete', 'number'],
      [{ signer: undefined }, 'decision-incomplete', 'signer'],
      [{ decidedOn: day(1) }, 'day-to-come', 'decidedOn'],
      [{ decidedOn: day(-60) }, 'ends-before-began', 'endsOn'],
    ] as const;
    for (const [more, code, field] of refusals)
      expect([more, (await entersDecision(world, document, more)).answer.body]).toMatchObject([more, { code, errors: [{ field }] }]);
    expect((await entersDecision(world, document, {}, 'nhanvien')).answer.status).toBe(403);
    expect((await (await world.as('thuky')).post(`/documents/${document.id}/withdrawal`, { reason: 'Không còn dùng' })).status).toBe(403);
    expect((await entersDecision(world, await drafts(world))).answer.body.code).toBe('wrong-state');
    expect((await documentOf(world, document.id)).state).toBe('effective');
  });
});
