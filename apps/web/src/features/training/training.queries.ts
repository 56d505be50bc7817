import { queryOptions } from '@tanstack/react-query';
import { answer, api, taggedAnswer } from '../../api/client';
import { useKeysetList } from '../../api/keyset-list';
import type { Answer, Row } from '../../api/types';

export type TrainingClass = Answer<'/api/v1/training-classes/{id}', 'get'>;
export type ClassState = TrainingClass['state'];
export type ClassSession = TrainingClass['sessions'][number];
export type CourseRow = Row<'/api/v1/courses'>;
export type Trainer = Row<'/api/v1/trainers'>;
export type Room = Row<'/api/v1/training-rooms'>;
export type Provider = Row<'/api/v1/training-providers'>;

/** What a change of a class or of what hangs on it changes on screen. */
export const TRAINING_CHANGES = [['training'], ['my-work'], ['records']] as const;

export interface ClassFilters {
  q: string;
  state: string;
  courseId: string;
  year: string;
}
const queryOf = ({ q, state, courseId, year }: ClassFilters) => ({
  q: q || undefined,
  state: (state || undefined) as ClassState | undefined,
  courseId: courseId || undefined,
  year: year ? Number(year) : undefined,
});

/** The latest first. */
export const useClasses = (filters: ClassFilters) =>
  useKeysetList(['training', 'classes', { ...filters }], (cursor, signal) =>
    answer(api.GET('/api/v1/training-classes', { params: { query: { cursor, ...queryOf(filters) } }, signal })),
  );

/** The same list as a workbook. */
export const classesUrl = (filters: ClassFilters): string => {
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''));
  return `/api/v1/training-classes/list.xlsx${query.size === 0 ? '' : `?${query.toString()}`}`;
};

export const classQuery = (id: string) =>
  queryOptions({
    queryKey: ['training', 'class', id],
    queryFn: () => taggedAnswer(api.GET('/api/v1/training-classes/{id}', { params: { path: { id } } })),
  });

/** What forms choose from; an office has some dozens of each. */
const MOST = 200;
export const coursesQuery = queryOptions({
  queryKey: ['training', 'courses', 'all'],
  queryFn: () => answer(api.GET('/api/v1/courses', { params: { query: { limit: MOST } } })),
});
export const trainersQuery = queryOptions({
  queryKey: ['training', 'trainers', 'all'],
  queryFn: () => answer(api.GET('/api/v1/trainers', { params: { query: { limit: MOST } } })),
});
export const roomsQuery = queryOptions({
  queryKey: ['training', 'rooms', 'all'],
  queryFn: () => answer(api.GET('/api/v1/training-rooms', { params: { query: { limit: MOST } } })),
});
export const providersQuery = queryOptions({
  queryKey: ['training', 'providers', 'all'],
  queryFn: () => answer(api.GET('/api/v1/training-providers', { params: { query: { limit: MOST } } })),
});
/** Accounts that a trainer may be given. */
export const trainerAccountsQuery = queryOptions({
  queryKey: ['training', 'trainer-accounts'],
  queryFn: () => answer(api.GET('/api/v1/trainers/accounts')),
});
/** Who may be in charge of a class. */
export const organisersQuery = queryOptions({
  queryKey: ['training', 'organisers'],
  queryFn: () => answer(api.GET('/api/v1/training-classes/organisers')),
});
