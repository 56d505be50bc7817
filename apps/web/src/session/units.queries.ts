import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { useSession } from './session.queries';

/** The whole tree, ended ones too. */
export const organizationsQuery = queryOptions({
  queryKey: ['organizations'],
  staleTime: 60_000,
  queryFn: () => answer(api.GET('/api/v1/organizations')),
});

export interface Unit {
  id: string;
  name: string;
  shortName: string;
}

/** Rooms and other units of the organization that one works for now; those that still stand. */
export function useUnits(): readonly Unit[] {
  const { organization } = useSession();
  const { data } = useQuery(organizationsQuery);
  return (data?.items ?? []).filter((row) => row.parentId === organization.id && row.validTo === null);
}
