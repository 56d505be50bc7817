import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KnownFile } from '../../files/known-file';
import { formatMoment } from '../../ui/dates';
import { FileList, fileUrl } from '../../ui/file-list';
import { Icon } from '../../ui/icons';
import { AddFilesDialog, ReplaceFileDialog } from './record-file-dialogs';
import type { IsoRecord } from './records.queries';

/** What is there to fetch; what was replaced or destroyed keeps its name and hash. */
export function RecordFiles({ record }: { record: IsoRecord }) {
  const { t } = useTranslation('records');
  const [adding, setAdding] = useState(false);
  const [replacing, setReplacing] = useState<IsoRecord['files'][number] | null>(null);
  const { id, files } = record;
  const change = record.actions.changeFiles?.allowed === true;
  const stored = files.filter((file) => file.state === 'stored' && file.replacedWith === null);
  const replaced = files.filter((file) => file.state === 'stored' && file.replacedWith !== null);
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        {stored.some((file) => file.damaged) ? (
          <Alert color="red" variant="light" icon={<Icon name="warning" />} title={t('damagedFile')}>
            {stored.flatMap((file) => (file.damaged ? [file.name] : [])).join(', ')}
          </Alert>
        ) : null}
        {stored.length > 0 || files.length === 0 ? (
          <FileList
            files={stored}
            label={t('files')}
            below={(file) => (
              <>
                <KnownFile file={file} href={`/ho-so/${id}`} />
                {change ? (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    leftSection={<Icon name="retry" size={16} />}
                    aria-label={t('fileChange.replaceOne', { name: file.name })}
                    onClick={() => setReplacing(files.find((one) => one.id === file.id) ?? null)}
                  >
                    {t('fileChange.replace')}
                  </Button>
                ) : null}
              </>
            )}
          />
        ) : null}
        {change ? (
          <Group>
            <Button variant="default" leftSection={<Icon name="add" size={18} />} onClick={() => setAdding(true)}>
              {t('fileChange.add')}
            </Button>
          </Group>
        ) : null}
        {replaced.length > 0 ? (
          <section aria-labelledby="replaced-files">
            <Title order={3} size="h6" id="replaced-files" mb={4}>
              {t('fileChange.replacedOnes')}
            </Title>
            <Stack gap={4}>
              {replaced.map((file) => (
                <Text key={file.id} size="sm" style={{ overflowWrap: 'anywhere' }}>
                  <a href={fileUrl(file.id)} download={file.name}>
                    {file.name}
                  </a>{' '}
                  · {t('fileChange.replacedAt', { at: formatMoment(file.replacedAt ?? ''), name: nameOf(files, file.replacedWith) })}
                </Text>
              ))}
            </Stack>
          </section>
        ) : null}
        {files
          .filter((file) => file.state === 'gone')
          .map((file) => (
            <Text key={file.id} size="sm" style={{ overflowWrap: 'anywhere' }}>
              {file.name} ({t('gone')}) · SHA-256: {file.sha256}
            </Text>
          ))}
      </Stack>
      {adding ? <AddFilesDialog record={record} onClose={() => setAdding(false)} /> : null}
      {replacing ? <ReplaceFileDialog record={record} file={replacing} onClose={() => setReplacing(null)} /> : null}
    </Paper>
  );
}

const nameOf = (files: IsoRecord['files'], id: string | null): string => files.find((file) => file.id === id)?.name ?? '';
