import { randomUUID } from 'node:crypto';
import { until } from '../../world/until';
import { World } from '../../world/world';
import { codes, confirms, dropsFiles, FIRST_ROW, proposes, read, standing, two, workbookOf } from './existing-story';
import { approves, submits, uploads } from './story';

jest.setTimeout(120_000);
let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
type Json = any;

const HELD_BACK = `select from pg_locks where database = (select oid from pg_database where datname = current_database())
  and relation = 'document'::regclass and mode = 'ShareLock' and granted`;
const UNTIL_TWO_WAIT = `do $$ begin
  lock table document in share mode;
  for i in 1..400 loop
    perform pg_stat_clear_snapshot();
    exit when (select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') >= 2;
    perform pg_sleep(0.05);
  end loop;
end $$`;

describe('an agency’s own list', () => {
  it('is read cell by cell, and nothing is made of it', async () => {
    const before = await standing(world);
    const secretary = await world.as('thuky');
    const { procedure, form } = codes();
    const id = await proposes(secretary, [
      { code: procedure, title: 'Quy trình tiếp nhận hồ sơ', effectiveOn: '31/02/2026' },
      { code: form, title: 'Phiếu', kind: 'Tập san', number: '58/QĐ-SXD', decidedOn: '' },
      { code: form, title: 'Phiếu khác', unit: 'Phòng Mật mã' },
    ]);
    const proposal = await read(world, id);
    expect(proposal).toMatchObject({ state: 'proposal', sheet: 'DMTL 2026', counts: { rows: 3, fresh: 0, wrong: 3 } });
    expect(proposal.problems.filter((one: Json) => one.severity !== 'note').map((one: Json) => one.text)).toEqual([
      `Ô G${FIRST_ROW}: ngày 31/02/2026 không tồn tại`,
      `Ô D${FIRST_ROW + 1}: không có loại tài liệu "Tập san"`,
      `Ô I${FIRST_ROW + 1}: quyết định 58/QĐ-SXD thiếu ngày`,
      `Ô B${FIRST_ROW + 2}: mã ${form} đã có ở dòng ${FIRST_ROW + 1}`,
      `Ô J${FIRST_ROW + 2}: cơ quan không có đơn vị "Phòng Mật mã"; tài liệu sẽ không gắn đơn vị`,
    ]);
    expect(proposal.actions.confirm).toMatchObject({ allowed: false, because: [{ code: 'list-has-errors' }, { code: 'nothing-new' }] });
    expect((await confirms(world, id)).status).toBe(409);
    expect(await standing(world)).toEqual(before);
    const english = await secretary.get(`/document-imports/${id}`, { 'accept-language': 'en' });
    expect(english.body.problems.find((one: Json) => one.code === 'date-impossible').text).toBe(
      `Cell G${FIRST_ROW}: the day 31/02/2026 does not exist`,
    );
  });

  it('is corrected in the proposal, a row is left out, each told in the journal', async () => {
    const secretary = await world.as('thuky');
    const id = await proposes(secretary, [
      { ...two()[0]!, effectiveOn: '31/02/2026' },
      { code: '', title: 'Không có mã' },
    ]);
    const { version } = await read(world, id);
    const path = `/document-imports/${id}/rows/${FIRST_ROW}`;
    expect((await secretary.patch(path, { effectiveOn: '28/02/2026' })).status).toBe(428);
    expect(await secretary.patch(path, { effectiveOn: '28/02/2026' }, { 'if-match': `"${version}"` })).toMatchObject({ status: 200 });
    expect((await secretary.patch(path, { title: 'x' }, { 'if-match': `"${version}"` })).status).toBe(412);
    expect((await secretary.patch(`/document-imports/${id}/rows/99`, { title: 'x' })).status).toBe(428);
    expect((await secretary.patch(`/document-imports/${id}/rows/99`, { title: 'x' }, { 'if-match': `"${version + 1}"` })).status).toBe(404);
    await secretary.patch(`/document-imports/${id}/rows/${FIRST_ROW + 1}`, { leftOut: true }, { 'if-match': `"${version + 1}"` });
    const now = await read(world, id);
    expect(now.rows.map((row: Json) => [row.standing, row.effectiveOn, row.corrected])).toEqual([
      ['new', '2026-02-28', ['effectiveOn']],
      ['left-out', '2026-02-09', []],
    ]);
    expect(now.problems.filter((one: Json) => one.severity === 'error')).toEqual([]);
    const entries = await world.sql<{ body: string }>(
      "select body from journal_entry where aggregate_id = $1 and event = 'document-import.row-corrected' order by version",
      [id],
    );
    expect(
      entries.map((entry) => JSON.parse(entry.body)).map(({ before, after }) => [before.effectiveOn, after.effectiveOn, after.leftOut]),
    ).toEqual([
      ['31/02/2026', '28/02/2026', null],
      [undefined, undefined, 'left-out'],
    ]);
  });

  it.each([
    ['a text', 'Danh mục.txt', async () => Buffer.from('Mã;Tên'), 'list-not-excel'],
    ['a list without heads', 'Danh mục.xlsx', async () => workbookOf([]).fill(0, 0, 0), 'list-empty'],
  ])('%s is refused with its reason', async (_, name, bytes, code) => {
    const secretary = await world.as('thuky');
    const file = await secretary.upload('/files', { name, bytes: await bytes() });
    expect(await secretary.post('/document-imports', { fileId: file.body.id })).toMatchObject({
      status: 422,
      body: { code, errors: [{ field: 'fileId' }] },
    });
  });
});

describe('confirmed', () => {
  it('each row is a document in force since its day: no workflow, marked, its decision without a signer, entered in the register', async () => {
    const secretary = await world.as('thuky');
    const given = codes();
    const id = await proposes(secretary, two(given));
    await dropsFiles(secretary, id, [
      `${given.procedure} Quy trình tiếp nhận.pdf`,
      `${given.form.toLowerCase().replaceAll('-', '_')} phieu.pdf`,
      'Quyết định 58.pdf',
    ]);
    const proposal = await read(world, id);
    expect(proposal.files.map((file: Json) => [file.row, file.role, file.because, file.by])).toEqual([
      [FIRST_ROW, 'read', null, 'name'],
      [FIRST_ROW + 1, 'read', null, 'name'],
      [null, null, 'no-code', null],
    ]);
    expect(proposal.counts).toMatchObject({ fresh: 2, withoutFile: 0, files: 3, unmatchedFiles: 1 });
    expect(await confirms(world, id)).toMatchObject({ status: 201, body: { documents: 2, withoutFile: 0 } });

    const { items } = (await secretary.get(`/documents?q=${given.procedure}`)).body;
    const document = (await secretary.get(`/documents/${items[0].id}`)).body;
    expect(document).toMatchObject({
      state: 'effective',
      openState: null,
      issue: 1,
      amendment: 0,
      effectiveOn: '2026-02-09',
      unitName: 'Văn phòng',
      clauses: ['8.1', '8.5'],
    });
    expect(document.revisions).toMatchObject([{ state: 'effective', origin: 'existing', effectiveFrom: '2026-02-09', effectiveTo: null }]);
    expect(document.history.map((entry: Json) => entry.event)).toEqual(['document.came-as-existing']);
    const revision = (await secretary.get(`/revisions/${document.revisions[0].id}`)).body;
    expect(revision).toMatchObject({
      origin: 'existing',
      reviews: [],
      approval: { kind: 'existing-decision', signerName: null, signerPost: null, decisionNumber: '58/QĐ-SXD', decidedOn: '2026-02-09' },
      file: { name: `${given.procedure} Quy trình tiếp nhận.pdf` },
    });
    const records = (await secretary.get(`/records?q=${given.procedure}`)).body.items;
    expect(records).toMatchObject([{ kind: 'effective-revision', state: 'valid', happenedOn: '2026-02-09' }]);
    // The standards office and staff see it like any document in force, on its own day.
    for (const who of ['tdc', 'nhanvien']) expect((await (await world.as(who)).get(`/documents/${document.id}`)).status).toBe(200);
    expect((await secretary.get(`/documents?q=${given.procedure}&asOf=2026-02-08`)).body.items).toEqual([]);
    expect((await secretary.get(`/documents?q=${given.procedure}&asOf=2026-02-09`)).body.items).toHaveLength(1);
    const copy = await secretary.download(`/revisions/${revision.id}/controlled-copy`);
    expect(copy.status).toBe(200);
    const [told] = await world.sql<{ n: number }>(
      "select count(*)::int as n from journal_entry where event like 'document-import.%' and aggregate_id = $1",
      [id],
    );
    expect(told!.n).toBe(3);
  });

  it('without files only with a reason that is kept; the file comes later, once, and stands with the record', async () => {
    const secretary = await world.as('thuky');
    const given = codes();
    const id = await proposes(secretary, two(given));
    expect(await confirms(world, id)).toMatchObject({
      status: 422,
      body: { code: 'reason-required', reasons: [{ code: 'rows-without-file', basis: { kind: 'rule' } }] },
    });
    expect(await confirms(world, id, { reason: 'Bản giấy đang số hóa' })).toMatchObject({
      status: 201,
      body: { documents: 2, withoutFile: 2 },
    });
    const { items } = (await secretary.get(`/documents?q=${given.procedure}`)).body;
    const { revisions } = (await secretary.get(`/documents/${items[0].id}`)).body;
    const path = `/revisions/${revisions[0].id}`;
    expect((await secretary.get(`${path}/controlled-copy`)).body).toMatchObject({ code: 'file-missing-yet' });
    expect((await secretary.get(path)).body.actions.bringFiles.allowed).toBe(true);
    const file = await uploads(secretary, given.procedure);
    expect(await (await world.as('nhanvien')).post(`${path}/files`, { fileId: file.id })).toMatchObject({ status: 403 });
    expect(await secretary.post(`${path}/files`, { fileId: file.id })).toMatchObject({ status: 201, body: { state: 'effective' } });
    expect((await secretary.get(path)).body).toMatchObject({ file: { sha256: file.sha256 }, approval: { decisionNumber: '58/QĐ-SXD' } });
    const again = await uploads(secretary, 'khac');
    expect(await secretary.post(`${path}/files`, { fileId: again.id })).toMatchObject({ status: 409, body: { code: 'files-complete' } });
    const [record] = (await secretary.get(`/records?q=${given.procedure}`)).body.items;
    expect((await secretary.get(`/records/${record.id}`)).body.files).toMatchObject([{ id: file.id }]);
  });

  it('goes on like any other document: the next revision supersedes it', async () => {
    const secretary = await world.as('thuky');
    const given = codes();
    await confirms(world, await proposes(secretary, two(given)), { reason: 'chưa có tệp' });
    const [{ id }] = (await secretary.get(`/documents?q=${given.procedure}`)).body.items;
    const file = await uploads(secretary, `${given.procedure}-2`);
    const revised = await secretary.post(`/documents/${id}/revisions`, { step: 'amendment', changeSummary: 'Cập nhật', fileId: file.id });
    expect(revised.status).toBe(201);
    await submits(world, revised.body.revisionId);
    expect((await approves(world, revised.body.revisionId)).body.state).toBe('effective');
    const { revisions } = (await secretary.get(`/documents/${id}`)).body;
    expect(revisions.map((one: Json) => [one.issue, one.amendment, one.state, one.origin])).toEqual([
      [1, 1, 'effective', 'workflow'],
      [1, 0, 'superseded', 'existing'],
    ]);
  });

  it('twice: every row is there, equal, and nothing changes; a row that differs is told and left alone', async () => {
    const secretary = await world.as('thuky');
    const listed = two();
    await confirms(world, await proposes(secretary, listed), { reason: 'chưa có tệp' });
    const before = await standing(world);
    const again = await proposes(secretary, listed);
    expect((await read(world, again)).rows.map((row: Json) => row.standing)).toEqual(['equal', 'equal']);
    expect(await confirms(world, again)).toMatchObject({ status: 409, body: { code: 'nothing-new' } });
    const other = await proposes(secretary, [{ ...listed[0]!, title: 'Tên khác', number: '59/QĐ-SXD' }, listed[1]!, two()[0]!]);
    const proposal = await read(world, other);
    expect(proposal.rows.map((row: Json) => [row.standing, row.differs])).toEqual([
      ['differs', ['title', 'decisionNumber']],
      ['equal', []],
      ['new', []],
    ]);
    expect(proposal.problems.find((one: Json) => one.code === 'differs-from-system').text).toBe(
      `Ô B${FIRST_ROW}: tài liệu đã có trong hệ thống nhưng khác: tên tài liệu, số quyết định; giữ nguyên, không nhập`,
    );
    expect(await standing(world)).toEqual(before);
    expect((await confirms(world, other, { reason: 'chưa có tệp' })).body.documents).toBe(1);
    expect((await secretary.get(`/documents?q=${listed[0]!.code}`)).body.items[0].title).toBe(listed[0]!.title);
  });

  it('all or nothing, once by its key, once at the same time', async () => {
    const secretary = await world.as('thuky');
    const id = await proposes(secretary, two());
    const { version } = await read(world, id);
    const before = await standing(world);
    const key = randomUUID();
    const act = (used: string) =>
      secretary.post(
        `/document-imports/${id}/confirmation`,
        { reason: 'chưa có tệp' },
        { 'idempotency-key': used, 'if-match': `"${version}"` },
      );
    const keys = [key, key, randomUUID(), randomUUID()];
    const answers = await Promise.all(keys.map(act));
    const winners = new Set(keys.filter((_, at) => answers[at]!.status === 201));
    expect(winners.size).toBe(1);
    expect(answers.filter((answer) => ![201, 409, 412].includes(answer.status))).toEqual([]);
    expect(await act([...winners][0]!)).toMatchObject({ status: 201, body: { documents: 2 } });
    const [was, is] = [before[0] as Json, (await standing(world))[0] as Json];
    expect([is.documents - was.documents, is.revisions - was.revisions, is.records - was.records, is.approvals - was.approvals]).toEqual([
      2, 2, 2, 2,
    ]);
  });

  it('two lists with one code at once: one of them comes in, the other not at all', async () => {
    const secretary = await world.as('thuky');
    const shared = two()[0]!;
    const own = [two()[0]!, two()[0]!];
    const ids = [await proposes(secretary, [own[0]!, shared]), await proposes(secretary, [own[1]!, shared])];
    // Nobody writes a document until both lists were judged and wait to write theirs.
    const heldBack = world.sql(UNTIL_TWO_WAIT, [], 'admin');
    await until(async () => (await world.sql(HELD_BACK, [], 'admin')).length > 0);
    const answers = await Promise.all(ids.map((id) => confirms(world, id, { reason: 'chưa có tệp' })));
    await heldBack;
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    const states = await Promise.all(ids.map(async (id) => (await read(world, id)).state));
    expect([...states].sort()).toEqual(['confirmed', 'proposal']);
    for (const [i, { code }] of own.entries())
      expect((await secretary.get(`/documents?q=${code}`)).body.items).toHaveLength(states[i] === 'confirmed' ? 1 : 0);
  });
});
