import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { type StoredFile, uploadFile } from '../../api/upload';
import { FileDrop } from '../../ui/file-drop';
import { notifyDone } from '../../ui/notify';
import { ReasonDialog } from '../../ui/reason-dialog';
import { MOST_HAND_FILES } from './record-words';
import { type IsoRecord, RECORD_CHANGES } from './records.queries';

interface AddFilesDialogProps {
  record: IsoRecord;
  onClose(): void;
}

/** Files that were missing come to a record, with the reason in its history. */
export function AddFilesDialog({ record: { id }, onClose }: AddFilesDialogProps) {
  const { t } = useTranslation('records');
  const [stored, setStored] = useState<readonly StoredFile[]>([]);
  const [missing, setMissing] = useState(false);
  const add = useCommand({
    send: (body: { fileIds: string[]; reason: string }, { headers }) =>
      answer(api.POST('/api/v1/records/{id}/files', { params: { path: { id } }, body, headers })),
    changes: RECORD_CHANGES,
    done: () => {
      notifyDone(t('fileChange.added'));
      onClose();
    },
  });
  return (
    <ReasonDialog
      opened
      title={t('fileChange.add')}
      submitLabel={t('fileChange.add')}
      pending={add.pending}
      problem={add.problem}
      onSubmit={(reason) => {
        setMissing(stored.length === 0);
        if (stored.length > 0) void add.run({ fileIds: stored.map((file) => file.id), reason });
      }}
      onClose={onClose}
    >
      <FileDrop<StoredFile>
        label={t('files')}
        max={MOST_HAND_FILES}
        error={missing && stored.length === 0 ? t('fileChange.missing') : undefined}
        upload={uploadFile}
        onChange={setStored}
      />
    </ReasonDialog>
  );
}

interface ReplaceFileDialogProps extends AddFilesDialogProps {
  file: IsoRecord['files'][number];
}

/** Another file takes the place of one; the old one stays with the record, marked. */
export function ReplaceFileDialog({ record: { id }, file, onClose }: ReplaceFileDialogProps) {
  const { t } = useTranslation('records');
  const [stored, setStored] = useState<readonly StoredFile[]>([]);
  const [missing, setMissing] = useState(false);
  const replace = useCommand({
    send: (body: { withFileId: string; reason: string }, { headers }) =>
      answer(api.POST('/api/v1/records/{id}/files/{fileId}/replacement', { params: { path: { id, fileId: file.id } }, body, headers })),
    changes: RECORD_CHANGES,
    done: () => {
      notifyDone(t('fileChange.replaced'));
      onClose();
    },
  });
  return (
    <ReasonDialog
      opened
      title={t('fileChange.replaceOne', { name: file.name })}
      sentence={t('fileChange.stays')}
      submitLabel={t('fileChange.replace')}
      pending={replace.pending}
      problem={replace.problem}
      onSubmit={(reason) => {
        const [taken] = stored;
        setMissing(taken === undefined);
        if (taken !== undefined) void replace.run({ withFileId: taken.id, reason });
      }}
      onClose={onClose}
    >
      <FileDrop<StoredFile>
        label={t('fileChange.new')}
        max={1}
        error={missing && stored.length === 0 ? t('fileChange.missing') : undefined}
        upload={uploadFile}
        onChange={setStored}
      />
    </ReasonDialog>
  );
}
