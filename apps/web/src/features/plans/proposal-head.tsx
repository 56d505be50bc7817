import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates';
import { usePeriodName } from './period-name';
import css from './plan-import-page.module.css';
import type { PlanImport } from './plans.queries';

const FIELDS = ['number', 'issuedOn', 'title', 'year', 'issuer'] as const;
type Field = (typeof FIELDS)[number];

/** Number, date, title of the plan and its reporting deadlines as they were read and corrected. */
export function ProposalHead({ proposal, onCorrect }: { proposal: PlanImport; onCorrect?: (() => void) | undefined }) {
  const { t } = useTranslation('plans');
  const periodName = usePeriodName();
  const { plan, headReading, headMissing, periods } = proposal;
  const shown = (head: PlanImport['plan'], field: Field) => {
    const value = head[field];
    return value === null ? '' : field === 'issuedOn' ? formatDay(String(value)) : String(value);
  };
  const labels: Record<Field, string> = {
    number: t('number'),
    issuedOn: t('issuedOn'),
    title: t('name'),
    year: t('year'),
    issuer: t('issuer'),
  };
  return (
    <section className={css.card} id="proposal-head" aria-labelledby="proposal-head-title">
      <div className={css.top}>
        <h2 className={css.code} id="proposal-head-title">
          {t('review.head')}
        </h2>
        {onCorrect ? (
          <span className={css.right}>
            <Button variant="default" size="compact-sm" aria-label={t('review.correctHead')} onClick={onCorrect}>
              {t('review.correct')}
            </Button>
          </span>
        ) : null}
      </div>
      <dl className={css.facts}>
        {FIELDS.map((field) => {
          const [now, read] = [shown(plan, field), shown(headReading, field)];
          const isMissing = headMissing.includes(field);
          return [
            <dt key={`${field}-label`}>{labels[field]}</dt>,
            <dd key={field} data-doubt={isMissing ? 'missing' : now === read ? undefined : 'corrected'}>
              {isMissing ? t('review.missing') : now || '—'}
              {now !== read && read !== '' ? <p className={css.read}>{t('review.read', { text: read })}</p> : null}
            </dd>,
          ];
        })}
        <dt>{t('review.periods')}</dt>
        <dd>
          <ol className={css.periods}>
            {periods.map(({ key, name, dueWords, dueBy }) => (
              <li key={key}>{t('review.periodLine', { name: periodName(name), words: dueWords, dueBy: formatDay(dueBy) })}</li>
            ))}
          </ol>
        </dd>
      </dl>
    </section>
  );
}
