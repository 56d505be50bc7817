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
  organizationId: string;
  /** Days, `YYYY-MM-DD`, both included. */
  from: string;
  to: string;
  /** Day: what had value then. */
  asOf: string;
}

/** Records, the newest first; with a term the best matches first. */
export const useRecords = ({ q, kind, state, retention, clause, organizationId, from, to, asOf }: RecordFilters) =>
  useKeysetList(['records', 'list', { q: searched(q), kind, state, retention, clause, organizationId, from, to, asOf }], (cursor, signal) =>
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
            organizationId: organizationId || undefined,
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

export type RecordKinds = Answer<'/api/v1/record-kinds', 'get'>;
export type RecordLink = IsoRecord['links'][number];
export type Relation = RecordLink['relation'];

/** Kinds of records, and which of them come by hand. */
export const recordKindsQuery = (language: string) =>
  queryOptions({
    queryKey: ['records', 'kinds', language],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => answer(api.GET('/api/v1/record-kinds')),
  });

/** Records that a few words find, to be chosen from. */
export const foundRecordsQuery = (q: string) =>
  queryOptions({
    queryKey: ['records', 'found', q],
    enabled: q !== '',
    queryFn: () => answer(api.GET('/api/v1/records', { params: { query: { q, limit: 20 } } })),
  });

/** What a record entered, corrected or linked changes on screen. */
export const RECORD_CHANGES = [['records'], ['plans'], ['retention-classes'], ['my-work']] as const;

/** A change is sent for the version that was seen. */
export const seen = ({ version }: Pick<IsoRecord, 'version'>) => ({ 'if-match': `"${version}"` });
