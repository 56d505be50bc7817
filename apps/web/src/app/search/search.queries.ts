import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { Passage } from '../../files/found-title';

/** How many of a kind are shown; who looks for more opens the list. */
const SHOWN = 6;

/** One thing found. */
export interface Found {
  /** Address that it opens. */
  readonly href: string;
  readonly title: string;
  /** Code, number, post …: what tells two of a name apart. */
  readonly detail: string;
  /** Where the words stand in its file. */
  readonly passage?: Passage | null;
}

const joined = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');

/** What the server is asked for, by the entry of the menu that a person must have for it. */
export const SOURCES = {
  documents: async (q: string, signal: AbortSignal): Promise<Found[]> => {
    const { items } = await answer(api.GET('/api/v1/documents', { params: { query: { q, limit: SHOWN } }, signal }));
    return items.map((row) => ({
      href: `/tai-lieu/${row.id}`,
      title: row.title,
      detail: joined(row.code, row.organizationName),
      passage: row.passage ?? null,
    }));
  },
  plans: async (q: string, signal: AbortSignal): Promise<Found[]> => {
    const { items } = await answer(api.GET('/api/v1/tasks', { params: { query: { q } }, signal }));
    return items
      .slice(0, SHOWN)
      .map((row) => ({ href: `/ke-hoach/nhiem-vu/${row.id}`, title: row.title, detail: joined(row.code, row.planNumber) }));
  },
  records: async (q: string, signal: AbortSignal): Promise<Found[]> => {
    const { items } = await answer(api.GET('/api/v1/records', { params: { query: { q, limit: SHOWN } }, signal }));
    return items.map((row) => ({
      href: `/ho-so/${row.id}`,
      title: row.title,
      detail: joined(row.number ?? row.code, row.organizationName),
      passage: row.passage ?? null,
    }));
  },
  people: async (q: string, signal: AbortSignal): Promise<Found[]> => {
    const { items } = await answer(api.GET('/api/v1/people', { params: { query: { q, limit: SHOWN } }, signal }));
    return items.map((row) => ({ href: `/nguoi-dung/${row.username}`, title: row.name, detail: joined(row.username, row.post) }));
  },
} as const;

export type Source = keyof typeof SOURCES;

/** What one source finds. `q` is undefined until enough is typed. */
export const foundQuery = (source: Source, q: string | undefined) =>
  queryOptions({
    queryKey: ['search', source, q],
    enabled: q !== undefined,
    staleTime: 30_000,
    queryFn: ({ signal }) => SOURCES[source](q ?? '', signal),
  });
