import type { INestApplicationContext } from '@nestjs/common';
import { Register } from '@qms/records';
import { systemActor, type Tx, Work } from '@qms/work';
import { organizationId } from './organizations.seed';
import { personId } from './people.seed';

/** What the tests of the classes that are over brought, as everybody was judged by; those without certificates of ours are ISO records. */
export async function seedResults(app: INestApplicationContext): Promise<void> {
  const owner = organizationId('SKHCN');
  await app.get(Work).run(systemActor(owner), async (tx) => {
    const marked = await tx.query<{ id: string; test: string }>(
      `insert into test_mark (id, organization_id, class_id, enrolment_id, test, attempt, mark, entered_by, entered_at)
       select uuidv7(), $1, e.class_id, e.id, t.test, 1,
         case when e.state = 'passed' then least(98, k.pass_mark + (e.ordinal * 7 + 3) % 41) else k.pass_mark - 4 - e.ordinal % 9 end, $2, (c.ends_on + 1 + time '09:00') at time zone 'Asia/Ho_Chi_Minh'
       from enrolment e join training_class c on c.id = e.class_id join course k on k.id = c.course_id
         join (values ('final'), ('midterm')) t(test) on t.test = 'final' or k.has_midterm
       where c.organization_id = $1 and c.state in ('awaiting-results', 'finished') and k.pass_mark is not null and e.state in ('passed', 'failed')
       returning id, test`,
      [owner, personId('giangvien')],
    );
    for (const { id, test } of marked)
      await tx.recordOf('test-mark.entered', { type: 'test-mark', id, organizationId: owner }, { test, attempt: 1 });
    const judged = await tx.query<{ id: string; state: string }>(
      `select e.id, e.state from enrolment e join training_class c on c.id = e.class_id where c.organization_id = $1 and e.state in ('passed', 'failed')`,
      [owner],
    );
    for (const { id, state } of judged) await tx.recordOf(`enrolment.${state}`, { type: 'enrolment', id, organizationId: owner });
    const over = await tx.query<{ id: string }>(`select id from training_class where organization_id = $1 and state = 'finished'`, [owner]);
    for (const { id } of over) await finished(app, tx, id);
  });
}

/** A finished class is an ISO record. */
export async function finished(app: INestApplicationContext, tx: Tx, id: string): Promise<void> {
  const [one] = await tx.query<{ title: string; code: string; number: string | null; endsOn: string; unitId: string | null }>(
    `select title, code, opening_number as number, to_char(ends_on, 'YYYY-MM-DD') as "endsOn", unit_id as "unitId" from training_class where id = $1`,
    [id],
  );
  const { endsOn, ...rest } = one!;
  await app.get(Register).enter(tx, {
    ...rest,
    organizationId: organizationId('SKHCN'),
    kind: 'training-course',
    happenedOn: endsOn,
    clauses: ['7.2'],
    fileIds: [],
    sourceType: 'training-class',
    sourceId: id,
  });
}
