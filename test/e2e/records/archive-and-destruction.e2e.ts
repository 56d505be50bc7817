import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FORMS } from '@qms/http';
import { organizationId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import { wordsIn } from '../documents/story';

let world: World;
let secretary: Client;
beforeAll(async () => {
  world = await World.open();
  secretary = await world.as('thuky');
});
afterAll(() => world?.close());

let count = 0;
const upload = async (text: string): Promise<{ id: string; sha256: string }> =>
  (await secretary.upload('/files', { name: `${text}.txt`, bytes: Buffer.from(text) })).body;
const enter = async (happenedOn: string, fileId?: string): Promise<string> => {
  count += 1;
  const answer = await secretary.post('/records', {
    items: [
      { number: `${count}/BB-SXD`, title: `Biên bản số ${count}`, issuer: 'Sở Xây dựng', happenedOn, kind: 'inspection-minutes', fileId },
    ],
  });
  expect(answer.status).toBe(201);
  return answer.body.ids[0];
};
const record = async (id: string) => (await secretary.get(`/records/${id}`)).body;
const codes = (answer: { body: { reasons: { code: string }[] } }): string[] => answer.body.reasons.map(({ code }) => code);
const pathOf = async (fileId: string): Promise<string> => {
  const [row] = await world.sql<{ object_key: string }>('select object_key from file where id = $1', [fileId]);
  return join(world.folder, 'files', row!.object_key);
};
const listFor = async (recordIds: string[], title = 'Hồ sơ hết thời hạn năm 2026'): Promise<string> => {
  const made = await secretary.post('/destructions', { title, recordIds });
  expect([made.status, made.body]).toEqual([201, { id: made.body.id, state: 'draft' }]);
  return made.body.id;
};
const reviewed = async (id: string): Promise<void> => {
  const answer = await secretary.post(`/destructions/${id}/review`, {
    council: 'Cao Thị Bích Vân, Chánh Văn phòng, Chủ tịch\nLương Thị Hoa, Văn thư, Thư ký',
    opinion: 'Nhất trí hủy',
    reviewedOn: '2026-11-20',
  });
  expect(answer.status).toBe(201);
};

describe('nộp lưu', () => {
  it('chosen records go to the archive by one list and signed minutes, and are in no second list', async () => {
    const ids = [await enter('2025-03-04', (await upload('một')).id), await enter('2025-04-05')];
    const made = await secretary.post('/archive-transfers', {
      title: 'Hồ sơ kiểm tra năm 2025',
      recordIds: ids,
      condition: 'Đầy đủ, nguyên vẹn',
    });
    expect(made.status).toBe(201);
    const path = `/archive-transfers/${made.body.id}`;
    const { body: draft } = await secretary.get(path);
    expect(draft.items.map((one: { id: string; term: string; handOverBy: string }) => [one.id, one.term, one.handOverBy])).toEqual([
      [ids[0], '05 năm', '2026-03-04'],
      [ids[1], '05 năm', '2026-04-05'],
    ]);
    const twice = await secretary.post('/archive-transfers', { title: 'Lần nữa', recordIds: [ids[1]] });
    expect([twice.status, codes(twice)]).toEqual([422, ['in-other-list']]);
    const paper = await secretary.download(`${path}/paper`);
    expect([paper.status, paper.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    const minutes = await upload('biên bản giao nhận đã ký');
    const taken = {
      receivedOn: '2026-11-20',
      receiverName: 'Lương Thị Hoa',
      receiverPost: 'Văn thư',
      number: '3/BB-SXD',
      fileId: minutes.id,
    };
    expect((await (await world.as('soatxet')).post(`${path}/reception`, taken)).status).toBe(403);
    expect((await secretary.post(`${path}/reception`, { ...taken, receivedOn: '2099-01-01' })).body.code).toBe('day-to-come');
    const clerk = await world.as('vanthu2');
    expect((await clerk.get('/my-work')).body.items.map((one: { link: string }) => one.link)).toContain(`/ho-so/nop-luu/${made.body.id}`);
    expect((await clerk.post(`${path}/reception`, taken)).body).toEqual({ id: made.body.id, state: 'received' });
    expect(await record(ids[0]!)).toMatchObject({ archivedOn: '2026-11-20', state: 'valid' });
    expect((await secretary.get(path)).body).toMatchObject({
      minutesNumber: '3/BB-SXD',
      minutesFile: { id: minutes.id },
      actions: { change: { allowed: false } },
    });
    const { body: found } = await secretary.get(`/records?q=${encodeURIComponent('giao nhận hồ sơ')}`);
    expect(found.items.map((one: { title: string }) => one.title)).toEqual(['Biên bản giao nhận hồ sơ, tài liệu: Hồ sơ kiểm tra năm 2025']);
    expect(codes(await secretary.post('/archive-transfers', { title: 'Lần nữa', recordIds: [ids[0]] }))).toContain('archived-already');
  });

  it('a transfer that was given up frees its records', async () => {
    const id = await enter('2025-03-04');
    const made = await secretary.post('/archive-transfers', { title: 'Nhầm', recordIds: [id] });
    expect((await secretary.delete(`/archive-transfers/${made.body.id}`)).body.state).toBe('discarded');
    expect((await secretary.post('/archive-transfers', { title: 'Đúng', recordIds: [id] })).status).toBe(201);
  });

  it('the minutes say basis, condition and boxes as they stand in the draft, as Word and as PDF, and no more once the archive took it', async () => {
    const made = await secretary.post('/archive-transfers', {
      title: 'Hồ sơ đợt hai',
      recordIds: [await enter('2025-05-06')],
      basis: 'Danh mục hồ sơ năm 2025',
      condition: 'Đầy đủ',
    });
    const path = `/archive-transfers/${made.body.id}`;
    const change = async (body: object) => secretary.patch(path, body, { 'if-match': `"${(await secretary.get(path)).body.version}"` });
    expect((await change({ basis: 'Kế hoạch thu thập tài liệu năm 2026', condition: 'Nguyên vẹn', boxes: 3 })).status).toBe(200);
    expect((await secretary.get(path)).body).toMatchObject({ condition: 'Nguyên vẹn', boxes: 3, title: 'Hồ sơ đợt hai' });
    const words = async () => wordsIn((await secretary.download(`${path}/paper`, { accept: FORMS.docx })).bytes);
    const paper = await words();
    for (const said of [
      'Căn cứ Kế hoạch thu thập tài liệu năm 2026,',
      'Tổng số hộp (cặp): 3.',
      'Tình trạng tài liệu giao nộp: Nguyên vẹn.',
    ])
      expect(paper).toContain(said);
    // Emptied, the basis is the list of files of their year, and the rest is open for the pen.
    expect((await change({ basis: null, condition: null, boxes: null })).status).toBe(200);
    expect(await words()).toMatch(/Căn cứ Danh mục hồ sơ năm 2025,[\s\S]*Tình trạng tài liệu giao nộp: \.{10,}/);
    expect((await change({ boxes: -1 })).status).toBe(400);
    const pdf = await secretary.download(`${path}/paper`, { accept: FORMS.pdf });
    expect([pdf.status, pdf.headers.get('content-type'), pdf.bytes.subarray(0, 5).toString()]).toEqual([200, FORMS.pdf, '%PDF-']);
    expect(pdf.headers.get('vary')).toContain('accept');
    expect((await secretary.download(`${path}/paper`, { accept: 'text/html' })).status).toBe(406);
    const minutes = await upload('biên bản đợt hai');
    await secretary.post(`${path}/reception`, { receivedOn: '2026-11-20', receiverName: 'Lương Thị Hoa', fileId: minutes.id });
    expect((await change({ boxes: 4 })).body.code).toBe('wrong-state');
  });

  it('a list is changed by who saw its last version', async () => {
    const [one, two] = [await enter('2025-03-04'), await enter('2025-03-05')];
    const made = await secretary.post('/archive-transfers', { title: 'Đợt một', recordIds: [one] });
    const path = `/archive-transfers/${made.body.id}`;
    const { version } = (await secretary.get(path)).body;
    expect((await secretary.patch(path, { recordIds: [two] }, { 'if-match': `"${version}"` })).status).toBe(200);
    expect((await secretary.get(path)).body.items.map((each: { id: string }) => each.id)).toEqual([two]);
    expect((await secretary.patch(path, { recordIds: [one] }, { 'if-match': `"${version}"` })).status).toBe(412);
  });
});

describe('hủy', () => {
  it('what is held, not due, kept for ever or without a term is not listed, each with its reason', async () => {
    const held = await enter('2015-01-02');
    await secretary.post(`/records/${held}/hold`, { reason: 'Thanh tra' });
    const early = await enter('2024-01-02');
    const [ever] = await world.sql<{ id: string }>(
      "select id from record where organization_id = $1 and kind = 'issuing-decision' limit 1",
      [organizationId('SXD')],
    );
    const answer = await secretary.post('/destructions', { title: 'Danh mục', recordIds: [held, early, ever!.id] });
    expect([answer.status, answer.body.code]).toEqual([422, 'record-cannot-be-listed']);
    expect([...codes(answer)].sort()).toEqual(['record-held', 'record-kept-for-ever', 'term-not-over']);
    expect((await (await world.as('soatxet')).post('/destructions', { title: 'Danh mục', recordIds: [held] })).status).toBe(403);
  });

  it('list, council, decision, destruction, minutes: the bytes are gone, the row, its hash and its journal stay', async () => {
    const own = await upload('tài liệu của riêng hồ sơ');
    const common = await upload('tài liệu dùng chung');
    const id = await enter('2015-01-02', own.id);
    const sharing = await enter('2015-01-03', common.id);
    const living = await enter('2025-01-03', common.id);
    // The term of a file only grows: what a living record needs is kept as long as that one.
    const listed = await secretary.post('/destructions', { title: 'Danh mục', recordIds: [id, sharing] });
    expect(listed.status).toBe(201);
    const path = `/destructions/${listed.body.id}`;
    expect((await secretary.post(`${path}/decision`, {})).body.code).toBe('forbidden');
    await reviewed(listed.body.id);
    const head = await world.confirmed('lanhdao');
    expect((await head.get('/my-work')).body.items.map((one: { link: string }) => one.link)).toContain(`/ho-so/huy/${listed.body.id}`);
    expect((await (await world.confirmed('thuky')).post(`${path}/execution`)).body.code).toBe('wrong-state');
    expect((await head.post(`${path}/decision`, {})).body.state).toBe('decided');
    const ownPath = await pathOf(own.id);
    expect(existsSync(ownPath)).toBe(true);
    expect((await (await world.as('vanthu2', 'fresh')).post(`${path}/execution`)).body.code).toBe('confirmation-required');
    const keeper = await world.confirmed('thuky');
    expect((await keeper.post(`${path}/execution`)).body).toEqual({ id: listed.body.id, state: 'carried-out' });
    expect(existsSync(ownPath)).toBe(false);
    expect(existsSync(await pathOf(common.id))).toBe(true);
    const gone = await record(id);
    expect(gone).toMatchObject({ state: 'destroyed', files: [{ id: own.id, sha256: own.sha256, state: 'gone' }] });
    expect(gone.history[0].sentence).toMatch(/^Hủy ngày/);
    expect((await secretary.download(`/files/${own.id}/content`)).status).toBe(404);
    expect((await secretary.download(`/files/${common.id}/content`)).bytes.toString()).toBe('tài liệu dùng chung');
    expect((await record(living)).state).toBe('valid');
    const { body: after } = await secretary.get(path);
    const [ownFile, commonFile] = after.items.map((one: { files: object[] }) => one.files[0]);
    expect(ownFile).toMatchObject({ sha256: own.sha256, stays: false, removedAt: expect.stringMatching(/^\d{4}-/) });
    expect(commonFile).toMatchObject({ stays: true, removedAt: null });
    const minutes = await upload('biên bản hủy đã ký');
    expect((await secretary.post(`${path}/minutes`, { number: '9/BB-SXD', minutesOn: '2026-11-23', fileId: minutes.id })).body.state).toBe(
      'closed',
    );
    expect((await secretary.post(`/records/${id}/hold`, { reason: 'Muộn rồi' })).body.code).toBe('record-destroyed');
  });

  it('the uploaded signed decision is the decision, and needs all that it is made of', async () => {
    const id = await listFor([await enter('2015-01-02')]);
    await reviewed(id);
    const file = await upload('quyết định hủy');
    const decision = {
      number: '77/QĐ-SXD',
      decidedOn: '2026-11-21',
      signer: 'Mai Xuân Thành',
      signerPost: 'Giám đốc',
      decisionFileId: file.id,
    };
    expect((await secretary.post(`/destructions/${id}/decision`, { ...decision, signer: undefined })).body).toMatchObject({
      code: 'decision-incomplete',
    });
    expect((await secretary.post(`/destructions/${id}/decision`, decision)).body.state).toBe('decided');
  });

  it('a hold that comes after the decision still stops it, in the code and in the database', async () => {
    const recordId = await enter('2015-01-02');
    const id = await listFor([recordId]);
    await reviewed(id);
    await (await world.confirmed('lanhdao')).post(`/destructions/${id}/decision`, {});
    await secretary.post(`/records/${recordId}/hold`, { reason: 'Có đơn khiếu nại' });
    const refused = await (await world.confirmed('thuky')).post(`/destructions/${id}/execution`);
    expect([refused.status, refused.body.code, codes(refused)]).toEqual([409, 'some-cannot-be-destroyed', ['record-held']]);
    expect((await secretary.get(`/destructions/${id}`)).body.actions.carryOut).toMatchObject({
      allowed: false,
      because: [{ code: 'record-held' }],
    });
    await (await world.confirmed('lanhdao')).post(`/records/${recordId}/hold-lifting`, { reason: 'Đã giải quyết' });
    expect((await (await world.confirmed('thuky')).post(`/destructions/${id}/execution`)).body.state).toBe('carried-out');
  });

  it('what may no longer be destroyed leaves the decided list with a reason, the others go; where that is all, the list is over', async () => {
    const [goes, stays] = [await enter('2015-01-02'), await enter('2015-01-02')];
    const id = await listFor([goes, stays]);
    await reviewed(id);
    await (await world.confirmed('lanhdao')).post(`/destructions/${id}/decision`, {});
    const keeper = await world.confirmed('thuky');
    const leaves = (of: string, reason = 'Thanh tra tỉnh yêu cầu giữ') => keeper.post(`/destructions/${of}/left-out`, { reason });
    expect((await leaves(id)).body.code).toBe('all-may-be-destroyed');
    await secretary.post(`/records/${stays}/hold`, { reason: 'Thanh tra' });
    expect((await leaves(id, '')).status).toBe(400);
    expect((await (await world.as('nhanvien')).post(`/destructions/${id}/left-out`, { reason: 'không được' })).status).toBe(403);
    expect((await leaves(id)).body.state).toBe('decided');
    const after = (await secretary.get(`/destructions/${id}`)).body;
    expect(after.items.map((one: { id: string; leftOut: string | null }) => [one.id, one.leftOut])).toEqual([
      [goes, null],
      [stays, 'Thanh tra tỉnh yêu cầu giữ'],
    ]);
    expect([after.records, after.actions.leaveOut, after.actions.carryOut.allowed]).toEqual([1, undefined, true]);
    expect((await keeper.post(`/destructions/${id}/execution`)).body.state).toBe('carried-out');
    const states = await Promise.all([goes, stays].map(async (record) => (await secretary.get(`/records/${record}`)).body.state));
    expect(states).toEqual(['destroyed', 'valid']);
    expect(wordsIn((await secretary.download(`/destructions/${id}/minutes`)).bytes)).toContain('Lý do: Thanh tra tỉnh yêu cầu giữ');

    await (await world.confirmed('lanhdao')).post(`/records/${stays}/hold-lifting`, { reason: 'Đã kết luận' });
    const alone = await listFor([stays]);
    await reviewed(alone);
    await (await world.confirmed('lanhdao')).post(`/destructions/${alone}/decision`, {});
    await secretary.post(`/records/${stays}/hold`, { reason: 'Khiếu nại' });
    expect((await leaves(alone)).body.state).toBe('discarded');
    await (await world.confirmed('lanhdao')).post(`/records/${stays}/hold-lifting`, { reason: 'Đã giải quyết' });
    expect((await secretary.post('/destructions', { title: 'Danh mục sau', recordIds: [stays] })).status).toBe(201);
  });

  it('a list that the council sent back is opened again', async () => {
    const id = await listFor([await enter('2015-01-02')]);
    await reviewed(id);
    expect((await secretary.delete(`/destructions/${id}/review`)).body.state).toBe('draft');
    expect((await secretary.get(`/destructions/${id}`)).body).toMatchObject({ council: null, opinion: null });
    expect((await secretary.delete(`/destructions/${id}`)).body.state).toBe('discarded');
  });

  it('carried out by two at once: once', async () => {
    const id = await listFor([await enter('2015-01-02')]);
    await reviewed(id);
    await (await world.confirmed('lanhdao')).post(`/destructions/${id}/decision`, {});
    const [one, two] = [await world.confirmed('thuky'), await world.confirmed('vanthu2')];
    const answers = await Promise.all([one.post(`/destructions/${id}/execution`), two.post(`/destructions/${id}/execution`)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('another agency sees neither lists nor transfers', async () => {
    const id = await listFor([await enter('2015-01-02')]);
    const other = await world.as('coquan2');
    expect((await other.get(`/destructions/${id}`)).status).toBe(404);
    expect((await other.get('/destructions')).body.items).toEqual([]);
  });
});
