import { useTranslation } from 'react-i18next';
import type { Because } from '../api/problem';
import css from './because-list.module.css';

/** Reasons, each with what it rests on: an article, a clause, or the organization's own rule. */
export function BecauseList({ because }: { because: readonly Because[] }) {
  const { t } = useTranslation('ui');
  return (
    <ul className={css.list}>
      {because.map((reason) => (
        <li key={`${reason.code}:${reason.message}`}>
          {reason.message}
          {reason.basis ? (
            <span className={css.basis}>
              {t(`basis.${reason.basis.kind}`)}
              {reason.basis.ref && reason.basis.kind !== 'rule' ? `: ${reason.basis.ref}` : null}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
