import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates';
import { AppLink } from '../../ui/link';
import css from './listed-records.module.css';
import type { RecordRow } from './records.queries';

type Listed = RecordRow & { term: string };

interface ListedRecordsProps<Row extends Listed> {
  label: string;
  items: readonly Row[];
  /** Below the name of a record. */
  more(row: Row): ReactNode;
  /** Takes a record off the list; absent where the list is closed. */
  onDrop?(row: Row): void;
}

/** The records of a list for the archive or for destruction. */
export function ListedRecords<Row extends Listed>({ label, items, more, onDrop }: ListedRecordsProps<Row>) {
  const { t } = useTranslation('records');
  return (
    <ol className={css.items} aria-label={label}>
      {items.map((row) => (
        <li key={row.id} className={css.item}>
          <div className={css.about}>
            <AppLink href={`/ho-so/${row.id}`}>
              {(row.number ?? row.code) ? `${row.number ?? row.code} · ` : ''}
              {row.title}
            </AppLink>
            <Text size="sm" c="dimmed">
              {formatDay(row.happenedOn)} · {t('retention.title')}: {row.term}
              {row.retainUntil ? ` (${t('retention.until', { day: formatDay(row.retainUntil) })})` : ''}
            </Text>
            {more(row)}
          </div>
          {onDrop && items.length > 1 ? (
            <Button
              variant="default"
              size="xs"
              aria-label={t('listed.dropOne', { name: row.number ?? row.code ?? row.title })}
              onClick={() => onDrop(row)}
            >
              {t('listed.drop')}
            </Button>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
