import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../../ui/status-badge';
import type { ReviewRow } from './effectiveness.queries';

/** Done, late, or open. */
export function ReviewStanding({ row }: { row: Pick<ReviewRow, 'people' | 'evaluated' | 'late'> }) {
  const { t } = useTranslation('effectiveness');
  if (row.evaluated === row.people) return <StatusBadge tone="good" word={t('states.done')} />;
  return row.late ? <StatusBadge tone="warning" word={t('states.late')} /> : <StatusBadge tone="progress" word={t('states.open')} />;
}
