import { Select, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { useRoleName } from '../../../session/role-name';
import type { Role } from '../../../session/session.queries';
import { DateField } from '../../../ui/date-field';
import { dayOf } from '../../../ui/dates';
import { Dialog } from '../../../ui/dialog';
import { DialogFoot } from '../../../ui/dialog-foot';
import { useFormProblem } from '../../../ui/form-problem';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { COMPETENCE_CHANGES, competenceChoicesQuery } from './competence.queries';
import { CourseChoice, namedCourse } from './course-choice';

/** Which role needs which course, from when on, by what. */
export function RequireDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation(['competence', 'ui']);
  const roleName = useRoleName();
  const { data: choices } = useQuery(competenceChoicesQuery);
  const needed = (value: string | null) => (value === null || value.trim() === '' ? t('ui:required') : null);
  const form = useForm({
    initialValues: { role: null as Role | null, courseId: '', basis: '', validFrom: dayOf(new Date()) as string | null },
    validate: { role: needed, courseId: needed, basis: needed, validFrom: needed },
  });
  const require = useCommand({
    send: ({ role, courseId, basis, validFrom }: typeof form.values, { headers }) =>
      answer(
        api.POST('/api/v1/competence-requirements', {
          body: { role: role!, ...namedCourse(courseId, choices), basis: basis.trim().normalize('NFC'), validFrom: validFrom! },
          headers,
        }),
      ),
    changes: COMPETENCE_CHANGES,
    done: () => {
      notifyDone(t('requirements.made'));
      onClose();
    },
  });
  useFormProblem(form, require.problem);
  const labels = {
    role: t('role'),
    courseId: t('course'),
    courseName: t('course'),
    basis: t('requirements.basis'),
    validFrom: t('requirements.validFrom'),
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('requirements.add')}>
      <form noValidate onSubmit={form.onSubmit((values) => void require.run(values))}>
        <Stack gap="md">
          {require.problem ? <ProblemView problem={require.problem} fieldLabels={labels} /> : null}
          <Select
            label={labels.role}
            required
            searchable
            data-autofocus
            data={(choices?.roles ?? []).map((role) => ({ value: role, label: roleName(role) }))}
            {...form.getInputProps('role')}
          />
          <CourseChoice label={labels.courseId} required {...form.getInputProps('courseId')} />
          <Textarea
            label={labels.basis}
            description={t('requirements.basisHint')}
            required
            autosize
            minRows={2}
            maxLength={1000}
            {...form.getInputProps('basis')}
          />
          <DateField label={labels.validFrom} required {...form.getInputProps('validFrom')} />
          <DialogFoot onCancel={onClose} pending={require.pending} label={t('ui:save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
