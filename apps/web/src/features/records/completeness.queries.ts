import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { Answer } from '../../api/types';

export type Completeness = Answer<'/api/v1/record-completeness', 'get'>;
export type CompletenessClause = Completeness['clauses'][number];
export type CompletenessRow = Completeness['organizations'][number];
export type CompletenessCell = CompletenessRow['cells'][number];
export type CompletenessTone = CompletenessCell['tone'];

/** A period, and the day on which it is judged; '' = its last day, or today while it lasts. */
export interface Period {
  from: string;
  to: string;
  asOf: string;
}

export const completenessQuery = ({ from, to, asOf }: Period, language: string) =>
  queryOptions({
    queryKey: ['records', 'completeness', { from, to, asOf, language }],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/record-completeness', { params: { query: { from, to, asOf: asOf || undefined } }, signal })),
  });

/** The register behind a cell: exactly the records that were counted, or those from before the period. */
export function recordsHref(
  { from, to, asOf }: Pick<Completeness, 'from' | 'to' | 'asOf'>,
  organizationId: string,
  clause: string,
  tone: CompletenessTone,
  count: number,
): string {
  const period: [string, string][] = tone !== 'none' && count === 0 ? [] : [['from', from]];
  return `/ho-so?${new URLSearchParams([['organizationId', organizationId], ['clause', clause], ...period, ['to', to], ['asOf', asOf]])}`;
}
