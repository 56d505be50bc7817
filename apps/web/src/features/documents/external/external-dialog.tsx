import { Group, MultiSelect, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import type { Input } from '../../../api/types';
import { type StoredFile, uploadFile } from '../../../api/upload';
import { DateField } from '../../../ui/date-field';
import { Dialog } from '../../../ui/dialog';
import { DialogFoot } from '../../../ui/dialog-foot';
import { FileDrop } from '../../../ui/file-drop';
import { useFormProblem } from '../../../ui/form-problem';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { inForceQuery } from '../changes/changes.queries';
import { EXTERNAL_CHANGES, EXTERNAL_KINDS, type External, type ExternalKind } from './externals.queries';

interface Values {
  kind: ExternalKind;
  number: string;
  issuer: string;
  title: string;
  issuedOn: string | null;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  documentIds: string[];
}
const EMPTY: Values = {
  kind: 'law',
  number: '',
  issuer: '',
  title: '',
  issuedOn: null,
  effectiveFrom: null,
  effectiveTo: null,
  documentIds: [],
};

/** Enters an external document, or mends one (`tagged`). */
export function ExternalDialog({ tagged, onClose }: { tagged?: Tagged<External>; onClose(): void }) {
  const { t } = useTranslation(['externals', 'ui']);
  const router = useRouter();
  const { data: documents } = useQuery(inForceQuery);
  const [fileId, setFileId] = useState<string | null>(null);
  const needed = (value: string | null) => (value === null || value.trim() === '' ? t('ui:required') : null);
  const form = useForm<Values>({
    initialValues: tagged ? { ...EMPTY, ...pick(tagged.value) } : EMPTY,
    validate: { number: needed, issuer: needed, title: needed, issuedOn: needed },
  });
  const save = useCommand({
    send: async (body: Input<'/api/v1/external-documents', 'post'>, { headers }): Promise<{ id: string }> => {
      if (!tagged) return answer(api.POST('/api/v1/external-documents', { body, headers }));
      const { documentIds: _links, ...words } = body;
      return answer(
        api.PATCH('/api/v1/external-documents/{id}', {
          params: { path: { id: tagged.value.id } },
          body: words,
          headers: { ...headers, ...ifMatch(tagged) },
        }),
      );
    },
    changes: EXTERNAL_CHANGES,
    done: ({ id }, { number }) => {
      notifyDone(t(tagged ? 'changed' : 'added', { number }));
      onClose();
      if (!tagged) void router.navigate({ href: `/tai-lieu/ben-ngoai/${id}` });
    },
  });
  useFormProblem(form, save.problem);
  const labels = {
    kind: t('kind'),
    number: t('number'),
    issuer: t('issuer'),
    title: t('name'),
    issuedOn: t('issuedOn'),
    effectiveFrom: t('effectiveFrom'),
    effectiveTo: t('effectiveTo'),
    documentIds: t('touches'),
  };
  const send = ({ number, issuer, title, issuedOn, ...rest }: Values) =>
    void save.run({
      ...rest,
      number: number.trim().normalize('NFC'),
      issuer: issuer.trim().normalize('NFC'),
      title: title.trim().normalize('NFC'),
      issuedOn: issuedOn ?? '',
      fileId: fileId ?? undefined,
    });
  return (
    <Dialog onClose={onClose} size="lg" title={t(tagged ? 'change' : 'add')}>
      <form noValidate onSubmit={form.onSubmit(send)}>
        <Stack gap="md">
          {save.problem ? <ProblemView problem={save.problem} fieldLabels={labels} /> : null}
          <Select
            label={labels.kind}
            required
            allowDeselect={false}
            data={EXTERNAL_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            {...form.getInputProps('kind')}
          />
          <TextInput label={labels.number} required autoComplete="off" maxLength={100} {...form.getInputProps('number')} />
          <TextInput label={labels.issuer} required autoComplete="off" maxLength={300} {...form.getInputProps('issuer')} />
          <Textarea label={labels.title} required autosize minRows={2} maxLength={1000} {...form.getInputProps('title')} />
          <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
            <DateField label={labels.issuedOn} required {...form.getInputProps('issuedOn')} />
            <DateField label={labels.effectiveFrom} {...form.getInputProps('effectiveFrom')} />
            <DateField label={labels.effectiveTo} {...form.getInputProps('effectiveTo')} />
          </Group>
          {tagged ? null : (
            <MultiSelect
              label={labels.documentIds}
              description={t(`touchesHint.${form.values.kind}`)}
              searchable
              hidePickedOptions
              openOnFocus={false}
              maxValues={60}
              data={(documents?.items ?? []).map(({ id, code, title }) => ({ value: id, label: `${code} - ${title}` }))}
              {...form.getInputProps('documentIds')}
            />
          )}
          <FileDrop<StoredFile> label={t('file')} max={1} upload={uploadFile} onChange={(stored) => setFileId(stored[0]?.id ?? null)} />
          <DialogFoot onCancel={onClose} pending={save.pending} label={t('save')} />
        </Stack>
      </form>
    </Dialog>
  );
}

const pick = ({ kind, number, issuer, title, issuedOn, effectiveFrom, effectiveTo }: External) => ({
  kind,
  number,
  issuer,
  title,
  issuedOn,
  effectiveFrom,
  effectiveTo,
});
