import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../session/session.queries';
import { dayOf, formatDay, formatNumber } from '../../../ui/dates';
import { FilterBar, FilterSelect } from '../../../ui/filter-bar';
import { Icon } from '../../../ui/icons';
import { AppLink } from '../../../ui/link';
import { ListPage } from '../../../ui/list-page';
import { useUrlFilters } from '../../../ui/url-filters';
import { ISSUANCE_STATES, IssuanceState } from './issuance-state';
import { useIssuances } from './issuances.queries';

/** The issuing packages within reach. */
export function IssuancesPage() {
  const { t } = useTranslation(['issuances', 'documents']);
  const filters = useUrlFilters(['state']);
  const list = useIssuances(filters.values);
  const { menu } = useSession();
  const add = menu.includes('document-preparation') ? (
    <Button component={AppLink} href="/dot-ban-hanh/moi" leftSection={<Icon name="add" size={18} />}>
      {t('add')}
    </Button>
  ) : undefined;
  return (
    <ListPage
      title={t('title')}
      line={t('hint')}
      back={{ href: '/tai-lieu', label: t('documents:title') }}
      list={list}
      rowKey={(row) => row.id}
      rowHref={(row) => `/dot-ban-hanh/${row.id}`}
      columns={[
        { key: 'subject', header: t('subject'), cell: (row) => row.subject },
        { key: 'documents', header: t('documentsCount'), cell: (row) => formatNumber(row.documents), align: 'right', width: '7rem' },
        {
          key: 'number',
          header: t('decision'),
          cell: (row) =>
            row.decisionNumber === null ? null : (
              <span className="qms-digits">
                {row.decisionNumber}
                {row.decidedOn === null ? null : `, ${formatDay(row.decidedOn)}`}
              </span>
            ),
          width: '13rem',
        },
        {
          key: 'effectiveFrom',
          header: t('documents:effectiveOn'),
          cell: (row) => (row.effectiveFrom === null ? null : <span className="qms-digits">{formatDay(row.effectiveFrom)}</span>),
          width: '8rem',
        },
        {
          key: 'createdAt',
          header: t('createdAt'),
          cell: (row) => <span className="qms-digits">{formatDay(dayOf(new Date(row.createdAt)))}</span>,
          width: '7rem',
          phone: 'hidden',
        },
        { key: 'state', header: t('documents:state'), cell: (row) => <IssuanceState state={row.state} />, width: '10rem' },
      ]}
      filters={filters}
      filterBar={
        <FilterBar filters={filters}>
          <FilterSelect
            filters={filters}
            name="state"
            label={t('documents:state')}
            options={ISSUANCE_STATES.map((state) => ({ value: state, label: t(`states.${state}`) }))}
          />
        </FilterBar>
      }
      actions={add}
      empty={{ title: t('empty'), hint: t('emptyHint'), action: add }}
    />
  );
}
