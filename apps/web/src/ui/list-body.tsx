import { Button, Checkbox, Skeleton } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';
import { AppLink } from './link';
import css from './list-body.module.css';
import type { ListColumn, ListSectionProps, ListSort } from './list-page';

interface ListBodyProps<Row> extends ListSectionProps<Row> {
  asCards: boolean;
  chosen: readonly string[];
  onChoose(keys: readonly string[]): void;
}

interface NamedRow<Row> {
  row: Row;
  /** Id of the element that names the row. */
  nameId: string;
}

/** The rows themselves: a table, or cards on a phone, and what brings the next page. */
export function ListBody<Row>(props: ListBodyProps<Row>) {
  const { list, title } = props;
  const choosable = props.bulk !== undefined;
  const own = useId();
  const nameId = (row: Row): string => `${own}-${props.rowKey(row)}`;
  const toggle = (key: string) =>
    props.onChoose(props.chosen.includes(key) ? props.chosen.filter((one) => one !== key) : [...props.chosen, key]);
  return (
    <div aria-busy={list.state === 'loading' || list.refreshing} className={css.list} data-refreshing={list.refreshing || undefined}>
      {props.asCards ? (
        <ul className={css.cards} aria-label={title}>
          {list.state === 'loading' ? <LoadingCards /> : null}
          {list.rows.map((row) => (
            <li key={props.rowKey(row)} className={css.card}>
              <div className={css.cardTitle}>
                {choosable ? <Choice {...props} row={row} nameId={nameId(row)} toggle={toggle} /> : null}
                <RowLink {...props} row={row} nameId={nameId(row)} />
              </div>
              <dl className={css.cardFacts}>
                {props.columns
                  .slice(1)
                  .map((column) => (column.phone === 'hidden' ? null : <CardFact key={column.key} column={column} row={row} />))}
              </dl>
            </li>
          ))}
        </ul>
      ) : (
        <table className={css.table} aria-label={title}>
          <thead>
            <tr>
              {choosable ? (
                <th scope="col" className={css.choice}>
                  <ChooseAll {...props} />
                </th>
              ) : null}
              {props.columns.map((column) => (
                <HeaderCell key={column.key} column={column} sort={props.sort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {list.state === 'loading' ? <LoadingRows columns={props.columns.length + (choosable ? 1 : 0)} /> : null}
            {list.rows.map((row) => (
              <tr key={props.rowKey(row)} data-linked={props.rowHref !== undefined || props.onOpen !== undefined || undefined}>
                {choosable ? (
                  <td className={css.choice}>
                    <Choice {...props} row={row} nameId={nameId(row)} toggle={toggle} />
                  </td>
                ) : null}
                {props.columns.map((column, index) => (
                  <td key={column.key} className={column.align === 'right' ? 'qms-digits' : undefined} data-align={column.align}>
                    {index === 0 ? <RowLink {...props} row={row} nameId={nameId(row)} /> : column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More list={list} />
    </div>
  );
}

/** The row's name; its link or button covers the whole row, so that a click anywhere opens it and the keyboard meets it once. */
function RowLink<Row>({ columns, row, nameId, rowHref, onOpen }: ListBodyProps<Row> & NamedRow<Row>) {
  const name = <span id={nameId}>{columns[0]?.cell(row)}</span>;
  if (onOpen !== undefined)
    return (
      <button type="button" className={`${css.link} ${css.opens}`} aria-haspopup="dialog" onClick={() => onOpen(row)}>
        {name}
      </button>
    );
  if (rowHref === undefined) return name;
  return (
    <AppLink href={rowHref(row)} className={css.link}>
      {name}
    </AppLink>
  );
}

function CardFact<Row>({ column, row }: { column: ListColumn<Row>; row: Row }) {
  const value = column.cell(row);
  if (value === null || value === undefined || value === '') return null;
  return (
    <div className={css.cardFact}>
      <dt>{column.header}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function HeaderCell<Row>({ column, sort }: { column: ListColumn<Row>; sort: ListSort | undefined }) {
  const direction =
    column.sort === undefined || sort === undefined
      ? null
      : sort.value === column.sort
        ? 'ascending'
        : sort.value === `-${column.sort}`
          ? 'descending'
          : 'none';
  return (
    <th scope="col" style={{ width: column.width }} data-align={column.align} aria-sort={direction ?? undefined}>
      {direction === null || sort === undefined ? (
        column.header
      ) : (
        <button
          type="button"
          className={css.sort}
          onClick={() => sort.choose(direction === 'ascending' ? `-${column.sort}` : (column.sort ?? ''))}
        >
          {column.header}
          {direction === 'none' ? null : <Icon name={direction === 'ascending' ? 'up' : 'down'} size={14} />}
        </button>
      )}
    </th>
  );
}

/** Its words are "Choose" and the name of its row: a hundred boxes of one name tell nobody which is which. */
function Choice<Row>({ row, nameId, rowKey, chosen, toggle }: ListBodyProps<Row> & NamedRow<Row> & { toggle(key: string): void }) {
  const { t } = useTranslation('ui');
  const key = rowKey(row);
  const id = `${nameId}-choice`;
  return (
    <Checkbox
      className={css.above}
      id={id}
      aria-label={t('list.choose')}
      aria-labelledby={`${id} ${nameId}`}
      checked={chosen.includes(key)}
      onChange={() => toggle(key)}
    />
  );
}

function ChooseAll<Row>({ list, rowKey, chosen, onChoose }: ListBodyProps<Row>) {
  const { t } = useTranslation('ui');
  const all = list.rows.length > 0 && chosen.length === list.rows.length;
  return (
    <Checkbox
      aria-label={t('list.chooseAll')}
      checked={all}
      indeterminate={!all && chosen.length > 0}
      onChange={() => onChoose(all ? [] : list.rows.map(rowKey))}
    />
  );
}

/** The next page comes when its button scrolls into sight; the button stays for the keyboard. */
function More<Row>({ list }: { list: ListSectionProps<Row>['list'] }) {
  const { t } = useTranslation('ui');
  const { ref, entry } = useIntersection({ rootMargin: '200px' });
  const seen = entry?.isIntersecting === true;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for when the button comes into sight, and again when a page has come and it is still there.
  useEffect(() => {
    if (seen && list.hasMore && !list.loadingMore) list.more();
  }, [seen, list.hasMore, list.loadingMore]);
  if (!list.hasMore) return null;
  return (
    <div ref={ref} className={css.more} data-print="no">
      <Button variant="default" loading={list.loadingMore} onClick={list.more}>
        {t('list.more')}
      </Button>
    </div>
  );
}

const SHAPE = [1, 2, 3, 4, 5, 6];

function LoadingRows({ columns }: { columns: number }) {
  return SHAPE.map((row) => (
    <tr key={row}>
      {Array.from({ length: columns }, (_, index) => index).map((column) => (
        <td key={column}>
          <Skeleton height={14} width={column === 0 ? '70%' : '50%'} />
        </td>
      ))}
    </tr>
  ));
}

function LoadingCards() {
  return SHAPE.map((card) => (
    <li key={card} className={css.card}>
      <Skeleton height={16} width="80%" mb={8} />
      <Skeleton height={12} width="50%" />
    </li>
  ));
}
