import { randomUUID } from 'node:crypto';
import type { Client } from '../../world/client';
import type { World } from '../../world/world';
import { Invitations, LETTER } from './nomination-story';
import { type Json } from './roster-story';

let story: Invitations;
let world: World;
let organiser: Client;
let secretary: Client;
beforeAll(async () => {
  story = await Invitations.open();
  ({ world, organiser, secretary } = story);
});
afterAll(() => story?.close());

describe('agencies and organiser at the same moment', () => {
  it('two who send the same people double nobody, and seats are counted one after the other', async () => {
    const [classId, id] = await story.enrolling();
    const people = [story.somebody(), story.somebody(), story.somebody()];
    const clients = await Promise.all(['thuky', 'thuky', 'lanhdao', 'thuky'].map((who) => world.as(who, 'fresh')));
    const answers = await Promise.all(clients.map((who) => story.nominates(id, people, {}, who)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect((await organiser.get(`/training-classes/${classId}/enrolments`)).body.items).toHaveLength(3);

    const [, other] = await story.enrolling({ seats: 2 });
    await story.keepsSeats(true);
    const each = await Promise.all(clients.map((who) => story.nominates(other, [story.somebody()], {}, who)));
    await story.keepsSeats(false);
    expect(each.map(({ status }) => status).sort()).toEqual([201, 201, 422, 422]);
  });

  it('a repeated request sends once', async () => {
    const [classId, id] = await story.enrolling();
    const body = { learners: [story.somebody()], ...LETTER };
    const key = { 'idempotency-key': randomUUID() };
    const answers = [
      await secretary.post(`/class-invitations/${id}/nominations`, body, key),
      await secretary.post(`/class-invitations/${id}/nominations`, body, key),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]!.body).toEqual(answers[1]!.body);
    expect((await organiser.get(`/training-classes/${classId}/enrolments`)).body.items).toHaveLength(1);
  });

  it('a nominee is either decided about or taken back', async () => {
    const [, id] = await story.enrolling();
    await story.nominates(id, [story.somebody(), story.somebody(), story.somebody(), story.somebody()]);
    const places: string[] = (await story.shown(id)).nomineeList.map((row: Json) => row.id);
    for (const place of places) {
      const both = await Promise.all([
        organiser.post(`/enrolments/${place}/acceptance`, {}, { 'if-match': '"1"' }),
        secretary.post(`/nominees/${place}/taking-back`, { reason: 'Bận công tác' }),
      ]);
      const [accepted, back] = both.map(({ status }) => status);
      expect([accepted === 201, back === 201].filter(Boolean)).toHaveLength(1);
      expect([201, 409]).toContain(back);
      const { state } = (await organiser.get(`/enrolments/${place}`)).body;
      expect(state).toBe(accepted === 201 ? 'accepted' : 'withdrawn');
    }
  });

  it('a class that closes its roster leaves nobody behind who comes later', async () => {
    const [classId, id] = await story.enrolling();
    expect(
      (
        await organiser.post(`/training-classes/${classId}/enrolments`, {
          fullName: 'Chu Văn Ân',
          source: 'nomination',
          entersAs: 'accepted',
        })
      ).status,
    ).toBe(201);
    const [closed, sent] = await Promise.all([
      organiser.post(`/training-classes/${classId}/roster-closing`, { reason: 'Đến hạn chốt' }),
      story.nominates(id, [story.somebody()]),
    ]);
    expect(closed.status).toBe(201);
    expect([201, 409]).toContain(sent.status);
    // Whoever came before it closed was seen by it.
    const [entry] = await world.sql<{ body: string }>(
      `select body from journal_entry where event = 'training-class.roster-closed' and aggregate_id = $1`,
      [classId],
      'admin',
    );
    expect(entry!.body.includes('nominations-unanswered')).toBe(sent.status === 201);
    expect((await story.nominates(id, [story.somebody()])).body.code).toBe('class-not-enrolling');
  });
});
