import { queryOptions } from '@tanstack/react-query';
import { answer, api, taggedAnswer } from '../../../api/client';
import { useKeysetList } from '../../../api/keyset-list';
import type { Answer, Row } from '../../../api/types';

export type IssuanceRow = Row<'/api/v1/issuances'>;
export type Issuance = Answer<'/api/v1/issuances/{id}', 'get'>;
export type IssuanceDocument = Issuance['items'][number];
export type IssuanceState = Issuance['state'];
export type Candidate = Answer<'/api/v1/issuances/candidates', 'get'>['items'][number];

/** Documents that one decision may carry. */
export const MOST_DOCUMENTS = 60;

/** Newest first. */
export const useIssuances = ({ state }: { state: string }) =>
  useKeysetList(['issuances', 'list', { state }], (cursor, signal) =>
    answer(
      api.GET('/api/v1/issuances', { params: { query: { cursor, state: (state || undefined) as IssuanceState | undefined } }, signal }),
    ),
  );

export const issuanceQuery = (id: string) =>
  queryOptions({
    queryKey: ['issuances', id],
    queryFn: () => taggedAnswer(api.GET('/api/v1/issuances/{id}', { params: { path: { id } } })),
  });

/** Drafts that go with no package; refused to who may not put one together. */
export const candidatesQuery = queryOptions({
  queryKey: ['issuances', 'candidates'],
  queryFn: () => answer(api.GET('/api/v1/issuances/candidates')),
});

export type IssuancePaperName = 'decision' | 'statement';

/** Where a paper of the package is fetched, as Word or PDF by the Accept header. */
export const paperUrl = (id: string, paper: IssuancePaperName): string => `/api/v1/issuances/${id}/${paper}`;
