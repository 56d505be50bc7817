import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icons';
import { usePeriodName } from './period-name';
import type { SheetTask } from './plans.queries';
import { ReportedWords } from './reported-words';
import css from './sheet-page.module.css';
import { TaskHead } from './task-head';

/** One task of a unit's report as it is read: the unit's words, beside them the collector's wording and the period before. */
export function ReportedTaskCard({ task, onEdit }: { task: SheetTask; onEdit: (() => void) | undefined }) {
  const { t } = useTranslation('plans');
  const periodName = usePeriodName();
  const { taskId, code, entry, previous } = task;
  const edited = entry !== null && entry.editedText !== null ? entry : null;
  return (
    <article className={css.card} aria-labelledby={`task-${taskId}`}>
      <TaskHead task={task} />
      <div className={css.sides} data-reading>
        <div className={css.own}>
          <ReportedWords entry={entry} />
          {entry !== null && onEdit ? (
            <div>
              <Button variant="default" size="compact-sm" leftSection={<Icon name="edit" size={16} />} onClick={onEdit}>
                {t('unitReport.edit')}
                <span className={css.hidden}> {code}</span>
              </Button>
            </div>
          ) : null}
        </div>
        {edited === null && previous === null ? null : (
          <aside className={css.beside} aria-label={t('sheet.beside', { code })}>
            {edited ? (
              <section className={css.edited}>
                <h3 className={css.heading}>{t('unitReport.printed')}</h3>
                <p className={css.text}>{edited.editedText}</p>
                {edited.editedBy === null ? null : <p className={css.soft}>{t('sheet.editedBy', { name: edited.editedBy })}</p>}
              </section>
            ) : null}
            {previous === null ? null : (
              <section>
                <h3 className={css.heading}>{t('sheet.previous', { period: periodName(previous.period) })}</h3>
                <p className={css.text}>{previous.text}</p>
                <p className={css.soft}>{t(`partStatuses.${previous.status}`)}</p>
              </section>
            )}
          </aside>
        )}
      </div>
    </article>
  );
}
