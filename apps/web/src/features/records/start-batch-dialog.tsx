import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command';
import { formatSize } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { ProblemView } from '../../ui/problem-view';
import { Progress } from '../../ui/progress';
import { ChooseFiles } from './choose-files';
import { declareFolder, sendFolder } from './folder-upload';
import { BATCH_CHANGES } from './intake.queries';

/** A folder is chosen or was dropped, hashed on this computer, and declared; then its files go. */
export function StartBatchDialog({ initial = [], onClose }: { initial?: readonly File[]; onClose(): void }) {
  const { t } = useTranslation(['records', 'ui']);
  const [files, setFiles] = useState<readonly File[]>(initial);
  const [title, setTitle] = useState(folderOf(initial));
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
    if (title === '') setTitle(folderOf(chosen));
  };
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return (
    <Dialog onClose={onClose} size="lg" title={t('batch.start')}>
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
    </Dialog>
  );
}

/** Name of the folder that the files were chosen or dropped with. */
const folderOf = (files: readonly File[]): string => {
  const parts = (files[0]?.webkitRelativePath ?? '').split('/');
  return (parts.length > 1 ? (parts[0] ?? '') : '').normalize('NFC');
};
