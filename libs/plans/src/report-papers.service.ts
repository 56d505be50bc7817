import { Injectable, StreamableFile } from '@nestjs/common';
import { FORMS, type Language, preferredForm } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { writeDocx, writePdf } from '@qms/office-documents';
import { OrganizationsReader } from '@qms/organizations';
import { download } from '@qms/storage';
import { type Actor, Work } from '@qms/work';
import { type PaperFacts, reportPaper } from './report-paper.rules';
import type { ReportDto } from './reports.dto';
import { ReportsReader } from './reports.reader';

/** The consolidated report in the form that is asked for: data, Word or PDF. */
@Injectable()
export class ReportPapers {
  constructor(
    private readonly work: Work,
    private readonly reports: ReportsReader,
    private readonly organizations: OrganizationsReader,
  ) {}

  /** @throws Refusal `not-acceptable` (406) for another form, `not-found`. */
  async answer(
    actor: Actor,
    planId: string,
    periodKey: string,
    asked: { accept: string | undefined; language: Language },
  ): Promise<ReportDto | StreamableFile> {
    const form = preferredForm(asked.accept);
    if (form === null) throw new Refusal('not-acceptable');
    if (form === 'json') return this.reports.get(actor, planId, periodKey, asked.language);
    const { report, facts } = await this.paperFacts(actor, planId, periodKey);
    // Rendered outside of any transaction.
    const bytes = await (form === 'docx' ? writeDocx : writePdf)(reportPaper(report, facts));
    return download(bytes, `Báo cáo ${report.period.name}${report.state === 'draft' ? ' (dự thảo)' : ''}.${form}`, FORMS[form]);
  }

  private paperFacts(actor: Actor, planId: string, periodKey: string): Promise<{ report: ReportDto; facts: PaperFacts }> {
    return this.work.read(actor, async (db) => {
      const report = await this.reports.report(db, planId, periodKey, 'vi');
      const [plan] = await db.query<{ organizationId: string }>('select organization_id as "organizationId" from plan where id = $1', [
        planId,
      ]);
      const [signer] = await db.query<{ name: string; post: string }>(
        `select p.name, coalesce(p.post, 'Giám đốc') as post from membership m join person p on p.id = m.person_id
         where m.organization_id = $1 and m.role = 'agency-head' and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)
         order by m.valid_from desc limit 1`,
        [plan!.organizationId, db.today],
      );
      return {
        report,
        facts: {
          head: await this.organizations.paperHead(db, plan!.organizationId),
          signer: signer ?? null,
          sections: await db.query<{ code: string; title: string }>('select code, title from plan_section where plan_id = $1', [planId]),
          createdAt: db.now,
        },
      };
    });
  }
}
