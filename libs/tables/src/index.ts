export { CellProblemDto } from './cell-problem.dto';
export { CSV, csvWorkbook } from './csv-table';
export { codeKey, foldedWords } from './folded-words.rules';
export { pastedWorkbook } from './pasted-table';
export { describedFile, tableOfFile, tableOfFileOrCsv } from './read-uploaded';
export {
  CELL_PROBLEMS,
  type CellProblemCode,
  problemAt,
  RowCells,
  type RowCorrection,
  type Severity,
  type TableCorrections,
  type TableProblem,
} from './row-cells';
export {
  MOST_ROWS,
  type ReadCell,
  type ReadColumn,
  type ReadHead,
  type ReadRow,
  type ReadTable,
  readTable,
  type SheetNote,
  type TableSpec,
} from './table-reading.rules';
export { atCell, CELL_WORDS, noteWords } from './table-words';
export { readDay, type WrittenDay } from './written-day.rules';
