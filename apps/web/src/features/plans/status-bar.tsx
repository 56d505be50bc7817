import { type Counts, countOf } from './board.rules';
import { TASK_STATUSES, TASK_TONES } from './plan-words';
import css from './status-bar.module.css';

/** How tasks spread over the statuses, to be seen at a glance; the numbers beside it are its text. */
export function StatusBar({ counts, size }: { counts: Counts; size: 'line' | 'band' }) {
  return (
    <div className={css.bar} data-size={size} aria-hidden="true">
      {TASK_STATUSES.map((status) => {
        const count = countOf(counts, status);
        return count === 0 ? null : <span key={status} data-tone={TASK_TONES[status]} data-status={status} style={{ flexGrow: count }} />;
      })}
    </div>
  );
}
