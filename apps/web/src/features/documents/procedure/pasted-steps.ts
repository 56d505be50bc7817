import type { ProcedureStep } from './procedure.queries';

/** Rows of a pasted table as steps: `TT | Trình tự | Trách nhiệm | Thời gian | Biểu mẫu`; the number and the head are left out. */
export function stepsOf(rows: readonly string[][]): ProcedureStep[] {
  return rows
    .map((row) => row.map((cell) => cell.trim()))
    .filter((row) => row.some((cell) => cell !== ''))
    .filter((row) => !row.some((cell) => /^(trình tự|trách nhiệm|nội dung công việc)/iu.test(cell)))
    .map((row) => (/^(b|bước)?\s*\d{1,2}[.)]?$/iu.test(row[0] ?? '') ? row.slice(1) : row))
    .map(([what = '', responsible = '', time = '', ...form]) => ({ what, responsible, time, form: form.filter(Boolean).join('; ') }));
}
