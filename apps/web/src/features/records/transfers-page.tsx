import { useTranslation } from 'react-i18next';
import { formatDay, formatMoment, formatNumber } from '../../ui/dates';
import { ListPage } from '../../ui/list-page';
import { StatusBadge } from '../../ui/status-badge';
import { TRANSFER_TONES, useTransfers } from './lists.queries';

/** What was handed to the agency's archive, and what is being prepared. */
export function TransfersPage() {
  const { t } = useTranslation('records');
  const list = useTransfers();
  return (
    <ListPage
      title={t('transfer.title')}
      line={t('transfer.line')}
      back={{ href: '/ho-so', label: t('title') }}
      list={list}
      rowKey={(row) => row.id}
      rowHref={(row) => `/ho-so/nop-luu/${row.id}`}
      columns={[
        { key: 'title', header: t('transfer.name'), cell: (row) => row.title },
        { key: 'records', header: t('listed.records'), cell: (row) => formatNumber(row.records), align: 'right', width: '7rem' },
        { key: 'giver', header: t('transfer.giver'), cell: (row) => row.giverName, width: '11rem' },
        {
          key: 'at',
          header: t('listed.createdAt'),
          cell: (row) => <span className="qms-digits">{formatMoment(row.createdAt)}</span>,
          width: '10rem',
        },
        {
          key: 'receivedOn',
          header: t('transfer.receivedOn'),
          cell: (row) => (row.receivedOn === null ? null : <span className="qms-digits">{formatDay(row.receivedOn)}</span>),
          width: '8rem',
        },
        {
          key: 'state',
          header: t('state'),
          cell: (row) => <StatusBadge tone={TRANSFER_TONES[row.state]} word={t(`transfer.states.${row.state}`)} />,
          width: '10rem',
        },
      ]}
      empty={{ title: t('transfer.empty'), hint: t('transfer.emptyHint') }}
    />
  );
}
