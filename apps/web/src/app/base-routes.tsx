import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../session/session.queries';
import { LiveRegion } from '../ui/announce';
import type { MenuName } from './menu';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The menu entry that a page belongs to: it is shown as chosen, and the page only to whom the session's menu names it. */
    menu?: MenuName;
    /** Shown also to whom the menu does not name it: they come by a link of their work. */
    open?: 'all';
  }
}

export const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: () => (
    <>
      <Outlet />
      <LiveRegion />
    </>
  ),
});

/** Parent of every page behind the sign-in: `createRoute({ getParentRoute: () => signedInRoute, path: '/tai-lieu', … })`. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ href: `/dang-nhap?next=${encodeURIComponent(location.href)}` });
    if (session.totp.required && !session.totp.enabled && !session.totp.mayPostpone && location.pathname !== '/tai-khoan')
      throw redirect({ href: '/tai-khoan' });
  },
  component: lazyRouteComponent(() => import('./shell'), 'Shell'),
});
