import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { answer, api, rememberCsrfTokenOf } from '../api/client';
import { problemIn } from '../api/problem';
import type { Answer } from '../api/types';

/** Who is signed in, for which organization, and what their menu shows. */
export type Session = Answer<'/api/v1/session', 'get'>;

const key = ['session'];

/** Null where nobody is signed in. */
export const sessionQuery = queryOptions<Session | null>({
  queryKey: key,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  queryFn: async () => {
    try {
      const session = await answer(api.GET('/api/v1/session'));
      rememberCsrfTokenOf(session);
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

/** Puts a new session (or its end) in place of the old one. */
export function useSessionChange(): (session: Session | null) => void {
  const queries = useQueryClient();
  return (session) => {
    rememberCsrfTokenOf(session);
    queries.setQueryData(key, session);
  };
}
