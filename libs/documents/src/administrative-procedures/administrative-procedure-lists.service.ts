import { Injectable, type StreamableFile } from '@nestjs/common';
import { OrganizationsReader } from '@qms/organizations';
import { workbook } from '@qms/records';
import { writeWorkbook } from '@qms/spreadsheets';
import { type Actor, vnDate, Work } from '@qms/work';

import type { AdministrativeProceduresQuery } from './administrative-procedures.dto';
import { AdministrativeProceduresReader, MOST_TTHC } from './administrative-procedures.reader';
import { ANNEX_FIELDS, ANNEX_HEADS, type AnnexField } from './annex-columns.rules';

const WIDTHS: Readonly<Record<AnnexField, number>> = {
  code: 14,
  name: 60,
  field: 26,
  level: 14,
  timeLimit: 34,
  fee: 18,
  decisionNumber: 20,
  decidedOn: 14,
  note: 24,
};

/** The list of TTHC as a workbook, with the columns that an import reads. */
@Injectable()
export class AdministrativeProcedureLists {
  constructor(
    private readonly work: Work,
    private readonly reader: AdministrativeProceduresReader,
    private readonly organizations: OrganizationsReader,
  ) {}

  async list(actor: Actor, query: AdministrativeProceduresQuery): Promise<StreamableFile> {
    const { rows, agency, today } = await this.work.read(actor, async (db) => ({
      rows: await this.reader.everything(db, query),
      agency: (await this.organizations.paperHead(db, actor.organizationId)).name,
      today: db.today,
    }));
    const day = vnDate(query.asOf ?? today);
    const sheet = {
      name: 'Danh mục TTHC',
      title: [agency.toLocaleUpperCase('vi'), 'DANH MỤC THỦ TỤC HÀNH CHÍNH', `Tính đến ngày ${day}`, ''],
      columns: [
        { header: 'STT', width: 6 },
        ...ANNEX_FIELDS.map((field) => ({ header: ANNEX_HEADS[field], width: WIDTHS[field] })),
        { header: 'Quy trình', width: 20 },
      ],
      rows: rows
        .slice(0, MOST_TTHC)
        .map((one, i) => [
          i + 1,
          one.code,
          one.name,
          one.field,
          one.level,
          one.timeLimit,
          one.fee,
          one.decisionNumber,
          { day: one.decidedOn },
          null,
          one.procedures.map(({ code }) => code).join('; '),
        ]),
    };
    return workbook(writeWorkbook([sheet]), `Danh mục TTHC ${day.replaceAll('/', '-')}.xlsx`);
  }
}
