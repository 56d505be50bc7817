import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import type { Input } from '../../../api/types';
import { Dialog } from '../../../ui/dialog';
import { DialogFoot } from '../../../ui/dialog-foot';
import { useFormProblem } from '../../../ui/form-problem';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { TRAINING_CHANGES, type TrainingClass } from '../training.queries';
import { ClassFields, type ClassValues, classBody, useClassLabels } from './class-form';

export function ChangeClassDialog({ tagged, onClose }: { tagged: Tagged<TrainingClass>; onClose(): void }) {
  const { t } = useTranslation(['training', 'ui']);
  const one = tagged.value;
  const labels = useClassLabels();
  const needed = (value: string | null) => (value === null || value.trim() === '' ? t('ui:required') : null);
  const form = useForm<ClassValues>({
    initialValues: {
      title: one.title,
      startsOn: one.startsOn,
      endsOn: one.endsOn,
      place: one.place ?? '',
      capacity: one.capacity ?? '',
      enrolUntil: one.enrolUntil,
      budget: one.budget ?? '',
      planTask: one.planTask ?? '',
      unitId: one.unit?.id ?? null,
      organiserId: one.organiser.id,
      providerId: one.provider?.id ?? null,
    },
    validate: { title: needed, startsOn: needed, endsOn: needed },
  });
  const change = useCommand({
    send: (body: Input<'/api/v1/training-classes/{id}', 'patch'>, { headers }) =>
      answer(
        api.PATCH('/api/v1/training-classes/{id}', { params: { path: { id: one.id } }, body, headers: { ...headers, ...ifMatch(tagged) } }),
      ),
    changes: TRAINING_CHANGES,
    done: () => {
      notifyDone(t('class.changed'));
      onClose();
    },
  });
  useFormProblem(form, change.problem);
  return (
    <Dialog onClose={onClose} size="lg" title={t('class.change')}>
      <form noValidate onSubmit={form.onSubmit((values) => void change.run(classBody(values)))}>
        <Stack gap="md">
          {change.problem ? <ProblemView problem={change.problem} fieldLabels={labels} /> : null}
          <ClassFields form={form} regulated={one.course.regime !== 'by-plan'} titleRequired />
          <DialogFoot onCancel={onClose} pending={change.pending} label={t('ui:save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
