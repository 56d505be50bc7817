import { ApprovalsService } from '@qms/documents';
import { legalDate, moveClock } from '@qms/work';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import { approves, type Drafted, drafts, inForce, submits, uploads, wordsIn } from './story';

const DAY = 86_400_000;
const inDays = (days: number): string => legalDate(new Date(Date.now() + days * DAY));
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let world: World;
let secretary: Client;
beforeAll(async () => {
  world = await World.open();
  secretary = await world.as('thuky');
});
afterAll(() => world?.close());
afterEach(() => moveClock(null));

/** In force since thirty days, with a draft of its next amendment. */
async function amended(): Promise<Drafted & { readonly next: string; readonly sha256: string }> {
  const document = await inForce(world);
  await world.sql(
    `set session_replication_role = replica; update revision set effective_from = effective_from - 30 where id = '${document.revisionId}'`,
  );
  const file = await uploads(secretary, `${document.code} lần sau`);
  const { body } = await secretary.post(`/documents/${document.id}/revisions`, {
    step: 'amendment',
    changeSummary: 'Đổi tên',
    fileId: file.id,
  });
  return { ...document, next: body.revisionId, sha256: file.sha256 };
}

async function renames(who: Client, revisionId: string, title: string): Promise<void> {
  const { body } = await who.get(`/revisions/${revisionId}`);
  const answer = await who.patch(`/revisions/${revisionId}`, { title }, { 'if-match': `"${body.version}"` });
  expect([answer.status, (await who.get(`/revisions/${revisionId}`)).body.document.title]).toEqual([200, title]);
}
const titleOf = async (id: string): Promise<string> => (await secretary.get(`/documents/${id}`)).body.title;
const found = async (q: string, asOf?: string): Promise<string[]> =>
  (await secretary.get(`/documents?q=${encodeURIComponent(q)}${asOf ? `&asOf=${asOf}` : ''}`)).body.items.map(
    (one: { title: string }) => one.title,
  );

describe('another title', () => {
  it('comes with the revision that has it: in its page and approval before, in the lists from its day on', async () => {
    const { id, revisionId, next, code } = await amended();
    const [old, name] = [`Quy trình ${code}`, `Quy trình ${code} một cửa liên thông`];
    await renames(secretary, next, name);
    expect(await titleOf(id)).toBe(old);
    expect(await found(code)).toEqual([old]);
    await submits(world, next);
    expect((await (await world.as('lanhdao')).get(`/revisions/${next}`)).body.sentence).toContain(name);
    expect((await approves(world, next)).body.state).toBe('effective');

    expect(await titleOf(id)).toBe(name);
    expect((await secretary.get(`/documents/${id}`)).body.revisions).toMatchObject([
      { id: next, title: name },
      { id: revisionId, title: old },
    ]);
    expect((await secretary.get(`/revisions/${revisionId}`)).body).toMatchObject({ title: old, document: { title: old } });
    expect((await secretary.get(`/revisions/${next}`)).body.approval.sentence).toContain(name);
    expect(await world.sql("select title, state from record where source_type = 'revision' and code = $1 order by state", [code])).toEqual([
      { title: old, state: 'superseded' },
      { title: name, state: 'valid' },
    ]);
  });

  it('is found by today and by any day as it was then, on screen and in the master list', async () => {
    const { next, code } = await amended();
    const [old, name] = [`Quy trình ${code}`, `Quy trình ${code} một cửa liên thông`];
    await renames(secretary, next, name);
    await submits(world, next);
    await approves(world, next);
    expect(await found(`${code} một cửa`)).toEqual([name]);
    expect(await found(code, inDays(-5))).toEqual([old]);
    expect(await found(`${code} một cửa`, inDays(-5))).toEqual([]);
    expect(await found(old, inDays(-5))).toEqual([old]);
    expect(await found(code, inDays(0))).toEqual([name]);
    const listed = async (day: string): Promise<string> => {
      const { status, bytes } = await secretary.download(`/documents/list-paper?use=annex&asOf=${day}&q=${code}`, { accept: DOCX });
      expect(status).toBe(200);
      return wordsIn(bytes);
    };
    expect(await listed(inDays(-5))).toContain(old);
    expect(await listed(inDays(-5))).not.toContain(name);
    expect(await listed(inDays(0))).toContain(name);
  });

  it('by the head stands as his change, and is what he approves', async () => {
    const { id, next, code } = await amended();
    await submits(world, next);
    await renames(await world.confirmed('lanhdao'), next, `Quy trình ${code} của Sở`);
    expect((await approves(world, next)).body.state).toBe('effective');
    expect((await secretary.get(`/revisions/${next}`)).body.edits).toMatchObject([
      { field: 'title', before: `Quy trình ${code}`, after: `Quy trình ${code} của Sở` },
    ]);
    expect(await titleOf(id)).toBe(`Quy trình ${code} của Sở`);
  });

  it('waits for its day', async () => {
    const { id, next, code } = await amended();
    await renames(secretary, next, `Quy trình ${code} mới`);
    await submits(world, next);
    expect((await approves(world, next, { effectiveFrom: inDays(3) })).body.state).toBe('approved');
    const approvals = world.app.get(ApprovalsService);
    await approvals.takeEffectWhereDue();
    expect(await titleOf(id)).toBe(`Quy trình ${code}`);
    moveClock(new Date(Date.now() + 5 * DAY));
    await approvals.takeEffectWhereDue();
    expect(await titleOf(id)).toBe(`Quy trình ${code} mới`);
  });

  it('stands in the decision, its annex and the statement of a package, and counts once that is signed', async () => {
    const { id, next, code, sha256 } = await amended();
    const name = `Quy trình ${code} mới`;
    await renames(secretary, next, name);
    const { body: issuance } = await secretary.post('/issuances', { subject: 'Ban hành tài liệu', revisionIds: [next] });
    expect((await secretary.get(`/issuances/${issuance.id}`)).body.items).toMatchObject([{ code, title: name }]);
    for (const paper of ['decision', 'statement']) {
      const { bytes } = await secretary.download(`/issuances/${issuance.id}/${paper}`, { accept: DOCX });
      expect(wordsIn(bytes)).toContain(name);
    }
    await secretary.post(`/issuances/${issuance.id}/submission`, {});
    expect(await titleOf(id)).toBe(`Quy trình ${code}`);
    const head = await world.confirmed('lanhdao');
    const signed = await head.post(`/issuances/${issuance.id}/approvals`, { documents: [{ revisionId: next, sha256 }] });
    expect(signed.body.state).toBe('signed');
    expect(await titleOf(id)).toBe(name);
  });

  it('of a first draft is its document’s at once; once it was submitted only the approver gives it', async () => {
    const { id, revisionId, code } = await drafts(world);
    const change = async (title: string) => {
      const { body } = await secretary.get(`/documents/${id}`);
      return secretary.patch(`/documents/${id}`, { title }, { 'if-match': `"${body.version}"` });
    };
    const mayRename = async (): Promise<boolean> => (await secretary.get(`/documents/${id}`)).body.actions.rename.allowed;
    expect(await mayRename()).toBe(true);
    expect((await change(`Quy trình ${code} A`)).status).toBe(200);
    expect((await secretary.get(`/revisions/${revisionId}`)).body.title).toBe(`Quy trình ${code} A`);
    await renames(secretary, revisionId, `Quy trình ${code} B`);
    expect(await titleOf(id)).toBe(`Quy trình ${code} B`);
    await submits(world, revisionId);
    expect(await mayRename()).toBe(false);
    expect(await change('Tên khác')).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    await approves(world, revisionId);
    expect(await change('Tên khác')).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    expect(await titleOf(id)).toBe(`Quy trình ${code} B`);
  });
});
