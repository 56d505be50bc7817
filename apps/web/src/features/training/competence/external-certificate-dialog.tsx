import { Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { type StoredFile, uploadFile } from '../../../api/upload';
import { DateField } from '../../../ui/date-field';
import { dayOf } from '../../../ui/dates';
import { Dialog } from '../../../ui/dialog';
import { DialogFoot } from '../../../ui/dialog-foot';
import { FileDrop } from '../../../ui/file-drop';
import { useFormProblem } from '../../../ui/form-problem';
import { notifyDone } from '../../../ui/notify';
import { ProblemView } from '../../../ui/problem-view';
import { COMPETENCE_CHANGES, competenceChoicesQuery, type PersonEvidence } from './competence.queries';
import { CourseChoice, namedCourse } from './course-choice';

const LIMIT = 200 * 1024 * 1024;

/** A certificate that others issued. @param one what is corrected; null = a new one */
export function ExternalCertificateDialog({ personId, one, onClose }: { personId: string; one: PersonEvidence | null; onClose(): void }) {
  const { t } = useTranslation(['competence', 'ui']);
  const { data: choices } = useQuery(competenceChoicesQuery);
  const needed = (value: string | null) => (value === null || value.trim() === '' ? t('ui:required') : null);
  const form = useForm({
    initialValues: {
      courseId: one?.course.name ?? '',
      issuer: one?.issuer ?? '',
      number: one?.number ?? '',
      issuedOn: (one?.issuedOn ?? null) as string | null,
      expiresOn: (one?.expiresOn ?? null) as string | null,
      fileId: '',
      reason: '',
    },
    validate: {
      courseId: needed,
      issuer: needed,
      number: needed,
      issuedOn: needed,
      fileId: one === null ? needed : undefined,
      reason: one === null ? undefined : needed,
    },
  });
  const save = useCommand({
    send: ({ courseId, issuer, number, issuedOn, expiresOn, fileId, reason }: typeof form.values, { headers }) => {
      const said = {
        ...namedCourse(courseId, choices),
        issuer: issuer.trim().normalize('NFC'),
        number: number.trim().normalize('NFC'),
        issuedOn: issuedOn!,
        expiresOn,
      };
      return one === null
        ? answer(api.POST('/api/v1/external-certificates', { body: { ...said, personId, fileId }, headers }))
        : answer(
            api.POST('/api/v1/external-certificates/{id}/correction', {
              params: { path: { id: one.id } },
              body: { ...said, reason: reason.trim().normalize('NFC'), ...(fileId && { fileId }) },
              headers: { ...headers, 'If-Match': `"${one.version}"` },
            }),
          );
    },
    changes: COMPETENCE_CHANGES,
    done: () => {
      notifyDone(t(one === null ? 'external.entered' : 'external.corrected'));
      onClose();
    },
  });
  useFormProblem(form, save.problem);
  const labels = {
    courseId: t('course'),
    courseName: t('course'),
    issuer: t('external.issuer'),
    number: t('external.number'),
    issuedOn: t('external.issuedOn'),
    expiresOn: t('external.expiresOn'),
    fileId: t('external.file'),
    reason: t('external.reason'),
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t(one === null ? 'external.enter' : 'external.correct')}>
      <form noValidate onSubmit={form.onSubmit((values) => void save.run(values))}>
        <Stack gap="md">
          {save.problem ? <ProblemView problem={save.problem} fieldLabels={labels} /> : null}
          <CourseChoice label={labels.courseId} required data-autofocus {...form.getInputProps('courseId')} />
          <TextInput label={labels.issuer} required maxLength={300} autoComplete="off" {...form.getInputProps('issuer')} />
          <TextInput label={labels.number} required maxLength={100} autoComplete="off" {...form.getInputProps('number')} />
          <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
            <DateField label={labels.issuedOn} required maxDate={dayOf(new Date())} {...form.getInputProps('issuedOn')} />
            <DateField
              label={labels.expiresOn}
              description={t('external.noExpiryHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps('expiresOn')}
            />
          </Group>
          <FileDrop<StoredFile>
            label={labels.fileId}
            hint={t(one === null ? 'external.fileHint' : 'external.fileKept')}
            accept=".pdf,.png,.jpg,.jpeg"
            maxBytes={LIMIT}
            max={1}
            error={form.errors.fileId?.toString()}
            upload={uploadFile}
            onChange={(stored) => form.setFieldValue('fileId', stored[0]?.id ?? '')}
          />
          {one === null ? null : (
            <Textarea label={labels.reason} required autosize minRows={2} maxLength={1000} {...form.getInputProps('reason')} />
          )}
          <DialogFoot onCancel={onClose} pending={save.pending} label={t('ui:save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
