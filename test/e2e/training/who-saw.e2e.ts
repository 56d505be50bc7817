import { moveClock, systemActor, Work } from '@qms/work';
import { readPdf } from '../../../libs/office-documents/testing/read-pdf';
import { PersonalDataNotes } from '../../../libs/training/src/personal-data/personal-data-notes';
import { certificateId, demoId, organizationId, personId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { wordsIn } from '../documents/story';
import { CertificateOffice, REPLICA, seen } from './certificate-story';
import { type StoryClass, taughtClass } from './class-story';

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
type Json = any;

let office: CertificateOffice;
let secretary: Client;
let staff: Client;
beforeAll(async () => {
  office = await CertificateOffice.open();
  secretary = await office.world.as('thuky');
  staff = await office.world.as('nhanvien');
});
afterAll(() => office?.close());

const day = (at: string): void => moveClock(new Date(`${at}+07:00`));
const mine = async (who: Client, query = ''): Promise<Json[]> => (await who.get(`/my-data-reads?limit=200${query}`)).body.items;
/** Of one class or thing, in the order of the alphabet. */
const told = (rows: readonly Json[], about: string): string[] =>
  rows
    .filter((row) => row.about?.includes(about))
    .map((row) => `${row.reader} ${row.kind} ${row.way} ${row.readOn}`)
    .sort();
const notes = async (subject: string): Promise<number> =>
  Number((await office.world.sql<{ n: string }>('select count(*) as n from personal_data_read where subject_id = $1', [subject]))[0]!.n);
/** Somebody of Sở Xây dựng says who a learner is. */
const linked = async (learnerId: string, username: string): Promise<void> => {
  expect((await secretary.post('/learner-links', { learnerId, personId: personId(username) })).status).toBe(201);
};

describe('who saw the data of a learner', () => {
  let held: StoryClass;
  beforeAll(async () => {
    held = await taughtClass(office.world, 'WS1', ['Phan Thị Đào', 'Lê Thị Bình'], {}, { agencies: { 0: 'SXD' } });
    await linked(held.learners[0]!, 'nhanvien');
  });

  it('is noted once a day for each thing and way, also when it is read twice at once', async () => {
    const { organiser } = office;
    const roster = `/training-classes/${held.id}/enrolments`;
    const answers = await Promise.all([organiser.get(roster), organiser.get(roster), organiser.get(roster)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const path of [
      roster,
      `/training-classes/${held.id}/roster.xlsx`,
      `/training-classes/${held.id}/attendance`,
      `/training-classes/${held.id}/seat-cards`,
      `/training-classes/${held.id}/results`,
      `/training-classes/${held.id}/opening`,
      `/enrolments/${held.enrolments[0]}`,
    ])
      expect((await organiser.download(path)).status).toBe(200);
    expect(told(await mine(staff), 'WS1')).toEqual([
      'Hồ Thị Mỹ Linh attendance file 2026-11-23',
      'Hồ Thị Mỹ Linh attendance screen 2026-11-23',
      'Hồ Thị Mỹ Linh results screen 2026-11-23',
      'Hồ Thị Mỹ Linh roster file 2026-11-23',
      'Hồ Thị Mỹ Linh roster screen 2026-11-23',
    ]);
    expect(await mine(staff)).toContainEqual(
      expect.objectContaining({
        reader: 'Hồ Thị Mỹ Linh',
        post: 'Chuyên viên Phòng Tiêu chuẩn Đo lường Chất lượng',
        office: 'Sở Khoa học và Công nghệ',
        about: expect.stringMatching(/^WS1 - /),
      }),
    );
    // In Vietnam the next day has come.
    day('2026-11-24T00:30:00');
    await organiser.get(roster);
    day('2026-11-23T09:00:00');
    expect(told(await mine(staff), 'WS1')).toContain('Hồ Thị Mỹ Linh roster screen 2026-11-24');
  });

  it('concerns who stands there: his own entry, and lists of his classes from the day on which he came', async () => {
    const { organiser } = office;
    expect((await organiser.get(`/learners/${held.learners[0]}`)).status).toBe(200);
    expect((await organiser.get('/learners?q=Phan Thị Đào')).status).toBe(200);
    const own = (await mine(staff)).filter(({ kind }) => kind.startsWith('learner')).map(({ kind, about }) => [kind, about]);
    expect(own.sort()).toEqual([
      ['learner', null],
      ['learner-list', null],
    ]);
    // Whoever is in none of it learns nothing of it.
    expect(told(await mine(await office.world.as('vanthu2')), 'WS1')).toEqual([]);
    // He came to the class after it was read.
    await office.world.sql(
      "update enrolment set created_at = '2026-11-24T03:00:00Z' where id = $1",
      [held.enrolments[0]],
      'admin',
      REPLICA,
    );
    expect(told(await mine(staff), 'WS1')).toEqual(['Hồ Thị Mỹ Linh roster screen 2026-11-24']);
    await office.world.sql(
      "update enrolment set created_at = '2026-11-20T03:00:00Z' where id = $1",
      [held.enrolments[0]],
      'admin',
      REPLICA,
    );
  });

  it('has the certificates in it, whichever office reads them', async () => {
    const grant = await office.drafted(held, '60', '60');
    await office.numbered(grant, '95/QĐ-SKHCN');
    await office.issued(grant);
    const [one] = (await office.rows()).filter(({ name }: Json) => name === 'Phan Thị Đào');
    expect((await secretary.get(`/certificates/${one.id}`)).status).toBe(200);
    expect((await office.organiser.download(`/certificates/${one.id}/content`)).status).toBe(200);
    expect((await secretary.download('/certificates/list.xlsx')).status).toBe(200);
    expect(await mine(staff)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          reader: 'Nguyễn Văn An',
          office: 'Sở Xây dựng',
          kind: 'certificate',
          way: 'screen',
          about: expect.stringMatching(/^\d{3}\/2026$/),
        }),
        expect.objectContaining({ reader: 'Hồ Thị Mỹ Linh', kind: 'certificate', way: 'file' }),
        expect.objectContaining({
          reader: 'Nguyễn Văn An',
          kind: 'certificate-register',
          way: 'file',
          about: expect.stringContaining('WS1'),
        }),
        expect.objectContaining({ reader: 'Hồ Thị Mỹ Linh', kind: 'certificate-register', way: 'screen' }),
      ]),
    );
  });

  it('does not have his own reading, nor who looked a certificate up in public', async () => {
    const before = await mine(staff);
    expect((await staff.get(`/people/${personId('nhanvien')}/competence`)).status).toBe(200);
    expect(await notes(personId('nhanvien'))).toBe(0);
    const [{ n }] = (await office.world.sql<{ n: string }>('select count(*) as n from personal_data_read')) as [{ n: string }];
    expect((await office.page('A'.repeat(33))).status).toBeGreaterThanOrEqual(200);
    expect((await office.world.sql<{ n: string }>('select count(*) as n from personal_data_read'))[0]!.n).toBe(n);
    expect(await mine(staff)).toEqual(before);
    // An entry of himself that he reads in his work is not noted.
    day('2026-11-25T09:00:00');
    const entries = await notes(held.learners[0]!);
    await office.world.sql(
      'update learner_link set person_id = $2 where learner_id = $1',
      [held.learners[0], personId('giangvien')],
      'admin',
      REPLICA,
    );
    expect((await office.organiser.get(`/learners/${held.learners[0]}`)).status).toBe(200);
    expect(await notes(held.learners[0]!)).toBe(entries);
    day('2026-11-23T09:00:00');
    await office.world.sql(
      'update learner_link set person_id = $2 where learner_id = $1',
      [held.learners[0], personId('nhanvien')],
      'admin',
      REPLICA,
    );
  });

  it('is told page by page', async () => {
    const all = await mine(staff);
    const pages: Json[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body } = await staff.get(`/my-data-reads?limit=3${next && `&cursor=${encodeURIComponent(next)}`}`);
      expect(body.count).toEqual({ value: all.length, capped: false });
      pages.push(...body.items);
      next = body.next;
    }
    expect(pages).toEqual(all);
  });

  it('goes on paper for who has no account, without what his agency keeps of him', async () => {
    const path = `/learners/${held.learners[0]}/reads`;
    expect((await secretary.get(`/people/${personId('nhanvien')}/competence`)).status).toBe(200);
    const pdf = await office.organiser.download(path, { accept: 'application/pdf' });
    const word = await office.organiser.download(path, {
      accept: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
    const inPdf = (await readPdf(pdf.bytes)).pieces
      .map(({ text }) => text)
      .join(' ')
      .toLocaleLowerCase('vi');
    const inWord = wordsIn(word.bytes).toLocaleLowerCase('vi');
    for (const words of ['Phan Thị Đào', 'Hồ Thị Mỹ Linh', 'Nguyễn Văn An', 'Sổ cấp giấy chứng nhận', '23/11/2026']) {
      expect(inPdf).toContain(words.toLocaleLowerCase('vi'));
      expect(inWord).toContain(words.toLocaleLowerCase('vi'));
    }
    expect(inWord).not.toContain('hồ sơ năng lực');
    expect((await office.organiser.get(path, { accept: 'image/png' })).status).toBe(406);
    expect((await (await office.world.as('vanthu')).get(path)).status).toBe(403);
    expect((await secretary.get(path)).status).toBe(403);
    expect((await office.organiser.get(`/learners/${demoId('nobody')}/reads`)).status).toBe(404);
  });

  it('is answered to whom it concerns alone, by the database too', async () => {
    const work = office.world.app.get(Work);
    const asked = (code: string): Promise<unknown[]> =>
      work.read(systemActor(organizationId(code)), (db) => db.query('select id from reads_of_learner($1)', [held.learners[0]]));
    expect((await asked('SKHCN')).length).toBeGreaterThan(5);
    expect(await asked('SXD')).toEqual([]);
    expect(await work.read(systemActor(organizationId('SKHCN')), (db) => db.query('select id from reads_of_me()'))).toEqual([]);
    for (const inner of [`reads_of_entries(array['${held.learners[0]}'::uuid])`, 'named_reads(array(select id from personal_data_read))'])
      await expect(office.world.sql(`select * from ${inner}`, [], 'app')).rejects.toThrow(/permission denied/);
    // Who acts for nobody, or for another office, notes nothing.
    const note = (actor: Parameters<Work['keepBooks']>[0], reader: string) =>
      work.keepBooks(actor, (manager) =>
        manager.query(`select note_personal_data_read('roster', $1::uuid[], 'screen', $2::uuid, '2026-11-23')`, [
          [held.id],
          organizationId(reader),
        ]),
      );
    await expect(note(systemActor(organizationId('SKHCN')), 'SKHCN')).rejects.toMatchObject({ driverError: { code: '42501' } });
    await expect(note({ ...systemActor(organizationId('SXD')), personId: personId('thuky') }, 'SKHCN')).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
  });
});

describe('who saw the competence of a person', () => {
  it('has who opened his page, the table in which he stood, and the file of his certificate', async () => {
    const { organiser, world } = office;
    const inspector = await world.as('kiemtra');
    expect((await organiser.get(`/people/${personId('kiemtra')}/competence`)).status).toBe(200);
    expect((await organiser.get('/competence')).status).toBe(200);
    expect((await organiser.get(`/competence?unitId=${organizationId('HCTH')}`)).status).toBe(200);
    expect((await organiser.download('/competence/list.xlsx')).status).toBe(200);
    const external = demoId('external-certificate:SKHCN:kiemtra');
    expect((await organiser.download(`/external-certificates/${external}/content`)).status).toBe(200);
    expect((await inspector.download(`/external-certificates/${external}/content`)).status).toBe(200);
    const competence = (await mine(inspector)).filter(({ kind, readOn }) => /competence|external/.test(kind) && readOn === '2026-11-23');
    expect(competence.map((row) => `${row.kind} ${row.way} ${row.about}`).sort()).toEqual([
      'competence screen null',
      'competence-table file Sở Khoa học và Công nghệ',
      'competence-table screen Sở Khoa học và Công nghệ',
      'external-certificate file 112/2026/MT-ĐGHT',
    ]);
    // Who works in the other unit stood in both tables.
    const clerks = (await mine(await world.as('vanthu'))).filter(({ kind }) => kind === 'competence-table').map(({ about }) => about);
    expect(clerks).toContain('Phòng Hành chính - Tổng hợp');
  });
});

describe('two entries of one person, and data that are erased', () => {
  it('the reads of both entries are his; erased, those of his own entries go', async () => {
    const { organiser, head, world } = office;
    const first = await taughtClass(world, 'WS2', ['Cao Thị Bích Vân'], {}, { agencies: { 0: 'SXD' } });
    const second = await taughtClass(world, 'WS3', ['Cao Thị Bích Vân'], {}, { agencies: { 0: 'SXD' } });
    await linked(second.learners[0]!, 'soatxet');
    const reviewer = await world.as('soatxet');
    for (const held of [first, second]) {
      await organiser.get(`/learners/${held.learners[0]}`);
      await organiser.get(`/training-classes/${held.id}/enrolments`);
    }
    expect(told(await mine(reviewer), 'WS2')).toEqual([]);
    await world.sql("update training_class set state = 'finished' where id = any ($1::uuid[])", [[first.id, second.id]], 'admin', REPLICA);
    const { version } = (await organiser.get(`/learners/${first.learners[0]}`)).body;
    expect((await organiser.post(`/learners/${first.learners[0]}/merging`, { intoId: second.learners[0] }, seen(version))).status).toBe(
      201,
    );
    const both = await mine(reviewer);
    expect([told(both, 'WS2').length, told(both, 'WS3').length]).toEqual([1, 1]);
    expect(both.filter(({ kind }) => kind === 'learner')).toHaveLength(2);
    expect((await organiser.get(`/learners/${first.learners[0]}`)).body.actions.reportReads.allowed).toBe(true);

    const root = `/learners/${second.learners[0]}`;
    const { version: now } = (await head.get(root)).body;
    expect((await head.post(`${root}/erasure`, { reason: 'Theo yêu cầu' }, seen(now))).status).toBe(201);
    for (const held of [first, second]) expect(await notes(held.learners[0]!)).toBe(0);
    // What the list told of others stays.
    expect(await notes(first.id)).toBe(1);
    expect(told(await mine(reviewer), 'WS')).toEqual([]);
    const refused = await organiser.get(`${root}/reads`);
    expect([refused.status, refused.body.code]).toEqual([409, 'learner-erased']);
    expect((await organiser.get(root)).body.actions.reportReads).toMatchObject({ allowed: false });
    // Nobody is noted as having seen what is no longer there.
    expect(await notes(second.learners[0]!)).toBe(0);
  });

  it('the entries of nobody else are forgotten by asking for it', async () => {
    const { organiser, world } = office;
    const held = await taughtClass(world, 'WS4', ['Lê Thị Bình']);
    await organiser.get(`/learners/${held.learners[0]}`);
    await world.app
      .get(Work)
      .keepBooks(systemActor(organizationId('SKHCN')), (manager) =>
        manager.query('select forget_learners($1::uuid[])', [[held.learners[0]]]),
      );
    expect(await notes(held.learners[0]!)).toBe(1);
  });
});

describe('notes', () => {
  it('are kept for 24 months', async () => {
    const forget = () => office.world.app.get(PersonalDataNotes).forget();
    day('2026-11-30T10:00:00');
    const certificate = certificateId(1);
    expect((await office.organiser.get(`/certificates/${certificate}`)).status).toBe(200);
    expect(await notes(certificate)).toBe(1);
    day('2028-11-30T23:30:00');
    await forget();
    expect(await notes(certificate)).toBe(1);
    day('2028-12-01T00:30:00');
    await forget();
    expect(await notes(certificate)).toBe(0);
    day('2026-11-23T09:00:00');
  });

  it('cost a roster little', async () => {
    const held = await taughtClass(
      office.world,
      'WS5',
      Array.from({ length: 60 }, (_, i) => `Nguyễn Văn ${i}`),
    );
    const notes = office.world.app.get(PersonalDataNotes);
    const reader = { ...systemActor(organizationId('SKHCN')), personId: personId('giangvien') };
    const median = async (act: () => Promise<unknown>): Promise<number> => {
      const times: number[] = [];
      for (let i = 0; i < 41; i++) {
        const start = performance.now();
        await act();
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[20]!;
    };
    const whole = await median(() => office.organiser.get(`/training-classes/${held.id}/enrolments`));
    const note = await median(() => notes.note(reader, 'roster', 'screen', [held.id]));
    expect(note).toBeLessThan(whole / 2);
  });
});
