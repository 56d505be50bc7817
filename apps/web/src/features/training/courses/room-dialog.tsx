import { NumberInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import type { Input } from '../../../api/types';
import { useFormProblem } from '../../../ui/form-problem';
import { notifyDone } from '../../../ui/notify';
import { type Room, TRAINING_CHANGES } from '../training.queries';
import { CatalogueDialog } from './catalogue-dialog';

type Body = Input<'/api/v1/training-rooms', 'post'>;

/** @param one null = a new one */
export function RoomDialog({ one, onClose }: { one: Room | null; onClose(): void }) {
  const { t } = useTranslation(['training', 'ui']);
  const form = useForm<{ name: string; address: string; seats: number | string; retired: boolean }>({
    initialValues: { name: one?.name ?? '', address: one?.address ?? '', seats: one?.seats ?? '', retired: one?.retired ?? false },
    validate: {
      name: (value) => (value.trim() === '' ? t('ui:required') : null),
      seats: (value) => (value === '' ? t('ui:required') : null),
    },
  });
  const save = useCommand({
    send: ({ body, retired }: { body: Body; retired: boolean }, { headers }) =>
      one === null
        ? answer(api.POST('/api/v1/training-rooms', { body, headers }))
        : answer(
            api.PATCH('/api/v1/training-rooms/{id}', {
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
  const labels = { name: t('room.name'), address: t('room.address'), seats: t('room.seats') };
  return (
    <CatalogueDialog
      title={t(one === null ? 'room.add' : 'room.change')}
      problem={save.problem}
      labels={labels}
      pending={save.pending}
      retired={one === null ? null : form.getInputProps('retired', { type: 'checkbox' })}
      onClose={onClose}
      onSubmit={form.onSubmit(
        ({ name, address, seats, retired }) =>
          void save.run({
            body: { name: name.trim().normalize('NFC'), address: address.trim().normalize('NFC') || null, seats: Number(seats) },
            retired,
          }),
      )}
    >
      <TextInput label={labels.name} required maxLength={200} autoComplete="off" data-autofocus {...form.getInputProps('name')} />
      <TextInput label={labels.address} maxLength={500} autoComplete="off" {...form.getInputProps('address')} />
      <NumberInput label={labels.seats} required min={1} max={10000} allowDecimal={false} {...form.getInputProps('seats')} />
    </CatalogueDialog>
  );
}
