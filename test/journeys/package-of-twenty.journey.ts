import { readWorkbook } from '@qms/spreadsheets';
import { legalDate } from '@qms/work';
import { organizationId, personId } from '../../seeds/demo';
import { type Drafted, drafts, uploads, wordsIn } from '../e2e/documents/story';
import { World } from '../world/world';

/**
 * Twenty documents of one decision, as Sở Xây dựng issues them: put together, returned, mended, approved by the signed paper, read by the
 * staff, and replaced a month later by a second package.
 */
const COUNT = 20;
const day = (offset: number): string => legalDate(new Date(Date.now() + offset * 86_400_000));
const ROOM = organizationId('SXD-QLXD');

let world: World;
let documents: (Drafted & { sha256: string })[];
let packageId: string;
beforeAll(async () => {
  world = await World.open();
  documents = [];
  for (let i = 0; i < COUNT; i++) documents.push(await drafts(world));
}, 120_000);
afterAll(() => world?.close());

const awaits = async (who: string): Promise<string> =>
  (await (await world.as(who)).get('/my-work')).body.items.map(({ sentence }: { sentence: string }) => sentence).join('\n');
const packs = async (subject: string, revisionIds: readonly string[]): Promise<string> => {
  const { status, body } = await (await world.as('thuky')).post('/issuances', { subject, revisionIds });
  expect(status).toBe(201);
  return body.id;
};
const submitsFor = async (id: string) =>
  (await world.as('thuky')).post(`/issuances/${id}/submission`, { reviewerIds: [personId('soatxet')] });
const signed = async (id: string, ofDocuments: readonly { revisionId: string; sha256: string }[], number: string, decidedOn: string) => {
  const secretary = await world.as('thuky');
  const decision = await uploads(secretary, `Quyết định ${number.replace('/', '-')}`);
  return secretary.post(`/issuances/${id}/approvals`, {
    documents: ofDocuments.map(({ revisionId, sha256 }) => ({ revisionId, sha256 })),
    signer: 'Mai Xuân Thành',
    signerPost: 'Giám đốc',
    number,
    decidedOn,
    decisionFileId: decision.id,
  });
};

describe('a package of twenty', () => {
  it('1. is put together and submitted; the reviewer returns all of it with one reason', async () => {
    packageId = await packs(
      'Ban hành Hệ thống tài liệu HTQLCL năm 2026',
      documents.map(({ revisionId }) => revisionId),
    );
    expect((await submitsFor(packageId)).body.state).toBe('in-review');
    expect(await awaits('soatxet')).toContain(`(${COUNT} tài liệu)`);
    const reviewer = await world.as('soatxet');
    const { body } = await reviewer.post(`/issuances/${packageId}/reviews`, { opinion: 'return', remark: 'Bổ sung biểu mẫu của bước 3' });
    expect(body.state).toBe('returned');
    expect(await awaits('thuky')).toContain('đã trả lại: Bổ sung biểu mẫu của bước 3');
  });

  it('2. one document is mended, the package goes the same way again and is agreed to', async () => {
    const secretary = await world.as('thuky');
    const first = documents[0]!;
    const { version } = (await secretary.get(`/revisions/${first.revisionId}`)).body;
    const file = await uploads(secretary, `${first.code} có biểu mẫu`);
    const mended = await secretary.patch(`/revisions/${first.revisionId}`, { fileId: file.id }, { 'if-match': `"${version}"` });
    expect(mended.status).toBe(200);
    documents[0] = { ...first, sha256: file.sha256 };
    await submitsFor(packageId);
    expect((await (await world.as('soatxet')).post(`/issuances/${packageId}/reviews`, { opinion: 'agree' })).status).toBe(201);
  });

  it('3. the signed decision approves exactly what was read: with the file as it was before it is refused', async () => {
    const before = [{ ...documents[0]!, sha256: documents[1]!.sha256 }, ...documents.slice(1)];
    expect((await signed(packageId, before, '58c/QĐ-SXD', day(-40))).status).toBe(409);
    const approved = await signed(packageId, documents, '58c/QĐ-SXD', day(-40));
    expect([approved.status, approved.body.state]).toEqual([201, 'numbered']);
    const secretary = await world.as('thuky');
    for (const { revisionId } of documents)
      expect((await secretary.get(`/revisions/${revisionId}`)).body).toMatchObject({
        state: 'effective',
        effectiveFrom: day(-40),
        approval: { kind: 'signed-decision', decisionNumber: '58c/QĐ-SXD' },
      });
    const paper = wordsIn((await secretary.download(`/issuances/${packageId}/decision`)).bytes);
    for (const { code } of documents) expect(paper).toContain(code);
    expect((await secretary.get('/records?kind=issuing-decision&q=58c/QĐ-SXD')).body.items).toHaveLength(1);
  });

  it('4. the clerk sends it out; the room gets all twenty and confirms having read them by one act', async () => {
    const clerk = await world.as('vanthu2');
    expect((await clerk.post(`/issuances/${packageId}/issue`, { issuedOn: day(0) })).body.state).toBe('issued');
    const documentIds = documents.map(({ id }) => id);
    expect((await clerk.post('/distributions', { documentIds, unitIds: [ROOM] })).body).toEqual({ added: COUNT, already: 0 });
    const staff = await world.as('nhanvien');
    const awaiting = (await staff.get('/readings')).body.awaiting.map(({ revisionId }: { revisionId: string }) => revisionId);
    expect(awaiting).toEqual(expect.arrayContaining(documents.map(({ revisionId }) => revisionId)));
    expect((await staff.post('/readings', { revisionIds: awaiting })).body.confirmed).toBe(awaiting.length);
    expect((await staff.get('/readings')).body.awaiting).toEqual([]);
  });

  it('5. a month later all twenty are replaced in one moment; the old ones stay readable, the new ones are to be read', async () => {
    const secretary = await world.as('thuky');
    const next: { revisionId: string; sha256: string }[] = [];
    for (const { id, code } of documents) {
      const file = await uploads(secretary, `${code} lần 02`);
      const revised = await secretary.post(`/documents/${id}/revisions`, { step: 'issue', changeSummary: 'Rà soát năm', fileId: file.id });
      expect(revised.status).toBe(201);
      next.push({ revisionId: revised.body.revisionId, sha256: file.sha256 });
    }
    const id = await packs(
      'Ban hành lại Hệ thống tài liệu HTQLCL',
      next.map(({ revisionId }) => revisionId),
    );
    await submitsFor(id);
    await (await world.as('soatxet')).post(`/issuances/${id}/reviews`, { opinion: 'agree' });
    expect((await signed(id, next, '99c/QĐ-SXD', day(-10))).body.state).toBe('numbered');
    const states = await world.sql<{ state: string; count: number }>(
      'select state, count(*)::int as count from revision where document_id = any ($1::uuid[]) group by state order by state',
      [documents.map(({ id: documentId }) => documentId)],
    );
    expect(states).toEqual([
      { state: 'effective', count: COUNT },
      { state: 'superseded', count: COUNT },
    ]);
    const [moments] = await world.sql<{ count: number }>(
      `select count(distinct xid)::int as count from journal_entry where event = 'revision.superseded' and aggregate_id = any ($1::uuid[])`,
      [documents.map(({ revisionId }) => revisionId)],
    );
    expect(moments!.count).toBe(1);
    const old = documents[0]!;
    expect((await secretary.get(`/revisions/${old.revisionId}`)).body).toMatchObject({ state: 'superseded', effectiveTo: day(-10) });
    const awaiting = (await (await world.as('nhanvien')).get('/readings')).body.awaiting;
    expect(awaiting).toHaveLength(COUNT);
  });

  it('6. the lists say on each day what was in force then', async () => {
    const secretary = await world.as('thuky');
    const list = async (asOf: string): Promise<string> =>
      wordsIn((await secretary.download(`/documents/list-paper?use=form&asOf=${asOf}`)).bytes);
    const { code } = documents[7]!;
    const issueOn = async (asOf: string): Promise<string | undefined> =>
      new RegExp(`^${code}\\n.*\\n(\\d\\d)\\n`, 'm').exec(await list(asOf))?.[1];
    expect([await issueOn(day(-41)), await issueOn(day(-11)), await issueOn(day(-10))]).toEqual([undefined, '01', '02']);
  });

  it('7. another package the head approves in the app; the clerk gives number and date, and every document of it says so', async () => {
    const secretary = await world.as('thuky');
    const more = [await drafts(world), await drafts(world)];
    const id = await packs(
      'Ban hành bổ sung tài liệu HTQLCL',
      more.map(({ revisionId }) => revisionId),
    );
    expect((await secretary.post(`/issuances/${id}/submission`, {})).status).toBe(201);
    const head = await world.confirmed('lanhdao');
    const read = more.map(({ revisionId, sha256 }) => ({ revisionId, sha256 }));
    expect((await head.post(`/issuances/${id}/approvals`, { documents: read })).body.state).toBe('signed');
    expect(await awaits('vanthu2')).toContain('Cập nhật số, ngày quyết định của đợt ban hành “Ban hành bổ sung tài liệu HTQLCL”');
    const clerk = await world.as('vanthu2');
    const file = await uploads(clerk, 'Quyết định 120');
    const number = { number: '120c/QĐ-SXD', decidedOn: day(0), fileId: file.id };
    expect((await clerk.post(`/issuances/${id}/number`, number)).body.state).toBe('numbered');
    for (const { code, revisionId } of more) {
      expect((await secretary.get(`/documents?q=${code}`)).body.items).toMatchObject([
        { decisionNumber: '120c/QĐ-SXD', decidedOn: day(0) },
      ]);
      expect((await secretary.get(`/revisions/${revisionId}`)).body.approval).toMatchObject({
        kind: 'confirmation',
        signerName: 'Mai Xuân Thành',
        decisionNumber: '120c/QĐ-SXD',
        decidedOn: day(0),
        decisionFileId: file.id,
      });
    }
    const { sheets } = await readWorkbook((await secretary.download('/documents/list.xlsx')).bytes);
    expect(JSON.stringify(sheets).split('120c/QĐ-SXD')).toHaveLength(1 + more.length);
  });
});
