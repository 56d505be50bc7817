import type { INestApplicationContext } from '@nestjs/common';
import { systemActor, type Tx, Work } from '@qms/work';
import { demoId } from './demo-id';
import { organizationId } from './organizations.seed';
import { personId } from './people.seed';
import { CLASSES, COURSES, type DemoClass, PATHS, ROOMS, TRAINERS } from './training.story';

export const courseId = (code: string): string => demoId(`course:SKHCN:${code}`);
/** @param number 1-6 */
export const trainingClassId = (number: number): string => demoId(`training-class:SKHCN:${number}`);
/** @param place from 0, in order of time */
export const classSessionId = (number: number, place: number): string => demoId(`class-session:SKHCN:${number}:${place}`);
const trainerId = (key: string): string => demoId(`trainer:SKHCN:${key}`);
const roomId = (index: number): string => demoId(`training-room:SKHCN:${index}`);
const PROVIDER = demoId('training-provider:SKHCN:MT');
const HALVES = [
  ['morning', '07:30', '11:30'],
  ['afternoon', '13:30', '17:00'],
] as const;

/** The courses of the year, as the department planned and held them. Learners come after this, attendance after them. */
export async function seedTraining(app: INestApplicationContext): Promise<void> {
  await app.get(Work).run(systemActor(organizationId('SKHCN')), async (tx) => {
    await catalogues(tx);
    for (const one of CLASSES) await hold(tx, one);
  });
}

/**
 * Attendance of what was held, from the signed sheets, and its sessions closed: who passed was there; who failed was absent where there was
 * no test. Runs after the learners are there.
 */
export async function seedAttendance(app: INestApplicationContext): Promise<void> {
  const owner = organizationId('SKHCN');
  await app.get(Work).run(systemActor(owner), async (tx) => {
    const held = await tx.query<{ id: string; classId: string; closedAt: Date }>(
      `select s.id, s.class_id as "classId", (s.held_on + s.ends_at) at time zone 'Asia/Ho_Chi_Minh' as "closedAt" from class_session s
         join training_class c on c.id = s.class_id where c.organization_id = $1 and c.state in ('awaiting-results', 'finished') order by s.held_on, s.starts_at`,
      [owner],
    );
    for (const { id, classId, closedAt } of held) {
      await tx.query(
        `insert into attendance (id, organization_id, class_id, session_id, enrolment_id, mark, source, entered_by, entered_at)
         select uuidv7(), $1, $2, $3, e.id, case when e.state = 'failed' and k.pass_mark is null then 'absent' else 'present' end, 'sheet', $4, $5
         from enrolment e join training_class c on c.id = e.class_id join course k on k.id = c.course_id
         where e.class_id = $2 and e.state in ('accepted', 'passed', 'failed')`,
        [owner, classId, id, personId('giangvien'), closedAt],
      );
      await tx.query('update class_session set closed_at = $2, closed_by = $3 where id = $1', [id, closedAt, personId('giangvien')]);
      await tx.recordOf('class-session.closed', { type: 'class-session', id, organizationId: owner });
    }
  });
}

async function catalogues(tx: Tx): Promise<void> {
  const owner = organizationId('SKHCN');
  const record = (event: string, type: string, id: string, facts: Record<string, unknown>) =>
    tx.recordOf(event, { type, id, organizationId: owner }, facts);
  await tx.query(
    `insert into training_provider (id, organization_id, name, confirmation_number, fields, issued_on, valid_to)
     values ($1,$2,'Trung tâm Đào tạo Chất lượng Miền Trung','07/GXN','{consulting,auditing}','2025-03-15','2028-03-14')`,
    [PROVIDER, owner],
  );
  await record('training-provider.entered', 'training-provider', PROVIDER, { name: 'Trung tâm Đào tạo Chất lượng Miền Trung' });
  for (const { key, name, account, employer, degree, experience, listed } of TRAINERS) {
    await tx.query(
      'insert into trainer (id, organization_id, full_name, person_id, employer, degree, experience, provider_id) values ($1,$2,$3,$4,$5,$6,$7,$8)',
      [trainerId(key), owner, name, account ? personId(account) : null, employer, degree, experience, listed ? PROVIDER : null],
    );
    await record('trainer.entered', 'trainer', trainerId(key), {});
  }
  for (const [index, [name, address, seats]] of ROOMS.entries()) {
    await tx.query('insert into training_room (id, organization_id, name, address, seats) values ($1,$2,$3,$4,$5)', [
      roomId(index),
      owner,
      name,
      address,
      seats,
    ]);
    await record('training-room.entered', 'training-room', roomId(index), { name });
  }
  for (const one of COURSES) {
    const id = courseId(one.code);
    await tx.query(
      `insert into course (id, organization_id, code, name, regime, purpose, basis, periods, paper, least_attendance, pass_mark, top_mark, has_midterm, attempts,
         capacity) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15)`,
      [
        id,
        owner,
        one.code,
        one.name,
        one.regime,
        one.purpose,
        'Kế hoạch số 1720/KH-SKHCN ngày 26/12/2025',
        one.periods,
        one.paper,
        one.leastAttendance ?? null,
        one.passMark ?? null,
        one.passMark === undefined ? null : 100,
        one.regime !== 'by-plan',
        one.passMark === undefined ? 1 : 2,
        one.capacity ?? null,
      ],
    );
    for (const [place, [title, periods]] of one.topics.entries())
      await tx.query('insert into course_topic (id, organization_id, course_id, position, title, periods) values ($1,$2,$3,$4,$5,$6)', [
        demoId(`course-topic:${id}:${place}`),
        owner,
        id,
        place + 1,
        title,
        periods,
      ]);
    await record('course.created', 'course', id, { code: one.code });
  }
}

/** What each state began with. */
const EVENTS: Readonly<Record<string, string>> = {
  enrolling: 'enrolment-opened',
  'roster-closed': 'roster-closed',
  running: 'started',
  'awaiting-results': 'teaching-ended',
  finished: 'finished',
};

async function hold(tx: Tx, one: DemoClass): Promise<void> {
  const [owner, id] = [organizationId('SKHCN'), trainingClassId(one.number)];
  const of = { type: 'training-class', id, organizationId: owner };
  await tx.query(
    `insert into training_class (id, organization_id, course_id, code, title, state, unit_id, organiser_id, provider_id, starts_on, ends_on, place, enrol_until,
       plan_task, call_number, called_on, opening_number, opened_on, created_by, created_at)
     values ($1,$2,$3,$4,$5,'planned',$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$7,'2026-01-12T02:00:00Z')`,
    [
      id,
      owner,
      courseId(one.course),
      one.code,
      one.title,
      organizationId('TDC'),
      personId('giangvien'),
      one.held ? PROVIDER : null,
      one.days[0],
      one.days.at(-1),
      `${ROOMS[one.room]![0]}, ${ROOMS[one.room]![1]}`,
      one.enrolUntil ?? null,
      'Đào tạo, tập huấn về duy trì, cải tiến, đánh giá nội bộ HTQLCL (Kế hoạch số 1720/KH-SKHCN ngày 26/12/2025)',
      one.call?.[0] ?? null,
      one.call?.[1] ?? null,
      one.opening?.[0] ?? null,
      one.opening?.[1] ?? null,
    ],
  );
  await tx.recordOf('training-class.planned', of, { code: one.code });
  const topics = COURSES.find(({ code }) => code === one.course)!.topics;
  const places = one.days.flatMap((day) => HALVES.map((half) => ({ day, half })));
  for (const [place, { day, half }] of places.entries()) {
    const session = classSessionId(one.number, place);
    const [topic] = topics[Math.min(topics.length - 1, Math.floor((place * topics.length) / places.length))]!;
    await tx.query(
      'insert into class_session (id, organization_id, class_id, held_on, half, starts_at, ends_at, room_id, title, periods) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,4)',
      [session, owner, id, day, half[0], half[1], half[2], roomId(one.room), topic],
    );
    await tx.query('insert into session_trainer (id, organization_id, session_id, trainer_id) values ($1,$2,$3,$4)', [
      demoId(`session-trainer:${session}`),
      owner,
      session,
      trainerId(one.trainers[place % one.trainers.length]!),
    ]);
    await tx.recordOf('class-session.arranged', { type: 'class-session', id: session, organizationId: owner }, { heldOn: day });
  }
  for (const state of PATHS[one.state]) {
    await tx.query('update training_class set state = $2 where id = $1', [id, state]);
    await tx.recordOf(`training-class.${EVENTS[state]!}`, of, { code: one.code, learners: one.learners });
  }
}
