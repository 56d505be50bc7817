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

export const trainingRoutes = [
  classesRoute,
  classRoute,
  sessionRoute,
  coursesRoute,
  courseRoute,
  trainersRoute,
  roomsRoute,
  providersRoute,
  certificatesRoute,
  certificateRoute,
] as const;
