import { newId, systemActor, Work } from '@qms/work';
import { organizationId, personId } from '../../../seeds/demo';
import type { World } from '../../world/world';

export const OWNER = organizationId('SKHCN');

export interface StoryClass {
  readonly id: string;
  /** By their place in the roster. */
  readonly enrolments: readonly string[];
  readonly learners: readonly string[];
}
export interface StoryCourse {
  readonly regime?: string;
  readonly paper?: string;
  readonly leastAttendance?: number | null;
  readonly passMark?: number | null;
  readonly topMark?: number | null;
  readonly attempts?: number;
  readonly hasMidterm?: boolean;
  readonly validMonths?: number | null;
}

/** A class that was taught on two half-days, everybody present at both but for those named, waiting for its results. */
export async function taughtClass(
  world: World,
  code: string,
  names: readonly string[],
  course: StoryCourse = {},
  more: {
    readonly absent?: Readonly<Record<number, number>>;
    readonly agencies?: Readonly<Record<number, string>>;
    readonly state?: 'running';
  } = {},
): Promise<StoryClass> {
  const { absent = {}, agencies = {}, state = 'awaiting-results' } = more;
  return world.app.get(Work).run(systemActor(OWNER), async (tx) => {
    const [courseId, id] = [newId(), newId()];
    const regulated = course.regime !== undefined && course.regime !== 'by-plan';
    await tx.query(
      `insert into course (id, organization_id, code, name, regime, periods, paper, least_attendance, pass_mark, top_mark, has_midterm, attempts, capacity, valid_months)
       values ($1,$2,$3,$4,$5,36,$6,$7,$8,$9,$10,$11,$12,$13)`,
      [
        courseId,
        OWNER,
        `K-${code}`,
        `Khóa ${code}`,
        course.regime ?? 'by-plan',
        course.paper ?? 'completion',
        course.leastAttendance === undefined ? 80 : course.leastAttendance,
        course.passMark === undefined ? 50 : course.passMark,
        course.topMark === undefined ? (course.passMark === null ? null : 100) : course.topMark,
        course.hasMidterm ?? false,
        course.attempts ?? 2,
        regulated ? 25 : null,
        course.validMonths ?? null,
      ],
    );
    await tx.query(
      `insert into training_class (id, organization_id, course_id, code, title, state, unit_id, organiser_id, starts_on, ends_on, opening_number, opened_on, created_by, created_at)
       values ($1,$2,$3,$4,$5,'planned',$6,$7,'2026-05-13','2026-05-14','60/QĐ-SKHCN','2026-05-05',$7,$8)`,
      [
        id,
        OWNER,
        courseId,
        code,
        `Đánh giá nội bộ Hệ thống quản lý chất lượng theo TCVN ISO 9001:2015 (${code})`,
        organizationId('TDC'),
        personId('giangvien'),
        tx.now,
      ],
    );
    for (const to of ['enrolling', 'roster-closed', 'running', ...(state === 'running' ? [] : [state])])
      await tx.query('update training_class set state = $2 where id = $1', [id, to]);
    const sessions = [newId(), newId()];
    for (const [index, session] of sessions.entries())
      await tx.query(
        `insert into class_session (id, organization_id, class_id, held_on, half, starts_at, ends_at, title, periods) values ($1,$2,$3,$4,'morning','08:00','11:30','Buổi ${index + 1}',4)`,
        [session, OWNER, id, `2026-05-1${3 + index}`],
      );
    const enrolments: string[] = [];
    const learners: string[] = [];
    for (const [index, name] of names.entries()) {
      const [learner, enrolment] = [newId(), newId()];
      const agency = agencies[index] ? organizationId(agencies[index]) : null;
      await tx.query(
        `insert into learner (id, organization_id, counterpart_organization_id, shared_at, full_name, birth_date, position, agency_name, created_at) values ($1,$2,$3,$4,$5,'1986-04-12','Chuyên viên',$6,$7)`,
        [learner, OWNER, agency, agency ? tx.now : null, name, agency ? null : 'Phòng Chuyển đổi số', tx.now],
      );
      await tx.query(
        `insert into enrolment (id, organization_id, counterpart_organization_id, shared_at, class_id, learner_id, state, source, ordinal, created_at) values ($1,$2,$3,$4,$5,$6,'accepted','import',$7,$8)`,
        [enrolment, OWNER, agency, agency ? tx.now : null, id, learner, index + 1, tx.now],
      );
      for (const [at, session] of sessions.entries())
        await tx.query(
          `insert into attendance (id, organization_id, class_id, session_id, enrolment_id, mark, source, entered_by, entered_at) values ($1,$2,$3,$4,$5,$6,'list',$7,$8)`,
          [newId(), OWNER, id, session, enrolment, at < (absent[index] ?? 0) ? 'absent' : 'present', personId('giangvien'), tx.now],
        );
      enrolments.push(enrolment);
      learners.push(learner);
    }
    await tx.recordOf('training-class.created', { type: 'training-class', id, organizationId: OWNER });
    return { id, enrolments, learners };
  });
}
