import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api, taggedAnswer } from '../../api/client';
import { useKeysetList } from '../../api/keyset-list';
import type { Answer, Row } from '../../api/types';

export type OrganizationRow = Row<'/api/v1/organizations'>;
export type Organization = Answer<'/api/v1/organizations/{id}', 'get'>;
export type Person = Row<'/api/v1/people'>;
export type Membership = Person['memberships'][number];

export const treeQuery = queryOptions({
  queryKey: ['organizations'],
  staleTime: 60_000,
  queryFn: () => answer(api.GET('/api/v1/organizations')),
});

/** With its entity tag, so that a change says what it was made on. */
export const organizationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organizations', id],
    queryFn: () => taggedAnswer(api.GET('/api/v1/organizations/{id}', { params: { path: { id } } })),
  });

/** One person by user name, which is unique; null where there is none within reach. */
export const personQuery = (username: string) =>
  queryOptions({
    queryKey: ['people', username],
    queryFn: async () => {
      const { items } = await answer(api.GET('/api/v1/people', { params: { query: { q: username, limit: 200 } } }));
      return items.find((person) => person.username === username) ?? null;
    },
  });

/** People whose memberships lie in an organization ('' for all within reach), found by name or user name. */
export const usePeople = (filters: { organizationId: string; q: string }) =>
  useKeysetList(['people', 'list', filters], (cursor, signal) =>
    answer(
      api.GET('/api/v1/people', {
        params: { query: { cursor, organizationId: filters.organizationId || undefined, q: filters.q || undefined } },
        signal,
      }),
    ),
  );

/** Finds an organization of the tree by its id. */
export function useOrganizationNames(): (id: string | null) => OrganizationRow | undefined {
  const { data } = useQuery(treeQuery);
  return (id) => data?.items.find((row) => row.id === id);
}
