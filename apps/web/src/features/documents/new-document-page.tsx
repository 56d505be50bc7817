import { Button, Group, Paper, Select, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { useUnits } from '../../session/units.queries';
import { ReadState } from '../../ui/detail-page';
import { useDraft } from '../../ui/draft';
import { fileUrl } from '../../ui/file-list';
import { useFormProblem } from '../../ui/form-problem';
import { AppLink } from '../../ui/link';
import { ListField } from '../../ui/list-field';
import { notifyDone } from '../../ui/notify';
import { PageHead } from '../../ui/page-head';
import { ProblemView } from '../../ui/problem-view';
import { useUrlFilters } from '../../ui/url-filters';
import { DOCUMENT_CHANGES } from './documents.queries';
import { CodeField } from './kinds/code-field';
import { documentKindsQuery, type ListedKind, useKindName } from './kinds/kinds.queries';
import { RevisionFileDrop } from './revision-file-drop';
import { NO_FILES } from './revision-files.rules';

type NewDocument = Input<'/api/v1/documents', 'post'>;

interface Values {
  code: string;
  title: string;
  kindKey: string;
  reason: string;
  clauses: string[];
  unitId: string | null;
}

/** A new controlled document with its first draft. */
export function NewDocumentPage() {
  const query = useQuery(documentKindsQuery);
  return <ReadState query={query}>{({ items }) => <NewDocumentForm kinds={items.filter(({ retired }) => !retired)} />}</ReadState>;
}

function NewDocumentForm({ kinds }: { kinds: readonly ListedKind[] }) {
  const { t } = useTranslation(['documents', 'ui']);
  const kindName = useKindName();
  const router = useRouter();
  const units = useUnits();
  // From an accepted change request (ban hành mới).
  const changeRequestId = useUrlFilters(['phieu']).values.phieu || undefined;
  const [files, setFiles] = useState(NO_FILES);
  const needed = (value: string) => (value.trim() === '' ? t('ui:required') : null);
  const form = useForm<Values>({
    initialValues: {
      code: '',
      title: '',
      kindKey: (kinds.find(({ nature }) => nature === 'procedure') ?? kinds[0])?.key ?? '',
      reason: '',
      clauses: [],
      unitId: null,
    },
    validate: { code: needed, title: needed },
  });
  const draft = useDraft('new-document', form.values, form.setValues);
  const create = useCommand({
    send: (body: NewDocument, { headers }) => answer(api.POST('/api/v1/documents', { body, headers })),
    changes: DOCUMENT_CHANGES,
    done: ({ revisionId }, { code }) => {
      draft.forget();
      notifyDone(t('new.done', { code }));
      void router.navigate({ href: `/tai-lieu/phien-ban/${revisionId}` });
    },
  });
  useFormProblem(form, create.problem);
  const template = kinds.find(({ key }) => key === form.values.kindKey)?.template;
  const labels = {
    code: t('code'),
    title: t('name'),
    kind: t('kind'),
    kindKey: t('kind'),
    reason: t('codeReason'),
    clauses: t('clauses'),
    unitId: t('unit'),
    fileId: t('new.pdf'),
    sourceFileId: t('new.source'),
  };
  const send = ({ code, title, kindKey, reason, clauses, unitId }: Values) => {
    const kind = kinds.find(({ key }) => key === kindKey);
    if (files.ambiguous || !kind) return;
    void create.run({
      code: code.trim().normalize('NFC'),
      title: title.trim().normalize('NFC'),
      kind: kind.nature,
      kindKey,
      reason: reason.trim().normalize('NFC') || undefined,
      clauses,
      unitId: unitId ?? undefined,
      fileId: files.fileId ?? undefined,
      sourceFileId: files.sourceFileId ?? undefined,
      changeRequestId,
    });
  };
  return (
    <>
      <PageHead title={t('new.title')} back={{ href: '/tai-lieu', label: t('title') }} />
      <Paper withBorder p="md" maw="48rem">
        <form noValidate onSubmit={form.onSubmit(send)}>
          <Stack gap="md">
            {create.problem ? <ProblemView problem={create.problem} fieldLabels={labels} /> : null}
            <RevisionFileDrop
              label={t('new.files')}
              error={form.errors.fileId === undefined ? undefined : String(form.errors.fileId)}
              files={files}
              onChange={setFiles}
            />
            <Select
              label={labels.kind}
              required
              allowDeselect={false}
              data={kinds.map((kind) => ({ value: kind.key, label: kindName(kind) }))}
              {...form.getInputProps('kindKey')}
            />
            {template?.fileId ? (
              <Text size="sm">
                {t('new.template', { code: template.code })}{' '}
                <a href={fileUrl(template.fileId)} download>
                  {t('new.templateDownload')}
                </a>
              </Text>
            ) : null}
            <CodeField kindKey={form.values.kindKey} code={form.getInputProps('code')} reason={form.getInputProps('reason')} />
            <Textarea label={labels.title} required autosize minRows={1} {...form.getInputProps('title')} />
            <ListField label={labels.clauses} description={t('clausesHint')} {...form.getInputProps('clauses')} />
            <Select
              label={labels.unitId}
              clearable
              clearButtonProps={{ 'aria-label': t('ui:filter.clearOne', { label: labels.unitId }) }}
              data={units.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.getInputProps('unitId')}
            />
            <Group justify="flex-end" gap="xs">
              <Button component={AppLink} href="/tai-lieu" variant="default">
                {t('ui:cancel')}
              </Button>
              <Button type="submit" loading={create.pending}>
                {t('new.submit')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Paper>
    </>
  );
}
