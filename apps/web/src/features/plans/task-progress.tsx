import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/page-states';
import { usePeriodName } from './period-name';
import { PartStatusBadge, ReportStateBadge } from './plan-words';
import { planQuery, type ReportState, type Task } from './plans.queries';
import css from './task-progress.module.css';

type Said = Task['progress'][number];

/** What the units reported on a task, period by period, the newest first. */
export function TaskProgress({ task: { planId, progress } }: { task: Task }) {
  const { t } = useTranslation('plans');
  const periodName = usePeriodName();
  const { data: plan } = useQuery(planQuery(planId));
  if (progress.length === 0) return <EmptyState icon="report" title={t('task.noProgress')} />;
  const periods = [...new Set(progress.map(({ period }) => period))];
  return periods.map((key) => {
    const name = plan?.periods.find((period) => period.key === key)?.name ?? key;
    return (
      <section key={key} className={css.period} aria-labelledby={`progress-${key}`}>
        <h2 id={`progress-${key}`} className={css.title}>
          {t('sheet.title', { period: periodName(name) })}
        </h2>
        <ul className={css.units}>
          {progress
            .filter(({ period }) => period === key)
            .map((said) => (
              <Unit key={said.unitName} said={said} />
            ))}
        </ul>
      </section>
    );
  });
}

function Unit({ said: { unitName, text, editedText, status, state } }: { said: Said }) {
  const { t } = useTranslation('plans');
  return (
    <li className={css.unit}>
      <p className={css.head}>
        <strong>{unitName}</strong>
        <PartStatusBadge status={status} />
        {/* An accepted report is the usual case and says nothing new. */}
        {state === 'accepted' ? null : <ReportStateBadge state={state as ReportState} late={false} />}
      </p>
      <p className={css.text}>{editedText ?? text}</p>
      {editedText === null ? null : (
        <details className={css.original}>
          <summary>
            {t('task.editedByCollector')}. {t('task.original')}
          </summary>
          <p className={css.text}>{text}</p>
        </details>
      )}
    </li>
  );
}
