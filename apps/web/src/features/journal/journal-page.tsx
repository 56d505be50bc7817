import { Button, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command';
import { download } from '../../api/download';
import { vi } from '../../i18n/vi';
import { BeforeAfter, changesBetween } from '../../ui/before-after';
import { formatMoment, formatNumber } from '../../ui/dates';
import { FilterBar, FilterDay, FilterSelect } from '../../ui/filter-bar';
import { Icon } from '../../ui/icons';
import { ListPage } from '../../ui/list-page';
import { ProblemView } from '../../ui/problem-view';
import { StatusBadge } from '../../ui/status-badge';
import { useUrlFilters } from '../../ui/url-filters';
import { type JournalEntry, sealQuery, useJournal } from './journal.queries';
import css from './journal-page.module.css';

/** Every change in the system: who, when, what, before and after, and whether it is sealed. */
export function JournalPage() {
  const { t } = useTranslation('journal');
  const filters = useUrlFilters(['aggregateType', 'aggregateId', 'from', 'to']);
  const typeName = useTypeName();
  const list = useJournal(filters.values);
  return (
    <ListPage
      title={t('title')}
      line={<Sealed />}
      actions={<TakeHead />}
      list={list}
      rowKey={(entry) => entry.id}
      columns={[
        { key: 'what', header: t('what'), cell: (entry) => <What entry={entry} /> },
        { key: 'who', header: t('who'), cell: (entry) => entry.actor.name, width: '11rem' },
        { key: 'about', header: t('about'), cell: (entry) => typeName(entry.aggregateType), width: '8.5rem' },
        {
          key: 'at',
          header: t('at'),
          cell: (entry) => (
            <time className="qms-digits" dateTime={entry.at}>
              {formatMoment(entry.at)}
            </time>
          ),
          width: '11rem',
        },
        {
          key: 'seal',
          header: t('seal'),
          cell: (entry) =>
            entry.sealed ? (
              <StatusBadge tone="good" icon="shield" word={t('sealed')} />
            ) : (
              <StatusBadge tone="neutral" icon="clock" word={t('notSealed')} />
            ),
          width: '11.5rem',
        },
      ]}
      filters={filters}
      filterBar={
        <FilterBar filters={filters}>
          <FilterSelect
            filters={filters}
            name="aggregateType"
            label={t('kind')}
            options={Object.keys(vi.journal.types).map((type) => ({ value: type, label: typeName(type) }))}
          />
          <FilterDay filters={filters} name="from" label={t('from')} />
          <FilterDay filters={filters} name="to" label={t('to')} />
          {filters.values.aggregateId === '' ? null : (
            <Button variant="light" rightSection={<Icon name="close" size={16} />} onClick={() => filters.set({ aggregateId: '' })}>
              {t('onlyOne')}
              <VisuallyHidden>. {t('everything')}</VisuallyHidden>
            </Button>
          )}
        </FilterBar>
      }
      empty={{ title: t('empty') }}
    />
  );
}

/** What is sealed so far. */
function Sealed() {
  const { t } = useTranslation('journal');
  const { data } = useQuery(sealQuery);
  const { seal, at, entries } = data ?? { seal: null, at: null, entries: 0 };
  return (
    <>
      <span>{t('hint')}</span>
      {data === undefined ? null : (
        <span>
          {seal === null || at === null ? t('noSeal') : t('lastSeal', { seal, at: formatMoment(at), entries: formatNumber(entries) })}
        </span>
      )}
    </>
  );
}

/** The signed head, to be kept elsewhere: with it even who owns this machine cannot cut the journal unseen. */
function TakeHead() {
  const { t } = useTranslation('journal');
  const { data } = useQuery(sealQuery);
  const take = useCommand({
    send: (seal: number) => download('/api/v1/journal/head', 'application/json', `dau-nhat-ky-${seal}.json`),
  });
  if (typeof data?.seal !== 'number') return null;
  const { seal } = data;
  return (
    <div>
      {take.problem ? <ProblemView problem={take.problem} /> : null}
      <Button
        variant="default"
        leftSection={<Icon name="download" size={18} />}
        disabled={take.pending}
        title={t('takeHeadWhy')}
        onClick={() => void take.run(seal)}
      >
        {t('takeHead')}
      </Button>
    </div>
  );
}

function What({ entry }: { entry: JournalEntry }) {
  const { t } = useTranslation('journal');
  const fieldName = useFieldName();
  const changes = changesBetween(entry.before, entry.after, fieldName);
  return (
    <>
      {entry.sentence}
      {changes.length > 0 ? (
        <details className={css.changes}>
          <summary>{t('show')}</summary>
          <BeforeAfter changes={changes} />
        </details>
      ) : null}
    </>
  );
}

/** What a kind of thing is called; its code where it has no word yet. */
function useTypeName(): (type: string) => string {
  const { t, i18n } = useTranslation('journal');
  return (type) => (i18n.exists(`types.${type}`, { ns: 'journal' }) ? t(`types.${type}` as 'types.document') : type);
}

/** What a field is called in the column of changes; its own name where it has no word yet. */
function useFieldName(): (field: string) => string {
  const { t, i18n } = useTranslation('journal');
  return (field) => (i18n.exists(`fields.${field}`, { ns: 'journal' }) ? t(`fields.${field}` as 'fields.state') : field);
}
