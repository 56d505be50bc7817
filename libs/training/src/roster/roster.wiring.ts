import { EnrolmentsService } from './enrolments.service';
import { RosterConfirmation } from './imports/roster-confirmation.service';
import { ClassRosterImportsController, RosterImportsController } from './imports/roster-imports.controllers';
import { RosterImportsReader } from './imports/roster-imports.reader';
import { RosterImportsService } from './imports/roster-imports.service';
import { LearnersController } from './learners/learners.controller';
import { LearnersReader } from './learners/learners.reader';
import { LearnersService } from './learners/learners.service';
import { EnrolmentsController, RosterController } from './roster.controllers';
import './roster.own-rules';
import './roster.problems';
import { RosterReader } from './roster.reader';
import { RosterClosing } from './roster-closing.service';
import { RosterLists } from './roster-lists.service';

export const ROSTER_CONTROLLERS = [
  RosterController,
  EnrolmentsController,
  ClassRosterImportsController,
  RosterImportsController,
  LearnersController,
];
export const ROSTER_PROVIDERS = [
  EnrolmentsService,
  RosterClosing,
  RosterReader,
  RosterLists,
  RosterImportsService,
  RosterConfirmation,
  RosterImportsReader,
  LearnersService,
  LearnersReader,
];
