import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../ui/status-badge';
import type { PeriodReport } from './reports.queries';

/** Dự thảo, or Đã phát hành. */
export function ReportStateMark({ state }: { state: PeriodReport['state'] }) {
  const { t } = useTranslation('reports');
  return (
    <StatusBadge tone={state === 'issued' ? 'good' : 'neutral'} icon={state === 'issued' ? 'check' : 'edit'} word={t(`states.${state}`)} />
  );
}
