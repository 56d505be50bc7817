import { Button, Group, Modal, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { useFormProblem } from '../../ui/form-problem';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';

/** A new person; roles are given on their page. */
export function AddPersonDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation(['organizations', 'ui', 'session']);
  const router = useRouter();
  const form = useForm({
    initialValues: { name: '', username: '', password: '' },
    validate: {
      name: (name) => (name.trim() === '' ? t('ui:required') : null),
      username: (name) => (name.trim() === '' ? t('ui:required') : null),
    },
  });
  const add = useCommand({
    send: (body: Input<'/api/v1/people', 'post'>, { headers }) => answer(api.POST('/api/v1/people', { body, headers })),
    changes: [['people']],
    done: (person) => {
      notifyDone(t('people.added', { name: person.name }));
      void router.navigate({ href: `/nguoi-dung/${person.id}` });
    },
  });
  useFormProblem(form, add.problem);
  const labels = { name: t('people.name'), username: t('people.username'), password: t('people.password') };
  return (
    <Modal opened onClose={onClose} title={t('people.add')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <form
        noValidate
        onSubmit={form.onSubmit(
          (values) => void add.run({ ...values, name: values.name.trim().normalize('NFC'), username: values.username.trim() }),
        )}
      >
        <Stack gap="sm">
          {add.problem ? <ProblemView problem={add.problem} fieldLabels={labels} /> : null}
          <TextInput label={labels.name} required data-autofocus autoComplete="off" {...form.getInputProps('name')} />
          <TextInput label={labels.username} required autoComplete="off" autoCapitalize="none" {...form.getInputProps('username')} />
          <PasswordInput
            label={labels.password}
            description={t('people.passwordHint')}
            required
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('session:signIn.showPassword') }}
            {...form.getInputProps('password')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={add.pending}>
              {t('people.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
