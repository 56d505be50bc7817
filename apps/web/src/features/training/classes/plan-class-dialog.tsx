import { Select, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import type { Input } from '../../../api/types';
import { useSession } from '../../../session/session.queries';
import { Dialog } from '../../../ui/dialog';
import { DialogFoot } from '../../../ui/dialog-foot';
import { useFormProblem } from '../../../ui/form-problem';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { coursesQuery, TRAINING_CHANGES } from '../training.queries';
import { ClassFields, type ClassValues, classBody, EMPTY_CLASS, useClassLabels } from './class-form';

/** A class by its course: the rest may be said now or later. @param courseId chosen from the start */
export function PlanClassDialog({ courseId, onClose }: { courseId?: string; onClose(): void }) {
  const { t } = useTranslation(['training', 'ui']);
  const navigate = useNavigate();
  const { person } = useSession();
  const { data: courses } = useQuery(coursesQuery);
  const labels = useClassLabels();
  const needed = (value: string | null) => (value === null || value === '' ? t('ui:required') : null);
  const form = useForm<ClassValues & { courseId: string | null }>({
    initialValues: { ...EMPTY_CLASS, courseId: courseId ?? null, organiserId: person.id },
    validate: { courseId: needed, startsOn: needed },
  });
  const plan = useCommand({
    send: (body: Input<'/api/v1/training-classes', 'post'>, { headers }) => answer(api.POST('/api/v1/training-classes', { body, headers })),
    changes: TRAINING_CHANGES,
    done: ({ id }) => {
      notifyDone(t('class.planned'));
      void navigate({ to: '/dao-tao/lop/$id', params: { id } });
    },
  });
  useFormProblem(form, plan.problem);
  const chosen = courses?.items.find(({ id }) => id === form.values.courseId);
  return (
    <Dialog onClose={onClose} size="lg" title={t('class.plan')}>
      <form
        noValidate
        onSubmit={form.onSubmit(({ courseId: course, ...values }) => {
          if (course !== null) void plan.run({ ...classBody(values), courseId: course });
        })}
      >
        <Stack gap="md">
          {plan.problem ? <ProblemView problem={plan.problem} fieldLabels={{ ...labels, courseId: t('course.one') }} /> : null}
          <Select
            label={t('course.one')}
            required
            searchable
            data-autofocus
            nothingFoundMessage={t('course.none')}
            data={(courses?.items ?? []).map(({ id, code, name }) => ({ value: id, label: `${code} - ${name}` }))}
            {...form.getInputProps('courseId')}
          />
          <ClassFields form={form} regulated={chosen !== undefined && chosen.regime !== 'by-plan'} titleRequired={false} />
          <DialogFoot onCancel={onClose} pending={plan.pending} label={t('class.plan')} />
        </Stack>
      </form>
    </Dialog>
  );
}
