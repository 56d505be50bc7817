export { certificateLifecycle } from './certificates/certificate.lifecycle';
export { certificateGrantLifecycle } from './certificates/certificate-grant.lifecycle';
export { trainingClassLifecycle } from './classes/training-class.lifecycle';
export { type AskedCompetence, CompetenceReader, type ShownCompetence } from './competence/competence.reader';
export { classInvitationLifecycle } from './nominations/class-invitation.lifecycle';
export { enrolmentLifecycle } from './roster/enrolment.lifecycle';
export { rosterImportLifecycle } from './roster/imports/roster-import.lifecycle';
export { TrainingModule } from './training.module';
export { trainingPolicy } from './training.policy';
