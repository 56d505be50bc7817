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
