import { Paper, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates';
import { DueDate } from '../../ui/due-date';
import { Facts } from '../../ui/facts';
import { isClosed } from './board.rules';
import type { Task } from './plans.queries';
import css from './task-general.module.css';
import { TaskLeads } from './task-leads';

/** A task in the words of its plan. */
export function TaskGeneral({ task }: { task: Task }) {
  const { t } = useTranslation('plans');
  const { milestones, parts, missing, sourceLines } = task;
  const [firstLine, lastLine] = sourceLines ?? [];
  return (
    <Stack gap="md">
      {task.body === null ? null : <p className={css.body}>{task.body}</p>}
      <Paper withBorder p="md">
        <Facts
          facts={[
            { label: t('task.timing'), value: task.timingText },
            { label: t('task.lead'), value: task.leadText || t('tasks.noLead') },
            { label: t('task.dueOn'), value: <LastDay task={task} /> },
            { label: t('task.coordinators'), value: task.coordinatorsText },
            ...(task.doneOn === null ? [] : [{ label: t('task.doneOn'), value: formatDay(task.doneOn) }]),
            { label: t('task.products'), value: task.products.length > 1 ? <Lines of={task.products} /> : task.productText },
            { label: t('task.clauses'), value: task.clauses.join(', ') },
            ...(milestones.length === 0
              ? []
              : [
                  {
                    label: t('task.milestones'),
                    value: (
                      <Lines
                        of={milestones.map(({ text, to }) =>
                          to === null ? text : `${text} (${t('review.dueBy', { day: formatDay(to) })})`,
                        )}
                      />
                    ),
                  },
                ]),
            ...(missing.length === 0
              ? []
              : [{ label: t('task.missing'), value: missing.map((field) => t(`review.fields.${field as 'lead'}`)).join(', ') }]),
            ...(task.addedByAct === null ? [] : [{ label: t('task.addedByAct'), value: task.addedByAct }]),
            ...(firstLine === undefined
              ? []
              : [{ label: t('task.sourceLines'), value: firstLine === lastLine ? firstLine : `${firstLine}–${lastLine}` }]),
          ]}
        />
      </Paper>
      {parts.length === 0 ? null : (
        <Paper withBorder p="md" component="section" aria-labelledby="task-parts">
          <h2 id="task-parts" className={css.title}>
            {t('task.parts')}
          </h2>
          <ol className={css.parts}>
            {parts.map((part) => (
              <li key={part.code}>
                <p>{part.title}</p>
                <p className={css.soft}>
                  {[
                    part.leadText && `${t('task.lead')}: ${part.leadText}`,
                    part.coordinatorsText && `${t('task.coordinators')}: ${part.coordinatorsText}`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </li>
            ))}
          </ol>
        </Paper>
      )}
      {task.leads.length === 0 ? null : <TaskLeads leads={task.leads} />}
    </Stack>
  );
}

function LastDay({ task: { dueOn, status } }: { task: Task }) {
  if (dueOn === null) return '—';
  return isClosed(status) ? <span className="qms-digits">{formatDay(dueOn)}</span> : <DueDate on={dueOn} />;
}

function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul className={css.lines}>
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
