import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { documentId, revisionId, tthcId } from '../../../seeds/demo';
import { World } from '../../world/world';
import { drafts, inForce, submits, uploads } from './story';

const STEP = { what: 'Tiếp nhận hồ sơ', responsible: 'Công chức TN&TKQ', time: '0,5 ngày', form: 'Mẫu 01' };
const SHEET = {
  head: { purpose: 'Quy định trình tự', results: 'Giấy phép' },
  steps: [STEP, { ...STEP, what: 'Thẩm định', time: '14 ngày' }],
  administrativeProcedureIds: [tthcId('9.000003')],
  formIds: [documentId('SXD', 'BM-HT-01.01')],
};

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

const reads = async (id: string, who = 'thuky') => (await world.as(who)).get(`/revisions/${id}/procedure`);
const writes = async (id: string, more: Record<string, unknown> = {}, version = 0, who = 'thuky') =>
  (await world.as(who)).send('PUT', `/revisions/${id}/procedure`, { ...SHEET, ...more }, { 'if-match': `"${version}"` });

describe('quy trình nội bộ giải quyết TTHC', () => {
  it('of the demo: one procedure for two TTHC, its steps within their limit', async () => {
    const { body } = await reads(revisionId('SXD', 'QT-XD-01', 3, 0), 'nhanvien');
    expect(body).toMatchObject({
      origin: 'transcribed',
      totalDays: 25,
      administrativeProcedures: [
        { code: '9.000001', exceeded: false },
        { code: '9.000002', exceeded: false },
      ],
      warnings: [],
      actions: { write: { allowed: false } },
    });
    expect(body.steps).toHaveLength(7);
  });

  it('is written with the draft by who saw it last, and frozen with its revision', async () => {
    const { revisionId: id } = await drafts(world);
    expect((await reads(id)).body).toMatchObject({ origin: null, version: 0, actions: { write: { allowed: true } } });
    expect((await writes(id)).body).toEqual({ version: 1 });
    expect((await writes(id)).status).toBe(412);
    expect((await writes(id, { steps: [STEP] }, 1)).body).toEqual({ version: 2 });
    expect((await reads(id)).body).toMatchObject({
      origin: 'drafted',
      totalDays: 0.5,
      head: { purpose: 'Quy định trình tự' },
      administrativeProcedures: [{ code: '9.000003' }],
      forms: [{ code: 'BM-HT-01.01', hasBlank: true }],
    });
    await submits(world, id);
    expect(await writes(id, {}, 2)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  });

  it('steps longer than the announced limit warn at submission, with the decision as basis, and go on with a kept reason', async () => {
    const { revisionId: id } = await drafts(world);
    await writes(id, { steps: [STEP, { ...STEP, time: '15 ngày' }] });
    expect((await reads(id)).body.warnings).toMatchObject([
      {
        code: 'steps-exceed-limit',
        basis: { kind: 'rule', ref: 'Quyết định số 1120/QĐ-UBND' },
        message: expect.stringContaining('15,5 ngày'),
      },
    ]);
    const secretary = await world.as('thuky');
    expect((await secretary.get(`/revisions/${id}`)).body.actions.submit).toMatchObject({
      allowed: true,
      because: [{ code: 'steps-longer-than-announced' }],
    });
    expect(await submits(world, id)).toMatchObject({ status: 422, body: { code: 'reason-required' } });
    const sent = await secretary.post(`/revisions/${id}/submission`, { reason: 'Chờ công bố lại thời hạn' });
    expect(sent).toMatchObject({ status: 201, body: { state: 'in-review' } });
    const [entry] = await world.sql<{ facts: string }>(
      "select body as facts from journal_entry where aggregate_id = $1 and event = 'revision.submitted'",
      [id],
    );
    expect(entry!.facts).toContain('Chờ công bố lại thời hạn');
  });

  it('a new draft begins with the steps of the one before', async () => {
    const secretary = await world.as('thuky');
    const revised = await secretary.post(`/documents/${documentId('SXD', 'QT-XD-02')}/revisions`, {
      step: 'issue',
      changeSummary: 'Ban hành lại',
    });
    expect(revised.status).toBe(201);
    const { body } = await reads(revised.body.revisionId);
    expect(body).toMatchObject({ origin: 'drafted', totalDays: 15, actions: { write: { allowed: true } } });
    expect(body.administrativeProcedures).toHaveLength(4);
    expect((await reads(revised.body.revisionId, 'nhanvien')).status).toBe(404);
  });

  it('of what was in force before it is copied down once', async () => {
    const { revisionId: id } = await inForce(world);
    expect((await writes(id)).body).toEqual({ version: 1 });
    expect((await reads(id)).body.origin).toBe('transcribed');
    expect(await writes(id, {}, 1)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  });

  it('refuses strange TTHC and forms by their place, other kinds, other people', async () => {
    const { revisionId: id } = await drafts(world);
    expect(await writes(id, { administrativeProcedureIds: [documentId('SXD', 'QT-XD-01')] })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'administrativeProcedureIds[0]' }] },
    });
    expect(await writes(id, { formIds: [documentId('SXD', 'QT-XD-01')] })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'formIds[0]' }] },
    });
    expect((await writes(id, {}, 0, 'nhanvien')).status).toBe(403);
    expect((await writes(id, {}, 0, 'coquan2')).status).toBe(404);
    expect(await reads(revisionId('SXD', 'STCL', 3, 0))).toMatchObject({ status: 422, body: { code: 'not-a-procedure' } });
  });
});

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('giấy tờ của quy trình', () => {
  it('the procedure and its control sheet come as Word and as PDF with embedded fonts', async () => {
    const staff = await world.as('nhanvien');
    const id = revisionId('SXD', 'QT-XD-02', 3, 1);
    for (const paper of ['procedure-paper', 'control-sheet']) {
      const docx = await staff.download(`/revisions/${id}/${paper}`, { accept: DOCX });
      expect([paper, docx.status, docx.bytes.subarray(0, 2).toString()]).toEqual([paper, 200, 'PK']);
      const words = Buffer.from(unzipSync(new Uint8Array(docx.bytes))['word/document.xml']!).toString();
      expect(words).toContain('Công chức TN&amp;TKQ');
      const pdf = await staff.download(`/revisions/${id}/${paper}`, { accept: 'application/pdf' });
      expect([paper, pdf.status, pdf.bytes.subarray(0, 5).toString()]).toEqual([paper, 200, '%PDF-']);
      expect(pdf.bytes.includes('Tinos')).toBe(true);
    }
    expect((await staff.download(`/revisions/${id}/control-sheet`, { accept: 'image/png' })).status).toBe(406);
    expect((await staff.download(`/revisions/${revisionId('SXD', 'QT-GT-01', 1, 0)}/control-sheet`, { accept: DOCX })).status).toBe(422);
    expect((await (await world.as('coquan2')).download(`/revisions/${id}/control-sheet`, { accept: DOCX })).status).toBe(404);
  });

  it('the procedure becomes PDF and Word file of its draft, and never of what was submitted', async () => {
    const { revisionId: id } = await drafts(world, { fileId: undefined });
    await writes(id);
    const secretary = await world.as('thuky');
    expect((await secretary.post(`/revisions/${id}/procedure-files`, {})).status).toBe(201);
    const { body } = await secretary.get(`/revisions/${id}`);
    expect([body.file.contentType, body.sourceFile.contentType]).toEqual(['application/pdf', DOCX]);
    await submits(world, id);
    expect((await secretary.post(`/revisions/${id}/procedure-files`, {})).status).toBe(403);
    expect((await (await world.as('nhanvien')).post(`/revisions/${id}/procedure-files`, {})).status).toBe(403);
  });
});

describe('biểu mẫu', () => {
  it('comes out blank, byte for byte what its author stored, named by code and title', async () => {
    const staff = await world.as('nhanvien');
    const id = revisionId('SXD', 'BM-HT-01.03', 2, 0);
    const { sourceFile } = (await staff.get(`/revisions/${id}`)).body;
    const blank = await staff.download(`/revisions/${id}/blank`);
    expect([blank.status, createHash('sha256').update(blank.bytes).digest('hex')]).toEqual([200, sourceFile.sha256]);
    expect(decodeURIComponent(String(blank.headers.get('content-disposition')))).toContain(
      'BM-HT-01.03 - Phiếu đề nghị ban hành sửa đổi hủy bỏ tài liệu.docx',
    );
    expect((await staff.download(`/revisions/${revisionId('SXD', 'BM-HT-04.01', 3, 1)}/blank`)).status).toBe(404);
    expect((await staff.download(`/revisions/${revisionId('SXD', 'QT-XD-01', 3, 0)}/blank`)).status).toBe(422);
    expect((await (await world.as('coquan2')).download(`/revisions/${id}/blank`)).status).toBe(404);
  });

  it('all forms of a procedure in one ZIP, the same bytes; the relation shows both ways', async () => {
    const staff = await world.as('nhanvien');
    const zip = await staff.download(`/revisions/${revisionId('SXD', 'QT-HT-01', 3, 0)}/forms.zip`);
    const entries = unzipSync(new Uint8Array(zip.bytes));
    expect(Object.keys(entries)).toEqual([
      'BM-HT-01.01 - Danh mục tài liệu nội bộ.docx',
      'BM-HT-01.03 - Phiếu đề nghị ban hành sửa đổi hủy bỏ tài liệu.docx',
    ]);
    const { sourceFile } = (await staff.get(`/revisions/${revisionId('SXD', 'BM-HT-01.01', 2, 0)}`)).body;
    expect(createHash('sha256').update(Object.values(entries)[0]!).digest('hex')).toBe(sourceFile.sha256);
    expect((await staff.get(`/documents/${documentId('SXD', 'BM-HT-01.03')}/procedures`)).body.items).toMatchObject([{ code: 'QT-HT-01' }]);
    expect((await staff.download(`/revisions/${revisionId('SXD', 'QT-XD-01', 3, 0)}/forms.zip`)).status).toBe(422);
  });

  it('a form without its Word or Excel file says so', async () => {
    const secretary = await world.as('thuky');
    const file = await uploads(secretary, 'BM-HT-02.01');
    const made = await secretary.post('/documents', { code: 'BM-HT-02.01', title: 'Bảng rủi ro và cơ hội', kind: 'form', fileId: file.id });
    expect(await secretary.get(`/revisions/${made.body.revisionId}/blank`)).toMatchObject({ status: 422, body: { code: 'blank-missing' } });
  });
});
