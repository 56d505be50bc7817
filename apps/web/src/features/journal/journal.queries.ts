import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { useKeysetList } from '../../api/keyset-list';
import type { Row } from '../../api/types';

export type JournalEntry = Row<'/api/v1/journal'>;

export interface JournalFilters {
  aggregateType: string;
  aggregateId: string;
  /** Days, `YYYY-MM-DD`, both included. */
  from: string;
  to: string;
}

/** Entries of the journal, the newest first. */
export const useJournal = (filters: JournalFilters) =>
  useKeysetList(['journal', filters], (cursor, signal) => {
    const chosen = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
    return answer(api.GET('/api/v1/journal', { params: { query: { ...chosen, cursor } }, signal }));
  });

/** The last seal over the journal. */
export const sealQuery = queryOptions({
  queryKey: ['journal', 'head'],
  queryFn: () => answer(api.GET('/api/v1/journal/head')),
});
