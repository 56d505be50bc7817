import { Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { DateField } from '../../../ui/date-field';
import { dayOf } from '../../../ui/dates';
import { Dialog } from '../../../ui/dialog';
import { DialogFoot } from '../../../ui/dialog-foot';
import { useFormProblem } from '../../../ui/form-problem';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { TRAINING_CHANGES } from '../training.queries';
import { type Certificate, registerNumber } from './certificates.queries';

interface Values {
  fullName: string;
  birthDate: string | null;
  position: string;
  agencyName: string;
  reason: string;
}

/** Cấp lại/đính chính: what is to be printed instead, under the next number of the register. */
export function ReissueDialog({ one, onClose }: { one: Certificate; onClose(): void }) {
  const { t } = useTranslation(['certificates', 'ui']);
  const navigate = useNavigate();
  const needed = (value: string) => (value.trim() === '' ? t('ui:required') : null);
  const form = useForm<Values>({
    initialValues: {
      fullName: one.name,
      birthDate: one.birthDate,
      position: one.position ?? '',
      agencyName: one.agencyName ?? '',
      reason: '',
    },
    validate: { fullName: needed, reason: needed },
  });
  const reissue = useCommand({
    send: ({ fullName, birthDate, position, agencyName, reason }: Values, { headers }) =>
      answer(
        api.POST('/api/v1/certificates/{id}/reissue', {
          params: { path: { id: one.id } },
          body: {
            reason: reason.trim().normalize('NFC'),
            fullName: fullName.trim().normalize('NFC'),
            ...(birthDate && { birthDate }),
            ...(position.trim() && { position: position.trim().normalize('NFC') }),
            ...(agencyName.trim() && { agencyName: agencyName.trim().normalize('NFC') }),
          },
          headers,
        }),
      ),
    weight: () => t('reissue.confirm', { number: registerNumber(one), name: one.name }),
    changes: TRAINING_CHANGES,
    done: async ({ id, number }) => {
      notifyDone(t('reissue.done', { number }));
      onClose();
      await navigate({ to: '/dao-tao/so-cap/$id', params: { id } });
    },
  });
  useFormProblem(form, reissue.problem);
  const labels = {
    fullName: t('name'),
    birthDate: t('birthDate'),
    position: t('position'),
    agencyName: t('agency'),
    reason: t('reissue.reason'),
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('reissue.title')}>
      <form noValidate onSubmit={form.onSubmit((values) => void reissue.run(values))}>
        <Stack gap="md">
          {reissue.problem ? <ProblemView problem={reissue.problem} fieldLabels={labels} /> : null}
          <Text size="sm">{t('reissue.sentence', { number: registerNumber(one) })}</Text>
          <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
            <TextInput
              label={labels.fullName}
              required
              autoComplete="off"
              maxLength={200}
              data-autofocus
              {...form.getInputProps('fullName')}
            />
            <DateField label={labels.birthDate} maxDate={dayOf(new Date())} {...form.getInputProps('birthDate')} />
          </Group>
          <TextInput label={labels.position} autoComplete="off" maxLength={200} {...form.getInputProps('position')} />
          <TextInput label={labels.agencyName} autoComplete="off" maxLength={300} {...form.getInputProps('agencyName')} />
          <Textarea label={labels.reason} required autosize minRows={2} maxLength={1000} {...form.getInputProps('reason')} />
          <DialogFoot onCancel={onClose} pending={reissue.pending} label={t('reissue.title')} />
        </Stack>
      </form>
    </Dialog>
  );
}
