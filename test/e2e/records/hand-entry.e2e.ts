import { organizationId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import { enters, reads } from './hand-story';

let world: World;
let secretary: Client;
beforeAll(async () => {
  world = await World.open();
  secretary = await world.as('thuky');
});
afterAll(() => world?.close());

const upload = async (name: string, text = name, who = secretary): Promise<string> =>
  (await who.upload('/files', { name, bytes: Buffer.from(text) })).body.id;
const enter = (more: Record<string, unknown> = {}, who = secretary) => enters(who, more);
const read = (id: string, who = secretary) => reads(who, id);
const seen = (version: number) => ({ 'if-match': `"${version}"` });

describe('a record entered by hand', () => {
  it('of every kind but a revision in force has its facts, files, term and history', async () => {
    const { items } = (await secretary.get('/record-kinds')).body;
    const byHand = items.filter((one: { byHand: boolean }) => one.byHand).map((one: { kind: string }) => one.kind);
    expect(items.filter((one: { byHand: boolean }) => !one.byHand)).toEqual([
      expect.objectContaining({ kind: 'effective-revision', because: expect.stringContaining('hiện trạng') }),
    ]);
    for (const kind of byHand) {
      const fileId = await upload(`${kind}.txt`);
      const id = await enter({ kind, number: '7/HS', issuer: 'Sở Xây dựng', remarks: 'Bản giấy lưu tại Văn phòng', fileIds: [fileId] });
      expect(await read(id)).toMatchObject({
        kind,
        number: '7/HS',
        remarks: 'Bản giấy lưu tại Văn phòng',
        sourceType: 'self',
        retention: expect.objectContaining({ name: expect.any(String) }),
        files: [expect.objectContaining({ id: fileId, replacedWith: null })],
        actions: { correct: { allowed: true }, correctWords: { allowed: true }, withdraw: { allowed: true }, link: { allowed: true } },
      });
    }
    expect(byHand).toHaveLength(18);
  });

  it.each([
    [{ kind: 'effective-revision' }, 'entered-by-documents', 'kind'],
    [{ kind: 'issuing-decision' }, 'number-needed', 'number'],
    [{ happenedOn: '2026-12-31' }, 'day-to-come', 'happenedOn'],
    [{ clauses: ['9.3', '9.4'] }, 'no-such-clause', 'clauses'],
    [{ unitId: organizationId('PAB') }, 'unknown-reference', 'unitId'],
    [{ classId: '01990000-0000-7000-8000-0000000000ff' }, 'unknown-reference', 'classId'],
    [{ fileIds: ['01990000-0000-7000-8000-0000000000ff'] }, 'unknown-reference', 'fileIds[0]'],
  ])('%j is refused: %s', async (more, code, field) => {
    const body = { kind: 'other', title: 'Hồ sơ', happenedOn: '2025-12-22', ...more };
    expect(await secretary.post('/record-entries', body)).toMatchObject({ status: 422, body: { code, errors: [{ field }] } });
  });

  it('is nobody’s business who does not keep records', async () => {
    const body = { kind: 'other', title: 'Hồ sơ', happenedOn: '2025-12-22' };
    expect((await (await world.as('nhanvien')).post('/record-entries', body)).status).toBe(403);
    expect((await (await world.as('lanhdao')).post('/record-entries', body)).status).toBe(403);
  });

  it('pasted as twenty is asked the same', async () => {
    const item = { number: '1/X', title: 'Văn bản', issuer: 'Sở', happenedOn: '2026-01-01' };
    expect(await secretary.post('/records', { items: [item, { ...item, kind: 'effective-revision' }] })).toMatchObject({
      status: 422,
      body: { code: 'entered-by-documents', errors: [{ field: 'items[1].kind' }] },
    });
  });
});

describe('what is set right', () => {
  it('needs the version that was seen and a reason, keeps both words, and works the term out anew', async () => {
    const id = await enter();
    const before = await read(id);
    const change = { title: 'Biên bản xem xét của lãnh đạo năm 2024', happenedOn: '2024-12-20', number: '12/BB-SXD', remarks: 'Ghi chú' };
    expect((await secretary.patch(`/records/${id}`, { ...change, reason: 'Nhầm năm' })).status).toBe(428);
    expect((await secretary.patch(`/records/${id}`, change, seen(before.version))).status).toBe(400);
    expect(await secretary.patch(`/records/${id}`, { ...change, reason: 'Nhầm năm' }, seen(before.version))).toMatchObject({
      status: 200,
      body: { version: before.version + 1 },
    });
    expect((await secretary.patch(`/records/${id}`, { title: 'Khác', reason: 'Nhầm' }, seen(before.version))).status).toBe(412);
    const after = await read(id);
    expect(after).toMatchObject(change);
    expect([before.retainUntil, after.retainUntil]).toEqual(['2031-01-01', '2030-01-01']);
    expect(after.history[0]).toMatchObject({
      event: 'record.corrected',
      sentence: 'Sửa thông tin hồ sơ: Nhầm năm',
      before: { title: before.title, happenedOn: '2025-12-22', number: null },
      after: { title: change.title, happenedOn: '2024-12-20', number: '12/BB-SXD' },
      facts: { reason: 'Nhầm năm' },
    });
    // Null takes away; what is the same changes nothing.
    const same = await secretary.patch(`/records/${id}`, { title: change.title, reason: 'Không đổi' }, seen(after.version));
    expect(same.body.version).toBe(after.version);
    await secretary.patch(`/records/${id}`, { number: null, remarks: null, reason: 'Không có số' }, seen(after.version));
    expect(await read(id)).toMatchObject({ number: null, remarks: null });
  });

  it('of what a module produced are clauses, unit and remarks alone', async () => {
    const { items } = (await secretary.get('/records?kind=effective-revision&limit=1')).body;
    const record = await read(items[0].id);
    expect(record.actions).toMatchObject({ correct: { allowed: true }, correctWords: { allowed: false }, changeFiles: { allowed: false } });
    expect(await secretary.patch(`/records/${record.id}`, { title: 'Tên khác', reason: 'Thử' }, seen(record.version))).toMatchObject({
      status: 409,
      body: { code: 'record-not-correctable', reasons: [{ code: 'words-of-source' }] },
    });
    const clauses = [...record.clauses, '7.5.3'];
    expect((await secretary.patch(`/records/${record.id}`, { clauses, reason: 'Bổ sung' }, seen(record.version))).status).toBe(200);
    expect((await read(record.id)).clauses).toEqual(clauses);
    const fileId = await upload('thêm.txt');
    expect((await secretary.post(`/records/${record.id}/files`, { fileIds: [fileId], reason: 'Thêm' })).status).toBe(409);
  });

  it('is not what the archive took or the council saw', async () => {
    const archived = await enter({ title: 'Hồ sơ nộp lưu' });
    const transfer = await secretary.post('/archive-transfers', { title: 'Nộp lưu', recordIds: [archived] });
    const clerk = await world.as('vanthu2');
    const minutes = await upload('Biên bản.txt', 'Biên bản giao nhận', clerk);
    const took = await clerk.post(`/archive-transfers/${transfer.body.id}/reception`, {
      receivedOn: '2026-11-20',
      receiverName: 'Lương Thị Hoa',
      receiverPost: 'Văn thư',
      number: '3/BB-SXD',
      fileId: minutes,
    });
    expect(took.status).toBe(201);
    const listed = await enter({ title: 'Hồ sơ cũ', happenedOn: '2015-02-03' });
    const list = await secretary.post('/destructions', { title: 'Hủy', recordIds: [listed] });
    const review = { council: 'Cao Thị Bích Vân, Chánh Văn phòng', opinion: 'Nhất trí', reviewedOn: '2026-11-20' };
    expect((await secretary.post(`/destructions/${list.body.id}/review`, review)).status).toBe(201);
    for (const [id, code] of [
      [archived, 'archived-already'],
      [listed, 'council-saw-it'],
    ] as const) {
      const record = await read(id);
      expect(record.actions).toMatchObject({ correctWords: { allowed: false, because: [{ code }] }, withdraw: { allowed: false } });
      const changed = await secretary.patch(`/records/${id}`, { title: 'Tên khác', reason: 'Thử' }, seen(record.version));
      expect(changed).toMatchObject({ status: 409, body: { reasons: [{ code }] } });
      expect((await secretary.patch(`/records/${id}`, { remarks: 'Kệ 3', reason: 'Ghi chỗ để' }, seen(record.version))).status).toBe(200);
    }
  });

  it('is another agency’s never', async () => {
    const id = await enter();
    const { version } = await read(id);
    const office = await world.as('tdc');
    expect((await office.get(`/records/${id}`)).body.actions.correct.allowed).toBe(false);
    // What may be read and not written is locked by nobody else: it answers like what is missing.
    for (const who of [office, await world.as('coquan2')])
      expect((await who.patch(`/records/${id}`, { title: 'Khác', reason: 'Thử' }, seen(version))).status).toBe(404);
  });
});

describe('files of a record', () => {
  it('are added, and one is replaced: the old one stays, marked, and a replaced one is not replaced again', async () => {
    const [one, two, other] = [
      await upload('1.txt', 'một'),
      await upload('2.txt', 'hai'),
      await upload('1 (đủ chữ ký).txt', 'một, đủ chữ ký'),
    ];
    const id = await enter({ fileIds: [one] });
    const { version } = await read(id);
    expect((await secretary.post(`/records/${id}/files`, { fileIds: [two], reason: 'Thiếu phụ lục' })).status).toBe(201);
    const replace = (fileId: string, withFileId: string) =>
      secretary.post(`/records/${id}/files/${fileId}/replacement`, { withFileId, reason: 'Bản quét thiếu trang' });
    expect((await replace(one, other)).status).toBe(201);
    const record = await read(id);
    expect(record.version).toBeGreaterThan(version);
    expect(record.files.map((file: { name: string; replacedWith: string | null }) => [file.name, file.replacedWith])).toEqual([
      ['1 (đủ chữ ký).txt', null],
      ['2.txt', null],
      ['1.txt', other],
    ]);
    expect(record.history.slice(0, 2).map((entry: { sentence: string }) => entry.sentence)).toEqual([
      'Thay tệp 1.txt bằng 1 (đủ chữ ký).txt: Bản quét thiếu trang',
      'Bổ sung tệp 2.txt: Thiếu phụ lục',
    ]);
    // The old bytes can still be read, and are kept as long as the record.
    expect((await secretary.download(`/files/${one}/content`)).bytes.toString()).toBe('một');
    expect((await replace(one, await upload('3.txt', 'ba'))).status).toBe(404);
    expect(await replace(two, await upload('2 lần nữa.txt', 'hai'))).toMatchObject({
      status: 422,
      body: { code: 'file-in-record-already' },
    });
    const [row] = await world.sql<{ kept: boolean }>(
      'select bool_and(retain_until is not null) as kept from file where id = any ($1::uuid[])',
      [[one, two, other]],
    );
    expect(row!.kept).toBe(true);
  });
});

describe('a record entered by mistake', () => {
  it('is struck out with a reason by who keeps the register, and says so from then on', async () => {
    const id = await enter({ title: 'Nhập nhầm' });
    const head = await world.as('soatxet');
    expect((await head.post(`/records/${id}/withdrawal`, { reason: 'Nhập nhầm' })).status).toBe(403);
    expect((await secretary.post(`/records/${id}/withdrawal`, { reason: 'Nhập hai lần' })).status).toBe(201);
    const record = await read(id);
    expect(record).toMatchObject({ state: 'withdrawn', actions: { correct: { allowed: false, because: [{ code: 'record-withdrawn' }] } } });
    expect((await secretary.post(`/records/${id}/withdrawal`, { reason: 'Lần nữa' })).status).toBe(409);
    expect((await secretary.patch(`/records/${id}`, { remarks: 'x', reason: 'Thử' }, seen(record.version))).status).toBe(409);
  });

  it('is not one that proves a task', async () => {
    const evidence = await world.sql<{ id: string }>(
      `select r.id from record r join evidence e on e.record_id = r.id and e.removed_at is null where r.source_type = 'self' and r.organization_id = $1 limit 1`,
      [organizationId('SKHCN')],
    );
    const id = evidence[0]?.id ?? '';
    expect(id).not.toBe('');
    const office = await world.as('tdc');
    expect(await office.post(`/records/${id}/withdrawal`, { reason: 'Nhập nhầm' })).toMatchObject({
      status: 409,
      body: { reasons: expect.arrayContaining([expect.objectContaining({ code: 'record-is-evidence' })]) },
    });
  });
});

describe('the filter by clause', () => {
  it('finds the records of its parts as well', async () => {
    const id = await enter({ kind: 'satisfaction-survey', title: 'Khảo sát', clauses: ['9.1.2'] });
    const found = async (clause: string) =>
      (await secretary.get(`/records?clause=${clause}&limit=200`)).body.items.map((row: { id: string }) => row.id);
    expect(await found('9.1')).toContain(id);
    expect(await found('9.1.2')).toContain(id);
    expect(await found('9.1.1')).not.toContain(id);
    expect((await secretary.get('/clauses')).body.items).toContainEqual({ number: '9.2', title: 'Đánh giá nội bộ' });
  });
});
