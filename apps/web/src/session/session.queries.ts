import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { answer, api, rememberCsrfTokenOf } from '../api/client';
import { problemIn } from '../api/problem';
import type { Answer } from '../api/types';
import { rememberConfirmation } from './sitting';

/** Who is signed in, for which organization, and what their menu shows. */
export type Session = Answer<'/api/v1/session', 'get'>;
export type Role = Session['roles'][number];

/** Null where nobody is signed in. */
export const sessionQuery = queryOptions<Session | null>({
  queryKey: ['session'],
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  queryFn: async () => {
    try {
      const session = await answer(api.GET('/api/v1/session'));
      rememberCsrfTokenOf(session);
      rememberConfirmation(session.confirmedUntil);
      return session;
    } catch (error) {
      if (problemIn(error).status === 401) return null;
      throw error;
    }
  },
});

/** The present session; only for pages behind the sign-in. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (data === null) throw new Error('No session: this page stands outside of the signed-in part.');
  return data;
}

/** Reads the session anew after it was opened or changed. */
export function useSessionReread(): () => Promise<Session | null> {
  const queries = useQueryClient();
  return () => queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
}

/** After signing out: nobody is known any more, and nothing that was read stays. */
export function useSessionEnd(): () => void {
  const queries = useQueryClient();
  return () => {
    rememberCsrfTokenOf(null);
    rememberConfirmation(null);
    queries.setQueryData(sessionQuery.queryKey, null);
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  };
}
