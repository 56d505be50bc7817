import type { INestApplicationContext } from '@nestjs/common';
import { Keys } from '@qms/config';
import { sha256, systemActor, Work } from '@qms/work';
import { type Answers, STANDARD_QUESTIONS } from '../../libs/training/src/evaluation/evaluation.rules';
import { evaluationCode } from '../../libs/training/src/evaluation/evaluation-codes';
import { demoId } from './demo-id';
import { organizationId } from './organizations.seed';
import { personId } from './people.seed';
import { trainingClassId } from './training.seed';

export const classEvaluationId = (number: number): string => demoId(`class-evaluation:SKHCN:${number}`);
/** The finished class whose learners were asked. */
const CLASS = 3;
const FORMS = 48;
const TEXTS = [
  'Tài liệu nên gửi trước lớp ít nhất một tuần.',
  'Phần thực hành tại chỗ rất thiết thực.',
  'Nên có thêm ví dụ về thủ tục hành chính cấp xã.',
  'Hội trường nóng vào buổi chiều.',
  'Đề nghị tổ chức thêm lớp cho công chức mới.',
  'Giảng viên giải đáp kỹ các câu hỏi.',
];

/** What one of them said; most were content, less so with papers and place. */
const answersOf = (place: number): Answers =>
  STANDARD_QUESTIONS.map(({ kind }, question) => {
    if (kind === 'text') return place % 8 === 3 ? TEXTS[Math.floor(place / 8)]! : null;
    const grumbles = (place * 7 + question * 5) % 10;
    return Math.max(1, 5 - Math.floor(grumbles / (question > 2 ? 3 : 5)) - (grumbles === 9 ? 1 : 0));
  });

/** Learners of a finished class have said what they think of it. */
export async function seedEvaluation(app: INestApplicationContext): Promise<void> {
  const [owner, id] = [organizationId('SKHCN'), classEvaluationId(CLASS)];
  await app.get(Work).run(systemActor(owner), async (tx) => {
    const of = { type: 'class-evaluation', id, organizationId: owner };
    await tx.query(
      `insert into class_evaluation (id, organization_id, class_id, state, title, issuer, starts_on, ends_on, questions, code_hash, opened_by, opened_at)
       select $1, $2, c.id, 'open', c.title, o.name, c.starts_on, c.ends_on, $4, $5, $6, '2026-07-16T08:30:00Z'
       from training_class c join organization o on o.id = c.organization_id where c.id = $3`,
      [
        id,
        owner,
        trainingClassId(CLASS),
        JSON.stringify(STANDARD_QUESTIONS),
        sha256(evaluationCode(app.get(Keys), id)),
        personId('giangvien'),
      ],
    );
    await tx.recordOf('class-evaluation.opened', of);
    for (let place = 0; place < FORMS; place++)
      await tx.query('insert into evaluation_answer (id, organization_id, evaluation_id, answers, form_hash) values ($1,$2,$3,$4,$5)', [
        demoId(`evaluation-answer:${id}:${place}`),
        owner,
        id,
        JSON.stringify(answersOf(place)),
        sha256(`${id} ${place}`),
      ]);
    await tx.query(`update class_evaluation set state = 'closed', closed_at = '2026-07-20T09:00:00Z' where id = $1`, [id]);
    await tx.recordOf('class-evaluation.closed', of, { answers: FORMS });
  });
}
