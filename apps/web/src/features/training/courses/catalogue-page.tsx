import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type KeysetPage, useKeysetList } from '../../../api/keyset-list';
import { useSession } from '../../../session/session.queries';
import { Icon } from '../../../ui/icons';
import { type ListColumn, ListPage } from '../../../ui/list-page';
import { useUrlFilters } from '../../../ui/url-filters';
import { CatalogueSwitch } from './catalogue-switch';
import { UseState } from './use-state';

/** Which rows of a catalogue are asked for. */
export interface CatalogueQuery {
  readonly cursor: string | undefined;
  /** Also what is no longer used. */
  readonly retired: true | undefined;
}

/** A catalogue of the training module: what is used, what was; who may plan adds and changes. */
export function CataloguePage<Row extends { id: string; retired: boolean }>({
  word,
  read,
  columns,
  dialog,
}: {
  /** Its part of the texts. */
  word: 'provider' | 'trainer' | 'room';
  read(query: CatalogueQuery, signal: AbortSignal): Promise<KeysetPage<Row>>;
  columns: readonly ListColumn<Row>[];
  /** @param one null = a new one */
  dialog(one: Row | null, onClose: () => void): ReactNode;
}) {
  const { t } = useTranslation('training');
  const mayKeep = useSession().menu.includes('training-planning');
  const filters = useUrlFilters(['retired']);
  const retired = filters.values.retired === 'true' || undefined;
  const list = useKeysetList(['training', word, 'list', { retired }], (cursor, signal) => read({ cursor, retired }, signal));
  const [open, setOpen] = useState<Row | 'new' | null>(null);
  const add = mayKeep ? (
    <Button leftSection={<Icon name="add" size={18} />} onClick={() => setOpen('new')}>
      {t(`${word}.add`)}
    </Button>
  ) : undefined;
  const change: ListColumn<Row> = {
    key: 'change',
    header: '',
    cell: (row) => (
      <Button size="sm" variant="default" onClick={() => setOpen(row)}>
        {t('changeOne')}
      </Button>
    ),
    width: '6rem',
  };
  return (
    <>
      <ListPage
        title={t(`${word}.title`)}
        line={t(`${word}.hint`)}
        back={{ href: '/dao-tao', label: t('title') }}
        list={list}
        rowKey={(row) => row.id}
        columns={[
          ...columns,
          { key: 'state', header: t('state'), cell: (row) => <UseState retired={row.retired} />, width: '9rem' },
          ...(mayKeep ? [change] : []),
        ]}
        filterBar={<CatalogueSwitch filters={filters} />}
        filters={filters}
        actions={add}
        empty={{ title: t(`${word}.empty`), hint: t(`${word}.emptyHint`), action: add }}
      />
      {open === null ? null : dialog(open === 'new' ? null : open, () => setOpen(null))}
    </>
  );
}
