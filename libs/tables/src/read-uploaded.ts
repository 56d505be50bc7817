import { invalid, Refusal } from '@qms/lifecycle';
import { EXCEL, readWorkbook, UnreadableWorkbook, WORKBOOK_LIMITS, type Workbook } from '@qms/spreadsheets';
import type { Files, StoredFile } from '@qms/storage';
import type { Actor } from '@qms/work';
import { CSV, csvWorkbook } from './csv-table';
import './tables.problems';

/** An id of a body is answered like one that does not exist. @throws Refusal `unknown-reference` */
export async function describedFile(files: Files, actor: Actor, fileId: string): Promise<StoredFile> {
  try {
    return await files.describe(actor, fileId);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') throw new Refusal('unknown-reference', { field: 'fileId' });
    throw error;
  }
}

/** An uploaded workbook, read. @throws Refusal `list-not-excel`, `list-unreadable`, `list-too-large` */
export async function tableOfFile<T>(files: Files, actor: Actor, file: StoredFile, read: (workbook: Workbook) => T): Promise<T> {
  if (file.contentType !== EXCEL) throw invalid('fileId', 'list-not-excel');
  return readable(async () => read(await readWorkbook(await files.bytes(actor, file.id))));
}

/** The same of a workbook or CSV. @throws Refusal `list-not-table`, `list-unreadable`, `list-too-large` */
export async function tableOfFileOrCsv<T>(files: Files, actor: Actor, file: StoredFile, read: (workbook: Workbook) => T): Promise<T> {
  if (file.contentType === CSV) return readable(async () => read(csvWorkbook(await files.bytes(actor, file.id))));
  if (file.contentType !== EXCEL) throw invalid('fileId', 'list-not-table');
  return tableOfFile(files, actor, file, read);
}

async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    throw error.reason === 'too-large'
      ? invalid('fileId', 'list-too-large', { rows: WORKBOOK_LIMITS.rows })
      : invalid('fileId', 'list-unreadable');
  }
}
