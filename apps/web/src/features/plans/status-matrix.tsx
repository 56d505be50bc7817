import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../ui/dates';
import { Icon } from '../../ui/icons';
import { AppLink } from '../../ui/link';
import { type Counts, countOf, type TaskChoice, tasksHref } from './board.rules';
import { TASK_ICONS, TASK_TONES } from './plan-words';
import type { TaskStatus } from './plans.queries';
import { StatusBar } from './status-bar';
import { StatusLinks } from './status-links';
import css from './status-matrix.module.css';

export interface MatrixRow {
  key: string;
  /** Stands before the name. */
  code?: string;
  name: string;
  /** A part of the row above it, counted there too. */
  within: boolean;
  counts: Counts;
  choice: TaskChoice;
}

export interface StatusMatrixProps {
  planId: string;
  title: string;
  /** What the rows are. */
  rowHeader: string;
  rows: readonly MatrixRow[];
  /** Columns. */
  statuses: readonly TaskStatus[];
  /** Of the whole plan. */
  total: Counts;
  note?: string;
}

/** Rows × statuses: every number leads to the tasks behind it. On a phone each row is a card. */
export function StatusMatrix(props: StatusMatrixProps) {
  const asCards = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const id = `matrix-${props.rowHeader}`.replaceAll(/\s+/g, '-');
  return (
    <section className={css.matrix} aria-labelledby={id}>
      <h2 id={id} className={css.title}>
        {props.title}
      </h2>
      {asCards ? <Cards {...props} /> : <Table {...props} labelledBy={id} />}
      {props.note ? <p className={css.note}>{props.note}</p> : null}
    </section>
  );
}

function Table({ planId, rowHeader, rows, statuses, total, labelledBy }: StatusMatrixProps & { labelledBy: string }) {
  const { t } = useTranslation('plans');
  return (
    <table className={css.table} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{rowHeader}</th>
          {statuses.map((status) => (
            <th key={status} scope="col" className={css.number}>
              {t(`statuses.${status}`)}
            </th>
          ))}
          <th scope="col" className={css.number} data-edge>
            {t('total')}
          </th>
          <th scope="col" className={css.number}>
            {t('withoutEvidence')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} data-within={row.within || undefined}>
            <th scope="row">
              <Name row={row} />
              <StatusBar counts={row.counts} size="line" />
            </th>
            <Numbers planId={planId} of={row.choice} counts={row.counts} statuses={statuses} name={row.code ?? row.name} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('totalRow')}</th>
          <Numbers planId={planId} of={{}} counts={total} statuses={statuses} name={t('totalRow')} />
        </tr>
      </tfoot>
    </table>
  );
}

interface NumbersProps {
  planId: string;
  of: TaskChoice;
  counts: Counts;
  statuses: readonly TaskStatus[];
  /** Of the row, for who hears the link alone. */
  name: string;
}

function Numbers({ planId, of, counts, statuses, name }: NumbersProps) {
  const { t } = useTranslation('plans');
  return (
    <>
      {statuses.map((status) => {
        const count = countOf(counts, status);
        return (
          <td key={status} className={css.number}>
            {count === 0 ? (
              <span className={css.none}>0</span>
            ) : (
              <AppLink
                className={css.count}
                data-tone={TASK_TONES[status]}
                href={tasksHref(planId, { ...of, status })}
                aria-label={t('cell', { count, what: t(`statuses.${status}`), name })}
              >
                <Icon name={TASK_ICONS[status]} size={14} />
                {formatNumber(count)}
              </AppLink>
            )}
          </td>
        );
      })}
      <td className={css.number} data-edge>
        <AppLink className={css.total} href={tasksHref(planId, of)} aria-label={t('cell', { count: counts.tasks, what: t('total'), name })}>
          {formatNumber(counts.tasks)}
        </AppLink>
      </td>
      <td className={css.number}>
        {counts.withoutEvidence === 0 ? (
          <span className={css.none}>0</span>
        ) : (
          <AppLink
            className={css.count}
            href={tasksHref(planId, { ...of, withoutEvidence: '1' })}
            aria-label={t('cell', { count: counts.withoutEvidence, what: t('withoutEvidence'), name })}
          >
            <Icon name="record" size={14} />
            {formatNumber(counts.withoutEvidence)}
          </AppLink>
        )}
      </td>
    </>
  );
}

function Name({ row }: { row: MatrixRow }) {
  const { t } = useTranslation('plans');
  return (
    <span className={css.name}>
      {row.within ? <span className={css.within}>{t('ofWhich')} </span> : null}
      {row.code ? <span className={css.code}>{row.code}</span> : null} {row.name}
    </span>
  );
}

function Cards({ planId, title, rows }: StatusMatrixProps) {
  const { t } = useTranslation('plans');
  return (
    <ul className={css.cards} aria-label={title}>
      {rows.map((row) => (
        <li key={row.key} className={css.card} data-within={row.within || undefined}>
          <p className={css.cardHead}>
            <Name row={row} />
            <AppLink className={css.cardTotal} href={tasksHref(planId, row.choice)}>
              {t('tasksOf', { count: row.counts.tasks })}
            </AppLink>
          </p>
          {countOf(row.counts, 'overdue') > 0 ? (
            <p className={css.late}>
              <Icon name={TASK_ICONS.overdue} size={16} /> {t('statuses.overdue')}: {countOf(row.counts, 'overdue')}
            </p>
          ) : null}
          <StatusBar counts={row.counts} size="line" />
          <details className={css.more}>
            <summary>{t('byStatus')}</summary>
            <StatusLinks planId={planId} of={row.choice} counts={row.counts} label={row.code ?? row.name} />
          </details>
        </li>
      ))}
    </ul>
  );
}
