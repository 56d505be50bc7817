import { World } from '../../world/world';
import { plansClass } from './story';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

const organiser = () => world.as('giangvien');

describe('courses', () => {
  it('are entered with their curriculum and changed, topic by topic', async () => {
    const who = await organiser();
    const topics = [
      { title: 'Phần 1', periods: 4 },
      { title: 'Phần 2', periods: 4 },
      { title: 'Phần 3', periods: 2 },
    ];
    const { body: created } = await who.post('/courses', {
      code: 'TEST',
      name: 'Khóa thử',
      regime: 'by-plan',
      periods: 10,
      paper: 'attendance',
      topics,
    });
    const before = await who.get(`/courses/${created.id}`);
    expect(before.body).toMatchObject({ code: 'TEST', passMark: null, topics, retired: false });
    const changed = await who.patch(
      `/courses/${created.id}`,
      { topics: topics.slice(1), passMark: 5, topMark: 10 },
      { 'if-match': before.headers.get('etag')! },
    );
    expect(changed.status).toBe(200);
    const after = await who.get(`/courses/${created.id}`);
    expect(after.body).toMatchObject({ topics: topics.slice(1), passMark: 5, topMark: 10 });
    expect((await who.post('/courses', { code: 'TEST', name: 'Khóa khác', regime: 'by-plan', periods: 1, paper: 'none' })).body.code).toBe(
      'already-exists',
    );
    // By which rule its learners pass is no longer moved once they are called for; its name is.
    const path = `/training-classes/${await plansClass(who, created.id)}`;
    const change = async (body: object) =>
      (await who.patch(`/courses/${created.id}`, body, { 'if-match': (await who.get(`/courses/${created.id}`)).headers.get('etag')! }))
        .body;
    expect((await change({ passMark: 6 })).id).toBe(created.id);
    expect((await who.post(`${path}/enrolment-opening`, {})).status).toBe(201);
    expect((await change({ passMark: 5 })).code).toBe('course-under-way');
    expect((await change({ passMark: 6, name: 'Khóa thử mới' })).id).toBe(created.id);
  });

  it('that TT 26/2014 regulates are as it writes them, or not at all', async () => {
    const who = await organiser();
    const course = { code: 'QD', name: 'Đào tạo đánh giá', regime: 'regulated-auditing', periods: 30, paper: 'attendance' };
    const answer = await who.post('/courses', course);
    expect([answer.status, answer.body.code]).toEqual([409, 'not-possible-now']);
    expect(answer.body.reasons.map(({ code, basis }: { code: string; basis: { ref: string } }) => `${code}: ${basis.ref}`)).toEqual([
      'regulated-capacity: TT 26/2014/TT-BKHCN, Điều 30 khoản 1',
      'regulated-periods: TT 26/2014/TT-BKHCN, Điều 30 khoản 2',
      'regulated-topic-periods: TT 26/2014/TT-BKHCN, Điều 30 khoản 2',
      'regulated-topics: TT 26/2014/TT-BKHCN, Điều 30 khoản 2',
      'regulated-tests: TT 26/2014/TT-BKHCN, Điều 30 khoản 3',
      'regulated-paper: TT 26/2014/TT-BKHCN, Điều 30 khoản 3',
    ]);
  });

  it('are planned by organisers alone', async () => {
    for (const username of ['thuky', 'vanthu', 'kehoach', 'nhanvien'])
      expect((await (await world.as(username)).post('/courses', {})).status).toBe(403);
    expect((await (await world.as('nhanvien')).get('/training-classes')).status).toBe(403);
  });
});
