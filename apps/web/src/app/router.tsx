import { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { mayPass, problemIn } from '../api/problem';
import { agencyRoutes } from '../features/agency/routes';
import { documentsRoutes } from '../features/documents/routes';
import { journalRoutes } from '../features/journal/routes';
import { myWorkRoutes } from '../features/my-work/routes';
import { organizationsRoutes } from '../features/organizations/routes';
import { plansRoutes } from '../features/plans/routes';
import { recordsRoutes } from '../features/records/routes';
import { accountRoutes, signInRoutes } from '../features/session/routes';
import { trainingRoutes } from '../features/training/routes';
import { PageSkeleton } from '../ui/detail-page';
import { focusNewPage } from '../ui/page-change';
import { NotFound } from '../ui/page-states';
import { rootRoute, signedInRoute } from './base-routes';
import { RouteFailure } from './route-failure';

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ href: '/viec-cua-toi' });
  },
});

/** An address that leads nowhere, inside of the shell. */
const missingRoute = createRoute({ getParentRoute: () => signedInRoute, path: '$', component: () => <NotFound /> });

const routeTree = rootRoute.addChildren([
  startRoute,
  ...signInRoutes,
  signedInRoute.addChildren([
    ...accountRoutes,
    ...myWorkRoutes,
    ...plansRoutes,
    ...documentsRoutes,
    ...recordsRoutes,
    ...trainingRoutes,
    ...agencyRoutes,
    ...organizationsRoutes,
    ...journalRoutes,
    missingRoute,
  ]),
]);

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      networkMode: 'always',
      retry: (count, error) => count < 2 && mayPass(problemIn(error)),
    },
    mutations: { networkMode: 'always' },
  },
});

export const router = createRouter({
  routeTree,
  context: { queries },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  // Values in the address are words as they stand; nothing is read as a number or as JSON.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const query = new URLSearchParams(
      Object.entries(search).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    return query.size === 0 ? '' : `?${query.toString()}`;
  },
  defaultErrorComponent: RouteFailure,
  defaultNotFoundComponent: () => <NotFound />,
  defaultPendingComponent: PageSkeleton,
});

router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
  if (pathChanged && fromLocation !== undefined) focusNewPage();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
