import { Button, Group, Select, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../api/client';
import { useCommand } from '../../api/command';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { useDraft } from '../../ui/draft';
import { useFormProblem } from '../../ui/form-problem';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { ADJUSTED_FIELDS, ADJUSTMENT_KINDS, type Adjustment, adjustmentOf, changesNothing, valuesOf } from './adjustment.rules';
import { PLAN_CHANGES, type Task } from './plans.queries';
import { TIMING_KINDS } from './timing-kinds';

/** Changes a task by an act: the act is named, the old wording kept. */
export function AdjustTaskDialog({ tagged, onClose }: { tagged: Tagged<Task>; onClose(): void }) {
  const { t } = useTranslation(['plans', 'ui']);
  const task = tagged.value;
  const missing = (value: string | null) => ((value ?? '').trim() === '' ? t('ui:required') : null);
  const form = useForm({
    initialValues: valuesOf(task),
    validate: {
      act: missing,
      happenedOn: missing,
      title: missing,
      // Who takes a task away says why.
      reason: (value, { kind }) => (kind === 'stopped' ? missing(value) : null),
    },
  });
  const draft = useDraft(`adjust-task:${task.id}:${task.version}`, form.values, form.setValues);
  const adjust = useCommand({
    send: (body: Adjustment, { headers }) =>
      answer(
        api.POST('/api/v1/tasks/{id}/adjustments', {
          params: { path: { id: task.id } },
          body,
          headers: { ...headers, ...ifMatch(tagged) },
        }),
      ),
    changes: PLAN_CHANGES,
    done: () => {
      draft.forget();
      notifyDone(t('task.adjusted', { code: task.code }));
      onClose();
    },
  });
  useFormProblem(form, adjust.problem);
  const { kind } = form.values;
  const fields = ADJUSTED_FIELDS[kind];
  const labels = {
    act: t('task.act'),
    happenedOn: t('task.happenedOn'),
    reason: t('task.reason'),
    title: t('review.taskTitle'),
    productText: t('review.products'),
    'timing.text': t('review.timing'),
    'timing.to': t('review.to'),
  };
  const send = (values: typeof form.values) => {
    const adjustment = adjustmentOf(task, values);
    if (changesNothing(adjustment)) form.setFieldError(kind === 'extended' ? 'timingText' : 'title', t('task.adjustNothing'));
    else void adjust.run(adjustment);
  };
  return (
    <Dialog onClose={onClose} size="xl" title={t('task.adjustTitle', { code: task.code })}>
      <form noValidate onSubmit={form.onSubmit(send)}>
        <Stack gap="sm">
          {adjust.problem ? <ProblemView problem={adjust.problem} fieldLabels={labels} /> : null}
          <Select
            label={t('task.adjustKind')}
            description={t(`task.adjustHints.${kind}`)}
            allowDeselect={false}
            data-autofocus
            data={ADJUSTMENT_KINDS.map((value) => ({ value, label: t(`task.adjustKinds.${value}`) }))}
            {...form.getInputProps('kind')}
          />
          <Textarea label={labels.act} description={t('task.actHint')} required autosize minRows={1} {...form.getInputProps('act')} />
          <DateField label={labels.happenedOn} required {...form.getInputProps('happenedOn')} />
          {fields.includes('title') ? (
            <Textarea label={labels.title} required autosize minRows={2} {...form.getInputProps('title')} />
          ) : null}
          {fields.includes('productText') ? (
            <Textarea label={labels.productText} autosize minRows={1} {...form.getInputProps('productText')} />
          ) : null}
          {fields.includes('timing') ? (
            <>
              <Textarea label={labels['timing.text']} autosize minRows={1} {...form.getInputProps('timingText')} />
              <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
                <Select
                  label={t('review.timingKind')}
                  allowDeselect={false}
                  data={TIMING_KINDS.map((value) => ({ value, label: t(`timingKinds.${value}`) }))}
                  {...form.getInputProps('timingKind')}
                />
                <DateField label={t('review.from')} {...form.getInputProps('from')} />
                <DateField label={labels['timing.to']} {...form.getInputProps('to')} />
              </SimpleGrid>
            </>
          ) : null}
          <Textarea label={labels.reason} required={kind === 'stopped'} autosize minRows={2} {...form.getInputProps('reason')} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" color={kind === 'stopped' ? 'red' : undefined} loading={adjust.pending}>
              {t('task.adjust')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
