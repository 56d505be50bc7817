import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { useKeysetList } from '../../api/keyset-list';
import type { Answer } from '../../api/types';

export type Handover = Answer<'/api/v1/handovers/{id}', 'get'>;
export type OpenWork = Answer<'/api/v1/handovers/open-work', 'get'>;
export type HandoverGroup = Handover['groups'][number];

/** What a handover changes on screen. */
export const HANDOVER_CHANGES = [
  ['handovers'],
  ['my-work'],
  ['documents'],
  ['issuances'],
  ['change-requests'],
  ['intake'],
  ['plans'],
] as const;

export const useHandovers = () =>
  useKeysetList(['handovers', 'list'], (cursor, signal) => answer(api.GET('/api/v1/handovers', { params: { query: { cursor } }, signal })));

/** Its `actions`: may the reader hand over. */
export const handoverActionsQuery = queryOptions({
  queryKey: ['handovers', 'actions'],
  queryFn: () => answer(api.GET('/api/v1/handovers', { params: { query: { limit: 1 } } })),
});

export const handoverQuery = (id: string) =>
  queryOptions({
    queryKey: ['handovers', id],
    queryFn: () => answer(api.GET('/api/v1/handovers/{id}', { params: { path: { id } } })),
  });

/** What is open of somebody, read anew each time: work goes on meanwhile. */
export const openWorkQuery = (personId: string) =>
  queryOptions({
    queryKey: ['handovers', 'open', personId],
    staleTime: 0,
    queryFn: () => answer(api.GET('/api/v1/handovers/open-work', { params: { query: { personId } } })),
  });
