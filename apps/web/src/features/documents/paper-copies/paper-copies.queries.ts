import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import { useKeysetList } from '../../../api/keyset-list';
import type { Row } from '../../../api/types';

export type PaperCopy = Row<'/api/v1/paper-copies'>;
export type CopyOutcome = NonNullable<PaperCopy['outcome']>;

export const COPY_OUTCOMES: readonly CopyOutcome[] = ['returned', 'destroyed', 'lost'];
/** What a change of paper copies changes on screen. */
export const COPY_CHANGES = [['paper-copies'], ['distributions'], ['my-work']] as const;

export const usePaperCopies = (recall: boolean) =>
  useKeysetList(['paper-copies', 'list', { recall }], (cursor, signal) =>
    answer(api.GET('/api/v1/paper-copies', { params: { query: { cursor, recall: recall || undefined } }, signal })),
  );

/** Its `actions`: may copies be given out, may one say what became of them. */
export const copyActionsQuery = queryOptions({
  queryKey: ['paper-copies', 'actions'],
  queryFn: () => answer(api.GET('/api/v1/paper-copies', { params: { query: { limit: 1 } } })),
});

export const copyPdfUrl = (id: string): string => `/api/v1/paper-copies/${id}/pdf`;
