import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { useKeysetList } from '../../api/keyset-list';
import type { Answer } from '../../api/types';
import type { Tone } from '../../ui/status-badge';

export type Transfer = Answer<'/api/v1/archive-transfers/{id}', 'get'>;
export type Destruction = Answer<'/api/v1/destructions/{id}', 'get'>;
export type StorageHealth = Answer<'/api/v1/storage-health', 'get'>;

/** What a change of a list changes on screen. */
export const LIST_CHANGES = [['archive-transfers'], ['destructions'], ['records'], ['my-work']] as const;

export const TRANSFER_TONES: Record<Transfer['state'], Tone> = { draft: 'neutral', received: 'good', discarded: 'neutral' };
export const DESTRUCTION_TONES: Record<Destruction['state'], Tone> = {
  draft: 'neutral',
  reviewed: 'warning',
  decided: 'warning',
  'carried-out': 'warning',
  closed: 'good',
  discarded: 'neutral',
};

export const useTransfers = () =>
  useKeysetList(['archive-transfers', 'list'], (cursor, signal) =>
    answer(api.GET('/api/v1/archive-transfers', { params: { query: { cursor } }, signal })),
  );
export const transferQuery = (id: string) =>
  queryOptions({
    queryKey: ['archive-transfers', id],
    queryFn: () => answer(api.GET('/api/v1/archive-transfers/{id}', { params: { path: { id } } })),
  });

export const useDestructions = () =>
  useKeysetList(['destructions', 'list'], (cursor, signal) =>
    answer(api.GET('/api/v1/destructions', { params: { query: { cursor } }, signal })),
  );
export const destructionQuery = (id: string) =>
  queryOptions({
    queryKey: ['destructions', id],
    queryFn: () => answer(api.GET('/api/v1/destructions/{id}', { params: { path: { id } } })),
  });

export const storageHealthQuery = () =>
  queryOptions({ queryKey: ['storage-health'], queryFn: () => answer(api.GET('/api/v1/storage-health')), refetchInterval: 30_000 });
