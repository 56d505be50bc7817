import { organizationId, personId, signingAuthorizationId } from '../../../seeds/demo';
import { World } from '../../world/world';
import { drafts, submits, uploads, wordsIn } from '../documents/story';
import { day } from './story';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

const LAW = { kind: 'law', ref: 'NĐ 30/2020/NĐ-CP, Điều 13 khoản 3' };
const enters = async (more: Record<string, unknown> = {}, who = 'vanthu2') => {
  const clerk = await world.as(who);
  const fileId = (await uploads(await world.as('vanthu2'), `Giấy ủy quyền ${Math.random()}`)).id;
  return clerk.post('/signing-authorizations', {
    number: `${Math.random()}/GUQ-SXD`,
    decidedOn: '2026-10-01',
    personId: personId('soatxet'),
    unitId: organizationId('SXD-VP'),
    matter: `Ký quyết định ban hành biểu mẫu ${Math.random()}`,
    validFrom: '2026-10-05',
    validUntil: '2026-12-31',
    fileId,
    ...more,
  });
};
/** The uploaded decision by which a document is approved. */
const byDecision = async (more: Record<string, unknown>) => {
  const clerk = await world.as('vanthu2');
  const document = await drafts(world);
  await submits(world, document.revisionId);
  const answer = await clerk.post(`/revisions/${document.revisionId}/approvals`, {
    sha256: document.sha256,
    decisionFileId: (await uploads(clerk, `Quyết định ${document.code}`)).id,
    signer: 'Cao Thị Bích Vân',
    signerPost: 'Chánh Văn phòng',
    method: 'TUQ.',
    number: '88/QĐ-SXD',
    decidedOn: '2026-11-20',
    ...more,
  });
  return { ...answer, document };
};

describe('the register of authorizations (TUQ.)', () => {
  it('has the written authorization, what for, from when to when, and who; the register says which are in force', async () => {
    const clerk = await world.as('vanthu2');
    const { body } = await clerk.get('/signing-authorizations');
    expect(body.items).toMatchObject([{ number: '12/GUQ-SXD', person: { name: 'Cao Thị Bích Vân' }, standing: 'in-force' }]);
    expect((await clerk.get('/signing-authorizations?inForceOn=2026-06-30')).body.items).toEqual([]);
    const one = (await clerk.get(`/signing-authorizations/${signingAuthorizationId}`)).body;
    expect(one).toMatchObject({
      grantedBy: { name: 'Mai Xuân Thành' },
      file: { name: 'Giấy ủy quyền 12-GUQ-SXD.pdf' },
      actions: { revoke: { allowed: true } },
    });
    expect((await enters()).status).toBe(201);
    expect((await (await world.as('nhanvien')).get('/signing-authorizations')).status).toBe(200);
    expect((await (await world.as('khach')).get('/signing-authorizations')).status).toBe(403);
    const heads = (await clerk.get('/signing-authorizations/unit-heads')).body.items;
    expect(heads).toEqual([
      expect.objectContaining({ name: 'Cao Thị Bích Vân', unit: expect.objectContaining({ shortName: 'Văn phòng' }) }),
    ]);
  });

  it('the law alone refuses: only the head gives it, only to who heads a unit', async () => {
    expect(await enters({ personId: personId('nhanvien'), unitId: organizationId('SXD-QLXD') })).toMatchObject({
      status: 422,
      body: { code: 'authorized-heads-no-unit', reasons: [{ basis: LAW }] },
    });
    expect((await enters({ decidedOn: '2020-01-06', validFrom: '2020-01-07', validUntil: '2020-02-01' })).body.reasons).toMatchObject([
      { code: 'only-the-head-authorizes', basis: LAW },
      { code: 'authorized-heads-no-unit', basis: LAW },
    ]);
    expect((await enters({ validFrom: '2026-09-30' })).body.code).toBe('counts-before-written');
    expect((await enters({ validUntil: '2026-10-04' })).body.code).toBe('ends-before-it-begins');
    expect((await enters({ decidedOn: day(1), validFrom: day(1) })).body.code).toBe('day-to-come');
    expect((await enters({}, 'nhanvien')).status).toBe(403);
  });

  it('the same person in the same matter is authorized once at a time, by two clerks at once too', async () => {
    const same = { matter: 'Ký giấy mời họp', number: '40/GUQ-SXD' };
    const answers = await Promise.all([enters(same), enters({ ...same, number: '41/GUQ-SXD' }, 'thuky')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('authorized-twice');
    expect((await enters({ number: '40/GUQ-SXD' })).body.code ?? 'free').toMatch(/already-exists|free/);
  });

  it('a decision signed TUQ. names the one in force on its day: none, another day and another signer are refused by law', async () => {
    expect(await byDecision({})).toMatchObject({ status: 422, body: { code: 'authorization-missing', reasons: [{ basis: LAW }] } });
    expect(await byDecision({ authorizationId: signingAuthorizationId, decidedOn: '2026-06-30' })).toMatchObject({
      status: 422,
      body: { code: 'authorization-not-in-force', title: 'Văn bản ủy quyền không có hiệu lực vào ngày 30/06/2026' },
    });
    expect(await byDecision({ authorizationId: signingAuthorizationId, signer: 'Phan Thị Đào', reason: 'Vẫn ký' })).toMatchObject({
      status: 422,
      body: { code: 'signer-not-authorized', reasons: [{ basis: LAW }] },
    });
    const { status, document } = await byDecision({ authorizationId: signingAuthorizationId });
    expect(status).toBe(201);
    expect((await (await world.as('thuky')).get(`/revisions/${document.revisionId}`)).body.approval).toMatchObject({
      method: 'TUQ.',
      authorization: { number: '12/GUQ-SXD', decidedOn: '2026-06-25' },
    });
  });

  it('a package too, and its paper names the authorization beside TUQ.', async () => {
    const secretary = await world.as('thuky');
    const document = await drafts(world);
    const { id } = (await secretary.post('/issuances', { subject: 'Biểu mẫu của Văn phòng', revisionIds: [document.revisionId] })).body;
    await secretary.post(`/issuances/${id}/submission`, {});
    const decision = async (more: Record<string, unknown>) =>
      secretary.post(`/issuances/${id}/approvals`, {
        documents: [{ revisionId: document.revisionId, sha256: document.sha256 }],
        decisionFileId: (await uploads(secretary, `Quyết định ${Math.random()}`)).id,
        signer: 'Cao Thị Bích Vân',
        signerPost: 'Chánh Văn phòng',
        method: 'TUQ.',
        number: '91/QĐ-SXD',
        decidedOn: '2026-11-20',
        ...more,
      });
    expect((await decision({})).body.code).toBe('authorization-missing');
    expect((await decision({ authorizationId: signingAuthorizationId })).status).toBe(201);
    expect((await secretary.get(`/issuances/${id}`)).body.authorization).toMatchObject({ number: '12/GUQ-SXD' });
    const paper = await secretary.download(`/issuances/${id}/decision`, {
      accept: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
    const words = wordsIn(paper.bytes);
    expect(words).toContain('TUQ. GIÁM ĐỐC');
    expect(words).toContain('Căn cứ văn bản ủy quyền số 12/GUQ-SXD ngày 25 tháng 6 năm 2026 của Giám đốc Sở Xây dựng');
  });

  it('revoked from a day on it signs nothing any more; what was signed before stays', async () => {
    const clerk = await world.as('vanthu2');
    const { id } = (await enters()).body;
    const before = await byDecision({ authorizationId: id, decidedOn: '2026-11-10' });
    expect(before.status).toBe(201);
    expect((await clerk.post(`/signing-authorizations/${id}/revocation`, { revokedOn: '2027-02-01', reason: 'Hết việc' })).body.code).toBe(
      'revoked-outside-its-time',
    );
    expect((await clerk.post(`/signing-authorizations/${id}/revocation`, { revokedOn: '2026-11-15', reason: 'Hết việc' })).status).toBe(
      200,
    );
    expect((await byDecision({ authorizationId: id, decidedOn: '2026-11-15' })).body.code).toBe('authorization-not-in-force');
    expect((await clerk.post(`/signing-authorizations/${id}/revocation`, { revokedOn: '2026-11-16', reason: 'Nữa' })).body.code).toBe(
      'wrong-state',
    );
    expect((await clerk.get(`/signing-authorizations/${id}`)).body.history.map((one: { sentence: string }) => one.sentence)).toContain(
      'Thu hồi ủy quyền từ ngày 15/11/2026: Hết việc',
    );
    expect((await clerk.get(`/revisions/${before.document.revisionId}`)).body.approval.authorization).toMatchObject({ id });
  });
});
