import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeysetList, ListCount } from '../api/keyset-list';
import { announce } from './announce';
import { formatNumber } from './dates';
import { ListBody } from './list-body';
import { PageHead, type PageHeadProps } from './page-head';
import { EmptyState, PageProblem } from './page-states';
import type { UrlFilters } from './url-filters';

export interface ListColumn<Row> {
  /** Unique in the list. */
  key: string;
  header: string;
  cell(row: Row): ReactNode;
  /** Numbers stand right. */
  align?: 'right';
  /** CSS width, e.g. `9rem`; the title column takes what is left. */
  width?: string;
  /** Left out of the card on a phone. */
  phone?: 'hidden';
  /** The server's name for sorting by this column. */
  sort?: string;
}

export interface ListSort {
  /** `code`, `-code` (downwards), or '' for the list's own order. */
  value: string;
  choose(value: string): void;
}

export interface ListSectionProps<Row> extends Pick<PageHeadProps, 'title'> {
  list: KeysetList<Row>;
  /** The first column names the row: it carries the link and heads the card on a phone. */
  columns: readonly ListColumn<Row>[];
  rowKey(row: Row): string;
  /** Address that a row opens. */
  rowHref?(row: Row): string;
  /** Opens a row in a dialog, where it has no page of its own. */
  onOpen?(row: Row): void;
  /** A {@link FilterBar}. */
  filterBar?: ReactNode;
  /** The filters behind it: an empty list is then told from one where nothing matches. */
  filters?: Pick<UrlFilters, 'active' | 'clear'>;
  sort?: ListSort;
  /** What this place is for and the first step. */
  empty: { title: string; hint?: string; action?: ReactNode };
  /** Bulk actions for chosen rows; the rows can be chosen only where this is given. */
  bulk?(keys: readonly string[], clear: () => void): ReactNode;
}

export interface ListPageProps<Row> extends ListSectionProps<Row>, Pick<PageHeadProps, 'back' | 'line'> {
  /** At the right of the head, e.g. the button that adds one. */
  actions?: ReactNode;
}

/** A list: title and count, one line of filters, a table (cards on a phone), more on demand; every state it can be in. */
export function ListPage<Row>(props: ListPageProps<Row>) {
  const { list } = props;
  const count = list.count === null ? null : <span style={{ color: 'var(--qms-text-soft)' }}>({countText(list.count)})</span>;
  return (
    <>
      <PageHead title={props.title} back={props.back} line={props.line} actions={props.actions} beside={count} />
      <ListSection {...props} />
    </>
  );
}

/** A list within a page or a tab; `title` names it for who hears the page. */
export function ListSection<Row>(props: ListSectionProps<Row>) {
  const { t } = useTranslation('ui');
  const { list, filters } = props;
  const asCards = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const heard =
    list.state === 'ready' && !list.refreshing && list.count !== null ? t('list.found', { shown: countText(list.count) }) : null;
  useEffect(() => {
    if (heard !== null) announce(heard);
  }, [heard]);
  const empty =
    filters?.active === true ? (
      <EmptyState
        icon="search"
        title={t('list.noMatch')}
        action={
          <Button variant="default" onClick={filters.clear}>
            {t('filter.clear')}
          </Button>
        }
      />
    ) : (
      <EmptyState {...props.empty} />
    );
  return (
    <>
      {props.filterBar}
      {props.bulk && chosen.length > 0 ? props.bulk(chosen, () => setChosen([])) : null}
      {list.state === 'failed' ? (
        <PageProblem error={list.error} onRetry={list.retry} heading="in-page" />
      ) : list.state === 'ready' && list.rows.length === 0 ? (
        empty
      ) : (
        <ListBody {...props} asCards={asCards} chosen={chosen} onChoose={setChosen} />
      )}
    </>
  );
}

/** `1.000+` where the server stopped counting. */
export const countText = ({ value, capped }: ListCount): string => `${formatNumber(value)}${capped ? '+' : ''}`;
