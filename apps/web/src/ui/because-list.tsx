import { useTranslation } from 'react-i18next';
import type { Because } from '../api/problem';
import css from './because-list.module.css';

/** One reason with its basis, as a line of text (inside of a button, where no list may stand). */
export function BecauseLine({ reason }: { reason: Because }) {
  const { t } = useTranslation('ui');
  return (
    <>
      {reason.message}
      {reason.basis ? (
        <span className={css.basis}>
          {' '}
          ({t(`basis.${reason.basis.kind}`)}
          {reason.basis.ref && reason.basis.kind !== 'rule' ? `: ${reason.basis.ref}` : null})
        </span>
      ) : null}
    </>
  );
}

/** Reasons, each with what it rests on: an article, a clause, or the organization's own rule. */
export function BecauseList({ because }: { because: readonly Because[] }) {
  return (
    <ul className={css.list}>
      {because.map((reason) => (
        <li key={`${reason.code}:${reason.message}`}>
          <BecauseLine reason={reason} />
        </li>
      ))}
    </ul>
  );
}
