import { MultiSelect, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Input } from '../../api/types';
import { useUnits } from '../../session/units.queries';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { useDraft } from '../../ui/draft';
import { useFormProblem } from '../../ui/form-problem';
import { notifyDone } from '../../ui/notify';
import { ProblemView } from '../../ui/problem-view';
import { PLAN_CHANGES, type Plan, type Task } from './plans.queries';
import { TIMING_KINDS } from './timing-kinds';

type NewTask = Input<'/api/v1/plans/{id}/tasks', 'post'>;

/** A task that arises within the year: given by an act, led by units that still stand. */
export function AddTaskDialog({ plan, onClose }: { plan: Plan; onClose(): void }) {
  const { t } = useTranslation(['plans', 'ui']);
  const router = useRouter();
  const units = useUnits();
  const missing = (value: string | null) => ((value ?? '').trim() === '' ? t('ui:required') : null);
  const form = useForm({
    initialValues: {
      act: '',
      happenedOn: null as string | null,
      section: null as string | null,
      code: '',
      title: '',
      leadUnitIds: [] as string[],
      coordinatorsText: '',
      productText: '',
      timingText: '',
      timingKind: 'by-date' as Task['timingKind'],
      from: null as string | null,
      to: null as string | null,
    },
    validate: {
      act: missing,
      happenedOn: missing,
      section: missing,
      code: missing,
      title: missing,
      timingText: missing,
      leadUnitIds: (value) => (value.length === 0 ? t('ui:required') : null),
    },
  });
  const draft = useDraft(`add-task:${plan.id}`, form.values, form.setValues);
  const add = useCommand({
    send: (body: NewTask, { headers }) =>
      answer(api.POST('/api/v1/plans/{id}/tasks', { params: { path: { id: plan.id } }, body, headers })),
    changes: PLAN_CHANGES,
    done: ({ id }, { code }) => {
      draft.forget();
      notifyDone(t('addTask.done', { code }));
      void router.navigate({ href: `/ke-hoach/nhiem-vu/${id}` });
    },
  });
  useFormProblem(form, add.problem);
  const labels = {
    act: t('task.act'),
    happenedOn: t('task.happenedOn'),
    section: t('section'),
    code: t('tasks.code'),
    title: t('review.taskTitle'),
    leadUnitIds: t('review.lead'),
    coordinatorsText: t('review.coordinators'),
    productText: t('review.products'),
    'timing.text': t('review.timing'),
    'timing.to': t('review.to'),
  };
  const send = ({ timingText, timingKind, from, to, ...values }: typeof form.values) => {
    const tidy = (text: string) => text.trim().normalize('NFC');
    void add.run({
      act: tidy(values.act),
      happenedOn: values.happenedOn ?? '',
      section: values.section ?? '',
      code: tidy(values.code),
      title: tidy(values.title),
      leadUnitIds: values.leadUnitIds,
      coordinatorsText: tidy(values.coordinatorsText),
      productText: tidy(values.productText),
      timing: { text: tidy(timingText), kind: timingKind, from, to },
    });
  };
  return (
    <Dialog onClose={onClose} size="xl" title={t('addTask.action')}>
      <form noValidate onSubmit={form.onSubmit(send)}>
        <Stack gap="sm">
          {add.problem ? <ProblemView problem={add.problem} fieldLabels={labels} /> : null}
          <Textarea
            label={labels.act}
            description={t('addTask.actHint')}
            required
            autosize
            minRows={1}
            data-autofocus
            {...form.getInputProps('act')}
          />
          <DateField label={labels.happenedOn} required {...form.getInputProps('happenedOn')} />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <Select
              label={labels.section}
              required
              searchable
              data={plan.sections.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
              {...form.getInputProps('section')}
            />
            <TextInput
              label={labels.code}
              required
              placeholder={form.values.section === null ? undefined : t('addTask.codeExample', { section: form.values.section })}
              {...form.getInputProps('code')}
            />
          </SimpleGrid>
          <Textarea label={labels.title} required autosize minRows={2} {...form.getInputProps('title')} />
          <MultiSelect
            label={labels.leadUnitIds}
            required
            searchable
            hidePickedOptions
            data={units.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('leadUnitIds')}
          />
          <Textarea label={labels.coordinatorsText} autosize minRows={1} {...form.getInputProps('coordinatorsText')} />
          <Textarea label={labels.productText} autosize minRows={1} {...form.getInputProps('productText')} />
          <Textarea label={labels['timing.text']} required autosize minRows={1} {...form.getInputProps('timingText')} />
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
          <DialogFoot onCancel={onClose} pending={add.pending} label={t('addTask.submit')} />
        </Stack>
      </form>
    </Dialog>
  );
}
