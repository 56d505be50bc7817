import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Routes of training that name no learner and no one's competence, or where it is said elsewhere why they are not noted. */
const NOT_NOTED = [
  // Courses, rooms, classes, trainers: no data of who learns.
  'CoursesController list',
  'CoursesController get',
  'TrainingProvidersController list',
  'TrainersController list',
  'TrainersController accounts',
  'TrainingRoomsController list',
  'TrainingClassesController list',
  'TrainingClassesController export',
  'TrainingClassesController organisers',
  'TrainingClassesController get',
  'ClassPapersController call',
  'ClassPapersController calendar',
  // Numbers, and what may be done.
  'RosterController standing',
  'ClassInvitationsController list',
  'ClassInvitationsController export',
  'ClassInvitationsController summary',
  'NominationsController list',
  'CertificateGrantsController ofClass',
  'CertificateGrantsController get',
  'EffectivenessController list',
  'ClassEffectivenessController ofClass',
  'CompetenceRequirementsController list',
  'CompetenceRequirementsController choices',
  'CheckInScreenController get',
  // Said by nobody.
  'ClassEvaluationsController get',
  'ClassEvaluationsController workbook',
  'ClassEvaluationsController sheet',
  // Lists that come in go when they are decided.
  'ClassRosterImportsController list',
  'ClassRosterImportsController template',
  'RosterImportsController get',
  'RosterImportsController problems',
  // Noted by its rows (`certificate-lists.ts`).
  'CertificatesController workbook',
  'CertificatesController paper',
  // Nobody is known there.
  'VerificationController form',
  'VerificationController byCode',
  'EvaluationFormController ask',
  'EvaluationFormController thanks',
  'CheckInController scan',
  'CheckInController done',
  // One's own.
  'WhoSawController mine',
];

const training = join(__dirname, '..');
const routes = globSync('**/*.{controller,controllers}.ts', { cwd: training }).flatMap((path) => {
  const source = readFileSync(join(training, path), 'utf8');
  return source
    .split(/^export class /m)
    .slice(1)
    .flatMap((part) => {
      const name = /^\w+/.exec(part)![0];
      return [...part.matchAll(/^ {2}@Get\([\s\S]*?^ {2}(?:async )?(\w+)\(/gm)].map(([decorated, method]) => ({
        route: `${name} ${method}`,
        noted: /@(?:Shows|Gives)People\(/.test(decorated),
      }));
    });
});

it('every route of training that is read notes who saw people, or stands here with the reason why not', () => {
  expect(routes.length).toBeGreaterThan(40);
  expect(
    routes
      .filter(({ noted }) => !noted)
      .map(({ route }) => route)
      .sort(),
  ).toEqual([...NOT_NOTED].sort());
});
