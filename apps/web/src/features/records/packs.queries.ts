import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { useKeysetList } from '../../api/keyset-list';
import type { Answer, Input } from '../../api/types';
import type { Tone } from '../../ui/status-badge';

export type Pack = Answer<'/api/v1/evidence-packs/{id}', 'get'>;
export type PackPreview = Answer<'/api/v1/evidence-pack-preview', 'get'>;
export type NewPack = Input<'/api/v1/evidence-packs', 'post'>;
export type PackCriteria = Omit<NewPack, 'title'>;

export const PACK_TONES: Record<Pack['state'], Tone> = { waiting: 'progress', ready: 'good', failed: 'bad', removed: 'neutral' };

/** What a pack that was asked for or taken away changes on screen. */
export const PACK_CHANGES = [['evidence-packs'], ['my-work']] as const;

/** One's own packs, the newest first. */
export const usePacks = () =>
  useKeysetList(['evidence-packs', 'list'], (cursor, signal) =>
    answer(api.GET('/api/v1/evidence-packs', { params: { query: { cursor } }, signal })),
  );

/** Asked again every two seconds while it is made. */
export const packQuery = (id: string) =>
  queryOptions({
    queryKey: ['evidence-packs', id],
    queryFn: () => answer(api.GET('/api/v1/evidence-packs/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? 2_000 : false),
  });

/** What a pack of these criteria would hold. */
export const packPreviewQuery = (criteria: PackCriteria) =>
  queryOptions({
    queryKey: ['evidence-packs', 'preview', criteria],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/evidence-pack-preview', { params: { query: criteria }, signal })),
  });
