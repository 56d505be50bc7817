import { randomUUID } from 'node:crypto';
import { issuanceId, personId } from '../../seeds/demo';
import { approves, type Drafted, drafts, submits, wordsIn } from '../e2e/documents/story';
import { awaits, joins } from '../e2e/signing/story';
import type { Client } from '../world/client';
import { World } from '../world/world';

/**
 * Ông Nguyễn Văn An, the ISO secretary of Sở Xây dựng, is moved to another office. Bà Lê Thanh Trúc takes over: in one step, with minutes that both
 * sign, and nothing is lost although colleagues go on working while he presses the button.
 */
let world: World;
let successor: string;
let secretary: Client;
let draft: Drafted;
let submitted: Drafted;
let approvedMeanwhile: Drafted;
let packageId: string;
let handoverId: string;
beforeAll(async () => {
  world = await World.open();
  successor = await joins(world, 'thuky2', 'Lê Thanh Trúc', 'iso-secretary', 'SXD-VP');
  secretary = await world.as('thuky');
});
afterAll(() => world?.close());

interface Group {
  kind: string;
  name: string;
  things: { id: string; label: string; link: string | null }[];
}
const kinds = (groups: Group[]): string[] => groups.map(({ kind }) => kind);
const thingsOf = (groups: Group[], kind: string): string[] => groups.find((one) => one.kind === kind)?.things.map(({ id }) => id) ?? [];
const openOf = async (who: Client, id?: string): Promise<Group[]> =>
  (await who.get(`/handovers/open-work${id ? `?personId=${id}` : ''}`)).body.groups;

describe('a secretary hands over', () => {
  it('1. he has drafts, documents with the head, a package, an upload that is not finished, and his opinion is awaited', async () => {
    draft = await drafts(world);
    submitted = await drafts(world);
    approvedMeanwhile = await drafts(world);
    for (const { revisionId } of [submitted, approvedMeanwhile]) await submits(world, revisionId);
    const packed = await drafts(world);
    packageId = (await secretary.post('/issuances', { subject: 'Quy trình năm 2027', revisionIds: [packed.revisionId] })).body.id;
    const asked = await drafts(world, {}, 'soatxet');
    await submits(world, asked.revisionId, ['thuky'], 'any', 'soatxet');
  });

  it('2. before he hands over he sees everything by kind, and who may take it', async () => {
    const { body } = await secretary.get('/handovers/open-work');
    expect(kinds(body.groups).sort()).toEqual(['issuance', 'review', 'revision-draft', 'revision-submitted', 'upload-batch']);
    expect(thingsOf(body.groups, 'revision-draft')).toContain(draft.revisionId);
    expect(thingsOf(body.groups, 'revision-submitted')).toEqual(
      expect.arrayContaining([submitted.revisionId, approvedMeanwhile.revisionId]),
    );
    // Beside his own the two of the demo: one awaits the head, one its number.
    expect(thingsOf(body.groups, 'issuance').sort()).toEqual(
      [packageId, issuanceId('SXD', 'HD-HT-01 2/1'), issuanceId('SXD', 'BM-HT-01.01 2/1')].sort(),
    );
    // The folder that he began to upload in the demo.
    expect(thingsOf(body.groups, 'upload-batch').length).toBe(1);
    expect(body.successors).toContainEqual(expect.objectContaining({ name: 'Lê Thanh Trúc' }));
    expect(body.people).toEqual([expect.objectContaining({ name: 'Nguyễn Văn An' })]);
  });

  it('3. meanwhile the head approves one and a new draft begins: what is finished stays finished, what is new goes over too', async () => {
    expect((await approves(world, approvedMeanwhile.revisionId)).body.state).toBe('effective');
    const late = await drafts(world);
    const key = randomUUID();
    const make = () =>
      secretary.post('/handovers', { toId: successor, reason: 'Chuyển công tác từ ngày 01/12/2026' }, { 'idempotency-key': key });
    const made = await make();
    expect(made.status).toBe(201);
    // Pressed twice it is one handover.
    expect((await make()).body).toEqual(made.body);
    handoverId = made.body.id;
    const { groups } = (await secretary.get(`/handovers/${handoverId}`)).body;
    expect(thingsOf(groups, 'revision-draft')).toEqual(expect.arrayContaining([draft.revisionId, late.revisionId]));
    expect(thingsOf(groups, 'revision-submitted')).toContain(submitted.revisionId);
    expect(thingsOf(groups, 'revision-submitted')).not.toContain(approvedMeanwhile.revisionId);
    expect(await openOf(secretary)).toEqual([]);
    const history = (await secretary.get(`/revisions/${approvedMeanwhile.revisionId}`)).body;
    expect(history).toMatchObject({ state: 'effective', preparedBy: { name: 'Nguyễn Văn An' } });
  });

  it('4. the successor goes on: she speaks where he was asked, and what is returned comes to her', async () => {
    const { groups } = (await secretary.get(`/handovers/${handoverId}`)).body;
    const [asked] = thingsOf(groups, 'review');
    expect((await awaits(world, 'thuky2')).some((one) => one.startsWith('Cho ý kiến'))).toBe(true);
    const hers = await world.as('thuky2');
    expect((await hers.post(`/revisions/${asked}/reviews`, { opinion: 'agree' })).status).toBe(201);
    const head = await world.confirmed('lanhdao');
    expect((await head.post(`/revisions/${submitted.revisionId}/reviews`, { opinion: 'return', remark: 'Bổ sung biểu mẫu' })).status).toBe(
      201,
    );
    expect((await awaits(world, 'thuky2')).some((one) => one.includes(submitted.code) && one.includes('đã trả lại'))).toBe(true);
    expect((await hers.get(`/revisions/${draft.revisionId}`)).body.preparedBy.name).toBe('Lê Thanh Trúc');
    // Who wrote what was submitted stays its author.
    expect((await openOf(hers)).map(({ kind }) => kind)).toContain('upload-batch');
  });

  it('5. both sign the printed minutes, which list everything', async () => {
    const word = await secretary.download(`/handovers/${handoverId}/minutes`, {
      accept: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
    const words = wordsIn(word.bytes);
    for (const said of [
      'BIÊN BẢN',
      'Bàn giao công việc',
      'Nguyễn Văn An',
      'Lê Thanh Trúc',
      draft.code,
      'Khảo sát quý III năm 2026',
      'Quy trình năm 2027',
    ])
      expect(words).toContain(said);
    const paper = await secretary.download(`/handovers/${handoverId}/minutes`, { accept: 'application/pdf' });
    expect([paper.status, paper.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  });

  it('6. it can be seen later by both, by the head, and by nobody else; the journal tells of each thing', async () => {
    const list = async (who: string) => (await (await world.as(who)).get('/handovers')).body.items.map(({ id }: { id: string }) => id);
    for (const who of ['thuky', 'thuky2', 'lanhdao']) expect(await list(who)).toContain(handoverId);
    expect(await list('vanthu2')).not.toContain(handoverId);
    expect((await (await world.as('vanthu2')).get(`/handovers/${handoverId}`)).status).toBe(404);
    expect((await (await world.as('coquan2')).get(`/handovers/${handoverId}`)).status).toBe(404);
    const entries = await world.sql<{ event: string }>('select event from journal_entry where aggregate_id = $1 order by version', [
      draft.revisionId,
    ]);
    expect(entries.at(-1)!.event).toBe('revision.handed-over');
  });

  it('7. there is nothing to hand over twice; the work of others is the head’s to give, also of somebody who is gone', async () => {
    // What came back since is still his as its author: it goes over too, and then nothing is left.
    expect((await secretary.post('/handovers', { toId: successor, reason: 'Tài liệu được trả lại' })).status).toBe(201);
    expect((await secretary.post('/handovers', { toId: successor, reason: 'Lần nữa' })).body.code).toBe('nothing-to-hand-over');
    expect(
      (await secretary.post('/handovers', { fromId: successor, toId: personId('thuky'), reason: 'Lấy lại' })).body.reasons,
    ).toMatchObject([{ code: 'handover-of-another' }]);
    expect((await secretary.post('/handovers', { toId: personId('thuky'), reason: 'Tự nhận' })).body.code).toBe('handed-to-oneself');
    expect((await secretary.post('/handovers', { toId: personId('kiemtra'), reason: 'Ra ngoài' })).body.code).toBe('unknown-reference');
    await world.sql(
      `set session_replication_role = replica; update membership set valid_to = current_date where person_id = '${successor}'`,
    );
    const head = await world.as('lanhdao');
    expect(kinds(await openOf(head, successor))).toContain('revision-draft');
    const [one, two] = await Promise.all(
      ['thuky', 'soatxet'].map((to) => head.post('/handovers', { fromId: successor, toId: personId(to), reason: 'Bà Trúc nghỉ việc' })),
    );
    expect([one!.status, two!.status].sort()).toEqual([201, 409]);
    expect(await openOf(head, successor)).toEqual([]);
  });

  it('8. a handover moves no right: what no role of the successor lets him go on with stays for another', async () => {
    await drafts(world);
    const { successors } = (await secretary.get('/handovers/open-work')).body as { successors: { id: string; cannotTake: string[] }[] };
    const staff = successors.find(({ id }) => id === personId('nhanvien'))!;
    expect(staff.cannotTake).toEqual(expect.arrayContaining(['revision-draft', 'upload-batch']));
    expect(staff.cannotTake).not.toContain('review');
    expect((await secretary.post('/handovers', { toId: staff.id, reason: 'Giao nhân viên' })).body).toMatchObject({
      code: 'successor-lacks-rights',
      errors: [{ field: 'toId' }],
    });
    expect(kinds(await openOf(secretary))).toContain('revision-draft');
  });
});
