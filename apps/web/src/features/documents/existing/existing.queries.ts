import { queryOptions } from '@tanstack/react-query';
import { answer, api, taggedAnswer } from '../../../api/client';
import { useKeysetList } from '../../../api/keyset-list';
import type { Answer } from '../../../api/types';

export type ExistingImport = Answer<'/api/v1/document-imports/{id}', 'get'>;
export type ListRow = ExistingImport['rows'][number];
export type ListField = ExistingImport['columns'][number]['field'];
export type FolderFile = ExistingImport['files'][number];

/** What a change of an import changes on screen. */
export const IMPORT_CHANGES = [['document-imports'], ['documents'], ['records']] as const;
export const TEMPLATE_URL = '/api/v1/document-imports/template';

export const useExistingImports = () =>
  useKeysetList(['document-imports', 'list'], (cursor, signal) =>
    answer(api.GET('/api/v1/document-imports', { params: { query: { cursor } }, signal })),
  );

export const existingImportQuery = (id: string) =>
  queryOptions({
    queryKey: ['document-imports', id],
    queryFn: () => taggedAnswer(api.GET('/api/v1/document-imports/{id}', { params: { path: { id } } })),
  });
