import { Alert, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Answer } from '../../api/types';
import { formatMoment, formatNumber } from '../../ui/dates';
import { FilterBar, FilterText } from '../../ui/filter-bar';
import { AppLink } from '../../ui/link';
import { ListPage } from '../../ui/list-page';
import { ProblemView } from '../../ui/problem-view';
import { StatusBadge } from '../../ui/status-badge';
import { useUrlFilters } from '../../ui/url-filters';
import { ChooseFiles } from './choose-files';
import { hashFiles, pathOf } from './hashing';
import { useReceipts } from './intake.queries';

type Checked = Answer<'/api/v1/file-checks', 'post'>['items'][number] & { readonly path: string };

/** Receipts, found by number, words, or the files themselves. */
export function ReceiptsPage() {
  const { t } = useTranslation('records');
  const filters = useUrlFilters(['q']);
  return (
    <>
      <ListPage
        title={t('receipt.title')}
        line={t('receipt.line')}
        back={{ href: '/ho-so', label: t('title') }}
        list={useReceipts(filters.values)}
        rowKey={(row) => row.id}
        rowHref={(row) => `/ho-so/bien-nhan/${row.id}`}
        filters={filters}
        filterBar={
          <FilterBar filters={filters}>
            <FilterText filters={filters} name="q" label={t('receipt.search')} />
          </FilterBar>
        }
        columns={[
          { key: 'receipt', header: t('receipt.number'), cell: (row) => row.receipt, width: '7rem' },
          { key: 'title', header: t('batch.name'), cell: (row) => row.title },
          { key: 'organization', header: t('organization'), cell: (row) => row.organizationName, width: '9rem' },
          { key: 'files', header: t('receipt.files'), cell: (row) => formatNumber(row.files), align: 'right', width: '5rem' },
          {
            key: 'at',
            header: t('receipt.issuedAt'),
            cell: (row) => <span className="qms-digits">{formatMoment(row.issuedAt)}</span>,
            width: '10rem',
          },
          {
            key: 'state',
            header: t('state'),
            cell: (row) => <StatusBadge tone={row.void ? 'bad' : 'good'} word={t(row.void ? 'receipt.void' : 'receipt.counts')} />,
            width: '8rem',
          },
        ]}
        actions={null}
        empty={{ title: t('receipt.empty'), hint: t('receipt.emptyHint') }}
      />
      <CheckFiles />
    </>
  );
}

/** Somebody holds files and asks whether they came in; only their hashes are sent. */
function CheckFiles() {
  const { t } = useTranslation('records');
  const [checked, setChecked] = useState<readonly Checked[]>([]);
  const check = useCommand({
    send: async (files: File[]) => {
      const { hashed } = await hashFiles(files, () => undefined);
      const { items } = await answer(api.POST('/api/v1/file-checks', { body: { sha256: [...new Set(hashed.map((one) => one.sha256))] } }));
      const found = new Map(items.map((item) => [item.sha256, item]));
      return hashed.map(({ file, sha256 }) => ({ ...found.get(sha256)!, path: pathOf(file) }));
    },
    done: (items) => setChecked(items),
  });
  return (
    <Stack gap="sm" mt="lg" component="section" aria-labelledby="check-files">
      <Text fw={600} id="check-files">
        {t('receipt.checkFiles')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('receipt.checkFilesHint')}
      </Text>
      {check.problem ? <ProblemView problem={check.problem} /> : null}
      <Group>
        <ChooseFiles disabled={check.pending} onChoose={(files) => void check.run(files.slice(0, 1000))} />
      </Group>
      {checked.length > 0 ? (
        <Alert
          color="gray"
          variant="light"
          role="status"
          title={t('receipt.checked', { found: checked.filter(({ receipts }) => receipts.length > 0).length, count: checked.length })}
        >
          <List size="sm">
            {checked.map(({ path, receipts, inRegister }) => (
              <List.Item key={path}>
                {path}:{' '}
                {receipts.length === 0
                  ? inRegister === null
                    ? t('receipt.unknown')
                    : null
                  : receipts.map(({ id, receipt, organizationName, issuedAt }) => (
                      <span key={id}>
                        <AppLink href={`/ho-so/bien-nhan/${id}`}>{t('receipt.named', { receipt })}</AppLink> ({organizationName},{' '}
                        {formatMoment(issuedAt)}){' '}
                      </span>
                    ))}
                {inRegister === null ? null : <AppLink href={`/ho-so/${inRegister.id}`}>{inRegister.title}</AppLink>}
              </List.Item>
            ))}
          </List>
        </Alert>
      ) : null}
    </Stack>
  );
}
