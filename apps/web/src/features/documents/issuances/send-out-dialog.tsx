import { Stack, Text } from '@mantine/core';
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
import { DOCUMENT_CHANGES } from '../documents.queries';
import type { Issuance } from './issuances.queries';

/** The day on which the decision was sent out to those who apply the documents. */
export function SendOutDialog({ issuance: { id, decidedOn, decisionNumber }, onClose }: { issuance: Issuance; onClose(): void }) {
  const { t } = useTranslation(['issuances', 'ui']);
  const form = useForm<{ issuedOn: string | null }>({
    initialValues: { issuedOn: dayOf(new Date()) },
    validate: { issuedOn: (value) => (value === null ? t('ui:required') : null) },
  });
  const send = useCommand({
    send: (issuedOn: string, { headers }) =>
      answer(api.POST('/api/v1/issuances/{id}/issue', { params: { path: { id } }, body: { issuedOn }, headers })),
    changes: DOCUMENT_CHANGES,
    done: () => {
      notifyDone(t('sendOut.done'));
      onClose();
    },
  });
  useFormProblem(form, send.problem);
  return (
    <Dialog onClose={onClose} title={t('sendOut.action')}>
      <form
        noValidate
        onSubmit={form.onSubmit(({ issuedOn }) => {
          if (issuedOn !== null) void send.run(issuedOn);
        })}
      >
        <Stack gap="md">
          {send.problem ? <ProblemView problem={send.problem} fieldLabels={{ issuedOn: t('sendOut.issuedOn') }} /> : null}
          <Text>{t('sendOut.sentence', { number: decisionNumber ?? '' })}</Text>
          <DateField
            label={t('sendOut.issuedOn')}
            required
            minDate={decidedOn ?? undefined}
            maxDate={dayOf(new Date())}
            data-autofocus
            {...form.getInputProps('issuedOn')}
          />
          <DialogFoot onCancel={onClose} pending={send.pending} label={t('sendOut.action')} />
        </Stack>
      </form>
    </Dialog>
  );
}
