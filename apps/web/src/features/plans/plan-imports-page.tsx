import { Paper, Text } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { type StoredFile, uploadFile } from '../../api/upload';
import { formatMoment, formatNumber } from '../../ui/dates';
import { FileDrop } from '../../ui/file-drop';
import { ListPage } from '../../ui/list-page';
import { ProblemView } from '../../ui/problem-view';
import { StatusBadge, type Tone } from '../../ui/status-badge';
import { PLAN_CHANGES, type PlanImport, usePlanImports } from './plans.queries';

const TONES: Record<PlanImport['state'], Tone> = { proposal: 'warning', confirmed: 'good', discarded: 'neutral' };
const LIMIT = 10 * 1024 * 1024;

/** A text goes in, a proposal comes out; and what was imported before. */
export function PlanImportsPage() {
  const { t } = useTranslation('plans');
  const router = useRouter();
  const list = usePlanImports();
  const read = useCommand({
    send: ({ id }: StoredFile, { headers }) => answer(api.POST('/api/v1/plan-imports', { body: { fileId: id }, headers })),
    changes: PLAN_CHANGES,
    done: ({ id }) => void router.navigate({ href: `/ke-hoach/nhap/${id}` }),
  });
  return (
    <ListPage
      title={t('import.title')}
      back={{ href: '/ke-hoach', label: t('title') }}
      list={list}
      rowKey={(row) => row.id}
      rowHref={(row) => `/ke-hoach/nhap/${row.id}`}
      columns={[
        { key: 'source', header: t('import.source'), cell: (row) => row.sourceName, width: '14rem' },
        { key: 'title', header: t('name'), cell: (row) => [row.number, row.title].filter(Boolean).join(' · ') },
        { key: 'tasks', header: t('tasksCount'), cell: (row) => formatNumber(row.tasks), align: 'right', width: '8rem' },
        {
          key: 'createdAt',
          header: t('import.createdAt'),
          cell: (row) => <span className="qms-digits">{formatMoment(row.createdAt)}</span>,
          width: '11rem',
        },
        {
          key: 'state',
          header: t('import.state'),
          cell: (row) => <StatusBadge tone={TONES[row.state]} word={t(`import.states.${row.state}`)} />,
          width: '10rem',
        },
      ]}
      filterBar={
        <Paper withBorder p="md" mb="md">
          {read.problem ? <ProblemView problem={read.problem} /> : null}
          <FileDrop<StoredFile>
            label={t('import.file')}
            hint={t('import.fileHint')}
            accept=".txt"
            maxBytes={LIMIT}
            max={1}
            upload={uploadFile}
            onChange={([stored]) => {
              if (stored !== undefined) void read.run(stored);
            }}
          />
          {read.pending ? <Text role="status">{t('import.reading')}</Text> : null}
        </Paper>
      }
      empty={{ title: t('import.empty') }}
    />
  );
}
