import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import { useKeysetList } from '../../../api/keyset-list';
import type { Answer, Row } from '../../../api/types';

export type ChangeRequestRow = Row<'/api/v1/change-requests'>;
export type ChangeRequest = Answer<'/api/v1/change-requests/{id}', 'get'>;
export type ChangeRequestKind = ChangeRequest['kind'];
export type ChangeRequestState = ChangeRequest['state'];
export type Impact = ChangeRequest['impacts'][number];

export const CHANGE_REQUEST_KINDS: readonly ChangeRequestKind[] = ['amend', 'issue', 'withdraw'];
/** What a change of a request changes on screen. */
export const REQUEST_CHANGES = [['change-requests'], ['documents'], ['document-reviews'], ['my-work']] as const;

export interface ChangeRequestFilters {
  state: string;
  kind: string;
  /** `toi` = only those that I filed. */
  cua: string;
}
const queryOf = ({ state, kind, cua }: ChangeRequestFilters) => ({
  state: (state || undefined) as ChangeRequestState | undefined,
  kind: (kind || undefined) as ChangeRequestKind | undefined,
  mine: cua === 'toi' ? true : undefined,
});

/** Newest first. */
export const useChangeRequests = (filters: ChangeRequestFilters) =>
  useKeysetList(['change-requests', 'list', filters], (cursor, signal) =>
    answer(api.GET('/api/v1/change-requests', { params: { query: { cursor, ...queryOf(filters) } }, signal })),
  );

/** Requests that concern one document. */
export const requestsOfDocumentQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['change-requests', 'of', documentId],
    queryFn: () => answer(api.GET('/api/v1/change-requests', { params: { query: { documentId, limit: 50 } } })),
  });

export const changeRequestQuery = (id: string) =>
  queryOptions({
    queryKey: ['change-requests', id],
    queryFn: () => answer(api.GET('/api/v1/change-requests/{id}', { params: { path: { id } } })),
  });

/** What may be asked about: what is in force. An agency has a hundred documents. */
export const inForceQuery = queryOptions({
  queryKey: ['documents', 'in-force'],
  queryFn: () => answer(api.GET('/api/v1/documents', { params: { query: { state: 'effective', limit: 200 } } })),
});

/** Where the request is fetched as a paper, as Word or PDF by the Accept header. */
export const paperUrl = (id: string): string => `/api/v1/change-requests/${id}/paper`;

/** Where the register under these filters is fetched as a workbook. */
export function requestsUrl(filters: ChangeRequestFilters): string {
  const given = Object.entries(queryOf(filters)).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return `/api/v1/change-requests/list.xlsx?${new URLSearchParams(given as string[][])}`;
}
