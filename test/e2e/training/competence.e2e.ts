import { readWorkbook } from '@qms/spreadsheets';
import { legalDate, moveClock, newId, systemActor, Work } from '@qms/work';
import { strFromU8, unzipSync } from 'fflate';
import { CompetenceReader } from '../../../libs/training/src/competence/competence.reader';
import { competenceRequirementId, courseId, demoId, externalCertificateId, organizationId, personId } from '../../../seeds/demo';
import { demoPdf } from '../../../seeds/demo/demo-pdf';
import type { Client } from '../../world/client';
import { World } from '../../world/world';

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
type Json = any;

let world: World;
let organiser: Client;
let secretary: Client;
beforeAll(async () => {
  world = await World.open({ QMS_PROCESSES: 'api' });
  organiser = await world.as('giangvien');
  secretary = await world.as('thuky');
});
afterAll(() => world?.close());
afterEach(() => moveClock(null));

const FROZEN = '2026-11-23';
const AUDITING_2025 = 'Đánh giá nội bộ Hệ thống quản lý chất lượng theo TCVN ISO 9001:2015 (năm 2025)';
const seen = (version: number) => ({ 'if-match': `"${version}"` });
const days = (from: string, more: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + more * 86_400_000).toISOString().slice(0, 10);
const table = async (who: Client, query: string): Promise<Json> => (await who.get(`/competence?${query}`)).body;
const ofPerson = async (who: Client, username: string, asOf = FROZEN): Promise<Json> =>
  (await who.get(`/people/${personId(username)}/competence?asOf=${asOf}`)).body;
/** State by course of one person in the table. */
const states = ({ courses, people }: Json, username: string): Record<string, string> =>
  Object.fromEntries(
    (people.find((row: Json) => row.person.id === personId(username))?.cells ?? []).map((cell: Json) => [
      courses[cell.course].name,
      cell.state,
    ]),
  );
const pdf = async (who: Client, name = 'chung-chi.pdf'): Promise<string> =>
  (await who.upload('/files', { name, bytes: await demoPdf('Trường B', `CHỨNG CHỈ ${newId()}`, []) })).body.id;
/** All that stands openly in the journal of these. */
const journalOf = async (...ids: string[]): Promise<string> =>
  (await world.sql<{ body: string }>('select body from journal_entry where aggregate_id = any ($1::uuid[])', [ids]))
    .map(({ body }) => body)
    .join(' ');
const DGHT = 'Đào tạo về đánh giá HTQLCL (Thông tư số 26/2014/TT-BKHCN, Điều 30)';
const NVKT = 'Nghiệp vụ kiểm tra HTQLCL cho thành viên đoàn kiểm tra';
const DGNB_2025 = 'Đánh giá nội bộ Hệ thống quản lý chất lượng theo TCVN ISO 9001:2015 (chương trình 2025)';
const PEDAGOGY = 'Bồi dưỡng kỹ năng giảng dạy cho giảng viên kiêm chức';

describe('the competence table', () => {
  it('says what each role needs and what shows it, as of any day', async () => {
    const now = await table(organiser, `asOf=${FROZEN}`);
    expect(states(now, 'kiemtra')).toEqual({ [DGHT]: 'met', [NVKT]: 'missing' });
    expect(states(now, 'cds')).toEqual({ [DGNB_2025]: 'met' });
    expect(states(now, 'giangvien')).toEqual({ [PEDAGOGY]: 'expiring' });
    expect(now.counts).toEqual({ required: 5, met: 3, expiring: 1, expired: 0, missing: 1 });
    // Before it was earned; before it was required; before anybody was linked the certificate was there all the same.
    expect(states(await table(organiser, 'asOf=2026-08-19'), 'kiemtra')[DGHT]).toBe('missing');
    expect(states(await table(organiser, 'asOf=2026-08-20'), 'kiemtra')[DGHT]).toBe('met');
    expect(states(await table(organiser, 'asOf=2025-12-31'), 'kiemtra')).not.toHaveProperty(NVKT);
    expect(states(await table(organiser, 'asOf=2025-10-23'), 'cds')).toEqual({ [DGNB_2025]: 'missing' });
    // The last day still counts.
    expect(states(await table(organiser, 'asOf=2026-12-31'), 'giangvien')).toEqual({ [PEDAGOGY]: 'expiring' });
    expect(states(await table(organiser, 'asOf=2027-01-01'), 'giangvien')).toEqual({ [PEDAGOGY]: 'expired' });
    expect(states(await table(organiser, 'asOf=2025-06-30'), 'kiemtra')).toEqual({});
  });

  it('is narrowed to a unit and to gaps, and shows everybody where asked', async () => {
    const names = (answer: Json): string[] => answer.people.map((row: Json) => row.person.name);
    expect(names(await table(organiser, `asOf=${FROZEN}&onlyGaps=true`))).toEqual(['Hồ Thị Mỹ Linh', 'Bùi Anh Tuấn']);
    expect(names(await table(organiser, `asOf=${FROZEN}&unitId=${organizationId('CDS')}`))).toEqual(['Trương Hoài Nam']);
    expect(names(await table(organiser, `asOf=${FROZEN}&everybody=true`))).toContain('Đặng Thị Ngọc');
    expect((await organiser.get('/competence?asOf=2026-02-30')).status).toBe(400);
  });

  it('goes out as a workbook and as a form, with the certificates in words and no formula', async () => {
    const requirement = await organiser.post('/competence-requirements', {
      role: 'clerk',
      courseName: '=HYPERLINK("http://x")',
      basis: 'Mô tả việc làm',
      validFrom: '2026-01-01',
    });
    expect(requirement.status).toBe(201);
    const { bytes } = await organiser.download(`/competence/list.xlsx?asOf=${FROZEN}`);
    const cells = JSON.stringify(await readWorkbook(bytes));
    expect(cells).toContain('Đạt yêu cầu; số 001/2025 ngày 24/10/2025 của Sở Khoa học và Công nghệ');
    expect(cells).toContain('Chưa đạt yêu cầu');
    // A name that begins like a formula is a text.
    expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)).not.toContain('<f>');
    const form = await organiser.download(`/competence/paper?asOf=${FROZEN}`, { accept: 'application/pdf' });
    expect([form.status, form.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    const { version } = (await organiser.get('/competence-requirements')).body.items.find((one: Json) => one.id === requirement.body.id);
    expect(
      (
        await organiser.post(
          `/competence-requirements/${requirement.body.id}/end`,
          { endedOn: '2026-01-01', reason: 'Nhập nhầm' },
          seen(version),
        )
      ).status,
    ).toBe(201);
    expect(states(await table(organiser, `asOf=${FROZEN}`), 'vanthu')).toEqual({});
  });

  it('is for who answers for it; everybody sees his own row', async () => {
    const staff = await world.as('nhanvien');
    expect((await staff.get('/competence')).status).toBe(403);
    expect((await staff.get(`/people/${personId('nhanvien')}/competence`)).body).toMatchObject({
      person: { name: 'Phan Thị Đào' },
      cells: [],
    });
    expect((await staff.get(`/people/${personId('thuky')}/competence`)).status).toBe(403);
    const clerk = await world.as('vanthu');
    expect((await clerk.get('/competence-requirements')).status).toBe(403);
    expect((await (await world.as('khach')).get(`/people/${personId('khach')}/competence`)).status).toBe(403);
    // Another organization is as good as none.
    expect((await secretary.get(`/people/${personId('kiemtra')}/competence`)).status).toBe(404);
    expect((await secretary.get(`/external-certificates/${externalCertificateId('kiemtra')}/content`)).status).toBe(404);
    expect((await clerk.get(`/external-certificates/${externalCertificateId('kiemtra')}/content`)).status).toBe(404);
    const own = await (await world.as('kiemtra')).download(`/external-certificates/${externalCertificateId('kiemtra')}/content`);
    expect(own.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const foreign = await secretary.post(
      `/competence-requirements/${competenceRequirementId('inspector')}/end`,
      { endedOn: '2026-12-01', reason: 'không của mình' },
      seen(1),
    );
    expect(foreign.status).toBe(404);
    const head = await world.as('lanhdao');
    expect((await head.get('/competence')).body.actions.keep.allowed).toBe(false);
    expect((await head.post('/competence-requirements', {})).status).toBe(403);
  });
});

describe('a requirement', () => {
  it('names one course, holds once at a time, and ends once', async () => {
    const ask = { role: 'deputy-head', courseId: courseId('NTC'), basis: 'Mô tả việc làm', validFrom: '2026-03-01' };
    const { courseId: _, ...unnamed } = ask;
    expect((await organiser.post('/competence-requirements', unnamed)).body.code).toBe('one-course-needed');
    expect((await organiser.post('/competence-requirements', { ...ask, courseName: 'Khác hẳn' })).body.code).toBe('one-course-needed');
    expect((await organiser.post('/competence-requirements', { ...ask, role: 'guest-reader' })).status).toBe(400);
    expect((await secretary.post('/competence-requirements', ask)).body.code).toBe('unknown-reference');
    // The same key twice is one requirement; two at the same moment are one too.
    const key = { 'idempotency-key': newId() };
    const [one, same] = [
      await organiser.post('/competence-requirements', ask, key),
      await organiser.post('/competence-requirements', ask, key),
    ];
    expect([one.status, same.body.id]).toEqual([201, one.body.id]);
    const twice = { ...ask, role: 'agency-head' };
    const both = await Promise.all([organiser.post('/competence-requirements', twice), organiser.post('/competence-requirements', twice)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    // By the name of a course of the catalogue it is that course.
    const name = (await organiser.get(`/courses/${courseId('NTC')}`)).body.name.toLocaleUpperCase('vi');
    expect((await organiser.post('/competence-requirements', { ...unnamed, courseName: name })).body.code).toBe('required-already');
    const path = `/competence-requirements/${one.body.id}/end`;
    expect((await organiser.post(path, { endedOn: '2026-02-28', reason: 'quá sớm' }, seen(1))).body.code).toBe('ends-before-start');
    expect((await organiser.post(path, { endedOn: '2026-06-01', reason: 'x x' })).status).toBe(428);
    const ends = await Promise.all([
      organiser.post(path, { endedOn: '2026-06-01', reason: 'Đổi vị trí' }, seen(1)),
      organiser.post(path, { endedOn: '2026-07-01', reason: 'Đổi vị trí' }, seen(1)),
    ]);
    expect(ends.map(({ status }) => status).sort()).toEqual([201, 412]);
    expect((await organiser.post(path, { endedOn: '2026-08-01', reason: 'lại nữa' }, seen(2))).body.code).toBe('requirement-ended');
    const on = async (day: string) => states(await table(organiser, `asOf=${day}`), 'phogiamdoc');
    const [lastDay, firstDay] = ends[0].status === 201 ? ['2026-05-31', '2026-06-01'] : ['2026-06-30', '2026-07-01'];
    expect(Object.values(await on(lastDay))).toEqual(['missing']);
    expect(await on(firstDay)).toEqual({});
    // It may be required anew.
    expect((await organiser.post('/competence-requirements', { ...ask, validFrom: '2026-09-01' })).status).toBe(201);
    // A later end, given now, holds until then.
    const [open] = (await organiser.get('/competence-requirements?limit=200')).body.items.filter(
      (row: Json) => row.role === 'agency-head' && row.endedOn === null,
    );
    const today = legalDate(new Date());
    await organiser.post(`/competence-requirements/${open.id}/end`, { endedOn: days(today, 10), reason: 'Sang năm' }, seen(open.version));
    expect(Object.values(states(await table(organiser, ''), 'giamdoc'))).toEqual(['missing']);
    expect(states(await table(organiser, `asOf=${days(today, 10)}`), 'giamdoc')).toEqual({});
  });
});

describe('an external certificate', () => {
  const said = { courseId: courseId('NVKT'), issuer: 'Trường B', number: '77/CC', issuedOn: '2026-09-01' };

  it('is entered with its file, stands in the register, is corrected by another entry and withdrawn', async () => {
    const fileId = await pdf(organiser);
    const key = { 'idempotency-key': newId() };
    const input = { ...said, personId: personId('kiemtra'), fileId, expiresOn: '2026-09-30' };
    const one = await organiser.post('/external-certificates', input, key);
    expect([one.status, (await organiser.post('/external-certificates', input, key)).body.id]).toEqual([201, one.body.id]);
    expect(await world.sql('select kind, number, clauses, state from record where source_id = $1', [one.body.id])).toEqual([
      { kind: 'training-course', number: null, clauses: ['7.2'], state: 'valid' },
    ]);
    expect((await organiser.post('/external-certificates', { ...input, issuer: 'TRƯỜNG B' })).body.code).toBe('external-entered-already');
    expect(states(await table(organiser, 'asOf=2026-09-30'), 'kiemtra')[NVKT]).toBe('expiring');
    expect(states(await table(organiser, 'asOf=2026-10-01'), 'kiemtra')[NVKT]).toBe('expired');
    const path = `/external-certificates/${one.body.id}`;
    const corrected = await organiser.post(`${path}/correction`, { ...said, reason: 'Chứng chỉ không ghi thời hạn' }, seen(1));
    expect(corrected.status).toBe(201);
    expect(states(await table(organiser, 'asOf=2026-10-01'), 'kiemtra')[NVKT]).toBe('met');
    const person = await ofPerson(organiser, 'kiemtra');
    expect(person.evidence.map((row: Json) => [row.number, row.withdrawalReason])).toEqual([
      ['77/CC', null],
      ['112/2026/MT-ĐGHT', null],
      ['005/2025', null],
      ['002/2025', null],
      ['77/CC', 'Chứng chỉ không ghi thời hạn'],
    ]);
    const old = person.evidence.at(-1);
    expect([old.actions.correct.allowed, old.actions.withdraw.because[0].code]).toEqual([false, 'external-withdrawn']);
    expect((await organiser.post(`${path}/correction`, { ...said, reason: 'lần nữa' }, seen(2))).body.code).toBe('external-withdrawn');
    expect(person.history[0].sentence).toBeDefined();
    const withdrawn = await organiser.post(
      `/external-certificates/${corrected.body.id}/withdrawal`,
      { reason: 'Nơi cấp xác nhận không cấp' },
      seen(1),
    );
    expect(withdrawn.status).toBe(201);
    expect(states(await table(organiser, 'asOf=2026-10-01'), 'kiemtra')[NVKT]).toBe('missing');
    expect(await world.sql('select state from record where source_id = any ($1::uuid[])', [[one.body.id, corrected.body.id]])).toEqual([
      { state: 'withdrawn' },
      { state: 'withdrawn' },
    ]);
    expect((await (await world.as('kiemtra')).get(`/people/${personId('kiemtra')}/competence`)).body.actions.enter.allowed).toBe(false);
    // Why stands with the certificate; it says something of him, so that the journal has no more than its hash.
    expect(await journalOf(one.body.id, corrected.body.id)).not.toMatch(/không ghi thời hạn|không cấp/);
  });

  it('shows its scan and number to nobody by way of the register of ISO records', async () => {
    const fileId = await pdf(secretary);
    const own = await secretary.post('/external-certificates', {
      courseName: 'Tin học văn phòng',
      issuer: 'Trường B',
      number: '5/CC',
      issuedOn: '2026-01-01',
      personId: personId('nhanvien'),
      fileId,
    });
    expect(own.status).toBe(201);
    for (const [who, source] of [
      ['khach', own.body.id],
      ['vanthu', externalCertificateId('kiemtra')],
    ] as const) {
      const [record] = await world.sql<{ id: string }>('select id from record where source_id = $1', [source]);
      const answer = await (await world.as(who)).get(`/records/${record!.id}`);
      expect([answer.status, answer.body.files, answer.body.number]).toEqual([200, [], null]);
    }
    // Nor to the offices above, which read whatever file was entered there.
    expect(
      await world.sql(
        `select adopted_at is not null as kept, entered_at from file where id in (select file_id from external_certificate where id = any ($1::uuid[]))`,
        [[own.body.id, externalCertificateId('kiemtra')]],
      ),
    ).toEqual([
      { kept: true, entered_at: null },
      { kept: true, entered_at: null },
    ]);
  });

  it('is refused for a wrong person, a wrong file, and days that cannot be', async () => {
    const fileId = await pdf(organiser);
    const input = { ...said, number: '78/CC', personId: personId('kiemtra'), fileId };
    const refusal = async (more: object) => (await organiser.post('/external-certificates', { ...input, ...more })).body.code;
    expect(await refusal({ personId: personId('thuky') })).toBe('unknown-reference');
    expect(await refusal({ fileId: await pdf(secretary) })).toBe('unknown-reference');
    expect(await refusal({ fileId: newId() })).toBe('unknown-reference');
    const text = (await organiser.upload('/files', { name: 'a.txt', bytes: Buffer.from('Chứng chỉ') })).body.id;
    expect(await refusal({ fileId: text })).toBe('certificate-file-kind');
    expect(await refusal({ expiresOn: '2026-08-31' })).toBe('expires-before-issue');
    expect(await refusal({ issuedOn: days(legalDate(new Date()), 2) })).toBe('issued-after-today');
    expect((await (await world.as('vanthu')).post('/external-certificates', input)).status).toBe(403);
    expect(
      (await secretary.post(`/external-certificates/${externalCertificateId('tdc')}/withdrawal`, { reason: 'không của mình' }, seen(1)))
        .status,
    ).toBe(404);
  });

  it('may be issued on the very day of Vietnam, also in the evening of London', async () => {
    moveClock(new Date('2030-04-01T18:30:00Z'));
    const late = await world.as('giangvien', 'fresh');
    const fileId = await pdf(late);
    const input = { ...said, number: '79/CC', personId: personId('kiemtra'), fileId };
    expect((await late.post('/external-certificates', { ...input, issuedOn: '2030-04-03' })).body.code).toBe('issued-after-today');
    expect((await late.post('/external-certificates', { ...input, issuedOn: '2030-04-02' })).status).toBe(201);
    expect((await table(late, '')).asOf).toBe('2030-04-02');
  });
});

describe('which learner is which person', () => {
  it('is proposed by name and said by somebody, once', async () => {
    const { items } = (await organiser.get('/learner-links/proposals')).body;
    const [binh] = items.filter((one: Json) => one.fullName === 'Đỗ Thanh Bình');
    expect(binh).toMatchObject({ certificates: 0, people: [{ id: personId('cndm'), likeness: 'alike' }] });
    // Nobody is linked by being alike.
    expect((await ofPerson(organiser, 'cndm')).evidence).toEqual([]);
    const link = { learnerId: binh.learnerId, personId: personId('cndm') };
    expect((await organiser.post('/learner-links', { ...link, personId: personId('cds') })).body.code).toBe('learner-unlike');
    expect((await organiser.post('/learner-links', { ...link, personId: personId('thuky') })).body.code).toBe('unknown-reference');
    expect((await secretary.post('/learner-links', { ...link, personId: personId('thuky') })).body.code).toBe('unknown-reference');
    const both = await Promise.all([organiser.post('/learner-links', link), organiser.post('/learner-links', link)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const person = await ofPerson(organiser, 'cndm');
    expect(person.evidence.map((one: Json) => [one.number, one.endedOn])).toEqual([['004/2025', '2025-12-01']]);
    // Its certificate was revoked: it counts up to the day before.
    await organiser.post('/competence-requirements', {
      role: 'room-head',
      courseId: demoId('course:SKHCN:DGNB-2025'),
      basis: 'Mô tả việc làm',
      validFrom: '2025-10-01',
    });
    expect(states(await table(organiser, 'asOf=2025-11-30'), 'cndm')).toEqual({ [DGNB_2025]: 'met' });
    expect(states(await table(organiser, 'asOf=2025-12-01'), 'cndm')).toEqual({ [DGNB_2025]: 'missing' });
    const [made] = person.links;
    const parted = await organiser.post(`/learner-links/${made.id}/end`, { reason: 'Hai người trùng tên' }, seen(made.version));
    expect(parted.status).toBe(201);
    expect(await journalOf(made.id)).not.toContain('trùng tên');
    expect((await organiser.post(`/learner-links/${made.id}/end`, { reason: 'lần nữa' }, seen(2))).body.code).toBe('link-ended');
    expect(states(await table(organiser, 'asOf=2025-11-30'), 'cndm')).toEqual({ [DGNB_2025]: 'missing' });
    expect((await organiser.post('/learner-links', link)).status).toBe(201);
  });

  it('lets an agency count what another office issued to its people, by the name of the course', async () => {
    const own = await table(secretary, `asOf=${FROZEN}`);
    expect(states(own, 'thuky')).toEqual({ [AUDITING_2025]: 'met' });
    expect(own.people[0].cells[0].evidence).toMatchObject({ source: 'register', number: '003/2025', issuer: 'Sở Khoa học và Công nghệ' });
    expect((await secretary.get('/competence-requirements/choices')).body.courses.map(({ name }: Json) => name)).toContain(AUDITING_2025);
    // Merged, the learner stays the same person.
    const [learner, root] = [demoId('learner:SKHCN:2025:3'), newId()];
    await world.sql(
      `set session_replication_role = replica;
       insert into learner (id, organization_id, counterpart_organization_id, shared_at, full_name, created_at)
         values ('${root}', '${organizationId('SKHCN')}', '${organizationId('SXD')}', now(), 'Nguyễn Văn An', now());
       update learner set merged_into_id = '${root}' where id = '${learner}'`,
      [],
      'admin',
    );
    expect(states(await table(secretary, `asOf=${FROZEN}`), 'thuky')).toEqual({ [AUDITING_2025]: 'met' });
    expect((await secretary.post('/learner-links', { learnerId: root, personId: personId('thuky') })).body.code).toBe('learner-linked');
  });
});

describe('who needs to know', () => {
  it('the ISO secretary has one entry while something is lacking', async () => {
    const awaits = async () =>
      (await secretary.get('/my-work')).body.items.filter(({ kind }: { kind: string }) => kind === 'competence.look-after');
    expect(await awaits()).toEqual([]);
    const one = await secretary.post('/competence-requirements', {
      role: 'staff',
      courseName: 'Nhận thức chung về ISO',
      basis: 'Mô tả việc làm',
      validFrom: '2026-01-01',
    });
    expect(await awaits()).toMatchObject([
      { sentence: 'Năng lực của cán bộ: 1 yêu cầu năng lực chưa đạt', link: '/dao-tao/nang-luc?onlyGaps=true' },
    ]);
    const fileId = await pdf(secretary);
    const today = legalDate(new Date());
    await secretary.post('/external-certificates', {
      courseName: 'nhận thức chung về iso',
      issuer: 'Trường B',
      number: '1',
      issuedOn: '2026-01-01',
      expiresOn: days(today, 60),
      personId: personId('nhanvien'),
      fileId,
    });
    expect(await awaits()).toMatchObject([{ sentence: 'Năng lực của cán bộ: 1 chứng chỉ hết hạn trong 60 ngày tới' }]);
    await secretary.post(`/competence-requirements/${one.body.id}/end`, { endedOn: today, reason: 'Không còn cần' }, seen(1));
    expect(await awaits()).toEqual([]);
  });

  it('audits and inspections ask at the door', async () => {
    const ask = (username: string, asked: Parameters<CompetenceReader['of']>[2], day = FROZEN) =>
      world.app
        .get(Work)
        .read(systemActor(organizationId('SKHCN')), (db) => world.app.get(CompetenceReader).of(db, personId(username), asked, day));
    expect((await ask('kiemtra', { role: 'inspector' })).map(({ subject, state }) => [subject.name, state])).toEqual([
      [DGHT, 'met'],
      [NVKT, 'missing'],
    ]);
    expect(await ask('kiemtra', { courseId: courseId('DGHT') })).toMatchObject([
      { state: 'met', evidence: { number: '112/2026/MT-ĐGHT' } },
    ]);
    expect(await ask('kiemtra', { courseId: courseId('DGHT') }, '2026-08-19')).toMatchObject([{ state: 'missing', evidence: null }]);
    expect(await ask('thuky', { role: 'inspector' })).toEqual([]);
    expect(await ask('kiemtra', { courseId: newId() })).toEqual([]);
  });
});
