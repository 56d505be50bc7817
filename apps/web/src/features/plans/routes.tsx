import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/base-routes';

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ke-hoach',
  staticData: { menu: 'plans' },
  component: lazyRouteComponent(() => import('./plans-page'), 'PlansPage'),
});

const importsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ke-hoach/nhap',
  staticData: { menu: 'plans' },
  component: lazyRouteComponent(() => import('./plan-imports-page'), 'PlanImportsPage'),
});

export const planImportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ke-hoach/nhap/$id',
  staticData: { menu: 'plans' },
  component: lazyRouteComponent(() => import('./plan-import-page'), 'PlanImportPage'),
});

export const planRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ke-hoach/$id',
  staticData: { menu: 'plans' },
  component: lazyRouteComponent(() => import('./plan-page'), 'PlanPage'),
});

export const tasksRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ke-hoach/$id/nhiem-vu',
  staticData: { menu: 'plans' },
  component: lazyRouteComponent(() => import('./tasks-page'), 'TasksPage'),
});

export const taskRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ke-hoach/nhiem-vu/$id',
  staticData: { menu: 'plans' },
  component: lazyRouteComponent(() => import('./task-page'), 'TaskPage'),
});

/** `?don-vi=` names the unit where one works for several. */
export const sheetRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ke-hoach/$id/tien-do/$period',
  staticData: { menu: 'plans' },
  component: lazyRouteComponent(() => import('./sheet-page'), 'SheetPage'),
});

export const unitReportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ke-hoach/bao-cao-don-vi/$id',
  staticData: { menu: 'plans' },
  component: lazyRouteComponent(() => import('./unit-report-page'), 'UnitReportPage'),
});

export const reportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ke-hoach/$id/bao-cao/$period',
  staticData: { menu: 'plans' },
  component: lazyRouteComponent(() => import('./report-page'), 'PeriodReportPage'),
});

const reportsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/bao-cao',
  staticData: { menu: 'reports' },
  component: lazyRouteComponent(() => import('./reports-page'), 'ReportsPage'),
});

export const plansRoutes = [
  listRoute,
  importsRoute,
  planImportRoute,
  planRoute,
  tasksRoute,
  taskRoute,
  sheetRoute,
  unitReportRoute,
  reportRoute,
  reportsRoute,
] as const;
