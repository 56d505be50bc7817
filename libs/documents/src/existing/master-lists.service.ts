import { Injectable, type StreamableFile } from '@nestjs/common';
import { OrganizationsReader } from '@qms/organizations';
import { IsoLists, type ListOrder, type PaperUse, workbook } from '@qms/records';
import { writeWorkbook } from '@qms/spreadsheets';
import { type Actor, Work } from '@qms/work';
import type { DocumentsQuery } from '../documents.dto';
import { DocumentsReader, MOST_LISTED } from '../documents.reader';
import { type ListedDocument, masterList, templateSheets } from './master-list.rules';

/** The master list (danh mục tài liệu nội bộ) in its forms, and the empty workbook to be filled in. */
@Injectable()
export class MasterLists {
  constructor(
    private readonly work: Work,
    private readonly documents: DocumentsReader,
    private readonly lists: IsoLists,
    private readonly organizations: OrganizationsReader,
  ) {}

  /** What the list shows under these filters, all of it. */
  workbook(actor: Actor, query: DocumentsQuery): Promise<StreamableFile> {
    return this.lists.workbook(
      actor,
      this.order(actor, query, () => query),
    );
  }

  /** What was in force on the day, as a form or as an annex. */
  paper(actor: Actor, query: DocumentsQuery, use: PaperUse, accept: string | undefined): Promise<StreamableFile> {
    return this.lists.paper(
      actor,
      this.order(actor, query, (asOf) => ({ ...query, asOf })),
      use,
      accept,
    );
  }

  async template(actor: Actor): Promise<StreamableFile> {
    const units = await this.work.read(actor, (db) => this.organizations.names(db, actor.organizationId));
    const own = units.filter((unit) => unit.id !== actor.organizationId).map((unit) => unit.name);
    return workbook(writeWorkbook(templateSheets(own)), 'Mẫu danh mục tài liệu.xlsx');
  }

  private order(actor: Actor, query: DocumentsQuery, shown: (asOf: string) => DocumentsQuery): ListOrder<ListedDocument> {
    return {
      organizationId: query.organizationId ?? actor.organizationId,
      asOf: query.asOf,
      read: async (db, asOf) => masterList(await this.documents.everything(db, shown(asOf)), MOST_LISTED),
    };
  }
}
