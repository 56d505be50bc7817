import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates';
import { AppLink } from '../../ui/link';
import { TaskStatusBadge } from './plan-words';
import type { SheetTask } from './plans.queries';
import css from './sheet-page.module.css';

/** Head of a task on a sheet or in a unit's report: code, title, status, timing, and the way to its evidence. */
export function TaskHead({ task }: { task: SheetTask }) {
  const { t } = useTranslation('plans');
  const { taskId, code, timingText, dueOn, evidence } = task;
  return (
    <header>
      <h2 className={css.title} id={`task-${taskId}`}>
        <span className={css.code}>{code}</span> {task.title}
      </h2>
      <div className={css.line}>
        <TaskStatusBadge status={task.taskStatus} />
        <span>{dueOn === null ? timingText : `${timingText} · ${t('sheet.lastDay', { day: formatDay(dueOn) })}`}</span>
        <AppLink href={`/ke-hoach/nhiem-vu/${taskId}`}>
          {evidence > 0 ? t('sheet.evidence', { count: evidence }) : t('sheet.pickEvidence')}
          <span className={css.hidden}> {code}</span>
        </AppLink>
      </div>
    </header>
  );
}
