import { Injectable, StreamableFile } from '@nestjs/common';
import { FORMS, preferredForm } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { mergePdfs, writeDocx, writePdf } from '@qms/office-documents';
import { OrganizationsReader } from '@qms/organizations';
import { download, Files } from '@qms/storage';
import { type Actor, type Db, type LegalDate, Work } from '@qms/work';
import { learnerAndAgencyOf } from '../roster/learner.sql';
import { grantRow } from './certificate-grants.reader';
import { type GrantedLearner, type GrantPaperFacts, grantPaper } from './grant-paper.rules';

/** The decision with its list as Word or PDF; its certificates in one file for the printer. */
@Injectable()
export class GrantPapers {
  constructor(
    private readonly work: Work,
    private readonly organizations: OrganizationsReader,
    private readonly files: Files,
  ) {}

  /** @throws Refusal `not-acceptable` (406) for another form, `not-found` */
  async decision(actor: Actor, id: string, accept: string | undefined): Promise<StreamableFile> {
    const form = preferredForm(accept, ['docx', 'pdf']);
    if (form === null) throw new Refusal('not-acceptable');
    const facts = await this.work.read(actor, (db) => this.facts(db, id));
    // Rendered outside of any transaction.
    const bytes = await (form === 'docx' ? writeDocx : writePdf)(grantPaper(facts));
    return download(bytes, `Quyết định cấp giấy chứng nhận - ${facts.course}.${form}`, FORMS[form]);
  }

  /** Those that count, by number. @throws Refusal `nothing-issued`, `not-found` */
  async certificates(actor: Actor, id: string): Promise<StreamableFile> {
    const rows = await this.work.read(actor, async (db) => {
      await grantRow(db, id);
      return db.query<{ fileId: string }>(
        `select file_id as "fileId" from certificate where grant_id = $1 and state = 'issued' order by year, number`,
        [id],
      );
    });
    if (rows.length === 0) throw new Refusal('nothing-issued');
    const files: Buffer[] = [];
    for (const { fileId } of rows) files.push(await this.files.bytes(actor, fileId));
    const bytes = await mergePdfs(files);
    return download(bytes, `Giấy chứng nhận (${rows.length}).pdf`, FORMS.pdf);
  }

  private async facts(db: Db, id: string): Promise<GrantPaperFacts> {
    const grant = await grantRow(db, id);
    const [held] = await db.query<{
      title: string;
      from: LegalDate;
      to: LegalDate;
      basis: string | null;
      paper: string;
      openingNumber: string | null;
      openedOn: LegalDate | null;
      unitName: string | null;
      unitSymbol: string | null;
      createdAt: Date;
    }>(
      `select k.title, to_char(k.starts_on, 'YYYY-MM-DD') as "from", to_char(k.ends_on, 'YYYY-MM-DD') as "to", c.basis, c.paper, k.opening_number as "openingNumber",
         to_char(k.opened_on, 'YYYY-MM-DD') as "openedOn", u.name as "unitName", coalesce(u.symbol, u.code) as "unitSymbol", g.created_at as "createdAt"
       from certificate_grant g join training_class k on k.id = g.class_id join course c on c.id = k.course_id left join organization u on u.id = k.unit_id where g.id = $1`,
      [id],
    );
    const learners = await db.query<GrantedLearner>(
      `select coalesce(c.full_name, l.full_name) as name, to_char(case when c.full_name is null then l.birth_date else c.birth_date end, 'YYYY-MM-DD') as "birthDate",
         case when c.full_name is null then l.position else c.position end as position,
         case when c.full_name is null then coalesce(l.agency_name, o.name) else c.agency_name end as "agencyName", c.number, c.year
       from certificate c join enrolment e on e.id = c.enrolment_id ${learnerAndAgencyOf('e')}
       where c.grant_id = $1 and c.replaces_id is null order by c.year, c.number`,
      [id],
    );
    const [agencyHead] = await db.query<{ post: string }>(
      `select coalesce(p.post, 'Thủ trưởng') as post from membership m join person p on p.id = m.person_id where m.organization_id = $1 and m.role = 'agency-head'
         and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date) order by m.valid_from desc limit 1`,
      [grant.organizationId, grant.decidedOn ?? db.today],
    );
    const { title, from, to, basis, paper, openingNumber, openedOn, unitName, unitSymbol, createdAt } = held!;
    return {
      head: await this.organizations.paperHead(db, grant.organizationId),
      headPost: agencyHead?.post ?? 'Thủ trưởng',
      number: grant.number,
      decidedOn: grant.decidedOn,
      signer: grant.signerName ? { name: grant.signerName, post: grant.signerPost!, signedFor: grant.signedFor } : null,
      paper: paper === 'attendance' ? 'attendance' : 'completion',
      course: title,
      from,
      to,
      basis,
      opening: openingNumber && openedOn ? { number: openingNumber, on: openedOn } : null,
      unit: unitName ? { name: unitName, symbol: unitSymbol ?? '' } : null,
      year: Number(db.today.slice(0, 4)),
      learners,
      createdAt: new Date(createdAt),
    };
  }
}
