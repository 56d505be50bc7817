import { Button, Paper, PasswordInput, Stack, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { useFormProblem } from '../../ui/form-problem';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';

/** Another password for one's own account; all other sessions end. */
export function PasswordSection() {
  const { t } = useTranslation('session');
  const form = useForm({ initialValues: { current: '', next: '' } });
  const change = useCommand({
    send: (body: Input<'/api/v1/session/password', 'put'>, { headers }) => answer(api.PUT('/api/v1/session/password', { body, headers })),
    done: () => {
      form.reset();
      notifyDone(t('password.done'));
    },
  });
  useFormProblem(form, change.problem);
  const labels = { current: t('password.current'), next: t('password.next') };
  const show = { 'aria-label': t('signIn.showPassword') };
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="password">
      <form onSubmit={form.onSubmit((values) => void change.run(values))}>
        <Stack gap="sm" align="flex-start">
          <Title order={2} size="h4" id="password">
            {t('password.title')}
          </Title>
          {change.problem ? <ProblemView problem={change.problem} fieldLabels={labels} /> : null}
          <PasswordInput
            w="100%"
            maw={360}
            label={labels.current}
            required
            autoComplete="current-password"
            visibilityToggleButtonProps={show}
            {...form.getInputProps('current')}
          />
          <PasswordInput
            w="100%"
            maw={360}
            label={labels.next}
            description={t('setUp.passwordHint')}
            required
            autoComplete="new-password"
            visibilityToggleButtonProps={show}
            {...form.getInputProps('next')}
          />
          <Button type="submit" variant="default" loading={change.pending}>
            {t('password.submit')}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
