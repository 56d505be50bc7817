import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { Answer } from '../../../api/types';

export type DocumentKinds = Answer<'/api/v1/document-kinds', 'get'>;
export type ListedKind = DocumentKinds['items'][number];

/** The organization's kinds with their code patterns. */
export const documentKindsQuery = queryOptions({
  queryKey: ['document-kinds'],
  queryFn: () => answer(api.GET('/api/v1/document-kinds')),
});

/** Next codes of a kind, and what speaks against the one that is typed. */
export const codesQuery = (key: string, code: string) =>
  queryOptions({
    queryKey: ['document-kinds', key, 'codes', code],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/document-kinds/{key}/codes', { params: { path: { key }, query: { code: code || undefined } }, signal })),
  });

/** What a change of kinds changes on screen. */
export const KIND_CHANGES = [['document-kinds'], ['documents']] as const;

/** The name that the organization gave a kind, or the word of its nature. */
export function useKindName(): (kind: Pick<ListedKind, 'name' | 'nature'>) => string {
  const { t } = useTranslation('documents');
  return ({ name, nature }) => name ?? t(`kinds.${nature}`);
}
