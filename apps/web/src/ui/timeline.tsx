import { useTranslation } from 'react-i18next';
import { BeforeAfter, type Change } from './before-after';
import { formatMoment } from './dates';
import css from './timeline.module.css';

export interface TimelineEntry {
  id: string;
  /** Instant, ISO 8601. */
  at: string;
  who: string;
  /** What happened: "trình phê duyệt lần ban hành 03". */
  sentence: string;
  /** The reason or remark given. */
  remark?: string | null;
  changes?: readonly Change[];
}

/** What happened to a thing, newest first as it is given. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation('ui');
  if (entries.length === 0) return <p>{t('timeline.empty')}</p>;
  return (
    <ol className={css.line}>
      {entries.map((entry) => (
        <li key={entry.id} className={css.entry}>
          <p className={css.sentence}>
            <strong>{entry.who}</strong> {entry.sentence}
          </p>
          <time className={css.time} dateTime={entry.at}>
            {formatMoment(entry.at)}
          </time>
          {entry.remark ? <p className={css.remark}>{entry.remark}</p> : null}
          {entry.changes && entry.changes.length > 0 ? <BeforeAfter changes={entry.changes} /> : null}
        </li>
      ))}
    </ol>
  );
}
