import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useKeysetList } from '../../../api/keyset-list';
import { useSession } from '../../../session/session.queries';
import { formatDay } from '../../../ui/dates';
import { FileList } from '../../../ui/file-list';
import { Icon } from '../../../ui/icons';
import { ListPage } from '../../../ui/list-page';
import { useUrlFilters } from '../../../ui/url-filters';
import type { Provider } from '../training.queries';
import { CatalogueSwitch } from './catalogue-switch';
import { ProviderDialog } from './provider-dialog';
import { UseState } from './use-state';

export function ProvidersPage() {
  const { t } = useTranslation('training');
  const mayKeep = useSession().menu.includes('training-planning');
  const filters = useUrlFilters(['retired']);
  const retired = filters.values.retired === 'true';
  const list = useKeysetList(['training', 'providers', 'list', { retired }], (cursor, signal) =>
    answer(api.GET('/api/v1/training-providers', { params: { query: { cursor, retired: retired || undefined } }, signal })),
  );
  const [open, setOpen] = useState<Provider | 'new' | null>(null);
  const add = mayKeep ? (
    <Button leftSection={<Icon name="add" size={18} />} onClick={() => setOpen('new')}>
      {t('provider.add')}
    </Button>
  ) : undefined;
  return (
    <>
      <ListPage
        title={t('provider.title')}
        line={t('provider.hint')}
        back={{ href: '/dao-tao', label: t('title') }}
        list={list}
        rowKey={(row) => row.id}
        columns={[
          { key: 'name', header: t('provider.name'), cell: (row) => row.name },
          { key: 'number', header: t('provider.confirmationNumber'), cell: (row) => row.confirmationNumber, width: '11rem' },
          {
            key: 'fields',
            header: t('provider.fields'),
            cell: (row) => row.fields.map((field) => t(`provider.fieldNames.${field}`)).join(', '),
            width: '10rem',
          },
          {
            key: 'validTo',
            header: t('provider.validTo'),
            cell: (row) => <span className="qms-digits">{formatDay(row.validTo)}</span>,
            width: '10rem',
          },
          {
            key: 'file',
            header: t('provider.file'),
            cell: (row) => (row.file === null ? null : <FileList files={[row.file]} label={t('provider.file')} />),
            width: '14rem',
            phone: 'hidden',
          },
          { key: 'state', header: t('state'), cell: (row) => <UseState retired={row.retired} />, width: '9rem' },
          ...(mayKeep
            ? [
                {
                  key: 'change',
                  header: '',
                  cell: (row: Provider) => (
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
        empty={{ title: t('provider.empty'), hint: t('provider.emptyHint'), action: add }}
      />
      {open === null ? null : <ProviderDialog one={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}
