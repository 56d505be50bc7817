import type { INestApplicationContext } from '@nestjs/common';
import { systemActor, Work } from '@qms/work';
import { demoId } from './demo-id';
import { organizationId } from './organizations.seed';
import { personId } from './people.seed';
import { learnerId } from './roster.seed';
import { courseId } from './training.seed';

/** The class of the year that still enrols. */
export const ENROLLING_CLASS = demoId('training-class:SKHCN:7');
/** @param code of an agency that answered */
export const nominationId = (code: string): string => demoId(`nomination:SKHCN:7:${code}`);
/** @param code of an agency that is invited to it */
export const classInvitationId = (code: string): string => demoId(`class-invitation:SKHCN:7:${code}`);

const INVITED = ['SXD', 'TTUD', 'SNV', 'PAB', 'XST'];
const TITLE = 'Nhận thức chung về HTQLCL theo TCVN ISO 9001:2015 (lớp 2: người mới nhận nhiệm vụ)';
const DAY = '2026-12-17';
const INVITED_AT = '2026-11-16T02:00:00Z';

/** Agencies are invited to a class: one has sent people, one sends nobody, the others have not answered. */
export async function seedNominations(app: INestApplicationContext): Promise<void> {
  const work = app.get(Work);
  const owner = organizationId('SKHCN');
  await work.run(systemActor(owner), async (tx) => {
    const of = { type: 'training-class', id: ENROLLING_CLASS, organizationId: owner };
    await tx.query(
      `insert into training_class (id, organization_id, course_id, code, title, state, unit_id, organiser_id, starts_on, ends_on, place, enrol_until,
         call_number, called_on, created_by, created_at)
       values ($1,$2,$3,'NTC-2026-02',$4,'planned',$5,$6,$7,$7,'Hội trường A, Sở Khoa học và Công nghệ, tầng 3','2026-12-11','1098/SKHCN-TĐC','2026-11-16',$6,'2026-11-09T02:00:00Z')`,
      [ENROLLING_CLASS, owner, courseId('NTC'), TITLE, organizationId('TDC'), personId('giangvien'), DAY],
    );
    await tx.recordOf('training-class.planned', of, { code: 'NTC-2026-02' });
    await tx.query(`update training_class set state = 'enrolling' where id = $1`, [ENROLLING_CLASS]);
    await tx.recordOf('training-class.enrolment-opened', of, { code: 'NTC-2026-02' });
    for (const code of INVITED) {
      await tx.query(
        `insert into class_invitation (id, organization_id, counterpart_organization_id, shared_at, class_id, state, course_name, title, starts_on, ends_on, place, contact,
           seats, answer_by, invited_by, invited_at)
         select $1, $2, $3, $4, c.id, 'open', k.name, c.title, c.starts_on, c.ends_on, c.place, 'Hồ Thị Mỹ Linh, Phòng Tiêu chuẩn Đo lường Chất lượng', 5, '2026-12-04', $5, $4
         from training_class c join course k on k.id = c.course_id where c.id = $6`,
        [classInvitationId(code), owner, organizationId(code), INVITED_AT, personId('giangvien'), ENROLLING_CLASS],
      );
      await tx.recordOf(
        'class-invitation.sent',
        { type: 'class-invitation', id: classInvitationId(code), organizationId: owner },
        { answerBy: '2026-12-04' },
      );
    }
  });
  await answers(work, 'SXD', 'thuky', { answer: 'nominates', letter: '2315/SXD-VP', on: '2026-11-19', reason: null });
  await answers(work, 'TTUD', 'ttud', { answer: 'declines', letter: null, on: null, reason: 'Không có người mới nhận nhiệm vụ' });
}

interface Answer {
  readonly answer: 'nominates' | 'declines';
  readonly letter: string | null;
  readonly on: string | null;
  readonly reason: string | null;
}

async function answers(work: Work, code: string, by: string, { answer, letter, on, reason }: Answer): Promise<void> {
  const [owner, agency] = [organizationId('SKHCN'), organizationId(code)];
  const nomination = nominationId(code);
  await work.run(systemActor(agency), async (tx) => {
    await tx.query(
      `insert into nomination (id, organization_id, counterpart_organization_id, shared_at, invitation_id, answer, letter_number, letter_on, reason, sent_by, sent_at)
       values ($1,$2,$3,'2026-11-19T03:00:00Z',$4,$5,$6,$7,$8,$9,'2026-11-19T03:00:00Z')`,
      [nomination, agency, owner, classInvitationId(code), answer, letter, on, reason, personId(by)],
    );
    const of = { type: 'nomination', id: nomination, organizationId: agency };
    if (answer === 'declines') {
      await tx.recordOf('nomination.declined', of, reason ? { reason } : {});
      return;
    }
    // Two of those whom the department taught before.
    for (const place of [3, 12])
      await tx.query(
        `insert into enrolment (id, organization_id, counterpart_organization_id, shared_at, class_id, learner_id, state, source, nomination_id, created_at)
         values ($1,$2,$3,'2026-11-19T03:00:00Z',$4,$5,'nominated','nomination',$6,'2026-11-19T03:00:00Z')`,
        [demoId(`enrolment:SKHCN:7:${place}`), owner, agency, ENROLLING_CLASS, learnerId(place), nomination],
      );
    await tx.recordOf('nomination.sent', of, { learners: 2, letterNumber: letter });
  });
}
