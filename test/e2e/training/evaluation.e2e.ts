import { writeFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { readPdf } from '../../../libs/office-documents/testing/read-pdf';
import { DEMO_PASSWORD, trainingClassId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import { wordsIn } from '../documents/story';
import { OWNER, type StoryClass, taughtClass } from './class-story';
import { opens, type SeenPage, sends } from './form-story';
import { setsRule } from './story';

let world: World;
let organiser: Client;
beforeAll(async () => {
  world = await World.open();
  organiser = await world.as('giangvien');
});
afterAll(() => world?.close());

const NAMES = ['Lê Văn An', 'Trần Thị Bình', 'Vũ Chi', 'Đỗ Văn Dũng', 'Ngô Thị Ánh', 'Phạm Giang', 'Hồ Thị Hà'];
const GOOD = { c0: '5', c1: '4', c2: '4', c3: '3', c4: '2', c5: 'Nên có thêm thực hành' };
const pathOf = (one: StoryClass): string => `/training-classes/${one.id}`;
const evaluationOf = async (one: StoryClass, who = organiser) => (await who.get(`${pathOf(one)}/evaluation`)).body;

/** A class whose learners are asked, with the address in its QR. @param present of them, who were there */
async function asked(code: string, present = NAMES.length): Promise<{ one: StoryClass; url: string }> {
  const absent = Object.fromEntries(NAMES.map((_, place) => [place, place < present ? 0 : 2]));
  const one = await taughtClass(world, code, NAMES, {}, { absent });
  expect((await organiser.post(`${pathOf(one)}/evaluation-opening`)).status).toBe(201);
  return { one, url: (await evaluationOf(one)).url };
}
/** Somebody takes the page and sends it. */
async function answers(url: string, fields: Record<string, string> = GOOD): Promise<SeenPage> {
  return sends(url, { ...(await opens(url)).hidden, ...fields });
}
const kept = async (one: StoryClass): Promise<Record<string, unknown>[]> =>
  world.sql('select a.* from evaluation_answer a join class_evaluation e on e.id = a.evaluation_id where e.class_id = $1 order by a.id', [
    one.id,
  ]);

describe('an evaluation', () => {
  it('is opened once the class runs, answered without script and without signing in, and closed', async () => {
    const one = await taughtClass(world, 'DG1', NAMES, {}, { state: 'running' });
    expect(await evaluationOf(one)).toMatchObject({ state: null, url: null, answers: 0, attended: 7, results: null });
    expect((await organiser.post(`${pathOf(one)}/evaluation-closing`)).body.code).toBe('evaluation-not-opened');
    expect((await organiser.post(`${pathOf(one)}/evaluation-opening`)).status).toBe(201);
    expect((await organiser.post(`${pathOf(one)}/evaluation-opening`)).body.code).toBe('evaluation-open');
    const { url, questions } = await evaluationOf(one);
    expect(questions).toHaveLength(6);

    const form = await opens(url);
    expect(form.status).toBe(200);
    expect(form.text).not.toContain('<script');
    expect(form.text.match(/type="radio"/g)).toHaveLength(25);
    expect(form.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(form.headers.get('cache-control')).toBe('no-store');
    expect(form.headers.get('set-cookie')).toBeNull();
    const sent = await sends(url, { ...form.hidden, ...GOOD });
    expect(sent.status).toBe(303);
    const thanks = await opens(new URL(sent.location!, url).href);
    expect([thanks.status, thanks.text.includes('Đã nhận phiếu đánh giá')]).toEqual([200, true]);
    expect((await opens(url, { 'accept-language': 'en' })).text).toContain('No name is asked for');
    expect(await evaluationOf(one)).toMatchObject({ state: 'open', answers: 1, attended: 7, results: null });

    expect((await organiser.post(`${pathOf(one)}/evaluation-closing`)).status).toBe(201);
    expect((await opens(url)).status).toBe(410);
    expect(await answers(url)).toMatchObject({ status: 410 });
    const late = await sends(url, { ...(await opens(url)).hidden, ...GOOD, so: '0'.repeat(33) });
    expect([late.status, late.text.includes('đã kết thúc lấy ý kiến')]).toEqual([410, true]);
    expect((await organiser.post(`${pathOf(one)}/evaluation-opening`)).status).toBe(201);
    expect((await evaluationOf(one)).url).toBe(url);
    expect((await organiser.get(pathOf(one))).body.actions.evaluation).toEqual({ allowed: true, because: [] });
  });

  it('is no evaluation of a class that has not begun, nor a page for a code that is none', async () => {
    const planned = `/training-classes/${trainingClassId(6)}`;
    expect((await organiser.post(`${planned}/evaluation-opening`)).body.code).toBe('class-not-begun');
    expect((await organiser.get(`${planned}/evaluation`)).body.actions.open.because).toMatchObject([{ code: 'class-not-begun' }]);
    for (const code of ['x', '0'.repeat(33), '%00', "'"]) expect((await opens(`${world.url}/phieu-danh-gia/${code}`)).status).toBe(404);
  });

  it('tells bad input beside its question, with what was typed', async () => {
    const { one, url } = await asked('DG2');
    const form = await opens(url);
    const wrong = await sends(url, { ...form.hidden, ...GOOD, c1: '', c2: '9', c5: '<i>Ý kiến</i> của tôi' });
    expect(wrong.status).toBe(422);
    expect(wrong.text.match(/Chọn một mức từ 1 đến 5/g)).toHaveLength(4);
    expect(wrong.text).toContain('&lt;i&gt;Ý kiến&lt;/i&gt; của tôi</textarea>');
    expect(wrong.text).toContain('id="c0-5" name="c0" value="5" checked');
    expect(wrong.hidden).toEqual(form.hidden);
    expect((await sends(url, { ...form.hidden, ...GOOD, c5: 'x'.repeat(2001) })).text).toContain('dài quá 2000 ký tự');
    expect((await sends(url, GOOD)).text).toContain('bấm Gửi phiếu một lần nữa');
    expect(await kept(one)).toEqual([]);
    expect((await sends(url, { ...wrong.hidden, ...GOOD })).status).toBe(303);
    expect(await kept(one)).toHaveLength(1);
  });

  it('counts a form once, however often and by however many at once it is sent', async () => {
    const { one, url } = await asked('DG3');
    const { hidden } = await opens(url);
    const sent = await Promise.all(Array.from({ length: 5 }, () => sends(url, { ...hidden, ...GOOD })));
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
    expect((await sends(url, { ...hidden, ...GOOD, c0: '1' })).status).toBe(303);
    expect((await kept(one)).map((row) => row.answers)).toEqual([[5, 4, 4, 3, 2, 'Nên có thêm thực hành']]);
  });

  it('never takes more forms than learners were present, also where the last ones come at once', async () => {
    const { one, url } = await asked('DG4', 2);
    expect((await evaluationOf(one)).attended).toBe(2);
    expect((await answers(url)).status).toBe(303);
    const forms = await Promise.all(Array.from({ length: 6 }, () => opens(url)));
    const sent = await Promise.all(forms.map(({ hidden }) => sends(url, { ...hidden, ...GOOD })));
    expect(sent.map(({ status }) => status).sort()).toEqual([303, 409, 409, 409, 409, 409]);
    const refused = sent.find(({ status }) => status === 409)!;
    expect(refused.text).toContain('quy định của cơ quan tổ chức lớp');
    expect(refused.text).toContain('Nên có thêm thực hành</textarea>');
    // Who was counted is told so again.
    const counted = forms[sent.findIndex(({ status }) => status === 303)]!;
    expect((await sends(url, { ...counted.hidden, ...GOOD })).status).toBe(303);
    expect(await kept(one)).toHaveLength(2);
    // It is a rule of the office, which may do without.
    await setsRule(world, 'training-evaluation-bound', false);
    expect((await answers(url)).status).toBe(303);
    await setsRule(world, 'training-evaluation-bound', true);
    expect((await answers(url)).status).toBe(409);
    expect(await evaluationOf(one)).toMatchObject({ answers: 3, attended: 2 });
  });

  it('counts who may still turn out to have been there while sessions are not entered', async () => {
    const { one, url } = await asked('DG5', 0);
    expect((await answers(url)).status).toBe(409);
    await world.sql(
      'delete from attendance where class_id = $1 and enrolment_id = $2',
      [one.id, one.enrolments[0]],
      'admin',
      '-c session_replication_role=replica',
    );
    expect((await answers(url)).status).toBe(303);
    expect((await answers(url)).status).toBe(409);
  });

  it('keeps nothing that says who answered, or when', async () => {
    const { one, url } = await asked('DG6');
    const before = await world.sql<{ many: number }>('select count(*)::int as many from journal_entry');
    const own = await opens(url, { cookie: 'x=1', 'x-forwarded-for': '192.0.2.1' });
    await sends(url, { ...own.hidden, ...GOOD });
    const [row] = (await kept(one)) as [Record<string, unknown>];
    expect(Object.keys(row).sort()).toEqual(['answers', 'evaluation_id', 'form_hash', 'id', 'organization_id']);
    // A random id: none of those that have the time in them.
    expect(String(row.id)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect(await world.sql('select count(*)::int as many from journal_entry')).toEqual(before);
  });

  it('takes the form of somebody who is signed in as that of nobody', async () => {
    const { one, url } = await asked('DG7');
    const session = await fetch(`${world.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'vanthu', password: DEMO_PASSWORD }),
    });
    const cookie = session.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    // The browser sends the session along, and a form without script has no token against other sites.
    const { hidden } = await opens(url, { cookie });
    expect((await sends(url, { ...hidden, ...GOOD }, { cookie })).status).toBe(303);
    expect(await kept(one)).toHaveLength(1);
  });
});

describe('what came of it', () => {
  it('is shown from five forms on, as means, distribution and words by the alphabet', async () => {
    const { one, url } = await asked('KQ1');
    for (const [place, text] of ['Vui', '', 'Ánh sáng yếu', ''].entries()) await answers(url, { ...GOOD, c0: String(place + 1), c5: text });
    expect(await evaluationOf(one)).toMatchObject({ answers: 4, results: null, shownFrom: 5 });
    expect((await organiser.get(`${pathOf(one)}/evaluation.xlsx`)).body.code).toBe('too-few-answers');
    await answers(url, { ...GOOD, c0: '5', c5: '=HYPERLINK("http://x")' });
    const { results } = await evaluationOf(one);
    expect(results[0]).toEqual({ kind: 'scale', words: 'Nội dung khóa đào tạo', mean: 3, counts: [1, 1, 1, 1, 1], texts: [] });
    expect(results[5]).toMatchObject({ mean: null, counts: [], texts: ['=HYPERLINK("http://x")', 'Ánh sáng yếu', 'Vui'] });

    const { bytes, headers } = await organiser.download(`${pathOf(one)}/evaluation.xlsx`);
    expect(headers.get('content-type')).toContain('spreadsheetml');
    const parts = Object.entries(unzipSync(new Uint8Array(bytes))).map(([, part]) => Buffer.from(part).toString('utf8'));
    expect(parts.join(' ')).toContain('HYPERLINK');
    expect(parts.some((part) => part.includes('<f>'))).toBe(false);

    await organiser.post(`${pathOf(one)}/evaluation-closing`);
    const report = wordsIn((await organiser.download(`${pathOf(one)}/report`)).bytes).replace(/\s+/g, ' ');
    for (const words of ['IV. Ý KIẾN ĐÁNH GIÁ CỦA HỌC VIÊN', 'Số phiếu thu về: 5; số học viên dự học: 7', 'V. NHẬN XÉT, KIẾN NGHỊ'])
      expect(report).toContain(words);
    expect(report).not.toContain('Ánh sáng yếu');
  });

  it('of the finished class of the demo stands in its report', async () => {
    const path = `/training-classes/${trainingClassId(3)}`;
    const { answers: came, attended, results } = (await organiser.get(`${path}/evaluation`)).body;
    expect([came, attended, results.length]).toEqual([48, 70, 6]);
    expect(wordsIn((await organiser.download(`${path}/report`)).bytes)).toContain('Số phiếu thu về: 48');
  });

  it('is for who answers for the class, not for who taught it, nor for another office', async () => {
    const { one } = await asked('KQ2');
    for (const [who, status] of [
      ['tdc', 200],
      ['kehoach', 403],
      ['vanthu', 403],
      ['kiemtra', 403],
      ['thuky', 403],
      ['lanhdao', 404],
    ] as const)
      expect([who, (await (await world.as(who)).get(`${pathOf(one)}/evaluation`)).status]).toEqual([who, status]);
    expect((await (await world.as('kehoach')).post(`${pathOf(one)}/evaluation-closing`)).status).toBe(403);
    expect((await (await world.as('vanthu')).get(pathOf(one))).body.actions.evaluation.allowed).toBe(false);
  });

  it('has a sheet with the QR for the wall while it is open', async () => {
    const { one, url } = await asked('KQ3');
    const { bytes, headers } = await organiser.download(`${pathOf(one)}/evaluation-sheet`);
    expect(headers.get('content-type')).toBe('application/pdf');
    if (process.env.QMS_PICTURES) writeFileSync(`${process.env.QMS_PICTURES}/evaluation-sheet.pdf`, bytes);
    expect((await readPdf(bytes)).pieces.map(({ text }) => text).join('')).toContain(url);
    await organiser.post(`${pathOf(one)}/evaluation-closing`);
    expect((await organiser.get(`${pathOf(one)}/evaluation-sheet`)).body.code).toBe('evaluation-not-opened');
  });
});

describe('the questions', () => {
  it('are the course’s to change, and stay for a class from its first answer on', async () => {
    const { one, url } = await asked('CH1');
    const { course } = (await organiser.get(pathOf(one))).body;
    const path = `/courses/${course.id}`;
    const change = async (evaluationQuestions: unknown) => {
      const { headers } = await organiser.get(path);
      return organiser.patch(path, { evaluationQuestions }, { 'if-match': headers.get('etag')! });
    };
    expect((await organiser.get(path)).body).toMatchObject({ standardQuestions: true });
    const textAlone = await change([{ kind: 'text', words: 'Ý kiến' }]);
    expect([textAlone.status, textAlone.body.code, textAlone.body.errors[0].field]).toEqual([
      422,
      'question-missing',
      'evaluationQuestions',
    ]);
    expect((await change([])).status).toBe(400);
    const own = [{ kind: 'scale', words: 'Bài tập thực hành' }];
    expect((await change(own)).status).toBe(200);
    expect((await organiser.get(path)).body).toMatchObject({ standardQuestions: false, evaluationQuestions: own });
    // The class that is open keeps what it asks; opened again without an answer, it asks what the course asks now.
    expect((await opens(url)).text).toContain('Giảng viên');
    await organiser.post(`${pathOf(one)}/evaluation-closing`);
    await organiser.post(`${pathOf(one)}/evaluation-opening`);
    expect((await opens(url)).text).toContain('Bài tập thực hành');
    expect((await answers(url, { c0: '4' })).status).toBe(303);
    expect((await change(null)).status).toBe(200);
    await organiser.post(`${pathOf(one)}/evaluation-closing`);
    await organiser.post(`${pathOf(one)}/evaluation-opening`);
    expect((await opens(url)).text).toContain('Bài tập thực hành');
    expect(await kept(one)).toMatchObject([{ organization_id: OWNER, answers: [4] }]);
  });
});
