import { Injectable } from '@nestjs/common';
import { decide, invalid, Refusal } from '@qms/lifecycle';
import { OrganizationsReader } from '@qms/organizations';
import { Register } from '@qms/records';
import { Files } from '@qms/storage';
import { type Actor, authorize, requestContext, type Tx, Work } from '@qms/work';
import { PeriodReport, ReportSection } from './period-report.entity';
import { periodReportLifecycle } from './period-report.lifecycle';
import { ReportingPeriod } from './plan.entity';
import { plansPolicy } from './plans.policy';
import { periodOf } from './progress.service';
import { mergedText } from './report-merging.rules';
import type { EditSectionDto, IssueReportDto, ReportIssuedDto } from './reports.dto';
import { reportFacts } from './reports.reader';
import { versionOf } from './version-of';

/** Records of monitoring results, and inputs of the management review (TCVN ISO 9001:2015). */
const REPORT_CLAUSES = ['9.1.3', '9.3.2'];

/** The consolidated report is edited on one screen, and the clerk enters its number and date. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly register: Register,
    private readonly organizations: OrganizationsReader,
  ) {}

  /** What the units' words made is kept beside the edited text. @throws Refusal `not-found` for a key that the outline does not have. */
  editSection(actor: Actor, planId: string, periodKey: string, key: string, input: EditSectionDto): Promise<{ version: number }> {
    return this.work.run(actor, async (tx) => {
      const { period, report } = await this.lock(tx, planId, periodKey);
      authorize(plansPolicy, actor, 'plan-report:edit', report, { now: tx.now });
      decide(periodReportLifecycle, 'edit', report.state, {});
      const section = period.outline.sections.find((one) => one.key === key.normalize('NFC'));
      if (!section) throw new Refusal('not-found');
      const [plan] = await tx.query<{ number: string }>('select number from plan where id = $1', [planId]);
      const { facts } = await reportFacts(tx, planId, plan!.number, periodKey);
      const edited = await sectionRow(tx, report, section.key);
      Object.assign(edited, { merged: mergedText(section, facts), text: input.text, editedBy: actor.personId, editedAt: tx.now });
      await tx.save(edited);
      await tx.record('report-section.edited', edited);
      return { version: await versionOf(tx, 'report_section', edited.id) };
    });
  }

  /**
   * Cập nhật số, ngày ban hành: the issued document enters the register of ISO records in the same unit of work.
   * @throws Refusal `unknown-reference` for the file, `issued-in-future`, `issued-before-period`, `wrong-state`.
   */
  issue(actor: Actor, planId: string, periodKey: string, input: IssueReportDto): Promise<ReportIssuedDto> {
    return this.work.run(actor, async (tx) => {
      const { period, report } = await this.lock(tx, planId, periodKey);
      authorize(plansPolicy, actor, 'plan-report:issue', report, { now: tx.now });
      const { to } = decide(periodReportLifecycle, 'issue', report.state, {});
      if (input.issuedOn > tx.today) throw invalid('issuedOn', 'issued-in-future');
      if (input.issuedOn < period.dataFrom) throw invalid('issuedOn', 'issued-before-period');
      await this.files.adopt(tx, input.fileId, 'fileId');
      const { name } = await this.organizations.paperHead(tx, report.organizationId);
      Object.assign(report, {
        state: to,
        number: input.number,
        issuedOn: input.issuedOn,
        fileId: input.fileId,
        issuedBy: actor.personId,
        issuedAt: tx.now,
      });
      await tx.save(report);
      const closed = await tx.lock(ReportingPeriod, period.id);
      closed.closedAt = tx.now;
      await tx.save(closed);
      const recordId = await this.register.enter(tx, {
        organizationId: report.organizationId,
        kind: 'periodic-report',
        title: `Báo cáo ${period.outline.title.charAt(0).toLocaleLowerCase('vi')}${period.outline.title.slice(1)}`,
        number: input.number,
        issuer: input.issuer ?? name,
        happenedOn: input.issuedOn,
        clauses: REPORT_CLAUSES,
        fileIds: [input.fileId],
        sourceType: 'period-report',
        sourceId: report.id,
      });
      await tx.record('period-report.issued', report, { period: periodKey, recordId });
      return { state: to, recordId, version: await versionOf(tx, 'period_report', report.id) };
    });
  }

  private async lock(tx: Tx, planId: string, periodKey: string): Promise<{ period: ReportingPeriod; report: PeriodReport }> {
    const period = await periodOf(tx, planId, periodKey);
    const [found] = await tx.find(PeriodReport, { periodId: period.id });
    if (!found) throw new Refusal('not-found');
    return { period, report: await tx.lock(PeriodReport, found.id) };
  }
}

/** The section's row, or a new one; the sender must have seen its version (0 = never edited). */
async function sectionRow(tx: Tx, report: PeriodReport, key: string): Promise<ReportSection> {
  const [known] = await tx.find(ReportSection, { reportId: report.id, key });
  if (known) return tx.lockSeen(ReportSection, known.id);
  if ((requestContext.getStore()?.ifMatch ?? 0) !== 0) throw new Refusal('changed-meanwhile', { version: 0 });
  return Object.assign(new ReportSection(), { id: tx.newId(), organizationId: report.organizationId, reportId: report.id, key });
}
