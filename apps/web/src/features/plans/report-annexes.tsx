import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates';
import { EmptyState } from '../../ui/page-states';
import { TaskStatusBadge } from './plan-words';
import css from './report-page.module.css';
import type { PeriodReport } from './reports.queries';

/** Phụ lục I: what became of each task. */
export function ReportTasks({ report: { tasks } }: { report: PeriodReport }) {
  const { t } = useTranslation('reports');
  return (
    <Annex
      label={t('annexTasks')}
      columns={[
        t('annex.code'),
        t('annex.task'),
        t('annex.leads'),
        t('annex.coordinators'),
        t('annex.products'),
        t('annex.timing'),
        t('annex.doneOn'),
        t('annex.status'),
        t('annex.note'),
      ]}
      rows={tasks.map((task) => [
        task.code,
        task.title,
        task.leads,
        task.coordinators,
        task.products,
        task.timing,
        task.doneOn === null ? '' : formatDay(task.doneOn),
        <TaskStatusBadge key="status" status={task.status} />,
        task.note,
      ])}
    />
  );
}

/** Phụ lục II: what proves it. */
export function ReportEvidence({ report: { evidence } }: { report: PeriodReport }) {
  const { t } = useTranslation('reports');
  if (evidence.length === 0) return <EmptyState icon="record" title={t('annex.noEvidence')} />;
  return (
    <Annex
      label={t('annexEvidence')}
      columns={[t('annex.code'), t('annex.number'), t('annex.day'), t('annex.record'), t('annex.organization')]}
      rows={evidence.map((one) => [one.taskCode, one.number, formatDay(one.happenedOn), one.title, one.organizationName])}
    />
  );
}

function Annex({ label, columns, rows }: { label: string; columns: readonly string[]; rows: readonly (readonly ReactNode[])[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={css.scroll} tabIndex={0} aria-label={label}>
      <table className={css.annex} data-wide={columns.length > 5 || undefined}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of the paper is its place in it.
            <tr key={row}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={columns[index]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[index]}>{cell || '—'}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
