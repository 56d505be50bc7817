import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatMoment } from '../../ui/dates';
import { ReadState } from '../../ui/detail-page';
import { DueDate } from '../../ui/due-date';
import { Icon } from '../../ui/icons';
import { AppLink } from '../../ui/link';
import { Progress } from '../../ui/progress';
import { StatusBadge } from '../../ui/status-badge';
import { openPeriod } from './board.rules';
import { ChangePeriodDialog } from './change-period-dialog';
import { usePeriodName } from './period-name';
import css from './plan-periods.module.css';
import { ReportStateBadge } from './plan-words';
import { type Plan, progressQuery, type ReportingPeriod, sheetQuery, type UnitProgress } from './plans.queries';

/** The deadlines of the plan, each with who has sent, one's own sheet and the consolidated report. */
export function PlanPeriods({ plan }: { plan: Plan }) {
  const now = openPeriod(plan.periods);
  const asked = now ?? plan.periods.at(-1);
  // Who writes for a lead unit has a sheet: the server says so by answering with a unit.
  const { data: sheet } = useQuery({ ...sheetQuery(plan.id, asked?.key ?? '', ''), enabled: asked !== undefined, retry: false });
  return (
    <ol className={css.periods}>
      {plan.periods.map((period) => (
        <Period key={period.key} plan={plan} period={period} isOpen={period === now} reports={(sheet?.unit ?? null) !== null} />
      ))}
    </ol>
  );
}

interface PeriodProps {
  plan: Plan;
  period: ReportingPeriod;
  /** It is the one that is reported on now. */
  isOpen: boolean;
  /** The reader has a sheet of his own. */
  reports: boolean;
}

function Period({ plan, period, isOpen, reports }: PeriodProps) {
  const { t } = useTranslation('plans');
  const issued = period.reportState === 'issued';
  const periodName = usePeriodName();
  const name = periodName(period.name);
  // As it stood when it was opened: what others change meanwhile is refused, not written over.
  const [changing, setChanging] = useState<ReportingPeriod | null>(null);
  return (
    <li className={css.period} data-open={isOpen || undefined}>
      <div className={css.head}>
        <div className={css.titles}>
          <h2 className={css.name}>{t('sheet.title', { period: name })}</h2>
          {issued ? (
            <StatusBadge
              tone="good"
              word={t('period.issued', {
                number: period.reportNumber,
                day: period.reportIssuedOn === null ? '' : formatDay(period.reportIssuedOn),
              })}
            />
          ) : (
            <StatusBadge tone={isOpen ? 'progress' : 'neutral'} word={t('period.draft')} />
          )}
        </div>
        <div className={css.buttons} data-print="no">
          {reports ? (
            <Button
              component={AppLink}
              href={`/ke-hoach/${plan.id}/tien-do/${period.key}`}
              variant={isOpen ? 'filled' : 'default'}
              size="sm"
            >
              {t('period.mine')}
            </Button>
          ) : null}
          <Button
            component={AppLink}
            href={`/ke-hoach/${plan.id}/bao-cao/${period.key}`}
            variant="default"
            size="sm"
            leftSection={<Icon name="report" size={18} />}
          >
            {t('period.report')}
          </Button>
          {period.actions.change?.allowed ? (
            <Button variant="default" size="sm" aria-label={t('period.changeLabel', { name })} onClick={() => setChanging(period)}>
              {t('period.change')}
            </Button>
          ) : null}
        </div>
      </div>
      <p className={css.line}>
        <span>{t('period.asWritten', { words: period.dueWords })}</span>
        <span>
          {t('period.lastDay')} {issued ? <span className="qms-digits">{formatDay(period.dueBy)}</span> : <DueDate on={period.dueBy} />}
        </span>
        <span>{t('period.data', { from: formatDay(period.dataFrom), to: formatDay(period.dataTo) })}</span>
      </p>
      <Units planId={plan.id} period={period} isOpen={isOpen} />
      {changing ? <ChangePeriodDialog planId={plan.id} period={changing} onClose={() => setChanging(null)} /> : null}
    </li>
  );
}

function Units({ planId, period, isOpen }: { planId: string; period: ReportingPeriod; isOpen: boolean }) {
  const { t } = useTranslation('plans');
  const query = useQuery(progressQuery(planId, period.key));
  return (
    <ReadState query={query}>
      {({ units }) => {
        if (units.length === 0) return <p className={css.line}>{t('period.nobody')}</p>;
        const sent = units.filter(({ submittedAt }) => submittedAt !== null).length;
        return (
          <>
            {isOpen ? (
              <Progress label={t('period.units')} done={sent} total={units.length} tone={sent === units.length ? 'good' : undefined} />
            ) : null}
            <details className={css.units} open={isOpen}>
              <summary>{isOpen ? t('period.whoSent') : t('period.sent', { sent, total: units.length })}</summary>
              <ul>
                {units.map((unit) => (
                  <Unit key={unit.id} unit={unit} />
                ))}
              </ul>
            </details>
          </>
        );
      }}
    </ReadState>
  );
}

function Unit({ unit }: { unit: UnitProgress }) {
  const { t } = useTranslation('plans');
  const { reportId, state } = unit;
  const readable = reportId !== null && state !== 'not-sent' && state !== 'drafting';
  return (
    <li>
      <span>{readable ? <AppLink href={`/ke-hoach/bao-cao-don-vi/${reportId}`}>{unit.name}</AppLink> : unit.name}</span>
      <span className={css.state}>
        <ReportStateBadge state={state} late={unit.late} />
      </span>
      <span className={css.fact}>{t('period.reportedOf', { reported: unit.reported, total: unit.tasks })}</span>
      <span className={css.fact}>{unit.submittedAt === null ? '' : t('period.sentAt', { at: formatMoment(unit.submittedAt) })}</span>
    </li>
  );
}
