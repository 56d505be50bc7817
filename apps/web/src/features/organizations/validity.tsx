import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates';

/** "từ 01/07/2025 đến …": how long something holds. */
export function Validity({ from, to }: { from: string | null; to: string | null }) {
  const { t } = useTranslation('organizations');
  if (from !== null && to !== null) return t('sinceUntil', { from: formatDay(from), to: formatDay(to) });
  if (from !== null) return t('since', { from: formatDay(from) });
  if (to !== null) return t('until', { to: formatDay(to) });
  return null;
}
