import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from './icons';
import { AppLink } from './link';
import { takePageChange } from './page-change';
import css from './page-head.module.css';

export interface PageHeadProps {
  title: string;
  /** Stands before the title, e.g. a document's code. */
  code?: string;
  /** Beside the title: a {@link StatusBadge}, a count. */
  beside?: ReactNode;
  /** One line below: who, when, where. */
  line?: ReactNode;
  /** At the right: the one main action and the menu of the others. */
  actions?: ReactNode;
  back?: { href: string; label: string };
}

/** Head of every page: the one h1, which takes the focus when the page was reached by a link. Also names the browser's tab. */
export function PageHead({ title, code, beside, line, actions, back }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that stays mounted under another address is another page.
  useEffect(() => {
    if (takePageChange()) heading.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <header className={css.head}>
      <title>{code ? `${code} · ${title}` : title}</title>
      {back ? (
        <AppLink className={css.back} href={back.href} data-print="no">
          <Icon name="left" size={16} />
          {back.label}
        </AppLink>
      ) : null}
      <div className={css.row}>
        <div className={css.titles}>
          <h1 ref={heading} tabIndex={-1} className={css.title}>
            {code ? <span className={css.code}>{code}</span> : null}
            {title}
          </h1>
          {beside}
        </div>
        {actions ? (
          <div className={css.actions} data-print="no">
            {actions}
          </div>
        ) : null}
      </div>
      {line ? <div className={css.line}>{line}</div> : null}
    </header>
  );
}
