import { queryOptions } from '@tanstack/react-query';
import { answer, api, taggedAnswer } from '../../api/client';
import { useKeysetList } from '../../api/keyset-list';
import type { Answer, Row } from '../../api/types';
import { searched } from '../../ui/searched';

export type DocumentRow = Row<'/api/v1/documents'>;
export type ControlledDocument = Answer<'/api/v1/documents/{id}', 'get'>;
/** By which decision a document ends or ended. */
export type Withdrawal = NonNullable<ControlledDocument['withdrawal']>;
/** One that was revoked before its day. */
export type RevokedWithdrawal = ControlledDocument['revokedWithdrawals'][number];
export type Revision = Answer<'/api/v1/revisions/{id}', 'get'>;
export type DocumentKind = DocumentRow['kind'];
export type RevisionState = Revision['state'];

/** What a change of a document or revision changes on screen. */
export const DOCUMENT_CHANGES = [
  ['documents'],
  ['issuances'],
  ['records'],
  ['change-requests'],
  ['externals'],
  ['document-reviews'],
  ['my-work'],
] as const;

export interface DocumentFilters {
  q: string;
  /** Key of a kind of the organization's list. */
  kind: string;
  state: string;
  clause: string;
  organizationId: string;
  unitId: string;
  /** Day, `YYYY-MM-DD`: what was in force then. */
  asOf: string;
}

/** The filters as the server takes them. */
export const documentsQueryOf = ({ q, kind, state, clause, organizationId, unitId, asOf }: DocumentFilters) => ({
  q: searched(q),
  kindKey: kind || undefined,
  state: (state || undefined) as DocumentRow['state'] | undefined,
  clause: clause || undefined,
  organizationId: organizationId || undefined,
  unitId: unitId || undefined,
  asOf: asOf || undefined,
});

/** Documents by code; with a term the best matches first. */
export const useDocuments = (filters: DocumentFilters) =>
  useKeysetList(['documents', 'list', documentsQueryOf(filters)], (cursor, signal) =>
    answer(api.GET('/api/v1/documents', { params: { query: { cursor, ...documentsQueryOf(filters) } }, signal })),
  );

export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', id],
    queryFn: () => taggedAnswer(api.GET('/api/v1/documents/{id}', { params: { path: { id } } })),
  });

/** What the document left in the register of ISO records, the newest first. */
export const useDocumentRecords = (id: string) =>
  useKeysetList(['records', 'of-document', id], (cursor, signal) =>
    answer(api.GET('/api/v1/documents/{id}/records', { params: { path: { id }, query: { cursor } }, signal })),
  );

export const revisionQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'revision', id],
    queryFn: () => taggedAnswer(api.GET('/api/v1/revisions/{id}', { params: { path: { id } } })),
  });

/** How often the text of a revision is asked for while it is being read, in milliseconds. */
const ASK_AGAIN = 3_000;

/** While one of these texts is being read it is asked for again. */
const whileRead = (texts: readonly ({ state: string } | null | undefined)[]): number | false =>
  texts.some((text) => text?.state === 'waiting' || text?.state === 'reading') ? ASK_AGAIN : false;

/** The text of a revision, as far as it is read. */
export const revisionTextQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'revision', id, 'text'],
    enabled: id !== '',
    queryFn: () => answer(api.GET('/api/v1/revisions/{id}/text', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => whileRead([data]),
  });

/** The texts of a file that the approver replaced, before and after. */
export const editTextsQuery = (id: string, editId: string) =>
  queryOptions({
    queryKey: ['documents', 'revision', id, 'edits', editId],
    queryFn: () => answer(api.GET('/api/v1/revisions/{id}/edits/{editId}/texts', { params: { path: { id, editId } } })),
    refetchInterval: ({ state: { data } }) => whileRead([data?.before, data?.after]),
  });

/** Whom a draft may be shown to for an opinion. */
export const reviewersQuery = queryOptions({
  queryKey: ['documents', 'reviewers'],
  staleTime: 60_000,
  queryFn: () => answer(api.GET('/api/v1/document-reviewers')),
});

/** Where the controlled copy of a revision is fetched. */
export const controlledCopyUrl = (revisionId: string): string => `/api/v1/revisions/${revisionId}/controlled-copy`;

/** Where the list under these filters is fetched as a workbook. */
export const masterListUrl = (filters: DocumentFilters): string =>
  `/api/v1/documents/list.xlsx?${new URLSearchParams(givenIn(documentsQueryOf(filters)))}`;

/** What is chosen of a query, as an address takes it. */
export const givenIn = (query: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
