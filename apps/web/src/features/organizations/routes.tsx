import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/base-routes';

const treeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/to-chuc',
  staticData: { menu: 'organizations' },
  component: lazyRouteComponent(() => import('./organizations-page'), 'OrganizationsPage'),
});

export const organizationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/to-chuc/$id',
  staticData: { menu: 'organizations' },
  component: lazyRouteComponent(() => import('./organization-page'), 'OrganizationPage'),
});

const peopleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/nguoi-dung',
  staticData: { menu: 'people' },
  component: lazyRouteComponent(() => import('./people-page'), 'PeoplePage'),
});

export const personRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/nguoi-dung/$username',
  staticData: { menu: 'people' },
  component: lazyRouteComponent(() => import('./person-page'), 'PersonPage'),
});

export const organizationsRoutes = [treeRoute, organizationRoute, peopleRoute, personRoute] as const;
