import { randomUUID } from 'node:crypto';
import { World } from '../../world/world';
import { uploads } from './story';
import { aged, awaits, day, documentOf, entersDecision, numbers, recordsOf, revokes, withdraws } from './withdrawal-story';

/** Rounds of each race; more with QMS_ROUNDS. */
const ROUNDS = Number(process.env.QMS_ROUNDS ?? 8);

let world: World;
beforeAll(async () => {
  world = await World.open();
}, 120_000);
afterAll(() => world?.close());

describe('a withdrawal that the head confirmed in the app', () => {
  it('awaits the clerk, who gives number, day and file; it enters the register and stands on the document', async () => {
    const document = await aged(world);
    const id = await withdraws(world, document);
    const mine = { id, kind: 'withdrawal.number', link: `/tai-lieu/${document.id}` };
    expect(await awaits(world, 'vanthu2')).toContainEqual(
      expect.objectContaining({
        ...mine,
        sentence: expect.stringMatching(`^Cập nhật số, ngày quyết định hủy bỏ ${document.code} - .+ xác nhận ngày \\d`),
      }),
    );
    expect(await awaits(world, 'vanthu2', 'en')).toContainEqual(
      expect.objectContaining({ ...mine, sentence: expect.stringContaining(`decision to withdraw ${document.code}`) }),
    );
    expect(await awaits(world, 'lanhdao')).not.toContainEqual(expect.objectContaining(mine));
    // The day of the click is no day of a decision.
    expect((await documentOf(world, document.id)).withdrawal).toMatchObject({
      kind: 'confirmation',
      decisionNumber: null,
      decidedOn: null,
      decisionFile: null,
      enteredAt: expect.stringMatching(/^\d{4}-/),
    });
    expect((await documentOf(world, document.id, 'vanthu2')).actions.numberWithdrawal).toEqual({ allowed: true, because: [] });
    for (const who of ['lanhdao', 'nhanvien', 'soatxet'])
      expect((await documentOf(world, document.id, who)).actions).not.toHaveProperty('numberWithdrawal');

    expect((await numbers(world, id, { number: '201/QĐ-SXD', decidedOn: day(1) })).answer).toMatchObject({
      status: 422,
      body: { code: 'day-to-come', errors: [{ field: 'decidedOn' }] },
    });
    expect((await numbers(world, id, { number: '201/QĐ-SXD' }, 'nhanvien')).answer.status).toBe(403);
    expect((await numbers(world, randomUUID(), { number: '201/QĐ-SXD' })).answer.status).toBe(404);
    // Of another agency it is as if it were not there.
    expect((await numbers(world, id, { number: '201/QĐ-SXD' }, 'vanthu')).answer.status).toBe(404);
    const { file, answer } = await numbers(world, id, { number: '201/QĐ-SXD' });
    expect([answer.status, answer.body]).toEqual([201, { id }]);

    const after = await documentOf(world, document.id, 'vanthu2');
    expect(after.withdrawal).toMatchObject({
      id,
      kind: 'confirmation',
      decisionNumber: '201/QĐ-SXD',
      decidedOn: day(0),
      decisionFile: { id: file.id },
      endsOn: day(0),
    });
    expect(after.actions).not.toHaveProperty('numberWithdrawal');
    expect(JSON.stringify(after.history)).toContain('Cập nhật số 201/QĐ-SXD');
    expect(await awaits(world, 'vanthu2')).not.toContainEqual(expect.objectContaining(mine));
    expect(await recordsOf(world, '201/QĐ-SXD')).toMatchObject([
      { kind: 'ordinary-document', title: `Hủy bỏ ${document.code} - Quy trình ${document.code}` },
    ]);
    expect((await numbers(world, id, { number: '202/QĐ-SXD' })).answer).toMatchObject({ status: 409, body: { code: 'numbered-already' } });
  });

  it('is numbered once, though the clerk sends it twice, or two clerks at once', async () => {
    const clerk = await world.as('vanthu2');
    const id = await withdraws(world, await aged(world));
    const body = { number: '203/QĐ-SXD', decidedOn: day(0), fileId: (await uploads(clerk, 'quyet-dinh-203')).id };
    const key = { 'idempotency-key': randomUUID() };
    const answers = [await clerk.post(`/withdrawals/${id}/number`, body, key), await clerk.post(`/withdrawals/${id}/number`, body, key)];
    expect(answers.map(({ status, body: said }) => [status, said])).toEqual([
      [201, { id }],
      [201, { id }],
    ]);
    const other = await withdraws(world, await aged(world));
    const atOnce = await Promise.all(
      ['204/QĐ-SXD', '205/QĐ-SXD'].map(async (number) => (await numbers(world, other, { number })).answer.status),
    );
    expect(atOnce.sort()).toEqual([201, 409]);
  });

  it('later than the day on which it ended it warns and keeps the reason', async () => {
    const document = await aged(world);
    const id = await withdraws(world, document);
    await world.sql('set session_replication_role = replica; update withdrawal set decided_on = decided_on - 3, ends_on = ends_on - 3');
    expect((await numbers(world, id, { number: '206/QĐ-SXD' })).answer).toMatchObject({
      status: 422,
      body: { code: 'reason-required', reasons: [{ code: 'ended-before-decided', basis: { kind: 'rule' } }] },
    });
    const reason = 'Văn thư cấp số vào ngày làm việc sau';
    expect((await numbers(world, id, { number: '206/QĐ-SXD', reason })).answer.status).toBe(201);
    expect(await world.sql('select reason from withdrawal_number where number = $1', ['206/QĐ-SXD'])).toEqual([{ reason }]);
  });

  it('by one decision with another document: the register has it once', async () => {
    for (let i = 0; i < 2; i++) {
      const id = await withdraws(world, await aged(world), { endsOn: day(3) });
      expect((await numbers(world, id, { number: '207/QĐ-SXD' })).answer.status).toBe(201);
    }
    expect(await recordsOf(world, '207/QĐ-SXD')).toMatchObject([{ kind: 'ordinary-document' }]);
  });

  it('gets no number where it was revoked, nor beside its signed decision', async () => {
    const revoked = await withdraws(world, await aged(world), { endsOn: day(5) });
    expect((await revokes(world, revoked)).status).toBe(201);
    const { answer } = await numbers(world, revoked, { number: '208/QĐ-SXD' });
    expect([answer.status, answer.body.code]).toEqual([409, 'withdrawal-revoked']);
    expect(JSON.stringify(answer.body)).toContain('Quyết định hủy bỏ này đã được thu hồi');
    expect(await awaits(world, 'vanthu2')).not.toContainEqual(expect.objectContaining({ id: revoked, kind: 'withdrawal.number' }));
    const document = await aged(world);
    await entersDecision(world, document, { number: '209/QĐ-SXD', endsOn: day(5) });
    const { withdrawal } = await documentOf(world, document.id);
    expect((await numbers(world, withdrawal.id, { number: '210/QĐ-SXD' })).answer.body.code).toBe('wrong-state');
  });

  it(`numbered and revoked at once: the number came first or never, in ${ROUNDS} rounds`, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const id = await withdraws(world, await aged(world), { endsOn: day(5) });
      const [{ answer }, revocation] = await Promise.all([numbers(world, id, { number: `22${round}/QĐ-SXD` }), revokes(world, id)]);
      expect(revocation.status).toBe(201);
      expect([answer.status, answer.body.code]).toEqual(answer.status === 201 ? [201, undefined] : [409, 'withdrawal-revoked']);
    }
  }, 300_000);
});
