import { moveClock } from '@qms/work';
import { readPdf } from '../../../libs/office-documents/testing/read-pdf';
import { courseId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import { hasPlace, plansClass } from './story';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterEach(() => moveClock(null));
afterAll(() => world?.close());

const at = (time: string): void => moveClock(new Date(`2026-12-01T${time}:00+07:00`));

/** A class that enrols, one morning, with these learners. */
async function morningOf(...names: string[]): Promise<{ who: Client; classId: string; sessionId: string; enrolments: string[] }> {
  const who = await world.as('giangvien');
  const classId = await plansClass(who, courseId('NTC'), { endsOn: '2026-12-01' });
  await who.post(`/training-classes/${classId}/enrolment-opening`, {});
  const { body } = await who.post(`/training-classes/${classId}/sessions`, {
    heldOn: '2026-12-01',
    startsAt: '07:30',
    endsAt: '11:30',
    title: 'Buổi sáng',
    periods: 4,
  });
  const enrolments: string[] = [];
  for (const name of names) enrolments.push(await hasPlace(world, classId, name));
  return { who, classId, sessionId: body.id as string, enrolments };
}

describe('attendance', () => {
  it('is entered from an hour before, changed, and stands once the session is closed', async () => {
    const { who, classId, sessionId, enrolments } = await morningOf('Trần Thị Ánh', 'Đỗ Văn Ưng');
    const [first, second] = enrolments as [string, string];
    const path = `/class-sessions/${sessionId}`;
    const enter = (marks: object[], more = {}) => who.post(`${path}/attendance`, { marks, ...more });
    at('06:29');
    expect((await enter([{ enrolmentId: first, mark: 'present' }])).body.code).toBe('session-not-begun');
    at('07:00');
    expect((await enter([{ enrolmentId: first, mark: 'present' }])).body).toEqual({ changed: 1, already: 0 });
    expect((await enter([{ enrolmentId: first, mark: 'present' }])).body).toEqual({ changed: 0, already: 1 });
    expect((await who.post(`${path}/closing`, {})).body.reasons.map(({ code }: { code: string }) => code)).toEqual([
      'session-not-over',
      'attendance-incomplete',
    ]);
    at('11:45');
    const incomplete = await who.post(`${path}/closing`, {});
    expect([incomplete.body.code, incomplete.body.title]).toEqual(['attendance-incomplete', 'Còn 1 học viên chưa điểm danh']);
    expect(
      (
        await enter(
          [
            { enrolmentId: first, mark: 'absent' },
            { enrolmentId: second, mark: 'excused' },
          ],
          { from: 'sheet' },
        )
      ).body.changed,
    ).toBe(2);
    const { body: list } = await who.get(`${path}/attendance`);
    expect(list.items.map(({ mark, source }: Record<string, string>) => [mark, source])).toEqual([
      ['excused', 'sheet'],
      ['absent', 'sheet'],
    ]);
    expect(list.actions).toMatchObject({ enter: { allowed: true }, close: { allowed: true } });
    expect((await who.post(`${path}/closing`, {})).status).toBe(201);
    expect((await enter([{ enrolmentId: first, mark: 'present' }])).body.code).toBe('session-closed');
    expect((await who.post(`${path}/closing`, {})).body.code).toBe('session-closed');
    const { body: all } = await who.get(`/training-classes/${classId}/attendance`);
    expect(all.counts).toMatchObject([
      { sessionId, present: 0, excused: 1, absent: 1, catering: 0, actions: { enter: { allowed: false } } },
    ]);
    expect(all.items.map(({ fullName, present }: Record<string, unknown>) => [fullName, present])).toEqual([
      ['Đỗ Văn Ưng', 0],
      ['Trần Thị Ánh', 0],
    ]);
  });

  it('by the code of a row is present, once, whoever reads it at the same moment', async () => {
    const { who, sessionId, enrolments } = await morningOf('Lê Thị Hoa');
    const [enrolmentId] = enrolments as [string];
    at('07:40');
    const answers = await Promise.all(Array.from({ length: 5 }, () => who.post(`/class-sessions/${sessionId}/scans`, { enrolmentId })));
    expect(answers.map(({ body }) => body.changed).sort()).toEqual([0, 0, 0, 0, 1]);
    expect(answers[0]!.body).toMatchObject({ fullName: 'Lê Thị Hoa' });
    const { items } = (await who.get(`/class-sessions/${sessionId}/attendance`)).body;
    expect(items).toEqual([expect.objectContaining({ mark: 'present', source: 'scan' })]);
  });

  it('takes nobody of another class, and is entered by who teaches or organises', async () => {
    const one = await morningOf('Nguyễn An');
    const other = await morningOf('Phạm Bình');
    at('07:40');
    const strange = await one.who.post(`/class-sessions/${one.sessionId}/attendance`, {
      marks: [{ enrolmentId: other.enrolments[0], mark: 'present' }],
    });
    expect([strange.status, strange.body.errors[0].field]).toEqual([422, 'marks[0].enrolmentId']);
    expect((await one.who.post(`/class-sessions/${one.sessionId}/scans`, { enrolmentId: other.enrolments[0] })).body.errors[0].field).toBe(
      'enrolmentId',
    );
    expect((await (await world.as('vanthu')).post(`/class-sessions/${one.sessionId}/closing`, {})).status).toBe(403);
    expect((await (await world.as('thuky')).get(`/class-sessions/${one.sessionId}/attendance`)).status).toBe(404);
  });

  it('counts the meals by who has a place until somebody is entered', async () => {
    const { who, classId, sessionId, enrolments } = await morningOf('A Văn', 'B Văn', 'C Văn');
    const meals = async () => (await who.get(`/training-classes/${classId}/attendance`)).body.counts[0].catering;
    expect(await meals()).toBe(3);
    at('07:40');
    await who.post(`/class-sessions/${sessionId}/attendance`, {
      marks: [
        { enrolmentId: enrolments[0], mark: 'present' },
        { enrolmentId: enrolments[1], mark: 'absent' },
      ],
    });
    expect(await meals()).toBe(1);
  });
});

describe('what is printed', () => {
  const textOf = async (who: Client, path: string): Promise<string> => {
    const { bytes } = await who.download(path);
    const { pieces } = await readPdf(bytes);
    return pieces.map(({ text }) => text).join(' ');
  };

  it('a sheet for the half-day, a receipt of materials, cards for the tables', async () => {
    const { who, classId, sessionId } = await morningOf('Đặng Thị Nguyệt', 'Vũ Đình Khôi');
    const sheet = await textOf(who, `/class-sessions/${sessionId}/sheet`);
    for (const word of [
      'DANH SÁCH ĐIỂM DANH',
      'Buổi sáng ngày 01/12/2026, 07:30-11:30',
      'Đặng Thị Nguyệt',
      'Vũ Đình Khôi',
      'Danh sách gồm 2 học viên',
    ])
      expect(sheet).toContain(word);
    expect(await textOf(who, `/training-classes/${classId}/receipt-sheet`)).toContain('DANH SÁCH KÝ NHẬN TÀI LIỆU');
    expect(await textOf(who, `/training-classes/${classId}/seat-cards`)).toContain('ĐẶNG THỊ NGUYỆT');
  });

  it('nothing for a class without learners', async () => {
    const { who, sessionId } = await morningOf();
    expect((await who.get(`/class-sessions/${sessionId}/sheet`)).body.code).toBe('class-without-learners');
  });
});
