import { Checkbox, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../../api/client';
import { useCommand } from '../../../api/command';
import type { Input } from '../../../api/types';
import { Dialog } from '../../../ui/dialog';
import { DialogFoot } from '../../../ui/dialog-foot';
import { useFormProblem } from '../../../ui/form-problem';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { TRAINING_CHANGES } from '../training.queries';
import { CourseFields } from './course-fields';
import type { Course } from './course-page';
import { type CourseValues, courseBody, EMPTY_COURSE, valuesOf } from './course-values';

type Body = Input<'/api/v1/courses', 'post'>;
const FIELDS = [
  'code',
  'name',
  'regime',
  'periods',
  'paper',
  'leastAttendance',
  'passMark',
  'topMark',
  'hasMidterm',
  'attempts',
  'capacity',
  'validMonths',
  'purpose',
  'basis',
  'topics',
] as const;
/** A topic without words is none, and is not sent. */
const isNamed = (topics: CourseValues['topics'], path: string): boolean => (topics[Number(path.split('.')[1])]?.title.trim() ?? '') !== '';

/** A course is added, or changed. */
export function CourseDialog({ course, onClose }: { course: Tagged<Course> | null; onClose(): void }) {
  const { t } = useTranslation(['training', 'ui']);
  const navigate = useNavigate();
  const form = useForm<CourseValues>({
    initialValues: course === null ? EMPTY_COURSE : valuesOf(course.value),
    validate: {
      code: (value) => (value.trim() === '' ? t('ui:required') : null),
      name: (value) => (value.trim().length < 3 ? t('ui:required') : null),
      periods: (value) => (value === '' ? t('ui:required') : null),
      passMark: (value, { hasTest }) => (hasTest && value === '' ? t('ui:required') : null),
      topMark: (value, { hasTest }) => (hasTest && value === '' ? t('ui:required') : null),
      topics: { periods: (value, { topics }, path) => (value === '' && isNamed(topics, path) ? t('ui:required') : null) },
    },
  });
  const save = useCommand({
    send: ({ body, retired }: { body: Body; retired: boolean }, { headers }) =>
      course === null
        ? answer(api.POST('/api/v1/courses', { body, headers }))
        : answer(
            api.PATCH('/api/v1/courses/{id}', {
              params: { path: { id: course.value.id } },
              body: { ...body, retired },
              headers: { ...headers, ...ifMatch(course) },
            }),
          ),
    changes: TRAINING_CHANGES,
    done: ({ id }) => {
      notifyDone(t(course === null ? 'course.added' : 'saved'));
      onClose();
      if (course === null) void navigate({ to: '/dao-tao/khoa/$id', params: { id } });
    },
  });
  useFormProblem(form, save.problem);
  const labels = Object.fromEntries(FIELDS.map((field) => [field, t(`course.${field}`)]));
  return (
    <Dialog onClose={onClose} size="lg" title={t(course === null ? 'course.add' : 'course.change')}>
      <form noValidate onSubmit={form.onSubmit((values) => void save.run({ body: courseBody(values), retired: values.retired }))}>
        <Stack gap="md">
          {save.problem ? <ProblemView problem={save.problem} fieldLabels={labels} /> : null}
          <CourseFields form={form} />
          {course === null ? null : <Checkbox label={t('retired')} {...form.getInputProps('retired', { type: 'checkbox' })} />}
          <DialogFoot onCancel={onClose} pending={save.pending} label={t('ui:save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
