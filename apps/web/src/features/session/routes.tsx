import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, signedInRoute } from '../../app/base-routes';

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dang-nhap',
  component: lazyRouteComponent(() => import('./sign-in-page'), 'SignInPage'),
});

export const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/thiet-lap',
  component: lazyRouteComponent(() => import('./set-up-page'), 'SetUpPage'),
});

export const accountRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tai-khoan',
  component: lazyRouteComponent(() => import('./account-page'), 'AccountPage'),
});

/** Pages for whom nobody knows yet. */
export const signInRoutes = [signInRoute, setUpRoute] as const;

/** The person's own page. */
export const accountRoutes = [accountRoute] as const;
