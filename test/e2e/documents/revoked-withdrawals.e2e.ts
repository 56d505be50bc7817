import { WithdrawalsService } from '@qms/documents';
import { moveClock } from '@qms/work';
import { World } from '../../world/world';
import { submits, uploads } from './story';
import { aged, day, documentOf, entersRevocation, recordsOf, revokes, toEnd, type Withdrawn, withdraws } from './withdrawal-story';

let world: World;
beforeAll(async () => {
  world = await World.open();
}, 120_000);
afterAll(() => world?.close());
afterEach(() => moveClock(null));

const clockComes = (): Promise<number> => world.app.get(WithdrawalsService).endWhereDue();
/** Its next revision, drafted. */
async function next({ id, code }: Withdrawn) {
  const secretary = await world.as('thuky');
  const file = await uploads(secretary, `${code} lần sau`);
  return secretary.post(`/documents/${id}/revisions`, { step: 'issue', changeSummary: 'Rà soát', fileId: file.id });
}

describe('a withdrawal for a day to come is revoked', () => {
  it('by the head in the app: the document goes on, what was given up stays so, and both stay readable', async () => {
    const document = await aged(world);
    const { revisionId } = (await next(document)).body;
    const id = await withdraws(world, document, { endsOn: day(5) });
    for (const [who, allowed] of [
      ['lanhdao', true],
      ['nhanvien', false],
    ] as const)
      expect((await documentOf(world, document.id, who)).actions.revokeWithdrawal).toMatchObject({ allowed });
    expect((await revokes(world, id)).status).toBe(201);

    const after = await documentOf(world, document.id);
    expect(after).toMatchObject({
      state: 'effective',
      openState: null,
      withdrawal: null,
      withdrawnReason: null,
      revokedWithdrawals: [
        {
          id,
          kind: 'confirmation',
          reason: 'Không còn dùng',
          endsOn: day(5),
          revocation: { kind: 'confirmation', reason: 'Vẫn cần áp dụng', signerPost: 'Giám đốc', decisionNumber: null, decidedOn: null },
        },
      ],
    });
    for (const name of ['revokeWithdrawal', 'enterSignedRevocation', 'numberWithdrawal']) expect(after.actions).not.toHaveProperty(name);
    expect(JSON.stringify(after.history)).toContain('Thu hồi quyết định hủy bỏ, tài liệu tiếp tục có hiệu lực: Vẫn cần áp dụng');
    const inEnglish = await (await world.as('thuky')).get(`/documents/${document.id}`, { 'accept-language': 'en' });
    expect(JSON.stringify(inEnglish.body.history)).toContain('Decision on withdrawal revoked');
    expect((await (await world.as('thuky')).get(`/revisions/${revisionId}`)).body.state).toBe('withdrawn');

    // Its day comes, and nothing ends; the next revision may be begun and submitted, and it may be withdrawn anew.
    moveClock(new Date(Date.now() + 6 * 86_400_000));
    expect(await clockComes()).toBe(0);
    moveClock(null);
    const again = await next(document);
    expect(again.status).toBe(201);
    expect((await submits(world, again.body.revisionId)).status).toBe(201);
    await (await world.as('thuky')).delete(`/revisions/${again.body.revisionId}/submission`);
    const second = await withdraws(world, document);
    expect(second).not.toBe(id);
    expect(await documentOf(world, document.id)).toMatchObject({
      state: 'withdrawn',
      withdrawal: { id: second },
      revokedWithdrawals: [{ id }],
    });
    expect((await revokes(world, id)).body.code).toBe('withdrawal-revoked');
    expect((await revokes(world, second)).body.code).toBe('withdrawal-carried-out');
  });

  it('by the signed decision: signer, number, day and file are kept, and it enters the register beside the first', async () => {
    const { document, id } = await toEnd(world, '311/QĐ-SXD');
    const { file, answer } = await entersRevocation(world, id, {
      number: '312/QĐ-SXD',
      method: 'KT.',
      signer: 'Đỗ Thị Minh',
      signerPost: 'Phó Giám đốc',
    });
    expect([answer.status, answer.body]).toEqual([201, { id }]);
    expect(await documentOf(world, document.id, 'nhanvien')).toMatchObject({
      state: 'effective',
      withdrawal: null,
      revokedWithdrawals: [
        {
          decisionNumber: '311/QĐ-SXD',
          revocation: {
            kind: 'signed-decision',
            signerName: 'Đỗ Thị Minh',
            method: 'KT.',
            decisionNumber: '312/QĐ-SXD',
            decidedOn: day(-1),
            decisionFile: { id: file.id },
          },
        },
      ],
    });
    expect(await recordsOf(world, '311/QĐ-SXD')).toMatchObject([{ title: `Hủy bỏ ${document.code} - Quy trình ${document.code}` }]);
    expect(await recordsOf(world, '312/QĐ-SXD')).toMatchObject([
      { kind: 'ordinary-document', title: `Thu hồi quyết định hủy bỏ ${document.code} - Quy trình ${document.code}` },
    ]);
    expect((await (await world.as('nhanvien')).download(`/files/${file.id}/content`)).status).toBe(200);
  });

  it('not from its day on, not before it was decided, not without all of the decision, not without a reason, not by others', async () => {
    const { document, id } = await toEnd(world, '313/QĐ-SXD');
    const refusals = [
      [{ decidedOn: day(-3) }, 'revoked-before-decided', 'decidedOn'],
      [{ decidedOn: day(1) }, 'day-to-come', 'decidedOn'],
      [{ number: undefined }, 'decision-incomplete', 'number'],
      [{ signer: undefined }, 'decision-incomplete', 'signer'],
    ] as const;
    for (const [more, code, field] of refusals)
      expect([more, (await entersRevocation(world, id, more)).answer.body]).toMatchObject([more, { code, errors: [{ field }] }]);
    expect((await entersRevocation(world, id, { reason: '' })).answer.status).toBe(400);
    expect((await entersRevocation(world, id, {}, 'nhanvien')).answer.status).toBe(403);
    expect((await entersRevocation(world, id, {}, 'vanthu')).answer.status).toBe(404);
    expect((await (await world.as('thuky')).post(`/withdrawals/${id}/revocation`, { reason: 'Vẫn cần áp dụng' })).status).toBe(403);
    // Due, though the clock has not come to it.
    moveClock(new Date(Date.now() + 5 * 86_400_000));
    expect((await documentOf(world, document.id)).state).toBe('effective');
    expect((await documentOf(world, document.id, 'lanhdao')).actions.revokeWithdrawal).toMatchObject({
      allowed: false,
      because: [{ code: 'withdrawal-carried-out' }],
    });
    expect((await entersRevocation(world, id)).answer).toMatchObject({ status: 409, body: { code: 'withdrawal-carried-out' } });
    expect(await clockComes()).toBe(1);
    expect((await documentOf(world, document.id)).withdrawal.id).toBe(id);
  });

  it('and what was accepted to be withdrawn awaits head and secretary again', async () => {
    const secretary = await world.as('thuky');
    const document = await aged(world);
    const request = (await secretary.post('/change-requests', { kind: 'withdraw', documentIds: [document.id], reason: 'Không còn dùng' }))
      .body;
    expect((await (await world.as('lanhdao')).post(`/change-requests/${request.id}/decision`, { decision: 'accept' })).status).toBe(201);
    const told = async () =>
      (await secretary.get('/my-work')).body.items.some(
        ({ id, kind }: { id: string; kind: string }) => id === request.id && kind === 'change-request.withdraw',
      );
    expect(await told()).toBe(true);
    const id = await withdraws(world, document, { endsOn: day(5) });
    expect(await told()).toBe(false);
    await revokes(world, id);
    expect(await told()).toBe(true);
  });
});
