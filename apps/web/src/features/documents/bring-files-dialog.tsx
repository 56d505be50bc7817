import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { Dialog } from '../../ui/dialog';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { DOCUMENT_CHANGES, type Revision } from './documents.queries';
import { RevisionFileDrop } from './revision-file-drop';
import { NO_FILES } from './revision-files.rules';

type Files = Input<'/api/v1/revisions/{id}/files', 'post'>;

/** The file that an existing document lacked when it was brought in. */
export function BringFilesDialog({ revision, onClose }: { revision: Revision; onClose(): void }) {
  const { t } = useTranslation(['documents', 'ui']);
  const [files, setFiles] = useState(NO_FILES);
  const { code } = revision.document;
  const bring = useCommand({
    send: (body: Files, { headers }) =>
      answer(api.POST('/api/v1/revisions/{id}/files', { params: { path: { id: revision.id } }, body, headers })),
    changes: DOCUMENT_CHANGES,
    done: () => {
      notifyDone(t('existing.brought', { code }));
      onClose();
    },
  });
  const { fileId, sourceFileId } = files;
  const nothing = (fileId === null && sourceFileId === null) || files.ambiguous;
  return (
    <Dialog onClose={onClose} title={t('existing.bring')}>
      <Stack gap="sm">
        {bring.problem ? <ProblemView problem={bring.problem} /> : null}
        <RevisionFileDrop label={t('new.files')} files={files} onChange={setFiles} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button
            disabled={nothing}
            loading={bring.pending}
            onClick={() => void bring.run({ ...(fileId !== null && { fileId }), ...(sourceFileId !== null && { sourceFileId }) })}
          >
            {t('existing.bring')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
