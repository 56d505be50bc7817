import { useTranslation } from 'react-i18next';
import { BeforeAfter, changesBetween } from '../../ui/before-after';
import { formatDay } from '../../ui/dates';
import { EmptyState } from '../../ui/page-states';
import { StatusBadge } from '../../ui/status-badge';
import type { Task } from './plans.queries';
import css from './task-progress.module.css';
import { TIMING_KINDS } from './timing-kinds';

type Words = Task['adjustments'][number]['before'];

/** What acts changed of a task within its year, with the old wording. */
export function TaskAdjustments({ task: { adjustments } }: { task: Task }) {
  const { t } = useTranslation('plans');
  if (adjustments.length === 0) return <EmptyState icon="edit" title={t('task.noAdjustments')} />;
  const labels: Record<string, string> = {
    title: t('review.taskTitle'),
    productText: t('review.products'),
    timingText: t('review.timing'),
    timingKind: t('review.timingKind'),
    startsOn: t('review.from'),
    endsOn: t('review.to'),
    dueOn: t('task.dueOn'),
    code: t('tasks.code'),
  };
  const kindWord = (value: unknown) => {
    const kind = TIMING_KINDS.find((one) => one === value);
    return kind === undefined ? value : t(`timingKinds.${kind}`);
  };
  // Only what has a word here: the list of products says the same as its text.
  const shown = (words: Words) =>
    Object.fromEntries(Object.keys(labels).flatMap((field) => (field in words ? [[field, kindWord(words[field])]] : [])));
  return (
    <ol className={css.units}>
      {adjustments.map(({ kind, act, happenedOn, reason, before, after }) => {
        const changes = changesBetween(shown(before), shown(after), (field) => labels[field] ?? field);
        return (
          <li key={`${kind} ${act}`} className={css.period}>
            <p className={css.head}>
              <StatusBadge tone="neutral" icon="edit" word={t(`task.adjustKinds.${kind}`)} />
              <strong>{act}</strong>
            </p>
            <p className={css.text}>
              {t('task.happenedOn')}: {formatDay(happenedOn)}
              {reason === null ? null : ` · ${t('task.reason')}: ${reason}`}
            </p>
            {changes.length === 0 ? null : <BeforeAfter changes={changes} />}
          </li>
        );
      })}
    </ol>
  );
}
