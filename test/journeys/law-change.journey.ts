import { randomUUID } from 'node:crypto';
import { ApprovalsService } from '@qms/documents';
import { moveClock } from '@qms/work';
import { personId } from '../../seeds/demo';
import { uploads } from '../e2e/documents/story';
import { World } from '../world/world';

/**
 * A law changes, and Sở Xây dựng brings it in: the secretary enters it and links the procedure, three months are counted, the staff's request is
 * advised on and accepted, its impact answered, the amendment approved; it supersedes the revision before it, and the light is gone.
 */
// biome-ignore lint/suspicious/noExplicitAny: a journey reads whatever the API answers
type Json = any;

let world: World;
/** The procedure and what it is called. */
let documentId: string;
const code = `QT-LUAT-${randomUUID().slice(0, 4).toUpperCase()}`;
const number = '9777/2026/NĐ-CP';
let externalId: string;
let requestId: string;
let firstRevision: string;
let revisionId: string;

/** Nine in the morning of that day in Vietnam. */
let now: Date;
const itIs = (day: string): void => {
  now = new Date(`${day}T02:00:00Z`);
  moveClock(now);
};
const light = async (who = 'thuky'): Promise<Json> =>
  (await (await world.as(who)).get(`/law-updates?documentId=${documentId}`)).body.items.find((one: Json) => one.number === number);
const awaits = async (who: string): Promise<string> =>
  (await (await world.as(who)).get('/my-work')).body.items.map(({ sentence }: Json) => sentence).join('\n');
const approves = async (id: string, more: Record<string, unknown> = {}): Promise<Json> => {
  const head = await world.confirmed('lanhdao');
  // The confirmation is of the moment that the clock shows.
  await world.sql('update session set confirmed_at = $1 where person_id = $2', [now, personId('lanhdao')]);
  const { body } = await head.get(`/revisions/${id}`);
  return head.post(`/revisions/${id}/approvals`, { sha256: body.file.sha256, ...more });
};

beforeAll(async () => {
  world = await World.open();
});
afterAll(async () => {
  moveClock(null);
  await world?.close();
});

describe('a law changes', () => {
  it('1. a procedure is in force, and a room works by it', async () => {
    itIs('2026-11-25');
    const secretary = await world.as('thuky');
    const created = await secretary.post('/documents', {
      code,
      title: 'Quy trình thẩm định thiết kế xây dựng',
      kind: 'procedure',
      clauses: ['8.5'],
      fileId: (await uploads(secretary, code)).id,
      reason: 'Ký hiệu theo lĩnh vực mới',
    });
    expect(created.status).toBe(201);
    documentId = created.body.id;
    firstRevision = created.body.revisionId;
    expect((await secretary.post(`/revisions/${firstRevision}/submission`, {})).status).toBe(201);
    expect((await approves(firstRevision)).body.state).toBe('effective');
    await secretary.post('/distributions', { documentIds: [documentId], unitIds: [] });
  });

  it('2. the secretary enters the law before it is in force and links the procedure: nothing is asked of anybody yet', async () => {
    const secretary = await world.as('thuky');
    const entered = await secretary.post('/external-documents', {
      kind: 'law',
      number,
      issuer: 'Chính phủ',
      title: 'Nghị định quy định chi tiết về thẩm định thiết kế xây dựng',
      issuedOn: '2026-11-20',
      effectiveFrom: '2026-11-30',
      documentIds: [documentId],
    });
    expect(entered.status).toBe(201);
    externalId = entered.body.id;
    expect(await light()).toMatchObject({ state: 'coming', startsOn: '2026-11-30', dueOn: '2027-02-28' });
    expect(await awaits('thuky')).not.toContain(number);
  });

  it('3. it comes into force: the countdown runs, and stands in the secretary’s work', async () => {
    itIs('2026-11-30');
    expect(await light()).toMatchObject({ state: 'counting', daysLeft: 90 });
    expect(await awaits('thuky')).toContain(`Cập nhật ${code} theo ${number} - còn 90 ngày, hạn 28/02/2027`);
  });

  it('4. staff ask for the change, who is asked agrees, the head accepts', async () => {
    const staff = await world.as('nhanvien');
    const filed = await staff.post('/change-requests', {
      kind: 'amend',
      documentIds: [documentId],
      reason: `Cập nhật theo ${number}`,
      proposal: 'Bỏ thành phần hồ sơ số 5',
      externalDocumentId: externalId,
    });
    expect(filed.status).toBe(201);
    requestId = filed.body.id;
    const secretary = await world.as('thuky');
    await secretary.post(`/change-requests/${requestId}/advisers`, { personIds: [personId('soatxet')] });
    await (await world.as('soatxet')).post(`/change-requests/${requestId}/opinions`, { opinion: 'agree' });
    expect(await awaits('lanhdao')).toContain(`sửa đổi ${code}`);
    const decided = await (await world.as('lanhdao')).post(`/change-requests/${requestId}/decision`, { decision: 'accept' });
    expect(decided.body.state).toBe('accepted');
  });

  it('5. what it touches is answered, the draft names the law by itself, the head approves it for 15/02/2027', async () => {
    itIs('2027-02-01');
    const secretary = await world.as('thuky');
    const draft = await secretary.post(`/documents/${documentId}/revisions`, {
      step: 'amendment',
      changeSummary: 'Bỏ thành phần hồ sơ số 5',
      fileId: (await uploads(secretary, `${code} sửa đổi 01`)).id,
      changeRequestId: requestId,
    });
    expect(draft.status).toBe(201);
    revisionId = draft.body.revisionId;
    expect((await secretary.get(`/revisions/${revisionId}`)).body).toMatchObject({
      changeRequest: { id: requestId },
      externals: [{ id: externalId, number }],
    });
    const early = await secretary.post(`/revisions/${revisionId}/submission`, {});
    expect(early.body.reasons).toMatchObject([{ code: 'impact-unanswered' }]);
    const { impacts } = (await secretary.get(`/change-requests/${requestId}`)).body;
    expect(impacts).toMatchObject([{ kind: 'distribution', label: 'Toàn cơ quan' }]);
    await secretary.post(`/change-requests/${requestId}/impacts`, {
      items: impacts.map(({ kind, subjectId }: Json) => ({ kind, subjectId })),
      answer: 'affected',
      remark: 'Phổ biến lại',
    });
    expect((await secretary.post(`/revisions/${revisionId}/submission`, {})).status).toBe(201);
    expect((await approves(revisionId, { effectiveFrom: '2027-02-15' })).body.state).toBe('approved');
    expect(await light()).toMatchObject({ state: 'counting', daysLeft: 27, inMaking: { id: revisionId, state: 'approved' } });
  });

  it('6. its day comes: it supersedes the revision before it, the light is gone, the request carried out', async () => {
    itIs('2027-02-15');
    await world.app.get(ApprovalsService).takeEffectWhereDue();
    const secretary = await world.as('thuky');
    expect((await secretary.get(`/revisions/${revisionId}`)).body.state).toBe('effective');
    expect((await secretary.get(`/revisions/${firstRevision}`)).body).toMatchObject({ state: 'superseded', effectiveTo: '2027-02-15' });
    expect(await light()).toMatchObject({
      state: 'brought-in',
      wasLate: false,
      daysLeft: null,
      broughtInBy: { id: revisionId, amendment: 1 },
    });
    expect(await awaits('thuky')).not.toContain(number);
    expect((await secretary.get(`/change-requests/${requestId}`)).body).toMatchObject({
      state: 'carried-out',
      revisions: [{ code, state: 'effective' }],
    });
    const register = (await secretary.get(`/records?q=${code}`)).body.items.map(({ state }: Json) => state).sort();
    expect(register).toEqual(['superseded', 'valid']);
  });

  it('7. and a day after the term nothing is late', async () => {
    itIs('2027-03-01');
    expect((await light()).state).toBe('brought-in');
    expect(await awaits('thuky')).not.toContain(number);
  });
});
