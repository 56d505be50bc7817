import { Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
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
import { TRAINING_CHANGES, type TrainingClass } from '../training.queries';

const LIMIT = 200 * 1024 * 1024;
const PATHS = {
  call: '/api/v1/training-classes/{id}/call-number',
  opening: '/api/v1/training-classes/{id}/opening-number',
} as const;

/** The clerk enters number and date of công văn chiêu sinh or quyết định mở lớp, with the paper as it was issued where it is there. */
export function NumberClassPaperDialog({ one, paper, onClose }: { one: TrainingClass; paper: 'call' | 'opening'; onClose(): void }) {
  const { t } = useTranslation(['training', 'ui']);
  const needed = (value: string | null) => (value === null || value.trim() === '' ? t('ui:required') : null);
  const form = useForm<{ number: string; signedOn: string | null; fileId: string }>({
    initialValues: { number: one[paper].number ?? '', signedOn: one[paper].signedOn, fileId: '' },
    validate: { number: needed, signedOn: needed },
  });
  const enter = useCommand({
    send: (body: { number: string; signedOn: string; fileId?: string }, { headers }) =>
      answer(api.POST(PATHS[paper], { params: { path: { id: one.id } }, body, headers })),
    changes: TRAINING_CHANGES,
    done: () => {
      notifyDone(t('papers.entered'));
      onClose();
    },
  });
  useFormProblem(form, enter.problem);
  const labels = { number: t('papers.number'), signedOn: t('papers.signedOn'), fileId: t('papers.file') };
  return (
    <Dialog onClose={onClose} size="lg" title={t(paper === 'call' ? 'papers.numberCall' : 'papers.numberOpening')}>
      <form
        noValidate
        onSubmit={form.onSubmit(({ number, signedOn, fileId }) => {
          if (signedOn !== null) void enter.run({ number: number.trim().normalize('NFC'), signedOn, ...(fileId && { fileId }) });
        })}
      >
        <Stack gap="md">
          {enter.problem ? <ProblemView problem={enter.problem} fieldLabels={labels} /> : null}
          <Text size="sm">{t('papers.numberHint')}</Text>
          <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
            <TextInput label={labels.number} required autoComplete="off" maxLength={100} data-autofocus {...form.getInputProps('number')} />
            <DateField label={labels.signedOn} required maxDate={dayOf(new Date())} {...form.getInputProps('signedOn')} />
          </Group>
          <FileDrop<StoredFile>
            label={labels.fileId}
            accept=".pdf"
            maxBytes={LIMIT}
            max={1}
            error={form.errors.fileId?.toString()}
            upload={uploadFile}
            onChange={(stored) => form.setFieldValue('fileId', stored[0]?.id ?? '')}
          />
          <DialogFoot onCancel={onClose} pending={enter.pending} label={t('ui:save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
