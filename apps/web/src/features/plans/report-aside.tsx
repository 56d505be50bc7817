import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../ui/dates';
import { AppLink } from '../../ui/link';
import { OrganizationName } from '../../ui/names';
import { ReportStateBadge, TASK_STATUSES, TaskStatusBadge } from './plan-words';
import css from './report-page.module.css';
import type { PeriodReport } from './reports.queries';

/** Beside the text: the counts that it tells, and whose words it has. */
export function ReportAside({ report: { planId, counts, units } }: { report: PeriodReport }) {
  const { t } = useTranslation(['reports', 'plans']);
  const tasks = `/ke-hoach/${planId}/nhiem-vu`;
  const accepted = units.filter(({ state }) => state === 'accepted').length;
  const countOf = (status: string) => counts.byStatus.find((one) => one.status === status)?.count ?? 0;
  return (
    <aside className={css.aside} aria-label={t('beside')}>
      <section aria-labelledby="report-counts">
        <h2 className={css.heading} id="report-counts">
          {t('counts')} ({formatNumber(counts.tasks)})
        </h2>
        <ul className={css.counts}>
          {TASK_STATUSES.filter((status) => countOf(status) > 0).map((status) => (
            <li key={status}>
              <TaskStatusBadge status={status} />
              <AppLink
                href={`${tasks}?status=${status}`}
                className="qms-digits"
                aria-label={`${t(`plans:statuses.${status}`)}: ${countOf(status)}`}
              >
                {formatNumber(countOf(status))}
              </AppLink>
            </li>
          ))}
          <li>
            <span>{t('plans:withoutEvidence')}</span>
            <AppLink
              href={`${tasks}?withoutEvidence=1`}
              className="qms-digits"
              aria-label={`${t('plans:withoutEvidence')}: ${counts.withoutEvidence}`}
            >
              {formatNumber(counts.withoutEvidence)}
            </AppLink>
          </li>
        </ul>
      </section>
      <section aria-labelledby="report-units">
        <h2 className={css.heading} id="report-units">
          {t('units', { accepted, total: units.length })}
        </h2>
        <ul className={css.counts}>
          {units.map((unit) => (
            <li key={unit.id}>
              {unit.reportId === null ? (
                <OrganizationName shortName={unit.shortName} name={unit.name} />
              ) : (
                <AppLink href={`/ke-hoach/bao-cao-don-vi/${unit.reportId}`}>{unit.shortName}</AppLink>
              )}
              <span className={css.badges}>
                <ReportStateBadge state={unit.state} late={unit.late} />
              </span>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}
