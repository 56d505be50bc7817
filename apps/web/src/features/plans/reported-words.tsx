import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates';
import type { SheetTask } from './plans.queries';
import css from './sheet-page.module.css';

/** What a unit has said of a task, to be read. */
export function ReportedWords({ entry }: { entry: SheetTask['entry'] }) {
  const { t } = useTranslation('plans');
  if (entry === null || entry.text.trim() === '') return <p className={css.soft}>{t('unitReport.notReported')}</p>;
  const facts = [
    t(`partStatuses.${entry.status}`),
    ...(entry.percent === null ? [] : [`${entry.percent} %`]),
    ...(entry.doneOn === null ? [] : [`${t('sheet.doneOn').toLocaleLowerCase()} ${formatDay(entry.doneOn)}`]),
  ];
  return (
    <>
      <p className={css.text}>{entry.text}</p>
      <p className={css.soft}>{facts.join(' · ')}</p>
      {(['nextSteps', 'difficulties'] as const).map((name) =>
        entry[name] === '' ? null : (
          <div key={name}>
            <h3 className={css.heading}>{t(`sheet.${name}`)}</h3>
            <p className={css.text}>{entry[name]}</p>
          </div>
        ),
      )}
    </>
  );
}
