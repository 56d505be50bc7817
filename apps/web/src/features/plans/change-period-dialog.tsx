import { SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { useFocusBack } from '../../ui/focus-back';
import { useFormProblem } from '../../ui/form-problem';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { type PeriodChange, periodChange, periodValues } from './change-period.rules';
import { usePeriodName } from './period-name';
import { PLAN_CHANGES, type ReportingPeriod } from './plans.queries';
import { useClosing } from './use-closing';

interface ChangePeriodDialogProps {
  planId: string;
  /** As it was shown: its version goes with the change. */
  period: ReportingPeriod;
  onClose(): void;
}

/** Name, days and deadline of a reporting period, as a letter of the collecting office moves them. */
export function ChangePeriodDialog({ planId, period, onClose }: ChangePeriodDialogProps) {
  const { t } = useTranslation(['plans', 'ui']);
  const name = usePeriodName()(period.name);
  useFocusBack();
  const needed = (value: string | null) => ((value ?? '').trim() === '' ? t('ui:required') : null);
  const form = useForm({
    initialValues: periodValues(period),
    validate: { name: needed, dataFrom: needed, dataTo: needed, dueWords: needed, dueOn: needed },
  });
  const change = useCommand({
    send: (body: PeriodChange, { headers }) =>
      answer(
        api.PATCH('/api/v1/plans/{id}/periods/{period}', {
          params: { path: { id: planId, period: period.key } },
          body,
          headers: { ...headers, 'if-match': `"${period.version}"` },
        }),
      ),
    changes: PLAN_CHANGES,
    done: () => {
      notifyDone(t('period.changed', { name }));
      onClose();
    },
  });
  useFormProblem(form, change.problem);
  const close = useClosing(change.problem, onClose);
  const labels = {
    name: t('period.name'),
    dataFrom: t('period.dataFrom'),
    dataTo: t('period.dataTo'),
    dueWords: t('period.dueWords'),
    dueOn: t('period.dueOn'),
  };
  const send = (values: typeof form.values) => {
    const asked = periodChange(period, values);
    if (Object.keys(asked).length === 0) close();
    else void change.run(asked);
  };
  return (
    <Dialog onClose={close} size="lg" title={t('period.changeLabel', { name })}>
      <form noValidate onSubmit={form.onSubmit(send)}>
        <Stack gap="sm">
          {change.problem ? <ProblemView problem={change.problem} fieldLabels={labels} /> : null}
          <TextInput
            label={labels.name}
            description={t('period.nameHint')}
            required
            autoComplete="off"
            data-autofocus
            {...form.getInputProps('name')}
          />
          <Textarea
            label={labels.dueWords}
            description={t('period.dueWordsHint')}
            required
            autosize
            minRows={1}
            {...form.getInputProps('dueWords')}
          />
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
            <DateField label={labels.dueOn} required {...form.getInputProps('dueOn')} />
            <DateField label={labels.dataFrom} required {...form.getInputProps('dataFrom')} />
            <DateField label={labels.dataTo} required {...form.getInputProps('dataTo')} />
          </SimpleGrid>
          <Text size="sm" c="dimmed">
            {t('period.paperStays')}
          </Text>
          <DialogFoot onCancel={close} pending={change.pending} label={t('ui:save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
