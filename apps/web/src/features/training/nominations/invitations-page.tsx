import { useTranslation } from 'react-i18next';
import { formatDay, formatNumber } from '../../../ui/dates';
import { FilterBar, FilterSelect, FilterText } from '../../../ui/filter-bar';
import { ListPage } from '../../../ui/list-page';
import { useUrlFilters } from '../../../ui/url-filters';
import { INVITATION_STANDINGS, InvitationStanding } from './invitation-standing';
import { useInvitations } from './nominations.queries';

/** Classes to which the own agency is invited, the latest first. */
export function InvitationsPage() {
  const { t } = useTranslation(['nominations', 'training']);
  const filters = useUrlFilters(['q', 'standing']);
  return (
    <ListPage
      title={t('title')}
      back={{ href: '/dao-tao', label: t('training:title') }}
      list={useInvitations(filters.values)}
      rowKey={(row) => row.id}
      rowHref={(row) => `/dao-tao/loi-moi/${row.id}`}
      filters={filters}
      filterBar={
        <FilterBar filters={filters}>
          <FilterText filters={filters} name="q" label={t('findClass')} />
          <FilterSelect
            filters={filters}
            name="standing"
            label={t('standing')}
            options={INVITATION_STANDINGS.map((standing) => ({ value: standing, label: t(`standings.${standing}`) }))}
          />
        </FilterBar>
      }
      columns={[
        { key: 'title', header: t('class'), cell: (row) => row.title },
        { key: 'organiser', header: t('organiser'), cell: (row) => row.organiserName, width: '16rem' },
        {
          key: 'starts',
          header: t('startsOn'),
          cell: (row) => <span className="qms-digits">{formatDay(row.startsOn)}</span>,
          width: '8rem',
        },
        {
          key: 'answerBy',
          header: t('answerBy'),
          cell: (row) => <span className="qms-digits">{formatDay(row.answerBy)}</span>,
          width: '9rem',
        },
        { key: 'people', header: t('people'), cell: (row) => formatNumber(row.nominees), align: 'right', width: '6rem' },
        { key: 'standing', header: t('standing'), cell: (row) => <InvitationStanding standing={row.standing} />, width: '11rem' },
      ]}
      empty={{ title: t('noInvitations'), hint: t('noInvitationsHint') }}
    />
  );
}
