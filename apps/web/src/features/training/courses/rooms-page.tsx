import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useKeysetList } from '../../../api/keyset-list';
import { useSession } from '../../../session/session.queries';
import { formatNumber } from '../../../ui/dates';
import { Icon } from '../../../ui/icons';
import { ListPage } from '../../../ui/list-page';
import { useUrlFilters } from '../../../ui/url-filters';
import type { Room } from '../training.queries';
import { CatalogueSwitch } from './catalogue-switch';
import { RoomDialog } from './room-dialog';
import { UseState } from './use-state';

export function RoomsPage() {
  const { t } = useTranslation('training');
  const mayKeep = useSession().menu.includes('training-planning');
  const filters = useUrlFilters(['retired']);
  const retired = filters.values.retired === 'true';
  const list = useKeysetList(['training', 'rooms', 'list', { retired }], (cursor, signal) =>
    answer(api.GET('/api/v1/training-rooms', { params: { query: { cursor, retired: retired || undefined } }, signal })),
  );
  const [open, setOpen] = useState<Room | 'new' | null>(null);
  const add = mayKeep ? (
    <Button leftSection={<Icon name="add" size={18} />} onClick={() => setOpen('new')}>
      {t('room.add')}
    </Button>
  ) : undefined;
  return (
    <>
      <ListPage
        title={t('room.title')}
        line={t('room.hint')}
        back={{ href: '/dao-tao', label: t('title') }}
        list={list}
        rowKey={(row) => row.id}
        columns={[
          { key: 'name', header: t('room.name'), cell: (row) => row.name },
          { key: 'address', header: t('room.address'), cell: (row) => row.address, width: '20rem' },
          { key: 'seats', header: t('room.seats'), cell: (row) => formatNumber(row.seats), align: 'right', width: '6rem' },
          { key: 'state', header: t('state'), cell: (row) => <UseState retired={row.retired} />, width: '9rem' },
          ...(mayKeep
            ? [
                {
                  key: 'change',
                  header: '',
                  cell: (row: Room) => (
                    <Button size="sm" variant="default" onClick={() => setOpen(row)}>
                      {t('changeOne')}
                    </Button>
                  ),
                  width: '6rem',
                },
              ]
            : []),
        ]}
        filterBar={<CatalogueSwitch filters={filters} />}
        filters={filters}
        actions={add}
        empty={{ title: t('room.empty'), hint: t('room.emptyHint'), action: add }}
      />
      {open === null ? null : <RoomDialog one={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}
