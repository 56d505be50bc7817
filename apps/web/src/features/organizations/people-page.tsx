import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoleName } from '../../session/role-name';
import { dayOf } from '../../ui/dates';
import { FilterBar, FilterSelect, FilterText } from '../../ui/filter-bar';
import { Icon } from '../../ui/icons';
import { ListPage } from '../../ui/list-page';
import { StatusBadge } from '../../ui/status-badge';
import { useUrlFilters } from '../../ui/url-filters';
import { AddPersonDialog } from './add-person-dialog';
import { type Person, treeQuery, usePeople } from './organizations.queries';

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
        rowHref={(person) => `/nguoi-dung/${person.username}`}
        columns={[
          { key: 'name', header: t('people.name'), cell: (person) => person.name, width: '14rem' },
          { key: 'username', header: t('people.username'), cell: (person) => person.username, width: '10rem' },
          { key: 'post', header: t('people.post'), cell: (person) => person.post, width: '14rem' },
          { key: 'roles', header: t('people.roles'), cell: (person) => <Roles person={person} /> },
        ]}
        filters={filters}
        filterBar={
          <FilterBar filters={filters}>
            <FilterText filters={filters} name="q" label={t('people.search')} />
            <FilterSelect
              filters={filters}
              name="organizationId"
              label={t('people.organization')}
              options={(tree?.items ?? [])
                .filter(({ kind }) => kind !== 'room' && kind !== 'leadership')
                .map(({ id, name }) => ({ value: id, label: name }))}
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

function Roles({ person }: { person: Person }) {
  const { t } = useTranslation('organizations');
  const roleName = useRoleName();
  const today = dayOf(new Date());
  const held = person.memberships.filter(({ validTo }) => validTo === null || validTo > today);
  if (!person.active) return <StatusBadge tone="neutral" word={t('people.inactive')} />;
  if (held.length === 0) return t('people.noRoles');
  return held.map((membership) => (
    <div key={membership.id}>
      {roleName(membership.role)} · {membership.unitName ?? membership.organizationName}
    </div>
  ));
}
