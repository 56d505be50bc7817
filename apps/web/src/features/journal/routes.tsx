import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/base-routes';

const journalRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/nhat-ky',
  staticData: { menu: 'journal' },
  component: lazyRouteComponent(() => import('./journal-page'), 'JournalPage'),
});

export const journalRoutes = [journalRoute] as const;
