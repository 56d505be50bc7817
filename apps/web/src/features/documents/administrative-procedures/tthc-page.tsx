import { Alert, Button, List } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../ui/dates';
import { FilterBar, FilterDay, FilterSelect, FilterText } from '../../../ui/filter-bar';
import { Icon } from '../../../ui/icons';
import { AppLink } from '../../../ui/link';
import { ListPage } from '../../../ui/list-page';
import { ListPapers } from '../../../ui/list-papers';
import { useUrlFilters } from '../../../ui/url-filters';
import { ProcedureLinks } from './procedure-links';
import { type ScopeFit, scopeFitQuery, useTthc } from './tthc.queries';

/** Danh mục thủ tục hành chính: what decisions announced, and the procedures that work on each. */
export function TthcPage() {
  const { t } = useTranslation(['tthc', 'documents']);
  const filters = useUrlFilters(['q', 'field', 'level', 'procedures', 'asOf']);
  const list = useTthc(filters.values);
  const { data: fit } = useQuery(scopeFitQuery);
  const add = fit?.mayImport ? (
    <Button component={AppLink} href="/tai-lieu/tthc/cong-bo" leftSection={<Icon name="upload" size={18} />}>
      {t('import')}
    </Button>
  ) : undefined;
  return (
    <ListPage
      title={t('title')}
      back={{ href: '/tai-lieu', label: t('documents:title') }}
      line={filters.values.asOf === '' ? undefined : t('asOfLine', { day: formatDay(filters.values.asOf) })}
      list={list}
      rowKey={(row) => row.id}
      rowHref={(row) => `/tai-lieu/tthc/${row.id}`}
      columns={[
        { key: 'code', header: t('code'), cell: (row) => <span className="qms-digits">{row.code}</span>, width: '7rem' },
        { key: 'name', header: t('name'), cell: (row) => row.name },
        { key: 'field', header: t('field'), cell: (row) => row.field, width: '10rem' },
        { key: 'timeLimit', header: t('timeLimit'), cell: (row) => row.timeLimit, width: '12rem' },
        { key: 'decision', header: t('decision'), cell: (row) => row.decisionNumber, width: '9rem', phone: 'hidden' },
        {
          key: 'procedures',
          header: t('procedures'),
          cell: (row) => (row.procedures.length === 0 ? t('noProcedure') : <ProcedureLinks procedures={row.procedures} />),
          width: '9rem',
        },
      ]}
      filters={filters}
      filterBar={
        <>
          {fit && filters.values.asOf === '' ? <Fit fit={fit} /> : null}
          <FilterBar filters={filters}>
            <FilterText filters={filters} name="q" label={t('search')} />
            <FilterSelect
              filters={filters}
              name="field"
              label={t('field')}
              options={(fit?.fields ?? []).map((field) => ({ value: field, label: field }))}
            />
            {fit && (fit.levels.length > 0 || filters.values.level !== '') ? (
              <FilterSelect
                filters={filters}
                name="level"
                label={t('level')}
                options={fit.levels.map((level) => ({ value: level, label: level }))}
              />
            ) : null}
            <FilterSelect
              filters={filters}
              name="procedures"
              label={t('procedures')}
              options={(['with', 'without'] as const).map((value) => ({ value, label: t(`has.${value}`) }))}
            />
            <FilterDay filters={filters} name="asOf" label={t('asOf')} />
          </FilterBar>
        </>
      }
      actions={
        <>
          {list.state === 'failed' ? null : (
            <ListPapers
              title={t('documents:lists.title')}
              sheetLabel={t('documents:export')}
              list="administrative-procedures"
              filters={filters.values}
              paperLabel={t('title')}
            />
          )}
          {add}
        </>
      }
      empty={{ title: t('empty'), hint: t('emptyHint'), action: add }}
    />
  );
}

/** What does not fit: TTHC without a procedure, procedures whose TTHC were all abolished. */
function Fit({ fit }: { fit: ScopeFit }) {
  const { t } = useTranslation('tthc');
  const { withoutProcedure, withoutTthc, inForce } = fit;
  if (inForce === 0) return null;
  if (withoutProcedure.length === 0 && withoutTthc.length === 0)
    return (
      <Alert color="green" variant="light" icon={<Icon name="check" />} mb="md">
        {t('fits', { count: inForce })}
      </Alert>
    );
  return (
    <Alert color="yellow" variant="light" icon={<Icon name="warning" />} title={t('fitsNot')} mb="md">
      <List size="sm">
        {withoutProcedure.length > 0 ? (
          <List.Item>
            {t('without', { count: withoutProcedure.length })}{' '}
            {withoutProcedure
              .slice(0, 10)
              .map(({ code }) => code)
              .join(', ')}
            {withoutProcedure.length > 10 ? '…' : null}
          </List.Item>
        ) : null}
        {withoutTthc.map((one) => (
          <List.Item key={one.documentId}>
            <ProcedureLinks procedures={[one]} /> {t('allAbolished', { codes: one.abolished.join(', ') })}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
