import type { INestApplicationContext } from '@nestjs/common';
import { Register } from '@qms/records';
import { systemActor, type Tx, Work } from '@qms/work';
import { enrolmentOf2025 } from './class-of-2025.seed';
import { demoId } from './demo-id';
import { organizationId } from './organizations.seed';
import { personId } from './people.seed';
import { courseId } from './training.seed';

const CLASS = demoId('training-class:SKHCN:2025');
const TITLE = 'Đánh giá nội bộ Hệ thống quản lý chất lượng theo TCVN ISO 9001:2015 (năm 2025)';
/** Six months after its last day. */
const ASKED_ON = '2026-04-16';
const JUDGED_AT = '2026-05-06T02:00:00Z';

interface Judged {
  readonly place: number;
  readonly verdict: 'effective' | 'not-effective';
  readonly seenBy: string;
  readonly remark: string;
  readonly furtherAction?: string;
}
/** What the offices said of the class of 2025. */
const SAID: readonly { readonly office: string; readonly by: string; readonly people: readonly Judged[] }[] = [
  {
    office: 'SKHCN',
    by: 'tdc',
    people: [
      { place: 1, verdict: 'effective', seenBy: 'applied', remark: 'Đã tham gia đoàn đánh giá nội bộ đợt 1 năm 2026.' },
      {
        place: 2,
        verdict: 'not-effective',
        seenBy: 'result',
        remark: 'Phiếu ghi nhận điểm không phù hợp còn thiếu bằng chứng.',
        furtherAction: 'Kèm cặp trong 02 cuộc đánh giá tiếp theo; đánh giá lại sau 03 tháng.',
      },
      { place: 4, verdict: 'effective', seenBy: 'opinion', remark: 'Đã rà soát quy trình của phòng theo yêu cầu tiêu chuẩn.' },
    ],
  },
  {
    office: 'SXD',
    by: 'thuky',
    people: [{ place: 3, verdict: 'effective', seenBy: 'applied', remark: 'Đã lập chương trình đánh giá nội bộ năm 2026.' }],
  },
];

/** The department asks for the effect of its courses; the class of 2025 was judged, a course of 2026 is asked about later. */
export async function seedEffectiveness(app: INestApplicationContext): Promise<void> {
  const organiser = organizationId('SKHCN');
  await app.get(Work).run(systemActor(organiser), async (tx) => {
    await tx.query(
      `insert into organization_rule (organization_id, rule, enabled, decided) values ($1, 'training-effectiveness', true, 'Quy trình đào tạo QT-11/SKHCN')`,
      [organiser],
    );
    await tx.recordOf(
      'organization-rule.switched-on',
      { type: 'organization', id: organiser, organizationId: organiser },
      { rule: 'training-effectiveness' },
    );
    for (const course of [demoId('course:SKHCN:DGNB-2025'), courseId('TLHT')]) {
      await tx.query('update course set effectiveness_months = 6, version = version + 1 where id = $1', [course]);
      await tx.recordOf('course.changed', { type: 'course', id: course, organizationId: organiser });
    }
  });
  for (const { office, by, people } of SAID)
    await app.get(Work).run(systemActor(organizationId(office)), (tx) => judge(app, tx, organizationId(office), personId(by), people));
}

async function judge(app: INestApplicationContext, tx: Tx, office: string, by: string, people: readonly Judged[]): Promise<void> {
  const id = demoId(`effectiveness-review:${office}`);
  const organiser = organizationId('SKHCN');
  await tx.query(
    `insert into effectiveness_review (id, organization_id, class_organization_id, class_id, class_code, class_title, asked_on, started_by, started_at, finished_at)
     values ($1,$2,$3,$4,'DGNB-2025',$5,$6,$7,$8,$8)`,
    [id, office, organiser, CLASS, TITLE, ASKED_ON, by, JUDGED_AT],
  );
  for (const { place, verdict, seenBy, remark, furtherAction } of people)
    await tx.query(
      `insert into effectiveness_evaluation (id, organization_id, review_id, class_organization_id, enrolment_id, verdict, seen_by, remark, further_action, evaluated_by, evaluated_at)
       values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)`,
      [
        demoId(`effectiveness-evaluation:${place}`),
        office,
        id,
        organiser,
        enrolmentOf2025(place),
        verdict,
        seenBy,
        remark,
        furtherAction ?? null,
        by,
        JUDGED_AT,
      ],
    );
  const of = { type: 'effectiveness-review', id, organizationId: office };
  await tx.recordOf('effectiveness-review.started', of);
  await tx.recordOf('effectiveness-review.evaluated', of, { people: people.length, corrected: 0 });
  await tx.recordOf('effectiveness-review.finished', of);
  await app.get(Register).enter(tx, {
    organizationId: office,
    kind: 'training-course',
    title: `Đánh giá hiệu lực sau đào tạo: ${TITLE}`,
    code: 'DGNB-2025',
    happenedOn: JUDGED_AT.slice(0, 10),
    clauses: ['7.2'],
    fileIds: [],
    sourceType: 'effectiveness-review',
    sourceId: id,
  });
}
