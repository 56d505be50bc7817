import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/base-routes';

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ho-so',
  staticData: { menu: 'records' },
  component: lazyRouteComponent(() => import('./records-page'), 'RecordsPage'),
});

const retentionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ho-so/thoi-han-bao-quan',
  staticData: { menu: 'records' },
  component: lazyRouteComponent(() => import('./retention-page'), 'RetentionPage'),
});

export const recordRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ho-so/$id',
  staticData: { menu: 'records' },
  component: lazyRouteComponent(() => import('./record-page'), 'RecordPage'),
});

export const recordsRoutes = [listRoute, retentionRoute, recordRoute] as const;
