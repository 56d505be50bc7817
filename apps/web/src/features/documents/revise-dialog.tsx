import { Radio, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { fieldMessages } from '../../api/problem';
import type { Input } from '../../api/types';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { useRequestName } from './changes/change-request-state';
import { changeRequestQuery } from './changes/changes.queries';
import { type ControlledDocument, DOCUMENT_CHANGES } from './documents.queries';
import { BroughtInField } from './external/brought-in-field';
import { lawUpdatesQuery } from './external/externals.queries';
import { RevisionFileDrop } from './revision-file-drop';
import { NO_FILES } from './revision-files.rules';

type NewRevision = Input<'/api/v1/documents/{id}/revisions', 'post'>;

/** The next draft of a document: a new issue, or an amendment of the present one. */
export function ReviseDialog({
  document,
  changeRequestId,
  onClose,
}: {
  document: ControlledDocument;
  /** The accepted request that the draft carries out. */
  changeRequestId: string | undefined;
  onClose(): void;
}) {
  const { t } = useTranslation(['documents', 'changes', 'externals']);
  const requestName = useRequestName();
  const { data: request } = useQuery({ ...changeRequestQuery(changeRequestId ?? ''), enabled: changeRequestId !== undefined });
  const { data: updates } = useQuery(lawUpdatesQuery(document.id));
  const open = (updates?.items ?? []).filter(({ daysLeft }) => daysLeft !== null);
  const [externalDocumentIds, setExternalDocumentIds] = useState<string[]>([]);
  const router = useRouter();
  const [step, setStep] = useState<NewRevision['step']>('amendment');
  const [changeSummary, setChangeSummary] = useState('');
  const [files, setFiles] = useState(NO_FILES);
  const revise = useCommand({
    send: (body: NewRevision, { headers }) =>
      answer(api.POST('/api/v1/documents/{id}/revisions', { params: { path: { id: document.id } }, body, headers })),
    changes: DOCUMENT_CHANGES,
    done: ({ revisionId }) => {
      notifyDone(t('revise.done', { code: document.code }));
      void router.navigate({ href: `/tai-lieu/phien-ban/${revisionId}` });
    },
  });
  const errors = revise.problem ? fieldMessages(revise.problem) : {};
  const labels = { step: t('revise.step'), changeSummary: t('changeSummary'), fileId: t('new.pdf'), sourceFileId: t('new.source') };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (files.ambiguous) return;
    void revise.run({
      step,
      changeSummary: changeSummary.trim().normalize('NFC') || undefined,
      fileId: files.fileId ?? undefined,
      sourceFileId: files.sourceFileId ?? undefined,
      changeRequestId,
      externalDocumentIds: externalDocumentIds.length > 0 ? externalDocumentIds : undefined,
    });
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('revise.title', { code: document.code })}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          {revise.problem ? <ProblemView problem={revise.problem} fieldLabels={labels} /> : null}
          {request ? (
            <Text>
              {t('changes:carries')} {requestName(request)}: {request.reason}
            </Text>
          ) : null}
          <Radio.Group label={labels.step} value={step} onChange={(chosen) => setStep(chosen as NewRevision['step'])}>
            <Stack gap={6} mt={4}>
              <Radio value="amendment" label={t('revise.amendment')} />
              <Radio value="issue" label={t('revise.issue')} />
            </Stack>
          </Radio.Group>
          <Textarea
            label={labels.changeSummary}
            description={t('changeSummaryHint')}
            autosize
            minRows={3}
            data-autofocus
            value={changeSummary}
            error={errors.changeSummary}
            onChange={(event) => setChangeSummary(event.currentTarget.value)}
          />
          <BroughtInField
            options={open.map((one) => ({ value: one.externalId, label: `${one.number} - ${one.externalTitle}` }))}
            value={externalDocumentIds}
            onChange={setExternalDocumentIds}
          />
          <RevisionFileDrop label={t('new.files')} error={errors.fileId ?? errors.sourceFileId} files={files} onChange={setFiles} />
          <DialogFoot onCancel={onClose} pending={revise.pending} label={t('new.submit')} />
        </Stack>
      </form>
    </Dialog>
  );
}
