import { useTranslation } from 'react-i18next';
import { formatDay, formatMoment, formatNumber } from '../../ui/dates';
import { ListPage } from '../../ui/list-page';
import { StatusBadge } from '../../ui/status-badge';
import { DESTRUCTION_TONES, type Destruction, useDestructions } from './lists.queries';

/** Lists for destruction, and how far each is. */
export function DestructionsPage() {
  const { t } = useTranslation('records');
  const list = useDestructions();
  return (
    <ListPage
      title={t('destruction.title')}
      line={t('destruction.line')}
      back={{ href: '/ho-so', label: t('title') }}
      list={list}
      rowKey={(row) => row.id}
      rowHref={(row) => `/ho-so/huy/${row.id}`}
      columns={[
        { key: 'title', header: t('destruction.name'), cell: (row) => row.title },
        { key: 'records', header: t('listed.records'), cell: (row) => formatNumber(row.records), align: 'right', width: '7rem' },
        {
          key: 'at',
          header: t('listed.createdAt'),
          cell: (row) => <span className="qms-digits">{formatMoment(row.createdAt)}</span>,
          width: '10rem',
        },
        {
          key: 'decidedOn',
          header: t('destruction.decidedOn'),
          cell: (row) => <DecidedOn row={row} />,
          width: '10rem',
        },
        {
          key: 'state',
          header: t('state'),
          cell: (row) => <StatusBadge tone={DESTRUCTION_TONES[row.state]} word={t(`destruction.states.${row.state}`)} />,
          width: '12rem',
        },
      ]}
      empty={{ title: t('destruction.empty'), hint: t('destruction.emptyHint') }}
    />
  );
}

/** Day of the decision; while it has no number, the day on which the head confirmed it. */
function DecidedOn({ row: { decidedOn, confirmedOn } }: { row: Pick<Destruction, 'decidedOn' | 'confirmedOn'> }) {
  const { t } = useTranslation('records');
  if (decidedOn !== null) return <span className="qms-digits">{formatDay(decidedOn)}</span>;
  return confirmedOn === null ? null : t('destruction.confirmedShort', { day: formatDay(confirmedOn) });
}
