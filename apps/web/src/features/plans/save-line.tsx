import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../ui/dates';
import { Icon } from '../../ui/icons';
import { useProblemTitle } from '../../ui/problem-view';
import type { SheetTask } from './plans.queries';
import css from './sheet-page.module.css';
import type { Saving, TypedProgress } from './typed-progress';
import { knownOf } from './use-typed-progress';

/** Below the fields: whether the server has what was typed, and what to do where it does not. */
export function SaveLine({ task, saving, typed }: { task: SheetTask; saving: Saving; typed: TypedProgress }) {
  const { t } = useTranslation(['plans', 'ui']);
  const { taskId } = task;
  if (saving.state === 'untouched') return null;
  if (saving.state === 'changed') return <Changed task={task} typed={typed} />;
  if (saving.state === 'not-saved')
    return (
      <div className={css.save} data-tone="bad" role="alert">
        <Icon name="warning" size={16} />
        <span>
          <Why saving={saving} />
        </span>
        <Button variant="default" size="compact-sm" onClick={() => typed.retry(taskId)}>
          {t('ui:retry')}
        </Button>
      </div>
    );
  return (
    <div className={css.save} data-tone={saving.state === 'saved' ? 'good' : undefined}>
      <Icon name={saving.state === 'saved' ? 'check' : saving.state === 'saving' ? 'retry' : 'edit'} size={16} />
      <span>{saving.state === 'saved' ? t('sheet.saved', { at: formatMoment(saving.at).slice(-5) }) : t(`sheet.${saving.state}`)}</span>
    </div>
  );
}

function Why({ saving: { problem, again } }: { saving: Extract<Saving, { state: 'not-saved' }> }) {
  const { t } = useTranslation('plans');
  const title = useProblemTitle(problem);
  const why = problem.reasons[0]?.message ?? problem.detail ?? title;
  return `${t('sheet.notSaved', { why })}. ${t(again ? 'sheet.again' : 'sheet.keptHere')}`;
}

/** Somebody else of the unit has saved meanwhile: both words, and whose stay. */
function Changed({ task, typed }: { task: SheetTask; typed: TypedProgress }) {
  const { t } = useTranslation('plans');
  const theirs = knownOf(task);
  return (
    <div className={css.changed} role="alert">
      <p>
        <Icon name="warning" size={16} /> {t('sheet.changed')}
      </p>
      <p className={css.text}>{theirs.words.text}</p>
      <div className={css.choices}>
        <Button size="compact-sm" onClick={() => typed.keepMine(task.taskId, theirs)}>
          {t('sheet.keepMine')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => typed.takeTheirs(task.taskId, theirs)}>
          {t('sheet.takeTheirs')}
        </Button>
      </div>
    </div>
  );
}
