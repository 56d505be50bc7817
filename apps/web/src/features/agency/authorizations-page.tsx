import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates';
import { FilterBar, FilterDay } from '../../ui/filter-bar';
import { Icon } from '../../ui/icons';
import { ListPage } from '../../ui/list-page';
import { PersonName } from '../../ui/names';
import { useUrlFilters } from '../../ui/url-filters';
import { authorizationActionsQuery, useAuthorizations } from './agency.queries';
import { AuthorizationState } from './authorization-state';
import { EnterAuthorizationDialog } from './enter-authorization-dialog';

/** Sổ ủy quyền (TUQ.): who may sign by authorization of the head, for what, from when to when. */
export function AuthorizationsPage() {
  const { t } = useTranslation('agency');
  const filters = useUrlFilters(['inForceOn']);
  const list = useAuthorizations(filters.values);
  const { data } = useQuery(authorizationActionsQuery);
  const [entering, setEntering] = useState(false);
  const enter =
    data?.actions.enter?.allowed === true ? (
      <Button leftSection={<Icon name="add" size={18} />} onClick={() => setEntering(true)}>
        {t('authorizations.enter')}
      </Button>
    ) : null;
  return (
    <>
      <ListPage
        title={t('authorizations.title')}
        back={{ href: '/co-quan', label: t('title') }}
        line={t('authorizations.line')}
        list={list}
        rowKey={(row) => row.id}
        rowHref={(row) => `/uy-quyen/${row.id}`}
        columns={[
          { key: 'number', header: t('authorizations.number'), cell: (row) => row.number, width: '9rem' },
          {
            key: 'decidedOn',
            header: t('authorizations.decidedOn'),
            cell: (row) => <span className="qms-digits">{formatDay(row.decidedOn)}</span>,
            width: '7.5rem',
          },
          {
            key: 'person',
            header: t('authorizations.person'),
            cell: (row) => <PersonName name={row.person.name} unit={row.unit.shortName} />,
            width: '14rem',
          },
          { key: 'matter', header: t('authorizations.matter'), cell: (row) => row.matter },
          {
            key: 'time',
            header: t('authorizations.time'),
            cell: (row) => (
              <span className="qms-digits">
                {formatDay(row.validFrom)} – {formatDay(row.validUntil)}
              </span>
            ),
            width: '13rem',
          },
          {
            key: 'standing',
            header: t('authorizations.standing'),
            cell: (row) => <AuthorizationState standing={row.standing} />,
            width: '9rem',
          },
        ]}
        filters={filters}
        filterBar={
          <FilterBar filters={filters}>
            <FilterDay filters={filters} name="inForceOn" label={t('authorizations.inForceOn')} />
          </FilterBar>
        }
        actions={enter}
        empty={{ title: t('authorizations.empty'), hint: t('authorizations.emptyHint'), action: enter ?? undefined }}
      />
      {entering ? <EnterAuthorizationDialog onClose={() => setEntering(false)} /> : null}
    </>
  );
}
