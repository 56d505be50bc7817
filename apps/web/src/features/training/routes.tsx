import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/base-routes';

const classesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dao-tao',
  staticData: { menu: 'training' },
  component: lazyRouteComponent(() => import('./classes/classes-page'), 'ClassesPage'),
});

export const classRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dao-tao/lop/$id',
  staticData: { menu: 'training' },
  component: lazyRouteComponent(() => import('./classes/class-page'), 'ClassPage'),
});

export const sessionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dao-tao/buoi-hoc/$id',
  staticData: { menu: 'training' },
  component: lazyRouteComponent(() => import('./attendance/session-attendance-page'), 'SessionAttendancePage'),
});

export const checkInRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dao-tao/buoi-hoc/$id/ma-diem-danh',
  staticData: { menu: 'training' },
  component: lazyRouteComponent(() => import('./attendance/check-in-page'), 'CheckInPage'),
});

const coursesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dao-tao/khoa',
  staticData: { menu: 'training' },
  component: lazyRouteComponent(() => import('./courses/courses-page'), 'CoursesPage'),
});

export const courseRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dao-tao/khoa/$id',
  staticData: { menu: 'training' },
  component: lazyRouteComponent(() => import('./courses/course-page'), 'CoursePage'),
});

const trainersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dao-tao/giang-vien',
  staticData: { menu: 'training' },
  component: lazyRouteComponent(() => import('./courses/trainers-page'), 'TrainersPage'),
});

const roomsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dao-tao/phong',
  staticData: { menu: 'training' },
  component: lazyRouteComponent(() => import('./courses/rooms-page'), 'RoomsPage'),
});

const providersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dao-tao/co-so',
  staticData: { menu: 'training' },
  component: lazyRouteComponent(() => import('./courses/providers-page'), 'ProvidersPage'),
});

const certificatesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dao-tao/so-cap',
  staticData: { menu: 'training' },
  component: lazyRouteComponent(() => import('./certificates/certificates-page'), 'CertificatesPage'),
});

export const certificateRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dao-tao/so-cap/$id',
  staticData: { menu: 'training' },
  component: lazyRouteComponent(() => import('./certificates/certificate-page'), 'CertificatePage'),
});

export const rosterImportsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dao-tao/lop/$id/nhap-danh-sach',
  staticData: { menu: 'training' },
  component: lazyRouteComponent(() => import('./roster/roster-imports-page'), 'RosterImportsPage'),
});

export const rosterImportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dao-tao/nhap-danh-sach/$id',
  staticData: { menu: 'training' },
  component: lazyRouteComponent(() => import('./roster/roster-import-page'), 'RosterImportPage'),
});

const learnersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dao-tao/hoc-vien',
  staticData: { menu: 'training' },
  component: lazyRouteComponent(() => import('./roster/learners-page'), 'LearnersPage'),
});

export const learnerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dao-tao/hoc-vien/$id',
  staticData: { menu: 'training' },
  component: lazyRouteComponent(() => import('./roster/learner-page'), 'LearnerPage'),
});

const invitationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dao-tao/loi-moi',
  staticData: { menu: 'training' },
  component: lazyRouteComponent(() => import('./nominations/invitations-page'), 'InvitationsPage'),
});

export const invitationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dao-tao/loi-moi/$id',
  staticData: { menu: 'training' },
  component: lazyRouteComponent(() => import('./nominations/invitation-page'), 'InvitationPage'),
});

const competenceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dao-tao/nang-luc',
  staticData: { menu: 'training' },
  component: lazyRouteComponent(() => import('./competence/competence-page'), 'CompetencePage'),
});

const requirementsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dao-tao/nang-luc/yeu-cau',
  staticData: { menu: 'training' },
  component: lazyRouteComponent(() => import('./competence/requirements-page'), 'RequirementsPage'),
});

const linkProposalsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dao-tao/nang-luc/hoc-vien',
  staticData: { menu: 'training' },
  component: lazyRouteComponent(() => import('./competence/link-proposals-page'), 'LinkProposalsPage'),
});

export const personCompetenceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dao-tao/nang-luc/nguoi/$id',
  staticData: { menu: 'training' },
  component: lazyRouteComponent(() => import('./competence/person-competence-page'), 'PersonCompetencePage'),
});

/** Everybody's own, also of who sees nothing else of the module. */
const ownCompetenceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/nang-luc-cua-toi',
  component: lazyRouteComponent(() => import('./competence/person-competence-page'), 'OwnCompetencePage'),
});

const effectivenessRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dao-tao/hieu-luc',
  staticData: { menu: 'training' },
  component: lazyRouteComponent(() => import('./effectiveness/reviews-page'), 'EffectivenessReviewsPage'),
});

export const effectivenessReviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dao-tao/hieu-luc/$id',
  staticData: { menu: 'training' },
  component: lazyRouteComponent(() => import('./effectiveness/review-page'), 'EffectivenessReviewPage'),
});

/** Everybody's, also of who sees nothing of the module. */
const whoSawRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ai-da-xem-du-lieu',
  component: lazyRouteComponent(() => import('./personal-data/who-saw-page'), 'WhoSawPage'),
});

const COMPETENCE_ROUTES = [
  competenceRoute,
  requirementsRoute,
  linkProposalsRoute,
  personCompetenceRoute,
  ownCompetenceRoute,
  effectivenessRoute,
  effectivenessReviewRoute,
] as const;

const ROSTER_ROUTES = [rosterImportsRoute, rosterImportRoute, learnersRoute, learnerRoute] as const;

export const trainingRoutes = [
  ...ROSTER_ROUTES,
  whoSawRoute,
  invitationsRoute,
  invitationRoute,
  ...COMPETENCE_ROUTES,
  classesRoute,
  classRoute,
  sessionRoute,
  checkInRoute,
  coursesRoute,
  courseRoute,
  trainersRoute,
  roomsRoute,
  providersRoute,
  certificatesRoute,
  certificateRoute,
] as const;
