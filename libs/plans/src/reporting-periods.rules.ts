import type { LegalDate } from '@qms/work';
import type { ReadReporting } from './proposal';
import { daysFrom, lastDay } from './timing.rules';

/** Kỳ báo cáo as data. */
export interface ReportingPeriodPlan {
  readonly key: string;
  readonly name: string;
  readonly dataFrom: LegalDate;
  readonly dataTo: LegalDate;
  readonly dueWords: string;
  /** As it is written. */
  readonly dueOn: LegalDate;
  /** Last day on time, inclusive. */
  readonly dueBy: LegalDate;
  readonly position: number;
}

const NAMES: Readonly<Record<string, string>> = {
  Q1: 'quý I',
  Q2: 'quý II',
  H1: '6 tháng đầu năm',
  Q3: 'quý III',
  M9: '9 tháng',
  Q4: 'quý IV',
  YEAR: 'năm',
};

/**
 * The periods of a plan's year. Deadlines come from the plan; the data they cover are a proposal that may be changed: they end on the last
 * 14th before the deadline (NĐ 09/2019/NĐ-CP, Điều 12) and begin on 15/12 of the year before, but for a quarter, which goes on where the
 * period before it ended. They overlap.
 */
export function reportingPeriods(reporting: readonly ReadReporting[], year: number): ReportingPeriodPlan[] {
  const ordered = [...reporting].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return ordered.map((one, position) => {
    const dueBy = lastDay(one.text, one.dueOn);
    const before = ordered[position - 1];
    const continues = /^Q[2-4]$/.test(one.period) && before !== undefined;
    return {
      key: one.period,
      name: `${NAMES[one.period] ?? one.period} năm ${year}`.replace('năm năm', 'năm'),
      dataFrom: continues ? daysFrom(last14th(lastDay(before.text, before.dueOn)), 1) : `${year - 1}-12-15`,
      dataTo: last14th(dueBy),
      dueWords: one.text,
      dueOn: one.dueOn,
      dueBy,
      position,
    };
  });
}

function last14th(day: LegalDate): LegalDate {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - (date > 14 ? 1 : 2), 14)).toISOString().slice(0, 10);
}

/** Sent after the last day. */
export const isLate = (sentOn: LegalDate, period: { dueBy: LegalDate }): boolean => sentOn > period.dueBy;
