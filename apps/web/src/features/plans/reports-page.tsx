import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates';
import { PageSkeleton } from '../../ui/detail-page';
import { AppLink } from '../../ui/link';
import { PageHead } from '../../ui/page-head';
import { EmptyState, PageProblem } from '../../ui/page-states';
import { usePeriodName } from './period-name';
import { planQuery, usePlans } from './plans.queries';
import css from './report-page.module.css';
import { ReportStateMark } from './report-state';

/** The consolidated reports of each plan, the newest first and open. */
export function ReportsPage() {
  const { t } = useTranslation(['reports', 'ui']);
  const list = usePlans();
  return (
    <>
      <PageHead title={t('list.title')} />
      {list.state === 'failed' ? <PageProblem error={list.error} onRetry={list.retry} heading="in-page" /> : null}
      {list.state === 'loading' ? <PageSkeleton /> : null}
      {list.state === 'ready' && list.rows.length === 0 ? (
        <EmptyState icon="report" title={t('list.empty')} hint={t('list.emptyHint')} />
      ) : null}
      {list.rows.map(({ id, number, title }, index) => (
        <PlanReports key={id} id={id} name={`${number} · ${title}`} opened={index === 0} />
      ))}
      {list.hasMore ? (
        <Button variant="default" loading={list.loadingMore} onClick={list.more}>
          {t('ui:list.more')}
        </Button>
      ) : null}
    </>
  );
}

function PlanReports({ id, name, opened }: { id: string; name: string; opened: boolean }) {
  const [isOpen, setOpen] = useState(opened);
  return (
    <details className={css.plan} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2 className={css.planName}>{name}</h2>
      </summary>
      {isOpen ? <Periods id={id} label={name} /> : null}
    </details>
  );
}

function Periods({ id, label }: { id: string; label: string }) {
  const { t } = useTranslation('reports');
  const periodName = usePeriodName();
  const { data: plan, error, refetch } = useQuery(planQuery(id));
  if (error !== null) return <PageProblem error={error} onRetry={() => void refetch()} heading="in-page" />;
  if (plan === undefined) return <Skeleton height={120} />;
  return (
    <ul className={css.periods} aria-label={label}>
      {plan.periods.toReversed().map(({ key, name, dataFrom, dataTo, dueBy, reportState, reportNumber, reportIssuedOn }) => (
        <li key={key}>
          <span className={css.period}>
            {reportState === null ? (
              periodName(name)
            ) : (
              <AppLink href={`/ke-hoach/${id}/bao-cao/${key}`}>{t('title', { period: periodName(name) })}</AppLink>
            )}
            <span className={css.soft}>{t('data', { from: formatDay(dataFrom), to: formatDay(dataTo) })}</span>
          </span>
          <span className={css.number}>
            {reportNumber === null || reportIssuedOn === null
              ? `${t('due')} ${formatDay(dueBy)}`
              : t('issue.line', { number: reportNumber, day: formatDay(reportIssuedOn) })}
          </span>
          <span className={css.state}>{reportState === null ? null : <ReportStateMark state={reportState} />}</span>
        </li>
      ))}
    </ul>
  );
}
