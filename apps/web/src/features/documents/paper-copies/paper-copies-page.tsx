import { Alert, Button, Checkbox, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../ui/dates';
import { FilterBar } from '../../../ui/filter-bar';
import { Icon } from '../../../ui/icons';
import { ListPage } from '../../../ui/list-page';
import { ListPapers } from '../../../ui/list-papers';
import { StatusBadge } from '../../../ui/status-badge';
import { useUrlFilters } from '../../../ui/url-filters';
import { useNumberText } from '../document-words';
import { GiveCopiesDialog } from './give-copies-dialog';
import { copyActionsQuery, copyPdfUrl, type PaperCopy, usePaperCopies } from './paper-copies.queries';
import { SettleCopyDialog } from './settle-copy-dialog';

/** Bản giấy kiểm soát: who holds which number, and which are to be recalled. */
export function PaperCopiesPage() {
  const { t } = useTranslation(['copies', 'documents']);
  const number = useNumberText();
  const filters = useUrlFilters(['recall']);
  const recall = filters.values.recall !== '';
  const list = usePaperCopies(recall);
  const { data } = useQuery(copyActionsQuery);
  const [giving, setGiving] = useState(false);
  const [settling, setSettling] = useState<PaperCopy | null>(null);
  const issue = data?.actions.issue;
  const give = issue?.allowed ? (
    <Button leftSection={<Icon name="add" size={18} />} onClick={() => setGiving(true)}>
      {t('give')}
    </Button>
  ) : null;
  const standing = (row: PaperCopy) =>
    row.outcome !== null ? (
      <StatusBadge tone={row.outcome === 'lost' ? 'bad' : 'neutral'} word={t(`outcomes.${row.outcome}`)} />
    ) : (
      <StatusBadge tone={row.toRecall ? 'warning' : 'good'} word={t(row.toRecall ? 'toRecall' : 'out')} />
    );
  return (
    <>
      {issue && !issue.allowed && issue.because.length > 0 ? (
        <Alert mb="md" variant="light" icon={<Icon name="info" />}>
          {issue.because.map(({ message }) => message).join('. ')}
        </Alert>
      ) : null}
      <ListPage
        title={t(recall ? 'recallTitle' : 'title')}
        back={{ href: '/tai-lieu', label: t('documents:title') }}
        line={t('line')}
        list={list}
        rowKey={(row) => row.id}
        columns={[
          { key: 'code', header: t('document'), cell: (row) => `${row.code} - ${row.title}` },
          { key: 'revision', header: t('revision'), cell: (row) => number(row), width: '7.5rem' },
          { key: 'number', header: t('number'), cell: (row) => String(row.number).padStart(2, '0'), align: 'right', width: '5rem' },
          { key: 'holder', header: t('holder'), cell: (row) => row.holder },
          {
            key: 'issuedOn',
            header: t('issuedOn'),
            cell: (row) => <span className="qms-digits">{formatDay(row.issuedOn)}</span>,
            width: '7.5rem',
          },
          { key: 'standing', header: t('standing'), cell: standing, width: '9rem' },
          {
            key: 'acts',
            header: t('acts'),
            cell: (row) =>
              row.outcome === null ? (
                <Group gap="xs">
                  <Button
                    variant="default"
                    size="sm"
                    aria-label={t('settleOf', { number: row.number, code: row.code })}
                    onClick={() => setSettling(row)}
                  >
                    {t('settle')}
                  </Button>
                  <Button
                    component="a"
                    href={copyPdfUrl(row.id)}
                    download
                    variant="subtle"
                    size="sm"
                    aria-label={t('printOf', { number: row.number, code: row.code })}
                  >
                    {t('print')}
                  </Button>
                </Group>
              ) : (
                row.remark
              ),
            width: '12rem',
          },
        ]}
        filters={filters}
        filterBar={
          <FilterBar filters={filters}>
            <Checkbox
              mt={8}
              label={t('onlyRecall')}
              checked={recall}
              onChange={(event) => filters.set({ recall: event.currentTarget.checked ? '1' : '' })}
            />
          </FilterBar>
        }
        actions={
          <>
            <ListPapers
              title={t('documents:lists.title')}
              sheetLabel={t('documents:export')}
              list="paper-copies"
              filters={{ recall: recall ? 'true' : '' }}
              paperLabel={t(recall ? 'recallTitle' : 'title')}
            />
            {give}
          </>
        }
        empty={{ title: t('empty'), hint: t('emptyHint'), action: give ?? undefined }}
      />
      {giving ? <GiveCopiesDialog onClose={() => setGiving(false)} /> : null}
      {settling ? <SettleCopyDialog copy={settling} onClose={() => setSettling(null)} /> : null}
    </>
  );
}
