import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../session/session.queries';
import { formatNumber } from '../../../ui/dates';
import { FilterBar, FilterSelect, FilterText } from '../../../ui/filter-bar';
import { Icon } from '../../../ui/icons';
import { ListPage } from '../../../ui/list-page';
import { PersonName } from '../../../ui/names';
import { useUrlFilters } from '../../../ui/url-filters';
import { classesUrl, coursesQuery, useClasses } from '../training.queries';
import { TrainingPlaces } from '../training-places';
import { classDays } from './class-days';
import { CLASS_STATES, ClassState } from './class-state';
import { PlanClassDialog } from './plan-class-dialog';

/** Years that the filter offers: those of the last ten, and the next. */
const YEARS = Array.from({ length: 11 }, (_, i) => String(new Date().getFullYear() + 1 - i));

/** The classes within reach, the latest first. */
export function ClassesPage() {
  const { t } = useTranslation('training');
  const { menu } = useSession();
  const filters = useUrlFilters(['q', 'state', 'courseId', 'year']);
  const list = useClasses(filters.values);
  const { data: courses } = useQuery(coursesQuery);
  const [planning, setPlanning] = useState(false);
  // What the session's menu does not name would be refused: it is not offered.
  const plan = menu.includes('training-planning') ? (
    <Button leftSection={<Icon name="add" size={18} />} onClick={() => setPlanning(true)}>
      {t('class.plan')}
    </Button>
  ) : undefined;
  return (
    <>
      <ListPage
        title={t('title')}
        list={list}
        rowKey={(row) => row.id}
        rowHref={(row) => `/dao-tao/lop/${row.id}`}
        columns={[
          { key: 'title', header: t('class.title'), cell: (row) => row.title },
          { key: 'code', header: t('class.code'), cell: (row) => row.code, width: '8.5rem' },
          { key: 'days', header: t('class.days'), cell: (row) => <span className="qms-digits">{classDays(row)}</span>, width: '8rem' },
          {
            key: 'accepted',
            header: t('class.accepted'),
            cell: (row) =>
              row.capacity === null ? formatNumber(row.accepted) : `${formatNumber(row.accepted)}/${formatNumber(row.capacity)}`,
            align: 'right',
            width: '6.5rem',
          },
          {
            key: 'organiser',
            header: t('class.organiser'),
            cell: (row) => <PersonName name={row.organiser.name} />,
            width: '9rem',
            phone: 'hidden',
          },
          { key: 'state', header: t('class.state'), cell: (row) => <ClassState state={row.state} />, width: '12rem' },
        ]}
        filters={filters}
        filterBar={
          <FilterBar filters={filters}>
            <FilterText filters={filters} name="q" label={t('class.find')} />
            <FilterSelect
              filters={filters}
              name="state"
              label={t('class.state')}
              options={CLASS_STATES.map((state) => ({ value: state, label: t(`states.${state}`) }))}
            />
            <FilterSelect
              filters={filters}
              name="courseId"
              label={t('course.one')}
              options={(courses?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            />
            <FilterSelect
              filters={filters}
              name="year"
              label={t('class.year')}
              options={YEARS.map((year) => ({ value: year, label: year }))}
            />
          </FilterBar>
        }
        actions={
          <Group gap="xs">
            <TrainingPlaces />
            <Button
              component="a"
              href={classesUrl(filters.values)}
              download
              variant="default"
              leftSection={<Icon name="download" size={18} />}
            >
              {t('export')}
            </Button>
            {plan}
          </Group>
        }
        empty={{ title: t('class.empty'), hint: t('class.emptyHint'), action: plan }}
      />
      {planning ? <PlanClassDialog onClose={() => setPlanning(false)} /> : null}
    </>
  );
}
