import { randomUUID } from 'node:crypto';
import { changeRequestId, documentId, organizationId, personId } from '../../../seeds/demo';
import { World } from '../../world/world';
import { approves, type Drafted, drafts, inForce, submits, uploads } from './story';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
type Json = any;
interface Impact {
  kind: string;
  subjectId: string;
  label: string;
  by: string | null;
  answer: string | null;
  answeredBy: { name: string } | null;
}

const files = async (documentIds: string[], more: Record<string, unknown> = {}, who = 'nhanvien') =>
  (await world.as(who)).post('/change-requests', { kind: 'amend', documentIds, reason: 'Quy định mới', ...more });
const decides = async (id: string, more: Record<string, unknown> = {}, who = 'lanhdao') =>
  (await world.as(who)).post(`/change-requests/${id}/decision`, { decision: 'accept', ...more });
const read = async (id: string, who = 'thuky'): Promise<Json> => (await (await world.as(who)).get(`/change-requests/${id}`)).body;
const answers = async (id: string, items: Impact[], answer = 'not-affected') =>
  (await world.as('thuky')).post(`/change-requests/${id}/impacts`, {
    items: items.map(({ kind, subjectId }) => ({ kind, subjectId })),
    answer,
  });
const revises = async (document: Drafted, changeRequestId: string) =>
  (await world.as('thuky')).post(`/documents/${document.id}/revisions`, {
    step: 'amendment',
    changeSummary: 'Sửa theo đề nghị',
    fileId: (await uploads(await world.as('thuky'), `${document.code} ${randomUUID()}`)).id,
    changeRequestId,
  });
/** As if the revision in force had begun in January. */
const aged = (document: Drafted) =>
  world.sql(
    `set session_replication_role = replica; update revision set effective_from = '2026-01-05' where id = '${document.revisionId}'`,
  );

describe('a change request', () => {
  it('is filed by staff, advised on, accepted, drafted, put in force, and carried out by that', async () => {
    const document = await inForce(world);
    await aged(document);
    const filed = await files([document.id], { proposal: 'Bỏ bước 4' });
    expect(filed).toMatchObject({ status: 201, body: { year: new Date().getFullYear() } });
    const { id } = filed.body;
    const secretary = await world.as('thuky');
    expect((await secretary.post(`/change-requests/${id}/advisers`, { personIds: [personId('soatxet')] })).status).toBe(201);
    const guest = await secretary.post(`/change-requests/${id}/advisers`, { personIds: [personId('khach')] });
    expect(guest).toMatchObject({ status: 422, body: { errors: [{ field: 'personIds[0]' }] } });
    const open = await read(id, 'lanhdao');
    expect(open.actions.accept).toMatchObject({ allowed: true, because: [{ code: 'opinions-open', basis: { kind: 'rule' } }] });
    expect((await decides(id)).body.code).toBe('reason-required');
    const adviser = await world.as('soatxet');
    expect((await adviser.get('/my-work')).body.items).toContainEqual(
      expect.objectContaining({ link: `/tai-lieu/phieu-de-nghi/${id}`, action: 'Cho ý kiến' }),
    );
    expect((await adviser.post(`/change-requests/${id}/opinions`, { opinion: 'disagree' })).body.errors).toMatchObject([
      { field: 'remark' },
    ]);
    expect((await adviser.post(`/change-requests/${id}/opinions`, { opinion: 'agree', remark: 'Nên bỏ' })).status).toBe(201);
    expect((await adviser.post(`/change-requests/${id}/opinions`, { opinion: 'agree' })).status).toBe(403);
    const revision = await revises(document, id);
    expect(revision.body).toMatchObject({ code: 'not-accepted' });
    expect(await decides(id)).toMatchObject({ status: 201, body: { state: 'accepted' } });
    expect((await secretary.get('/my-work')).body.items).toContainEqual(
      expect.objectContaining({ link: `/tai-lieu/phieu-de-nghi/${id}`, action: 'Lập dự thảo' }),
    );
    const draft = await revises(document, id);
    expect(draft.status).toBe(201);
    expect((await secretary.get('/my-work')).body.items.map((one: Json) => one.link)).not.toContain(`/tai-lieu/phieu-de-nghi/${id}`);
    expect((await secretary.get(`/revisions/${draft.body.revisionId}`)).body.changeRequest).toMatchObject({
      id,
      number: filed.body.number,
    });
    await submits(world, draft.body.revisionId);
    expect((await approves(world, draft.body.revisionId)).body.state).toBe('effective');
    const done = await read(id, 'nhanvien');
    expect(done).toMatchObject({ state: 'carried-out', revisions: [{ code: document.code, state: 'effective' }] });
    expect(done.opinions).toMatchObject([{ opinion: 'agree', remark: 'Nên bỏ', person: { name: 'Cao Thị Bích Vân' } }]);
    expect((await secretary.get('/change-requests?state=carried-out')).body.items.map((one: Json) => one.id)).toContain(id);
  });

  it('shows who refers to the document: forms, documents that name it, units that have it, drafts, evidence', async () => {
    const secretary = await world.as('thuky');
    const { body } = await files([documentId('SXD', 'QT-HT-01')]);
    const { impacts } = await read(body.id);
    expect(impacts.map(({ kind, label, by }: Impact) => [kind, label, by])).toEqual(
      expect.arrayContaining([
        ['form', 'BM-HT-01.01 - Danh mục tài liệu nội bộ', 'QT-HT-01'],
        ['form', 'BM-HT-01.03 - Phiếu đề nghị ban hành/sửa đổi/hủy bỏ tài liệu', 'QT-HT-01'],
        ['distribution', 'Toàn cơ quan', 'QT-HT-01'],
      ]),
    );
    const form = await files([documentId('SXD', 'BM-HT-01.03')]);
    expect((await read(form.body.id)).impacts.map(({ kind, label }: Impact) => [kind, label])).toContainEqual([
      'user',
      'QT-HT-01 - Quy trình kiểm soát thông tin dạng văn bản',
    ]);
    const licensing = await files([documentId('SXD', 'QT-XD-02')]);
    expect((await read(licensing.body.id)).impacts.map(({ kind }: Impact) => kind)).toContain('tthc');
    const procedure = await inForce(world);
    await aged(procedure);
    const naming = await drafts(world, { title: `Hướng dẫn áp dụng ${procedure.code}` });
    const open = await secretary.post(`/documents/${procedure.id}/revisions`, { step: 'amendment', changeSummary: 'Sửa lỗi' });
    const request = await files([procedure.id]);
    // Staff do not see drafts, not even that there are some.
    expect((await read(request.body.id, 'nhanvien')).impacts).toEqual([]);
    expect((await read(request.body.id)).impacts).toMatchObject([
      { kind: 'document', subjectId: naming.id, by: procedure.code, answer: null },
      { kind: 'draft', subjectId: open.body.revisionId, answer: null },
    ]);
  });

  it('warns at submission and approval, by 6.3, until each touched item has an answer with who and when', async () => {
    const document = await inForce(world);
    await aged(document);
    await (await world.as('thuky')).post('/distributions', { documentIds: [document.id], unitIds: [organizationId('SXD-QLXD')] });
    const { body } = await files([document.id]);
    await decides(body.id);
    const draft = await revises(document, body.id);
    const secretary = await world.as('thuky');
    const refused = await submits(world, draft.body.revisionId);
    expect(refused).toMatchObject({ status: 422, body: { code: 'reason-required', reasons: [{ code: 'impact-unanswered' }] } });
    expect(refused.body.reasons[0].basis).toEqual({ kind: 'standard', ref: 'TCVN ISO 9001:2015, 6.3' });
    const submission = { reviewerIds: [], reason: 'Phòng QLXD đã thống nhất bằng lời' };
    expect((await secretary.post(`/revisions/${draft.body.revisionId}/submission`, submission)).status).toBe(201);
    expect((await approves(world, draft.body.revisionId)).body.reasons).toMatchObject([{ code: 'impact-unanswered' }]);
    const { impacts } = await read(body.id);
    expect((await answers(body.id, impacts, 'affected')).status).toBe(201);
    expect((await read(body.id)).impacts).toMatchObject([
      { kind: 'distribution', answer: 'affected', answeredBy: { name: 'Nguyễn Văn An' }, answeredAt: expect.any(String) },
    ]);
    expect((await approves(world, draft.body.revisionId)).body.state).toBe('effective');
  });

  it('of a package: what is unanswered is told by the code of its document', async () => {
    const document = await inForce(world);
    await aged(document);
    const secretary = await world.as('thuky');
    await secretary.post('/distributions', { documentIds: [document.id], unitIds: [] });
    const { body } = await files([document.id]);
    await decides(body.id);
    const draft = await revises(document, body.id);
    const issuance = await secretary.post('/issuances', { subject: 'Ban hành sửa đổi', revisionIds: [draft.body.revisionId] });
    const shown = (await secretary.get(`/issuances/${issuance.body.id}`)).body;
    expect(shown.actions.submit).toMatchObject({ allowed: true, because: [{ code: 'impact-unanswered' }] });
    const refused = await secretary.post(`/issuances/${issuance.body.id}/submission`, {});
    expect(refused).toMatchObject({ status: 422, body: { code: 'reason-required' } });
    expect(JSON.stringify(refused.body.reasons)).toContain(document.code);
    expect((await secretary.post(`/issuances/${issuance.body.id}/submission`, { reason: 'Đã trao đổi' })).status).toBe(201);
  });

  it('something else that it touches is added by hand; an answer is mended; what is not touched is refused', async () => {
    const { body } = await files([documentId('SXD', 'QT-HT-01')]);
    const secretary = await world.as('thuky');
    await secretary.post(`/change-requests/${body.id}/other-impacts`, { label: 'Bảng niêm yết', answer: 'affected' });
    const { impacts } = await read(body.id);
    expect(impacts.find(({ kind }: Impact) => kind === 'other')).toMatchObject({ label: 'Bảng niêm yết', answer: 'affected', by: null });
    const [first] = impacts;
    await answers(body.id, [first], 'affected');
    await answers(body.id, [first], 'not-affected');
    expect((await read(body.id)).impacts.find(({ subjectId }: Impact) => subjectId === first.subjectId).answer).toBe('not-affected');
    const strange = await answers(body.id, [{ ...first, subjectId: randomUUID() }]);
    expect(strange).toMatchObject({ status: 422, body: { errors: [{ field: 'items[0].subjectId' }] } });
  });

  it('is not accepted with a reason, recalled only by who filed it, and neither afterwards', async () => {
    const { body } = await files([documentId('SXD', 'QT-HT-02')]);
    expect((await decides(body.id, { decision: 'refuse' })).body.errors).toMatchObject([{ field: 'reason' }]);
    expect((await (await world.as('thuky')).post(`/change-requests/${body.id}/recall`)).status).toBe(403);
    expect((await decides(body.id, { decision: 'refuse', reason: 'Chưa cần thiết' })).body.state).toBe('refused');
    expect((await (await world.as('nhanvien')).post(`/change-requests/${body.id}/recall`)).status).toBe(409);
    expect((await decides(body.id)).status).toBe(409);
    const other = await files([documentId('SXD', 'QT-HT-02')]);
    expect((await (await world.as('nhanvien')).post(`/change-requests/${other.body.id}/recall`)).body.state).toBe('recalled');
    expect((await answers(other.body.id, (await read(other.body.id)).impacts)).status).toBe(409);
  });

  it('to issue something new names a title and no document; what came of it carries it', async () => {
    expect((await files([], { kind: 'issue' })).body.errors).toMatchObject([{ field: 'proposedTitle' }]);
    expect((await files([documentId('SXD', 'QT-HT-02')], { kind: 'issue', proposedTitle: 'Quy trình số hóa' })).body.errors).toMatchObject([
      { field: 'documentIds' },
    ]);
    expect((await files([])).body.errors).toMatchObject([{ field: 'documentIds' }]);
    const { body } = await files([], { kind: 'issue', proposedTitle: 'Quy trình số hóa hồ sơ' });
    await decides(body.id);
    const document = await drafts(world, { changeRequestId: body.id, title: 'Quy trình số hóa hồ sơ' });
    expect((await read(body.id)).revisions).toMatchObject([{ code: document.code, state: 'draft' }]);
    // Staff do not see drafts.
    expect((await read(body.id, 'nhanvien')).revisions).toEqual([]);
    await expect(drafts(world, { changeRequestId: body.id })).rejects.toThrow('drafted-already');
    const amend = await files([documentId('SXD', 'QT-HT-02')]);
    await decides(amend.body.id);
    await expect(drafts(world, { changeRequestId: amend.body.id })).rejects.toThrow('not-asked-for');
    await expect(drafts(world, { changeRequestId: randomUUID() })).rejects.toThrow('unknown-reference');
  });

  it('a draft begun before takes the accepted request up', async () => {
    const document = await inForce(world);
    await aged(document);
    const secretary = await world.as('thuky');
    const draft = await secretary.post(`/documents/${document.id}/revisions`, { step: 'amendment', changeSummary: 'Sửa lỗi' });
    const { body } = await files([document.id]);
    expect((await read(body.id)).impacts).toMatchObject([{ kind: 'draft' }]);
    await decides(body.id);
    expect((await revises(document, body.id)).body.code).toBe('revision-open');
    const { version } = (await secretary.get(`/revisions/${draft.body.revisionId}`)).body;
    const taken = await secretary.patch(
      `/revisions/${draft.body.revisionId}`,
      { changeRequestId: body.id },
      { 'if-match': `"${version}"` },
    );
    expect(taken.status).toBe(200);
    expect((await secretary.get(`/revisions/${draft.body.revisionId}`)).body.changeRequest).toMatchObject({ id: body.id });
    // It is the change itself now, and nothing beside it.
    expect((await read(body.id)).impacts).toEqual([]);
    const other = await files([documentId('SXD', 'QT-HT-02')]);
    await decides(other.body.id);
    const again = await secretary.patch(
      `/revisions/${draft.body.revisionId}`,
      { changeRequestId: other.body.id },
      { 'if-match': `"${version + 1}"` },
    );
    expect(again.body.code).toBe('not-asked-for');
  });

  it('to withdraw is carried out when the head has withdrawn the document', async () => {
    const document = await inForce(world);
    const { body } = await files([document.id], { kind: 'withdraw' });
    await decides(body.id);
    expect((await (await world.as('lanhdao')).get('/my-work')).body.items).toContainEqual(
      expect.objectContaining({ link: `/tai-lieu/phieu-de-nghi/${body.id}`, action: 'Hủy bỏ tài liệu' }),
    );
    await (await world.confirmed('lanhdao')).post(`/documents/${document.id}/withdrawal`, { reason: 'TTHC bị bãi bỏ' });
    expect((await read(body.id)).state).toBe('carried-out');
  });

  it('to amend what has ended meanwhile asks nobody for a draft any more', async () => {
    const document = await inForce(world);
    await aged(document);
    const { id } = (await files([document.id])).body;
    expect((await decides(id)).status).toBe(201);
    const asked = async (): Promise<string[]> =>
      (await (await world.as('thuky')).get('/my-work')).body.items
        .filter(({ kind }: Json) => kind === 'change-request.draft')
        .map((one: Json) => one.id);
    expect(await asked()).toContain(id);
    await (await world.confirmed('lanhdao')).post(`/documents/${document.id}/withdrawal`, { reason: 'Không còn dùng' });
    expect(await asked()).not.toContain(id);
  });

  it('twelve people at once: twelve numbers of the year without gap, and a refused one takes none', async () => {
    const [{ last }] = (await world.sql<{ last: number }>(
      `select max(number) as last from change_request where organization_id = $1 and year = extract(year from now())`,
      [organizationId('SXD')],
    )) as [{ last: number }];
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        files(i % 4 === 3 ? [randomUUID()] : [documentId('SXD', 'QT-HT-05')], {}, ['nhanvien', 'thuky', 'soatxet'][i % 3]),
      ),
    );
    const numbers = all.filter(({ status }) => status === 201).map(({ body }) => body.number);
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 9 }, (_, i) => last + 1 + i));
  });

  it('is nobody else’s: another agency sees none, guests neither read nor file, staff do not assess or decide', async () => {
    const id = changeRequestId('SXD', 2);
    expect((await (await world.as('coquan2')).get(`/change-requests/${id}`)).status).toBe(404);
    expect((await (await world.as('coquan2')).get('/change-requests')).body.items).toEqual([]);
    expect((await (await world.as('khach')).get('/change-requests')).status).toBe(403);
    expect((await files([documentId('SXD', 'QT-HT-01')], {}, 'coquan2')).body.errors).toMatchObject([{ field: 'documentIds[0]' }]);
    const staff = await world.as('nhanvien');
    expect((await staff.post(`/change-requests/${id}/impacts`, { items: [], answer: 'affected' })).status).toBe(403);
    expect((await decides(id, {}, 'nhanvien')).status).toBe(403);
    expect((await decides(id, {}, 'thuky')).status).toBe(403);
  });

  it('the register goes out as a workbook', async () => {
    const sheet = await (await world.as('thuky')).download('/change-requests/list.xlsx');
    expect([sheet.status, sheet.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });
});
