import { Button, Group, MultiSelect, Paper, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import type { Input } from '../../../api/types';
import { type StoredFile, uploadFile } from '../../../api/upload';
import { useDraft } from '../../../ui/draft';
import { FileDrop } from '../../../ui/file-drop';
import { useFormProblem } from '../../../ui/form-problem';
import { AppLink } from '../../../ui/link';
import { notifyDone } from '../../../ui/notify';
import { PageHead } from '../../../ui/page-head';
import { ProblemView } from '../../../ui/problem-view';
import { useUrlFilters } from '../../../ui/url-filters';
import { externalQuery } from '../external/externals.queries';
import { useRequestName } from './change-request-state';
import { CHANGE_REQUEST_KINDS, type ChangeRequestKind, inForceQuery, REQUEST_CHANGES } from './changes.queries';

interface Values {
  kind: ChangeRequestKind;
  documentIds: string[];
  proposedTitle: string;
  reason: string;
  proposal: string;
}

/** A new request; `?tai-lieu=` names documents, `?ben-ngoai=` the law for whose sake it is filed. */
export function NewChangeRequestPage() {
  const { t } = useTranslation(['changes', 'documents', 'ui']);
  const router = useRouter();
  const name = useRequestName();
  const url = useUrlFilters(['tai-lieu', 'ben-ngoai']).values;
  const asked = url['tai-lieu'].split(',').filter(Boolean);
  const externalId = url['ben-ngoai'] || undefined;
  const { data: documents } = useQuery(inForceQuery);
  const { data: external } = useQuery({ ...externalQuery(externalId ?? ''), enabled: externalId !== undefined });
  const [fileId, setFileId] = useState<string | null>(null);
  const form = useForm<Values>({
    initialValues: { kind: 'amend', documentIds: asked, proposedTitle: '', reason: '', proposal: '' },
    validate: {
      documentIds: (ids, { kind }) => (kind !== 'issue' && ids.length === 0 ? t('ui:required') : null),
      proposedTitle: (title, { kind }) => (kind === 'issue' && title.trim().length < 3 ? t('ui:required') : null),
      reason: (reason) => (reason.trim().length < 3 ? t('ui:required') : null),
    },
  });
  const draft = useDraft('new-change-request', form.values, (kept) =>
    form.setValues(asked.length === 0 ? kept : { ...kept, kind: 'amend', documentIds: asked }),
  );
  const file = useCommand({
    send: (body: Input<'/api/v1/change-requests', 'post'>, { headers }) => answer(api.POST('/api/v1/change-requests', { body, headers })),
    changes: REQUEST_CHANGES,
    done: (filed) => {
      draft.forget();
      notifyDone(t('filed', { name: name(filed) }));
      void router.navigate({ href: `/tai-lieu/phieu-de-nghi/${filed.id}` });
    },
  });
  useFormProblem(form, file.problem);
  const labels = {
    kind: t('kind'),
    documentIds: t('documents'),
    proposedTitle: t('proposedTitle'),
    reason: t('reason'),
    proposal: t('proposal'),
  };
  const isNew = form.values.kind === 'issue';
  const send = ({ kind, documentIds, proposedTitle, reason, proposal }: Values) =>
    void file.run({
      kind,
      documentIds: kind === 'issue' ? [] : documentIds,
      proposedTitle: kind === 'issue' ? proposedTitle.trim().normalize('NFC') : undefined,
      reason: reason.trim().normalize('NFC'),
      proposal: proposal.trim().normalize('NFC') || undefined,
      fileId: fileId ?? undefined,
      externalDocumentId: externalId,
    });
  return (
    <>
      <PageHead title={t('add')} back={{ href: '/tai-lieu/phieu-de-nghi', label: t('title') }} />
      <Paper withBorder p="md" maw="48rem">
        <form noValidate onSubmit={form.onSubmit(send)}>
          <Stack gap="md">
            {file.problem ? <ProblemView problem={file.problem} fieldLabels={labels} /> : null}
            {external ? <Text>{t('forExternal', { number: external.value.number, title: external.value.title })}</Text> : null}
            <Radio.Group label={labels.kind} {...form.getInputProps('kind')}>
              <Group gap="lg" mt={4}>
                {CHANGE_REQUEST_KINDS.map((kind) => (
                  <Radio key={kind} value={kind} label={t(`kinds.${kind}`)} />
                ))}
              </Group>
            </Radio.Group>
            {isNew ? (
              <TextInput
                label={labels.proposedTitle}
                required
                autoComplete="off"
                maxLength={500}
                {...form.getInputProps('proposedTitle')}
              />
            ) : (
              <MultiSelect
                label={labels.documentIds}
                description={t('documentsHint')}
                required
                searchable
                hidePickedOptions
                openOnFocus={false}
                maxValues={60}
                nothingFoundMessage={t('noneFound')}
                data={(documents?.items ?? []).map(({ id, code, title }) => ({ value: id, label: `${code} - ${title}` }))}
                {...form.getInputProps('documentIds')}
              />
            )}
            <Textarea label={labels.reason} required autosize minRows={2} maxLength={2000} {...form.getInputProps('reason')} />
            <Textarea
              label={labels.proposal}
              description={t('proposalHint')}
              autosize
              minRows={3}
              maxLength={8000}
              {...form.getInputProps('proposal')}
            />
            <FileDrop<StoredFile> label={t('file')} max={1} upload={uploadFile} onChange={(stored) => setFileId(stored[0]?.id ?? null)} />
            <Group justify="flex-end" gap="xs">
              <Button component={AppLink} href="/tai-lieu/phieu-de-nghi" variant="default">
                {t('ui:cancel')}
              </Button>
              <Button type="submit" loading={file.pending}>
                {t('send')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Paper>
    </>
  );
}
