import { createHash } from 'node:crypto';
import { readWorkbook } from '@qms/spreadsheets';
import { CertificateIssuing } from '../../../libs/training/src/certificates/certificate-issuing.service';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import { OWNER, type StoryClass, taughtClass } from './class-story';

let world: World;
let organiser: Client;
let head: Client;
let clerk: Client;
let issuing: CertificateIssuing;
beforeAll(async () => {
  // The clock's jobs are turned by hand.
  world = await World.open({ QMS_PROCESSES: 'api', QMS_PUBLIC_URL: 'https://iso.anson.gov.vn' });
  organiser = await world.confirmed('giangvien');
  head = await world.confirmed('tdc');
  clerk = await world.as('vanthu');
  issuing = world.app.get(CertificateIssuing);
});
afterAll(() => world?.close());

const NAMES = ['Trương Hoài Nam', 'Đặng Thị Ngọc', 'Nguyễn Văn An', 'Lê Thị Bình'];
const marks = (held: StoryClass, ...values: (string | null)[]) => ({
  test: 'final',
  attempt: 1,
  rows: values.map((mark, index) => ({ enrolmentId: held.enrolments[index], mark })),
});
const results = async (held: StoryClass) => (await organiser.get(`/training-classes/${held.id}/results`)).body;
const grants = async (held: StoryClass) => (await organiser.get(`/training-classes/${held.id}/certificate-grants`)).body;
const seen = (version: number) => ({ 'if-match': `"${version}"` });
const SIGNER = { signerName: 'Lê Thị Minh Nguyệt', signerPost: 'Phó Giám đốc', signedFor: 'KT.' };
const rows = async (query = '') => (await organiser.get(`/certificates?limit=200${query}`)).body.items;

/** Marked, judged and drafted. */
async function drafted(held: StoryClass, ...values: string[]): Promise<string> {
  expect((await organiser.post(`/training-classes/${held.id}/marks`, marks(held, ...values))).status).toBe(201);
  expect((await organiser.post(`/training-classes/${held.id}/judgements`)).status).toBe(201);
  const answer = await organiser.post(`/training-classes/${held.id}/certificate-grants`);
  expect(answer.status).toBe(201);
  return answer.body.id;
}
async function numbered(id: string, number = '78/QĐ-SKHCN'): Promise<void> {
  const { version } = (await clerk.get(`/certificate-grants/${id}`)).body;
  const answer = await clerk.post(
    `/certificate-grants/${id}/number`,
    { ...SIGNER, number, decidedOn: '2026-05-20', reason: 'Bản ký sẽ quét sau' },
    seen(version),
  );
  expect([answer.status, answer.body.state]).toEqual([201, 'numbered']);
}
async function issued(id: string): Promise<void> {
  expect((await organiser.post(`/certificate-grants/${id}/issuing`)).status).toBe(201);
  await issuing.turn();
}
/** The code that is printed, read before the file is made: afterwards nobody can. */
const codesOf = (grantId: string) =>
  world.sql<{ id: string; code: string }>('select id, code from certificate where grant_id = $1 order by number', [grantId]);
const page = async (path: string) => {
  const answer = await fetch(`${world.url}/xac-minh/${path}`);
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};

describe('results', () => {
  it('come from attendance and marks by the rule of the course; a single exception needs a reason, which is kept', async () => {
    const held = await taughtClass(world, 'KQ1', NAMES, {}, { absent: { 2: 1 } });
    expect((await results(held)).learners.map((one: { because: { code: string }[] }) => one.because.map(({ code }) => code))).toEqual([
      ['final-missing'],
      ['final-missing'],
      ['attended-too-little', 'final-missing'],
      ['final-missing'],
    ]);
    expect((await organiser.post(`/training-classes/${held.id}/marks`, marks(held, '72,5', '50', '90', '49.75'))).body).toEqual({
      entered: 4,
      corrected: 0,
      removed: 0,
    });
    // The same again changes nothing; a correction and a removal are told.
    expect((await organiser.post(`/training-classes/${held.id}/marks`, marks(held, '72.5', '50', '90', '49,75'))).body.entered).toBe(0);
    expect((await organiser.post(`/training-classes/${held.id}/marks`, marks(held, '73', null))).body).toEqual({
      entered: 0,
      corrected: 1,
      removed: 1,
    });
    expect((await organiser.post(`/training-classes/${held.id}/marks`, marks(held, '72,5', '50'))).status).toBe(201);
    expect((await organiser.post(`/training-classes/${held.id}/judgements`)).body).toMatchObject({
      passed: 2,
      failed: 2,
      exceptions: 0,
      changed: 4,
    });

    const bare = await organiser.post(`/enrolments/${held.enrolments[2]}/judgement`, { result: 'passed' });
    expect([bare.status, bare.body.code]).toEqual([422, 'reason-required']);
    const reason = 'Nghỉ một buổi theo giấy triệu tập, đã học bù';
    expect((await organiser.post(`/enrolments/${held.enrolments[2]}/judgement`, { result: 'passed', reason })).body).toMatchObject({
      passed: 3,
      exceptions: 1,
    });
    expect((await organiser.post(`/enrolments/${held.enrolments[0]}/judgement`, { result: 'failed' })).body.code).toBe('reason-required');
    // Judging all again leaves the exception as it is.
    expect((await organiser.post(`/training-classes/${held.id}/judgements`)).body).toMatchObject({ passed: 3, exceptions: 1, changed: 0 });
    expect((await results(held)).learners[2]).toMatchObject({ state: 'passed', reason, reachesResult: false });
    expect((await organiser.post(`/enrolments/${held.enrolments[2]}/judgement`, { result: 'by-rule' })).body).toMatchObject({
      passed: 2,
      exceptions: 0,
    });
  });

  it('of a regulated course are the law: 69 points pass nobody, whatever the reason', async () => {
    const held = await taughtClass(world, 'KQ2', NAMES.slice(0, 2), {
      regime: 'regulated-auditing',
      passMark: 70,
      hasMidterm: true,
      attempts: 1,
    });
    const midterm = { test: 'midterm', attempt: 1, rows: held.enrolments.map((enrolmentId) => ({ enrolmentId, mark: null, taken: true })) };
    expect((await organiser.post(`/training-classes/${held.id}/marks`, midterm)).body.entered).toBe(2);
    await organiser.post(`/training-classes/${held.id}/marks`, marks(held, '69', '70'));
    expect((await organiser.post(`/training-classes/${held.id}/judgements`)).body).toMatchObject({ passed: 1, failed: 1 });
    const answer = await organiser.post(`/enrolments/${held.enrolments[0]}/judgement`, { result: 'passed', reason: 'Có đơn đề nghị' });
    expect([answer.status, answer.body.code]).toEqual([409, 'not-possible-now']);
    expect(JSON.stringify(answer.body.reasons)).toContain('TT 26/2014/TT-BKHCN');
    // Its paper is the provider's.
    const draft = await organiser.post(`/training-classes/${held.id}/certificate-grants`);
    expect([draft.status, draft.body.code]).toEqual([409, 'paper-of-the-provider']);
  });

  it('refuse marks beyond scale, attempts and class, and are read from a pasted table without keeping anything', async () => {
    const held = await taughtClass(world, 'KQ3', NAMES, { attempts: 1 });
    const refused = async (body: object) => (await organiser.post(`/training-classes/${held.id}/marks`, body)).body;
    expect((await refused(marks(held, '100,5'))).code).toBe('mark-above-top');
    expect((await refused({ ...marks(held, '60'), attempt: 2 })).code).toBe('attempt-beyond');
    expect((await refused({ ...marks(held, '60'), test: 'midterm' })).code).toBe('course-without-test');
    expect((await refused({ ...marks(held, '60'), rows: [{ enrolmentId: OWNER, mark: '6' }] })).code).toBe('unknown-reference');
    for (const mark of ['-1', 'NaN', '1e3', '٧', '']) expect((await refused({ ...marks(held, mark) })).status).toBe(400);
    const read = await organiser.post(`/training-classes/${held.id}/marks/reading`, {
      text: '1\tTruong Hoai Nam\t72,5\n2\tĐặng Thị Ngọc\t101',
    });
    expect(read.body).toMatchObject({
      marks: [{ enrolmentId: held.enrolments[0], mark: '72.5' }],
      problems: [{ cell: 'C2', code: 'mark-above-top' }],
    });
    expect((await results(held)).learners[0].marks).toEqual([]);
  });

  it('are nobody else’s: clerk, agencies and other organizations neither mark nor judge', async () => {
    const held = await taughtClass(world, 'KQ4', NAMES.slice(0, 1));
    expect((await clerk.post(`/training-classes/${held.id}/marks`, marks(held, '60'))).status).toBe(403);
    const agency = await world.as('thuky');
    expect((await agency.get(`/training-classes/${held.id}/results`)).status).toBe(404);
    expect((await agency.get(`/training-classes/${held.id}/certificate-grants`)).status).toBe(404);
    expect((await world.nobody().get(`/training-classes/${held.id}/results`)).status).toBe(401);
  });
});

describe('the decision', () => {
  it('is drafted only when everybody is judged as the rule says now, and keeps a number for each', async () => {
    const held = await taughtClass(world, 'QD1', NAMES);
    expect((await organiser.post(`/training-classes/${held.id}/certificate-grants`)).body.code).toBe('not-possible-now');
    await organiser.post(`/training-classes/${held.id}/marks`, marks(held, '60', '60', '60', '40'));
    await organiser.post(`/training-classes/${held.id}/judgements`);
    // A mark corrected since: the judgement is of yesterday.
    await organiser.post(`/training-classes/${held.id}/marks`, marks(held, '45'));
    expect((await organiser.post(`/training-classes/${held.id}/certificate-grants`)).body.code).toBe('learners-unjudged');
    await organiser.post(`/training-classes/${held.id}/marks`, marks(held, '60'));
    const { body } = await organiser.post(`/training-classes/${held.id}/certificate-grants`);
    expect((await organiser.post(`/training-classes/${held.id}/certificate-grants`)).body.code).toBe('results-not-open');
    const [grant] = (await grants(held)).items;
    expect(grant).toMatchObject({ id: body.id, state: 'draft', issuing: { reserved: 3, issued: 0 } });
    // From here on nothing of the results moves.
    expect((await organiser.post(`/training-classes/${held.id}/judgements`)).body.code).toBe('results-not-open');
    expect((await organiser.post(`/training-classes/${held.id}/marks`, marks(held, '10'))).body.code).toBe('results-not-open');

    const paper = await organiser.download(`/certificate-grants/${body.id}/paper`, { accept: 'application/pdf' });
    expect([paper.status, paper.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);

    // Recalled: the numbers stay in the register, void, and the next draft goes on behind them.
    const before = await rows(`&classId=${held.id}`);
    expect(
      (await organiser.post(`/certificate-grants/${body.id}/recall`, { reason: 'Thiếu một học viên' }, seen(grant.version))).body.state,
    ).toBe('recalled');
    const again = await organiser.post(`/training-classes/${held.id}/certificate-grants`);
    expect(again.status).toBe(201);
    const after = await rows(`&classId=${held.id}`);
    expect(after.filter((one: { state: string }) => one.state === 'void')).toHaveLength(3);
    expect(
      Math.min(...after.filter((one: { state: string }) => one.state === 'reserved').map((one: { number: number }) => one.number)),
    ).toBe(Math.max(...before.map((one: { number: number }) => one.number)) + 1);
  });

  it('is numbered by the clerk, with a reason where the signed paper is missing; certificates come only then', async () => {
    const held = await taughtClass(world, 'QD2', NAMES.slice(0, 2));
    const id = await drafted(held, '60', '60');
    expect((await organiser.post(`/certificate-grants/${id}/issuing`)).body.code).toBe('wrong-state');
    const { version } = (await organiser.get(`/certificate-grants/${id}`)).body;
    const number = { ...SIGNER, number: '78/QĐ-SKHCN', decidedOn: '2026-05-20' };
    expect((await clerk.post(`/certificate-grants/${id}/number`, number)).status).toBe(428);
    expect((await clerk.post(`/certificate-grants/${id}/number`, number, seen(version))).body.code).toBe('reason-required');
    expect((await clerk.post(`/certificate-grants/${id}/number`, { ...number, decidedOn: '2026-05-01' }, seen(version))).body.code).toBe(
      'decided-before-end',
    );
    expect((await clerk.post(`/certificate-grants/${id}/number`, { ...number, decidedOn: '2027-05-01' }, seen(version))).body.code).toBe(
      'day-in-future',
    );
    const file = (await clerk.upload('/files', { name: 'Quyết định.txt', bytes: Buffer.from('đã ký') })).body.id;
    expect((await clerk.post(`/certificate-grants/${id}/number`, { ...number, fileId: file }, seen(version))).body.state).toBe('numbered');
    expect((await clerk.post(`/certificate-grants/${id}/issuing`)).status).toBe(403);
    const unconfirmed = await world.as('giangvien', 'fresh');
    expect((await unconfirmed.post(`/certificate-grants/${id}/issuing`)).body.code).toBe('confirmation-required');
  });
});

describe('certificates', () => {
  it('are issued in bulk, each once, with the hash of its file; the class has them then, and the register stands among the ISO records', async () => {
    const held = await taughtClass(world, 'GCN1', NAMES, {}, { agencies: { 1: 'SXD' } });
    const id = await drafted(held, '60', '70', '80', '90');
    await numbered(id);
    await issued(id);
    const items = await rows(`&classId=${held.id}`);
    expect(items.map((one: { state: string }) => one.state)).toEqual(['issued', 'issued', 'issued', 'issued']);
    for (const { id: one } of items) {
      const { bytes } = await organiser.download(`/certificates/${one}/content`);
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect((await organiser.get(`/certificates/${one}`)).body.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
    // Issuing again finds nothing to do, and a second turn makes nothing.
    expect((await organiser.post(`/certificate-grants/${id}/issuing`)).body.code).toBe('nothing-to-issue');
    expect(await issuing.turn()).toBe(0);
    const [{ state }] = await world.sql<{ state: string }>('select state from training_class where id = $1', [held.id]);
    expect(state).toBe('certificates-issued');
    const records = await world.sql(`select title from record where kind = 'certificate-register' and source_id = $1`, [id]);
    expect(records).toHaveLength(1);
    // Nobody can read the code out of the system any more.
    expect((await codesOf(id)).every(({ code }) => code === null)).toBe(true);
    const printed = await organiser.download(`/certificate-grants/${id}/certificates.pdf`);
    expect(printed.status).toBe(200);
    // The agency sees its own one, with no more of the class.
    const agency = await world.as('thuky');
    const theirs = (await agency.get(`/certificates?year=${new Date().getFullYear()}`)).body.items;
    expect(theirs.map((one: { name: string; course: string }) => one.name)).toEqual(['Đặng Thị Ngọc']);
    expect((await agency.get(`/certificates/${items[0].id}`)).status).toBe(404);
    expect((await agency.post(`/certificates/${theirs[0].id}/reissue`, { reason: 'Sai tên' })).status).toBe(403);
  });

  it('are issued again under the next number, which shows the old one as replaced; revoked with a reason; signed for once', async () => {
    const held = await taughtClass(world, 'GCN2', NAMES.slice(0, 3));
    const id = await drafted(held, '60', '70', '80');
    await numbered(id, '79/QĐ-SKHCN');
    expect((await organiser.post(`/certificate-grants/${id}/issuing`)).status).toBe(201);
    const codes = await codesOf(id);
    await issuing.turn();
    const [third, second, first] = await rows(`&classId=${held.id}`);
    const reissue = await organiser.post(`/certificates/${first.id}/reissue`, { reason: 'Sai ngày sinh', birthDate: '1987-04-12' });
    expect([reissue.status, reissue.body.state]).toEqual([201, 'being-issued']);
    // Until the new one is there the old one counts, and is not reissued a second time.
    expect((await organiser.post(`/certificates/${first.id}/reissue`, { reason: 'Nữa' })).body.code).toBe('being-replaced');
    expect((await page(codes[0]!.code)).text).toContain('Có hiệu lực');
    await issuing.turn();
    expect((await organiser.get(`/certificates/${first.id}`)).body).toMatchObject({ state: 'replaced', replacedBy: reissue.body.number });
    expect((await organiser.get(`/certificates/${reissue.body.id}`)).body).toMatchObject({
      state: 'issued',
      birthDate: '1987-04-12',
      reason: 'Sai ngày sinh',
    });
    expect((await page(codes[0]!.code)).text).toContain(`Đã được thay thế: ${reissue.body.number}`);

    expect((await organiser.post(`/certificates/${second.id}/revocation`, { reason: 'Khai sai hồ sơ' })).status).toBe(403);
    expect((await head.post(`/certificates/${second.id}/revocation`, { reason: 'Khai sai hồ sơ' })).body.state).toBe('revoked');
    expect((await page(codes[1]!.code)).text).toContain('Đã thu hồi');
    expect((await head.post(`/certificates/${second.id}/revocation`, { reason: 'Khai sai hồ sơ' })).body.code).toBe('wrong-state');

    const taken = { certificateIds: [third.id, reissue.body.id], receivedOn: '2026-06-01', receivedBy: 'Cao Thị Bích Vân' };
    expect((await organiser.post('/certificate-receipts', { ...taken, certificateIds: [third.id, second.id] })).status).toBe(409);
    expect((await organiser.get(`/certificates/${third.id}`)).body.receivedOn).toBeNull();
    expect((await organiser.post('/certificate-receipts', taken)).body).toEqual({ certificates: 2 });
    expect((await organiser.post('/certificate-receipts', taken)).body.code).toBe('received-already');

    const { bytes } = await organiser.download(`/certificates/list.xlsx?classId=${held.id}`);
    const book = await readWorkbook(bytes);
    const text = JSON.stringify(book);
    expect(text).toContain('Sai ngày sinh');
    expect(text).toContain('Khai sai hồ sơ');
    const paper = await organiser.download(`/certificates/paper?classId=${held.id}`, { accept: 'application/pdf' });
    expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('are found by name without accents and by number, page by page', async () => {
    expect((await rows('&q=truong%20hoai')).every((one: { name: string }) => one.name === 'Trương Hoài Nam')).toBe(true);
    expect((await rows('&q=2/2026')).some((one: { number: number }) => one.number === 2)).toBe(true);
    const seen: number[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await organiser.get(
        `/certificates?limit=5&year=${new Date().getFullYear()}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      seen.push(...body.items.map((one: { number: number }) => one.number));
      if (!body.next) break;
      cursor = body.next;
    }
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a));
    expect(seen.at(-1)).toBe(1);
  });

  it('leave no number out and give none twice, however many draft and issue at once', async () => {
    const classes = await Promise.all(['SS1', 'SS2', 'SS3', 'SS4'].map((code) => taughtClass(world, code, NAMES)));
    const ids = await Promise.all(classes.map((held) => drafted(held, '60', '60', '60', '60')));
    for (const [index, id] of ids.entries()) await numbered(id, `9${index}/QĐ-SKHCN`);
    await Promise.all(ids.map((id) => organiser.post(`/certificate-grants/${id}/issuing`)));
    // Several workers at once, as processes apart would be.
    await Promise.all([issuing.turn(), issuing.turn(), issuing.turn()]);
    const [row] = await world.sql<{ numbers: number; most: number; files: number }>(
      `select count(distinct number)::int as numbers, max(number) as most, count(*)::int as files from certificate where organization_id = $1 and year = $2`,
      [OWNER, new Date().getFullYear()],
    );
    expect(row!.numbers).toBe(row!.most);
    expect(row!.files).toBe(row!.most);
    const doubles = await world.sql(
      `select aggregate_id from journal_entry where event = 'certificate.issued' group by aggregate_id having count(*) > 1`,
    );
    expect(doubles).toEqual([]);
  });
});

describe('the public page', () => {
  it('tells five things of a printed code, typed in any way, without script and without signing in', async () => {
    const held = await taughtClass(world, 'XM1', ['Trương Hoài Nam']);
    const id = await drafted(held, '60');
    await numbered(id, '99/QĐ-SKHCN');
    await organiser.post(`/certificate-grants/${id}/issuing`);
    const [{ code } = { code: '' }] = await codesOf(id);
    // Not yet issued: it is none.
    expect((await page(code)).status).toBe(404);
    await issuing.turn();
    const { status, text, headers } = await page(code);
    expect(status).toBe(200);
    expect(text.match(/<dd /g)).toHaveLength(5);
    expect(text).toContain('Trương H*** N***');
    for (const kept of ['Hoài', '1986', 'Chuyên viên', 'Chuyển đổi số', '<script']) expect(text).not.toContain(kept);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect([headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual(['no-store', 'noindex, nofollow']);
    const typed = encodeURIComponent(
      code
        .match(/.{1,5}/g)!
        .join('-')
        .toLowerCase(),
    );
    expect((await page(typed)).status).toBe(200);
    expect((await (await fetch(`${world.url}/xac-minh?ma=${typed}`)).text()).includes('Trương H***')).toBe(true);
    const english = await fetch(`${world.url}/xac-minh/${code}`, { headers: { 'accept-language': 'en' } });
    expect(await english.text()).toContain('Issued to');
  });

  it('refuses the 101st try of an address within a minute, while a printed code still verifies from another', async () => {
    const own = await World.open({ QMS_PROCESSES: 'api', QMS_TRUSTED_PROXIES: '127.0.0.1' });
    try {
      const from = (address: string, path = '0'.repeat(33)) =>
        fetch(`${own.url}/xac-minh/${path}`, { headers: { 'x-forwarded-for': address } });
      for (let round = 0; round < 100; round++) expect((await from('192.0.2.7')).status).toBe(404);
      const refused = await from('192.0.2.7');
      expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
      expect(await refused.text()).toContain('Đợi một phút');
      expect((await from('192.0.2.8')).status).toBe(404);
      expect((await fetch(`${own.url}/xac-minh`, { headers: { 'x-forwarded-for': '192.0.2.7' } })).status).toBe(200);
    } finally {
      await own.close();
    }
  });
});
