import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../ui/dates';
import { FilterBar } from '../../../ui/filter-bar';
import { ListPage } from '../../../ui/list-page';
import { useUrlFilters } from '../../../ui/url-filters';
import { useReviews } from './effectiveness.queries';
import { ReviewStanding } from './review-standing';

/** Classes whose effect on the own people is to be judged, the latest first. */
export function EffectivenessReviewsPage() {
  const { t } = useTranslation(['effectiveness', 'training']);
  const filters = useUrlFilters(['openOnly']);
  return (
    <ListPage
      title={t('title')}
      line={t('line')}
      back={{ href: '/dao-tao', label: t('training:title') }}
      list={useReviews(filters.values.openOnly)}
      rowKey={(row) => row.classId}
      rowHref={(row) => `/dao-tao/hieu-luc/${row.classId}`}
      filters={filters}
      filterBar={
        <FilterBar filters={filters}>
          <Checkbox
            style={{ alignSelf: 'center' }}
            label={t('openOnly')}
            checked={filters.values.openOnly === 'true'}
            onChange={(event) => filters.set({ openOnly: event.currentTarget.checked ? 'true' : '' })}
          />
        </FilterBar>
      }
      columns={[
        { key: 'class', header: t('class'), cell: (row) => `${row.code} - ${row.title}` },
        { key: 'organiser', header: t('organiser'), cell: (row) => row.organiser, width: '11rem' },
        {
          key: 'ended',
          header: t('endedOn'),
          cell: (row) => <span className="qms-digits">{formatDay(row.endedOn)}</span>,
          width: '7.5rem',
        },
        { key: 'due', header: t('dueBy'), cell: (row) => <span className="qms-digits">{formatDay(row.dueBy)}</span>, width: '8rem' },
        { key: 'people', header: t('people'), cell: (row) => t('ofPeople', { ...row }), width: '7.5rem' },
        { key: 'state', header: t('state'), cell: (row) => <ReviewStanding row={row} />, width: '8rem' },
      ]}
      empty={{ title: t('empty'), hint: t('emptyHint') }}
    />
  );
}
