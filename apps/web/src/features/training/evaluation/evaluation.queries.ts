import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import type { Answer } from '../../../api/types';

export type ClassEvaluation = Answer<'/api/v1/training-classes/{id}/evaluation', 'get'>;
export type QuestionResult = NonNullable<ClassEvaluation['results']>[number];

/** Milliseconds after which the number of forms is read again while they come in. */
const ASK_AGAIN = 10_000;

export const evaluationQuery = (classId: string) =>
  queryOptions({
    queryKey: ['training', 'evaluation', classId],
    queryFn: () => answer(api.GET('/api/v1/training-classes/{id}/evaluation', { params: { path: { id: classId } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'open' ? ASK_AGAIN : false),
  });

export const evaluationWorkbookUrl = (classId: string): string => `/api/v1/training-classes/${classId}/evaluation.xlsx`;
export const evaluationSheetUrl = (classId: string): string => `/api/v1/training-classes/${classId}/evaluation-sheet`;
