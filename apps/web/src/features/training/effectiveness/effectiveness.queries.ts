import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import { useKeysetList } from '../../../api/keyset-list';
import type { Answer, Input, Row } from '../../../api/types';

export type Review = Answer<'/api/v1/effectiveness-reviews/{id}', 'get'>;
export type ReviewRow = Row<'/api/v1/effectiveness-reviews'>;
export type EvaluatedPerson = Review['items'][number];
export type Evaluate = Input<'/api/v1/effectiveness-reviews/{id}/evaluations', 'post'>;
export type EvaluateOne = Evaluate['items'][number];

export const VERDICTS: readonly EvaluateOne['verdict'][] = ['effective', 'not-effective'];
export const SEEN_BY: readonly EvaluateOne['seenBy'][] = ['applied', 'result', 'test', 'opinion'];
/** What a verdict changes on screen. */
export const EFFECTIVENESS_CHANGES = [['training', 'effectiveness'], ['training', 'competence'], ['my-work'], ['records']] as const;

/** The latest first. */
export const useReviews = (openOnly: string) =>
  useKeysetList(['training', 'effectiveness', 'list', { openOnly }], (cursor, signal) =>
    answer(api.GET('/api/v1/effectiveness-reviews', { params: { query: { cursor, open: openOnly === 'true' || undefined } }, signal })),
  );

export const reviewQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: ['training', 'effectiveness', 'review', { id, language }],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/effectiveness-reviews/{id}', { params: { path: { id } }, signal })),
  });

export const classEffectivenessQuery = (id: string) =>
  queryOptions({
    queryKey: ['training', 'effectiveness', 'class', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/training-classes/{id}/effectiveness', { params: { path: { id } }, signal })),
  });

/** The result of one class as a workbook, or as a paper. */
export const reviewUrl = (id: string, form: 'list.xlsx' | 'paper'): string => `/api/v1/effectiveness-reviews/${id}/${form}`;
