import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationsModule } from '@qms/organizations';
import { RecordsModule } from '@qms/records';
import { StorageModule } from '@qms/storage';
import { Attendance } from './attendance/attendance.entity';
import { ClassLists } from './classes/class-lists';
import { ClassMovesController } from './classes/class-moves.controller';
import { ClassMovesService } from './classes/class-moves.service';
import { ClassSessionsController } from './classes/class-sessions.controller';
import { ClassSessionsService } from './classes/class-sessions.service';
import { ClassSession, SessionTrainer, TrainingClass } from './classes/training-class.entity';
import { TrainingClassesController } from './classes/training-classes.controller';
import { TrainingClassesReader } from './classes/training-classes.reader';
import { TrainingClassesService } from './classes/training-classes.service';
import { Course, CourseTopic } from './courses/course.entity';
import { CoursesController } from './courses/courses.controller';
import { CoursesReader } from './courses/courses.reader';
import { CoursesService } from './courses/courses.service';
import { TrainersController, TrainingProvidersController, TrainingRoomsController } from './courses/teaching.controllers';
import { Trainer, TrainingProvider, TrainingRoom } from './courses/teaching.entity';
import { TeachingReader } from './courses/teaching.reader';
import { TeachingService } from './courses/teaching.service';
import { Enrolment, Learner } from './roster/learner.entity';
import './training.problems';

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
    ]),
    OrganizationsModule,
    RecordsModule,
    StorageModule,
  ],
  controllers: [
    CoursesController,
    TrainingProvidersController,
    TrainersController,
    TrainingRoomsController,
    TrainingClassesController,
    ClassMovesController,
    ClassSessionsController,
  ],
  providers: [
    ClassLists,
    ClassMovesService,
    ClassSessionsService,
    CoursesReader,
    CoursesService,
    TeachingReader,
    TeachingService,
    TrainingClassesReader,
    TrainingClassesService,
  ],
})
export class TrainingModule {}
