import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../ui/dates';
import { Icon } from '../../ui/icons';
import { AppLink } from '../../ui/link';
import { type Counts, countOf, type TaskChoice, tasksHref } from './board.rules';
import { TASK_ICONS, TASK_STATUSES, TASK_TONES } from './plan-words';
import css from './status-links.module.css';

export interface StatusLinksProps {
  planId: string;
  /** What the counts are of. */
  of: TaskChoice;
  counts: Counts;
  label: string;
}

/** The statuses that tasks have, each with its count and the way to them: the legend of a bar, or a row of the board on a phone. */
export function StatusLinks({ planId, of, counts, label }: StatusLinksProps) {
  const { t } = useTranslation('plans');
  return (
    <ul className={css.links} aria-label={label}>
      {TASK_STATUSES.filter((status) => countOf(counts, status) > 0).map((status) => (
        <li key={status}>
          <AppLink className={css.link} data-tone={TASK_TONES[status]} href={tasksHref(planId, { ...of, status })}>
            <Icon name={TASK_ICONS[status]} size={16} />
            <span>{t(`statuses.${status}`)}</span>
            <strong className="qms-digits">{formatNumber(countOf(counts, status))}</strong>
          </AppLink>
        </li>
      ))}
      {counts.withoutEvidence > 0 ? (
        <li>
          <AppLink className={css.link} href={tasksHref(planId, { ...of, withoutEvidence: '1' })}>
            <Icon name="record" size={16} />
            <span>{t('withoutEvidence')}</span>
            <strong className="qms-digits">{formatNumber(counts.withoutEvidence)}</strong>
          </AppLink>
        </li>
      ) : null}
    </ul>
  );
}
