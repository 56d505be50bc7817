import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment, formatNumber, formatSize } from '../../ui/dates';
import { Icon } from '../../ui/icons';
import { ListPage } from '../../ui/list-page';
import { StatusBadge } from '../../ui/status-badge';
import { BATCH_TONES, useBatches } from './intake.queries';
import { StartBatchDialog } from './start-batch-dialog';

/** Folders on their way into the register, and those that came in. */
export function BatchesPage() {
  const { t } = useTranslation('records');
  const [starting, setStarting] = useState(false);
  const begin = (
    <Button leftSection={<Icon name="upload" size={18} />} onClick={() => setStarting(true)}>
      {t('batch.start')}
    </Button>
  );
  return (
    <>
      <ListPage
        title={t('batch.title')}
        line={t('batch.line')}
        back={{ href: '/ho-so', label: t('title') }}
        list={useBatches()}
        rowKey={(row) => row.id}
        rowHref={(row) => `/ho-so/tai-len/${row.id}`}
        columns={[
          { key: 'title', header: t('batch.name'), cell: (row) => row.title },
          {
            key: 'files',
            header: t('batch.arrivedOf'),
            cell: (row) => `${formatNumber(row.arrived)}/${formatNumber(row.files)}`,
            align: 'right',
            width: '7rem',
          },
          { key: 'bytes', header: t('batch.size'), cell: (row) => formatSize(row.bytes), align: 'right', width: '6rem' },
          {
            key: 'at',
            header: t('batch.startedAt'),
            cell: (row) => <span className="qms-digits">{formatMoment(row.startedAt)}</span>,
            width: '10rem',
          },
          { key: 'receipt', header: t('receipt.one'), cell: (row) => row.receipt, width: '6.5rem' },
          {
            key: 'state',
            header: t('state'),
            cell: (row) => <StatusBadge tone={BATCH_TONES[row.state]} word={t(`batch.states.${row.state}`)} />,
            width: '9rem',
          },
        ]}
        actions={begin}
        empty={{ title: t('batch.empty'), hint: t('batch.emptyHint'), action: begin }}
      />
      {starting ? <StartBatchDialog onClose={() => setStarting(false)} /> : null}
    </>
  );
}
