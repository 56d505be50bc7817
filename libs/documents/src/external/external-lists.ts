import { Injectable, type StreamableFile } from '@nestjs/common';
import { type IsoList, IsoLists, type ListOrder, type PaperUse } from '@qms/records';
import type { Actor } from '@qms/work';
import type { ExternalRowDto, ExternalsQuery } from './external-documents.dto';
import { ExternalDocumentsReader, MOST_EXTERNALS } from './external-documents.reader';
import { COLUMN_NAMES, KIND_NAMES } from './external-table.rules';

/** Danh mục tài liệu bên ngoài in its forms. */
@Injectable()
export class ExternalLists {
  constructor(
    private readonly reader: ExternalDocumentsReader,
    private readonly lists: IsoLists,
  ) {}

  /** What the list shows under these filters, all of it, with the columns that are read. */
  workbook(actor: Actor, query: ExternalsQuery): Promise<StreamableFile> {
    return this.lists.workbook(actor, {
      ...this.order(actor, query),
      read: async (db) => externalList(await this.reader.everything(db, query)),
    });
  }

  /** What the agency worked by on the day, as a form or as an annex. */
  paper(actor: Actor, query: ExternalsQuery, use: PaperUse, accept: string | undefined): Promise<StreamableFile> {
    return this.lists.paper(actor, this.order(actor, query), use, accept);
  }

  private order({ organizationId }: Actor, query: ExternalsQuery): ListOrder<ExternalRowDto> {
    return {
      organizationId,
      asOf: query.asOf,
      read: async (db, asOf) =>
        externalList((await this.reader.everything(db, { ...query, asOf })).filter((row) => query.validity !== undefined || stands(row))),
    };
  }
}

/** Not ended on the day; one that is to come in force is prepared for and stands there too. */
const stands = ({ validity }: ExternalRowDto): boolean => validity !== 'ended';
const dayOf = (day: string | null) => (day === null ? null : { day });

const externalList = (rows: readonly ExternalRowDto[]): IsoList<ExternalRowDto> => ({
  title: 'Danh mục tài liệu bên ngoài',
  sheetName: 'Tài liệu bên ngoài',
  fileName: 'Danh mục tài liệu bên ngoài',
  counted: 'tài liệu',
  rows,
  most: MOST_EXTERNALS,
  orientation: 'landscape',
  columns: [
    { header: COLUMN_NAMES.number, sheet: 20, paper: 14, of: (row) => row.number },
    { header: COLUMN_NAMES.kind, sheet: 24, paper: 10, of: (row) => KIND_NAMES[row.kind] },
    { header: COLUMN_NAMES.issuer, sheet: 28, paper: 15, of: (row) => row.issuer },
    { header: COLUMN_NAMES.issuedOn, sheet: 14, paper: 11, align: 'center', of: (row) => ({ day: row.issuedOn }) },
    { header: COLUMN_NAMES.title, sheet: 70, paper: 32, of: (row) => row.title },
    { header: COLUMN_NAMES.effectiveFrom, sheet: 14, paper: 11, align: 'center', of: (row) => dayOf(row.effectiveFrom) },
    { header: COLUMN_NAMES.effectiveTo, sheet: 14, of: (row) => dayOf(row.effectiveTo) },
    { header: COLUMN_NAMES.documents, sheet: 30, paper: 15, of: (row) => row.documents.map(({ code }) => code).join('; ') },
  ],
});
