import { documentId, externalId, revisionId, tthcId } from '../../../seeds/demo';
import { World } from '../../world/world';
import { type Draft, packs, read, several, submitsAll } from './package-story';
import { approves, drafts, inForce, submits, uploads } from './story';
import { aged, day, documentOf, numbers, numbersRevocation, revokes, withdraws } from './withdrawal-story';

/** Who reads what is in force: of the agency, a guest in it, and who supervises it. */
const READERS = ['nhanvien', 'khach', 'tdc', 'kiemtra', 'kehoach'];

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
type Json = any;
const get = async (path: string, who = 'thuky'): Promise<{ status: number; body: Json }> => (await world.as(who)).get(path);
const statusFor = async (who: readonly string[], path: string) =>
  Promise.all(who.map(async (name) => [name, (await get(path, name)).status]));
const each = (who: readonly string[], status: number) => who.map((name) => [name, status]);

async function signed(documents: readonly Draft[], more: Record<string, unknown> = {}): Promise<string> {
  const id = await packs(world, documents);
  await submitsAll(world, id, ['soatxet']);
  await (await world.as('soatxet')).post(`/issuances/${id}/reviews`, { opinion: 'agree', remark: 'Nội dung góp ý riêng' });
  const answer = await (await world.confirmed('lanhdao')).post(`/issuances/${id}/approvals`, { documents: read(documents), ...more });
  if (answer.status !== 201) throw new Error(`package: ${answer.status} ${JSON.stringify(answer.body)}`);
  return id;
}

describe('a package whose documents are in force', () => {
  it('is opened by whoever reads them: decision and documents, not what prepared it', async () => {
    const documents = await several(world, 2);
    const id = await signed(documents);
    const clerk = await world.as('vanthu2');
    const paper = await uploads(clerk, 'quyet-dinh-ban-hanh');
    await clerk.post(`/issuances/${id}/number`, { number: '91/QĐ-SXD', decidedOn: day(0), fileId: paper.id });
    for (const who of READERS) {
      expect((await get(`/revisions/${documents[0]!.revisionId}`, who)).body.issuance).toMatchObject({ id });
      const { status, body } = await get(`/issuances/${id}`, who);
      expect([who, status]).toEqual([who, 200]);
      expect(body).toMatchObject({
        withPreparation: false,
        decisionNumber: '91/QĐ-SXD',
        decidedOn: day(0),
        decisionFile: { id: paper.id },
        items: documents.map(({ code }) => ({ code, state: 'effective' })).sort((a, b) => a.code.localeCompare(b.code)),
        statement: null,
        returnReason: null,
        reviews: [],
        history: [],
        actions: {},
      });
      expect(JSON.stringify(body)).not.toMatch(/góp ý/);
      expect((await (await world.as(who)).download(`/files/${paper.id}/content`)).status).toBe(200);
      for (const which of ['decision', 'statement'])
        expect([who, which, (await (await world.as(who)).download(`/issuances/${id}/${which}`)).status]).toEqual([who, which, 404]);
    }
    expect((await get(`/issuances/${id}`, 'thuky')).body).toMatchObject({
      withPreparation: true,
      statement: 'Các phòng đã góp ý',
      reviews: [{ remark: 'Nội dung góp ý riêng' }],
    });
    expect((await get(`/issuances/${id}`, 'coquan2')).status).toBe(404);
  });

  it('stays closed to them as a draft, under review, and until its day has come', async () => {
    const documents = await several(world, 1);
    const id = await packs(world, documents);
    expect(await statusFor(READERS, `/issuances/${id}`)).toEqual(each(READERS, 404));
    await submitsAll(world, id);
    expect(await statusFor(READERS, `/issuances/${id}`)).toEqual(each(READERS, 404));
    const later = await signed(await several(world, 1), { effectiveFrom: day(5) });
    expect(await statusFor(READERS, `/issuances/${later}`)).toEqual(each(READERS, 404));
  });
});

describe('external documents of an agency', () => {
  it('are read by who supervises it, with their links, their file and where each stands; nothing is written', async () => {
    const document = await inForce(world);
    const secretary = await world.as('thuky');
    const file = await uploads(secretary, 'nghi-dinh-moi');
    const number = `${Math.floor(Math.random() * 1e9)}/2026/NĐ-CP`;
    const entered = await secretary.post('/external-documents', {
      kind: 'law',
      number,
      issuer: 'Chính phủ',
      title: 'Nghị định quy định chi tiết',
      issuedOn: '2026-08-01',
      fileId: file.id,
      documentIds: [document.id],
    });
    for (const who of ['tdc', 'kiemtra', 'kehoach']) {
      const updates = await get(`/law-updates?documentId=${document.id}`, who);
      expect([who, updates.status, updates.body.items]).toMatchObject([who, 200, [{ number, document: { id: document.id } }]]);
      const { status, body } = await get(`/external-documents/${entered.body.id}`, who);
      expect([who, status]).toEqual([who, 200]);
      expect(body.documents.map(({ id }: Json) => id)).toEqual([document.id]);
      expect(body.updates).toHaveLength(1);
      expect(body.history).toEqual([]);
      for (const answer of [updates.body.actions, body.actions])
        expect(Object.values(answer).map((one: Json) => one.allowed)).toEqual(Object.keys(answer).map(() => false));
      expect((await (await world.as(who)).download(`/files/${file.id}/content`)).status).toBe(200);
    }
    const [{ linkId }] = (await get(`/law-updates?documentId=${document.id}`, 'tdc')).body.items;
    const supervisor = await world.as('tdc');
    const refused = [
      await supervisor.post(`/external-links/${linkId}/check`, { reason: 'Không ảnh hưởng' }),
      await supervisor.post(`/external-links/${linkId}/ending`, { reason: 'Không liên quan' }),
      await supervisor.post(`/external-documents/${entered.body.id}/removal`, { reason: 'Nhập nhầm' }),
      await supervisor.post(`/external-documents/${entered.body.id}/links`, { documentIds: [document.id] }),
    ];
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 404));
    expect((await get(`/law-updates?documentId=${document.id}`)).body.items).toMatchObject([{ linkId, checkedBy: null }]);
    for (const path of [`/external-documents/${entered.body.id}`, `/law-updates?documentId=${document.id}`])
      expect((await get(path, 'coquan2')).status).toBe(404);
    // Entered by mistake: the agency's own again.
    await secretary.post(`/external-documents/${entered.body.id}/removal`, { reason: 'Nhập nhầm' });
    expect((await get(`/external-documents/${entered.body.id}`)).status).toBe(200);
    expect((await get(`/external-documents/${entered.body.id}`, 'tdc')).status).toBe(404);
    expect((await (await world.as('tdc')).download(`/files/${file.id}/content`)).status).toBe(404);
  });

  it('of a draft are told to nobody beyond the agency', async () => {
    const draft = await drafts(world);
    expect((await get(`/law-updates?documentId=${draft.id}`, 'tdc')).status).toBe(404);
    expect((await get(`/external-documents/${externalId('9015/2026/NĐ-CP')}`, 'tdc')).status).toBe(200);
  });
});

describe('an administrative procedure', () => {
  it('is opened by who supervises the agency, from the procedure that works on it', async () => {
    const sheet = (await get(`/revisions/${revisionId('SXD', 'QT-XD-02', 3, 1)}/procedure`, 'tdc')).body;
    for (const { id } of sheet.administrativeProcedures) expect((await get(`/administrative-procedures/${id}`, 'tdc')).status).toBe(200);
    const id = tthcId('9.000001');
    expect((await get(`/administrative-procedures/${id}`, 'kiemtra')).body.versions.length).toBeGreaterThan(0);
    expect((await get(`/administrative-procedures/${id}`, 'coquan2')).status).toBe(404);
  });
});

describe('a change request', () => {
  it('is told by its number, and opened by those who work by the documents', async () => {
    const document = await aged(world);
    const filed = await (await world.as('nhanvien')).post('/change-requests', { kind: 'amend', documentIds: [document.id], reason: 'Mới' });
    const request = filed.body.id;
    await (await world.confirmed('lanhdao')).post(`/change-requests/${request}/decision`, { decision: 'accept' });
    const secretary = await world.as('thuky');
    const made = await secretary.post(`/documents/${document.id}/revisions`, {
      step: 'amendment',
      changeSummary: 'Theo phiếu đề nghị',
      fileId: (await uploads(secretary, `sua ${document.code}`)).id,
      changeRequestId: request,
    });
    const id = made.body.revisionId;
    await secretary.post(`/revisions/${id}/submission`, { reviewerIds: [], reason: 'Tác động đã rõ' });
    expect((await approves(world, id, { reason: 'Tác động đã rõ' })).body.state).toBe('effective');
    for (const [who, mayOpen] of [
      ['thuky', true],
      ['nhanvien', true],
      ['khach', false],
    ] as const) {
      expect((await get(`/revisions/${id}`, who)).body.changeRequest).toMatchObject({ id: request, mayOpen });
      expect([who, (await get(`/change-requests/${request}`, who)).status]).toEqual([who, mayOpen ? 200 : 403]);
    }
    expect((await get(`/revisions/${id}`, 'tdc')).body.changeRequest).toBeNull();
  });

  it('of the yearly review is the same', async () => {
    const document = await inForce(world);
    await (await world.as('thuky')).post('/document-reviews', { documentIds: [document.id], outcome: 'amend', remark: 'Quy định mới' });
    const row = async (who: string) =>
      (await get('/document-reviews', who)).body.items.find((one: Json) => one.documentId === document.id).changeRequest;
    expect([(await row('thuky')).mayOpen, (await row('khach')).mayOpen]).toEqual([true, false]);
  });
});

describe('a record of the register', () => {
  const linkOf = async (source: string, who: string): Promise<string | null> => {
    const [record] = await world.sql<{ id: string }>('select id from record where source_id = $1', [source]);
    const { status, body } = await get(`/records/${record!.id}`, who);
    if (status !== 200) throw new Error(`record: ${status}`);
    if (body.sourceLink === null) return null;
    return body.sourceLink;
  };

  it('leads to what it came from, where the reader may open it', async () => {
    const lone = await drafts(world);
    await submits(world, lone.revisionId);
    await approves(world, lone.revisionId);
    const paper = await uploads(await world.as('vanthu2'), 'quyet-dinh-le');
    await (await world.as('vanthu2')).post(`/revisions/${lone.revisionId}/number`, {
      number: '92/QĐ-SXD',
      decidedOn: day(0),
      fileId: paper.id,
    });
    const [approval] = await world.sql<{ id: string }>('select id from approval where revision_id = $1', [lone.revisionId]);
    for (const who of ['thuky', 'khach', 'tdc']) {
      expect([who, await linkOf(approval!.id, who)]).toEqual([who, `/tai-lieu/phien-ban/${lone.revisionId}`]);
      expect([who, await linkOf(lone.revisionId, who)]).toEqual([who, `/tai-lieu/phien-ban/${lone.revisionId}`]);
    }

    const packed = await several(world, 1);
    const issuance = await signed(packed);
    const decision = await uploads(await world.as('vanthu2'), 'quyet-dinh-dot');
    await (await world.as('vanthu2')).post(`/issuances/${issuance}/number`, {
      number: '93/QĐ-SXD',
      decidedOn: day(0),
      fileId: decision.id,
    });
    for (const who of ['thuky', 'khach', 'tdc']) expect([who, await linkOf(issuance, who)]).toEqual([who, `/dot-ban-hanh/${issuance}`]);

    const ending = await inForce(world);
    const withdrawal = await withdraws(world, ending, { endsOn: day(5) });
    await numbers(world, withdrawal, { number: '94/QĐ-SXD' });
    await revokes(world, withdrawal);
    await numbersRevocation(world, withdrawal, { number: '95/QĐ-SXD' });
    const [revocation] = await world.sql<{ id: string }>('select id from withdrawal_revocation where withdrawal_id = $1', [withdrawal]);
    for (const who of ['thuky', 'khach', 'tdc'])
      for (const source of [withdrawal, revocation!.id]) expect([who, await linkOf(source, who)]).toEqual([who, `/tai-lieu/${ending.id}`]);
  });

  it('of what is not in force yet, and of a change request, leads nowhere for who may not open it', async () => {
    const packed = await several(world, 1);
    const later = await signed(packed, { effectiveFrom: day(5) });
    const file = await uploads(await world.as('vanthu2'), 'quyet-dinh-sau');
    await (await world.as('vanthu2')).post(`/issuances/${later}/number`, { number: '96/QĐ-SXD', decidedOn: day(0), fileId: file.id });
    expect([await linkOf(later, 'thuky'), await linkOf(later, 'khach')]).toEqual([`/dot-ban-hanh/${later}`, null]);

    const document = await inForce(world);
    const request = await (await world.as('nhanvien')).post('/change-requests', {
      kind: 'amend',
      documentIds: [document.id],
      reason: 'Mới',
    });
    const sheet = await uploads(await world.as('thuky'), 'phieu-da-ky');
    await (await world.as('thuky')).post(`/change-requests/${request.body.id}/decision`, {
      decision: 'accept',
      signer: 'Mai Xuân Thành',
      signerPost: 'Giám đốc',
      decidedOn: day(0),
      decisionFileId: sheet.id,
    });
    for (const [who, link] of [
      ['thuky', `/tai-lieu/phieu-de-nghi/${request.body.id}`],
      ['khach', null],
      ['tdc', null],
    ] as const)
      expect([who, await linkOf(request.body.id, who)]).toEqual([who, link]);
  });
});

describe('a revision', () => {
  it('says the kind by the name of the agency’s own list', async () => {
    const own = await world.sql<{ name: string }>("select name from document_kind where key = 'own-danh-muc' limit 1");
    const secretary = await world.as('thuky');
    const file = await uploads(secretary, 'danh-muc');
    const nature = (await get('/document-kinds')).body.items.find((one: Json) => one.key === 'own-danh-muc').nature;
    const made = await secretary.post('/documents', {
      code: 'DM-DOC-01',
      title: 'Danh mục mới',
      kind: nature,
      kindKey: 'own-danh-muc',
      fileId: file.id,
      reason: 'Theo danh mục',
    });
    expect((await get(`/revisions/${made.body.revisionId}`)).body.document).toMatchObject({ kind: nature, kindName: own[0]!.name });
    expect((await documentOf(world, documentId('SXD', 'QT-XD-02'))).kindName).toBeNull();
    expect((await get(`/revisions/${revisionId('SXD', 'QT-XD-02', 3, 1)}`)).body.document.kindName).toBeNull();
  });
});
