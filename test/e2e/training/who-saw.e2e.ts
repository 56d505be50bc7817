import { systemActor, Work } from '@qms/work';
import { readPdf } from '../../../libs/office-documents/testing/read-pdf';
import { demoId, organizationId, personId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { wordsIn } from '../documents/story';
import { CertificateOffice, REPLICA } from './certificate-story';
import { type StoryClass, taughtClass } from './class-story';
import { at, type Json, links, notesOf, readsOf, told } from './who-saw-story';

let office: CertificateOffice;
let secretary: Client;
let staff: Client;
beforeAll(async () => {
  office = await CertificateOffice.open();
  secretary = await office.world.as('thuky');
  staff = await office.world.as('nhanvien');
});
afterAll(() => office?.close());

describe('who saw the data of a learner', () => {
  let held: StoryClass;
  beforeAll(async () => {
    held = await taughtClass(office.world, 'WS1', ['Phan Thị Đào', 'Lê Thị Bình'], {}, { agencies: { 0: 'SXD' } });
    await links(secretary, held.learners[0]!, 'nhanvien');
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
    expect(told(await readsOf(staff), 'WS1')).toEqual([
      'Hồ Thị Mỹ Linh attendance file 2026-11-23',
      'Hồ Thị Mỹ Linh attendance screen 2026-11-23',
      'Hồ Thị Mỹ Linh results screen 2026-11-23',
      'Hồ Thị Mỹ Linh roster file 2026-11-23',
      'Hồ Thị Mỹ Linh roster screen 2026-11-23',
    ]);
    expect(await readsOf(staff)).toContainEqual(
      expect.objectContaining({
        reader: 'Hồ Thị Mỹ Linh',
        post: 'Chuyên viên Phòng Tiêu chuẩn Đo lường Chất lượng',
        office: 'Sở Khoa học và Công nghệ',
        about: expect.stringMatching(/^WS1 - /),
      }),
    );
    // In Vietnam the next day has come.
    at('2026-11-24T00:30:00');
    await organiser.get(roster);
    at('2026-11-23T09:00:00');
    expect(told(await readsOf(staff), 'WS1')).toContain('Hồ Thị Mỹ Linh roster screen 2026-11-24');
  });

  it('concerns who stands there: his own entry, and lists of his classes from the day on which he came', async () => {
    const { organiser } = office;
    expect((await organiser.get(`/learners/${held.learners[0]}`)).status).toBe(200);
    expect((await organiser.get('/learners?q=Phan Thị Đào')).status).toBe(200);
    const own = (await readsOf(staff)).filter(({ kind }) => kind.startsWith('learner')).map(({ kind, about }) => [kind, about]);
    expect(own.sort()).toEqual([
      ['learner', null],
      ['learner-list', null],
    ]);
    // Whoever is in none of it learns nothing of it.
    expect(told(await readsOf(await office.world.as('vanthu2')), 'WS1')).toEqual([]);
    // He came to the class after it was read.
    await office.world.sql(
      "update enrolment set created_at = '2026-11-24T03:00:00Z' where id = $1",
      [held.enrolments[0]],
      'admin',
      REPLICA,
    );
    expect(told(await readsOf(staff), 'WS1')).toEqual(['Hồ Thị Mỹ Linh roster screen 2026-11-24']);
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
    expect(await readsOf(staff)).toEqual(
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
    const before = await readsOf(staff);
    expect((await staff.get(`/people/${personId('nhanvien')}/competence`)).status).toBe(200);
    expect(await notesOf(office, personId('nhanvien'))).toBe(0);
    const [{ n }] = (await office.world.sql<{ n: string }>('select count(*) as n from personal_data_read')) as [{ n: string }];
    expect((await office.page('A'.repeat(33))).status).toBeGreaterThanOrEqual(200);
    expect((await office.world.sql<{ n: string }>('select count(*) as n from personal_data_read'))[0]!.n).toBe(n);
    expect(await readsOf(staff)).toEqual(before);
    // An entry of himself that he reads in his work is not noted.
    at('2026-11-25T09:00:00');
    const entries = await notesOf(office, held.learners[0]!);
    await office.world.sql(
      'update learner_link set person_id = $2 where learner_id = $1',
      [held.learners[0], personId('giangvien')],
      'admin',
      REPLICA,
    );
    expect((await office.organiser.get(`/learners/${held.learners[0]}`)).status).toBe(200);
    expect(await notesOf(office, held.learners[0]!)).toBe(entries);
    at('2026-11-23T09:00:00');
    await office.world.sql(
      'update learner_link set person_id = $2 where learner_id = $1',
      [held.learners[0], personId('nhanvien')],
      'admin',
      REPLICA,
    );
  });

  it('is told page by page', async () => {
    const all = await readsOf(staff);
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
    const competence = (await readsOf(inspector)).filter(({ kind, readOn }) => /competence|external/.test(kind) && readOn === '2026-11-23');
    expect(competence.map((row) => `${row.kind} ${row.way} ${row.about}`).sort()).toEqual([
      'competence screen null',
      'competence-table file Sở Khoa học và Công nghệ',
      'competence-table screen Sở Khoa học và Công nghệ',
      'external-certificate file 112/2026/MT-ĐGHT',
    ]);
    // Who works in the other unit stood in both tables.
    const clerks = (await readsOf(await world.as('vanthu'))).filter(({ kind }) => kind === 'competence-table').map(({ about }) => about);
    expect(clerks).toContain('Phòng Hành chính - Tổng hợp');
  });
});
