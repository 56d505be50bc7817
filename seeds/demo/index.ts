import type { INestApplicationContext } from '@nestjs/common';
import { Secrets } from '@qms/identity';
import { Work } from '@qms/work';
import { seedCertificates } from './certificates.seed';
import { seedChangeRequests } from './changes.seed';
import { seedDocuments } from './documents.seed';
import { seedEvidencePacks } from './evidence-packs.seed';
import { seedExternals } from './external.seed';
import { seedHandRecords } from './hand-records.seed';
import { seedIntake } from './intake.seed';
import { seedKinds } from './kinds.seed';
import { seedOrganizations } from './organizations.seed';
import { seedPeople } from './people.seed';
import { seedPlan } from './plan.seed';
import { seedProcedures } from './procedures.seed';
import { seedReading } from './reading.seed';
import { seedRecords } from './records.seed';
import { seedLearners } from './roster.seed';
import { seedSigning } from './signing.seed';
import { seedAttendance, seedTraining } from './training.seed';

/** The province An Sơn, frozen on 23/11/2026: once, into an empty system. @returns false when somebody is there already. */
export async function seedDemo(app: INestApplicationContext): Promise<boolean> {
  const work = app.get(Work);
  const [{ people } = { people: 0 }] = await work.identify<{ people: number }>('select count(*)::int as people from person', []);
  if (people > 0) return false;
  await seedOrganizations(work);
  await seedPeople(work, app.get(Secrets));
  await seedKinds(app);
  await seedDocuments(app);
  await seedProcedures(app);
  await seedReading(app);
  await seedChangeRequests(app);
  await seedExternals(app);
  await seedRecords(app);
  await seedIntake(app);
  await seedHandRecords(app);
  await seedEvidencePacks(app);
  await seedPlan(app);
  await seedSigning(app);
  await seedTraining(app);
  await seedLearners(app);
  await seedAttendance(app);
  await seedCertificates(app);
  return true;
}

export { certificateId, demoCertificateCode, enrolmentOf2025 } from './certificates.seed';
export { changeRequestId } from './changes.seed';
export { demoId } from './demo-id';
export { documentId, issuanceId, revisionId } from './documents.seed';
export { externalId } from './external.seed';
export { organizationId } from './organizations.seed';
export { DEMO_PASSWORD, personId } from './people.seed';
export { annexImportId, tthcId } from './procedures.seed';
export { enrolmentId, learnerId } from './roster.seed';
export { signingAuthorizationId } from './signing.seed';
export { classSessionId, courseId, trainingClassId } from './training.seed';
