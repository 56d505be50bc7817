import type { Tx } from '@qms/work';
import { LEARNERS_2025 } from './certificates.story';
import { demoId } from './demo-id';
import { organizationId } from './organizations.seed';
import { personId } from './people.seed';

export const CLASS_2025 = demoId('training-class:SKHCN:2025');
/** @param place in the roster, from 1 */
export const enrolmentOf2025 = (place: number): string => demoId(`enrolment:SKHCN:2025:${place}`);

/** The class of the year before as it was held: course, roster, marks. */
export async function holdClassOf2025(tx: Tx, title: string): Promise<void> {
  const owner = organizationId('SKHCN');
  const course = demoId('course:SKHCN:DGNB-2025');
  await tx.query(
    `insert into course (id, organization_id, code, name, regime, periods, paper, least_attendance, pass_mark, top_mark, attempts, retired_at)
     values ($1,$2,'DGNB-2025','Đánh giá nội bộ Hệ thống quản lý chất lượng theo TCVN ISO 9001:2015 (chương trình 2025)','by-plan',16,'completion',80,50,100,1,'2025-12-31T00:00:00Z')`,
    [course, owner],
  );
  await tx.recordOf('course.created', { type: 'course', id: course, organizationId: owner }, { code: 'DGNB-2025' });
  await tx.query(
    `insert into training_class (id, organization_id, course_id, code, title, state, unit_id, organiser_id, starts_on, ends_on, opening_number, opened_on, created_by, created_at)
     values ($1,$2,$3,'DGNB-2025',$4,'planned',$5,$6,'2025-10-15','2025-10-16','188/QĐ-SKHCN','2025-10-08',$6,'2025-09-20T02:00:00Z')`,
    [CLASS_2025, owner, course, title, organizationId('TDC'), personId('giangvien')],
  );
  for (const state of ['enrolling', 'roster-closed', 'running', 'awaiting-results'])
    await tx.query('update training_class set state = $2 where id = $1', [CLASS_2025, state]);
  await tx.recordOf('training-class.planned', { type: 'training-class', id: CLASS_2025, organizationId: owner }, { code: 'DGNB-2025' });
  for (const [index, { name, born, position, agencyId, agencyName, mark }] of LEARNERS_2025.entries()) {
    const [learner, enrolment] = [demoId(`learner:SKHCN:2025:${index + 1}`), enrolmentOf2025(index + 1)];
    const sharedAt = agencyId ? '2025-10-01T02:00:00Z' : null;
    await tx.query(
      `insert into learner (id, organization_id, counterpart_organization_id, shared_at, full_name, birth_date, position, agency_name, created_at)
       values ($1,$2,$3,$4,$5,$6,$7,$8,'2025-10-01T02:00:00Z')`,
      [learner, owner, agencyId, sharedAt, name, born, position, agencyName],
    );
    await tx.query(
      `insert into enrolment (id, organization_id, counterpart_organization_id, shared_at, class_id, learner_id, state, source, ordinal, created_at)
       values ($1,$2,$3,$4,$5,$6,'accepted','nomination',$7,'2025-10-01T02:00:00Z')`,
      [enrolment, owner, agencyId, sharedAt, CLASS_2025, learner, index + 1],
    );
    await tx.query(
      `insert into test_mark (id, organization_id, class_id, enrolment_id, test, attempt, mark, entered_by, entered_at)
       values ($1,$2,$3,$4,'final',1,$5,$6,'2025-10-17T02:00:00Z')`,
      [demoId(`test-mark:${enrolment}`), owner, CLASS_2025, enrolment, mark, personId('giangvien')],
    );
    await tx.query(`update enrolment set state = 'passed' where id = $1`, [enrolment]);
    await tx.recordOf('enrolment.passed', { type: 'enrolment', id: enrolment, organizationId: owner });
  }
}
