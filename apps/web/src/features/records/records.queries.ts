import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { useKeysetList } from '../../api/keyset-list';
import type { paths } from '../../api/schema';
import type { Answer, Row } from '../../api/types';
import { searched } from '../../ui/searched';

export type RecordRow = Row<'/api/v1/records'>;
export type IsoRecord = Answer<'/api/v1/records/{id}', 'get'>;
export type RecordKind = RecordRow['kind'];
export type RetentionFilter = NonNullable<NonNullable<paths['/api/v1/records']['get']['parameters']['query']>['retention']>;

export interface RecordFilters {
  q: string;
  kind: string;
  state: string;
  retention: string;
  clause: string;
  /** Days, `YYYY-MM-DD`, both included. */
  from: string;
  to: string;
  /** Day: what had value then. */
  asOf: string;
}

/** Records, the newest first; with a term the best matches first. */
export const useRecords = ({ q, kind, state, retention, clause, from, to, asOf }: RecordFilters) =>
  useKeysetList(['records', 'list', { q: searched(q), kind, state, retention, clause, from, to, asOf }], (cursor, signal) =>
    answer(
      api.GET('/api/v1/records', {
        params: {
          query: {
            cursor,
            q: searched(q),
            kind: (kind || undefined) as RecordKind | undefined,
            state: (state || undefined) as RecordRow['state'] | undefined,
            retention: (retention || undefined) as RetentionFilter | undefined,
            clause: clause || undefined,
            from: from || undefined,
            to: to || undefined,
            asOf: asOf || undefined,
          },
        },
        signal,
      }),
    ),
  );

export const recordQuery = (id: string) =>
  queryOptions({
    queryKey: ['records', id],
    queryFn: () => answer(api.GET('/api/v1/records/{id}', { params: { path: { id } } })),
  });

export type RetentionClasses = Answer<'/api/v1/retention-classes', 'get'>;
export type RetentionClass = RetentionClasses['items'][number];

/** The organization's own list of terms. */
export const retentionClassesQuery = () =>
  queryOptions({ queryKey: ['retention-classes'], queryFn: () => answer(api.GET('/api/v1/retention-classes')) });

/** What a change of terms changes on screen. */
export const RETENTION_CHANGES = [['retention-classes'], ['records'], ['my-work']] as const;
