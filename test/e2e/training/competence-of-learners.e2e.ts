import { readWorkbook } from '@qms/spreadsheets';
import { organizationId, personId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { CertificateOffice, REPLICA } from './certificate-story';
import { taughtClass } from './class-story';

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
type Json = any;

let office: CertificateOffice;
let secretary: Client;
beforeAll(async () => {
  office = await CertificateOffice.open();
  secretary = await office.world.as('thuky');
});
afterAll(() => office?.close());

const ofPerson = async (who: Client, username: string): Promise<Json> => (await who.get(`/people/${personId(username)}/competence`)).body;
const proposed = async (name: string): Promise<Json[]> =>
  (await office.organiser.get('/learner-links/proposals?limit=200')).body.items.filter((one: Json) => one.fullName === name);

describe('what classes show of competence', () => {
  it('every class of a course shows it at an agency, by the name of the course, until the data of the learner are erased', async () => {
    const first = await taughtClass(office.world, 'NL1', ['Phan Thị Đào', 'Lê Thị Bình'], {}, { agencies: { 0: 'SXD' } });
    const second = await taughtClass(office.world, 'NL2', ['Cao Thị Bích Vân', 'Lê Thị Bình'], {}, { agencies: { 0: 'SXD' } });
    await office.world.sql(
      'update training_class set course_id = (select course_id from training_class where id = $2) where id = $1',
      [second.id, first.id],
      'admin',
      REPLICA,
    );
    for (const [index, held] of [first, second].entries()) {
      const grant = await office.drafted(held, '60', '60');
      await office.numbered(grant, `9${index}/QĐ-SKHCN`);
      await office.issued(grant);
    }
    expect((await secretary.get('/competence-requirements/choices')).body.courses.map(({ name }: Json) => name)).toContain('Khóa NL1');
    for (const role of ['staff', 'room-head'])
      expect(
        (
          await secretary.post('/competence-requirements', {
            role,
            courseName: 'Khóa NL1',
            basis: 'Mô tả việc làm',
            validFrom: '2026-01-01',
          })
        ).status,
      ).toBe(201);
    for (const [held, who] of [
      [first, 'nhanvien'],
      [second, 'soatxet'],
    ] as const) {
      expect((await secretary.post('/learner-links', { learnerId: held.learners[0], personId: personId(who) })).status).toBe(201);
      expect((await ofPerson(secretary, who)).cells.map(({ state }: Json) => state)).toEqual(['met']);
    }
    await office.erased(first, 0);
    expect(await ofPerson(secretary, 'nhanvien')).toMatchObject({ cells: [{ state: 'missing' }], evidence: [], links: [] });
    expect(await ofPerson(secretary, 'soatxet')).toMatchObject({ cells: [{ state: 'met' }], links: [{}] });
  });

  it('who may be one of ours is proposed with the certificates that still count; a namesake of elsewhere is not', async () => {
    const held = await taughtClass(office.world, 'NL3', ['Đặng Thị Ngọc', 'Hồ Thị Mỹ Linh'], { validMonths: 1 });
    // She says no agency; the other one works elsewhere than all of that name here.
    await office.world.sql('update learner set agency_name = null where id = $1', [held.learners[0]], 'admin', REPLICA);
    await office.world.sql("update learner set agency_name = 'Công ty A' where id = $1", [held.learners[1]], 'admin', REPLICA);
    const grant = await office.drafted(held, '60', '60');
    await office.numbered(grant, '93/QĐ-SKHCN');
    await office.issued(grant);
    expect(await proposed('Đặng Thị Ngọc')).toMatchObject([
      { learnerId: held.learners[0], certificates: 0, people: [{ likeness: 'alike' }] },
    ]);
    expect(await proposed('Hồ Thị Mỹ Linh')).toEqual([]);
    // What is written of the own agency may differ in what is no letter, and a mail tells who he is.
    await office.world.sql("update person set email = 'linh@anson.gov.vn' where id = $1", [personId('giangvien')], 'admin', REPLICA);
    for (const said of ["agency_name = 'Sở Khoa học và Công  nghệ.'", "email = 'Linh@anson.gov.vn'"]) {
      await office.world.sql(
        `update learner set agency_name = 'Công ty A', email = null where id = $1`,
        [held.learners[1]],
        'admin',
        REPLICA,
      );
      await office.world.sql(`update learner set ${said} where id = $1`, [held.learners[1]], 'admin', REPLICA);
      expect(await proposed('Hồ Thị Mỹ Linh')).toMatchObject([{ learnerId: held.learners[1], people: [{}] }]);
    }
    const { items, count } = (await office.organiser.get('/learner-links/proposals?limit=200')).body;
    expect(items.every(({ people }: Json) => people.length > 0)).toBe(true);
    expect(count).toEqual({ value: items.length, capped: false });
  });

  it('the table on screen is cut, and says so; the list that goes out has everybody', async () => {
    await office.world.sql(
      `with many as (select uuidv7() as id, n from generate_series(1, 501) n),
         people as (insert into person (id, username, name) select id, 'nhieu' || n, 'Người Thứ ' || n from many returning id)
       insert into membership (id, person_id, organization_id, role, valid_from) select uuidv7(), id, $1, 'clerk', '2026-01-01' from many`,
      [organizationId('SXD')],
      'admin',
      REPLICA,
    );
    const { people, cut } = (await secretary.get('/competence?everybody=true')).body;
    expect([people.length, cut]).toEqual([500, true]);
    const cells = JSON.stringify(await readWorkbook((await secretary.download('/competence/list.xlsx?everybody=true')).bytes));
    expect(cells.match(/Người Thứ \d+/g)).toHaveLength(501);
    expect(cells).not.toContain('chỉ gồm');
  });
});
