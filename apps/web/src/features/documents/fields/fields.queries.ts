import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';

/** Fields of the author's Word file. */
export const fieldsQuery = (revisionId: string) =>
  queryOptions({
    queryKey: ['documents', 'revision', revisionId, 'fields'],
    queryFn: () => answer(api.GET('/api/v1/revisions/{id}/fields', { params: { path: { id: revisionId } } })),
  });

/** Where the author's file comes out with its fields filled. */
export const filledSourceUrl = (revisionId: string): string => `/api/v1/revisions/${revisionId}/filled-source`;
