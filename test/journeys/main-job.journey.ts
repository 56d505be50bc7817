import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { Sealer } from '@qms/work';
import { approves, drafts, submits, uploads } from '../e2e/documents/story';
import { scannedPlan, taskId, uploads as uploadsText } from '../e2e/plans/story';
import { World } from '../world/world';

/**
 * The whole main job, as the people of An Sơn do it: a badly scanned plan becomes tasks, a document is controlled from draft to effective,
 * the record proves a task, the quarterly report comes out as a Decree-30 paper, and the journal proves every step.
 */
const CLI = resolve(__dirname, '../../dist/apps/cli/src/main.js');
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

// biome-ignore lint/suspicious/noExplicitAny: a journey reads whatever the API answers
type Json = any;

let world: World;
let planId: string;
let recordId: string;
let inspectionTask: string;
const withoutEvidence = async (): Promise<number> =>
  (await (await world.as('kehoach')).get(`/plans/${planId}`)).body.counts.withoutEvidence;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

describe('the main job', () => {
  it('1. the planning officer imports the scan, looks at the proposal, corrects one task and confirms', async () => {
    const officer = await world.as('kehoach');
    const fileId = await uploadsText(officer, 'ke-hoach-quet.txt', scannedPlan('2001/KH-SKHCN'));
    const { id } = (await officer.post('/plan-imports', { fileId })).body;
    const proposal = (await officer.get(`/plan-imports/${id}`)).body;
    expect(proposal.tasks.length).toBeGreaterThanOrEqual(35);
    expect(proposal.warnings.length).toBeGreaterThan(0);
    const corrected = await officer.patch(
      `/plan-imports/${id}/tasks/II.6.2.b`,
      {
        title: 'Kiểm tra việc xây dựng, áp dụng, duy trì và cải tiến Hệ thống quản lý chất lượng tại các cơ quan hành chính nhà nước',
        clauses: ['9.2'],
      },
      { 'if-match': `"${proposal.version}"` },
    );
    expect(corrected.status).toBe(200);
    await officer.patch(
      `/plan-imports/${id}`,
      { number: '2001/KH-SKHCN', issuedOn: '2025-12-26', title: 'Cải cách hành chính năm 2026 của Sở Khoa học và Công nghệ' },
      { 'if-match': `"${corrected.body.version}"` },
    );
    const confirmed = await officer.post(`/plan-imports/${id}/confirmation`);
    expect(confirmed).toMatchObject({ status: 201, body: { periods: 4 } });
    planId = confirmed.body.planId;
    inspectionTask = await taskId(officer, planId, 'II.6.2.b');
  });

  it('2. an agency’s procedure goes from draft to effective, returned once, mended by the head', async () => {
    const document = await drafts(world, { title: 'Quy trình đánh giá, kiểm tra hệ thống quản lý chất lượng', clauses: ['9.2'] });
    await submits(world, document.revisionId, ['soatxet']);
    const reviewer = await world.as('soatxet');
    await reviewer.post(`/revisions/${document.revisionId}/reviews`, { opinion: 'return', remark: 'Bổ sung phạm vi' });
    await submits(world, document.revisionId, ['soatxet']);
    await reviewer.post(`/revisions/${document.revisionId}/reviews`, { opinion: 'agree' });
    const head = await world.confirmed('lanhdao');
    const { version } = (await head.get(`/revisions/${document.revisionId}`)).body;
    await head.patch(
      `/revisions/${document.revisionId}`,
      { title: 'Quy trình đánh giá, kiểm tra việc áp dụng hệ thống quản lý chất lượng' },
      { 'if-match': `"${version}"` },
    );
    expect((await approves(world, document.revisionId)).body.state).toBe('effective');
    const copy = await head.download(`/revisions/${document.revisionId}/controlled-copy`);
    expect([copy.status, copy.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    const original = (await head.get(`/revisions/${document.revisionId}`)).body.file;
    expect(original.sha256).toBe(document.sha256);
    const register = (await head.get(`/records?q=${document.code}`)).body.items;
    expect(register).toMatchObject([{ kind: 'effective-revision', state: 'valid' }]);
    recordId = register[0].id;
  });

  it('3. the record proves the task: suggested with reasons, linked, one task fewer without evidence', async () => {
    const officer = await world.as('kehoach');
    const before = await withoutEvidence();
    const { items } = (await officer.get(`/tasks/${inspectionTask}/evidence/suggestions`)).body;
    const suggested = items.find((one: Json) => one.record.id === recordId);
    expect(suggested.because.length).toBeGreaterThan(0);
    expect((await officer.post(`/tasks/${inspectionTask}/evidence`, { recordId })).status).toBe(201);
    expect(await withoutEvidence()).toBe(before - 1);
  });

  it('4. the lead unit reports quarter I, the officer accepts, the report comes out, the clerk enters number and date', async () => {
    const lead = await world.as('tdc');
    const mine = (await lead.get(`/plans/${planId}/progress/Q1/mine`)).body;
    for (const task of mine.tasks)
      expect(
        (await lead.put(`/tasks/${task.taskId}/progress/Q1`, { text: `Đã thực hiện ${task.code} theo tiến độ.`, status: 'in-progress' }))
          .status,
      ).toBe(200);
    const sent = await lead.post(`/plans/${planId}/progress/Q1/submissions`);
    expect(sent.status).toBe(201);
    const officer = await world.confirmed('kehoach');
    expect((await officer.post(`/unit-reports/${sent.body.id}/acceptance`)).status).toBe(201);

    const report = (await officer.get(`/plans/${planId}/reports/Q1`, { accept: 'application/json' })).body;
    expect(report.sections.map((section: Json) => section.merged).join('\n')).toContain('Đã thực hiện II.6.2.b theo tiến độ');
    const docx = await officer.download(`/plans/${planId}/reports/Q1`, { accept: DOCX });
    expect([docx.status, docx.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    const pdf = await officer.download(`/plans/${planId}/reports/Q1`, { accept: 'application/pdf' });
    expect([pdf.status, pdf.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    expect((await officer.get(`/plans/${planId}/reports/Q1`, { accept: 'image/png' })).status).toBe(406);

    const clerk = await world.as('vanthu');
    const issued = await uploads(clerk, 'bao-cao-da-ban-hanh');
    const answer = await clerk.post(`/plans/${planId}/reports/Q1/issue`, {
      number: '15/BC-SKHCN',
      issuedOn: '2026-03-05',
      fileId: issued.id,
    });
    expect(answer).toMatchObject({ status: 201, body: { state: 'issued' } });
    expect((await officer.get(`/records/${answer.body.recordId}`)).body).toMatchObject({ kind: 'periodic-report', number: '15/BC-SKHCN' });
  });

  it('5. the journal shows every step and is found whole', async () => {
    const events = (await world.sql<{ event: string }>('select distinct event from journal_entry')).map(({ event }) => event);
    for (const event of [
      'plan-import.proposed',
      'plan-import.confirmed',
      'revision.submitted',
      'revision.returned',
      'revision.approved',
      'record.entered',
    ])
      expect(events).toContain(event);
    await world.app.get(Sealer).seal();
    const verdict = await new Promise<Json>((done, failed) =>
      execFile(process.execPath, [CLI, 'journal', 'verify'], { env: { ...process.env, ...world.env }, maxBuffer: 1 << 26 }, (error, out) =>
        error ? failed(error) : done(JSON.parse(out)),
      ),
    );
    expect(verdict).toMatchObject({ whole: true, faults: [] });
  });
});
