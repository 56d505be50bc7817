import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../ui/dates';
import { FilterBar, FilterDay, FilterSelect, FilterText } from '../../../ui/filter-bar';
import { Icon } from '../../../ui/icons';
import { AppLink } from '../../../ui/link';
import { ListPage } from '../../../ui/list-page';
import { ListPapers } from '../../../ui/list-papers';
import { searched, tooShort } from '../../../ui/searched';
import { useUrlFilters } from '../../../ui/url-filters';
import { ExternalDialog } from './external-dialog';
import { ValidityState } from './external-state';
import { allUpdatesQuery, EXTERNAL_KINDS, useExternals, VALIDITIES } from './externals.queries';

/** What others wrote and the agency works by. */
export function ExternalsPage() {
  const { t } = useTranslation(['externals', 'documents', 'ui']);
  const filters = useUrlFilters(['q', 'kind', 'validity', 'asOf']);
  const list = useExternals(filters.values);
  const [adding, setAdding] = useState(false);
  const { data: updates } = useQuery(allUpdatesQuery);
  const mayKeep = updates?.actions.check?.allowed === true;
  const open = (updates?.items ?? []).filter(({ state }) => state === 'counting' || state === 'late').length;
  const add = mayKeep ? (
    <>
      <Button component={AppLink} href="/tai-lieu/ben-ngoai/nhap" variant="default" leftSection={<Icon name="upload" size={18} />}>
        {t('import.action')}
      </Button>
      <Button leftSection={<Icon name="add" size={18} />} onClick={() => setAdding(true)}>
        {t('add')}
      </Button>
    </>
  ) : null;
  const day = (value: string | null) => (value === null ? null : <span className="qms-digits">{formatDay(value)}</span>);
  return (
    <>
      <ListPage
        title={t('title')}
        back={{ href: '/tai-lieu', label: t('documents:title') }}
        line={
          tooShort(filters.values.q)
            ? t('documents:tooShort')
            : filters.values.asOf === ''
              ? open > 0
                ? t('openLine', { count: open })
                : undefined
              : t('asOfLine', { day: formatDay(filters.values.asOf) })
        }
        list={list}
        rowKey={(row) => row.id}
        rowHref={(row) => `/tai-lieu/ben-ngoai/${row.id}`}
        columns={[
          { key: 'number', header: t('number'), cell: (row) => row.number, width: '11rem' },
          { key: 'title', header: t('name'), cell: (row) => row.title },
          { key: 'kind', header: t('kind'), cell: (row) => t(`kinds.${row.kind}`), width: '9rem' },
          { key: 'issuer', header: t('issuer'), cell: (row) => row.issuer, width: '11rem', phone: 'hidden' },
          { key: 'issuedOn', header: t('issuedOn'), cell: (row) => day(row.issuedOn), width: '7.5rem' },
          { key: 'effectiveFrom', header: t('effectiveFrom'), cell: (row) => day(row.effectiveFrom), width: '7.5rem' },
          { key: 'documents', header: t('touches'), cell: (row) => row.documents.map(({ code }) => code).join(', '), width: '9rem' },
          { key: 'validity', header: t('validity'), cell: (row) => <ValidityState validity={row.validity} />, width: '9.5rem' },
        ]}
        filters={filters}
        filterBar={
          <FilterBar filters={filters}>
            <FilterText filters={filters} name="q" label={t('search')} />
            <FilterSelect
              filters={filters}
              name="kind"
              label={t('kind')}
              options={EXTERNAL_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            />
            <FilterSelect
              filters={filters}
              name="validity"
              label={t('validity')}
              options={VALIDITIES.map((validity) => ({ value: validity, label: t(`validities.${validity}`) }))}
            />
            <FilterDay filters={filters} name="asOf" label={t('asOf')} />
          </FilterBar>
        }
        actions={
          <>
            {list.state === 'failed' ? null : (
              <ListPapers
                title={t('documents:lists.title')}
                sheetLabel={t('ui:paper.sheet')}
                list="external-documents"
                filters={{ ...filters.values, q: searched(filters.values.q) ?? '' }}
                paperLabel={t('paper')}
              />
            )}
            {add}
          </>
        }
        empty={{ title: t('empty'), hint: t('emptyHint'), action: add ?? undefined }}
      />
      {adding ? <ExternalDialog onClose={() => setAdding(false)} /> : null}
    </>
  );
}
