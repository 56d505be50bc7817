import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { PDF } from '../../api/download';
import type { Answer } from '../../api/types';

/** The consolidated report of a period as data; Word and PDF come from the same address by their Accept header. */
export type PeriodReport = Answer<'/api/v1/plans/{id}/reports/{period}', 'get'>;
export type ReportSection = PeriodReport['sections'][number];

/** Of a plan and the key of one of its periods. */
export const reportPath = (planId: string, period: string): string => `/api/v1/plans/${planId}/reports/${encodeURIComponent(period)}`;

export const reportQuery = (planId: string, period: string) =>
  queryOptions({
    queryKey: ['reports', planId, period],
    queryFn: async () => {
      const path = { id: planId, period };
      const report = await answer(
        api.GET('/api/v1/plans/{id}/reports/{period}', { params: { path }, headers: { accept: 'application/json' } }),
      );
      return report as PeriodReport;
    },
  });

/** The draft as it would be printed now; follows each change of the report. */
export const reportPaperQuery = (planId: string, period: string) =>
  queryOptions({
    queryKey: ['reports', planId, period, 'paper'],
    queryFn: async ({ signal }) => {
      const path = { id: planId, period };
      const call = api.GET('/api/v1/plans/{id}/reports/{period}', {
        params: { path },
        headers: { accept: PDF },
        parseAs: 'arrayBuffer',
        signal,
      });
      return answer(call);
    },
  });
