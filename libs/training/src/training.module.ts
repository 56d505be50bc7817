import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HandoversModule } from '@qms/handovers';
import { NotificationsModule } from '@qms/notifications';
import { OrganizationsModule } from '@qms/organizations';
import { RecordsModule } from '@qms/records';
import { SignaturesModule } from '@qms/signatures';
import { StorageModule } from '@qms/storage';
import { AttendanceController } from './attendance/attendance.controller';
import { Attendance } from './attendance/attendance.entity';
import { AttendanceReader } from './attendance/attendance.reader';
import { AttendanceService } from './attendance/attendance.service';
import { AttendancePapers } from './attendance/attendance-papers.service';
import { Certificate, CertificateGrant } from './certificates/certificate.entity';
import { CertificateGrantsController } from './certificates/certificate-grants.controller';
import { CertificateGrantsReader } from './certificates/certificate-grants.reader';
import { CertificateGrantsService } from './certificates/certificate-grants.service';
import { CertificateIssuing } from './certificates/certificate-issuing.service';
import { CertificateLists } from './certificates/certificate-lists';
import { CertificatesController } from './certificates/certificates.controller';
import { CertificatesReader } from './certificates/certificates.reader';
import { CertificatesService } from './certificates/certificates.service';
import { GrantPapers } from './certificates/grant-papers.service';
import { CHECK_IN_CONTROLLERS, CHECK_IN_PROVIDERS } from './check-in/check-in.wiring';
import { ClassLists } from './classes/class-lists';
import { ClassMovesController } from './classes/class-moves.controller';
import { ClassMovesService } from './classes/class-moves.service';
import { ClassPapersController } from './classes/class-papers.controller';
import { ClassPapers } from './classes/class-papers.service';
import { ClassSessionsController } from './classes/class-sessions.controller';
import { ClassSessionsService } from './classes/class-sessions.service';
import { ClassesMyWork } from './classes/classes.my-work';
import { ClassSession, SessionTrainer, TrainingClass } from './classes/training-class.entity';
import { TrainingClassesController } from './classes/training-classes.controller';
import { TrainingClassesReader } from './classes/training-classes.reader';
import { TrainingClassesService } from './classes/training-classes.service';
import { CompetenceReader } from './competence/competence.reader';
import { COMPETENCE_CONTROLLERS, COMPETENCE_ENTITIES, COMPETENCE_PROVIDERS } from './competence/competence.wiring';
import { Course, CourseTopic } from './courses/course.entity';
import { CoursesController } from './courses/courses.controller';
import { CoursesReader } from './courses/courses.reader';
import { CoursesService } from './courses/courses.service';
import { TrainersController, TrainingProvidersController, TrainingRoomsController } from './courses/teaching.controllers';
import { Trainer, TrainingProvider, TrainingRoom } from './courses/teaching.entity';
import { TeachingReader } from './courses/teaching.reader';
import { TeachingService } from './courses/teaching.service';
import { EFFECTIVENESS_CONTROLLERS, EFFECTIVENESS_ENTITIES, EFFECTIVENESS_PROVIDERS } from './effectiveness/effectiveness.wiring';
import { EVALUATION_CONTROLLERS, EVALUATION_ENTITIES, EVALUATION_PROVIDERS } from './evaluation/evaluation.wiring';
import { ClassInvitation, Nomination } from './nominations/class-invitation.entity';
import { NOMINATION_CONTROLLERS, NOMINATION_PROVIDERS } from './nominations/nominations.wiring';
import { WHO_SAW_CONTROLLERS, WHO_SAW_PROVIDERS } from './personal-data/who-saw.wiring';
import { ResultsController } from './results/results.controller';
import { ResultsReader } from './results/results.reader';
import { ResultsService } from './results/results.service';
import { TestMark } from './results/test-mark.entity';
import { RosterImport } from './roster/imports/roster-import.entity';
import { Enrolment, Learner } from './roster/learner.entity';
import { ROSTER_CONTROLLERS, ROSTER_PROVIDERS } from './roster/roster.wiring';
import { TrainingHandover } from './training.handover';
import './certificates/certificate.problems';
import './training.problems';
import { VerificationController } from './verification/verification.controller';
import { VerificationReader } from './verification/verification.reader';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Course,
      CourseTopic,
      TrainingProvider,
      Trainer,
      TrainingRoom,
      TrainingClass,
      ClassSession,
      SessionTrainer,
      Learner,
      Enrolment,
      Attendance,
      TestMark,
      CertificateGrant,
      Certificate,
      RosterImport,
      ClassInvitation,
      Nomination,
      ...COMPETENCE_ENTITIES,
      ...EVALUATION_ENTITIES,
      ...EFFECTIVENESS_ENTITIES,
    ]),
    HandoversModule,
    NotificationsModule,
    OrganizationsModule,
    RecordsModule,
    SignaturesModule,
    StorageModule,
  ],
  controllers: [
    CoursesController,
    TrainingProvidersController,
    TrainersController,
    TrainingRoomsController,
    TrainingClassesController,
    ClassMovesController,
    ClassPapersController,
    ClassSessionsController,
    AttendanceController,
    ResultsController,
    CertificateGrantsController,
    CertificatesController,
    VerificationController,
    ...ROSTER_CONTROLLERS,
    ...NOMINATION_CONTROLLERS,
    ...COMPETENCE_CONTROLLERS,
    ...EVALUATION_CONTROLLERS,
    ...CHECK_IN_CONTROLLERS,
    ...EFFECTIVENESS_CONTROLLERS,
    ...WHO_SAW_CONTROLLERS,
  ],
  providers: [
    AttendancePapers,
    AttendanceReader,
    AttendanceService,
    ClassLists,
    ClassMovesService,
    ClassPapers,
    ClassesMyWork,
    TrainingHandover,
    ClassSessionsService,
    CoursesReader,
    CoursesService,
    TeachingReader,
    TeachingService,
    TrainingClassesReader,
    TrainingClassesService,
    ResultsService,
    ResultsReader,
    CertificateGrantsService,
    CertificateGrantsReader,
    CertificatesService,
    CertificatesReader,
    CertificateLists,
    CertificateIssuing,
    GrantPapers,
    VerificationReader,
    ...ROSTER_PROVIDERS,
    ...NOMINATION_PROVIDERS,
    ...COMPETENCE_PROVIDERS,
    ...EVALUATION_PROVIDERS,
    ...CHECK_IN_PROVIDERS,
    ...EFFECTIVENESS_PROVIDERS,
    ...WHO_SAW_PROVIDERS,
  ],
  exports: [CompetenceReader],
})
export class TrainingModule {}
