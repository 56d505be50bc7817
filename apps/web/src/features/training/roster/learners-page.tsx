import { useTranslation } from 'react-i18next';
import { formatDay, formatNumber } from '../../../ui/dates';
import { FilterBar, FilterText } from '../../../ui/filter-bar';
import { ListPage } from '../../../ui/list-page';
import { useUrlFilters } from '../../../ui/url-filters';
import { useLearners } from './roster.queries';

/** Everybody who learned here, by name. */
export function LearnersPage() {
  const { t } = useTranslation(['roster', 'training']);
  const filters = useUrlFilters(['q']);
  return (
    <ListPage
      title={t('learners.title')}
      back={{ href: '/dao-tao', label: t('training:title') }}
      list={useLearners(filters.values)}
      rowKey={(row) => row.id}
      rowHref={(row) => `/dao-tao/hoc-vien/${row.id}`}
      filters={filters}
      filterBar={
        <FilterBar filters={filters}>
          <FilterText filters={filters} name="q" label={t('find')} />
        </FilterBar>
      }
      columns={[
        { key: 'name', header: t('fields.fullName'), cell: (row) => row.fullName },
        {
          key: 'born',
          header: t('fields.birthDate'),
          cell: (row) => <span className="qms-digits">{row.birthDate === null ? '—' : formatDay(row.birthDate)}</span>,
          width: '8rem',
        },
        { key: 'position', header: t('fields.position'), cell: (row) => row.position ?? '—', width: '14rem' },
        { key: 'agency', header: t('fields.agency'), cell: (row) => row.agencyName ?? '—', width: '18rem' },
        { key: 'classes', header: t('learners.classes'), cell: (row) => formatNumber(row.classes), align: 'right', width: '6rem' },
      ]}
      empty={{ title: t('learners.empty'), hint: t('learners.emptyHint') }}
    />
  );
}
