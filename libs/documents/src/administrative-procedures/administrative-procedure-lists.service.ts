import { Injectable, type StreamableFile } from '@nestjs/common';
import { type IsoList, IsoLists, type ListOrder, type PaperUse } from '@qms/records';
import type { Actor } from '@qms/work';
import type { AdministrativeProcedureRowDto, AdministrativeProceduresQuery } from './administrative-procedures.dto';
import { AdministrativeProceduresReader, MOST_TTHC } from './administrative-procedures.reader';
import { ANNEX_HEADS } from './annex-columns.rules';

/** Danh mục thủ tục hành chính in its forms; the workbook has the columns that an import reads. */
@Injectable()
export class AdministrativeProcedureLists {
  constructor(
    private readonly reader: AdministrativeProceduresReader,
    private readonly lists: IsoLists,
  ) {}

  workbook(actor: Actor, query: AdministrativeProceduresQuery): Promise<StreamableFile> {
    return this.lists.workbook(actor, this.order(actor, query));
  }

  /** What was announced and in force on the day, as a form or as an annex. */
  paper(actor: Actor, query: AdministrativeProceduresQuery, use: PaperUse, accept: string | undefined): Promise<StreamableFile> {
    return this.lists.paper(actor, this.order(actor, query), use, accept);
  }

  private order({ organizationId }: Actor, query: AdministrativeProceduresQuery): ListOrder<AdministrativeProcedureRowDto> {
    return {
      organizationId,
      asOf: query.asOf,
      read: async (db, asOf) => tthcList(await this.reader.everything(db, { ...query, asOf })),
    };
  }
}

const tthcList = (rows: readonly AdministrativeProcedureRowDto[]): IsoList<AdministrativeProcedureRowDto> => ({
  title: 'Danh mục thủ tục hành chính',
  sheetName: 'Danh mục TTHC',
  fileName: 'Danh mục TTHC',
  counted: 'thủ tục hành chính',
  rows,
  most: MOST_TTHC,
  orientation: 'landscape',
  columns: [
    { header: ANNEX_HEADS.code, sheet: 14, paper: 11, of: (row) => row.code },
    { header: ANNEX_HEADS.name, sheet: 60, paper: 30, of: (row) => row.name },
    { header: ANNEX_HEADS.field, sheet: 26, paper: 14, of: (row) => row.field },
    { header: ANNEX_HEADS.level, sheet: 14, of: (row) => row.level },
    { header: ANNEX_HEADS.timeLimit, sheet: 34, paper: 18, of: (row) => row.timeLimit },
    { header: ANNEX_HEADS.fee, sheet: 18, of: (row) => row.fee },
    { header: ANNEX_HEADS.decisionNumber, sheet: 20, paper: 14, of: (row) => row.decisionNumber },
    { header: ANNEX_HEADS.decidedOn, sheet: 14, paper: 11, align: 'center', of: (row) => ({ day: row.decidedOn }) },
    { header: ANNEX_HEADS.note, sheet: 24, of: () => null },
    { header: 'Quy trình', sheet: 20, paper: 12, of: (row) => row.procedures.map(({ code }) => code).join('; ') },
  ],
});
