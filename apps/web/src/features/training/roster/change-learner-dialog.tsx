import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { Dialog } from '../../../ui/dialog';
import { DialogFoot } from '../../../ui/dialog-foot';
import { useFormProblem } from '../../../ui/form-problem';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { TRAINING_CHANGES } from '../training.queries';
import { LearnerFields, type LearnerForm, learnerBody, useLearnerLabels } from './learner-fields';
import type { Learner } from './roster.queries';

/** What is known of a learner, set right. */
export function ChangeLearnerDialog({ tagged, onClose }: { tagged: Tagged<Learner>; onClose(): void }) {
  const { t } = useTranslation(['roster', 'ui']);
  const labels = useLearnerLabels();
  const one = tagged.value;
  const form = useForm<LearnerForm>({
    initialValues: {
      fullName: one.fullName,
      birthDate: one.birthDate,
      position: one.position ?? '',
      agencyId: one.agencyId,
      agencyName: one.agencyId === null ? (one.agencyName ?? '') : '',
      email: one.email ?? '',
      phone: one.phone ?? '',
    },
    validate: { fullName: (name) => (name.trim().length < 2 ? t('ui:required') : null) },
  });
  const change = useCommand({
    send: (values: LearnerForm, { headers }) =>
      answer(
        api.PATCH('/api/v1/learners/{id}', {
          params: { path: { id: one.id } },
          body: learnerBody(values),
          headers: { ...headers, ...ifMatch(tagged) },
        }),
      ),
    changes: TRAINING_CHANGES,
    done: () => {
      notifyDone(t('learners.changed'));
      onClose();
    },
  });
  useFormProblem(form, change.problem);
  return (
    <Dialog onClose={onClose} size="lg" title={t('learners.change')}>
      <form noValidate onSubmit={form.onSubmit((values) => void change.run(values))}>
        <Stack gap="sm">
          {change.problem ? <ProblemView problem={change.problem} fieldLabels={labels} /> : null}
          <LearnerFields form={form} />
          <DialogFoot onCancel={onClose} pending={change.pending} label={t('save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
