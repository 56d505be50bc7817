import { queryOptions } from '@tanstack/react-query';
import { answer, api, taggedAnswer } from '../../../api/client';
import type { Answer } from '../../../api/types';

export type ProcedureSheet = Answer<'/api/v1/revisions/{id}/procedure', 'get'>;
export type ProcedureStep = ProcedureSheet['steps'][number];
export type SheetField = keyof ProcedureSheet['head'];

/** In the order in which they are printed. */
export const SHEET_FIELDS: readonly SheetField[] = [
  'purpose',
  'scope',
  'references',
  'definitions',
  'conditions',
  'manner',
  'dossier',
  'copies',
  'timeLimit',
  'place',
  'agencies',
  'applicants',
  'results',
  'fee',
  'retention',
];

export const procedureQuery = (revisionId: string) =>
  queryOptions({
    queryKey: ['documents', 'revision', revisionId, 'procedure'],
    queryFn: () => taggedAnswer(api.GET('/api/v1/revisions/{id}/procedure', { params: { path: { id: revisionId } } })),
  });

/** Procedures in force that use a form. */
export const formUsersQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['documents', documentId, 'procedures'],
    queryFn: () => answer(api.GET('/api/v1/documents/{id}/procedures', { params: { path: { id: documentId } } })),
  });

/** TTHC to choose from, as they stand announced today. */
export const announcedQuery = queryOptions({
  queryKey: ['administrative-procedures', 'choices'],
  queryFn: () => answer(api.GET('/api/v1/administrative-procedures', { params: { query: { limit: 200 } } })),
});

/** Forms to choose from. */
export const formsQuery = queryOptions({
  queryKey: ['documents', 'forms'],
  queryFn: () => answer(api.GET('/api/v1/documents', { params: { query: { kind: 'form', limit: 200 } } })),
});

export const blankUrl = (revisionId: string): string => `/api/v1/revisions/${revisionId}/blank`;
export const formsZipUrl = (revisionId: string): string => `/api/v1/revisions/${revisionId}/forms.zip`;
