import { Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { type StoredFile, uploadFile } from '../../../api/upload';
import { FileSignatures } from '../../../files/file-signatures';
import { Dialog } from '../../../ui/dialog';
import { DialogFoot } from '../../../ui/dialog-foot';
import { FileDrop } from '../../../ui/file-drop';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { TRAINING_CHANGES } from '../training.queries';
import type { Grant } from './certificates.queries';

const LIMIT = 200 * 1024 * 1024;

/** The signed decision comes after its number: it joins the decision, and the ISO record of its register. */
export function AttachDecisionDialog({ grant, onClose }: { grant: Grant; onClose(): void }) {
  const { t } = useTranslation(['certificates', 'ui']);
  const [fileId, setFileId] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const attach = useCommand({
    send: (chosen: string, { headers }) =>
      answer(
        api.POST('/api/v1/certificate-grants/{id}/signed-decision', {
          params: { path: { id: grant.id } },
          body: { fileId: chosen },
          headers: { ...headers, 'If-Match': `"${grant.version}"` },
        }),
      ),
    changes: TRAINING_CHANGES,
    done: () => {
      notifyDone(t('grant.attached'));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(fileId === null);
    if (fileId !== null) void attach.run(fileId);
  };
  return (
    <Dialog opened onClose={onClose} title={t('grant.attach')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {attach.problem ? <ProblemView problem={attach.problem} fieldLabels={{ fileId: t('grant.fields.file') }} /> : null}
          <Text>{t('grant.attachSentence', { number: grant.number })}</Text>
          <FileDrop<StoredFile>
            label={t('grant.fields.file')}
            accept=".pdf"
            maxBytes={LIMIT}
            max={1}
            error={missing ? t('ui:required') : undefined}
            upload={uploadFile}
            onChange={([stored]) => setFileId(stored?.id ?? null)}
          />
          {fileId === null ? null : <FileSignatures fileId={fileId} none="said" />}
          <DialogFoot onCancel={onClose} pending={attach.pending} label={t('grant.attachSubmit')} />
        </Stack>
      </form>
    </Dialog>
  );
}
