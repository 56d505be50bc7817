import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import type { Answer } from '../../../api/types';

export type ReviewList = Answer<'/api/v1/document-reviews', 'get'>;
export type ReviewItem = ReviewList['items'][number];
export type ReviewOutcome = NonNullable<ReviewItem['outcome']>;

/** What a look changes on screen. */
export const REVIEW_CHANGES = [['document-reviews'], ['change-requests'], ['my-work']] as const;

export const reviewListQuery = (year: number | undefined) =>
  queryOptions({
    queryKey: ['document-reviews', year ?? 'now'],
    queryFn: () => answer(api.GET('/api/v1/document-reviews', { params: { query: { year } } })),
  });

export const ownRulesQuery = queryOptions({
  queryKey: ['document-reviews', 'own-rules'],
  queryFn: () => answer(api.GET('/api/v1/organization-rules')),
});

export const reviewListUrl = (year: number): string => `/api/v1/document-reviews/list.xlsx?year=${year}`;
