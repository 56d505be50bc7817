import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import { useKeysetList } from '../../../api/keyset-list';
import type { Answer, Row } from '../../../api/types';

export type OwnReading = Answer<'/api/v1/readings', 'get'>['awaiting'][number];
export type DocumentDistribution = Answer<'/api/v1/documents/{id}/distribution', 'get'>;
export type DistributionRow = Row<'/api/v1/distributions'>;
export type BriefingRow = Row<'/api/v1/briefings'>;
export type Briefing = Answer<'/api/v1/briefings/{id}', 'get'>;

/** What somebody's reading, a distribution or a briefing changes on screen. */
export const READING_CHANGES = [['readings'], ['distributions'], ['briefings'], ['records'], ['documents'], ['my-work']] as const;

/** Documents that one act takes. */
export const MOST_AT_ONCE = 200;

export const ownReadingsQuery = queryOptions({
  queryKey: ['readings', 'own'],
  queryFn: () => answer(api.GET('/api/v1/readings')),
});

export const documentDistributionQuery = (id: string) =>
  queryOptions({
    queryKey: ['distributions', 'document', id],
    queryFn: () => answer(api.GET('/api/v1/documents/{id}/distribution', { params: { path: { id } } })),
  });

export interface DistributionFilters {
  unitId: string;
  /** Day, `YYYY-MM-DD`: to whom the documents went then. */
  asOf: string;
}

export const useDistributions = ({ unitId, asOf }: DistributionFilters) =>
  useKeysetList(['distributions', 'list', { unitId, asOf }], (cursor, signal) =>
    answer(
      api.GET('/api/v1/distributions', {
        params: { query: { cursor, unitId: unitId || undefined, asOf: asOf || undefined } },
        signal,
      }),
    ),
  );

export const useBriefings = () =>
  useKeysetList(['briefings', 'list'], (cursor, signal) => answer(api.GET('/api/v1/briefings', { params: { query: { cursor } }, signal })));

export const briefingQuery = (id: string) =>
  queryOptions({
    queryKey: ['briefings', id],
    queryFn: () => answer(api.GET('/api/v1/briefings/{id}', { params: { path: { id } } })),
  });

/** Who may be named as present. */
export const briefingPeopleQuery = queryOptions({
  queryKey: ['briefings', 'people'],
  staleTime: 60_000,
  queryFn: () => answer(api.GET('/api/v1/briefings/people')),
});

/** All that is in force at the agency of the session: up to a thousand, by code. */
export const inForceQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['documents', 'in-force', organizationId],
    staleTime: 30_000,
    queryFn: async () => {
      const items: Row<'/api/v1/documents'>[] = [];
      let cursor: string | undefined;
      do {
        const page = await answer(
          api.GET('/api/v1/documents', { params: { query: { cursor, state: 'effective', organizationId, limit: MOST_AT_ONCE } } }),
        );
        items.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined && items.length < 1000);
      return items;
    },
  });
