import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { Answer } from '../api/types';

export type FileText = Answer<'/api/v1/files/{id}/text', 'get'>;
export type FileSignatures = Answer<'/api/v1/files/{id}/signatures', 'get'>;
export type FileSignature = FileSignatures['items'][number];

/** How often the state of a reading under way is asked, in milliseconds. */
const ASK_AGAIN = 3_000;

/** How far the reading of a file's text is; asked again while it is under way. */
export const fileTextQuery = (id: string) =>
  queryOptions({
    queryKey: ['files', id, 'text'],
    queryFn: () => answer(api.GET('/api/v1/files/{id}/text', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? ASK_AGAIN : false),
  });

/** Still to come: nothing is settled yet. */
export const isUnderWay = (text: FileText | undefined): boolean => text?.state === 'waiting' || text?.state === 'reading';

export const fileSignaturesQuery = (id: string) =>
  queryOptions({
    queryKey: ['files', id, 'signatures'],
    staleTime: 60_000,
    queryFn: () => answer(api.GET('/api/v1/files/{id}/signatures', { params: { path: { id } } })),
  });

/** Whether this server shows Word files as PDFs; it does not change while it runs. */
export const previewsQuery = queryOptions({
  queryKey: ['previews'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: () => answer(api.GET('/api/v1/previews')),
});

/** A stored file and what the antivirus said of it. */
export const fileQuery = (id: string) =>
  queryOptions({
    queryKey: ['files', id],
    staleTime: 60_000,
    queryFn: () => answer(api.GET('/api/v1/files/{id}', { params: { path: { id } } })),
  });
