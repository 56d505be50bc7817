import { systemActor, Work } from '@qms/work';
import { PersonalDataNotes } from '../../../libs/training/src/personal-data/personal-data-notes';
import { certificateId, organizationId, personId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { CertificateOffice, REPLICA, seen } from './certificate-story';
import { taughtClass } from './class-story';
import { at, links, notesOf, readsOf, told } from './who-saw-story';

let office: CertificateOffice;
let secretary: Client;
beforeAll(async () => {
  office = await CertificateOffice.open();
  secretary = await office.world.as('thuky');
});
afterAll(() => office?.close());

describe('two entries of one person, and data that are erased', () => {
  it('the reads of both entries are his; erased, those of his own entries go', async () => {
    const { organiser, head, world } = office;
    const first = await taughtClass(world, 'WS2', ['Cao Thị Bích Vân'], {}, { agencies: { 0: 'SXD' } });
    const second = await taughtClass(world, 'WS3', ['Cao Thị Bích Vân'], {}, { agencies: { 0: 'SXD' } });
    await links(secretary, second.learners[0]!, 'soatxet');
    const reviewer = await world.as('soatxet');
    for (const held of [first, second]) {
      await organiser.get(`/learners/${held.learners[0]}`);
      await organiser.get(`/training-classes/${held.id}/enrolments`);
    }
    expect(told(await readsOf(reviewer), 'WS2')).toEqual([]);
    await world.sql("update training_class set state = 'finished' where id = any ($1::uuid[])", [[first.id, second.id]], 'admin', REPLICA);
    const { version } = (await organiser.get(`/learners/${first.learners[0]}`)).body;
    expect((await organiser.post(`/learners/${first.learners[0]}/merging`, { intoId: second.learners[0] }, seen(version))).status).toBe(
      201,
    );
    const both = await readsOf(reviewer);
    expect([told(both, 'WS2').length, told(both, 'WS3').length]).toEqual([1, 1]);
    expect(both.filter(({ kind }) => kind === 'learner')).toHaveLength(2);
    expect((await organiser.get(`/learners/${first.learners[0]}`)).body.actions.reportReads.allowed).toBe(true);

    const root = `/learners/${second.learners[0]}`;
    const { version: now } = (await head.get(root)).body;
    expect((await head.post(`${root}/erasure`, { reason: 'Theo yêu cầu' }, seen(now))).status).toBe(201);
    for (const held of [first, second]) expect(await notesOf(office, held.learners[0]!)).toBe(0);
    // What the list told of others stays.
    expect(await notesOf(office, first.id)).toBe(1);
    expect(told(await readsOf(reviewer), 'WS')).toEqual([]);
    const refused = await organiser.get(`${root}/reads`);
    expect([refused.status, refused.body.code]).toEqual([409, 'learner-erased']);
    expect((await organiser.get(root)).body.actions.reportReads).toMatchObject({ allowed: false });
    // Nobody is noted as having seen what is no longer there.
    expect(await notesOf(office, second.learners[0]!)).toBe(0);
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
    expect(await notesOf(office, held.learners[0]!)).toBe(1);
  });
});

describe('notes', () => {
  it('are kept for 24 months', async () => {
    const forget = () => office.world.app.get(PersonalDataNotes).forget();
    at('2026-11-30T10:00:00');
    const certificate = certificateId(1);
    expect((await office.organiser.get(`/certificates/${certificate}`)).status).toBe(200);
    expect(await notesOf(office, certificate)).toBe(1);
    at('2028-11-30T23:30:00');
    await forget();
    expect(await notesOf(office, certificate)).toBe(1);
    at('2028-12-01T00:30:00');
    await forget();
    expect(await notesOf(office, certificate)).toBe(0);
    at('2026-11-23T09:00:00');
  });

  it('cost a roster little', async () => {
    const held = await taughtClass(
      office.world,
      'WS5',
      Array.from({ length: 60 }, (_, i) => `Nguyễn Văn ${i}`),
    );
    const keeper = office.world.app.get(PersonalDataNotes);
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
    const note = await median(() => keeper.note(reader, 'roster', 'screen', [held.id]));
    expect(note).toBeLessThan(whole / 2);
  });
});
