import { readWorkbook } from '@qms/spreadsheets';
import { legalDate, newId, systemActor, Work } from '@qms/work';
import { strFromU8, unzipSync } from 'fflate';
import { CompetenceReader } from '../../../libs/training/src/competence/competence.reader';
import { competenceRequirementId, courseId, externalCertificateId, organizationId, personId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import { DGHT, DGNB_2025, days, FROZEN, type Json, NVKT, PEDAGOGY, pdf, seen, states, table } from './competence-story';

let world: World;
let organiser: Client;
let secretary: Client;
beforeAll(async () => {
  world = await World.open({ QMS_PROCESSES: 'api' });
  organiser = await world.as('giangvien');
  secretary = await world.as('thuky');
});
afterAll(() => world?.close());

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
