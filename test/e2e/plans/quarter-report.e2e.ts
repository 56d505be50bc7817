import { inflateRawSync } from 'node:zlib';
import { describeNeeding } from '../../world/tools';
import { World } from '../../world/world';
import { imports, mayAllSignIn, planText, SMALL_PDF, taskId, uploads } from './story';

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
type Json = any;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
jest.setTimeout(60_000);
let world: World;
let planId: string;
const task: Record<string, string> = {};

beforeAll(async () => {
  world = await World.open();
  await mayAllSignIn(world);
  const officer = await world.as('kehoach');
  ({ planId } = await imports(officer, planText('1899/KH-SKHCN')));
  for (const code of ['II.6.2.a', 'II.6.2.b', 'II.6.3', 'II.5.b', 'II.1.a']) task[code] = await taskId(officer, planId, code);
});
afterAll(() => world?.close());

const says = async (who: string, code: string, body: Json, period = 'Q1'): Promise<Json> =>
  (await world.as(who)).put(`/tasks/${task[code]}/progress/${period}`, { status: 'in-progress', ...body });
const report = async (who = 'kehoach'): Promise<Json> => (await (await world.as(who)).get(`/plans/${planId}/reports/Q1`)).body;
const section = (answer: Json, key: string): Json => answer.sections.find((one: Json) => one.key === key);

describe('a unit’s sheet', () => {
  it('shows its tasks alone, with what it may do', async () => {
    const { body, status } = await (await world.as('tdc')).get(`/plans/${planId}/progress/Q1/mine`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      unit: { shortName: 'Phòng TĐC' },
      state: 'not-sent',
      reportId: null,
      period: { key: 'Q1', dueBy: '2026-03-02' },
    });
    expect(body.tasks.map((one: Json) => one.code)).toEqual(expect.arrayContaining(['II.1.a', 'II.6.2.a', 'II.6.2.b', 'II.6.3', 'II.6.4']));
    expect(body.tasks.map((one: Json) => one.code)).not.toContain('II.2.k');
    expect(body.actions.save.allowed).toBe(true);
    expect(body.actions.submit).toMatchObject({ allowed: false, because: [{ code: 'nothing-reported' }] });
  });

  it('is saved as it is typed, and two people do not write over each other', async () => {
    const first = await says('tdc', 'II.6.2.b', { text: 'Đã gửi công văn đề nghị báo cáo', nextSteps: 'Lập đoàn kiểm tra' });
    expect(first).toMatchObject({ status: 200, body: { version: 1 } });
    const path = `/tasks/${task['II.6.2.b']}/progress/Q1`;
    const colleague = await world.as('kiemtra');
    const words = { text: 'Đã gửi công văn đề nghị báo cáo cho 09 cơ quan', status: 'in-progress', nextSteps: 'Lập đoàn kiểm tra' };
    expect(await colleague.put(path, words, { 'if-match': '"1"' })).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await colleague.put(path, words, { 'if-match': '"1"' })).toMatchObject({ status: 412, body: { code: 'changed-meanwhile' } });
    expect((await says('tdc', 'II.6.2.a', { text: 'Đã tổ chức 01 lớp', status: 'done', doneOn: '2026-02-20' })).status).toBe(200);
  });

  it('refuses a task that the unit does not lead, and an unknown period', async () => {
    expect(await says('tdc', 'II.5.b', { text: 'x' })).toMatchObject({ status: 403, body: { reasons: [{ code: 'not-your-unit' }] } });
    expect((await says('tdc', 'II.6.3', { text: 'x' }, 'Q2')).status).toBe(404);
  });

  it('is sent by the head of the unit, late where its day is over', async () => {
    expect((await (await world.as('kiemtra')).post(`/plans/${planId}/progress/Q1/submissions`)).status).toBe(403);
    const sent = await (await world.as('tdc')).post(`/plans/${planId}/progress/Q1/submissions`);
    expect(sent).toMatchObject({ status: 201, body: { state: 'submitted', late: true } });
    expect(await says('tdc', 'II.6.3', { text: 'x' })).toMatchObject({ status: 409, body: { code: 'report-sent' } });
    await expect(world.sql("update progress_entry set text = 'x' where task_id = $1", [task['II.6.2.b']])).rejects.toThrow(/was sent/);
    expect((await (await world.as('tdc')).post(`/plans/${planId}/progress/Q1/submissions`)).body.code).toBe('wrong-state');
  });
});

describe('the planning officer', () => {
  let reportId: string;

  it('sees who has sent and who has not', async () => {
    const { units } = (await (await world.as('kehoach')).get(`/plans/${planId}/progress/Q1`)).body;
    const unit = (name: string): Json => units.find((one: Json) => one.shortName === name);
    expect(unit('Phòng TĐC')).toMatchObject({ state: 'submitted', late: true, reported: 2 });
    expect(unit('Phòng BCVT')).toMatchObject({ state: 'not-sent', late: true, reported: 0, reportId: null });
    reportId = unit('Phòng TĐC').reportId;
    const mine = (await (await world.as('kehoach')).get('/my-work')).body.items;
    expect(mine.map((item: Json) => item.kind)).toContain('unit-report.receive');
  });

  it('returns it with a reason that the unit reads, and receives it again', async () => {
    const officer = await world.as('kehoach');
    expect((await officer.post(`/unit-reports/${reportId}/return`, {})).status).toBe(400);
    expect(await officer.post(`/unit-reports/${reportId}/return`, { reason: 'Bổ sung số cơ quan đã gửi báo cáo' })).toMatchObject({
      status: 201,
      body: { state: 'returned' },
    });
    const head = await world.as('tdc');
    const sheet = (await head.get(`/plans/${planId}/progress/Q1/mine`)).body;
    expect(sheet).toMatchObject({
      state: 'returned',
      decisions: [{ verdict: 'returned', reason: 'Bổ sung số cơ quan đã gửi báo cáo', by: 'Võ Thị Thu Hà' }],
    });
    expect(
      (await head.get('/my-work')).body.items.find((item: Json) => item.kind === 'progress.returned' && item.link.includes(planId))
        .sentence,
    ).toContain('Bổ sung số cơ quan đã gửi báo cáo');
    expect(
      (await says('tdc', 'II.6.2.b', { text: 'Đã gửi công văn cho 09 cơ quan, 08 cơ quan đã báo cáo', nextSteps: 'Lập đoàn kiểm tra' }))
        .status,
    ).toBe(200);
    expect((await head.post(`/plans/${planId}/progress/Q1/submissions`)).body.state).toBe('submitted');
    expect(await officer.post(`/unit-reports/${reportId}/acceptance`)).toMatchObject({ status: 201, body: { state: 'accepted' } });
    expect((await officer.post(`/unit-reports/${reportId}/acceptance`)).body.code).toBe('wrong-state');
  });

  it('makes what was said count for the tasks', async () => {
    const officer = await world.as('kehoach');
    expect((await officer.get(`/tasks/${task['II.6.2.a']}`)).body).toMatchObject({ status: 'done-on-time', doneOn: '2026-02-20' });
    expect((await officer.get(`/tasks/${task['II.6.2.b']}`)).body).toMatchObject({
      status: 'in-progress',
      leads: [{ status: 'in-progress' }],
    });
    expect((await officer.get(`/tasks/${task['II.6.3']}`)).body.status).toBe('continuous');
  });

  it('may change a unit’s words; the unit sees both', async () => {
    const officer = await world.as('kehoach');
    expect(
      (
        await officer.put(`/unit-reports/${reportId}/tasks/${task['II.6.2.b']}/edited-text`, {
          text: 'Đã đề nghị 09 cơ quan báo cáo; 08/09 đã gửi',
        })
      ).status,
    ).toBe(200);
    const sheet = (await (await world.as('tdc')).get(`/plans/${planId}/progress/Q1/mine`)).body;
    expect(sheet.tasks.find((one: Json) => one.code === 'II.6.2.b').entry).toMatchObject({
      text: 'Đã gửi công văn cho 09 cơ quan, 08 cơ quan đã báo cáo',
      editedText: 'Đã đề nghị 09 cơ quan báo cáo; 08/09 đã gửi',
      editedBy: 'Võ Thị Thu Hà',
    });
    expect((await officer.put(`/unit-reports/${reportId}/tasks/${task['II.5.b']}/edited-text`, { text: 'x' })).status).toBe(404);
  });
});

describe('the consolidated report', () => {
  it('merges accepted words by section, fills the counts in, and has both annexes', async () => {
    const answer = await report();
    expect(answer).toMatchObject({
      state: 'draft',
      number: null,
      issuedOn: null,
      addressees: ['Ủy ban nhân dân tỉnh An Sơn (qua Sở Nội vụ)'],
      title: 'Kết quả thực hiện công tác cải cách hành chính quý I năm 2026',
    });
    expect(answer.opening).toContain('Kế hoạch số 1899/KH-SKHCN ngày 26 tháng 12 năm 2025');
    const six = answer.sections.find((one: Json) => one.heading.startsWith('6.'));
    expect(six.planSections).toEqual(['II.6']);
    expect(six.text).toBe('- Đã tổ chức 01 lớp.\n- Đã đề nghị 09 cơ quan báo cáo; 08/09 đã gửi.');
    expect(six.parts.map((part: Json) => [part.taskCode, part.unitName])).toEqual([
      ['II.6.2.a', 'Phòng TĐC'],
      ['II.6.2.b', 'Phòng TĐC'],
    ]);
    expect(section(answer, 'I.1').text).toContain('có tổng số 37 nhiệm vụ');
    expect(section(answer, 'I.1').text).toContain('hoàn thành đúng hạn: 1');
    expect(section(answer, 'IV').text).toBe('- Lập đoàn kiểm tra.');
    expect(answer.tasks).toHaveLength(37);
    expect(answer.evidence).toEqual([]);
    expect(answer.units.find((unit: Json) => unit.shortName === 'Phòng BCVT').state).toBe('not-sent');
  });

  it('is edited section by section; what the units’ words made stays beside it', async () => {
    const officer = await world.as('kehoach');
    const six = (await report()).sections.find((one: Json) => one.heading.startsWith('6.'));
    const path = `/plans/${planId}/reports/Q1/sections/${six.key}`;
    expect(await officer.put(path, { text: 'Đã mở 01 lớp.\nĐã đề nghị 09 cơ quan báo cáo.' }, { 'if-match': '"0"' })).toMatchObject({
      status: 200,
      body: { version: 1 },
    });
    expect((await officer.put(path, { text: 'khác' }, { 'if-match': '"0"' })).status).toBe(412);
    const edited = section(await report(), six.key);
    expect(edited).toMatchObject({
      text: 'Đã mở 01 lớp.\nĐã đề nghị 09 cơ quan báo cáo.',
      merged: six.merged,
      edited: true,
      outdated: false,
      editedBy: 'Võ Thị Thu Hà',
    });
    expect((await officer.put(`/plans/${planId}/reports/Q1/sections/XX`, { text: 'x' })).status).toBe(404);
    expect((await (await world.as('tdc')).put(path, { text: 'x' })).status).toBe(403);
  });

  it('follows another đề cương', async () => {
    const officer = await world.as('kehoach');
    const plan = (await officer.get(`/plans/${planId}`)).body;
    const { version } = plan.periods.find((period: Json) => period.key === 'H1');
    const outline = {
      title: 'Tình hình 6 tháng',
      opening: 'Báo cáo như sau:',
      closing: 'Trên đây là báo cáo',
      addressees: ['Sở Nội vụ'],
      copies: ['Lưu: VT'],
      sections: [{ key: 'A', heading: 'I. TÌNH HÌNH CHUNG', level: 1, filling: 'counts', planSections: [] }],
    };
    const path = `/plans/${planId}/periods/H1/outline`;
    expect(
      (await officer.put(path, { ...outline, sections: [...outline.sections, ...outline.sections] }, { 'if-match': `"${version}"` })).body
        .code,
    ).toBe('outline-key-twice');
    expect((await officer.put(path, outline, { 'if-match': `"${version}"` })).status).toBe(200);
    const answer = (await officer.get(`/plans/${planId}/reports/H1`)).body;
    expect(answer.sections.map((one: Json) => one.heading)).toEqual(['I. TÌNH HÌNH CHUNG']);
    expect(answer.addressees).toEqual(['Sở Nội vụ']);
  });

  it('comes as Word with number and day blank', async () => {
    const { status, bytes, headers } = await (await world.as('kehoach')).download(`/plans/${planId}/reports/Q1`, { accept: DOCX });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(DOCX);
    expect(headers.get('vary')).toMatch(/accept/i);
    expect(decodeURIComponent(headers.get('content-disposition')!)).toContain('Báo cáo quý I năm 2026 (dự thảo).docx');
    const text = wordsOf(bytes);
    expect(text).toContain('/BC-SKHCN');
    expect(text).toMatch(/Số:\s+\/BC-SKHCN/);
    expect(text).toMatch(/ngày\s+tháng\s+năm 2026/);
    expect(text).toContain('Kính gửi: Ủy ban nhân dân tỉnh An Sơn (qua Sở Nội vụ)');
    expect(text).toContain('Đã mở 01 lớp.');
    expect(text).toContain('Trần Quốc Hưng');
    expect(text).toContain('Như trên');
  });

  it('is given in no other form', async () => {
    for (const accept of ['text/html', 'image/png', 'application/msword'])
      expect(await (await world.as('kehoach')).get(`/plans/${planId}/reports/Q1`, { accept })).toMatchObject({
        status: 406,
        body: { code: 'not-acceptable' },
      });
  });

  it('gets number and date from the clerk, with the issued document, and enters the register', async () => {
    const clerk = await world.as('vanthu');
    const fileId = await uploads(clerk, 'BC 21.pdf', SMALL_PDF);
    const path = `/plans/${planId}/reports/Q1/issue`;
    expect((await (await world.as('kehoach')).post(path, { number: '21/BC-SKHCN', issuedOn: '2026-03-02', fileId })).status).toBe(403);
    expect((await clerk.post(path, { number: '21/BC-SKHCN', issuedOn: '2099-01-01', fileId })).body.code).toBe('issued-in-future');
    expect((await clerk.post(path, { number: '21/BC-SKHCN', issuedOn: '2020-01-01', fileId })).body.code).toBe('issued-before-period');
    expect((await clerk.post(path, { number: '21/BC-SKHCN', issuedOn: '2026-03-02', fileId: planId })).body).toMatchObject({
      code: 'unknown-reference',
      errors: [{ field: 'fileId' }],
    });
    const issued = await clerk.post(path, { number: '21/BC-SKHCN', issuedOn: '2026-03-02', fileId });
    expect(issued).toMatchObject({ status: 201, body: { state: 'issued' } });
    const record = (await (await world.as('kehoach')).get(`/records/${issued.body.recordId}`)).body;
    expect(record).toMatchObject({ kind: 'periodic-report', number: '21/BC-SKHCN', happenedOn: '2026-03-02', files: [{ id: fileId }] });
    expect(await report()).toMatchObject({ state: 'issued', number: '21/BC-SKHCN', issuedOn: '2026-03-02', fileId });
    expect((await clerk.post(path, { number: '22/BC-SKHCN', issuedOn: '2026-03-02', fileId })).body.code).toBe('wrong-state');
    await expect(world.sql("update period_report set number = '99' where plan_id = $1 and state = 'issued'", [planId])).rejects.toThrow(
      /frozen/,
    );
  });

  it('is closed then: no edit, no return, no late unit', async () => {
    const officer = await world.as('kehoach');
    expect((await officer.put(`/plans/${planId}/reports/Q1/sections/I.1`, { text: 'x' })).body.code).toBe('wrong-state');
    expect(await says('bcvt', 'II.1.a', { text: 'Muộn' })).toMatchObject({ status: 409, body: { code: 'report-already-issued' } });
    const sheet = (await (await world.as('bcvt')).get(`/plans/${planId}/progress/Q1/mine`)).body;
    expect(sheet.actions.save).toMatchObject({ allowed: false, because: [{ code: 'report-already-issued' }] });
    const [row] = await world.sql<{ id: string }>("select id from unit_report where plan_id = $1 and state = 'accepted'", [planId]);
    expect((await officer.post(`/unit-reports/${row!.id}/return`, { reason: 'Sửa lại' })).body.code).toBe('report-already-issued');
  });
});

describeNeeding('the report as PDF', ['pdftotext', 'pdffonts'], () => {
  it('has number and day blank before, filled after, embedded fonts and both annexes', async () => {
    const { execFileSync } = await import('node:child_process');
    const pdf = async (period: string): Promise<Buffer> =>
      (await (await world.as('kehoach')).download(`/plans/${planId}/reports/${period}`, { accept: 'application/pdf' })).bytes;
    const words = (bytes: Buffer): string =>
      execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes, encoding: 'utf8' }).normalize('NFC');
    const draft = words(await pdf('YEAR'));
    expect(draft).toMatch(/Số:\s+\/BC-SKHCN/);
    const issued = words(await pdf('Q1'));
    expect(issued).toMatch(/Số: 21\/BC-SKHCN/);
    expect(issued).toMatch(/An Sơn, ngày 02 tháng 3 năm 2026/);
    for (const part of [
      'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      'BÁO CÁO',
      'Kính gửi: Ủy ban nhân dân tỉnh An Sơn',
      'Phụ lục I',
      'Phụ lục II',
      'GIÁM ĐỐC',
      'Trần Quốc Hưng',
      './.',
    ])
      expect(issued).toContain(part);
  });
});

/** Text of a Word file's main part, without its marks. */
function wordsOf(docx: Buffer): string {
  for (let at = docx.indexOf('PK\u0003\u0004'); at >= 0; at = docx.indexOf('PK\u0003\u0004', at + 4)) {
    const nameLength = docx.readUInt16LE(at + 26);
    const name = docx.toString('utf8', at + 30, at + 30 + nameLength);
    if (name !== 'word/document.xml') continue;
    const start = at + 30 + nameLength + docx.readUInt16LE(at + 28);
    return inflateRawSync(docx.subarray(start))
      .toString('utf8')
      .replace(/<w:tab\/>/g, ' ')
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&amp;', '&')
      .normalize('NFC');
  }
  throw new Error('no word/document.xml');
}
