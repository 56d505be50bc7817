import { readWorkbook } from '@qms/spreadsheets';
import { legalDate } from '@qms/work';
import { Document, Packer, Paragraph } from 'docx';
import { World } from '../../world/world';
import { approves, type Drafted, drafts, submits, uploads, wordsIn } from './story';

let world: World;
beforeAll(async () => {
  world = await World.open();
}, 120_000);
afterAll(() => world?.close());

type Draft = Drafted & { readonly sha256: string };
const DOTS = '…/…/……';
const today = legalDate(new Date());
const onPaper = (day: string): string => day.split('-').reverse().join('/');

/** A procedure whose Word file names its decision. */
async function withFields(): Promise<Draft> {
  const bytes = await Packer.toBuffer(
    new Document({ sections: [{ children: [new Paragraph('Quyết định {{số quyết định}} ngày {{ngày ban hành}}')] }] }),
  );
  const source = (await (await world.as('thuky')).upload('/files', { name: 'Quy trình.docx', bytes })).body;
  return drafts(world, { sourceFileId: source.id });
}
/** What screen, workbook, revision and Word file say of the decision of a document. */
async function saidOf({ id, code, revisionId }: Draft) {
  const clerk = await world.as('vanthu2');
  const [row] = (await clerk.get(`/documents?q=${code}`)).body.items;
  const [sheet] = (await readWorkbook((await clerk.download(`/documents/list.xlsx?q=${code}`)).bytes)).sheets;
  const { approval } = (await clerk.get(`/revisions/${revisionId}`)).body;
  const detail = (await clerk.get(`/documents/${id}`)).body;
  return {
    screen: [row.decisionNumber, row.decidedOn],
    detail: [detail.decisionNumber, detail.decidedOn],
    workbook: JSON.stringify(sheet),
    revision: [approval.decisionNumber, approval.decidedOn, approval.decisionFileId],
    word: wordsIn((await clerk.download(`/revisions/${revisionId}/filled-source`)).bytes).trim(),
  };
}

describe('the decision of a document', () => {
  it('of a package approved in the app: every list, page and field says number, day and file once the clerk entered them', async () => {
    const document = await withFields();
    const secretary = await world.as('thuky');
    const { id } = (await secretary.post('/issuances', { subject: 'Ban hành quy trình', revisionIds: [document.revisionId] })).body;
    await secretary.post(`/issuances/${id}/submission`, {});
    await (await world.confirmed('lanhdao')).post(`/issuances/${id}/approvals`, {
      documents: [{ revisionId: document.revisionId, sha256: document.sha256 }],
    });
    expect(await saidOf(document)).toMatchObject({
      screen: [null, null],
      detail: [null, null],
      revision: [null, null, null],
      word: `Quyết định …… ngày ${DOTS}`,
    });
    const clerk = await world.as('vanthu2');
    const file = await uploads(clerk, 'quyet-dinh-101');
    const day = '2026-11-02';
    expect((await clerk.post(`/issuances/${id}/number`, { number: '101/QĐ-SXD', decidedOn: day, fileId: file.id })).status).toBe(201);
    const said = await saidOf(document);
    expect(said).toMatchObject({
      screen: ['101/QĐ-SXD', day],
      detail: ['101/QĐ-SXD', day],
      workbook: expect.stringContaining('101/QĐ-SXD'),
      revision: ['101/QĐ-SXD', day, file.id],
      word: `Quyết định 101/QĐ-SXD ngày ${onPaper(day)}`,
    });
    const [asOf] = (await clerk.get(`/documents?asOf=${today}&limit=200`)).body.items.filter(
      ({ code }: { code: string }) => code === document.code,
    );
    expect([asOf.decisionNumber, asOf.decidedOn]).toEqual(['101/QĐ-SXD', day]);
  });
});

/** Approved by the head in the app, alone. */
async function approvedAlone(more: Record<string, unknown> = {}): Promise<Draft> {
  const document = await withFields();
  await submits(world, document.revisionId);
  expect((await approves(world, document.revisionId, more)).status).toBe(201);
  return document;
}
const awaits = async (who: string): Promise<{ kind: string; link: string; sentence: string }[]> =>
  (await (await world.as(who)).get('/my-work')).body.items;
const numbers = async (revisionId: string, more: Record<string, unknown>, who = 'vanthu2') => {
  const client = await world.as(who);
  const file = await uploads(await world.as('vanthu2'), `quyet-dinh-${revisionId}`);
  return { file, answer: await client.post(`/revisions/${revisionId}/number`, { decidedOn: today, fileId: file.id, ...more }) };
};
const recordsOf = async (number: string): Promise<{ title: string; kind: string }[]> =>
  (await (await world.as('thuky')).get(`/records?q=${encodeURIComponent(number)}`)).body.items;

describe('the decision of a document that goes alone', () => {
  it('confirmed in the app: awaits the clerk, who gives number, day and file; it enters the register', async () => {
    const document = await approvedAlone();
    const mine = { kind: 'revision.number', link: `/tai-lieu/phien-ban/${document.revisionId}` };
    expect(await awaits('vanthu2')).toContainEqual(
      expect.objectContaining({ ...mine, sentence: expect.stringContaining(`Cập nhật số, ngày quyết định của ${document.code}`) }),
    );
    expect((await (await world.as('vanthu2')).get(`/revisions/${document.revisionId}`)).body.actions.number).toEqual({
      allowed: true,
      because: [],
    });
    const tomorrow = legalDate(new Date(Date.now() + 86_400_000));
    expect((await numbers(document.revisionId, { number: '102/QĐ-SXD', decidedOn: tomorrow })).answer).toMatchObject({
      status: 422,
      body: { code: 'day-to-come', errors: [{ field: 'decidedOn' }] },
    });
    expect((await numbers(document.revisionId, { number: '102/QĐ-SXD' }, 'nhanvien')).answer.status).toBe(403);
    const { file, answer } = await numbers(document.revisionId, { number: '102/QĐ-SXD' });
    expect([answer.status, answer.body]).toEqual([201, { id: document.revisionId, state: 'effective' }]);
    expect(await saidOf(document)).toMatchObject({
      screen: ['102/QĐ-SXD', today],
      workbook: expect.stringContaining('102/QĐ-SXD'),
      revision: ['102/QĐ-SXD', today, file.id],
      word: `Quyết định 102/QĐ-SXD ngày ${onPaper(today)}`,
    });
    expect(await recordsOf('102/QĐ-SXD')).toMatchObject([
      { kind: 'issuing-decision', title: `Ban hành ${document.code} - Quy trình ${document.code}` },
    ]);
    expect(await awaits('vanthu2')).not.toContainEqual(expect.objectContaining(mine));
    expect((await numbers(document.revisionId, { number: '103/QĐ-SXD' })).answer).toMatchObject({
      status: 409,
      body: { code: 'numbered-already' },
    });
  });

  it('two clerks at once: one number', async () => {
    const document = await approvedAlone();
    const answers = await Promise.all(
      ['104/QĐ-SXD', '105/QĐ-SXD'].map(async (number) => (await numbers(document.revisionId, { number })).answer.status),
    );
    expect(answers.sort()).toEqual([201, 409]);
  });

  it('later than the day in force it warns and keeps the reason, alone and in a package', async () => {
    const yesterday = legalDate(new Date(Date.now() - 86_400_000));
    const document = await approvedAlone({ effectiveFrom: yesterday });
    const { answer } = await numbers(document.revisionId, { number: '106/QĐ-SXD' });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'reason-required', reasons: [{ code: 'in-force-before-decided', basis: { kind: 'rule' } }] },
    });
    const reason = 'Văn thư cấp số vào ngày làm việc sau';
    expect((await numbers(document.revisionId, { number: '106/QĐ-SXD', reason })).answer.status).toBe(201);
    expect(await world.sql('select reason from approval_number where number = $1', ['106/QĐ-SXD'])).toEqual([{ reason }]);

    const other = await drafts(world);
    const secretary = await world.as('thuky');
    const { id } = (await secretary.post('/issuances', { subject: 'Ban hành quy trình', revisionIds: [other.revisionId] })).body;
    await secretary.post(`/issuances/${id}/submission`, {});
    await (await world.confirmed('lanhdao')).post(`/issuances/${id}/approvals`, {
      documents: [{ revisionId: other.revisionId, sha256: other.sha256 }],
      effectiveFrom: yesterday,
    });
    const number = { number: '107/QĐ-SXD', decidedOn: today, fileId: (await uploads(secretary, 'quyet-dinh-107')).id };
    expect((await secretary.post(`/issuances/${id}/number`, number)).body.code).toBe('reason-required');
    expect((await secretary.post(`/issuances/${id}/number`, { ...number, reason })).body.state).toBe('numbered');
  });

  it('signed elsewhere: it enters the register once, however many documents were approved by it', async () => {
    const secretary = await world.as('thuky');
    for (let i = 0; i < 2; i++) {
      const document = await drafts(world);
      await submits(world, document.revisionId);
      const decision = await uploads(secretary, 'quyet-dinh-108');
      const answer = await secretary.post(`/revisions/${document.revisionId}/approvals`, {
        sha256: document.sha256,
        signer: 'Mai Xuân Thành',
        signerPost: 'Giám đốc',
        number: '108/QĐ-SXD',
        decidedOn: '2026-11-05',
        decisionFileId: decision.id,
      });
      expect(answer.status).toBe(201);
      expect((await numbers(document.revisionId, { number: '109/QĐ-SXD' })).answer.body.code).toBe('wrong-state');
    }
    expect(await recordsOf('108/QĐ-SXD')).toMatchObject([{ kind: 'issuing-decision' }]);
  });
});
