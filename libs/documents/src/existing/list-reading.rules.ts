import type { Workbook } from '@qms/spreadsheets';
import { type ReadTable, readTable, type TableSpec } from '@qms/tables';
import { headOf, LIST_FIELDS, type ListField } from './list-columns.rules';

/** A master list as it was read. */
export type ReadList = ReadTable<ListField>;

/** Danh mục tài liệu: known by code and title. */
const MASTER_LIST: TableSpec<ListField> = {
  fields: LIST_FIELDS,
  code: 'code',
  title: 'title',
  headOf,
  telling: ['issue', 'amendment', 'effectiveOn', 'decisionNumber', 'decidedOn', 'kind'],
  // `Ngày ban hành` means the first day of validity where no other column does, the day of the decision otherwise.
  issuedOn: (others) => (others.includes('effectiveOn') ? 'decidedOn' : 'effectiveOn'),
};

/** The first sheet in sight whose head names code and title; null where no sheet does. */
export const readList = (workbook: Workbook): ReadList | null => readTable(workbook, MASTER_LIST);
