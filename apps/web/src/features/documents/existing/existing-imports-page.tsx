import { Button, Paper, Text } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { type StoredFile, uploadFile } from '../../../api/upload';
import { formatMoment, formatNumber } from '../../../ui/dates';
import { FileDrop } from '../../../ui/file-drop';
import { Icon } from '../../../ui/icons';
import { ListPage } from '../../../ui/list-page';
import { ProblemView } from '../../../ui/problem-view';
import { IMPORT_CHANGES, TEMPLATE_URL, useExistingImports } from './existing.queries';
import { ImportState } from './import-state';

const LIMIT = 50 * 1024 * 1024;

/** An agency's own list goes in, a proposal comes out; and what was imported before. */
export function ExistingImportsPage() {
  const { t } = useTranslation('documents');
  const router = useRouter();
  const list = useExistingImports();
  const read = useCommand({
    send: ({ id }: StoredFile, { headers }) => answer(api.POST('/api/v1/document-imports', { body: { fileId: id }, headers })),
    changes: IMPORT_CHANGES,
    done: ({ id }) => void router.navigate({ href: `/tai-lieu/nhap-hien-trang/${id}` }),
  });
  return (
    <ListPage
      title={t('existing.title')}
      line={t('existing.hint')}
      back={{ href: '/tai-lieu', label: t('title') }}
      list={list}
      rowKey={(row) => row.id}
      rowHref={(row) => `/tai-lieu/nhap-hien-trang/${row.id}`}
      columns={[
        { key: 'source', header: t('existing.source'), cell: (row) => row.sourceName },
        { key: 'rows', header: t('existing.rows'), cell: (row) => formatNumber(row.rows), align: 'right', width: '7rem' },
        {
          key: 'documents',
          header: t('existing.documents'),
          cell: (row) => (row.documents === null ? null : formatNumber(row.documents)),
          align: 'right',
          width: '9rem',
        },
        { key: 'createdBy', header: t('existing.createdBy'), cell: (row) => row.createdBy, width: '11rem' },
        {
          key: 'createdAt',
          header: t('existing.createdAt'),
          cell: (row) => <span className="qms-digits">{formatMoment(row.createdAt)}</span>,
          width: '11rem',
        },
        { key: 'state', header: t('state'), cell: (row) => <ImportState state={row.state} />, width: '10rem' },
      ]}
      actions={
        <Button component="a" href={TEMPLATE_URL} download variant="default" leftSection={<Icon name="download" size={18} />}>
          {t('existing.template')}
        </Button>
      }
      filterBar={
        <Paper withBorder p="md" mb="md">
          {read.problem ? <ProblemView problem={read.problem} fieldLabels={{ fileId: t('existing.list') }} /> : null}
          <FileDrop<StoredFile>
            label={t('existing.list')}
            hint={t('existing.listHint')}
            accept=".xlsx"
            maxBytes={LIMIT}
            max={1}
            upload={uploadFile}
            onChange={([stored]) => {
              if (stored !== undefined) void read.run(stored);
            }}
          />
          {read.pending ? <Text role="status">{t('existing.reading')}</Text> : null}
        </Paper>
      }
      empty={{ title: t('existing.empty'), hint: t('existing.emptyHint') }}
    />
  );
}
