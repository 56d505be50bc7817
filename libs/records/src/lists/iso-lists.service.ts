import { Injectable, StreamableFile } from '@nestjs/common';
import { FORMS, preferredForm } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { writeDocx, writePdf } from '@qms/office-documents';
import { OrganizationsReader } from '@qms/organizations';
import { EXCEL, writeWorkbook } from '@qms/spreadsheets';
import { download } from '@qms/storage';
import { type Actor, type Db, type LegalDate, vnDate, Work } from '@qms/work';
import { type IsoList, type IsoListFacts, listPaper, listSheet, type PaperUse } from './iso-list.rules';
import { ownForm } from './own-form';

export { EXCEL };

/** A list to be made, and what is read for it in one transaction. */
export interface ListOrder<Row> {
  readonly organizationId: string;
  /** Day on which the list is right. */
  readonly asOf?: LegalDate;
  read(db: Db, asOf: LegalDate): Promise<IsoList<Row>>;
}

/** Danh mục and danh sách in every form that they go out in: workbook, form of the quality management system, annex of a decision. */
@Injectable()
export class IsoLists {
  constructor(
    private readonly work: Work,
    private readonly organizations: OrganizationsReader,
  ) {}

  async workbook<Row>(actor: Actor, order: ListOrder<Row>): Promise<StreamableFile> {
    const { list, facts } = await this.facts(actor, order);
    return file(writeWorkbook([listSheet(list, facts)]), EXCEL, nameOf(list, facts, 'xlsx'));
  }

  /** @throws Refusal `not-acceptable` (406) for another form than Word and PDF */
  async paper<Row>(actor: Actor, order: ListOrder<Row>, use: PaperUse, accept: string | undefined): Promise<StreamableFile> {
    const form = preferredForm(accept, ['docx', 'pdf']);
    if (form === null) throw new Refusal('not-acceptable');
    const { list, facts } = await this.facts(actor, order);
    // Rendered outside of any transaction.
    const bytes = await (form === 'docx' ? writeDocx : writePdf)(listPaper(list, facts, use));
    return file(bytes, FORMS[form], nameOf(list, facts, form));
  }

  private facts<Row>(actor: Actor, { organizationId, asOf, read }: ListOrder<Row>): Promise<{ list: IsoList<Row>; facts: IsoListFacts }> {
    return this.work.read(actor, async (db) => {
      const day = asOf ?? db.today;
      const list = await read(db, day);
      const [agencyHead] = await db.query<{ name: string; post: string }>(
        `select p.name, coalesce(p.post, 'Thủ trưởng') as post from membership m join person p on p.id = m.person_id
         where m.organization_id = $1 and m.role = 'agency-head' and p.deactivated_at is null and m.valid_from <= $2::date
           and (m.valid_to is null or m.valid_to > $2::date) order by m.valid_from desc limit 1`,
        [organizationId, db.today],
      );
      const [preparer] = await db.query<{ name: string }>('select name from person where id = $1', [actor.personId]);
      const head = await this.organizations.paperHead(db, organizationId);
      const form = await ownForm(db, organizationId, list.title, day);
      return {
        list,
        facts: { head, asOf: day, form, agencyHead: agencyHead ?? null, preparer: preparer?.name ?? '', now: db.now },
      };
    });
  }
}

const nameOf = <Row>(list: IsoList<Row>, { asOf }: IsoListFacts, ending: string): string =>
  `${list.fileName} ${vnDate(asOf).replaceAll('/', '-')}.${ending}`;

/** A workbook to be saved under this name. */
export const workbook = (bytes: Buffer, name: string): StreamableFile => file(bytes, EXCEL, name);

const file = (bytes: Buffer, type: string, name: string): StreamableFile => download(bytes, name, type);
