import { queryOptions } from '@tanstack/react-query';
import { answer, api, taggedAnswer } from '../../../api/client';
import { useKeysetList } from '../../../api/keyset-list';
import type { Answer, Input, Row } from '../../../api/types';

export type Roster = Answer<'/api/v1/training-classes/{id}/roster', 'get'>;
export type RosterEntry = Row<'/api/v1/training-classes/{id}/enrolments'>;
export type Enrolment = Answer<'/api/v1/enrolments/{id}', 'get'>;
export type EnrolmentState = RosterEntry['state'];
export type EnterLearner = Input<'/api/v1/training-classes/{id}/enrolments', 'post'>;
export type RosterImport = Answer<'/api/v1/roster-imports/{id}', 'get'>;
export type RosterImportRow = RosterImport['rows'][number];
export type RosterField = RosterImportRow['corrected'][number];
export type Learner = Answer<'/api/v1/learners/{id}', 'get'>;

export interface RosterFilters {
  q: string;
  state: string;
}
const asked = ({ q, state }: RosterFilters) => ({ q: q || undefined, state: (state || undefined) as EnrolmentState | undefined });

/** Counts, and what may be done with the roster now. */
export const rosterQuery = (classId: string) =>
  queryOptions({
    queryKey: ['training', 'roster', classId],
    queryFn: () => answer(api.GET('/api/v1/training-classes/{id}/roster', { params: { path: { id: classId } } })),
  });

export const useRoster = (classId: string, filters: RosterFilters) =>
  useKeysetList(['training', 'roster', classId, 'list', { ...filters }], (cursor, signal) =>
    answer(
      api.GET('/api/v1/training-classes/{id}/enrolments', {
        params: { path: { id: classId }, query: { cursor, ...asked(filters) } },
        signal,
      }),
    ),
  );

/** The same list as a workbook. */
export function rosterUrl(classId: string, filters: RosterFilters): string {
  const query = new URLSearchParams(Object.entries({ ...filters }).filter(([, value]) => value !== ''));
  return `/api/v1/training-classes/${classId}/roster.xlsx${query.size === 0 ? '' : `?${query.toString()}`}`;
}
export const rosterTemplateUrl = (classId: string): string => `/api/v1/training-classes/${classId}/roster-imports/template`;

/** With its entity tag, so that a move says what it was made on. */
export const enrolmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['training', 'enrolment', id],
    queryFn: () => taggedAnswer(api.GET('/api/v1/enrolments/{id}', { params: { path: { id } } })),
  });

export const useRosterImports = (classId: string) =>
  useKeysetList(['training', 'roster', classId, 'imports'], (cursor, signal) =>
    answer(api.GET('/api/v1/training-classes/{id}/roster-imports', { params: { path: { id: classId }, query: { cursor } }, signal })),
  );

export interface ShownRows {
  rows: 'all' | 'open';
  /** Rows of the sheet after this one. */
  after: number;
}
export const rosterImportQuery = (id: string, shown: ShownRows) =>
  queryOptions({
    queryKey: ['training', 'roster-import', id, { ...shown }],
    queryFn: () => taggedAnswer(api.GET('/api/v1/roster-imports/{id}', { params: { path: { id }, query: shown } })),
  });
export const rosterProblemsUrl = (id: string): string => `/api/v1/roster-imports/${id}/problems.xlsx`;

export interface PersonAsked {
  fullName: string;
  birthDate: string | null;
  agencyId: string | null;
  email: string;
}
/** Known learners who may be this person. */
export const alikeQuery = ({ fullName, birthDate, agencyId, email }: PersonAsked) =>
  queryOptions({
    queryKey: ['training', 'alike', fullName, birthDate, agencyId, email],
    queryFn: () =>
      answer(
        api.GET('/api/v1/learners/alike', {
          params: { query: { fullName, birthDate: birthDate ?? undefined, agencyId: agencyId ?? undefined, email: email || undefined } },
        }),
      ),
  });

export const useLearners = (filters: { q: string }) =>
  useKeysetList(['training', 'learners', { ...filters }], (cursor, signal) =>
    answer(api.GET('/api/v1/learners', { params: { query: { cursor, q: filters.q || undefined } }, signal })),
  );
export const learnerQuery = (id: string) =>
  queryOptions({
    queryKey: ['training', 'learner', id],
    queryFn: () => taggedAnswer(api.GET('/api/v1/learners/{id}', { params: { path: { id } } })),
  });
