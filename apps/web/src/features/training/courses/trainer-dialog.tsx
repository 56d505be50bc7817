import { Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import type { Input } from '../../../api/types';
import { useFormProblem } from '../../../ui/form-problem';
import { notifyDone } from '../../../ui/notify';
import { providersQuery, TRAINING_CHANGES, type Trainer, trainerAccountsQuery } from '../training.queries';
import { CatalogueDialog } from './catalogue-dialog';

type Body = Input<'/api/v1/trainers', 'post'>;
const words = (text: string): string | null => text.trim().normalize('NFC') || null;

/** @param one null = a new one */
export function TrainerDialog({ one, onClose }: { one: Trainer | null; onClose(): void }) {
  const { t } = useTranslation(['training', 'ui']);
  const { data: providers } = useQuery(providersQuery);
  const { data: accounts } = useQuery(trainerAccountsQuery);
  const form = useForm({
    initialValues: {
      fullName: one?.fullName ?? '',
      employer: one?.employer ?? '',
      degree: one?.degree ?? '',
      experience: one?.experience ?? '',
      personId: one?.person?.id ?? null,
      providerId: one?.provider?.id ?? null,
      retired: one?.retired ?? false,
    },
    validate: { fullName: (value) => (value.trim().length < 2 ? t('ui:required') : null) },
  });
  const save = useCommand({
    send: ({ body, retired }: { body: Body; retired: boolean }, { headers }) =>
      one === null
        ? answer(api.POST('/api/v1/trainers', { body, headers }))
        : answer(
            api.PATCH('/api/v1/trainers/{id}', {
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
    fullName: t('trainer.fullName'),
    employer: t('trainer.employer'),
    degree: t('trainer.degree'),
    experience: t('trainer.experience'),
    personId: t('trainer.person'),
    providerId: t('trainer.provider'),
  };
  return (
    <CatalogueDialog
      title={t(one === null ? 'trainer.add' : 'trainer.change')}
      problem={save.problem}
      labels={labels}
      pending={save.pending}
      retired={one === null ? null : form.getInputProps('retired', { type: 'checkbox' })}
      onClose={onClose}
      onSubmit={form.onSubmit(
        ({ fullName, employer, degree, experience, retired, ...ids }) =>
          void save.run({
            body: {
              ...ids,
              fullName: fullName.trim().normalize('NFC'),
              employer: words(employer),
              degree: words(degree),
              experience: words(experience),
            },
            retired,
          }),
      )}
    >
      <TextInput label={labels.fullName} required maxLength={200} autoComplete="off" data-autofocus {...form.getInputProps('fullName')} />
      <TextInput label={labels.employer} maxLength={300} autoComplete="off" {...form.getInputProps('employer')} />
      <TextInput label={labels.degree} maxLength={500} autoComplete="off" {...form.getInputProps('degree')} />
      <Textarea label={labels.experience} autosize minRows={2} maxLength={2000} {...form.getInputProps('experience')} />
      <Select
        label={labels.personId}
        description={t('trainer.personHint')}
        clearable
        searchable
        clearButtonProps={{ 'aria-label': t('clear') }}
        data={(accounts?.items ?? []).map(({ id, name, post }) => ({ value: id, label: post ? `${name} (${post})` : name }))}
        {...form.getInputProps('personId')}
      />
      <Select
        label={labels.providerId}
        clearable
        clearButtonProps={{ 'aria-label': t('clear') }}
        data={(providers?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('providerId')}
      />
    </CatalogueDialog>
  );
}
