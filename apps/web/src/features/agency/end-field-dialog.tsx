import { Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { DateField } from '../../ui/date-field';
import { dayOf } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { useFormProblem } from '../../ui/form-problem';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { AGENCY_CHANGES, type Deputy, type DeputyField } from './agency.queries';

/** From which day on a deputy no longer has a field in charge. */
export function EndFieldDialog({ field, deputy, onClose }: { field: DeputyField; deputy: Deputy; onClose(): void }) {
  const { t } = useTranslation(['agency', 'ui']);
  const form = useForm({
    initialValues: { validTo: dayOf(new Date()) as string | null },
    validate: { validTo: (value) => (value === null ? t('ui:required') : null) },
  });
  const end = useCommand({
    send: (validTo: string, { headers }) =>
      answer(api.POST('/api/v1/deputy-fields/{id}/end', { params: { path: { id: field.id } }, body: { validTo }, headers })),
    changes: AGENCY_CHANGES,
    done: () => {
      notifyDone(t('deputies.ended'));
      onClose();
    },
  });
  useFormProblem(form, end.problem);
  const labels = { validTo: t('deputies.validTo') };
  return (
    <Dialog onClose={onClose} title={t('deputies.end')}>
      <form noValidate onSubmit={form.onSubmit(({ validTo }) => void end.run(validTo ?? ''))}>
        <Stack gap="md">
          {end.problem ? <ProblemView problem={end.problem} fieldLabels={labels} /> : null}
          <Text>{t('deputies.endSentence', { field: field.unit?.name ?? field.procedureField, name: deputy.name })}</Text>
          <DateField
            label={labels.validTo}
            description={t('deputies.endHint')}
            required
            data-autofocus
            {...form.getInputProps('validTo')}
          />
          <DialogFoot onCancel={onClose} pending={end.pending} label={t('deputies.end')} />
        </Stack>
      </form>
    </Dialog>
  );
}
