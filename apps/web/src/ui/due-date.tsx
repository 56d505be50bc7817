import { useTranslation } from 'react-i18next';
import { daysUntil, formatDay } from './dates';

/** A day that something is due, with how far it is: "25/11/2026 (còn 2 ngày)". `today` as `YYYY-MM-DD`, by default the present day. */
export function DueDate({ on, today }: { on: string; today?: string }) {
  const { t } = useTranslation('ui');
  const days = daysUntil(on, today);
  const words = days < 0 ? t('due.late', { days: -days }) : days === 0 ? t('due.today') : t('due.left', { days });
  return (
    <span style={{ color: days < 0 ? 'var(--qms-bad)' : days <= 3 ? 'var(--qms-warning)' : undefined }}>
      <span className="qms-digits">{formatDay(on)}</span> ({words})
    </span>
  );
}
