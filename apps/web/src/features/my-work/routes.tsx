import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/base-routes';

const myWorkRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/viec-cua-toi',
  staticData: { menu: 'my-work' },
  component: lazyRouteComponent(() => import('./my-work-page'), 'MyWorkPage'),
});

export const myWorkRoutes = [myWorkRoute] as const;
