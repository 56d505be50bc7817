import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import { useKeysetList } from '../../../api/keyset-list';
import type { Answer, Row } from '../../../api/types';

export type CompetenceTable = Answer<'/api/v1/competence', 'get'>;
export type CompetenceRow = CompetenceTable['people'][number];
export type CompetenceCell = CompetenceRow['cells'][number];
export type CompetenceState = CompetenceCell['state'];
export type CompetenceEvidence = NonNullable<CompetenceCell['evidence']>;
export type PersonCompetence = Answer<'/api/v1/people/{id}/competence', 'get'>;
export type PersonEvidence = PersonCompetence['evidence'][number];
export type CompetenceRequirement = Row<'/api/v1/competence-requirements'>;
export type CompetenceChoices = Answer<'/api/v1/competence-requirements/choices', 'get'>;
export type LinkProposal = Row<'/api/v1/learner-links/proposals'>;

/** What a change of requirements, certificates or links changes on screen. */
export const COMPETENCE_CHANGES = [['training', 'competence'], ['my-work'], ['records']] as const;

export interface CompetenceFilters {
  asOf: string;
  unitId: string;
  onlyGaps: string;
  everybody: string;
}
const queryOf = ({ asOf, unitId, onlyGaps, everybody }: CompetenceFilters) => ({
  asOf: asOf || undefined,
  unitId: unitId || undefined,
  onlyGaps: onlyGaps === 'true' || undefined,
  everybody: everybody === 'true' || undefined,
});

export const competenceQuery = (filters: CompetenceFilters, language: string) =>
  queryOptions({
    queryKey: ['training', 'competence', 'table', { ...filters, language }],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/competence', { params: { query: queryOf(filters) }, signal })),
  });

/** The same table as a workbook, or as a paper. */
export const competenceUrl = (form: 'list.xlsx' | 'paper', filters: CompetenceFilters): string =>
  `/api/v1/competence/${form}?${new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''))}`;

export const personCompetenceQuery = (id: string, asOf: string, language: string) =>
  queryOptions({
    queryKey: ['training', 'competence', 'person', { id, asOf, language }],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/people/{id}/competence', { params: { path: { id }, query: { asOf: asOf || undefined } }, signal })),
  });

/** By role, ended ones too. */
export const useRequirements = () =>
  useKeysetList(['training', 'competence', 'requirements'], (cursor, signal) =>
    answer(api.GET('/api/v1/competence-requirements', { params: { query: { cursor } }, signal })),
  );

export const competenceChoicesQuery = queryOptions({
  queryKey: ['training', 'competence', 'choices'],
  queryFn: () => answer(api.GET('/api/v1/competence-requirements/choices')),
});

export const useLinkProposals = () =>
  useKeysetList(['training', 'competence', 'proposals'], (cursor, signal) =>
    answer(api.GET('/api/v1/learner-links/proposals', { params: { query: { cursor } }, signal })),
  );

/** Where the file of an external certificate is fetched. */
export const externalFileUrl = (id: string): string => `/api/v1/external-certificates/${id}/content`;
export const personHref = (id: string, asOf = ''): string => `/dao-tao/nang-luc/nguoi/${id}${asOf ? `?asOf=${asOf}` : ''}`;
