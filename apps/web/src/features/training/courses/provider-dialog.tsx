import { Checkbox, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import type { Input } from '../../../api/types';
import { type StoredFile, uploadFile } from '../../../api/upload';
import { DateField } from '../../../ui/date-field';
import { FileDrop } from '../../../ui/file-drop';
import { useFormProblem } from '../../../ui/form-problem';
import { notifyDone } from '../../../ui/notify';
import { type Provider, TRAINING_CHANGES } from '../training.queries';
import { CatalogueDialog } from './catalogue-dialog';

type Body = Input<'/api/v1/training-providers', 'post'>;
const FIELDS: readonly Provider['fields'][number][] = ['consulting', 'auditing'];
const LIMIT = 200 * 1024 * 1024;

/** @param one null = a new one */
export function ProviderDialog({ one, onClose }: { one: Provider | null; onClose(): void }) {
  const { t } = useTranslation(['training', 'ui']);
  const needed = (value: string | null) => (value === null || value.trim() === '' ? t('ui:required') : null);
  const form = useForm({
    initialValues: {
      name: one?.name ?? '',
      confirmationNumber: one?.confirmationNumber ?? '',
      fields: [...(one?.fields ?? [])] as string[],
      issuedOn: (one?.issuedOn ?? null) as string | null,
      validTo: (one?.validTo ?? null) as string | null,
      fileId: '',
      retired: one?.retired ?? false,
    },
    validate: {
      name: needed,
      confirmationNumber: needed,
      issuedOn: needed,
      validTo: needed,
      fields: (value) => (value.length === 0 ? t('ui:required') : null),
    },
  });
  const save = useCommand({
    send: ({ body, retired }: { body: Body; retired: boolean }, { headers }) =>
      one === null
        ? answer(api.POST('/api/v1/training-providers', { body, headers }))
        : answer(
            api.PATCH('/api/v1/training-providers/{id}', {
              params: { path: { id: one.id } },
              body: { ...body, retired },
              headers: { ...headers, 'If-Match': `"${one.version}"` },
            }),
          ),
    changes: TRAINING_CHANGES,
    done: () => {
      notifyDone(t('saved'));
      onClose();
    },
  });
  useFormProblem(form, save.problem);
  const labels = {
    name: t('provider.name'),
    confirmationNumber: t('provider.confirmationNumber'),
    fields: t('provider.fields'),
    issuedOn: t('provider.issuedOn'),
    validTo: t('provider.validTo'),
    fileId: t('provider.file'),
  };
  return (
    <CatalogueDialog
      title={t(one === null ? 'provider.add' : 'provider.change')}
      problem={save.problem}
      labels={labels}
      pending={save.pending}
      retired={one === null ? null : form.getInputProps('retired', { type: 'checkbox' })}
      onClose={onClose}
      onSubmit={form.onSubmit(({ name, confirmationNumber, fields, issuedOn, validTo, fileId, retired }) => {
        if (issuedOn === null || validTo === null) return;
        void save.run({
          body: {
            name: name.trim().normalize('NFC'),
            confirmationNumber: confirmationNumber.trim().normalize('NFC'),
            fields: FIELDS.filter((field) => fields.includes(field)),
            issuedOn,
            validTo,
            ...(fileId && { fileId }),
          },
          retired,
        });
      })}
    >
      <TextInput label={labels.name} required maxLength={300} autoComplete="off" data-autofocus {...form.getInputProps('name')} />
      <TextInput
        label={labels.confirmationNumber}
        required
        maxLength={100}
        autoComplete="off"
        {...form.getInputProps('confirmationNumber')}
      />
      <Checkbox.Group label={labels.fields} required {...form.getInputProps('fields')}>
        <Group gap="lg" mt="xs">
          {FIELDS.map((field) => (
            <Checkbox key={field} value={field} label={t(`provider.fieldNames.${field}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
        <DateField label={labels.issuedOn} required {...form.getInputProps('issuedOn')} />
        <DateField label={labels.validTo} required {...form.getInputProps('validTo')} />
      </Group>
      <FileDrop<StoredFile>
        label={labels.fileId}
        accept=".pdf"
        maxBytes={LIMIT}
        max={1}
        error={form.errors.fileId?.toString()}
        upload={uploadFile}
        onChange={(stored) => form.setFieldValue('fileId', stored[0]?.id ?? '')}
      />
    </CatalogueDialog>
  );
}
