import type { Input } from '../../api/types';
import type { ReportingPeriod } from './plans.queries';

export type PeriodChange = Input<'/api/v1/plans/{id}/periods/{period}', 'patch'>;

/** A period as its form holds it; a day that is no day yet is null. */
export interface PeriodValues {
  name: string;
  dataFrom: string | null;
  dataTo: string | null;
  dueWords: string;
  dueOn: string | null;
}

export const periodValues = ({ name, dataFrom, dataTo, dueWords, dueOn }: ReportingPeriod): PeriodValues => ({
  name,
  dataFrom,
  dataTo,
  dueWords,
  dueOn,
});

/** Only what differs from the period as it stood there. Texts in NFC, without blanks around. */
export function periodChange(period: ReportingPeriod, values: PeriodValues): PeriodChange {
  const change: PeriodChange = {};
  for (const field of ['name', 'dueWords'] as const) {
    const text = values[field].trim().normalize('NFC');
    if (text !== period[field]) change[field] = text;
  }
  for (const field of ['dataFrom', 'dataTo', 'dueOn'] as const) {
    const day = values[field];
    if (day !== null && day !== period[field]) change[field] = day;
  }
  return change;
}
