import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import { useKeysetList } from '../../../api/keyset-list';
import type { Answer, Row } from '../../../api/types';

export type ClassResults = Answer<'/api/v1/training-classes/{id}/results', 'get'>;
export type LearnerResult = ClassResults['learners'][number];
export type ClassGrants = Answer<'/api/v1/training-classes/{id}/certificate-grants', 'get'>;
export type Grant = ClassGrants['items'][number];
type CertificateRow = Row<'/api/v1/certificates'>;
export type Certificate = Answer<'/api/v1/certificates/{id}', 'get'>;
export type CertificateState = CertificateRow['state'];

/** How often the page asks while certificates are being made. */
const ASK_AGAIN = 2_000;

export const resultsQuery = (classId: string) =>
  queryOptions({
    queryKey: ['training', 'results', classId],
    queryFn: () => answer(api.GET('/api/v1/training-classes/{id}/results', { params: { path: { id: classId } } })),
  });

export const grantsQuery = (classId: string) =>
  queryOptions({
    queryKey: ['training', 'grants', classId],
    queryFn: () => answer(api.GET('/api/v1/training-classes/{id}/certificate-grants', { params: { path: { id: classId } } })),
    refetchInterval: ({ state }) => (state.data?.items.some(({ issuing }) => issuing.beingIssued > 0) ? ASK_AGAIN : false),
  });

export const certificateQuery = (id: string) =>
  queryOptions({
    queryKey: ['training', 'certificate', id],
    queryFn: () => answer(api.GET('/api/v1/certificates/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'being-issued' ? ASK_AGAIN : false),
  });

export interface CertificateFilters {
  q: string;
  state: string;
  year: string;
}

/** The highest number first. */
export const useCertificates = ({ q, state, year }: CertificateFilters) =>
  useKeysetList(['training', 'certificates', { q, state, year }], (cursor, signal) =>
    answer(
      api.GET('/api/v1/certificates', {
        params: {
          query: {
            cursor,
            q: q || undefined,
            state: (state || undefined) as CertificateState | undefined,
            year: year ? Number(year) : undefined,
          },
        },
        signal,
      }),
    ),
  );

/** The same list as a workbook, or on paper. */
export const certificatesUrl = (file: 'list.xlsx' | 'paper', filters: CertificateFilters): string => {
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''));
  return `/api/v1/certificates/${file}${query.size === 0 ? '' : `?${query.toString()}`}`;
};

/** As it stands in the register: `001/2026`. */
export const registerNumber = ({ number, year }: { number: number; year: number }): string => `${String(number).padStart(3, '0')}/${year}`;
