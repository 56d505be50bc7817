import type { ReactNode } from 'react';
import { Icon } from './icons';
import { AppLink } from './link';
import css from './page-head.module.css';
import { PageHeading } from './page-heading';

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

/** Head of every page. */
export function PageHead({ title, code, beside, line, actions, back }: PageHeadProps) {
  return (
    <div className={css.head}>
      {back ? (
        <AppLink className={css.back} href={back.href} data-print="no">
          <Icon name="left" size={16} />
          {back.label}
        </AppLink>
      ) : null}
      <div className={css.row}>
        <div className={css.titles}>
          <PageHeading name={code ? `${code} · ${title}` : title} className={css.title}>
            {code ? <span className={css.code}>{code}</span> : null}
            {title}
          </PageHeading>
          {beside}
        </div>
        {actions ? (
          <div className={css.actions} data-print="no">
            {actions}
          </div>
        ) : null}
      </div>
      {line ? <div className={css.line}>{line}</div> : null}
    </div>
  );
}
