import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates';
import { AppLink } from '../../ui/link';
import type { Suggestion } from './plans.queries';
import css from './record-line.module.css';

export interface RecordLineProps {
  record: Pick<Suggestion['record'], 'code' | 'number' | 'title' | 'organizationName' | 'happenedOn'> & {
    id: string;
    kind?: Suggestion['record']['kind'];
  };
  /** At the right: what may be done with it. */
  action?: ReactNode;
  /** Below: why it is thought to fit, who picked it. */
  children?: ReactNode;
}

/** One record of the register among others. */
export function RecordLine({ record, action, children }: RecordLineProps) {
  const { t } = useTranslation('records');
  return (
    <li className={css.line}>
      <div className={css.words}>
        <AppLink href={`/ho-so/${record.id}`} className={css.title}>
          {record.title}
        </AppLink>
        <p className={css.facts}>
          {record.kind === undefined ? null : <span>{t(`kinds.${record.kind}`)}</span>}
          {(record.code ?? record.number) ? <span>{record.number ?? record.code}</span> : null}
          <span className="qms-digits">{formatDay(record.happenedOn)}</span>
          <span>{record.organizationName}</span>
        </p>
        {children}
      </div>
      {action ? (
        <div className={css.action} data-print="no">
          {action}
        </div>
      ) : null}
    </li>
  );
}

/** Records, one below the other. */
export function RecordLines({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={css.lines} aria-label={label}>
      {children}
    </ul>
  );
}

/** Why a record is thought to fit, in few words each. */
export function Reasons({ because }: { because: readonly string[] }) {
  const { t } = useTranslation('plans');
  if (because.length === 0) return null;
  return (
    <ul className={css.reasons} aria-label={t('evidence.because')}>
      {because.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
