import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { startTexts } from '../src/i18n';
import { theme } from '../src/theme/theme';

/** Shows something as the app does: theme, texts, queries, and a router that knows only this page. */
export async function show(children: ReactNode, { at = '/' }: { at?: string } = {}) {
  await startTexts();
  const root = createRootRoute();
  const page = createRoute({ getParentRoute: () => root, path: '$', component: () => children });
  const start = createRoute({ getParentRoute: () => root, path: '/', component: () => children });
  const router = createRouter({
    routeTree: root.addChildren([start, page]),
    history: createMemoryHistory({ initialEntries: [at] }),
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const query = new URLSearchParams(search as Record<string, string>);
      return query.size === 0 ? '' : `?${query.toString()}`;
    },
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const view = render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  await act(() => router.load());
  return { ...view, router, queries };
}

/** An answer of the API, for a stubbed `fetch`. */
export const answered = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(status === 204 ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': status >= 400 ? 'application/problem+json' : 'application/json', ...headers },
  });
