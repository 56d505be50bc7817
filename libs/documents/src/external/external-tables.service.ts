import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { readWorkbook, type Sheet, UnreadableWorkbook, WORKBOOK_LIMITS } from '@qms/spreadsheets';
import { Files } from '@qms/storage';
import { type Actor, vnDate, Work } from '@qms/work';
import { MOST_TABLE_ROWS, numberKey, readTable } from './external-table.rules';
import type { ReadExternalTableAnswerDto, ReadExternalTableDto } from './external-tables.dto';

/** A table of external documents comes in from a workbook or pasted, with the columns with which it goes out. */
@Injectable()
export class ExternalTables {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
  ) {}

  /** A proposal: nothing is saved. @throws Refusal `table-empty`, `list-unreadable`, `list-too-large` */
  async read(actor: Actor, { text, fileId }: ReadExternalTableDto): Promise<ReadExternalTableAnswerDto> {
    const field = fileId ? 'fileId' : 'text';
    const cells = fileId ? await this.sheet(actor, fileId) : (text ?? '').split(/\r\n|\n|\r/).map((line) => line.split('\t'));
    const table = readTable(cells);
    if (table.rows.length === 0) throw invalid(field, 'table-empty');
    if (table.rows.length > MOST_TABLE_ROWS) throw invalid(field, 'list-too-large', { rows: MOST_TABLE_ROWS });
    return this.work.read(actor, async (db) => {
      const known = new Set(
        (
          await db.query<{ key: string }>(
            `select number_key || ' ' || to_char(issued_on, 'YYYY-MM-DD') as key from external_document where organization_id = $1 and removed_at is null`,
            [actor.organizationId],
          )
        ).map(({ key }) => key),
      );
      const codes = new Set(
        (
          await db.query<{ code: string }>(
            "select code from document where organization_id = $1 and undone_at is null and state <> 'withdrawn' and effective_on is not null",
            [actor.organizationId],
          )
        ).map(({ code }) => code),
      );
      const strange = table.rows.filter(({ documents }) => documents.some((code) => !codes.has(code)));
      return {
        rows: table.rows.map((row) => ({
          ...row,
          documents: row.documents.filter((code) => codes.has(code)),
          isKnown: known.has(`${numberKey(row.number)} ${row.issuedOn}`),
        })),
        problems: [
          ...table.problems,
          ...strange.map(({ row }) => ({
            row,
            column: 'documents' as const,
            code: 'document-unknown' as const,
            severity: 'note' as const,
          })),
        ],
      };
    });
  }

  private async sheet(actor: Actor, fileId: string): Promise<string[][]> {
    try {
      const { sheets } = await readWorkbook(await this.files.bytes(actor, fileId));
      const sheet = sheets.find(({ hidden, cells }) => !hidden && cells.length > 0);
      return sheet ? linesOf(sheet) : [];
    } catch (error) {
      if (error instanceof UnreadableWorkbook)
        throw error.reason === 'too-large'
          ? invalid('fileId', 'list-too-large', { rows: WORKBOOK_LIMITS.rows })
          : invalid('fileId', 'list-unreadable');
      if (error instanceof Refusal && error.code === 'not-found') throw new Refusal('unknown-reference', { field: 'fileId' });
      throw error;
    }
  }
}

/** Lines as people see them; a date as dd/mm/yyyy. */
function linesOf({ cells }: Sheet): string[][] {
  const lines: string[][] = [];
  for (const { row, column, text, kind, day } of cells) {
    while (lines.length < row) lines.push([]);
    const line = lines[row - 1]!;
    while (line.length < column) line.push('');
    line[column - 1] = kind === 'date' && day !== null ? vnDate(day) : text;
  }
  return lines;
}
