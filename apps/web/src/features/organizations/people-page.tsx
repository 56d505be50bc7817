import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoleName } from '../../session/role-name';
import { FilterBar, FilterSelect, FilterText } from '../../ui/filter-bar';
import { Icon } from '../../ui/icons';
import { ListPage } from '../../ui/list-page';
import { OrganizationName } from '../../ui/names';
import { useUrlFilters } from '../../ui/url-filters';
import { AddPersonDialog } from './add-person-dialog';
import { type Membership, treeQuery, useOrganizationNames, usePeople } from './organizations.queries';

/** People and the roles they hold. */
export function PeoplePage() {
  const { t } = useTranslation('organizations');
  const filters = useUrlFilters(['q', 'organizationId']);
  const list = usePeople(filters.values);
  const { data: tree } = useQuery(treeQuery);
  const [adding, setAdding] = useState(false);
  const add = (
    <Button leftSection={<Icon name="add" size={18} />} onClick={() => setAdding(true)}>
      {t('people.add')}
    </Button>
  );
  return (
    <>
      <ListPage
        title={t('people.title')}
        list={list}
        rowKey={(person) => person.id}
        rowHref={(person) => `/nguoi-dung/${person.id}`}
        columns={[
          { key: 'name', header: t('people.name'), cell: (person) => person.name, width: '16rem' },
          { key: 'username', header: t('people.username'), cell: (person) => person.username, width: '10rem' },
          { key: 'roles', header: t('people.roles'), cell: (person) => <Roles memberships={person.memberships} /> },
        ]}
        filters={filters}
        filterBar={
          <FilterBar filters={filters}>
            <FilterText filters={filters} name="q" label={t('people.search')} />
            <FilterSelect
              filters={filters}
              name="organizationId"
              label={t('people.organization')}
              options={(tree?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            />
          </FilterBar>
        }
        actions={add}
        empty={{ title: t('people.empty'), hint: t('people.emptyHint'), action: add }}
      />
      {adding ? <AddPersonDialog onClose={() => setAdding(false)} /> : null}
    </>
  );
}

function Roles({ memberships }: { memberships: readonly Membership[] }) {
  const { t } = useTranslation('organizations');
  const roleName = useRoleName();
  const organization = useOrganizationNames();
  if (memberships.length === 0) return t('people.noRoles');
  return memberships.map((membership) => {
    const at = organization(membership.unitId) ?? organization(membership.organizationId);
    return (
      <div key={membership.id}>
        {roleName(membership.role)}
        {at ? (
          <>
            {' '}
            · <OrganizationName shortName={at.shortName} name={at.name} />
          </>
        ) : null}
      </div>
    );
  });
}
