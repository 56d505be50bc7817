import type { Client } from '../../world/client';
import type { World } from '../../world/world';
import { CertificateOffice, marks, NAMES, SIGNER, seen } from './certificate-story';
import { taughtClass } from './class-story';

let office: CertificateOffice;
let world: World;
let organiser: Client;
let clerk: Client;
beforeAll(async () => {
  office = await CertificateOffice.open();
  ({ world, organiser, clerk } = office);
});
afterAll(() => office?.close());

describe('the decision', () => {
  it('is drafted only when everybody is judged as the rule says now, and keeps a number for each', async () => {
    const held = await taughtClass(world, 'QD1', NAMES);
    expect((await organiser.post(`/training-classes/${held.id}/certificate-grants`)).body.code).toBe('not-possible-now');
    await organiser.post(`/training-classes/${held.id}/marks`, marks(held, '60', '60', '60', '40'));
    await organiser.post(`/training-classes/${held.id}/judgements`);
    // A mark corrected since: the judgement is of yesterday.
    await organiser.post(`/training-classes/${held.id}/marks`, marks(held, '45'));
    expect((await organiser.post(`/training-classes/${held.id}/certificate-grants`)).body.code).toBe('learners-unjudged');
    await organiser.post(`/training-classes/${held.id}/marks`, marks(held, '60'));
    const { body } = await organiser.post(`/training-classes/${held.id}/certificate-grants`);
    expect((await organiser.post(`/training-classes/${held.id}/certificate-grants`)).body.code).toBe('results-not-open');
    const { items, actions } = await office.grants(held);
    const [grant] = items;
    expect(grant).toMatchObject({
      id: body.id,
      state: 'draft',
      issuing: { reserved: 3, issued: 0 },
      actions: { paper: { allowed: true } },
    });
    // No other one while this one stands.
    expect(actions).toEqual({});
    expect((await organiser.get(`/training-classes/${held.id}`)).body.actions).toMatchObject({
      draftGrant: { allowed: false },
      judge: { allowed: false },
    });
    // From here on nothing of the results moves.
    expect((await organiser.post(`/training-classes/${held.id}/judgements`)).body.code).toBe('results-not-open');
    expect((await organiser.post(`/training-classes/${held.id}/marks`, marks(held, '10'))).body.code).toBe('results-not-open');

    const paper = await organiser.download(`/certificate-grants/${body.id}/paper`, { accept: 'application/pdf' });
    expect([paper.status, paper.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);

    // Recalled: the numbers stay in the register, void, and the next draft goes on behind them.
    const before = await office.rows(`&classId=${held.id}`);
    expect(
      (await organiser.post(`/certificate-grants/${body.id}/recall`, { reason: 'Thiếu một học viên' }, seen(grant.version))).body.state,
    ).toBe('recalled');
    expect(await office.grants(held)).toMatchObject({
      items: [{ actions: { paper: { allowed: false } } }],
      actions: { draft: { allowed: true } },
    });
    expect((await organiser.get(`/training-classes/${held.id}`)).body.actions.draftGrant).toEqual({ allowed: true, because: [] });
    const again = await organiser.post(`/training-classes/${held.id}/certificate-grants`);
    expect(again.status).toBe(201);
    const after = await office.rows(`&classId=${held.id}`);
    expect(after.filter((one: { state: string }) => one.state === 'void')).toHaveLength(3);
    expect(
      Math.min(...after.filter((one: { state: string }) => one.state === 'reserved').map((one: { number: number }) => one.number)),
    ).toBe(Math.max(...before.map((one: { number: number }) => one.number)) + 1);
  });

  it('is numbered by the clerk, with a reason where the signed paper is missing; certificates come only then', async () => {
    const held = await taughtClass(world, 'QD2', NAMES.slice(0, 2));
    const id = await office.drafted(held, '60', '60');
    expect((await organiser.post(`/certificate-grants/${id}/issuing`)).body.code).toBe('wrong-state');
    const { version } = (await organiser.get(`/certificate-grants/${id}`)).body;
    const number = { ...SIGNER, number: '78/QĐ-SKHCN', decidedOn: '2026-05-20' };
    expect((await clerk.post(`/certificate-grants/${id}/number`, number)).status).toBe(428);
    expect((await clerk.post(`/certificate-grants/${id}/number`, number, seen(version))).body.code).toBe('reason-required');
    expect((await clerk.post(`/certificate-grants/${id}/number`, { ...number, decidedOn: '2026-05-01' }, seen(version))).body.code).toBe(
      'decided-before-end',
    );
    expect((await clerk.post(`/certificate-grants/${id}/number`, { ...number, decidedOn: '2026-11-24' }, seen(version))).body.code).toBe(
      'day-in-future',
    );
    const file = (await clerk.upload('/files', { name: 'Quyết định.txt', bytes: Buffer.from('đã ký') })).body.id;
    expect((await clerk.post(`/certificate-grants/${id}/number`, { ...number, fileId: file }, seen(version))).body.state).toBe('numbered');
    expect((await clerk.post(`/certificate-grants/${id}/issuing`)).status).toBe(403);
    const unconfirmed = await world.as('giangvien', 'fresh');
    expect((await unconfirmed.post(`/certificate-grants/${id}/issuing`)).body.code).toBe('confirmation-required');
  });
});
