import { randomUUID } from 'node:crypto';
import { World } from '../../world/world';
import { uploads } from './story';
import {
  aged,
  awaits,
  day,
  documentOf,
  entersRevocation,
  numbers,
  numbersRevocation,
  recordsOf,
  revokes,
  toEnd,
  withdraws,
} from './withdrawal-story';

let world: World;
beforeAll(async () => {
  world = await World.open();
}, 120_000);
afterAll(() => world?.close());

/** To be withdrawn in five days, and revoked by the head in the app. */
async function revoked() {
  const document = await aged(world);
  const id = await withdraws(world, document, { endsOn: day(5) });
  expect((await revokes(world, id)).status).toBe(201);
  return { document, id };
}

describe('a revocation that the head confirmed in the app', () => {
  it('awaits the clerk, who gives number, day and file; it enters the register and stands on the document', async () => {
    const { document, id } = await revoked();
    const mine = { id, kind: 'revocation.number', link: `/tai-lieu/${document.id}` };
    expect(await awaits(world, 'vanthu2')).toContainEqual(
      expect.objectContaining({
        ...mine,
        sentence: expect.stringMatching(`^Cập nhật số, ngày quyết định thu hồi việc hủy bỏ ${document.code} - .+ xác nhận ngày \\d`),
      }),
    );
    expect(await awaits(world, 'vanthu2', 'en')).toContainEqual(
      expect.objectContaining({ ...mine, sentence: expect.stringContaining(`revokes the withdrawal of ${document.code}`) }),
    );
    expect(await awaits(world, 'lanhdao')).not.toContainEqual(expect.objectContaining(mine));
    const before = await documentOf(world, document.id, 'vanthu2');
    expect(before.revokedWithdrawals).toMatchObject([{ id, revocation: { decisionNumber: null, decidedOn: null, awaitsNumber: true } }]);
    expect(before.actions.numberRevocation).toEqual({ allowed: true, because: [] });
    for (const who of ['lanhdao', 'nhanvien', 'soatxet'])
      expect((await documentOf(world, document.id, who)).actions).not.toHaveProperty('numberRevocation');

    expect((await numbersRevocation(world, id, { number: '401/QĐ-SXD', decidedOn: day(1) })).answer).toMatchObject({
      status: 422,
      body: { code: 'day-to-come', errors: [{ field: 'decidedOn' }] },
    });
    expect((await numbersRevocation(world, id, { number: '401/QĐ-SXD' }, 'nhanvien')).answer.status).toBe(403);
    expect((await numbersRevocation(world, randomUUID(), { number: '401/QĐ-SXD' })).answer.status).toBe(404);
    // Of another agency it is as if it were not there.
    expect((await numbersRevocation(world, id, { number: '401/QĐ-SXD' }, 'vanthu')).answer.status).toBe(404);
    const { file, answer } = await numbersRevocation(world, id, { number: '401/QĐ-SXD' });
    expect([answer.status, answer.body]).toEqual([201, { id }]);

    const after = await documentOf(world, document.id, 'vanthu2');
    expect(after).toMatchObject({
      state: 'effective',
      revokedWithdrawals: [
        {
          id,
          decisionNumber: null,
          revocation: {
            kind: 'confirmation',
            decisionNumber: '401/QĐ-SXD',
            decidedOn: day(0),
            decisionFile: { id: file.id },
            awaitsNumber: false,
          },
        },
      ],
    });
    expect(after.actions).not.toHaveProperty('numberRevocation');
    expect(JSON.stringify(after.history)).toContain('Cập nhật số 401/QĐ-SXD');
    const inEnglish = await (await world.as('vanthu2')).get(`/documents/${document.id}`, { 'accept-language': 'en' });
    expect(JSON.stringify(inEnglish.body.history)).toContain('entered for the decision that revokes the withdrawal');
    expect(await awaits(world, 'vanthu2')).not.toContainEqual(expect.objectContaining({ id }));
    expect(await recordsOf(world, '401/QĐ-SXD')).toMatchObject([
      { kind: 'ordinary-document', title: `Thu hồi quyết định hủy bỏ ${document.code} - Quy trình ${document.code}` },
    ]);
    expect((await numbersRevocation(world, id, { number: '402/QĐ-SXD' })).answer).toMatchObject({
      status: 409,
      body: { code: 'numbered-already' },
    });
  });

  it('gets its number once, though the clerk sends it twice, or two clerks at once', async () => {
    const clerk = await world.as('vanthu2');
    const { id } = await revoked();
    const body = { number: '403/QĐ-SXD', decidedOn: day(0), fileId: (await uploads(clerk, 'quyet-dinh-403')).id };
    const key = { 'idempotency-key': randomUUID() };
    const at = `/withdrawals/${id}/revocation/number`;
    const answers = [await clerk.post(at, body, key), await clerk.post(at, body, key)];
    expect(answers.map(({ status, body: said }) => [status, said])).toEqual([
      [201, { id }],
      [201, { id }],
    ]);
    const other = await revoked();
    const atOnce = await Promise.all(
      ['404/QĐ-SXD', '405/QĐ-SXD'].map(async (number) => (await numbersRevocation(world, other.id, { number })).answer.status),
    );
    expect(atOnce.sort()).toEqual([201, 409]);
  });

  it('is not of a day before the withdrawal; on the day of the end it warns and keeps the reason', async () => {
    const { id } = await revoked();
    expect((await numbersRevocation(world, id, { number: '406/QĐ-SXD', decidedOn: day(-1) })).answer).toMatchObject({
      status: 422,
      body: { code: 'revoked-before-decided', errors: [{ field: 'decidedOn' }] },
    });
    await world.sql(`set session_replication_role = replica; update withdrawal set ends_on = '${day(0)}' where id = '${id}'`);
    expect((await numbersRevocation(world, id, { number: '406/QĐ-SXD' })).answer).toMatchObject({
      status: 422,
      body: { code: 'reason-required', reasons: [{ code: 'ended-before-revoked', basis: { kind: 'rule' } }] },
    });
    const reason = 'Văn thư cấp số vào ngày làm việc sau';
    expect((await numbersRevocation(world, id, { number: '406/QĐ-SXD', reason })).answer.status).toBe(201);
    expect(await world.sql('select reason from withdrawal_number where number = $1', ['406/QĐ-SXD'])).toEqual([{ reason }]);
  });

  it('is held against the day that the clerk gave to the withdrawal', async () => {
    const id = await withdraws(world, await aged(world), { endsOn: day(5) });
    expect((await numbers(world, id, { number: '407/QĐ-SXD', decidedOn: day(-3) })).answer.status).toBe(201);
    expect((await revokes(world, id)).status).toBe(201);
    const early = await numbersRevocation(world, id, { number: '408/QĐ-SXD', decidedOn: day(-4) });
    expect(early.answer.body.code).toBe('revoked-before-decided');
    expect((await numbersRevocation(world, id, { number: '408/QĐ-SXD', decidedOn: day(-3) })).answer.status).toBe(201);
  });

  it('gets no number beside its signed decision, nor where nothing was revoked', async () => {
    const { id } = await toEnd(world, '409/QĐ-SXD');
    expect((await numbersRevocation(world, id, { number: '410/QĐ-SXD' })).answer.status).toBe(404);
    expect((await entersRevocation(world, id, { number: '411/QĐ-SXD' })).answer.status).toBe(201);
    expect((await numbersRevocation(world, id, { number: '410/QĐ-SXD' })).answer).toMatchObject({
      status: 409,
      body: { code: 'wrong-state' },
    });
    expect(await awaits(world, 'vanthu2')).not.toContainEqual(expect.objectContaining({ id }));
  });

  it('is one of several of its document: each awaits a number of its own', async () => {
    const { document, id } = await revoked();
    const second = await withdraws(world, document, { endsOn: day(6) });
    expect((await revokes(world, second)).status).toBe(201);
    const waiting = async () =>
      (await awaits(world, 'vanthu2'))
        .filter(({ kind, sentence }) => kind !== 'revision.number' && sentence.includes(document.code))
        .map(({ kind, id: of }) => [kind, of]);
    expect(await waiting()).toEqual([
      ['revocation.number', id],
      ['revocation.number', second],
    ]);
    expect((await numbersRevocation(world, second, { number: '412/QĐ-SXD' })).answer.status).toBe(201);
    expect(await waiting()).toEqual([['revocation.number', id]]);
    const { actions, revokedWithdrawals } = await documentOf(world, document.id, 'vanthu2');
    expect(actions.numberRevocation).toMatchObject({ allowed: true });
    expect(revokedWithdrawals).toMatchObject([
      { id: second, revocation: { decisionNumber: '412/QĐ-SXD', awaitsNumber: false } },
      { id, revocation: { decisionNumber: null, awaitsNumber: true } },
    ]);
  });
});
