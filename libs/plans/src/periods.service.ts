import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { outlineFault } from './outline.rules';
import { ReportingPeriod } from './plan.entity';
import type { ChangePeriodDto, OutlineDto } from './plans.dto';
import { plansPolicy } from './plans.policy';
import { lastDay } from './timing.rules';
import { versionOf } from './version-of';

/** Reporting periods are data: name, days, deadline and đề cương may be set anew for each. */
@Injectable()
export class PeriodsService {
  constructor(private readonly work: Work) {}

  /** Days, words and name of a period whose paper has no number yet. @throws Refusal `report-already-issued`, `timing-backwards`. */
  change(actor: Actor, planId: string, key: string, input: ChangePeriodDto): Promise<{ version: number }> {
    return this.work.run(actor, async (tx) => {
      const period = await lockPeriod(tx, planId, key);
      authorize(plansPolicy, actor, 'plan:adjust', period, { now: tx.now });
      if (period.closedAt) throw new Refusal('report-already-issued');
      Object.assign(period, Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)));
      period.dueBy = lastDay(period.dueWords, period.dueOn);
      if (period.dataTo < period.dataFrom) throw invalid('dataTo', 'timing-backwards');
      await tx.save(period);
      await tx.record('reporting-period.changed', period, { period: key, name: period.name });
      return { version: await versionOf(tx, 'reporting_period', period.id) };
    });
  }

  /** The đề cương as the collecting office sent it for this period. */
  replaceOutline(actor: Actor, planId: string, key: string, outline: OutlineDto): Promise<{ version: number }> {
    return this.work.run(actor, async (tx) => {
      const period = await lockPeriod(tx, planId, key);
      authorize(plansPolicy, actor, 'plan-report:edit', period, { now: tx.now });
      const fault = outlineFault(outline.sections);
      if (fault) throw invalid('sections', fault);
      const [report] = await tx.query<{ state: string }>('select state from period_report where period_id = $1 for update', [period.id]);
      if (report?.state === 'issued') throw new Refusal('report-already-issued');
      period.outline = JSON.parse(JSON.stringify(outline)) as ReportingPeriod['outline'];
      await tx.save(period);
      await tx.record('reporting-period.outline-changed', period, { period: key });
      return { version: await versionOf(tx, 'reporting_period', period.id) };
    });
  }
}

/** @throws Refusal `not-found`, 412 where the sender saw another version. */
export async function lockPeriod(tx: Tx, planId: string, key: string): Promise<ReportingPeriod> {
  const [found] = await tx.query<{ id: string }>('select id from reporting_period where plan_id = $1 and key = $2', [planId, key]);
  if (!found) throw new Refusal('not-found');
  return tx.lockSeen(ReportingPeriod, found.id);
}
