import { Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { useFormProblem } from '../../ui/form-problem';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { DOCUMENT_CHANGES, type Revision } from './documents.queries';
import { BroughtInField } from './external/brought-in-field';
import { lawUpdatesQuery } from './external/externals.queries';
import { RevisionFileDrop } from './revision-file-drop';
import { NO_FILES } from './revision-files.rules';

type Changes = Input<'/api/v1/revisions/{id}', 'patch'>;

/** Title, summary and files of a draft; of a submitted one by the approver, whose changes are kept. */
export function ChangeRevisionDialog({ tagged, onClose }: { tagged: Tagged<Revision>; onClose(): void }) {
  const { t } = useTranslation(['documents', 'ui']);
  const { id, document, changeSummary, submittedAt, externals } = tagged.value;
  const [files, setFiles] = useState(NO_FILES);
  const form = useForm({
    initialValues: { title: document.title, changeSummary: changeSummary ?? '' },
    validate: { title: (value) => (value.trim() === '' ? t('ui:required') : null) },
  });
  const { data: updates } = useQuery(lawUpdatesQuery(document.id));
  const named = externals.map((one) => one.id);
  const nameable = [
    ...externals.map((one) => ({ value: one.id, label: `${one.number} - ${one.title}` })),
    ...(updates?.items ?? [])
      .filter(({ daysLeft, externalId }) => daysLeft !== null && !named.includes(externalId))
      .map((one) => ({ value: one.externalId, label: `${one.number} - ${one.externalTitle}` })),
  ];
  const [externalDocumentIds, setExternalDocumentIds] = useState<string[]>(named);
  const change = useCommand({
    send: (body: Changes, { headers }) =>
      answer(api.PATCH('/api/v1/revisions/{id}', { params: { path: { id } }, body, headers: { ...headers, ...ifMatch(tagged) } })),
    // Once submitted only the approver may change it, and such a change is part of the approval.
    weight: submittedAt === null ? undefined : () => t('change.confirm', { code: document.code }),
    changes: DOCUMENT_CHANGES,
    done: () => {
      notifyDone(t('change.done', { code: document.code }));
      onClose();
    },
  });
  useFormProblem(form, change.problem);
  const labels = { title: t('name'), changeSummary: t('changeSummary'), fileId: t('new.pdf'), sourceFileId: t('new.source') };
  const send = (values: typeof form.values) => {
    if (files.ambiguous) return;
    const title = values.title.trim().normalize('NFC');
    const summary = values.changeSummary.trim().normalize('NFC');
    void change.run({
      ...(title === document.title ? {} : { title }),
      ...(summary === (changeSummary ?? '') ? {} : { changeSummary: summary }),
      ...([...externalDocumentIds].sort().join() === [...named].sort().join() ? {} : { externalDocumentIds }),
      ...(files.fileId === null ? {} : { fileId: files.fileId }),
      ...(files.sourceFileId === null ? {} : { sourceFileId: files.sourceFileId }),
    });
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('change.draft')}>
      <form noValidate onSubmit={form.onSubmit(send)}>
        <Stack gap="md">
          {change.problem ? <ProblemView problem={change.problem} fieldLabels={labels} /> : null}
          {submittedAt === null ? null : <Text size="sm">{t('change.byApprover')}</Text>}
          <Textarea
            label={labels.title}
            description={t('change.titleHint')}
            required
            autosize
            minRows={1}
            data-autofocus
            {...form.getInputProps('title')}
          />
          <Textarea
            label={labels.changeSummary}
            description={t('changeSummaryHint')}
            autosize
            minRows={3}
            {...form.getInputProps('changeSummary')}
          />
          <BroughtInField options={nameable} value={externalDocumentIds} onChange={setExternalDocumentIds} />
          <RevisionFileDrop
            label={t('change.replace')}
            error={(form.errors.fileId ?? form.errors.sourceFileId)?.toString()}
            files={files}
            onChange={setFiles}
          />
          <DialogFoot onCancel={onClose} pending={change.pending} label={t('ui:save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
