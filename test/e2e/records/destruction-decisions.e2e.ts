import { randomUUID } from 'node:crypto';
import { signingAuthorizationId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import { awaits, joins } from '../signing/story';

let world: World;
let secretary: Client;
beforeAll(async () => {
  world = await World.open();
  await joins(world, 'pho1', 'Hà Văn Lộc', 'deputy-head');
  secretary = await world.as('thuky');
});
afterAll(() => world?.close());

let count = 0;
const upload = async (name: string): Promise<{ id: string }> =>
  (await secretary.upload('/files', { name: `${name}.txt`, bytes: Buffer.from(name) })).body;
/** A list that the council has seen. */
const reviewed = async (title = `Danh mục hủy số ${++count}`): Promise<string> => {
  const file = await upload(title);
  const { body } = await secretary.post('/records', {
    items: [{ number: `${title}/BB`, title, issuer: 'Sở Xây dựng', happenedOn: '2015-01-02', kind: 'inspection-minutes', fileId: file.id }],
  });
  const { id } = (await secretary.post('/destructions', { title, recordIds: body.ids })).body;
  const answer = await secretary.post(`/destructions/${id}/review`, {
    council: 'Cao Thị Bích Vân, Chánh Văn phòng',
    opinion: 'Nhất trí hủy',
    reviewedOn: '2026-11-20',
  });
  expect(answer.status).toBe(201);
  return id;
};
const seen = async (id: string, who = 'thuky') => (await (await world.as(who)).get(`/destructions/${id}`)).body;
const confirms = async (id: string, who = 'lanhdao') => (await world.confirmed(who)).post(`/destructions/${id}/decision`, {});
const carriesOut = async (id: string) => (await world.confirmed('thuky')).post(`/destructions/${id}/execution`);
const numbers = async (id: string, number: string, more: Record<string, unknown> = {}, who = 'vanthu2') => {
  const { version } = await seen(id);
  const file = await upload(`quyết định ${number}`);
  const answer = await (await world.as(who)).post(
    `/destructions/${id}/number`,
    { number, decidedOn: '2026-11-21', fileId: file.id, ...more },
    { 'if-match': `"${version}"` },
  );
  return { file, answer };
};
const closes = async (id: string) =>
  secretary.post(`/destructions/${id}/minutes`, { minutesOn: '2026-11-23', fileId: (await upload(`biên bản ${id}`)).id });
const recordsOf = (id: string) =>
  world.sql<{ id: string; kind: string; number: string | null; title: string; source_type: string }>(
    `select r.id, r.kind, r.number, r.title, r.source_type from record r where r.source_id = $1 order by r.source_type`,
    [id],
  );
const linksOf = async (recordId: string): Promise<[string, string][]> =>
  (await secretary.get(`/records/${recordId}`)).body.links.map((one: { relation: string; recordId: string }) => [
    one.relation,
    one.recordId,
  ]);

describe('a decision to destroy that the head confirmed in the app', () => {
  it('awaits the clerk, who gives number, day and file; it enters the register, and the minutes are based on it', async () => {
    const id = await reviewed();
    expect((await confirms(id)).body.state).toBe('decided');
    const sentence = 'Cập nhật số, ngày quyết định hủy “Danh mục hủy số 1” - Mai Xuân Thành';
    expect((await awaits(world, 'vanthu2')).filter((one) => one.startsWith(sentence))).toHaveLength(1);
    expect((await awaits(world, 'lanhdao')).filter((one) => one.startsWith(sentence))).toEqual([]);
    // The day of the click is no day of a decision.
    expect(await seen(id)).toMatchObject({
      decisionKind: 'confirmation',
      decisionNumber: null,
      decidedOn: null,
      confirmedOn: expect.stringMatching(/^2026-/),
      decisionFile: null,
      method: null,
      papers: ['council', 'decision'],
    });
    expect((await seen(id, 'vanthu2')).actions.number).toEqual({ allowed: true, because: [] });
    expect((await seen(id, 'lanhdao')).actions).not.toHaveProperty('number');
    expect((await numbers(id, '301/QĐ-SXD', {}, 'soatxet')).answer.status).toBe(403);
    expect((await numbers(id, '301/QĐ-SXD', { decidedOn: '2026-11-19' })).answer.body).toMatchObject({ code: 'decided-before-council' });
    expect((await numbers(id, '301/QĐ-SXD', { decidedOn: '2099-01-01' })).answer.body).toMatchObject({ code: 'day-to-come' });
    expect((await (await world.as('vanthu2')).post(`/destructions/${id}/number`, {})).status).toBe(428);
    const { file, answer } = await numbers(id, '301/QĐ-SXD');
    expect([answer.status, answer.body]).toEqual([201, { id, state: 'decided' }]);
    const after = await seen(id, 'vanthu2');
    expect(after).toMatchObject({ decisionNumber: '301/QĐ-SXD', decidedOn: '2026-11-21', decisionFile: { id: file.id } });
    expect(after.actions).not.toHaveProperty('number');
    expect(JSON.stringify(after.history)).toContain('Cập nhật số 301/QĐ-SXD');
    expect((await awaits(world, 'vanthu2')).filter((one) => one.startsWith(sentence))).toEqual([]);
    expect((await numbers(id, '302/QĐ-SXD')).answer).toMatchObject({ status: 409, body: { code: 'numbered-already' } });

    expect((await carriesOut(id)).body.state).toBe('carried-out');
    expect((await closes(id)).body.state).toBe('closed');
    const [minutes, decision] = await recordsOf(id);
    expect(decision).toMatchObject({
      kind: 'ordinary-document',
      number: '301/QĐ-SXD',
      title: 'Quyết định hủy hồ sơ, tài liệu hết thời hạn lưu trữ: Danh mục hủy số 1',
      source_type: 'destruction-decision',
    });
    expect((await secretary.get(`/records/${decision!.id}`)).body).toMatchObject({
      retainUntil: '2032-01-01',
      files: [{ id: file.id }],
    });
    expect(await linksOf(minutes!.id)).toEqual([['based-on', decision!.id]]);
    expect(await linksOf(decision!.id)).toEqual([['basis-of', minutes!.id]]);
  });

  it('is numbered once, though the clerk sends it twice, or two clerks at once', async () => {
    const id = await reviewed();
    await confirms(id);
    const clerk = await world.as('vanthu2');
    const { version } = await seen(id);
    const body = { number: '303/QĐ-SXD', decidedOn: '2026-11-21', fileId: (await upload('quyết định 303')).id };
    const headers = { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` };
    const answers = [
      await clerk.post(`/destructions/${id}/number`, body, headers),
      await clerk.post(`/destructions/${id}/number`, body, headers),
    ];
    expect(answers.map((one) => [one.status, one.body])).toEqual([
      [201, { id, state: 'decided' }],
      [201, { id, state: 'decided' }],
    ]);
    const stale = await clerk.post(`/destructions/${id}/number`, body, { 'if-match': `"${version}"` });
    expect([stale.status, stale.body.code]).toEqual([412, 'changed-meanwhile']);
    const other = await reviewed();
    await confirms(other);
    const atOnce = await Promise.all(['304/QĐ-SXD', '305/QĐ-SXD'].map(async (number) => (await numbers(other, number)).answer.status));
    expect(atOnce.filter((status) => status === 201)).toHaveLength(1);
  });

  it('after the minutes, of a later day: it warns and keeps the reason, and the minutes are linked with it', async () => {
    const id = await reviewed();
    await confirms(id);
    await carriesOut(id);
    await closes(id);
    expect((await recordsOf(id)).map(({ source_type }) => source_type)).toEqual(['destruction']);
    await world.sql("set session_replication_role = replica; update destruction set carried_out_at = carried_out_at - interval '10 days'");
    expect((await numbers(id, '306/QĐ-SXD')).answer).toMatchObject({
      status: 422,
      body: { code: 'reason-required', reasons: [{ code: 'destroyed-before-decided', basis: { kind: 'rule' } }] },
    });
    const reason = 'Văn thư cấp số vào ngày làm việc sau';
    expect((await numbers(id, '306/QĐ-SXD', { reason })).answer.status).toBe(201);
    expect(await world.sql('select reason from destruction_number where destruction_id = $1', [id])).toEqual([{ reason }]);
    const [minutes, decision] = await recordsOf(id);
    expect(await linksOf(minutes!.id)).toEqual([['based-on', decision!.id]]);
  });

  it('a deputy who confirms signs KT.', async () => {
    const id = await reviewed();
    expect((await confirms(id, 'pho1')).body.state).toBe('decided');
    expect(await seen(id)).toMatchObject({ signerName: 'Hà Văn Lộc', method: 'KT.' });
  });
});

describe('a decision to destroy that was signed elsewhere', () => {
  const signed = async (more: Record<string, unknown> = {}) => ({
    number: '311/QĐ-SXD',
    decidedOn: '2026-11-21',
    signer: 'Mai Xuân Thành',
    signerPost: 'Giám đốc',
    decisionFileId: (await upload('quyết định hủy đã ký')).id,
    ...more,
  });

  it('is an ISO record of its own at once, and gets no second number', async () => {
    const id = await reviewed();
    expect((await secretary.post(`/destructions/${id}/decision`, await signed({ decidedOn: '2026-11-19' }))).body.code).toBe(
      'decided-before-council',
    );
    const decision = await signed();
    expect((await secretary.post(`/destructions/${id}/decision`, decision)).body.state).toBe('decided');
    expect(await recordsOf(id)).toMatchObject([{ number: '311/QĐ-SXD', source_type: 'destruction-decision' }]);
    expect(await seen(id)).toMatchObject({ confirmedOn: null, decidedOn: '2026-11-21', decisionFile: { id: decision.decisionFileId } });
    expect((await numbers(id, '312/QĐ-SXD')).answer).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  });

  it('signed TUQ. it names an authorization in force on its day', async () => {
    const id = await reviewed();
    const send = async (more: Record<string, unknown>) =>
      secretary.post(`/destructions/${id}/decision`, await signed({ number: '313/QĐ-SXD', method: 'TUQ.', ...more }));
    expect((await send({})).body.code).toBe('authorization-missing');
    expect((await send({ authorizationId: signingAuthorizationId })).body.code).toBe('signer-not-authorized');
    const [person] = await world.sql<{ name: string }>(
      'select p.name from signing_authorization a join person p on p.id = a.person_id where a.id = $1',
      [signingAuthorizationId],
    );
    expect((await send({ authorizationId: signingAuthorizationId, signer: person!.name })).body.state).toBe('decided');
    expect(await seen(id)).toMatchObject({ method: 'TUQ.', authorization: { number: '12/GUQ-SXD' } });
  });

  it('decided before decisions were entered, it gets its record with the minutes', async () => {
    const id = await reviewed();
    await secretary.post(`/destructions/${id}/decision`, await signed({ number: '314/QĐ-SXD' }));
    await world.sql(
      "set session_replication_role = replica; update record set source_type = 'self', number = null where number = '314/QĐ-SXD'",
    );
    await carriesOut(id);
    await closes(id);
    const [minutes, decision] = await recordsOf(id);
    expect(decision).toMatchObject({ number: '314/QĐ-SXD', source_type: 'destruction-decision' });
    expect(await linksOf(minutes!.id)).toEqual([['based-on', decision!.id]]);
  });
});

describe('the papers of a destruction', () => {
  const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const begins = async (id: string, paper: string, accept: string) => {
    const { status, bytes } = await secretary.download(`/destructions/${id}/${paper}`, { accept });
    return status === 200
      ? bytes
          .subarray(0, 4)
          .toString()
          .slice(0, accept === WORD ? 2 : 4)
      : status;
  };

  it('are of the council first, then the decision, and minutes of a destruction only after it, as Word and PDF', async () => {
    const id = await reviewed();
    for (const paper of ['review', 'decision'])
      expect([await begins(id, paper, WORD), await begins(id, paper, 'application/pdf')]).toEqual(['PK', '%PDF']);
    expect(await begins(id, 'minutes', WORD)).toBe(409);
    await secretary.delete(`/destructions/${id}/review`);
    expect([await begins(id, 'review', WORD), await begins(id, 'decision', WORD)]).toEqual(['PK', 409]);
    const other = await reviewed();
    await confirms(other);
    await carriesOut(other);
    expect([await begins(other, 'minutes', WORD), await begins(other, 'minutes', 'application/pdf')]).toEqual(['PK', '%PDF']);
    expect((await secretary.download(`/destructions/${other}/minutes`, { accept: 'text/csv' })).status).toBe(406);
  });
});
