import { moveClock } from '@qms/work';
import { trainingClassId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import type { Json } from './roster-story';

let world: World;
let organiser: Client;
beforeAll(async () => {
  moveClock(new Date('2026-11-23T09:00:00+07:00'));
  world = await World.open({ QMS_PROCESSES: 'api' });
  organiser = await world.as('giangvien');
});
afterAll(async () => {
  moveClock(null);
  await world?.close();
});

const classOf = async (number: number): Promise<Json> => (await organiser.get(`/training-classes/${trainingClassId(number)}`)).body;
const learnersOf = async (number: number): Promise<Json[]> =>
  (await organiser.get(`/training-classes/${trainingClassId(number)}/results`)).body.learners;
const counted = (learners: Json[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { state } of learners) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
};
const register = async (): Promise<Json[]> => (await organiser.get('/certificates?year=2026&limit=200')).body.items.reverse();

describe('the year 2026 of the department', () => {
  it.each([
    [1, 'certificates-issued', { passed: 61, failed: 3 }],
    [2, 'certificates-issued', { passed: 43, failed: 1 }],
    [3, 'finished', { passed: 70 }],
    [4, 'certificates-issued', { passed: 52, failed: 3 }],
    [5, 'finished', { passed: 18, failed: 2 }],
    [6, 'roster-closed', { accepted: 22 }],
  ])('course %d has the numbers of the story, and everybody is judged as the rule of his course says', async (number, state, results) => {
    const learners = await learnersOf(number);
    expect([(await classOf(number)).state, counted(learners)]).toEqual([state, results]);
    if (state === 'roster-closed') return;
    expect(learners.filter((one) => one.outdated || one.reachesResult !== (one.state === 'passed'))).toEqual([]);
  });

  it('counted who was nominated, who came, and who came to the door', async () => {
    const rows = await world.sql<{ number: string; nominated: number; came: number; doors: number }>(
      `select c.code as number, count(*) filter (where e.source = 'nomination')::int as nominated, count(*) filter (where e.source = 'walk-in')::int as doors,
         count(*) filter (where exists (select from attendance a where a.enrolment_id = e.id and a.mark = 'present'))::int as came
       from enrolment e join training_class c on c.id = e.class_id where c.id = any ($1::uuid[]) group by c.code order by c.code`,
      [[1, 2, 4].map(trainingClassId)],
    );
    expect(rows).toEqual([
      { number: 'DGNB-2026-01', nominated: 45, came: 44, doors: 0 },
      { number: 'DGNB-2026-02', nominated: 58, came: 55, doors: 3 },
      { number: 'NTC-2026-01', nominated: 64, came: 61, doors: 0 },
    ]);
  });

  it('filled the register number by number, and 051 was issued again as 096', async () => {
    const rows = await register();
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, i) => i + 1));
    const of = (number: number) => rows.filter(({ classId }) => classId === trainingClassId(number)).map((one) => one.number);
    const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
    expect([of(2), of(4), of(1)]).toEqual([span(1, 43), span(44, 96), span(97, 157)]);
    expect(rows[0]).toMatchObject({ state: 'issued', grantNumber: '78/QĐ-SKHCN', grantedOn: '2026-05-20' });
    const [first, anew] = [rows[50]!, rows[95]!];
    expect(first).toMatchObject({ state: 'replaced', replacedBy: '096/2026' });
    expect(anew).toMatchObject({ state: 'issued', replaces: '051/2026', reason: 'Sai ngày sinh', name: first.name });
    expect(first.birthDate).not.toBe(anew.birthDate);
    expect(rows.filter(({ state }) => state !== 'issued')).toHaveLength(1);
  });

  it('is among the ISO records: a register for each decision, and the classes that are over', async () => {
    const records = await world.sql<{ kind: string; number: string | null }>(
      `select kind, number from record where source_type in ('certificate-grant', 'training-class') order by kind, happened_on`,
    );
    expect(records).toEqual([
      { kind: 'certificate-register', number: '201/QĐ-SKHCN' },
      { kind: 'certificate-register', number: '78/QĐ-SKHCN' },
      { kind: 'certificate-register', number: '163/QĐ-SKHCN' },
      { kind: 'certificate-register', number: '176/QĐ-SKHCN' },
      { kind: 'training-course', number: '188/QĐ-SKHCN' },
      { kind: 'training-course', number: '112/QĐ-SKHCN' },
      { kind: 'training-course', number: null },
    ]);
  });
});
