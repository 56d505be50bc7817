import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../session/session.queries';
import { formatDay, formatNumber } from '../../../ui/dates';
import { Icon } from '../../../ui/icons';
import { AppLink } from '../../../ui/link';
import { ListPage } from '../../../ui/list-page';
import { StatusBadge } from '../../../ui/status-badge';
import { useBriefings } from './reading.queries';

/** Briefings and postings, the newest first. */
export function BriefingsPage() {
  const { t } = useTranslation(['reading', 'documents']);
  const list = useBriefings();
  const { menu } = useSession();
  const records = menu.includes('briefing-recording');
  const add = records ? (
    <Button component={AppLink} href="/pho-bien/moi" leftSection={<Icon name="add" size={18} />}>
      {t('briefing.new')}
    </Button>
  ) : undefined;
  return (
    <ListPage
      title={t('briefing.title')}
      line={t('briefing.line')}
      back={{ href: '/tai-lieu', label: t('documents:title') }}
      list={list}
      rowKey={(row) => row.id}
      rowHref={(row) => `/pho-bien/${row.id}`}
      columns={[
        { key: 'subject', header: t('briefing.subject'), cell: (row) => row.subject },
        { key: 'kind', header: t('briefing.kind'), cell: (row) => t(`briefing.kinds.${row.kind}`), width: '10rem' },
        {
          key: 'heldOn',
          header: t('briefing.heldOn'),
          cell: (row) => <span className="qms-digits">{formatDay(row.heldOn)}</span>,
          width: '7.5rem',
        },
        { key: 'place', header: t('briefing.place'), cell: (row) => row.place, width: '12rem' },
        { key: 'documents', header: t('briefing.documents'), cell: (row) => formatNumber(row.documents), align: 'right', width: '6rem' },
        { key: 'people', header: t('briefing.people'), cell: (row) => formatNumber(row.people), align: 'right', width: '6rem' },
        {
          key: 'state',
          header: t('briefing.state'),
          cell: (row) => (row.voidedAt === null ? null : <StatusBadge tone="neutral" word={t('briefing.struck')} />),
          width: '9rem',
        },
      ]}
      actions={list.state === 'failed' ? undefined : add}
      empty={{ title: t('briefing.empty'), hint: t(records ? 'briefing.emptyHint' : 'briefing.line'), action: add }}
    />
  );
}
