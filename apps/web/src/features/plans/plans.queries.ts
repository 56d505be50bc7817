import { queryOptions } from '@tanstack/react-query';
import { answer, api, taggedAnswer } from '../../api/client';
import { useKeysetList } from '../../api/keyset-list';
import type { Answer, Row } from '../../api/types';

export type PlanImport = Answer<'/api/v1/plan-imports/{id}', 'get'>;
export type ProposedTask = PlanImport['tasks'][number];
export type ProposedSection = PlanImport['sections'][number];
export type ProposalWarning = PlanImport['warnings'][number];
export type Plan = Answer<'/api/v1/plans/{id}', 'get'>;
export type ReportingPeriod = Plan['periods'][number];
export type TaskRow = Row<'/api/v1/plans/{id}/tasks'>;
export type Task = Answer<'/api/v1/tasks/{id}', 'get'>;
export type TaskStatus = TaskRow['status'];
export type Sheet = Answer<'/api/v1/plans/{id}/progress/{period}/mine', 'get'>;
export type SheetTask = Sheet['tasks'][number];
export type UnitReport = Answer<'/api/v1/unit-reports/{id}', 'get'>;
export type ReportState = Sheet['state'];
export type UnitProgress = Answer<'/api/v1/plans/{id}/progress/{period}', 'get'>['units'][number];
export type Suggestion = Answer<'/api/v1/tasks/{id}/evidence/suggestions', 'get'>['items'][number];

/** What a change of a plan, its tasks or reports changes on screen. */
export const PLAN_CHANGES = [['plans'], ['reports'], ['my-work']] as const;

export const usePlanImports = () =>
  useKeysetList(['plans', 'imports'], (cursor, signal) =>
    answer(api.GET('/api/v1/plan-imports', { params: { query: { cursor } }, signal })),
  );

/** The newest imports; answers only to who may import. */
export const newestImportsQuery = queryOptions({
  queryKey: ['plans', 'imports', 'newest'],
  queryFn: () => answer(api.GET('/api/v1/plan-imports', { params: { query: { limit: 10 } } })),
});

export const planImportQuery = (id: string) =>
  queryOptions({
    queryKey: ['plans', 'imports', id],
    queryFn: () => taggedAnswer(api.GET('/api/v1/plan-imports/{id}', { params: { path: { id } } })),
  });

export const usePlans = () =>
  useKeysetList(['plans', 'list'], (cursor, signal) => answer(api.GET('/api/v1/plans', { params: { query: { cursor } }, signal })));

export const planQuery = (id: string) =>
  queryOptions({
    queryKey: ['plans', id],
    queryFn: () => answer(api.GET('/api/v1/plans/{id}', { params: { path: { id } } })),
  });

export interface TaskFilters {
  section: string;
  unitId: string;
  status: string;
  /** '1' = only tasks without evidence. */
  withoutEvidence: string;
}

export const useTasks = (planId: string, { section, unitId, status, withoutEvidence }: TaskFilters) =>
  useKeysetList(['plans', planId, 'tasks', { section, unitId, status, withoutEvidence }], (cursor, signal) =>
    answer(
      api.GET('/api/v1/plans/{id}/tasks', {
        params: {
          path: { id: planId },
          query: {
            cursor,
            section: section || undefined,
            unitId: unitId || undefined,
            status: (status || undefined) as TaskStatus | undefined,
            withoutEvidence: withoutEvidence === '' ? undefined : true,
          },
        },
        signal,
      }),
    ),
  );

export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: ['plans', 'task', id],
    queryFn: () => taggedAnswer(api.GET('/api/v1/tasks/{id}', { params: { path: { id } } })),
  });

export const suggestionsQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['plans', 'task', taskId, 'suggestions'],
    queryFn: () => answer(api.GET('/api/v1/tasks/{id}/evidence/suggestions', { params: { path: { id: taskId } } })),
  });

/** Records of the register that match what is typed. */
export const recordsFoundQuery = (q: string) =>
  queryOptions({
    queryKey: ['records', 'found', q],
    queryFn: () => answer(api.GET('/api/v1/records', { params: { query: { q, limit: 10 } } })),
  });

/** Who has sent in a period, and who has not. */
export const progressQuery = (planId: string, period: string) =>
  queryOptions({
    queryKey: ['plans', planId, 'progress', period],
    queryFn: () => answer(api.GET('/api/v1/plans/{id}/progress/{period}', { params: { path: { id: planId, period } } })),
  });

/** One's own sheet; '' takes the first of one's units. */
export const sheetQuery = (planId: string, period: string, unitId: string) =>
  queryOptions({
    queryKey: ['plans', planId, 'sheet', period, unitId],
    queryFn: () =>
      answer(
        api.GET('/api/v1/plans/{id}/progress/{period}/mine', {
          params: { path: { id: planId, period }, query: { unitId: unitId || undefined } },
        }),
      ),
  });

export const unitReportQuery = (id: string) =>
  queryOptions({
    queryKey: ['plans', 'unit-report', id],
    queryFn: () => answer(api.GET('/api/v1/unit-reports/{id}', { params: { path: { id } } })),
  });
