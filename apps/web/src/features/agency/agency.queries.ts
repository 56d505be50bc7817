import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { useKeysetList } from '../../api/keyset-list';
import type { Answer, Row } from '../../api/types';

export type Absence = Row<'/api/v1/absences'>;
export type Deputies = Answer<'/api/v1/deputy-fields', 'get'>;
export type Deputy = Deputies['items'][number];
export type DeputyField = Deputy['fields'][number];
export type Authorization = Answer<'/api/v1/signing-authorizations/{id}', 'get'>;
export type OwnRule = Answer<'/api/v1/organization-rules', 'get'>['items'][number];

/** What a change of who acts for whom changes on screen. */
export const AGENCY_CHANGES = [['agency'], ['my-work'], ['documents'], ['issuances']] as const;

export const useAbsences = (past: boolean) =>
  useKeysetList(['agency', 'absences', { past }], (cursor, signal) =>
    answer(api.GET('/api/v1/absences', { params: { query: { cursor, past: past || undefined } }, signal })),
  );

/** Its `actions`: may the reader enter absences, his own or others'. */
export const absenceActionsQuery = queryOptions({
  queryKey: ['agency', 'absences', 'actions'],
  queryFn: () => answer(api.GET('/api/v1/absences', { params: { query: { limit: 1 } } })),
});

/** Who may stand in for somebody (undefined = oneself), and for whom the reader may enter an absence. */
export const standInsQuery = (personId: string | undefined) =>
  queryOptions({
    queryKey: ['agency', 'stand-ins', personId ?? 'oneself'],
    queryFn: () => answer(api.GET('/api/v1/absences/stand-ins', { params: { query: { personId } } })),
  });

export const deputiesQuery = queryOptions({
  queryKey: ['agency', 'deputies'],
  queryFn: () => answer(api.GET('/api/v1/deputy-fields')),
});

/** Lĩnh vực of the TTHC that are in force, to choose from. */
export const procedureFieldsQuery = queryOptions({
  queryKey: ['agency', 'procedure-fields'],
  queryFn: async () => (await answer(api.GET('/api/v1/administrative-procedures/fit'))).fields,
});

export const useAuthorizations = (filters: { inForceOn: string }) =>
  useKeysetList(['agency', 'authorizations', filters], (cursor, signal) =>
    answer(api.GET('/api/v1/signing-authorizations', { params: { query: { cursor, inForceOn: filters.inForceOn || undefined } }, signal })),
  );

export const authorizationActionsQuery = queryOptions({
  queryKey: ['agency', 'authorizations', 'actions'],
  queryFn: () => answer(api.GET('/api/v1/signing-authorizations', { params: { query: { limit: 1 } } })),
});

export const authorizationQuery = (id: string) =>
  queryOptions({
    queryKey: ['agency', 'authorizations', id],
    queryFn: () => answer(api.GET('/api/v1/signing-authorizations/{id}', { params: { path: { id } } })),
  });

export const unitHeadsQuery = queryOptions({
  queryKey: ['agency', 'unit-heads'],
  queryFn: () => answer(api.GET('/api/v1/signing-authorizations/unit-heads')),
});

export const ownRulesQuery = queryOptions({
  queryKey: ['agency', 'own-rules'],
  queryFn: () => answer(api.GET('/api/v1/organization-rules')),
});
