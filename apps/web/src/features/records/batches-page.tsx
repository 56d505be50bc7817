import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command';
import { formatMoment, formatNumber, formatSize } from '../../ui/dates';
import { Icon } from '../../ui/icons';
import { ListPage } from '../../ui/list-page';
import { ProblemView } from '../../ui/problem-view';
import { Progress } from '../../ui/progress';
import { StatusBadge } from '../../ui/status-badge';
import { ChooseFiles } from './choose-files';
import { declareFolder, sendFolder } from './folder-upload';
import { BATCH_CHANGES, BATCH_TONES, useBatches } from './intake.queries';

/** Folders on their way into the register, and those that came in. */
export function BatchesPage() {
  const { t } = useTranslation('records');
  const [starting, setStarting] = useState(false);
  const begin = (
    <Button leftSection={<Icon name="upload" size={18} />} onClick={() => setStarting(true)}>
      {t('batch.start')}
    </Button>
  );
  return (
    <>
      <ListPage
        title={t('batch.title')}
        line={t('batch.line')}
        back={{ href: '/ho-so', label: t('title') }}
        list={useBatches()}
        rowKey={(row) => row.id}
        rowHref={(row) => `/ho-so/tai-len/${row.id}`}
        columns={[
          { key: 'title', header: t('batch.name'), cell: (row) => row.title },
          {
            key: 'files',
            header: t('batch.arrivedOf'),
            cell: (row) => `${formatNumber(row.arrived)}/${formatNumber(row.files)}`,
            align: 'right',
            width: '7rem',
          },
          { key: 'bytes', header: t('batch.size'), cell: (row) => formatSize(row.bytes), align: 'right', width: '6rem' },
          {
            key: 'at',
            header: t('batch.startedAt'),
            cell: (row) => <span className="qms-digits">{formatMoment(row.startedAt)}</span>,
            width: '10rem',
          },
          { key: 'receipt', header: t('receipt.one'), cell: (row) => row.receipt, width: '6.5rem' },
          {
            key: 'state',
            header: t('state'),
            cell: (row) => <StatusBadge tone={BATCH_TONES[row.state]} word={t(`batch.states.${row.state}`)} />,
            width: '9rem',
          },
        ]}
        actions={begin}
        empty={{ title: t('batch.empty'), hint: t('batch.emptyHint'), action: begin }}
      />
      {starting ? <StartDialog onClose={() => setStarting(false)} /> : null}
    </>
  );
}

function StartDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation(['records', 'ui']);
  const [files, setFiles] = useState<File[]>([]);
  const [title, setTitle] = useState('');
  const [hashed, setHashed] = useState<number | null>(null);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const start = useCommand({
    send: () => declareFolder(title.trim().normalize('NFC'), files, setHashed),
    changes: BATCH_CHANGES,
    done: (id) => {
      void sendFolder(id, title, () => void queries.invalidateQueries({ queryKey: ['upload-batches'] }));
      void navigate({ to: '/ho-so/tai-len/$id', params: { id } });
    },
  });
  const choose = (chosen: File[]) => {
    setFiles(chosen);
    const [folder] = (chosen[0]?.webkitRelativePath ?? '').split('/');
    if (title === '') setTitle((folder || '').normalize('NFC'));
  };
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return (
    <Modal opened onClose={onClose} size="lg" title={t('batch.start')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <Stack gap="md">
        {start.problem ? <ProblemView problem={start.problem} /> : null}
        <Text size="sm">{t('batch.startHint')}</Text>
        <ChooseFiles onChoose={choose} disabled={start.pending} />
        <Text size="sm" role="status">
          {files.length === 0 ? t('batch.nothingChosen') : t('batch.chosen', { count: files.length, size: formatSize(bytes) })}
        </Text>
        <TextInput
          label={t('batch.name')}
          required
          maxLength={300}
          autoComplete="off"
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        {hashed !== null && start.pending ? <Progress label={t('batch.hashing')} done={hashed} total={files.length} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button loading={start.pending} disabled={files.length === 0 || title.trim() === ''} onClick={() => void start.run(undefined)}>
            {t('batch.upload')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
