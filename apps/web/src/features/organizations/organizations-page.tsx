import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../ui/dates';
import { ReadState } from '../../ui/detail-page';
import { FilterBar, FilterText } from '../../ui/filter-bar';
import { PageHead } from '../../ui/page-head';
import { EmptyState } from '../../ui/page-states';
import { useUrlFilters } from '../../ui/url-filters';
import { OrganizationTree } from './organization-tree';
import { treeQuery } from './organizations.queries';
import { rowsFound, standsOn, treeOf } from './tree.rules';

/** The tree of agencies and units. */
export function OrganizationsPage() {
  const { t } = useTranslation('organizations');
  const filters = useUrlFilters(['q', 'ended']);
  const query = useQuery(treeQuery);
  const { q, ended } = filters.values;
  return (
    <>
      <PageHead title={t('title')} />
      <FilterBar filters={filters}>
        <FilterText filters={filters} name="q" label={t('search')} />
        <Checkbox
          mt={8}
          label={t('showEnded')}
          checked={ended !== ''}
          onChange={(event) => filters.set({ ended: event.currentTarget.checked ? '1' : '' })}
        />
      </FilterBar>
      <ReadState query={query}>
        {({ items }) => {
          const today = dayOf(new Date());
          const shown = items.filter((row) => ended !== '' || standsOn(row, today));
          const found = q === '' ? shown : rowsFound(shown, q);
          if (items.length === 0) return <EmptyState icon="organization" title={t('empty')} />;
          if (found.length === 0) return <EmptyState icon="search" title={t('noMatch')} />;
          return <OrganizationTree key={q} nodes={treeOf(found)} openDepth={q === '' ? 2 : 9} />;
        }}
      </ReadState>
    </>
  );
}
