import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FoundTitle } from '../../files/found-title';
import { AgencyFilter, UnitFilter } from '../../session/organization-filters';
import { useSession } from '../../session/session.queries';
import { ClauseFilter } from '../../standards/clause-filter';
import { formatDay } from '../../ui/dates';
import { FilterBar, FilterDay, FilterSelect, FilterText } from '../../ui/filter-bar';
import { Icon } from '../../ui/icons';
import { AppLink } from '../../ui/link';
import { ListPage } from '../../ui/list-page';
import { tooShort } from '../../ui/searched';
import { useUrlFilters } from '../../ui/url-filters';
import { ChosenDocuments } from './chosen-documents';
import { DocumentState } from './document-state';
import { numberText } from './document-words';
import { type DocumentRow, useDocuments } from './documents.queries';
import { KindFilter } from './kinds/kind-filter';
import { ListsMenu } from './lists-menu';
import { MoreOfDocuments } from './more-of-documents';

const STATES = ['draft', 'in-review', 'returned', 'approved', 'effective', 'withdrawn'] as const;

/** The controlled documents within reach. */
export function DocumentsPage() {
  const { t } = useTranslation(['documents', 'changes', 'issuances', 'records']);
  const { organization, menu } = useSession();
  const filters = useUrlFilters(['q', 'kind', 'state', 'clause', 'organizationId', 'unitId', 'asOf']);
  const list = useDocuments(filters.values);
  const ofOthers = list.rows.some((row) => row.organizationId !== organization.id);
  // What the session's menu does not name would be refused: it is not offered.
  const mayDraft = menu.includes('document-preparation');
  const mayRequest = menu.includes('change-requests');
  const add = mayDraft ? (
    <>
      <Button component={AppLink} href="/dot-ban-hanh" variant="default" leftSection={<Icon name="sign" size={18} />}>
        {t('issuances:title')}
      </Button>
      <MoreOfDocuments />
      <Button component={AppLink} href="/tai-lieu/moi" leftSection={<Icon name="add" size={18} />}>
        {t('add')}
      </Button>
    </>
  ) : undefined;
  const actions = (
    <>
      <ListsMenu filters={filters.values} />
      {mayRequest ? (
        <Button component={AppLink} href="/tai-lieu/phieu-de-nghi" variant="default" leftSection={<Icon name="edit" size={18} />}>
          {t('changes:title')}
        </Button>
      ) : null}
      {add}
    </>
  );
  return (
    <ListPage
      title={t('title')}
      line={
        tooShort(filters.values.q)
          ? t('tooShort')
          : filters.values.asOf === ''
            ? undefined
            : t('asOfLine', { day: formatDay(filters.values.asOf) })
      }
      list={list}
      rowKey={(row) => row.id}
      rowHref={(row) => `/tai-lieu/${row.id}`}
      columns={[
        { key: 'code', header: t('code'), cell: (row) => row.code, width: '8.5rem' },
        { key: 'title', header: t('name'), cell: (row) => <Named row={row} /> },
        ...(ofOthers && filters.values.organizationId === ''
          ? [{ key: 'organization', header: t('organization'), cell: (row: DocumentRow) => row.organizationName, width: '8rem' }]
          : []),
        { key: 'kind', header: t('kind'), cell: (row) => row.kindName ?? t(`kinds.${row.kind}`), width: '7.5rem' },
        {
          key: 'number',
          header: t('numberShort'),
          cell: (row) => <span className="qms-digits">{numberText(row)}</span>,
          width: '4.5rem',
        },
        {
          key: 'effectiveOn',
          header: t('effectiveOn'),
          cell: (row) => (row.effectiveOn === null ? null : <span className="qms-digits">{formatDay(row.effectiveOn)}</span>),
          width: '7.5rem',
        },
        { key: 'state', header: t('state'), cell: (row) => <States row={row} />, width: '10.5rem' },
      ]}
      filters={filters}
      filterBar={
        <FilterBar filters={filters}>
          <FilterText filters={filters} name="q" label={t('search')} />
          <KindFilter filters={filters} />
          <FilterSelect
            filters={filters}
            name="state"
            label={t('state')}
            options={STATES.map((state) => ({ value: state, label: t(`states.${state}`) }))}
          />
          {/* The list of clauses is read by who reads records. */}
          {menu.includes('records') ? <ClauseFilter filters={filters} label={t('records:clause')} /> : null}
          {filters.values.organizationId !== '' || ofOthers ? <AgencyFilter filters={filters} label={t('organization')} /> : null}
          <UnitFilter filters={filters} label={t('unit')} />
          <FilterDay filters={filters} name="asOf" label={t('asOf')} />
        </FilterBar>
      }
      actions={actions}
      bulk={
        mayDraft || ['distributions', 'briefing-recording'].some((name) => menu.includes(name))
          ? (chosen, clear) => <ChosenDocuments chosen={chosen} packs={mayDraft} onClear={clear} />
          : undefined
      }
      empty={{ title: t('empty'), hint: t('emptyHint'), action: add ? <Group gap="xs">{add}</Group> : undefined }}
    />
  );
}

/** Number and day of the decision on which what is shown rests. */
function Decided({ row: { decisionNumber, decidedOn } }: { row: DocumentRow }) {
  const { t } = useTranslation('documents');
  if (decidedOn === null) return null;
  const day = formatDay(decidedOn);
  return (
    <Text size="sm" className="qms-digits">
      {t('decision.short')} {decisionNumber === null ? day : t('decision.numberOf', { number: decisionNumber, day })}
    </Text>
  );
}

/** Its title, and below it the decision. */
function Named({ row }: { row: DocumentRow }) {
  return (
    <>
      <FoundTitle title={row.title} passage={row.passage} />
      <Decided row={row} />
    </>
  );
}

/** What is in force, and how far the next one is. */
function States({ row }: { row: DocumentRow }) {
  return (
    <Group gap={4}>
      <DocumentState state={row.state} />
      {row.openState !== null && row.openState !== row.state ? <DocumentState state={row.openState} /> : null}
    </Group>
  );
}
