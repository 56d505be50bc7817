import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { DateField } from '../../../ui/date-field';
import { formatDay } from '../../../ui/dates';
import { Dialog } from '../../../ui/dialog';
import { DialogFoot } from '../../../ui/dialog-foot';
import { useFormProblem } from '../../../ui/form-problem';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { TRAINING_CHANGES } from '../training.queries';
import type { Invitation } from './nominations.queries';

/** A later last day for the answer. */
export function ExtendDialog({ tagged, onClose }: { tagged: Tagged<Invitation>; onClose(): void }) {
  const { t } = useTranslation(['nominations', 'ui']);
  const one = tagged.value;
  const form = useForm<{ answerBy: string | null }>({
    initialValues: { answerBy: one.answerBy },
    validate: { answerBy: (day) => (day === null ? t('ui:required') : null) },
  });
  const extend = useCommand({
    send: (body: { answerBy: string }, { headers }) =>
      answer(
        api.POST('/api/v1/class-invitations/{id}/extension', {
          params: { path: { id: one.id } },
          body,
          headers: { ...headers, ...ifMatch(tagged) },
        }),
      ),
    changes: TRAINING_CHANGES,
    done: (_, { answerBy }) => {
      notifyDone(t('extend.done', { day: formatDay(answerBy) }));
      onClose();
    },
  });
  useFormProblem(form, extend.problem);
  return (
    <Dialog onClose={onClose} title={t('extend.action')}>
      <form
        noValidate
        onSubmit={form.onSubmit(({ answerBy }) => {
          if (answerBy !== null) void extend.run({ answerBy });
        })}
      >
        <Stack gap="sm">
          {extend.problem ? <ProblemView problem={extend.problem} fieldLabels={{ answerBy: t('answerBy') }} /> : null}
          <DateField
            label={t('answerBy')}
            required
            data-autofocus
            minDate={one.answerBy}
            maxDate={one.endsOn}
            {...form.getInputProps('answerBy')}
          />
          <DialogFoot onCancel={onClose} pending={extend.pending} label={t('extend.action')} />
        </Stack>
      </form>
    </Dialog>
  );
}
