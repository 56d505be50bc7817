import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayOf, formatDay } from '../../../ui/dates';
import { FilterBar, FilterSelect } from '../../../ui/filter-bar';
import { Icon } from '../../../ui/icons';
import { AppLink } from '../../../ui/link';
import { ListPage } from '../../../ui/list-page';
import { PersonName } from '../../../ui/names';
import { useUrlFilters } from '../../../ui/url-filters';
import { CHANGE_REQUEST_STATES, ChangeRequestState, useRequestName } from './change-request-state';
import { CHANGE_REQUEST_KINDS, requestsUrl, useChangeRequests } from './changes.queries';

/** The register of change requests. */
export function ChangeRequestsPage() {
  const { t } = useTranslation(['changes', 'documents']);
  const name = useRequestName();
  const filters = useUrlFilters(['state', 'kind', 'cua']);
  const list = useChangeRequests(filters.values);
  const add = (
    <Button component={AppLink} href="/tai-lieu/phieu-de-nghi/moi" leftSection={<Icon name="add" size={18} />}>
      {t('add')}
    </Button>
  );
  return (
    <ListPage
      title={t('title')}
      back={{ href: '/tai-lieu', label: t('documents:title') }}
      list={list}
      rowKey={(row) => row.id}
      rowHref={(row) => `/tai-lieu/phieu-de-nghi/${row.id}`}
      columns={[
        { key: 'number', header: t('number'), cell: (row) => name(row), width: '9.5rem' },
        { key: 'kind', header: t('kind'), cell: (row) => t(`kinds.${row.kind}`), width: '8rem' },
        {
          key: 'documents',
          header: t('what'),
          cell: (row) => row.proposedTitle ?? row.documents.map(({ code }) => code).join(', '),
          width: '14rem',
        },
        { key: 'reason', header: t('reason'), cell: (row) => row.reason, phone: 'hidden' },
        { key: 'filedBy', header: t('filedBy'), cell: (row) => <PersonName name={row.filedBy.name} />, width: '11rem' },
        {
          key: 'filedAt',
          header: t('filedAt'),
          cell: (row) => <span className="qms-digits">{formatDay(dayOf(new Date(row.filedAt)))}</span>,
          width: '7.5rem',
        },
        { key: 'state', header: t('documents:state'), cell: (row) => <ChangeRequestState state={row.state} />, width: '10rem' },
      ]}
      filters={filters}
      filterBar={
        <FilterBar filters={filters}>
          <FilterSelect
            filters={filters}
            name="state"
            label={t('documents:state')}
            options={CHANGE_REQUEST_STATES.map((state) => ({ value: state, label: t(`states.${state}`) }))}
          />
          <FilterSelect
            filters={filters}
            name="kind"
            label={t('kind')}
            options={CHANGE_REQUEST_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          />
          <FilterSelect filters={filters} name="cua" label={t('filedBy')} options={[{ value: 'toi', label: t('mine') }]} />
        </FilterBar>
      }
      actions={
        <>
          <Button
            component="a"
            href={requestsUrl(filters.values)}
            download
            variant="default"
            leftSection={<Icon name="download" size={18} />}
          >
            {t('documents:export')}
          </Button>
          {add}
        </>
      }
      empty={{ title: t('empty'), hint: t('emptyHint'), action: add }}
    />
  );
}
