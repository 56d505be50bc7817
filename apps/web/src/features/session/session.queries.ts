import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { Answer, Input } from '../../api/types';

export type SignIn = Input<'/api/v1/session', 'post'>;
export type DemoPerson = NonNullable<Answer<'/api/v1/session/options', 'get'>['demo']>[number];

/** Whether demo people are offered, and which. */
export const optionsQuery = queryOptions({
  queryKey: ['session-options'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: () => answer(api.GET('/api/v1/session/options')),
});

export const signIn = (body: SignIn) => answer(api.POST('/api/v1/session', { body }));
