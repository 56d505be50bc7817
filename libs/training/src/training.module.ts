import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationsModule } from '@qms/organizations';
import { ClassSession, SessionTrainer, TrainingClass } from './classes/training-class.entity';
import { Course, CourseTopic } from './courses/course.entity';
import { Trainer, TrainingProvider, TrainingRoom } from './courses/teaching.entity';
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
    ]),
    OrganizationsModule,
  ],
  controllers: [],
  providers: [],
})
export class TrainingModule {}
