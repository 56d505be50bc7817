import { Paper } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates';
import { PartStatusBadge } from './plan-words';
import type { Task } from './plans.queries';
import css from './task-general.module.css';

/** Who leads a task, and how far each one's part is by its last accepted report. */
export function TaskLeads({ leads }: Pick<Task, 'leads'>) {
  const { t } = useTranslation('plans');
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="task-leads">
      <h2 id="task-leads" className={css.title}>
        {t('task.leadParts')}
      </h2>
      <ul className={css.leads}>
        {leads.map(({ id, name, status, percent, doneOn }) => (
          <li key={id}>
            <span>{name}</span>
            <span>
              {status === null ? <span className={css.soft}>{t('task.nothingAccepted')}</span> : <PartStatusBadge status={status} />}
            </span>
            <span className={css.soft}>
              {doneOn === null ? (percent === null ? '' : `${percent} %`) : `${t('task.doneOn')} ${formatDay(doneOn)}`}
            </span>
          </li>
        ))}
      </ul>
    </Paper>
  );
}
