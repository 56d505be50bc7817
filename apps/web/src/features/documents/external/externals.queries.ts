import { queryOptions } from '@tanstack/react-query';
import { answer, api, taggedAnswer } from '../../../api/client';
import { useKeysetList } from '../../../api/keyset-list';
import type { Answer, Row } from '../../../api/types';
import { searched } from '../../../ui/searched';

export type ExternalRow = Row<'/api/v1/external-documents'>;
export type External = Answer<'/api/v1/external-documents/{id}', 'get'>;
export type ExternalKind = External['kind'];
export type Validity = External['validity'];
export type LawUpdate = External['updates'][number];
export type LawUpdates = Answer<'/api/v1/law-updates', 'get'>;

export const EXTERNAL_KINDS: readonly ExternalKind[] = ['law', 'standard', 'tthc-decision', 'other'];
export const VALIDITIES: readonly Validity[] = ['coming', 'in-force', 'ended', 'undated'];
/** What a change of an external document or of its links changes on screen. */
export const EXTERNAL_CHANGES = [['externals'], ['documents'], ['my-work']] as const;

export interface ExternalFilters {
  q: string;
  kind: string;
  validity: string;
  /** Day, `YYYY-MM-DD`: how they stood then. */
  asOf: string;
}
const queryOf = ({ q, kind, validity, asOf }: ExternalFilters) => ({
  q: searched(q),
  kind: (kind || undefined) as ExternalKind | undefined,
  validity: (validity || undefined) as Validity | undefined,
  asOf: asOf || undefined,
});

/** The newest first. */
export const useExternals = (filters: ExternalFilters) =>
  useKeysetList(['externals', 'list', queryOf(filters)], (cursor, signal) =>
    answer(api.GET('/api/v1/external-documents', { params: { query: { cursor, ...queryOf(filters) } }, signal })),
  );

export const externalQuery = (id: string) =>
  queryOptions({
    queryKey: ['externals', id],
    queryFn: () => taggedAnswer(api.GET('/api/v1/external-documents/{id}', { params: { path: { id } } })),
  });

/** What others wrote and the document follows or has to follow. */
export const lawUpdatesQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['externals', 'updates', documentId],
    queryFn: () => answer(api.GET('/api/v1/law-updates', { params: { query: { documentId } } })),
  });

/** Of the whole agency; its actions say who keeps the list. */
export const allUpdatesQuery = queryOptions({
  queryKey: ['externals', 'updates', 'all'],
  queryFn: () => answer(api.GET('/api/v1/law-updates')),
});

/** Laws, standards and the like that a draft may name. */
export const nameableQuery = queryOptions({
  queryKey: ['externals', 'nameable'],
  queryFn: () => answer(api.GET('/api/v1/external-documents', { params: { query: { limit: 200 } } })),
});
