import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { useKeysetList } from '../../api/keyset-list';
import type { Answer, Input } from '../../api/types';
import type { Tone } from '../../ui/status-badge';

export type Batch = Answer<'/api/v1/upload-batches/{id}', 'get'>;
export type BatchLine = Batch['lines'][number];
export type BatchChange = Input<'/api/v1/upload-batches/{id}', 'patch'>;
export type ReceiptDetail = Answer<'/api/v1/receipts/{id}', 'get'>;
export type ReadBack = Answer<'/api/v1/receipts/{id}/verification', 'get'>;

export const BATCH_TONES: Record<Batch['state'], Tone> = { open: 'progress', entered: 'good', abandoned: 'neutral' };
export const LINE_TONES: Record<BatchLine['state'], Tone> = { waiting: 'neutral', arrived: 'good', refused: 'bad', 'left-out': 'neutral' };

/** What a change of a batch changes on screen. */
export const BATCH_CHANGES = [['upload-batches'], ['receipts'], ['records']] as const;

export const useBatches = () =>
  useKeysetList(['upload-batches', 'list'], (cursor, signal) =>
    answer(api.GET('/api/v1/upload-batches', { params: { query: { cursor } }, signal })),
  );
export const batchQuery = (id: string) =>
  queryOptions({
    queryKey: ['upload-batches', id],
    queryFn: () => answer(api.GET('/api/v1/upload-batches/{id}', { params: { path: { id } } })),
  });

export const useReceipts = ({ q }: { q: string }) =>
  useKeysetList(['receipts', 'list', q], (cursor, signal) =>
    answer(api.GET('/api/v1/receipts', { params: { query: { cursor, q: q || undefined } }, signal })),
  );
export const receiptQuery = (id: string) =>
  queryOptions({
    queryKey: ['receipts', id],
    queryFn: () => answer(api.GET('/api/v1/receipts/{id}', { params: { path: { id } } })),
  });
