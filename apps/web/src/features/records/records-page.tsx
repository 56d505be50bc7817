import { Button, Group, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FoundTitle } from '../../files/found-title';
import { OrganizationFilter } from '../../session/organization-filters';
import { useSession } from '../../session/session.queries';
import { ClauseFilter } from '../../standards/clause-filter';
import { formatDay } from '../../ui/dates';
import { DueDate } from '../../ui/due-date';
import { FilterBar, FilterDay, FilterSelect, FilterText } from '../../ui/filter-bar';
import { Icon } from '../../ui/icons';
import { AppLink } from '../../ui/link';
import { ListPage } from '../../ui/list-page';
import { DropOverlay, usePageDrop } from '../../ui/page-drop';
import { tooShort } from '../../ui/searched';
import { StatusBadge } from '../../ui/status-badge';
import { useUrlFilters } from '../../ui/url-filters';
import { ClassifyDialog } from './classify-dialog';
import { EnterDocumentsDialog } from './enter-documents-dialog';
import { NewListDialog } from './new-list-dialog';
import { NewRecordDialog } from './new-record-dialog';
import { YearFilter } from './record-filters';
import { RecordLists } from './record-lists';
import { useRecordPlaces } from './record-places';
import { MOST_HAND_FILES, RECORD_KINDS, RECORD_STATES, RETENTION_FILTERS, STATE_TONES } from './record-words';
import { type RecordRow, useRecords } from './records.queries';
import { StartBatchDialog } from './start-batch-dialog';

/** What is being entered: pasted documents, one record, or a folder; with the files that were dropped. */
type Entering = { as: 'documents' } | { as: 'record' | 'folder'; files: readonly File[] };

/** What lay in a folder, or is more than one record takes by hand. */
const isFolder = (files: readonly File[]): boolean =>
  files.length > MOST_HAND_FILES || files.some((file) => file.webkitRelativePath !== '');

/** Days that a question about terms is about. */
const TERM_COLUMNS: Readonly<Record<string, readonly ('retainUntil' | 'handOverBy')[]>> = {
  'hand-over-due': ['handOverBy'],
  'to-hand-over': ['handOverBy'],
  due: ['retainUntil'],
  held: ['retainUntil'],
  unclassified: ['retainUntil'],
};

/** The register of ISO records within reach. */
export function RecordsPage() {
  const { t } = useTranslation('records');
  const { organization, menu } = useSession();
  const places = useRecordPlaces();
  const filters = useUrlFilters(['q', 'kind', 'state', 'retention', 'clause', 'organizationId', 'from', 'to', 'asOf']);
  const list = useRecords(filters.values);
  const [entering, setEntering] = useState<Entering | null>(null);
  const [listing, setListing] = useState<{ kind: 'transfer' | 'destruction'; recordIds: readonly string[]; year?: string } | null>(null);
  const lastYear = (ids: readonly string[]) => {
    const days = list.rows.flatMap(({ id, happenedOn }) => (ids.includes(id) ? [happenedOn] : []));
    return days.sort().at(-1)?.slice(0, 4);
  };
  const [classifying, setClassifying] = useState<{ ids: readonly string[]; clear(): void } | null>(null);
  const ofOthers = list.rows.some((row) => row.organizationId !== organization.id);
  // What the session's menu does not name would be refused: it is not offered.
  const mayEnter = menu.includes('record-entry');
  const enter = mayEnter ? (
    <Button leftSection={<Icon name="add" size={18} />} onClick={() => setEntering({ as: 'record', files: [] })}>
      {t('hand.title')}
    </Button>
  ) : undefined;
  const dragging = usePageDrop(
    mayEnter && entering === null
      ? (files) => {
          if (files.length > 0) setEntering({ as: isFolder(files) ? 'folder' : 'record', files });
        }
      : null,
  );
  return (
    <>
      <ListPage
        title={t('title')}
        line={tooShort(filters.values.q) ? t('tooShort') : undefined}
        list={list}
        rowKey={(row) => row.id}
        rowHref={(row) => `/ho-so/${row.id}`}
        columns={[
          { key: 'title', header: t('name'), cell: (row) => <FoundTitle title={row.title} passage={row.passage} /> },
          { key: 'number', header: t('number'), cell: (row) => row.number ?? row.code, width: '8rem' },
          {
            key: 'happenedOn',
            header: t('happenedOn'),
            cell: (row) => <span className="qms-digits">{formatDay(row.happenedOn)}</span>,
            width: '6.5rem',
          },
          ...(ofOthers
            ? [{ key: 'organization', header: t('organization'), cell: (row: RecordRow) => row.organizationName, width: '7.5rem' }]
            : []),
          { key: 'kind', header: t('kind'), cell: (row) => t(`kinds.${row.kind}`), width: '8rem' },
          { key: 'clauses', header: t('clause'), cell: (row) => row.clauses.join(', '), width: '5rem' },
          ...(TERM_COLUMNS[filters.values.retention] ?? []).map((key) => ({
            key,
            header: t(key === 'handOverBy' ? 'retention.handOverBy' : 'retention.endsOn'),
            cell: (row: RecordRow) => <LastDay on={row[key]} counts={key === 'handOverBy'} />,
            width: key === 'handOverBy' ? '9rem' : '7rem',
          })),
          {
            key: 'state',
            header: t('state'),
            cell: (row) => <StatusBadge tone={STATE_TONES[row.state]} word={t(`states.${row.state}`)} />,
            width: '7.5rem',
          },
        ]}
        filters={filters}
        filterBar={
          <FilterBar filters={filters}>
            <FilterText filters={filters} name="q" label={t('search')} />
            <FilterSelect
              filters={filters}
              name="kind"
              label={t('kind')}
              options={RECORD_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            />
            <FilterSelect
              filters={filters}
              name="state"
              label={t('state')}
              options={RECORD_STATES.map((state) => ({ value: state, label: t(`states.${state}`) }))}
            />
            <FilterSelect
              filters={filters}
              name="retention"
              label={t('retention.title')}
              options={RETENTION_FILTERS.map((one) => ({ value: one, label: t(`retention.filters.${one}`) }))}
            />
            <ClauseFilter filters={filters} label={t('clause')} />
            {filters.values.organizationId !== '' || ofOthers ? <OrganizationFilter filters={filters} label={t('organization')} /> : null}
            <YearFilter filters={filters} />
            <FilterDay filters={filters} name="from" label={t('from')} />
            <FilterDay filters={filters} name="to" label={t('to')} />
            <FilterDay filters={filters} name="asOf" label={t('asOf')} />
          </FilterBar>
        }
        actions={
          <Group gap="xs">
            {list.state === 'failed' ? null : <RecordLists filters={filters.values} />}
            <Menu withinPortal keepMounted={false}>
              <Menu.Target>
                <Button variant="default" rightSection={<Icon name="down" size={18} />}>
                  {t('keeping')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {places.map(({ href, title }) => (
                  <Menu.Item key={href} component={AppLink} href={href}>
                    {title}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
            {mayEnter ? (
              <Button variant="default" onClick={() => setEntering({ as: 'documents' })}>
                {t('enter.action')}
              </Button>
            ) : null}
            {enter}
          </Group>
        }
        bulk={
          menu.includes('record-transfers')
            ? (chosen, clear) => (
                <Group gap="xs" mb="sm">
                  {menu.includes('record-keeping') ? (
                    <Button variant="default" onClick={() => setClassifying({ ids: chosen, clear })}>
                      {t('retention.classifyMany', { count: chosen.length })}
                    </Button>
                  ) : null}
                  <Button variant="default" onClick={() => setListing({ kind: 'transfer', recordIds: chosen, year: lastYear(chosen) })}>
                    {t('transfer.fromChosen', { count: chosen.length })}
                  </Button>
                  {menu.includes('record-keeping') ? (
                    <Button variant="default" onClick={() => setListing({ kind: 'destruction', recordIds: chosen })}>
                      {t('destruction.fromChosen', { count: chosen.length })}
                    </Button>
                  ) : null}
                </Group>
              )
            : undefined
        }
        empty={{ title: t('empty'), hint: t('emptyHint'), action: enter }}
      />
      {classifying ? <ClassifyDialog recordIds={classifying.ids} onDone={classifying.clear} onClose={() => setClassifying(null)} /> : null}
      {listing ? <NewListDialog {...listing} onClose={() => setListing(null)} /> : null}
      {dragging ? <DropOverlay /> : null}
      {entering?.as === 'documents' ? <EnterDocumentsDialog onClose={() => setEntering(null)} /> : null}
      {entering?.as === 'folder' ? <StartBatchDialog initial={entering.files} onClose={() => setEntering(null)} /> : null}
      {entering?.as === 'record' ? (
        <NewRecordDialog
          initial={entering.files}
          onFolder={() => setEntering({ as: 'folder', files: entering.files })}
          onClose={() => setEntering(null)}
        />
      ) : null}
    </>
  );
}

/** A day of a record; one that somebody has to keep says how far it is. */
function LastDay({ on, counts }: { on: string | null; counts: boolean }) {
  if (on === null) return '—';
  return counts ? <DueDate on={on} /> : <span className="qms-digits">{formatDay(on)}</span>;
}
