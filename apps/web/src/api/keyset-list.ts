import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';

/** A page as every list route answers it. */
export interface KeysetPage<Row> {
  readonly items: readonly Row[];
  /** Cursor of the next page; null at the end. */
  readonly next: string | null;
  readonly count: ListCount;
}

/** How many rows there are in all; `capped` where the server stopped counting. */
export interface ListCount {
  readonly value: number;
  readonly capped: boolean;
}

export interface KeysetList<Row> {
  readonly state: 'loading' | 'failed' | 'ready';
  readonly rows: readonly Row[];
  readonly count: ListCount | null;
  readonly error: unknown;
  readonly hasMore: boolean;
  /** Other filters were chosen and their rows are on the way; the old ones still show. */
  readonly refreshing: boolean;
  readonly loadingMore: boolean;
  more(): void;
  retry(): void;
}

/** A list read page by page: `key` holds everything that the answer depends on (the filters), `page` asks for one page. */
export function useKeysetList<Row>(
  key: QueryKey,
  page: (cursor: string | undefined, signal: AbortSignal) => Promise<KeysetPage<Row>>,
): KeysetList<Row> {
  const query = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => page(pageParam, signal),
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const pages = query.data?.pages ?? [];
  return {
    state: query.data !== undefined ? 'ready' : query.isError ? 'failed' : 'loading',
    rows: pages.flatMap((one) => one.items),
    count: pages[0]?.count ?? null,
    error: query.error,
    hasMore: query.hasNextPage,
    refreshing: query.isPlaceholderData,
    loadingMore: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
  };
}
