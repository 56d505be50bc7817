import { newId } from '@qms/work';
import { demoId, organizationId, personId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import { AUDITING_2025, DGNB_2025, FROZEN, type Json, journalOf, ofPerson, seen, states, table } from './competence-story';

let world: World;
let organiser: Client;
let secretary: Client;
beforeAll(async () => {
  world = await World.open({ QMS_PROCESSES: 'api' });
  organiser = await world.as('giangvien');
  secretary = await world.as('thuky');
});
afterAll(() => world?.close());

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
    expect(await journalOf(world, made.id)).not.toContain('trùng tên');
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
