import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { useKeysetList } from '../../api/keyset-list';
import type { Answer, Row } from '../../api/types';
import { searched } from '../../ui/searched';

export type RecordRow = Row<'/api/v1/records'>;
export type IsoRecord = Answer<'/api/v1/records/{id}', 'get'>;
export type RecordKind = RecordRow['kind'];

export interface RecordFilters {
  q: string;
  kind: string;
  state: string;
  clause: string;
  /** Days, `YYYY-MM-DD`, both included. */
  from: string;
  to: string;
}

/** Records, the newest first; with a term the best matches first. */
export const useRecords = ({ q, kind, state, clause, from, to }: RecordFilters) =>
  useKeysetList(['records', 'list', { q: searched(q), kind, state, clause, from, to }], (cursor, signal) =>
    answer(
      api.GET('/api/v1/records', {
        params: {
          query: {
            cursor,
            q: searched(q),
            kind: (kind || undefined) as RecordKind | undefined,
            state: (state || undefined) as RecordRow['state'] | undefined,
            clause: clause || undefined,
            from: from || undefined,
            to: to || undefined,
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
