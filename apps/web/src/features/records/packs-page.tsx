import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment, formatNumber, formatSize } from '../../ui/dates';
import { Icon } from '../../ui/icons';
import { ListPage } from '../../ui/list-page';
import { StatusBadge } from '../../ui/status-badge';
import { useUrlFilters } from '../../ui/url-filters';
import { NewPackDialog } from './new-pack-dialog';
import { PACK_TONES, usePacks } from './packs.queries';

/** Packs of evidence that one asked for. With a period in the address a new one is begun. */
export function PacksPage() {
  const { t } = useTranslation('records');
  const begun = useUrlFilters(['from', 'to']);
  const [asking, setAsking] = useState(begun.active);
  const ask = (
    <Button leftSection={<Icon name="add" size={18} />} onClick={() => setAsking(true)}>
      {t('pack.new')}
    </Button>
  );
  return (
    <>
      <ListPage
        title={t('pack.title')}
        line={t('pack.line')}
        back={{ href: '/ho-so', label: t('title') }}
        list={usePacks()}
        rowKey={(row) => row.id}
        rowHref={(row) => `/ho-so/goi-minh-chung/${row.id}`}
        columns={[
          { key: 'title', header: t('pack.name'), cell: (row) => row.title },
          { key: 'records', header: t('pack.records'), cell: (row) => formatNumber(row.records), align: 'right', width: '6rem' },
          { key: 'files', header: t('receipt.files'), cell: (row) => formatNumber(row.files), align: 'right', width: '5rem' },
          { key: 'bytes', header: t('batch.size'), cell: (row) => formatSize(row.bytes), align: 'right', width: '7rem' },
          {
            key: 'at',
            header: t('pack.askedAt'),
            cell: (row) => <span className="qms-digits">{formatMoment(row.askedAt)}</span>,
            width: '10rem',
          },
          {
            key: 'state',
            header: t('state'),
            cell: (row) => <StatusBadge tone={PACK_TONES[row.state]} word={t(`pack.states.${row.state}`)} />,
            width: '9rem',
          },
        ]}
        actions={ask}
        empty={{ title: t('pack.empty'), hint: t('pack.emptyHint'), action: ask }}
      />
      {asking ? <NewPackDialog {...begun.values} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
