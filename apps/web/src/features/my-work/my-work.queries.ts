import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { Answer } from '../../api/types';

export type MyWork = Answer<'/api/v1/my-work', 'get'>;
export type WorkItem = MyWork['items'][number];

/** What awaits the person, read anew each time the page comes into sight. */
export const myWorkQuery = queryOptions({
  queryKey: ['my-work'],
  staleTime: 0,
  refetchOnWindowFocus: 'always',
  queryFn: () => answer(api.GET('/api/v1/my-work')),
});
