export { Archive } from './archive';
export { readWorkbook } from './sheet-threads';
export {
  cellName,
  columnName,
  EXCEL,
  type MergedCells,
  type Sheet,
  type SheetCell,
  type UnreadableReason,
  UnreadableWorkbook,
  WORKBOOK_LIMITS,
  type Workbook,
} from './workbook';
export { type WrittenColumn, type WrittenSheet, type WrittenValue, writeWorkbook } from './workbook-writer';
export { hearXml, type XmlHearer } from './xml';
