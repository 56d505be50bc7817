import { Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { type StoredFile, uploadFile } from '../../api/upload';
import { DateField } from '../../ui/date-field';
import { dayOf } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { FileDrop } from '../../ui/file-drop';
import { useFormProblem } from '../../ui/form-problem';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { usePeriodName } from './period-name';
import { PLAN_CHANGES } from './plans.queries';
import type { PeriodReport } from './reports.queries';

const LIMIT = 200 * 1024 * 1024;

interface Values {
  number: string;
  issuedOn: string | null;
  fileId: string;
}

/** The clerk enters number and day of the signed paper, with the paper itself (NĐ 30/2020, Điều 14–15); it enters the register of ISO records. */
export function IssueReportDialog({ report: { planId, period }, onClose }: { report: PeriodReport; onClose(): void }) {
  const { t } = useTranslation(['reports', 'ui']);
  const periodName = usePeriodName();
  const needed = (value: string | null) => (value === null || value.trim() === '' ? t('ui:required') : null);
  const form = useForm<Values>({
    initialValues: { number: '', issuedOn: null, fileId: '' },
    validate: {
      number: (value) => needed(value) ?? (/^\s*\d/.test(value) ? null : t('issue.numberForm')),
      issuedOn: needed,
      fileId: (value) => (value === '' ? t('issue.fileNeeded') : null),
    },
  });
  const issue = useCommand({
    send: ({ number, issuedOn, fileId }: { number: string; issuedOn: string; fileId: string }, { headers }) =>
      answer(
        api.POST('/api/v1/plans/{id}/reports/{period}/issue', {
          params: { path: { id: planId, period: period.key } },
          body: { number, issuedOn, fileId },
          headers,
        }),
      ),
    changes: [...PLAN_CHANGES, ['records']],
    done: (_, { number }) => {
      notifyDone(t('issue.done', { number }));
      onClose();
    },
  });
  useFormProblem(form, issue.problem);
  const labels = { number: t('issue.number'), issuedOn: t('issue.issuedOn'), fileId: t('issue.file') };
  const send = ({ number, issuedOn, fileId }: Values) => {
    if (issuedOn !== null) void issue.run({ number: number.trim().normalize('NFC'), issuedOn, fileId });
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('issue.title', { period: periodName(period.name) })}>
      <form noValidate onSubmit={form.onSubmit(send)}>
        <Stack gap="md">
          {issue.problem ? <ProblemView problem={issue.problem} fieldLabels={labels} /> : null}
          <Text size="sm">{t('issue.hint')}</Text>
          <Group grow align="flex-start" gap="sm">
            <TextInput
              label={labels.number}
              description={t('issue.numberHint')}
              required
              autoComplete="off"
              maxLength={60}
              data-autofocus
              {...form.getInputProps('number')}
            />
            <DateField
              label={labels.issuedOn}
              description={t('issue.issuedOnHint')}
              required
              minDate={period.dataFrom}
              maxDate={dayOf(new Date())}
              {...form.getInputProps('issuedOn')}
            />
          </Group>
          <FileDrop<StoredFile>
            label={labels.fileId}
            hint={t('issue.fileHint')}
            accept=".pdf"
            maxBytes={LIMIT}
            max={1}
            error={form.errors.fileId?.toString()}
            upload={uploadFile}
            onChange={(stored) => form.setFieldValue('fileId', stored[0]?.id ?? '')}
          />
          <DialogFoot onCancel={onClose} pending={issue.pending} label={t('issue.action')} />
        </Stack>
      </form>
    </Dialog>
  );
}
