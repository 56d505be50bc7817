import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/base-routes';

const agencyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/co-quan',
  staticData: { menu: 'agency' },
  component: lazyRouteComponent(() => import('./agency-page'), 'AgencyPage'),
});

const absencesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/vang-mat',
  staticData: { menu: 'agency' },
  component: lazyRouteComponent(() => import('./absences-page'), 'AbsencesPage'),
});

const deputiesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/linh-vuc-phu-trach',
  staticData: { menu: 'agency' },
  component: lazyRouteComponent(() => import('./deputies-page'), 'DeputiesPage'),
});

const authorizationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/uy-quyen',
  staticData: { menu: 'agency' },
  component: lazyRouteComponent(() => import('./authorizations-page'), 'AuthorizationsPage'),
});

export const authorizationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/uy-quyen/$id',
  staticData: { menu: 'agency' },
  component: lazyRouteComponent(() => import('./authorization-page'), 'AuthorizationPage'),
});

const ownRulesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/quy-dinh',
  staticData: { menu: 'agency' },
  component: lazyRouteComponent(() => import('./own-rules-page'), 'OwnRulesPage'),
});

const handoversRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ban-giao',
  staticData: { menu: 'agency' },
  component: lazyRouteComponent(() => import('./handovers-page'), 'HandoversPage'),
});

const newHandoverRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ban-giao/moi',
  staticData: { menu: 'agency' },
  component: lazyRouteComponent(() => import('./new-handover-page'), 'NewHandoverPage'),
});

export const handoverRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ban-giao/$id',
  staticData: { menu: 'agency' },
  component: lazyRouteComponent(() => import('./handover-page'), 'HandoverPage'),
});

export const agencyRoutes = [
  handoversRoute,
  newHandoverRoute,
  handoverRoute,
  agencyRoute,
  absencesRoute,
  deputiesRoute,
  authorizationsRoute,
  authorizationRoute,
  ownRulesRoute,
] as const;
