import { Checkbox, Group, MultiSelect, Select, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Tagged } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { useUnits } from '../../session/units.queries';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { useFocusBack } from '../../ui/focus-back';
import { useFormProblem } from '../../ui/form-problem';
import { ListField } from '../../ui/list-field';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { correctionOf, type TaskValues } from './correction.rules';
import { PLAN_CHANGES, type PlanImport, type ProposedTask } from './plans.queries';
import { TIMING_KINDS } from './timing-kinds';
import { useClosing } from './use-closing';

type Correction = Input<'/api/v1/plan-imports/{id}/tasks/{code}', 'patch'>;

/** One proposed task set right; only what was changed is sent, the reading stays beside it. */
export function CorrectTaskDialog({ tagged, task, onClose }: { tagged: Tagged<PlanImport>; task: ProposedTask; onClose(): void }) {
  const { t } = useTranslation(['plans', 'ui']);
  useFocusBack();
  const units = useUnits();
  const form = useForm<TaskValues>({
    initialValues: {
      title: task.title,
      leadText: task.leadText,
      leadUnitIds: task.leads.units.map(({ id }) => id),
      coordinatorsText: task.coordinatorsText,
      productText: task.productText,
      timingText: task.timing.text,
      timingKind: task.timing.kind,
      from: task.timing.from,
      to: task.timing.to,
      clauses: task.clauses,
      leftOut: task.leftOut,
    },
    validate: { title: (value) => (value.trim() === '' ? t('ui:required') : null) },
  });
  const correct = useCommand({
    send: (body: Correction, { headers }) =>
      answer(
        api.PATCH('/api/v1/plan-imports/{id}/tasks/{code}', {
          params: { path: { id: tagged.value.id, code: task.code } },
          body,
          headers: { ...headers, ...ifMatch(tagged) },
        }),
      ),
    changes: PLAN_CHANGES,
    done: () => {
      notifyDone(t('review.savedTask', { code: task.code }));
      onClose();
    },
  });
  useFormProblem(form, correct.problem);
  const close = useClosing(correct.problem, onClose);
  const known = [...task.leads.units, ...units].filter((unit, index, all) => all.findIndex(({ id }) => id === unit.id) === index);
  const read = (text: string) => (text === '' ? undefined : t('review.read', { text }));
  const labels = {
    title: t('review.taskTitle'),
    leadText: t('review.lead'),
    leadUnitIds: t('review.leadUnits'),
    coordinatorsText: t('review.coordinators'),
    productText: t('review.products'),
    'timing.text': t('review.timing'),
    clauses: t('review.clauses'),
  };
  const send = (values: TaskValues) => {
    const changes = correctionOf(task, values);
    if (Object.keys(changes).length === 0) onClose();
    else void correct.run(changes);
  };
  return (
    <Dialog onClose={close} size="xl" title={t('review.correctTask', { code: task.code })}>
      <form noValidate onSubmit={form.onSubmit(send)}>
        <Stack gap="sm">
          {correct.problem ? <ProblemView problem={correct.problem} fieldLabels={labels} /> : null}
          <Textarea
            label={labels.title}
            description={read(task.reading.title)}
            required
            autosize
            minRows={2}
            data-autofocus
            {...form.getInputProps('title')}
          />
          <Textarea
            label={labels.leadText}
            description={read(task.reading.leadText)}
            autosize
            minRows={1}
            {...form.getInputProps('leadText')}
          />
          <MultiSelect
            label={labels.leadUnitIds}
            description={t('review.leadUnitsHint')}
            searchable
            hidePickedOptions
            data={known.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('leadUnitIds')}
          />
          <Textarea
            label={labels.coordinatorsText}
            description={read(task.reading.coordinatorsText)}
            autosize
            minRows={1}
            {...form.getInputProps('coordinatorsText')}
          />
          <Textarea
            label={labels.productText}
            description={read(task.reading.productText)}
            autosize
            minRows={1}
            {...form.getInputProps('productText')}
          />
          <Textarea
            label={labels['timing.text']}
            description={read(task.reading.timing.text)}
            autosize
            minRows={1}
            {...form.getInputProps('timingText')}
          />
          <Group grow align="flex-start" gap="sm">
            <Select
              label={t('review.timingKind')}
              allowDeselect={false}
              data={TIMING_KINDS.map((kind) => ({ value: kind, label: t(`timingKinds.${kind}`) }))}
              {...form.getInputProps('timingKind')}
            />
            <DateField label={t('review.from')} {...form.getInputProps('from')} />
            <DateField label={t('review.to')} {...form.getInputProps('to')} />
          </Group>
          <ListField label={labels.clauses} description={t('review.clausesHint')} {...form.getInputProps('clauses')} />
          <Checkbox label={t('review.notTask')} {...form.getInputProps('leftOut', { type: 'checkbox' })} />
          <DialogFoot onCancel={close} pending={correct.pending} label={t('ui:save')} />
        </Stack>
      </form>
    </Dialog>
  );
}
