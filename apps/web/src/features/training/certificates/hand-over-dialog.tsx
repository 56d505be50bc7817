import { Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
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

/** Ký nhận: who took the certificates, for himself or for his agency. */
export function HandOverDialog({ ids, onClose }: { ids: readonly string[]; onClose(done: boolean): void }) {
  const { t } = useTranslation(['certificates', 'ui']);
  const form = useForm<{ receivedOn: string | null; receivedBy: string }>({
    initialValues: { receivedOn: dayOf(new Date()), receivedBy: '' },
    validate: { receivedOn: (value) => (value === null || value === '' ? t('ui:required') : null) },
  });
  const receive = useCommand({
    send: ({ receivedOn, receivedBy }: { receivedOn: string | null; receivedBy: string }, { headers }) =>
      answer(
        api.POST('/api/v1/certificate-receipts', {
          body: {
            certificateIds: [...ids],
            receivedOn: receivedOn ?? '',
            ...(receivedBy.trim() && { receivedBy: receivedBy.trim().normalize('NFC') }),
          },
          headers,
        }),
      ),
    changes: TRAINING_CHANGES,
    done: ({ certificates }) => {
      notifyDone(t('handOver.done', { count: certificates }));
      onClose(true);
    },
  });
  useFormProblem(form, receive.problem);
  const labels = { receivedOn: t('handOver.on'), receivedBy: t('handOver.by') };
  return (
    <Dialog onClose={() => onClose(false)} title={t('handOver.title')}>
      <form noValidate onSubmit={form.onSubmit((values) => void receive.run(values))}>
        <Stack gap="md">
          {receive.problem ? <ProblemView problem={receive.problem} fieldLabels={labels} /> : null}
          <DateField label={labels.receivedOn} required maxDate={dayOf(new Date())} {...form.getInputProps('receivedOn')} />
          <TextInput
            label={labels.receivedBy}
            description={t('handOver.byHint')}
            autoComplete="off"
            maxLength={200}
            {...form.getInputProps('receivedBy')}
          />
          <DialogFoot onCancel={() => onClose(false)} pending={receive.pending} label={t('handOver.submit')} />
        </Stack>
      </form>
    </Dialog>
  );
}
