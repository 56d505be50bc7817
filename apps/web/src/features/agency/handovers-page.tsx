import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../ui/dates';
import { Icon } from '../../ui/icons';
import { AppLink } from '../../ui/link';
import { ListPage } from '../../ui/list-page';
import { PersonName } from '../../ui/names';
import { handoverActionsQuery, useHandovers } from './handovers.queries';

/** What was handed over, by whom to whom. */
export function HandoversPage() {
  const { t } = useTranslation('agency');
  const list = useHandovers();
  const { data } = useQuery(handoverActionsQuery);
  const make =
    data?.actions.make?.allowed === true ? (
      <Button component={AppLink} href="/ban-giao/moi" leftSection={<Icon name="right" size={18} />}>
        {t('handovers.make')}
      </Button>
    ) : null;
  return (
    <ListPage
      title={t('handovers.title')}
      back={{ href: '/co-quan', label: t('title') }}
      line={t('handovers.line')}
      list={list}
      rowKey={(row) => row.id}
      rowHref={(row) => `/ban-giao/${row.id}`}
      columns={[
        { key: 'from', header: t('handovers.from'), cell: ({ from }) => <PersonName name={from.name} unit={from.post} /> },
        { key: 'to', header: t('handovers.to'), cell: ({ to }) => <PersonName name={to.name} unit={to.post} /> },
        { key: 'reason', header: t('handovers.reason'), cell: ({ reason }) => reason },
        { key: 'items', header: t('handovers.things'), cell: ({ items }) => items, align: 'right', width: '7rem' },
        {
          key: 'madeAt',
          header: t('handovers.madeAt'),
          cell: ({ madeAt }) => <span className="qms-digits">{formatMoment(madeAt)}</span>,
          width: '10rem',
        },
      ]}
      actions={make}
      empty={{ title: t('handovers.empty'), hint: t('handovers.emptyHint'), action: make ?? undefined }}
    />
  );
}
