import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePeriodName } from './period-name';
import type { SheetTask } from './plans.queries';
import { withPrevious } from './progress-words.rules';
import { ReportedWords } from './reported-words';
import { SaveLine } from './save-line';
import { SheetFields } from './sheet-fields';
import css from './sheet-page.module.css';
import { TaskHead } from './task-head';
import type { TypedProgress } from './typed-progress';
import { useTypedTask } from './use-typed-progress';

interface SheetTaskCardProps {
  task: SheetTask;
  typed: TypedProgress;
  mayType: boolean;
}

/** One task of the sheet: its fields, beside them what was said in the period before and what the collector made of one's words. */
export function SheetTaskCard({ task, typed, mayType }: SheetTaskCardProps) {
  const { t } = useTranslation('plans');
  const periodName = usePeriodName();
  const { words, saving } = useTypedTask(typed, task);
  const { taskId, code, entry, previous } = task;
  const edited = entry !== null && entry.editedText !== null ? entry : null;
  return (
    <article className={css.card} aria-labelledby={`task-${taskId}`}>
      <TaskHead task={task} />
      <div className={css.sides} data-reading={!mayType || undefined}>
        <div className={css.own}>
          {mayType ? (
            <>
              <SheetFields words={words} onType={(change) => typed.type(taskId, change)} />
              <SaveLine task={task} saving={saving} typed={typed} />
            </>
          ) : (
            <>
              <ReportedWords entry={entry} />
              {saving.state === 'untouched' || saving.state === 'saved' ? null : (
                <div className={css.kept}>
                  <strong>{t('sheet.keptHere')}</strong>
                  <p className={css.text}>{words.text}</p>
                </div>
              )}
            </>
          )}
        </div>
        <aside className={css.beside} aria-label={t('sheet.beside', { code })}>
          {edited ? (
            <section className={css.edited}>
              <h3 className={css.heading}>{t('sheet.edited')}</h3>
              <p className={css.text}>{edited.editedText}</p>
              {edited.editedBy === null ? null : <p className={css.soft}>{t('sheet.editedBy', { name: edited.editedBy })}</p>}
            </section>
          ) : null}
          <section>
            <h3 className={css.heading}>
              {previous === null ? t('sheet.before') : t('sheet.previous', { period: periodName(previous.period) })}
            </h3>
            {previous === null ? (
              <p className={css.soft}>{t('sheet.noPrevious')}</p>
            ) : (
              <>
                <p className={css.text}>{previous.text}</p>
                <p className={css.soft}>{t(`partStatuses.${previous.status}`)}</p>
                {mayType && !words.text.includes(previous.text) ? (
                  <Button
                    variant="default"
                    size="compact-sm"
                    onClick={() => typed.type(taskId, { text: withPrevious(words.text, previous.text) })}
                  >
                    {t('sheet.copyPrevious')}
                    <span className={css.hidden}> {code}</span>
                  </Button>
                ) : null}
              </>
            )}
          </section>
        </aside>
      </div>
    </article>
  );
}
