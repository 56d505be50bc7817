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
import type { Trainer } from '../training.queries';
import { CatalogueSwitch } from './catalogue-switch';
import { TrainerDialog } from './trainer-dialog';
import { UseState } from './use-state';

export function TrainersPage() {
  const { t } = useTranslation('training');
  const mayKeep = useSession().menu.includes('training-planning');
  const filters = useUrlFilters(['retired']);
  const retired = filters.values.retired === 'true';
  const list = useKeysetList(['training', 'trainers', 'list', { retired }], (cursor, signal) =>
    answer(api.GET('/api/v1/trainers', { params: { query: { cursor, retired: retired || undefined } }, signal })),
  );
  const [open, setOpen] = useState<Trainer | 'new' | null>(null);
  const add = mayKeep ? (
    <Button leftSection={<Icon name="add" size={18} />} onClick={() => setOpen('new')}>
      {t('trainer.add')}
    </Button>
  ) : undefined;
  return (
    <>
      <ListPage
        title={t('trainer.title')}
        line={t('trainer.hint')}
        back={{ href: '/dao-tao', label: t('title') }}
        list={list}
        rowKey={(row) => row.id}
        columns={[
          { key: 'name', header: t('trainer.fullName'), cell: (row) => row.fullName },
          { key: 'employer', header: t('trainer.employer'), cell: (row) => row.employer, width: '16rem' },
          { key: 'degree', header: t('trainer.degree'), cell: (row) => row.degree, width: '14rem', phone: 'hidden' },
          { key: 'experience', header: t('trainer.experience'), cell: (row) => row.experience, width: '14rem', phone: 'hidden' },
          { key: 'provider', header: t('trainer.provider'), cell: (row) => row.provider?.name, width: '12rem' },
          { key: 'sessions', header: t('trainer.sessions'), cell: (row) => formatNumber(row.sessions), align: 'right', width: '5rem' },
          { key: 'state', header: t('state'), cell: (row) => <UseState retired={row.retired} />, width: '9rem' },
          ...(mayKeep
            ? [
                {
                  key: 'change',
                  header: '',
                  cell: (row: Trainer) => (
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
        empty={{ title: t('trainer.empty'), hint: t('trainer.emptyHint'), action: add }}
      />
      {open === null ? null : <TrainerDialog one={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}
