import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDay, formatNumber } from '../../ui/dates';
import { Icon } from '../../ui/icons';
import { AppLink } from '../../ui/link';
import { ListPage } from '../../ui/list-page';
import { newestImportsQuery, usePlans } from './plans.queries';
import css from './plans-page.module.css';

/** Reform plans within reach, and the proposals that wait to be confirmed. */
export function PlansPage() {
  const { t } = useTranslation('plans');
  const list = usePlans();
  // Who may import sees the imports: the server says so by answering.
  const { data: imports } = useQuery(newestImportsQuery);
  const waiting = imports?.items.filter(({ state }) => state === 'proposal') ?? [];
  const start = imports ? (
    <Button component={AppLink} href="/ke-hoach/nhap" leftSection={<Icon name="upload" size={18} />}>
      {t('import.action')}
    </Button>
  ) : undefined;
  return (
    <ListPage
      title={t('title')}
      list={list}
      rowKey={(plan) => plan.id}
      rowHref={(plan) => `/ke-hoach/${plan.id}`}
      columns={[
        { key: 'number', header: t('number'), cell: (plan) => plan.number, width: '11rem' },
        { key: 'title', header: t('name'), cell: (plan) => plan.title },
        { key: 'organization', header: t('organization'), cell: (plan) => plan.organizationName, width: '12rem' },
        {
          key: 'issuedOn',
          header: t('issuedOn'),
          cell: (plan) => <span className="qms-digits">{formatDay(plan.issuedOn)}</span>,
          width: '9rem',
        },
        { key: 'tasks', header: t('tasksCount'), cell: (plan) => formatNumber(plan.tasks), align: 'right', width: '8rem' },
      ]}
      filterBar={
        waiting.length > 0 ? (
          <ul className={css.waiting}>
            {waiting.map(({ id, sourceName, tasks }) => (
              <li key={id}>
                <span>{t('import.waiting', { name: sourceName, tasks })}</span>
                <Button component={AppLink} href={`/ke-hoach/nhap/${id}`} variant="default" size="sm">
                  {t('import.check')}
                </Button>
              </li>
            ))}
          </ul>
        ) : undefined
      }
      actions={start}
      empty={{ title: t('empty'), hint: t('emptyHint'), action: start }}
    />
  );
}
