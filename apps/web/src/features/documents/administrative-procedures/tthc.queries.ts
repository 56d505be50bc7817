import { queryOptions } from '@tanstack/react-query';
import { answer, api, taggedAnswer } from '../../../api/client';
import { useKeysetList } from '../../../api/keyset-list';
import type { Answer, Row } from '../../../api/types';

export type TthcRow = Row<'/api/v1/administrative-procedures'>;
export type ScopeFit = Answer<'/api/v1/administrative-procedures/fit', 'get'>;
export type Announcement = Answer<'/api/v1/administrative-procedure-imports/{id}', 'get'>;
export type AnnouncedRow = Announcement['rows'][number];
export type ProcedureRef = TthcRow['procedures'][number];

export interface TthcFilters {
  q: string;
  field: string;
  /** Cấp thực hiện. */
  level: string;
  procedures: string;
  /** Day, `YYYY-MM-DD`: what was announced and in force then. */
  asOf: string;
}

const asked = ({ q, field, level, procedures, asOf }: TthcFilters) => ({
  q: q.trim() || undefined,
  field: field || undefined,
  level: level || undefined,
  procedures: (procedures || undefined) as 'with' | 'without' | undefined,
  asOf: asOf || undefined,
});

/** TTHC by code, as of a day. */
export const useTthc = (filters: TthcFilters) =>
  useKeysetList(['administrative-procedures', 'list', filters], (cursor, signal) =>
    answer(api.GET('/api/v1/administrative-procedures', { params: { query: { cursor, ...asked(filters) } }, signal })),
  );

/** Does the scope still fit? */
export const scopeFitQuery = queryOptions({
  queryKey: ['administrative-procedures', 'fit'],
  queryFn: () => answer(api.GET('/api/v1/administrative-procedures/fit')),
});

export const tthcQuery = (id: string) =>
  queryOptions({
    queryKey: ['administrative-procedures', id],
    queryFn: () => answer(api.GET('/api/v1/administrative-procedures/{id}', { params: { path: { id } } })),
  });

export const useAnnouncements = () =>
  useKeysetList(['administrative-procedures', 'imports'], (cursor, signal) =>
    answer(api.GET('/api/v1/administrative-procedure-imports', { params: { query: { cursor } }, signal })),
  );

export const announcementQuery = (id: string) =>
  queryOptions({
    queryKey: ['administrative-procedures', 'import', id],
    queryFn: () => taggedAnswer(api.GET('/api/v1/administrative-procedure-imports/{id}', { params: { path: { id } } })),
  });

/** What an announcement changes on screen. */
export const TTHC_CHANGES = [['administrative-procedures'], ['documents']] as const;
