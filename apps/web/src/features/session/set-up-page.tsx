import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { useFormProblem } from '../../ui/form-problem';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { useUrlFilters } from '../../ui/url-filters';
import { OutsidePage } from './outside-page';

type FirstAdministrator = Input<'/api/v1/setup', 'post'>;

/** The first administrator of an empty system, by the link that the first start printed. */
export function SetUpPage() {
  const { t } = useTranslation('session');
  const router = useRouter();
  const { token } = useUrlFilters(['token']).values;
  const form = useForm({
    initialValues: { organizationName: '', organizationCode: '', name: '', username: '', password: '', repeat: '' },
    validate: { repeat: (repeat, all) => (repeat === all.password ? null : t('setUp.differs')) },
  });
  const make = useCommand({
    send: (body: FirstAdministrator, { headers }) => answer(api.POST('/api/v1/setup', { body, headers })),
    done: () => {
      notifyDone(t('setUp.done'));
      void router.navigate({ href: '/dang-nhap' });
    },
  });
  useFormProblem(form, make.problem);
  const labels = {
    organizationName: t('setUp.organizationName'),
    organizationCode: t('setUp.organizationCode'),
    name: t('setUp.name'),
    username: t('setUp.username'),
    password: t('setUp.password'),
  };
  const show = { 'aria-label': t('signIn.showPassword') };
  return (
    <OutsidePage title={t('setUp.title')}>
      {token === '' ? (
        <Text>{t('setUp.noToken')}</Text>
      ) : (
        <form onSubmit={form.onSubmit(({ repeat: _, ...values }) => void make.run({ token, ...values }))}>
          <Stack gap="sm">
            <Text c="dimmed">{t('setUp.hint')}</Text>
            {make.problem ? <ProblemView problem={make.problem} fieldLabels={labels} /> : null}
            <TextInput
              label={labels.organizationName}
              description={t('setUp.organizationHint')}
              required
              autoComplete="organization"
              {...form.getInputProps('organizationName')}
            />
            <TextInput label={labels.organizationCode} required autoComplete="off" {...form.getInputProps('organizationCode')} />
            <TextInput label={labels.name} required autoComplete="name" {...form.getInputProps('name')} />
            <TextInput label={labels.username} required autoComplete="username" autoCapitalize="none" {...form.getInputProps('username')} />
            <PasswordInput
              label={labels.password}
              description={t('setUp.passwordHint')}
              required
              autoComplete="new-password"
              visibilityToggleButtonProps={show}
              {...form.getInputProps('password')}
            />
            <PasswordInput
              label={t('setUp.repeat')}
              required
              autoComplete="new-password"
              visibilityToggleButtonProps={show}
              {...form.getInputProps('repeat')}
            />
            <Button type="submit" loading={make.pending}>
              {t('setUp.submit')}
            </Button>
          </Stack>
        </form>
      )}
    </OutsidePage>
  );
}
