import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationsModule } from '@qms/organizations';
import { Evidence } from './evidence.entity';
import { EvidenceReader } from './evidence.reader';
import { EvidenceService } from './evidence.service';
import { PeriodReport, ReportSection } from './period-report.entity';
import { PeriodsService } from './periods.service';
import { Plan, PlanTask, ReportingPeriod } from './plan.entity';
import { PlanConfirmation } from './plan-confirmation.service';
import { PlanImport } from './plan-import.entity';
import { PlanImportsController } from './plan-imports.controller';
import { PlanImportsReader } from './plan-imports.reader';
import { PlanImportsService } from './plan-imports.service';
import { PlansController } from './plans.controller';
import { PlansHandover } from './plans.handover';
import { PlansMyWork } from './plans.my-work';
import './plans.problems';
import { PlansReader } from './plans.reader';
import { ProgressController } from './progress.controller';
import { ProgressReader } from './progress.reader';
import { ProgressService } from './progress.service';
import { ReportPapers } from './report-papers.service';
import { ReportsController } from './reports.controller';
import { ReportsReader } from './reports.reader';
import { ReportsService } from './reports.service';
import { TasksController } from './tasks.controller';
import { TasksReader } from './tasks.reader';
import { TasksService } from './tasks.service';
import { ProgressEdit, ProgressEntry, UnitReport, UnitReportDecision } from './unit-report.entity';
import { UnitReportsService } from './unit-reports.service';
import { UnitsReader } from './units.reader';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      PlanImport,
      Plan,
      PlanTask,
      ReportingPeriod,
      Evidence,
      UnitReport,
      ProgressEntry,
      UnitReportDecision,
      ProgressEdit,
      PeriodReport,
      ReportSection,
    ]),
    OrganizationsModule,
  ],
  controllers: [PlanImportsController, PlansController, TasksController, ProgressController, ReportsController],
  providers: [
    EvidenceReader,
    EvidenceService,
    PeriodsService,
    PlanConfirmation,
    PlanImportsReader,
    PlanImportsService,
    PlansHandover,
    PlansMyWork,
    PlansReader,
    ProgressReader,
    ProgressService,
    ReportPapers,
    ReportsReader,
    ReportsService,
    TasksReader,
    TasksService,
    UnitReportsService,
    UnitsReader,
  ],
  exports: [PlanImportsReader, PlanImportsService, PlanConfirmation, TasksService, EvidenceService, ProgressService, UnitReportsService],
})
export class PlansModule {}
