import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { useFormProblem } from '../../ui/form-problem';
import { ProblemView } from '../../ui/problem-view';
import { ShownOnce } from '../../ui/shown-once';

type NewPerson = Input<'/api/v1/people', 'post'>;

/** A new person; their first password is shown once, roles are given on their page. */
export function AddPersonDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation(['organizations', 'ui']);
  const router = useRouter();
  const [made, setMade] = useState<{ username: string; password: string } | null>(null);
  const needed = (value: string) => (value.trim() === '' ? t('ui:required') : null);
  const form = useForm({ initialValues: { name: '', username: '', post: '', email: '' }, validate: { name: needed, username: needed } });
  const add = useCommand({
    send: (body: NewPerson, { headers }) => answer(api.POST('/api/v1/people', { body, headers })),
    changes: [['people']],
    done: ({ initialPassword }, { username }) => setMade({ username, password: initialPassword }),
  });
  useFormProblem(form, add.problem);
  const labels = { name: t('people.name'), username: t('people.username'), post: t('people.post'), email: t('people.email') };
  const send = ({ name, username, post, email }: typeof form.values) =>
    add.run({
      name: name.trim().normalize('NFC'),
      username: username.trim(),
      post: post.trim().normalize('NFC') || undefined,
      email: email.trim() || undefined,
    });
  return (
    <Dialog onClose={onClose} title={t('people.add')}>
      {made ? (
        <Stack gap="md">
          <ShownOnce label={`${t('people.initialPassword')} (${made.username})`} secret={made.password} hint={t('people.initialHint')} />
          <Group justify="flex-end">
            <Button onClick={() => void router.navigate({ href: `/nguoi-dung/${made.username}` })}>{t('people.open')}</Button>
          </Group>
        </Stack>
      ) : (
        <form noValidate onSubmit={form.onSubmit((values) => void send(values))}>
          <Stack gap="sm">
            {add.problem ? <ProblemView problem={add.problem} fieldLabels={labels} /> : null}
            <TextInput label={labels.name} required data-autofocus autoComplete="off" {...form.getInputProps('name')} />
            <TextInput
              label={labels.username}
              description={t('people.usernameHint')}
              required
              autoComplete="off"
              autoCapitalize="none"
              {...form.getInputProps('username')}
            />
            <TextInput label={labels.post} autoComplete="off" {...form.getInputProps('post')} />
            <TextInput label={labels.email} type="email" autoComplete="off" {...form.getInputProps('email')} />
            <DialogFoot onCancel={onClose} pending={add.pending} label={t('people.add')} />
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
