import { randomUUID } from 'node:crypto';
import { organizationId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import type { World } from '../../world/world';
import { ANSWER_BY, Invitations, PAB, SNV, SXD } from './nomination-story';
import { classOf } from './roster-story';

let story: Invitations;
let world: World;
let organiser: Client;
beforeAll(async () => {
  story = await Invitations.open();
  ({ world, organiser } = story);
});
afterAll(() => story?.close());

describe('an invitation', () => {
  it('goes to many at once, once each; it keeps what the class was, and may be extended or withdrawn', async () => {
    const classId = await classOf(world);
    expect((await story.invites(classId)).body).toEqual({ invited: 2, already: 0 });
    expect((await story.invites(classId, { organizationIds: [SXD, PAB, SNV, SNV], seats: 2 })).body).toEqual({ invited: 1, already: 2 });
    expect(await story.invited(classId, SNV)).toMatchObject({
      standing: 'silent',
      seats: 2,
      nominees: 0,
      answerBy: ANSWER_BY,
      letterNumber: null,
    });
    const { id } = await story.invited(classId);
    await world.sql(
      `update training_class set title = 'Tên khác' where id = $1`,
      [classId],
      'admin',
      '-c session_replication_role=replica',
    );
    expect(await story.shown(id)).toMatchObject({
      title: 'Lớp đánh giá nội bộ',
      organiserName: 'Sở Khoa học và Công nghệ',
      contact: expect.stringContaining('Hồ Thị Mỹ Linh'),
      actions: { nominate: { allowed: true }, decline: { allowed: true } },
    });
    for (const answerBy of [ANSWER_BY, '2026-12-11', '2026-11-01'])
      expect((await story.moves(id, 'extension', { answerBy })).body.errors[0].code).toBe('answer-day-malformed');
    expect((await story.moves(id, 'extension', { answerBy: '2026-12-08' })).status).toBe(201);
    expect((await organiser.post(`/class-invitations/${id}/extension`, { answerBy: '2026-12-09' }, { 'if-match': '"1"' })).status).toBe(
      412,
    );
    expect((await story.shown(id)).answerBy).toBe('2026-12-08');
    expect((await story.moves(id, 'withdrawal', { reason: 'Đổi kế hoạch' })).status).toBe(201);
    expect(await story.shown(id)).toMatchObject({
      standing: 'withdrawn',
      withdrawnBecause: 'Đổi kế hoạch',
      actions: { nominate: { allowed: false } },
    });
    expect((await story.nominates(id, [story.somebody()])).status).toBe(409);
    expect((await story.moves(id, 'withdrawal', { reason: 'Đổi kế hoạch' })).status).toBe(409);
    // Invited anew after all.
    expect((await story.invites(classId)).body).toEqual({ invited: 1, already: 1 });
    expect((await organiser.get(`/training-classes/${classId}/invitation-summary`)).body).toMatchObject({
      silent: 3,
      answered: 0,
      declined: 0,
      withdrawn: 1,
      nominees: 0,
      actions: { invite: { allowed: true } },
    });
    expect((await organiser.get(`/training-classes/${classId}/invitations?standing=withdrawn`)).body.items).toHaveLength(1);
    expect((await organiser.get(`/training-classes/${classId}/invitations?q=xay%20dung&limit=1`)).body.count.value).toBe(2);
    expect((await organiser.get(`/training-classes/${classId}/invitations.xlsx`)).headers.get('content-type')).toContain('spreadsheetml');
  });

  it('goes to agencies in force alone, for a class that enrols, by its organiser', async () => {
    const classId = await classOf(world);
    for (const code of ['SKHCN', 'TDC', 'XST-CU', 'UBND'])
      expect((await story.invites(classId, { organizationIds: [organizationId(code)] })).body.errors[0].code).toBe('agency-not-invitable');
    expect((await story.invites(classId, { organizationIds: [randomUUID()] })).status).toBe(422);
    for (const answerBy of ['2026-11-23', '2026-12-12'])
      expect((await story.invites(classId, { answerBy })).body.errors[0].code).toBe('answer-day-malformed');
    for (const who of ['thuky', 'coquan2', 'vanthu']) expect((await story.invites(classId, {}, await world.as(who))).status).toBe(403);
    expect((await story.invites(randomUUID())).status).toBe(404);
    const planned = await classOf(world, { state: 'planned' });
    expect((await story.invites(planned)).body.code).toBe('class-not-enrolling');
    expect((await organiser.get(`/training-classes/${planned}/invitation-summary`)).body.actions.invite).toMatchObject({ allowed: false });
  });

  it('is sent once where two invite at the same moment', async () => {
    const classId = await classOf(world);
    const answers = await Promise.all(
      ['giangvien', 'tdc', 'giangvien'].map(async (who) => story.invites(classId, {}, await world.as(who, 'fresh'))),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(answers.reduce((sum, { body }) => sum + body.invited, 0)).toBe(2);
  });
});
