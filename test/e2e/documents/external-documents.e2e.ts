import { randomUUID } from 'node:crypto';
import { readWorkbook } from '@qms/spreadsheets';
import { legalDate, moveClock } from '@qms/work';
import { documentId, externalId } from '../../../seeds/demo';
import { World } from '../../world/world';
import { approves, type Drafted, inForce, submits, uploads } from './story';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterEach(() => moveClock(null));
afterAll(() => world?.close());

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
type Json = any;

const DAY = 86_400_000;
const today = (): string => legalDate(new Date());
const plus = (days: number, from = today()): string => new Date(Date.parse(`${from}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
/** Noon of that day in Vietnam. */
const itIs = (day: string): void => moveClock(new Date(`${day}T05:00:00Z`));
const enters = async (more: Record<string, unknown> = {}, who = 'thuky') =>
  (await world.as(who)).post('/external-documents', {
    kind: 'law',
    number: `${Math.floor(Math.random() * 1e9)}/2026/NĐ-CP`,
    issuer: 'Chính phủ',
    title: 'Nghị định quy định chi tiết',
    issuedOn: '2026-08-01',
    ...more,
  });
const updates = async (documentId: string, who = 'thuky'): Promise<Json[]> =>
  (await (await world.as(who)).get(`/law-updates?documentId=${documentId}`)).body.items;
const sentences = async (who = 'thuky'): Promise<string> =>
  (await (await world.as(who)).get('/my-work')).body.items.map((one: Json) => one.sentence).join('\n');
/** In force since January, so that the law is younger. */
const procedure = async (): Promise<Drafted> => {
  const document = await inForce(world);
  await world.sql(
    `set session_replication_role = replica; update revision set effective_from = '${plus(-300)}' where id = '${document.revisionId}'`,
  );
  return document;
};

describe('external documents', () => {
  it('of the demo: QT-XD-01 has until 01/12/2026; one is contained, one is to come, a standard waits for the ministry', async () => {
    itIs('2026-11-23');
    expect(await updates(documentId('SXD', 'QT-XD-01'))).toMatchObject([
      {
        number: '9015/2026/NĐ-CP',
        state: 'counting',
        dueOn: '2026-12-01',
        daysLeft: 8,
        basis: { kind: 'law', ref: 'QĐ 19/2014/QĐ-TTg, Điều 4 khoản 4 điểm a' },
      },
    ]);
    expect(await updates(documentId('SXD', 'QT-XD-02'))).toMatchObject([{ state: 'contained' }]);
    expect(await updates(documentId('SXD', 'QT-GT-01'))).toMatchObject([{ state: 'coming', startsOn: '2027-01-01', dueOn: '2027-04-01' }]);
    expect(await updates(documentId('SXD', 'STCL'))).toMatchObject([{ state: 'waits-for-ministry', dueOn: null }]);
    expect(await sentences()).toContain('Cập nhật QT-XD-01 theo 9015/2026/NĐ-CP - còn 8 ngày, hạn 01/12/2026');
    expect(await sentences()).not.toContain('9021/2026/NĐ-CP');
    expect(await sentences('nhanvien')).not.toContain('9015/2026/NĐ-CP');
  });

  it.each([
    ['2026-11-30', 'counting', 1, 'còn 1 ngày'],
    ['2026-12-01', 'counting', 0, 'hạn hôm nay'],
    ['2026-12-02', 'late', -1, 'quá hạn 1 ngày'],
  ])('on %s the light says %s', async (day, state, daysLeft, words) => {
    itIs(day);
    expect(await updates(documentId('SXD', 'QT-XD-01'))).toMatchObject([{ state, daysLeft }]);
    expect(await sentences()).toContain(`Cập nhật QT-XD-01 theo 9015/2026/NĐ-CP - ${words}, hạn 01/12/2026`);
  });

  it('ends with the revision that names it, on the day it is in force and not before', async () => {
    const document = await procedure();
    const { body } = await enters({ effectiveFrom: plus(-30), documentIds: [document.id] });
    const secretary = await world.as('thuky');
    const draft = await secretary.post(`/documents/${document.id}/revisions`, {
      step: 'amendment',
      changeSummary: 'Cập nhật theo nghị định mới',
      fileId: (await uploads(secretary, `${document.code} ${randomUUID()}`)).id,
      externalDocumentIds: [body.id],
    });
    expect(draft.status).toBe(201);
    expect((await secretary.get(`/revisions/${draft.body.revisionId}`)).body.externals).toMatchObject([{ id: body.id }]);
    expect(await updates(document.id)).toMatchObject([{ state: 'counting', inMaking: { id: draft.body.revisionId, state: 'draft' } }]);
    // Staff do not see drafts.
    expect(await updates(document.id, 'nhanvien')).toMatchObject([{ state: 'counting', inMaking: null }]);
    await submits(world, draft.body.revisionId);
    await approves(world, draft.body.revisionId, { effectiveFrom: plus(3) });
    expect(await updates(document.id)).toMatchObject([{ state: 'counting', inMaking: { state: 'approved' } }]);
    await world.sql(
      `set session_replication_role = replica; update revision set state = 'superseded', effective_to = '${today()}' where id = '${document.revisionId}';
       update revision set state = 'effective', effective_from = '${today()}' where id = '${draft.body.revisionId}'`,
    );
    expect(await updates(document.id)).toMatchObject([
      { state: 'brought-in', wasLate: false, daysLeft: null, broughtInBy: { id: draft.body.revisionId, amendment: 1 } },
    ]);
  });

  it('a change request filed for it leads to a draft that names it by itself', async () => {
    const document = await procedure();
    const { body } = await enters({ effectiveFrom: plus(-10), documentIds: [document.id] });
    const secretary = await world.as('thuky');
    const filed = await secretary.post('/change-requests', {
      kind: 'amend',
      documentIds: [document.id],
      reason: 'Cập nhật theo nghị định mới',
      externalDocumentId: body.id,
    });
    expect((await secretary.get(`/change-requests/${filed.body.id}`)).body.external).toMatchObject({ id: body.id });
    await (await world.as('lanhdao')).post(`/change-requests/${filed.body.id}/decision`, { decision: 'accept' });
    const draft = await secretary.post(`/documents/${document.id}/revisions`, {
      step: 'amendment',
      changeSummary: 'Cập nhật',
      changeRequestId: filed.body.id,
    });
    expect((await secretary.get(`/revisions/${draft.body.revisionId}`)).body.externals).toMatchObject([{ id: body.id }]);
    const { version } = (await secretary.get(`/revisions/${draft.body.revisionId}`)).body;
    const dropped = await secretary.patch(
      `/revisions/${draft.body.revisionId}`,
      { externalDocumentIds: [] },
      { 'if-match': `"${version}"` },
    );
    expect(dropped.status).toBe(200);
    expect((await secretary.get(`/revisions/${draft.body.revisionId}`)).body.externals).toEqual([]);
  });

  it('ends with “đã rà soát, không ảnh hưởng” and its reason, once; late is shown and nothing refuses', async () => {
    const document = await procedure();
    await enters({ effectiveFrom: plus(-200), issuedOn: plus(-230), documentIds: [document.id] });
    const [late] = await updates(document.id);
    expect(late).toMatchObject({ state: 'late', basis: { kind: 'law' } });
    const secretary = await world.as('thuky');
    expect((await secretary.post(`/external-links/${late.linkId}/check`, {})).status).toBe(400);
    expect((await secretary.post(`/external-links/${late.linkId}/check`, { reason: 'Chỉ áp dụng cho dự án PPP' })).status).toBe(201);
    expect((await secretary.post(`/external-links/${late.linkId}/check`, { reason: 'Lần nữa' })).status).toBe(409);
    expect(await updates(document.id)).toMatchObject([
      { state: 'checked', wasLate: true, checkReason: 'Chỉ áp dụng cho dự án PPP', checkedBy: { name: 'Nguyễn Văn An' } },
    ]);
    expect(await sentences()).not.toContain(`Cập nhật ${document.code}`);
  });

  it('a decision that announces TTHC counts by the own rule, and nothing where the head switched that off', async () => {
    const document = await procedure();
    await enters({
      kind: 'tthc-decision',
      number: `${Math.floor(Math.random() * 1e6)}/QĐ-UBND`,
      issuedOn: plus(-5),
      documentIds: [document.id],
    });
    expect(await updates(document.id)).toMatchObject([{ state: 'counting', basis: { kind: 'rule', ref: 'Quy định của cơ quan' } }]);
    const head = await world.confirmed('lanhdao');
    const off = await head.put('/organization-rules/follows-tthc-decisions', { enabled: false, decided: 'Quy chế 12/QC-SXD' });
    expect(off.status).toBe(200);
    expect(await updates(document.id)).toMatchObject([{ state: 'none', dueOn: null }]);
    const rules = (await (await world.as('thuky')).get('/organization-rules')).body;
    expect(rules.items).toContainEqual(
      expect.objectContaining({ rule: 'follows-tthc-decisions', enabled: false, decided: 'Quy chế 12/QC-SXD' }),
    );
    expect(rules.actions.change.allowed).toBe(false);
    expect((await (await world.as('thuky')).put('/organization-rules/follows-tthc-decisions', { enabled: true })).status).toBe(403);
    expect((await head.put('/organization-rules/no-such-rule', { enabled: true })).status).toBe(404);
    await head.put('/organization-rules/follows-tthc-decisions', { enabled: true });
  });

  it('is found by a number loosely typed, by words without accents; stands as of a day', async () => {
    const secretary = await world.as('thuky');
    const numbers = async (query: string): Promise<string[]> =>
      (await secretary.get(`/external-documents?${query}`)).body.items.map((one: Json) => one.number);
    expect(await numbers('q=9015 2026 nd cp')).toEqual(['9015/2026/NĐ-CP']);
    expect(await numbers('q=9015/2026/nđ-cp')).toEqual(['9015/2026/NĐ-CP']);
    expect(await numbers('q=bao cao nghien cuu kha thi')).toEqual(['9015/2026/NĐ-CP']);
    expect(await numbers('validity=coming&asOf=2026-11-23')).toContain('9021/2026/NĐ-CP');
    expect(await numbers('validity=in-force&asOf=2027-01-01')).toContain('9021/2026/NĐ-CP');
    expect(await numbers('kind=standard')).toEqual(['TCVN ISO 9001:2015']);
    expect((await secretary.get('/external-documents?q=ab')).body.code).toBe('search-too-short');
  });

  it('is changed, linked, unlinked, removed; the same number of the same day stands once', async () => {
    const document = await procedure();
    const number = `${Math.floor(Math.random() * 1e9)}/2026/TT-BXD`;
    const { body } = await enters({ number });
    expect((await enters({ number: number.toLowerCase().replaceAll('/', ' ') })).status).toBe(409);
    const secretary = await world.as('thuky');
    const { version } = (await secretary.get(`/external-documents/${body.id}`)).body;
    const change = (more: Record<string, unknown>, seen = version) =>
      secretary.patch(`/external-documents/${body.id}`, more, { 'if-match': `"${seen}"` });
    expect((await change({ effectiveFrom: '2026-09-01', effectiveTo: '2026-09-01' })).body.errors).toMatchObject([
      { field: 'effectiveTo' },
    ]);
    expect((await change({ effectiveFrom: '2026-09-01', title: 'Thông tư mới' })).status).toBe(200);
    expect((await change({ title: 'Thông tư khác' })).status).toBe(412);
    expect((await secretary.post(`/external-documents/${body.id}/links`, { documentIds: [document.id] })).status).toBe(201);
    const [one] = await updates(document.id);
    expect((await secretary.post(`/external-links/${one.linkId}/ending`, { reason: 'Nhầm quy trình' })).status).toBe(201);
    expect(await updates(document.id)).toEqual([]);
    await secretary.post(`/external-documents/${body.id}/links`, { documentIds: [document.id] });
    expect((await secretary.post(`/external-documents/${body.id}/removal`, { reason: 'Nhập nhầm' })).status).toBe(201);
    expect(await updates(document.id)).toEqual([]);
    expect((await secretary.get(`/external-documents/${body.id}`)).body).toMatchObject({
      removedReason: 'Nhập nhầm',
      title: 'Thông tư mới',
    });
    expect((await enters({ number })).status).toBe(201);
  });

  it('comes in pasted or from a workbook of the same columns, all or nothing, and twice changes nothing', async () => {
    const secretary = await world.as('thuky');
    const sheet = await secretary.download('/external-documents/list.xlsx?kind=law');
    const cells = (await readWorkbook(sheet.bytes)).sheets[0]!.cells.map(({ text }) => text);
    expect(cells).toEqual(expect.arrayContaining(['Số, ký hiệu', '9015/2026/NĐ-CP', 'VBQPPL', 'QT-XD-01']));
    const file = await secretary.upload('/files', { name: 'Danh mục.xlsx', bytes: sheet.bytes });
    const again = await secretary.post('/external-documents/readings', { fileId: file.body.id });
    expect(again.status).toBe(200);
    expect(again.body.problems).toEqual([]);
    expect(again.body.rows.every((row: Json) => row.isKnown)).toBe(true);
    const number = `${Math.floor(Math.random() * 1e9)}/2026/NĐ-CP`;
    const text = `${number}\tVBQPPL\tChính phủ\t01/10/2026\tNghị định\t15/11/2026\t\tQT-XD-01; QT-KHONG-CO\nX\t\t\t31/02/2026`;
    const read = (await secretary.post('/external-documents/readings', { text })).body;
    expect(read.rows).toMatchObject([{ number, documents: ['QT-XD-01'], isKnown: false }, { number: 'X' }]);
    expect(read.problems.map((one: Json) => [one.row, one.column, one.code])).toEqual(
      expect.arrayContaining([
        [1, 'documents', 'document-unknown'],
        [2, 'issuedOn', 'date-impossible'],
        [2, 'title', 'missing'],
      ]),
    );
    const rows = [
      {
        kind: 'law',
        number,
        issuer: 'Chính phủ',
        title: 'Nghị định',
        issuedOn: '2026-10-01',
        effectiveFrom: '2026-11-15',
        documents: ['QT-XD-01'],
      },
    ];
    const bad = { ...rows[0], number: `${number}-2`, documents: ['QT-KHONG-CO'] };
    expect((await secretary.post('/external-documents/imports', { rows: [...rows, bad] })).body.errors).toMatchObject([
      { field: 'rows[1].documents[0]' },
    ]);
    expect((await secretary.post('/external-documents/imports', { rows })).body).toEqual({ added: 1, already: 0 });
    expect((await secretary.post('/external-documents/imports', { rows })).body).toEqual({ added: 0, already: 1 });
    expect((await updates(documentId('SXD', 'QT-XD-01'))).map((one) => one.number)).toContain(number);
  });

  it('is nobody else’s: another agency sees none, staff read and do not keep', async () => {
    const id = externalId('9015/2026/NĐ-CP');
    expect((await (await world.as('coquan2')).get(`/external-documents/${id}`)).status).toBe(404);
    expect((await (await world.as('coquan2')).get('/external-documents')).body.items).toEqual([]);
    expect((await (await world.as('coquan2')).get(`/law-updates?documentId=${documentId('SXD', 'QT-XD-01')}`)).status).toBe(404);
    expect((await (await world.as('nhanvien')).get(`/external-documents/${id}`)).body.actions.change.allowed).toBe(false);
    expect((await enters({}, 'nhanvien')).status).toBe(403);
    expect((await enters({ documentIds: [documentId('SXD', 'QT-XD-01')] }, 'coquan2')).body.errors).toMatchObject([
      { field: 'documentIds[0]' },
    ]);
  });

  it('ten entries of one number at once: one stands', async () => {
    const number = `${Math.floor(Math.random() * 1e9)}/2026/NĐ-CP`;
    const answers = await Promise.all(Array.from({ length: 10 }, () => enters({ number })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
  });
});
