import { decide } from '@qms/lifecycle';
import type { Register } from '@qms/records';
import type { Tx } from '@qms/work';
import { classFacts } from '../classes/class.facts';
import { TrainingClass } from '../classes/training-class.entity';
import { trainingClassLifecycle } from '../classes/training-class.lifecycle';
import type { CertificateGrant } from './certificate.entity';
import { writtenNumber } from './register-number.rules';

/** With the last one the class has its certificates, and the register of them stands among the ISO records. */
export async function completeGrant(tx: Tx, grant: CertificateGrant, register: Register): Promise<void> {
  const [left] = await tx.query(`select 1 from certificate where grant_id = $1 and state in ('reserved', 'being-issued') limit 1`, [
    grant.id,
  ]);
  if (left) return;
  const held = await tx.lock(TrainingClass, grant.classId);
  // Issued again later: the class has gone on already.
  if (held.state !== 'awaiting-results') return;
  held.state = decide(trainingClassLifecycle, 'issue-certificates', held.state, (await classFacts(tx, held.id)).facts).to;
  await tx.save(held);
  await tx.record('training-class.certificates-issued', held);
  const [span] = await tx.query<{ first: number; last: number; year: number }>(
    'select min(number) as first, max(number) as last, min(year) as year from certificate where grant_id = $1',
    [grant.id],
  );
  await register.enter(tx, {
    organizationId: grant.organizationId,
    kind: 'certificate-register',
    title: `Sổ cấp giấy chứng nhận năm ${span!.year}, số ${writtenNumber(span!.first)} đến ${writtenNumber(span!.last)}: ${held.title}`,
    number: grant.number,
    happenedOn: grant.decidedOn!,
    clauses: ['7.2'],
    fileIds: grant.fileId ? [grant.fileId] : [],
    sourceType: 'certificate-grant',
    sourceId: grant.id,
    unitId: held.unitId,
  });
}
