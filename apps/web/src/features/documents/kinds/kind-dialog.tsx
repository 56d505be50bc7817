import { Select, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { Dialog } from '../../../ui/dialog';
import { DialogFoot } from '../../../ui/dialog-foot';
import { useFormProblem } from '../../../ui/form-problem';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { DOCUMENT_KINDS } from '../document-words';
import type { DocumentKind } from '../documents.queries';
import { formsQuery } from '../procedure/procedure.queries';
import { KIND_CHANGES, type ListedKind } from './kinds.queries';

interface Values {
  name: string;
  nature: DocumentKind;
  patterns: string;
  retired: boolean;
  templateDocumentId: string | null;
}

const lines = (text: string): string[] =>
  [...new Set(text.split('\n').map((line) => line.trim().normalize('NFC')))].filter((line) => line !== '');

/** One kind, new (null) or changed. */
export function KindDialog({ kind, onClose }: { kind: ListedKind | null; onClose(): void }) {
  const { t } = useTranslation(['documentKinds', 'documents', 'ui']);
  const suggested = kind !== null && kind.key === kind.nature;
  const form = useForm<Values>({
    initialValues: {
      name: kind?.name ?? '',
      nature: kind?.nature ?? 'annex',
      patterns: kind?.patterns.join('\n') ?? '',
      retired: kind?.retired ?? false,
      templateDocumentId: kind?.template?.documentId ?? null,
    },
    validate: {
      name: (name) => (name.trim() === '' && !suggested ? t('ui:required') : null),
      patterns: (patterns) => (lines(patterns).length === 0 ? t('ui:required') : null),
    },
  });
  const save = useCommand({
    send: ({ name, nature, patterns, retired, templateDocumentId }: Values, { headers }) => {
      const named = name.trim().normalize('NFC');
      return kind === null
        ? answer(api.POST('/api/v1/document-kinds', { body: { name: named, nature, patterns: lines(patterns) }, headers }))
        : answer(
            api.PATCH('/api/v1/document-kinds/{key}', {
              params: { path: { key: kind.key } },
              body: { name: named === '' ? null : named, patterns: lines(patterns), retired, templateDocumentId },
              headers: { ...headers, 'If-Match': `"${kind.version}"` },
            }),
          );
    },
    changes: KIND_CHANGES,
    done: () => {
      notifyDone(t('saved'));
      onClose();
    },
  });
  const { data: forms } = useQuery(formsQuery);
  useFormProblem(form, save.problem);
  const labels = {
    name: t('name'),
    patterns: t('patterns'),
    templateDocumentId: t('template'),
    ...Object.fromEntries([0, 1, 2, 3, 4].map((i) => [`patterns[${i}]`, t('patterns')])),
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t(kind === null ? 'add' : 'change')}>
      <form noValidate onSubmit={form.onSubmit((values) => void save.run(values))}>
        <Stack gap="md">
          {save.problem ? <ProblemView problem={save.problem} fieldLabels={labels} /> : null}
          <TextInput
            label={labels.name}
            description={suggested ? t('nameHint', { word: t(`documents:kinds.${kind.nature}`) }) : undefined}
            required={!suggested}
            autoComplete="off"
            data-autofocus
            {...form.getInputProps('name')}
          />
          {kind === null ? (
            <Select
              label={t('nature')}
              description={t('natureHint')}
              allowDeselect={false}
              data={DOCUMENT_KINDS.map((nature) => ({ value: nature, label: t(`documents:kinds.${nature}`) }))}
              {...form.getInputProps('nature')}
            />
          ) : null}
          <Textarea
            label={labels.patterns}
            description={t('patternsHint')}
            required
            autosize
            minRows={2}
            {...form.getInputProps('patterns')}
          />
          {kind === null ? null : (
            <Select
              label={labels.templateDocumentId}
              description={t('templateHint', { field: '{{mã tài liệu}}' })}
              searchable
              clearable
              clearButtonProps={{ 'aria-label': t('ui:filter.clearOne', { label: t('template') }) }}
              data={(forms?.items ?? []).map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
              {...form.getInputProps('templateDocumentId')}
            />
          )}
          {kind === null ? null : <Switch label={t('retire')} {...form.getInputProps('retired', { type: 'checkbox' })} />}
          <DialogFoot onCancel={onClose} pending={save.pending} label={t('save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
